/** What stands before the code on its lines, or round it: our own prompts, line numbers, Markdown fences. */
import { scanLine, startOfText } from "./paste-scan.ts";
import type { ForeignKind } from "./paste-kinds.ts";

/** A line of the paste. `text` changes as things are left out, its length does not. */
export interface PasteLine {
  /** Counted from 1. */
  readonly number: number;
  readonly start: number;
  text: string;
  /** Set when the whole line is left out for what it is. */
  foreign: ForeignKind | undefined;
}

/** Where something was left out: the first line of it. */
export type Stripped = PasteLine | undefined;

export function blank(text: string): string {
  return " ".repeat(text.length);
}

// ---- A session, pasted back ------------------------------------------------------------------------

const prompt = /^sock>(?: |$)/;
const continuation = /^ {2}\.\.\.(?: |$)/;

/** Leaves out `sock> ` and `  ... `, and the results in between. */
export function stripTranscript(lines: readonly PasteLine[]): Stripped {
  const first = lines.find((line) => line.text.trim() !== "");
  const whole = first !== undefined && prompt.test(first.text);
  let stripped: Stripped;
  let seen = false;
  let inEntry = false;
  /** Only results stand between here and the prompt before. */
  let afterEntry = false;
  /** The last character of the entry before; the prompt takes an entry without its `;`, a text does not. */
  let state = startOfText;
  for (const line of lines) {
    const { text } = line;
    if (prompt.test(text)) {
      const entry = text.slice(6);
      const joins = seen && state.inside === "code" && !/^[;{}]?$/.test(state.last);
      seen = inEntry = afterEntry = true;
      stripped ??= line;
      if (entry.trimStart().startsWith(":")) {
        line.text = blank(text);
        continue;
      }
      line.text = ((joins ? ";" : " ") + "     ").slice(0, text.length) + entry;
      state = scanLine(entry, startOfText).after;
    } else if (continuation.test(text) && (inEntry || isCodeAfterPrompt(text))) {
      stripped ??= line;
      line.text = blank(text.slice(0, 6)) + text.slice(6);
      state = scanLine(text.slice(6), state).after;
    } else if (afterEntry && isResult(text, whole)) {
      inEntry = false;
      line.text = blank(text);
    } else if (text.trim() !== "") {
      inEntry = afterEntry = false;
      state = scanLine(text, state).after;
    }
  }
  return stripped;
}

/** `  ...     puts("x");`, copied without the first line's prompt. */
function isCodeAfterPrompt(text: string): boolean {
  return /^ {2}\.\.\. +[\x21-\x7e][\x20-\x7e\t]*[;{})]\s*$/.test(text) || /^ {2}\.\.\. }/.test(text);
}

/** `= 0 …`, `fd = 3`; in a whole transcript, all else that does not look like C (what programs printed). */
function isResult(text: string, whole: boolean): boolean {
  if (text.trim() === "" || /[;{}]\s*$/.test(text)) return false;
  if (/^(?:[A-Z][A-Z0-9_]*)?= |^[A-Za-z_]\w*(?:\[\w+\]|\.\w+|->\w+)* = /.test(text)) return true;
  return whole && !/^\s*#/.test(text);
}

// ---- Listings --------------------------------------------------------------------------------------

const numberedLine = /^(\s*(\d{1,4}))(?:([ \t]|[|:](?:[ \t]|$))(.*)|)$/;

/** `12   int main()` on every line, counting up: the line numbers of a book's listing. */
export function stripLineNumbers(lines: readonly PasteLine[]): Stripped {
  const used = lines.filter((line) => line.text.trim() !== "" && line.foreign === undefined);
  let before: number | undefined;
  let code = false;
  for (const [index, line] of used.entries()) {
    const match = numberedLine.exec(line.text);
    if (match === null) return undefined;
    const number = Number(match[2]);
    if (before !== undefined && number !== before + 1) return undefined;
    const rest = (match[4] ?? "").trim();
    // A calculation may begin with a number, too.
    if (index === 0 && /^[-+/%=<>&|^?.,)*]/.test(rest)) return undefined;
    if (/[A-Za-z{}#]/.test(rest)) code = true;
    before = number;
  }
  if (used.length < 2 || !code) return undefined;
  for (const line of used) {
    const match = numberedLine.exec(line.text)!;
    const width = match[1]!.length + (match[3] ?? "").replace(/[ \t]$/, "").length;
    line.text = " ".repeat(width) + line.text.slice(width);
  }
  return used[0];
}

// ---- Markdown --------------------------------------------------------------------------------------

const fence = /^\s*```+\s*([\w+#-]*)\s*$/;
const cLanguages = new Set(["", "c", "h", "cpp", "c++", "cc", "C"]);

/** Leaves out the fences; what stands outside of them, and blocks in other languages, is no C. */
export function stripFences(lines: readonly PasteLine[]): Stripped {
  const fences = lines.filter((line) => fence.test(line.text));
  if (fences.length === 0) return undefined;
  const paired = fences.length % 2 === 0;
  let open: string | undefined;
  for (const line of lines) {
    const mark = fence.exec(line.text);
    if (mark !== null) {
      open = open === undefined ? mark[1]! : undefined;
      line.text = blank(line.text);
    } else if (paired && line.text.trim() !== "") {
      if (open === undefined) line.foreign = "prose";
      else if (!cLanguages.has(open)) {
        line.foreign = /^(?:ba|z)?sh|^shell|^console/.test(open) ? "a shell command" : "another language";
      }
    }
  }
  return fences[0];
}

// ---- Web pages and books ---------------------------------------------------------------------------

const copyButton = /^\s*(?:Copy|Copy code|复制代码|复制|Copied!|コピー)\s*$/;

/** The word on a page's copy button, before the code. */
export function stripCopyButton(lines: readonly PasteLine[]): Stripped {
  const used = lines.filter((line) => line.text.trim() !== "");
  // The page's label of the language may stand before it: `c`, `Copy code`.
  const at = used.length > 2 && /^\s*(?:c|C|cpp|c\+\+)\s*$/.test(used[0]!.text) ? 1 : 0;
  const button = used[at];
  if (used.length < 2 || button === undefined || !copyButton.test(button.text)) return undefined;
  for (const line of used.slice(0, at + 1)) line.text = blank(line.text);
  return button;
}

const fileName = /^\s*[\w.-]+(?:\/[\w.-]+)*\.[ch]\s*$/;

/** The name of the file above a listing: `tcpcliserv/tcpserv01.c`. */
export function stripFileName(lines: readonly PasteLine[]): Stripped {
  const used = lines.filter((line) => line.text.trim() !== "");
  const [first, second] = used;
  if (first === undefined || second === undefined || !fileName.test(first.text)) return undefined;
  if (!/^\s*(?:\d+\s|#\s*include|\/\*|\/\/)/.test(second.text)) return undefined;
  first.text = blank(first.text);
  return first;
}
