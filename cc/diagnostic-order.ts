/** Passes report one after the other; a reader goes through the text from top to bottom. */
import type { Diagnostic } from "./diagnostic.ts";
import type { SourceFile } from "./source.ts";

/** By their places in `text`'s file; those in other files (headers) stay behind what they followed. */
export function inOrderOfText(diagnostics: readonly Diagnostic[], { name }: SourceFile): Diagnostic[] {
  let place = 0;
  const placed = diagnostics.map((diagnostic) => {
    if (diagnostic.span.file.name === name) place = diagnostic.span.start;
    return { diagnostic, place };
  });
  return placed.sort((first, second) => first.place - second.place).map(({ diagnostic }) => diagnostic);
}
