/** What the comments of a header say about the constants, members and structs beside them. */
import { lineIndexAt, lineText, type SourceFile, type Span } from "../cc/source.ts";

/** The comment at the end of the line: what a constant or a member means. */
export function lineComment(span: Span): string | undefined {
  return /\/\*\s*((?:(?!\/\*).)*?)\s*\*\/\s*$/.exec(lineText(span.file, lineIndexAt(span.file, span.start) + 1))?.[1];
}

/** The comment that ends on the line before: what a struct or a macro is. */
export function commentAbove(span: Span): string | undefined {
  const line = lineIndexAt(span.file, span.start);
  return line === 0 ? undefined : /^\/\*+\s*(.*?)\s*\*\/\s*$/.exec(lineText(span.file, line))?.[1];
}

/** `-- Multicast. UNP 21.6 --`: the heading under which the place stands, without its dashes. */
export function headingAbove({ file, start }: Span): string | undefined {
  const at = file.text.lastIndexOf("/* -- ", start);
  return at < 0 ? undefined : /^\/\* -- (.*?) -- \*\//.exec(file.text.slice(at, file.text.indexOf("\n", at)))?.[1];
}

/** `TCP. man 7 tcp; UNP 7.9`: the first line of the header. */
export function titleOf(file: SourceFile): string | undefined {
  return /^\/\*\s*(.*?)\s*(?:\*\/|$)/.exec(lineText(file, 1))?.[1];
}
