/** Sessions in Markdown: the fenced blocks marked `socksh`. */

/** A session within a text: where it stands, and the number of its first line. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
}

/** The whole text is a session, or a Markdown file's fences are, each one by itself. */
export function sessionParts(path: string, text: string): Part[] {
  return path.endsWith(".md") ? fences(text) : [{ start: 0, end: text.length, firstLine: 1 }];
}

/** The text with some of its parts rewritten. */
export function replaceParts(
  text: string,
  replacements: readonly { readonly part: Part; readonly text: string }[],
): string {
  let out = "";
  let at = 0;
  for (const { part, text: replacement } of replacements) {
    out += text.slice(at, part.start) + replacement;
    at = part.end;
  }
  return out + text.slice(at);
}

/** A fence is closed by at least as many backticks; one that is not closed ends with the text. */
function fences(text: string): Part[] {
  const parts: Part[] = [];
  let open:
    | { readonly mark: string; readonly session: boolean; readonly start: number; readonly line: number }
    | undefined;
  let at = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const next = Math.min(at + line.length + 1, text.length);
    const fence = /^ {0,3}(`{3,}) *(\w*)/.exec(line);
    if (open === undefined && fence !== null) {
      open = { mark: fence[1]!, session: fence[2] === "socksh", start: next, line: index + 2 };
    } else if (open !== undefined && fence !== null && fence[2] === "" && fence[1]!.startsWith(open.mark)) {
      if (open.session) parts.push({ start: open.start, end: at, firstLine: open.line });
      open = undefined;
    }
    at = next;
  }
  if (open?.session) parts.push({ start: open.start, end: text.length, firstLine: open.line });
  return parts;
}
