/**
 * Declarations without any type, at file scope: `main() {…}`, `*names[9], count();`. What they declare is an int, or is
 * made of ints. Statements look much like them, so the tokens are looked through before anything is decided.
 */
import { StatementParser } from "./statements.ts";

/** A declarator with more parentheses around its name is left to the parser's own limits. */
const DEEPEST = 256;

export abstract class UntypedParser extends StatementParser {
  /** `main() {…}`, `f(a, b) int a; {…}`: a definition without a type, told from a call by its body. */
  protected startsUntypedDefinition(): boolean {
    if (!this.#isName(this.at) || this.peek(1).text !== "(") return false;
    if (this.peek(2).text !== ")" && this.peek(2).kind !== "identifier") return false;
    const close = this.#closingOf(this.at + 1);
    return close >= 0 && this.#startsBody(close + 1);
  }

  /** `x;`, `f(a), *g();`, `foo_t *p;` in a file, where gcc too sees declarations of int, or of an unknown type. */
  protected startsUntypedDeclaration(): boolean {
    const { text } = this.token;
    if (text === "*" || text === "(") return this.#startsDeclarators();
    if (!this.#isName(this.at)) return false;
    const next = this.peek(1);
    if (next.text === "(") return this.#startsDeclarators();
    if (next.kind === "identifier") return !next.lineStart;
    return next.text === ";" || next.text === "," || next.text === "=" || next.text === "[" || next.text === "*";
  }

  #isName(index: number): boolean {
    const { kind, text } = this.tokenAt(index);
    return kind === "identifier" && !this.keywords.has(text);
  }

  /** init-declarator ( "," init-declarator )* ";", or a declarator with a function's body. */
  #startsDeclarators(): boolean {
    for (let at = this.at;; at++) {
      at = this.#declaratorEnd(at);
      if (at < 0) return false;
      if (this.tokenAt(at - 1).text === ")" && this.#startsBody(at)) return true;
      at = this.#attributesEnd(at);
      if (this.tokenAt(at).text === "=") at = this.#initializerEnd(at);
      const { text } = this.tokenAt(at);
      if (text !== ",") return text === ";";
    }
  }

  /** Index behind the declarator at `from`, or -1 if there is none: a call's arguments are no parameters. */
  #declaratorEnd(from: number, depth = 0): number {
    let at = from;
    while (this.tokenAt(at).text === "*" || (at > from && this.#isQualifier(at))) at++;
    if (this.#isName(at) && !this.names.has(this.tokenAt(at).text)) {
      at++;
    } else {
      if (this.tokenAt(at).text !== "(" || depth === DEEPEST) return -1;
      at = this.#declaratorEnd(at + 1, depth + 1);
      if (at < 0 || this.tokenAt(at).text !== ")") return -1;
      at++;
    }
    for (;;) {
      const { text } = this.tokenAt(at);
      if (text !== "(" && text !== "[") return at;
      const close = this.#closingOf(at);
      if (close < 0 || (text === "(" && !this.#isParameterList(at + 1, close))) return -1;
      at = close + 1;
    }
  }

  #isQualifier(index: number): boolean {
    const word = this.keywords.get(this.tokenAt(index).text)?.word;
    return word === "const" || word === "volatile" || word === "restrict";
  }

  /** Nothing, names, or something that begins with a type. */
  #isParameterList(from: number, close: number): boolean {
    const word = this.keywords.get(this.tokenAt(from).text)?.word;
    if (from === close || word === "register" || this.startsTypeName(from)) return true;
    for (let index = from; index < close; index++) {
      if ((index - from) % 2 === 0 ? !this.#isName(index) : this.tokenAt(index).text !== ",") return false;
    }
    return true;
  }

  #attributesEnd(from: number): number {
    let at = from;
    for (;;) {
      const kind = this.keywords.get(this.tokenAt(at).text)?.kind;
      if (kind !== "attribute" && kind !== "asm") return at;
      at = this.tokenAt(at + 1).text === "(" ? Math.max(at, this.#closingOf(at + 1)) + 1 : at + 1;
    }
  }

  /** Index of the `,` or `;` behind the initialiser at `from`. */
  #initializerEnd(from: number): number {
    let depth = 0;
    for (let at = from; at < this.tokens.length; at++) {
      const { text } = this.tokens[at]!;
      if (depth === 0 && (text === "," || text === ";")) return at;
      if (text === "(" || text === "[" || text === "{") depth++;
      else if (text === ")" || text === "]" || text === "}") depth--;
    }
    return this.tokens.length - 1;
  }

  /** Index of the bracket that closes the `(` or `[` at `open`, or -1; braces and `;` cannot come before it. */
  #closingOf(open: number): number {
    let depth = 0;
    for (let index = open; index < this.tokens.length; index++) {
      const { text } = this.tokens[index]!;
      if (text === "(" || text === "[") depth++;
      else if ((text === ")" || text === "]") && --depth === 0) return index;
      else if (text === "{" || text === "}" || text === ";") return -1;
    }
    return -1;
  }

  /** Behind a function's `)`: its `{`, or the declarations of its parameters if it has any. */
  #startsBody(index: number): boolean {
    if (this.tokenAt(index).text === "{") return true;
    return this.tokenAt(index - 2).text !== "(" && this.startsDeclaration(index) && this.#declarationsEndInBody(index);
  }

  /** Only `;`-ended declarations from `from` to a `{`: the parameters of an old-style definition. */
  #declarationsEndInBody(from: number): boolean {
    for (let index = from; index < this.tokens.length; index++) {
      const { text } = this.tokens[index]!;
      if (text === "{") return this.tokens[index - 1]!.text === ";";
      if (text === "}" || text === "=" || this.keywords.get(text)?.kind === "statement") return false;
      if (this.tokens[index - 1]!.text === ";" && !this.startsDeclaration(index)) return false;
    }
    return false;
  }
}
