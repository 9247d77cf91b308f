/** Tells of what a macro wrote: where, in the bodies of the macros, what a complaint is about stands. */
import type { Diagnostic, Diagnostics, RelatedSpan } from "./diagnostic.ts";
import type { Token } from "./token.ts";

/** Of a long chain of macros within macros, so many of the outermost and of the innermost ones tell enough. */
const SHOWN = 3;

export function noteMacros({ all }: Diagnostics): void {
  for (const [i, diagnostic] of all.entries()) {
    if (diagnostic.severity !== "note" && isWritten(diagnostic.span.macro)) all[i] = withMacros(diagnostic);
    else if (isWritten(diagnostic.fix?.span.macro)) all[i] = { ...diagnostic, fix: undefined };
  }
}

/** A macro's own token, not one that it was given. */
function isWritten(token: Token | undefined): token is Token {
  return token?.expandedFrom !== undefined;
}

function withMacros(diagnostic: Diagnostic): Diagnostic {
  const related = [...diagnostic.related];
  for (const note of expansions(diagnostic.span.macro)) {
    const { file, start } = note.span;
    if (!related.some(({ span }) => span.file === file && span.start === start)) related.push(note);
  }
  // A correction would replace the macro's name, which is where the user sees it all.
  return { ...diagnostic, related, fix: undefined };
}

/** From the macro that the user invokes to the one that wrote the token; those of system headers are nobody's fault. */
function expansions(innermost: Token | undefined): readonly RelatedSpan[] {
  const notes: RelatedSpan[] = [];
  for (let token = innermost; isWritten(token) && token.within !== undefined; token = token.within) {
    const { file, start, end, within } = token;
    if (!file.system) notes.unshift({ message: `in expansion of macro '${within.text}'`, span: { file, start, end } });
  }
  const hidden = notes.length - 2 * SHOWN;
  if (hidden <= 1) return notes;
  const first = notes[SHOWN]!;
  const middle = { ...first, message: `${first.message}, and ${hidden - 1} more between this and the next` };
  return [...notes.slice(0, SHOWN), middle, ...notes.slice(-SHOWN)];
}
