/**
 * The preprocessor (translation phases 1 to 4): a file and everything it includes, as one list of tokens without
 * macros and directives.
 */
import type { Language } from "./language.ts";
import type { Diagnostics } from "./diagnostic.ts";
import { readFile } from "./preprocess/file.ts";
import { type IncludeResolver, Translation } from "./preprocess/state.ts";
import type { MacroTable } from "./preprocess/table.ts";
import type { SourceFile } from "./source.ts";
import type { Token } from "./token.ts";

export type { IncludeResolver } from "./preprocess/state.ts";
export type { Macro } from "./preprocess/macro.ts";
export type { Architecture } from "./preprocess/predefined.ts";
export { definitionSpan } from "./preprocess/define.ts";
export { defineFromCommandLine, type MacroSnapshot, MacroTable, undefineFromCommandLine } from "./preprocess/table.ts";

export interface PreprocessOptions {
  /** A text that is read first. */
  readonly before?: SourceFile;
  /** GNU C17 if not said. `macros` must be made for the same. */
  readonly language?: Language;
}

/** The tokens of `source`, behind those of `before`; the last one of kind `eof`. `macros` keeps what they define. */
export function preprocess(
  source: SourceFile,
  macros: MacroTable,
  includes: IncludeResolver,
  diagnostics: Diagnostics,
  { before, language }: PreprocessOptions = {},
): Token[] {
  const translation = new Translation(source, macros, includes, diagnostics, language);
  if (before !== undefined) readFile(before, translation);
  const eof = readFile(source, translation);
  translation.output.push(eof);
  return translation.output;
}

/** Faults that more text may cure: at the prompt, they ask for another line. */
const openEnds = new Set(["unterminated-comment", "unterminated-conditional", "unterminated-call", "splice-at-end"]);

/** Whether `source` ends inside a comment, an `#if` group, a macro's arguments or a continued line. */
export function endsInside(source: SourceFile, diagnostics: Diagnostics): boolean {
  return diagnostics.all.some(({ code, span }) => span.file === source && openEnds.has(code));
}
