/** The compiler, in one short function: C text in, a module and diagnostics out. */
import { check } from "./check.ts";
import { Diagnostics } from "./diagnostic.ts";
import { inlineCalls } from "./inline.ts";
import type { Language } from "./language.ts";
import { lower } from "./lower.ts";
import { noteMacros } from "./macro-notes.ts";
import type { Mode } from "./mode.ts";
import type { ObjectModule, Target } from "./object.ts";
import { parse } from "./parse.ts";
import { endsInside, type IncludeResolver, MacroTable, preprocess } from "./preprocess.ts";
import { Scope } from "./scope.ts";
import { specialize } from "./specialize.ts";
import type { SourceFile } from "./source.ts";
import type { Unit } from "./tree.ts";
import type { WarningSet } from "./warnings.ts";

export type { Mode };

/** What one compilation leaves for the next: at the prompt, earlier entries' macros, types, variables, functions. */
export interface CompilerState {
  readonly macros: MacroTable;
  /** File scope. */
  readonly scope: Scope;
}

export interface AnalysisOptions {
  readonly mode: Mode;
  readonly includes: IncludeResolver;
  /** Read before the text itself: `-include`. */
  readonly before?: SourceFile;
  /** GNU C17 if not said. The state must be made for the same. */
  readonly language?: Language;
  /** Prompt mode: no more lines will come, so report what is missing instead of waiting for it. */
  readonly final?: boolean;
  /** The warnings that are wanted; `DEFAULT_WARNINGS` if not said. */
  readonly warnings?: WarningSet;
  /** Those among them that count as errors. */
  readonly errors?: WarningSet;
}

export interface CompileOptions extends AnalysisOptions {
  readonly target: Target;
}

export interface CompileResult {
  /** Undefined if there were errors, or if the text is incomplete. */
  readonly module: ObjectModule | undefined;
  readonly diagnostics: Diagnostics;
  /** Prompt mode: more lines are wanted. Nothing was declared. */
  readonly incomplete: boolean;
}

export function newCompilerState(language?: Language): CompilerState {
  const scope = new Scope(undefined);
  scope.gnuInline = language?.c89 === true;
  return { macros: new MacroTable(undefined, language), scope };
}

export function compile(source: SourceFile, state: CompilerState, options: CompileOptions): CompileResult {
  const { unit, diagnostics, incomplete } = analyze(source, state, options);
  const module = unit === undefined ? undefined : generate(unit, options.target, diagnostics);
  return { module: diagnostics.errorCount > 0 ? undefined : module, diagnostics, incomplete };
}

/** The code for what has been analysed, and linked if it is several units. */
export function generate(unit: Unit, target: Target, diagnostics: Diagnostics): ObjectModule {
  return lower(inlineCalls(specialize(unit)), target, diagnostics);
}

export interface Analysis {
  /** Undefined if there were errors, or if the text is incomplete. */
  readonly unit: Unit | undefined;
  readonly diagnostics: Diagnostics;
  readonly incomplete: boolean;
}

/** Everything but the code: what a text means, and what is wrong with it. */
export function analyze(source: SourceFile, state: CompilerState, options: AnalysisOptions): Analysis {
  const diagnostics = new Diagnostics(options.warnings, options.errors);
  const macros = state.macros.snapshot();
  const tokens = preprocess(source, state.macros, options.includes, diagnostics, options);
  const syntax = parse(tokens, state.scope, options.mode, diagnostics, options);
  const open = options.mode === "prompt" && options.final !== true && endsInside(source, diagnostics);
  if (syntax.incomplete || open) {
    state.macros.restore(macros);
    return { unit: undefined, diagnostics, incomplete: true };
  }
  const unit = check(syntax, state.scope, options.mode, diagnostics);
  if (diagnostics.all.length > 0) noteMacros(diagnostics);
  return { unit: diagnostics.errorCount > 0 ? undefined : unit, diagnostics, incomplete: false };
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
