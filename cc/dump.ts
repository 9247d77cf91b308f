/** `cc --dump`: what a pass makes of a program, as text. */
import { compile, type CompileOptions, type CompilerState } from "./compile.ts";
import { Diagnostics } from "./diagnostic.ts";
import { dumpSyntax } from "./dump/syntax.ts";
import { dumpTree } from "./dump/tree.ts";
import type { ObjectModule } from "./object.ts";
import { parse } from "./parse.ts";
import { preprocess } from "./preprocess.ts";
import { positionAt, type SourceFile } from "./source.ts";
import { moduleText } from "../wasm/text.ts";

/** The syntax tree, the typed tree, the WebAssembly. */
export const dumpKinds = ["ast", "ir", "wat"] as const;
export type DumpKind = (typeof dumpKinds)[number];

export interface Dump {
  /** Undefined if there were errors before that pass. */
  readonly text: string | undefined;
  readonly diagnostics: Diagnostics;
}

export function dump(kind: DumpKind, source: SourceFile, state: CompilerState, options: CompileOptions): Dump {
  if (kind === "ast") {
    const diagnostics = new Diagnostics(options.warnings, options.errors);
    const tokens = preprocess(source, state.macros, options.includes, diagnostics, options);
    const unit = parse(tokens, state.scope, options.mode, diagnostics, { final: true });
    return { text: diagnostics.errorCount > 0 ? undefined : dumpSyntax(unit), diagnostics };
  }
  const { module, diagnostics } = compile(source, state, options);
  if (module === undefined) return { text: undefined, diagnostics };
  return { text: kind === "ir" ? dumpTree(module.unit) : dumpModule(module), diagnostics };
}

/** Each call with its source line. */
export function dumpModule({ wasm, callPositions }: ObjectModule): string {
  const places = new Map(callPositions.map(({ offset, span }) => [offset, span]));
  return moduleText(wasm, (offset) => {
    const span = places.get(offset);
    return span === undefined ? undefined : `${span.file.name}:${positionAt(span.file, span.start).line}`;
  });
}
