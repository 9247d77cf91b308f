/** `:help name`: what the headers say about a name, in the comment above its declaration. */
import { lineIndexAt, lineStarts, type Span } from "../cc/source.ts";

/** The parts of a header comment: `/** meaning. man N name; UNP x.y`, `errors: …`, `returns: …`. */
export interface NameHelp {
  readonly meaning: string;
  readonly manual: string | undefined;
  readonly errors: readonly string[];
  readonly returns: string | undefined;
  /** The declaration as the header has it, without socksh's annotations. */
  readonly declaration: string;
}

/** `man 7 ip, man 7 ipv6; UNP 3.2, 7.6 to 7.8` at the end of a comment. */
export const MANUAL = /\s*((?:man \d\w* [\w.-]+(?:, )?)+(?:; UNP (?:[\dD., ]|to)+)?|UNP (?:[\dD., ]|to)+?)\.?\s*$/;
const ANNOTATIONS = /\s*\b__\w+(\s*\((?:[^()]|\([^()]*\))*\))?(?=[\s;])/g;

/** Help on the declaration at `span`, which lies in a header. */
export function helpAt(span: Span): NameHelp {
  const { text } = span.file;
  const starts = lineStarts(span.file);
  const line = lineIndexAt(span.file, span.start);
  const lineStart = starts[line]!;
  const end = text.indexOf(";", span.start);
  const body = text.indexOf("\n{", span.start);
  const declared = body >= 0 && body < end ? `${text.slice(declarationStart(text, lineStart), body)};` : undefined;
  const declaration = (declared ?? text.slice(declarationStart(text, lineStart), end < 0 ? undefined : end + 1))
    .replace(ANNOTATIONS, "").replace(/^extern\s+/, "").replace(/\s+/g, " ").trim();
  return { ...parseComment(commentBefore(text, lineStart)), declaration };
}

/** A declaration may begin on an earlier line; the comment or a blank line ends the search. */
function declarationStart(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const previous = text.lastIndexOf("\n", start - 2) + 1;
    const line = text.slice(previous, start).trim();
    if (line === "" || line.endsWith("*/") || line.endsWith(";") || line.startsWith("#") || line.endsWith("{")) break;
    start = previous;
  }
  return start;
}

/** The documentation comment directly above, without its stars; "" if there is none. */
function commentBefore(text: string, lineStart: number): string {
  const before = text.slice(0, declarationStart(text, lineStart)).trimEnd();
  if (!before.endsWith("*/")) return "";
  const start = before.lastIndexOf("/**");
  if (start < 0) return "";
  return before.slice(start + 3, -2).split("\n").map((line) => line.replace(/^\s*\*?\s*/, "").trimEnd()).join("\n")
    .trim();
}

export function parseComment(comment: string): Omit<NameHelp, "declaration"> {
  const meaning: string[] = [];
  let errors: string[] = [];
  let returns: string | undefined;
  let into: "meaning" | "errors" | "returns" = "meaning";
  for (const line of comment.split("\n")) {
    const field = /^(errors|returns):\s*(.*)$/.exec(line);
    if (field !== null) into = field[1] as "errors" | "returns";
    const rest = field === null ? line : field[2]!;
    if (into === "meaning") meaning.push(rest);
    else if (into === "errors") errors = [...errors, ...rest.split(/[\s,]+/).filter((word) => word !== "")];
    else returns = returns === undefined ? rest : `${returns} ${rest}`;
  }
  const text = meaning.join(" ").replace(/\s+/g, " ").trim();
  const manual = MANUAL.exec(text)?.[1];
  return { meaning: text.replace(MANUAL, ""), manual, errors, returns };
}
