/** The compiler, in one short function: C text in, a module and diagnostics out. */
import { check } from "./check.ts";
import { Diagnostics } from "./diagnostic.ts";
import { lower } from "./lower.ts";
import type { Mode } from "./mode.ts";
import type { ObjectModule, Target } from "./object.ts";
import { parse } from "./parse.ts";
import { endsInside, type IncludeResolver, MacroTable, preprocess } from "./preprocess.ts";
import { Scope } from "./scope.ts";
import type { SourceFile } from "./source.ts";

export type { Mode };

/** What one compilation leaves for the next: at the prompt, earlier entries' macros, types, variables, functions. */
export interface CompilerState {
  readonly macros: MacroTable;
  /** File scope. */
  readonly scope: Scope;
}

export interface CompileOptions {
  readonly mode: Mode;
  readonly target: Target;
  readonly includes: IncludeResolver;
  /** Prompt mode: no more lines will come, so report what is missing instead of waiting for it. */
  readonly final?: boolean;
}

export interface CompileResult {
  /** Undefined if there were errors, or if the text is incomplete. */
  readonly module: ObjectModule | undefined;
  readonly diagnostics: Diagnostics;
  /** Prompt mode: more lines are wanted. Nothing was declared. */
  readonly incomplete: boolean;
}

export function newCompilerState(): CompilerState {
  return { macros: new MacroTable(), scope: new Scope(undefined) };
}

export function compile(source: SourceFile, state: CompilerState, options: CompileOptions): CompileResult {
  const diagnostics = new Diagnostics();
  const macros = state.macros.snapshot();
  const tokens = preprocess(source, state.macros, options.includes, diagnostics);
  const syntax = parse(tokens, state.scope, options.mode, diagnostics, { final: options.final });
  const open = options.mode === "prompt" && options.final !== true && endsInside(source, diagnostics);
  if (syntax.incomplete || open) {
    state.macros.restore(macros);
    return { module: undefined, diagnostics, incomplete: true };
  }
  const unit = check(syntax, state.scope, options.mode, diagnostics);
  if (diagnostics.errorCount > 0) return { module: undefined, diagnostics, incomplete: false };
  return { module: lower(unit, options.target), diagnostics, incomplete: false };
}

/** Prompt mode: whether `source` ends inside a construct, so that more lines are wanted. Leaves no trace. */
export function isIncomplete(source: SourceFile, state: CompilerState, includes: IncludeResolver): boolean {
  const diagnostics = new Diagnostics();
  const macros = state.macros.snapshot();
  const tokens = preprocess(source, state.macros, includes, diagnostics);
  const { incomplete } = parse(tokens, state.scope, "prompt", diagnostics);
  state.macros.restore(macros);
  return incomplete || endsInside(source, diagnostics);
}
