/** Declaration specifiers, and how to tell that a declaration or a type name begins (C11 6.7.1 to 6.7.5). */
import type { Attribute, Expression, Qualifiers, Specifiers, StorageClass, TypeName, TypeSpecifier } from "../ast.ts";
import { DeclaratorParser, NO_QUALIFIERS, withQualifier } from "./declarators.ts";
import type { SpecifierContext } from "./declarators.ts";
import { NO_ATTRIBUTES } from "./attributes.ts";
import type { Keyword } from "./keywords.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

const NO_ALIGNAS: Specifiers["alignas"] = [];

/** What has been read of a list of specifiers. */
interface Gathered {
  readonly first: Token;
  readonly context: SpecifierContext;
  storage: StorageClass | undefined;
  threadLocal: boolean;
  inline: boolean;
  noreturn: boolean;
  qualifiers: Qualifiers;
  words: string[] | undefined;
  firstWord: Token | undefined;
  lastWord: Token | undefined;
  type: TypeSpecifier | undefined;
  alignas: (Expression | TypeName)[] | undefined;
  attributes: Attribute[] | undefined;
}

export abstract class SpecifierParser extends DeclaratorParser {
  /** A `;` was found missing before this token: the declaration ends here. */
  protected impliedSemicolon = -1;

  protected abstract recordSpecifier(): TypeSpecifier;
  protected abstract enumSpecifier(): TypeSpecifier;

  /** ( storage-class | type-specifier | type-qualifier | function-specifier | alignment-specifier | attribute )+ */
  protected override specifiers(context: SpecifierContext): Specifiers {
    const gathered: Gathered = {
      first: this.token,
      context,
      storage: undefined,
      threadLocal: false,
      inline: false,
      noreturn: false,
      qualifiers: NO_QUALIFIERS,
      words: undefined,
      firstWord: undefined,
      lastWord: undefined,
      type: undefined,
      alignas: undefined,
      attributes: undefined,
    };
    while (this.#specifier(gathered));
    const { storage, threadLocal, inline, noreturn, qualifiers } = gathered;
    return {
      storage,
      threadLocal,
      inline,
      noreturn,
      qualifiers,
      type: this.#typeOf(gathered),
      alignas: gathered.alignas ?? NO_ALIGNAS,
      attributes: gathered.attributes ?? NO_ATTRIBUTES,
      span: this.spanFrom(gathered.first),
    };
  }

  /** One specifier; false where none follows. */
  #specifier(into: Gathered): boolean {
    const { token } = this;
    if (token.kind !== "identifier") {
      if (!this.atStandardAttribute()) return false;
      (into.attributes ??= []).push(...this.attributes());
      return true;
    }
    const keyword = this.keywords.get(token.text);
    if (keyword === undefined) {
      if (this.#isTypeAfterRecord(into)) this.#endRecord(into);
      if (into.type !== undefined) return false;
      if (into.words !== undefined) return this.#isNameBeforeName() && this.respellType() && this.#specifier(into);
      if (!this.#isTypeHere(into)) return false;
      if (!this.names.has(token.text) && this.respellType()) return this.#specifier(into);
      this.advance();
      const span = spanOfToken(token);
      into.type = { kind: "typedef-name", name: { name: token.text, span }, span };
      return true;
    }
    if (this.#isKeywordAfterRecord(into, keyword)) return this.#endRecord(into);
    switch (keyword.kind) {
      case "type":
        return this.#typeWord(into, keyword.word, token);
      case "storage":
        this.advance();
        this.#storageWord(into, keyword.word, token);
        return true;
      case "attribute":
        (into.attributes ??= []).push(...this.attributes());
        return true;
      case "extension":
        this.advance();
        return true;
      default:
        return false;
    }
  }

  #typeWord(into: Gathered, word: string, token: Token): boolean {
    switch (word) {
      case "const":
      case "volatile":
      case "restrict":
        this.advance();
        into.qualifiers = withQualifier(into.qualifiers, word)!;
        return true;
      case "_Atomic":
        this.#atomic(into);
        return true;
      case "struct":
      case "union":
        this.#setType(into, this.recordSpecifier(), token);
        return true;
      case "enum":
        this.#setType(into, this.enumSpecifier(), token);
        return true;
      case "typeof":
        this.#setType(into, this.#typeof(), token);
        return true;
      case "_Alignas":
        (into.alignas ??= []).push(this.#alignas());
        return true;
      default:
        if (into.type !== undefined) this.#failTwoTypes(into, token);
        this.advance();
        (into.words ??= []).push(word);
        into.firstWord ??= token;
        into.lastWord = token;
        return true;
    }
  }

  #setType(into: Gathered, type: TypeSpecifier, token: Token): void {
    if (into.type !== undefined || into.words !== undefined) this.#failTwoTypes(into, token);
    into.type = type;
  }

  #failTwoTypes(into: Gathered, token: Token): never {
    const first = into.words?.join(" ") ?? (into.type?.kind === "typedef-name" ? into.type.name.name : "the first");
    this.fail("two-types", `'${token.text}' is a second type in one declaration, after '${first}'`, {
      span: spanOfToken(token),
    });
  }

  #storageWord(into: Gathered, word: string, token: Token): void {
    switch (word) {
      case "inline":
        into.inline = true;
        return;
      case "_Noreturn":
        into.noreturn = true;
        return;
    }
    const { context } = into;
    if (context !== "declaration" && !(context === "parameter" && word === "register")) {
      const what = context === "type-name" ? "type name" : context;
      this.diagnostics.error("storage-class", `a ${what} cannot be '${word}'`, spanOfToken(token));
      return;
    }
    if (word === "_Thread_local") {
      into.threadLocal = true;
      return;
    }
    if (into.storage !== undefined && into.storage !== word) {
      this.diagnostics.error(
        "two-storage-classes",
        `'${word}' and '${into.storage}' exclude each other`,
        spanOfToken(token),
      );
    }
    into.storage = word as StorageClass;
  }

  /** "_Atomic" "(" type-name ")" is a type, "_Atomic" alone a qualifier. */
  #atomic(into: Gathered): void {
    const first = this.advance();
    if (!this.is("(")) {
      into.qualifiers = withQualifier(into.qualifiers, "_Atomic")!;
      return;
    }
    const opener = this.advance();
    const type = this.typeName();
    this.expectClosing(opener, ")");
    this.#setType(into, { kind: "atomic", type, span: this.spanFrom(first) }, first);
  }

  /** "typeof" "(" ( type-name | expression ) ")" */
  #typeof(): TypeSpecifier {
    const first = this.advance();
    const opener = this.expect("(", "missing-parenthesis", `expected '(' after '${first.text}'`);
    this.enter();
    const operand = this.startsTypeName(this.at) ? this.typeName() : this.expression();
    this.leave();
    this.expectClosing(opener, ")");
    return { kind: "typeof", operand, span: this.spanFrom(first) };
  }

  /** "_Alignas" "(" ( type-name | constant-expression ) ")" */
  #alignas(): Expression | TypeName {
    const first = this.advance();
    const opener = this.expect("(", "missing-parenthesis", `expected '(' after '${first.text}'`);
    const operand = this.startsTypeName(this.at) ? this.typeName() : this.constantExpression();
    this.expectClosing(opener, ")");
    return operand;
  }

  #typeOf(gathered: Gathered): TypeSpecifier {
    if (gathered.words !== undefined) {
      const { file, start } = spanOfToken(gathered.firstWord!);
      const last = spanOfToken(gathered.lastWord!);
      const end = last.file === file && last.end > start ? last.end : spanOfToken(gathered.firstWord!).end;
      return { kind: "basic", words: gathered.words, span: { file, start, end } };
    }
    if (gathered.type !== undefined) return gathered.type;
    // `static x;` and `main() {…}` are ints; a cast to nothing is a mistake.
    const nothing = this.token === gathered.first;
    if (nothing && gathered.context !== "declaration") {
      if (this.token.kind === "identifier" && this.keywords.has(this.token.text)) {
        this.fail("reserved-word", `'${this.token.text}' is a reserved word, it cannot be a type`);
      }
      this.fail("expected-type", `expected a type before ${this.shown()}`);
    }
    return { kind: "implicit-int", span: spanOfToken(gathered.first) };
  }

  /** `struct s {…}` and on the next line a word that begins a declaration: the `;` between them is missing. */
  #isKeywordAfterRecord({ type, context }: Gathered, { kind }: Keyword): boolean {
    if (!this.token.lineStart || !hasBody(type) || (context !== "declaration" && context !== "member")) return false;
    return kind === "storage" || kind === "type" || kind === "statement";
  }

  #isTypeAfterRecord({ type, context }: Gathered): boolean {
    if (!this.token.lineStart || !hasBody(type) || context !== "declaration") return false;
    const next = this.peek(1);
    return this.names.has(this.token.text) && (next.text === "*" || next.kind === "identifier");
  }

  #endRecord({ type }: Gathered): false {
    const what = type?.kind === "enum" ? "enum" : type?.kind === "record" && type.union ? "union" : "struct";
    this.reportMissing("missing-semicolon", `expected ';' after the ${what}`);
    this.impliedSemicolon = this.at;
    return false;
  }

  // ---- Does a type begin here? -----------------------------------------------------------------------

  /** At an identifier among specifiers that have no type yet: is it the type, or already the declared name? */
  #isTypeHere({ first, context }: Gathered): boolean {
    const { text } = this.token;
    if (this.names.has(text)) return true;
    const next = this.peek(1);
    // Two names side by side: an unknown type and what it declares. On two lines, something else is amiss.
    if (next.kind === "identifier") return this.#isNameBeforeName();
    if (next.text === "*" || this.#startsFunctionPointer(1)) return true;
    if (this.token !== first) return false;
    switch (context) {
      case "declaration":
        return false;
      case "member":
        return next.text !== ":";
      case "parameter":
        return next.text === "," || next.text === ")" || next.text === "[";
      case "type-name":
        return true;
    }
  }

  /** Two names side by side on one line, the second no attribute. */
  #isNameBeforeName(): boolean {
    const { kind, text, lineStart } = this.peek(1);
    if (kind !== "identifier" || lineStart) return false;
    const keyword = this.keywords.get(text)?.kind;
    return keyword !== "attribute" && keyword !== "asm";
  }

  /** `(*name)(`, after an unknown type */
  #startsFunctionPointer(distance: number): boolean {
    return this.peek(distance).text === "(" && this.peek(distance + 1).text === "*" &&
      this.peek(distance + 2).kind === "identifier" && this.peek(distance + 3).text === ")" &&
      this.peek(distance + 4).text === "(";
  }

  protected override startsTypeName(index: number): boolean {
    const token = this.#tokenBehindExtension(index);
    if (token.kind !== "identifier") return false;
    const keyword = this.keywords.get(token.text);
    if (keyword === undefined) return this.names.has(token.text);
    return keyword.kind === "type" || keyword.kind === "attribute";
  }

  #tokenBehindExtension(index: number): Token {
    let at = index;
    while (this.keywords.get(this.tokenAt(at).text)?.kind === "extension") at++;
    return this.tokenAt(at);
  }

  /** Where a statement could stand too. */
  protected override startsDeclaration(index: number): boolean {
    const token = this.tokenAt(index);
    if (token.kind !== "identifier") {
      return token.text === "[" && this.tokenAt(index + 1).text === "[" && !this.#isStatementAttribute(index);
    }
    const keyword = this.keywords.get(token.text);
    if (keyword === undefined) {
      if (this.names.has(token.text)) return this.tokenAt(index + 1).text !== ":";
      return this.#startsUnknownType(index);
    }
    switch (keyword.kind) {
      case "type":
      case "storage":
      case "static-assert":
        return true;
      case "attribute":
        return !this.#isStatementAttribute(index);
      case "extension": {
        const behind = this.#tokenBehindExtension(index);
        const kind = this.keywords.get(behind.text)?.kind;
        return kind === "type" || kind === "storage" || kind === "static-assert" || kind === "attribute" ||
          (behind.kind === "identifier" && this.names.has(behind.text));
      }
      default:
        return false;
    }
  }

  /** `__attribute__((fallthrough));`, `[[fallthrough]];` */
  #isStatementAttribute(index: number): boolean {
    let depth = 0;
    for (let at = this.tokenAt(index).text === "[" ? index : index + 1; at < this.tokens.length; at++) {
      const { text } = this.tokens[at]!;
      if (text === "(" || text === "[") depth++;
      else if ((text === ")" || text === "]") && --depth === 0) return this.tokenAt(at + 1).text === ";";
      else if (depth === 0 || text === ";") break;
    }
    return false;
  }

  /**
   * `foo_t x;` with foo_t unknown can only be meant as a declaration, and `foo_t *p = …` too: a product is
   * nothing to assign to. `a * b;` stays a product.
   */
  #startsUnknownType(index: number): boolean {
    let at = index + 1;
    let stars = 0;
    let qualified = false;
    for (;; at++) {
      const { text, lineStart } = this.tokenAt(at);
      if (lineStart) return false;
      if (text === "*") stars++;
      else if (text === "const" || text === "volatile" || text === "restrict") qualified = true;
      else break;
    }
    const name = this.tokenAt(at);
    if (name.kind !== "identifier" || this.keywords.has(name.text)) return false;
    const { text, kind } = this.tokenAt(at + 1);
    if (stars > 0 && !qualified) return text === "=";
    return text === ";" || text === "," || text === "=" || text === "[" || text === "(" || text === ")" ||
      (kind === "eof" && this.prompt);
  }
}

function hasBody(type: TypeSpecifier | undefined): boolean {
  return (type?.kind === "record" && type.members !== undefined) ||
    (type?.kind === "enum" && type.enumerators !== undefined);
}
