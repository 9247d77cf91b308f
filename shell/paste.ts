/**
 * The paste doctor: runs on an entry before the C front end. It finds what is plainly no C (prose, prompts,
 * line numbers, typographic quotes…), says what it is, and puts blanks in its place, so that the rest runs
 * and every offset and line number stays. Whatever could be C is left alone.
 */
import { type Diagnostic, Diagnostics } from "../cc/diagnostic.ts";
import type { SourceFile, Span } from "../cc/source.ts";
import { replaceCharacters, type Replacement } from "./paste-characters.ts";
import { type ForeignKind, foreignKindOf } from "./paste-kinds.ts";
import {
  blank,
  type PasteLine,
  stripCopyButton,
  stripFences,
  stripFileName,
  stripLineNumbers,
  type Stripped,
  stripTranscript,
} from "./paste-prefixes.ts";
import { isDirective, isProse } from "./paste-prose.ts";
import { scanLine, type ScannedLine, type ScanState, startOfText } from "./paste-scan.ts";

export interface PasteDiagnosis {
  /** As long as the text given, with the same lines. */
  readonly text: string;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

export function diagnosePaste(text: string, name: string): PasteDiagnosis {
  return new Doctor({ name, text, system: false }).diagnose();
}

class Doctor {
  readonly #file: SourceFile;
  readonly #lines: PasteLine[];
  readonly #diagnostics = new Diagnostics();
  #state: ScanState = startOfText;
  /** Depth of `#if` within a group that `#if 0` leaves out; 0 outside of one. What stands there need be no C. */
  #skipDepth = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#lines = splitLines(file.text);
  }

  diagnose(): PasteDiagnosis {
    const lines = this.#lines;
    this.#note("markdown-fence", "Markdown fences are left out", stripFences(lines));
    this.#note("copy-button", "the label of a copy button is left out", stripCopyButton(lines));
    this.#note("transcript", "the prompts and results of a pasted session are left out", stripTranscript(lines));
    this.#note("file-name", "the name of the listing's file is left out", stripFileName(lines));
    this.#note("line-numbers", "the line numbers of a listing are left out", stripLineNumbers(lines));
    let before: ForeignKind | undefined;
    for (const line of lines) {
      if (line.text.trim() === "") {
        if (this.#state.inside === "code") line.text = replaceCharacters(line.text, line.text).text;
        continue;
      }
      if (line.foreign === undefined) this.#examine(line, before);
      before = line.foreign;
    }
    this.#reportForeign();
    const text = lines.map((line) => line.foreign === undefined ? line.text : blank(line.text)).join("\n");
    const diagnostics = this.#diagnostics.all.sort((first, second) => first.span.start - second.span.start);
    return { text, diagnostics };
  }

  #examine(line: PasteLine, before: ForeignKind | undefined): void {
    const state = this.#state;
    const scanned = scanLine(line.text, state);
    if (state.inside === "code" && this.#skipDepth === 0) {
      line.foreign = this.#foreignKind(line.text, scanned, before);
      if (line.foreign !== undefined || this.#leaveOut(line, scanned.code)) return;
    }
    if (scanned.directive && state.inside === "code") this.#followConditional(line.text);
    if (this.#skipDepth === 0) this.#correct(line, scanned);
    this.#state = scanLine(line.text, state).after;
  }

  #foreignKind(
    text: string,
    { code, directive }: ScannedLine,
    before: ForeignKind | undefined,
  ): ForeignKind | undefined {
    if (directive && isDirective(code) && before !== "a configuration file") return undefined;
    const { braces, parens, last } = this.#state;
    const outside = braces === 0 && parens === 0;
    const fresh = /^[;{}]?$/.test(last) || before !== undefined;
    if (outside && fresh) {
      const kind = foreignKindOf(text, before);
      if (kind !== undefined) return kind;
    }
    return isProse(code, before === undefined ? this.#state : { ...this.#state, last: "" }) ? "prose" : undefined;
  }

  /** Lines that stand for something: bare headers, placeholders. */
  #leaveOut(line: PasteLine, code: string): boolean {
    const { braces, parens, last } = this.#state;
    if (braces === 0 && parens === 0) {
      const headers = bareHeaders(code);
      if (headers !== undefined) {
        this.#warn(line, code, "bare-header", `taken as ${headers.map((header) => `#include ${header}`).join(", ")}`);
        line.text = withoutCode(line.text, code);
        return true;
      }
    }
    const placeholder = /^\s*(\.{3,}|…+|⋯+|(?:\. ){2,}\.)/.exec(code)?.[1];
    if (placeholder !== undefined && parens === 0 && /^(?:|[;{}:,)eo"])$/.test(last)) {
      const message = `'${placeholder}' is a placeholder for code left out`;
      this.#warn(line, code, "placeholder", `line ${line.number}: ${message}`);
      const text = withoutCode(line.text, code);
      // `if (x)` and `else` want a statement.
      const wanted = /^[)eo]$/.test(last);
      const at = code.search(/\S/);
      line.text = wanted ? text.slice(0, at) + ";" + text.slice(at + 1) : text;
      this.#state = scanLine(line.text, this.#state).after;
      return true;
    }
    return false;
  }

  /** Replaces characters that only look like C's, and prose after the code of a line. */
  #correct(line: PasteLine, { code, directive }: ScannedLine): void {
    if (directive && /^\s*#\s*(?:error|warning|pragma)\b/.test(code)) return;
    const replaced = replaceCharacters(line.text, code);
    this.#reportReplaced(line, replaced.quotes, "typographic-quotes", "typographic quotes");
    this.#reportReplaced(line, replaced.dashes, "typographic-dash", "typographic dashes");
    this.#reportReplaced(line, replaced.fullWidth, "full-width-character", "full-width characters");
    line.text = replaced.text;
    const tail = directive ? null : /[;{}](\s*)((?![A-Za-z\uff01-\uff5e])\p{L}[^;{}=()]*)$/u.exec(code);
    if (tail === null) return;
    const start = tail.index + 1 + tail[1]!.length;
    const end = start + tail[2]!.trimEnd().length;
    this.#remark("prose", "taken as a comment: there is no // before it", {
      file: this.#file,
      start: line.start + start,
      end: line.start + end,
    });
    line.text = line.text.slice(0, start) + " ".repeat(end - start) + line.text.slice(end);
  }

  /** `#if 0` … `#endif` */
  #followConditional(text: string): void {
    const name = /^\s*#\s*(\w+)/.exec(text)?.[1];
    if (this.#skipDepth === 0) {
      if (/^\s*#\s*if\s+0\s*(?:$|\/[/*])/.test(text)) this.#skipDepth = 1;
    } else if (name === "if" || name === "ifdef" || name === "ifndef") {
      this.#skipDepth++;
    } else if (name === "endif" || (this.#skipDepth === 1 && (name === "else" || name?.startsWith("elif")))) {
      this.#skipDepth--;
    }
  }

  // ---- What there is to say ------------------------------------------------------------------------

  /** One error for a text with nothing of C in it; else a warning for each run of lines of one kind. */
  #reportForeign(): void {
    const runs: { kind: ForeignKind; first: PasteLine; last: PasteLine }[] = [];
    let rest = false;
    let open = false;
    for (const line of this.#lines) {
      if (line.foreign === undefined) {
        if (line.text.trim() === "") continue;
        rest = true;
        open = false;
        continue;
      }
      const run = runs.at(-1);
      if (open && run!.kind === line.foreign) run!.last = line;
      else runs.push({ kind: line.foreign, first: line, last: line });
      open = true;
    }
    if (runs.length === 0) return;
    if (!rest && !this.#diagnostics.all.some((each) => each.code === "placeholder" || each.code === "bare-header")) {
      const kinds = [...new Set(runs.map((run) => run.kind))];
      const what = kinds.length === 1 || kinds[0] === "tcpdump output" ? kinds[0]! : kinds.join(" and ");
      this.#diagnostics.error("not-c", `this is ${what}, not C`, this.#span(runs[0]!.first, runs.at(-1)!.last));
      return;
    }
    for (const { kind, first, last } of runs) {
      const [from, to] = [first.number, last.number];
      const where = from === to ? `line ${from} is` : `lines ${from} to ${to} are`;
      const code = kind === "prose" ? "prose" : kind === "a shell command" ? "shell-command" : "not-c";
      const what = from === to ? kind : plural(kind);
      this.#remark(code, `${where} ${what}, not C: left out`, this.#span(first, last));
    }
  }

  #reportReplaced(line: PasteLine, replacements: readonly Replacement[], code: string, what: string): void {
    const first = replacements[0];
    if (first === undefined) return;
    const pairs = [...new Set(replacements.map(({ from, to }) => `${from} as ${to}`))];
    this.#remark(code, `${what} are read as ASCII: ${pairs.join(", ")}`, {
      file: this.#file,
      start: line.start + first.offset,
      end: line.start + replacements.at(-1)!.offset + 1,
    });
  }

  #note(code: string, message: string, line: Stripped): void {
    if (line !== undefined) this.#diagnostics.note(code, message, this.#span(line, line));
  }

  #warn(line: PasteLine, code: string, name: string, message: string): void {
    const start = line.start + code.search(/\S/);
    this.#remark(name, message, { file: this.#file, start, end: line.start + code.trimEnd().length });
  }

  /** A warning of the shell's own, which no compiler option turns off. */
  #remark(code: string, message: string, span: Span): void {
    this.#diagnostics.add({ severity: "warning", code, message, span, related: [] });
  }

  #span(first: PasteLine, last: PasteLine): Span {
    const text = this.#file.text.slice(first.start, first.start + first.text.length);
    const lastText = this.#file.text.slice(last.start, last.start + last.text.length);
    const start = first.start + Math.max(0, text.search(/\S/));
    return { file: this.#file, start, end: Math.max(start, last.start + lastText.trimEnd().length) };
  }
}

function splitLines(text: string): PasteLine[] {
  let start = 0;
  return text.split("\n").map((line, index) => {
    const result = { number: index + 1, start, text: line, foreign: undefined };
    start += line.length + 1;
    return result;
  });
}

/** `<netinet/in.h>`, also several, also after an `include` that has lost its `#`. */
function bareHeaders(code: string): string[] | undefined {
  if (!/^\s*(?:include\s*)?<[\w./+-]+\.h>(?:[\s,、，]*<[\w./+-]+\.h>)*[\s,;；]*$/.test(code)) return undefined;
  return code.match(/<[^>]+>/g) ?? undefined;
}

/** The line with blanks for its code; comments stay. */
function withoutCode(text: string, code: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) out += code[at] === " " || code[at] === "\t" ? text[at] : " ";
  return out;
}

function plural(kind: ForeignKind): string {
  return kind === "a shell command" ? "shell commands" : kind;
}
