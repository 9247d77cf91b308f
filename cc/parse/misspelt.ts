/** Reserved words with one letter wrong (`retrun 0;`, `whiel (x) {`, `unsinged n;`): told once, and read as they were meant. */
import { Recovery } from "./recovery.ts";
import { editDistance } from "../spell.ts";
import { spanOfToken } from "../token.ts";

/** What may follow the words that a statement begins with: a value, a parenthesis, a block. */
const BEFORE_NAME = ["return", "goto", "else", "case"];
const BEFORE_LITERAL = ["return", "case"];
const BEFORE_PARENTHESIS = ["if", "while", "for", "switch"];
const BEFORE_BLOCK = ["else", "do"];

const TYPES = [
  ...["void", "char", "short", "int", "long", "float", "double", "signed", "unsigned", "struct", "union", "enum"],
  ...["const", "volatile", "static", "extern", "typedef", "register", "inline"],
];

/** The word that `name` differs from by one letter, or by two that changed places. */
function nearest(name: string, words: readonly string[]): string | undefined {
  if (name.length < 2 || name.length > 9) return undefined;
  return words.find((word) => {
    const swapped = name[0] === word[1] && name[1] === word[0];
    return (swapped || (name[0] === word[0] && name.length > 2)) && editDistance(name, word, 1) === 1;
  });
}

export abstract class MisspeltParser extends Recovery {
  /** At the first word of a statement. */
  protected respellStatement(): void {
    const { kind, text } = this.token;
    if (kind !== "identifier" || this.keywords.has(text)) return;
    const next = this.peek(1);
    const isOpen = next.text === "(" || next.text === "{";
    if (next.kind === "eof" || (next.kind === "punctuator" && !isOpen) || (next.lineStart && !isOpen)) return;
    const words = next.text === "("
      ? BEFORE_PARENTHESIS
      : next.text === "{"
      ? BEFORE_BLOCK
      : next.kind === "identifier"
      ? BEFORE_NAME
      : BEFORE_LITERAL;
    const meant = nearest(text, words);
    if (meant === undefined || this.names.has(text)) return;
    if (next.text === "(" && !this.#guardsStatement(meant === "for")) return;
    this.#respell("misspelt-keyword", `'${text}' is no statement of C`, meant);
  }

  /** Where a type is expected, at a name that is none, with another name behind it. */
  protected respellType(): boolean {
    const { text } = this.token;
    const meant = nearest(text, TYPES);
    if (meant === undefined || this.names.has(text)) return false;
    this.#respell("unknown-type-name", `unknown type name '${text}'`, meant);
    return true;
  }

  #respell(code: string, message: string, meant: string): void {
    const span = spanOfToken(this.token);
    this.diagnostics.error(code, message, span, { hint: `did you mean '${meant}'?`, fix: { span, text: meant } });
    this.replaceToken({ ...this.token, text: meant });
  }

  /** Behind the parenthesis that follows the current word, all on one line, does something stand that follows no call? */
  #guardsStatement(semicolons: boolean): boolean {
    let depth = 0;
    for (let ahead = 1;; ahead++) {
      const { text, kind, lineStart } = this.peek(ahead);
      if (kind === "eof" || lineStart || text === "{" || text === "}" || (text === ";" && !semicolons)) return false;
      if (text === "(") depth++;
      if (text !== ")" || --depth > 0) continue;
      const behind = this.peek(ahead + 1);
      return behind.text === "{" || (behind.kind !== "punctuator" && behind.kind !== "eof" && !behind.lineStart);
    }
  }
}
