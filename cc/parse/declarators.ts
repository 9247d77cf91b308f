/** Declarators, parameters and type names (C11 6.7.6, 6.7.7). */
import type {
  Attribute,
  Declarator,
  Expression,
  Identifier,
  Parameter,
  Qualifiers,
  Specifiers,
  TypeName,
} from "../ast.ts";
import { NO_ATTRIBUTES } from "./attributes.ts";
import { InitializerParser } from "./initializers.ts";
import { spanBetween } from "../source.ts";
import type { Span } from "../source.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

/** Where specifiers stand: what else may stand there decides how an unknown name is read. */
export type SpecifierContext = "declaration" | "member" | "parameter" | "type-name";

export type FunctionDeclarator = Extract<Declarator, { kind: "function" }>;

/** `named`: a name must come; `abstract`: none may; `either`: a parameter. */
type Naming = "named" | "abstract" | "either";

export const NO_QUALIFIERS: Qualifiers = { const: false, volatile: false, restrict: false, atomic: false };

export abstract class DeclaratorParser extends InitializerParser {
  /** Those whose parameter list is bad, and diagnosed. */
  protected readonly brokenFunctions = new Set<FunctionDeclarator>();

  protected abstract specifiers(context: SpecifierContext): Specifiers;
  protected abstract startsDeclaration(index: number): boolean;

  /** type-name: specifier-qualifier-list abstract-declarator? */
  protected override typeName(): TypeName {
    const first = this.token;
    const specifiers = this.specifiers("type-name");
    const declarator = this.declarator("abstract");
    return { kind: "type-name", specifiers, declarator, span: this.spanFrom(first) };
  }

  /** declarator: pointer* direct-declarator */
  protected declarator(naming: Naming): Declarator {
    if (!this.is("*")) return this.#directDeclarator(naming);
    const first = this.token;
    const pointers: { readonly attributes: readonly Attribute[]; readonly qualifiers: Qualifiers; span: Span }[] = [];
    while (this.is("*")) {
      const star = this.advance();
      pointers.push({ ...this.#pointerQualifiers(), span: spanOfToken(star) });
    }
    this.#checkLength(pointers.length);
    let declarator = this.#directDeclarator(naming);
    for (let index = pointers.length - 1; index >= 0; index--) {
      const { qualifiers, attributes, span: star } = pointers[index]!;
      const span = spanBetween(star, this.spanFrom(first));
      declarator = { kind: "pointer", qualifiers, attributes, inner: declarator, span };
    }
    return declarator;
  }

  /** type-qualifier-list: ( "const" | "volatile" | "restrict" | "_Atomic" | attribute )* */
  #pointerQualifiers(): { readonly qualifiers: Qualifiers; readonly attributes: readonly Attribute[] } {
    let qualifiers = NO_QUALIFIERS;
    let attributes = NO_ATTRIBUTES;
    while (this.token.kind === "identifier") {
      const keyword = this.keywords.get(this.token.text);
      if (keyword?.kind === "attribute") {
        attributes = [...attributes, ...this.attributes()];
        continue;
      }
      const added = keyword === undefined ? undefined : withQualifier(qualifiers, keyword.word);
      if (added === undefined) break;
      this.advance();
      qualifiers = added;
    }
    return { qualifiers, attributes };
  }

  /** direct-declarator: ( identifier | "(" declarator ")" | nothing ) ( "[" … "]" | "(" … ")" )* */
  #directDeclarator(naming: Naming): Declarator {
    const first = this.token;
    let declarator = this.#core(naming);
    for (let length = 0;; length++) {
      this.#checkLength(length);
      if (this.is("[") && !this.atStandardAttribute()) declarator = this.#array(declarator, first);
      else if (this.is("(")) declarator = this.#function(declarator, first);
      else return declarator;
    }
  }

  #core(naming: Naming): Declarator {
    if (this.is("(") && (naming === "named" || !this.#startsParameters())) {
      const opener = this.advance();
      this.enter();
      this.attributes();
      const inner = this.declarator(naming);
      this.leave();
      this.expectClosing(opener, ")");
      return inner;
    }
    if (naming === "abstract") return { kind: "name", name: undefined, span: this.spanAfterPrevious() };
    if (this.token.kind === "identifier" && !this.keywords.has(this.token.text)) {
      const origin = this.token.expandedFrom;
      const name = this.plainIdentifier();
      if (origin === undefined || !this.#skipMemberPath(origin)) return { kind: "name", name, span: name.span };
      return { kind: "name", name: { name: origin.text, span: name.span }, span: name.span };
    }
    if (naming === "named") this.#noName();
    if (this.token.kind === "identifier" && this.keywords.get(this.token.text)?.kind === "statement") this.#noName();
    return { kind: "name", name: undefined, span: this.spanAfterPrevious() };
  }

  /** `ifr_name`, by the headers a macro for `ifr_ifrn.ifrn_name`: in a listing of the struct it is a member's name. */
  #skipMemberPath(origin: Token): boolean {
    if (!this.prompt || !this.is(".") || this.token.expandedFrom !== origin) return false;
    while (this.token.expandedFrom === origin) this.advance();
    return true;
  }

  #noName(): never {
    if (this.token.kind === "identifier") this.identifier("a name");
    this.fail("expected-declarator", `expected a name before ${this.shown()}`);
  }

  /**
   * At `(` where a name may be left out: `int (*)[3]` groups, `int (int)` and `int ()` have parameters. In
   * `int f(int (x))` it depends on whether x is a type.
   */
  #startsParameters(): boolean {
    const { text } = this.peek(1);
    return text === ")" || text === "..." || (this.startsDeclaration(this.at + 1) && !this.#isAttribute(this.at + 1));
  }

  #isAttribute(index: number): boolean {
    return this.keywords.get(this.tokenAt(index).text)?.kind === "attribute";
  }

  /** "[" ( "static" | qualifier )* ( "*" | assignment-expression )? "]" */
  #array(inner: Declarator, first: Token): Declarator {
    const opener = this.advance();
    let isStatic = false;
    let qualifiers = NO_QUALIFIERS;
    for (;;) {
      const keyword = this.token.kind === "identifier" ? this.keywords.get(this.token.text) : undefined;
      const added = keyword === undefined ? undefined : withQualifier(qualifiers, keyword.word);
      if (added !== undefined) qualifiers = added;
      else if (keyword?.word === "static") isStatic = true;
      else break;
      this.advance();
    }
    const star = this.is("*") && this.peek(1).text === "]";
    let size: Expression | undefined;
    this.enter();
    if (star) this.advance();
    else if (!this.is("]")) size = this.assignment();
    this.leave();
    this.expectClosing(opener, "]");
    return { kind: "array", size, star, static: isStatic, qualifiers, inner, span: this.spanFrom(first) };
  }

  /** "(" parameter-type-list? ")" | "(" identifier ( "," identifier )* ")" */
  #function(inner: Declarator, first: Token): Declarator {
    const start = this.at;
    const checkpoint = this.checkpoint();
    try {
      return this.#wellFormedFunction(inner, first);
    } catch (fault) {
      // A function of unknown parameters takes any arguments, so that its uses are no further faults.
      this.restore(fault, checkpoint);
      if (this.resynchronised || !this.skipToClosing(start)) throw fault;
      const span = this.spanFrom(first);
      const broken: FunctionDeclarator = {
        kind: "function",
        parameters: [],
        variadic: false,
        prototype: false,
        identifiers: [],
        inner,
        span,
      };
      this.brokenFunctions.add(broken);
      return broken;
    }
  }

  #wellFormedFunction(inner: Declarator, first: Token): Declarator {
    const opener = this.advance();
    const parameters: Parameter[] = [];
    const identifiers: Identifier[] = [];
    let prototype = true;
    let variadic = false;
    this.enter();
    this.names.enter();
    if (this.is(")")) prototype = false;
    else if (this.#isVoidAlone()) this.advance();
    else if (this.#startsIdentifierList()) {
      prototype = false;
      do identifiers.push(this.identifier("a parameter's name")); while (this.accept(","));
    } else {
      variadic = this.#parameters(parameters);
    }
    this.names.leave();
    this.leave();
    if (!this.is(")") && !this.isStatementEnd()) {
      const related = [{ message: "in the parameter list opened here", span: spanOfToken(opener) }];
      this.fail("missing-comma", `expected ',' or ')' after the parameter, before ${this.shown()}`, { related });
    }
    this.expectClosing(opener, ")");
    return { kind: "function", parameters, variadic, prototype, identifiers, inner, span: this.spanFrom(first) };
  }

  #isVoidAlone(): boolean {
    return this.is("void") && this.peek(1).text === ")";
  }

  /** A K&R list holds names only, and no type. */
  #startsIdentifierList(): boolean {
    for (let distance = 0;; distance += 2) {
      const { kind, text } = this.peek(distance);
      if (kind !== "identifier" || this.keywords.has(text) || this.names.has(text)) return false;
      const after = this.peek(distance + 1);
      if (after.text === ")" || after.kind === "eof") return true;
      if (after.text !== ",") return false;
    }
  }

  /** parameter ( "," parameter )* ( "," "..." )?; true if the `...` is there. */
  #parameters(into: Parameter[]): boolean {
    do {
      // Old headers have `f(...)`, without a parameter before it; C11 does not.
      if (this.is("...") && (into.length > 0 || this.peek(1).text === ")")) {
        if (into.length === 0) this.report("placeholder", "'...' needs a parameter before it");
        this.advance();
        return true;
      }
      into.push(this.#parameter());
    } while (this.accept(","));
    return false;
  }

  /** parameter: declaration-specifiers ( declarator | abstract-declarator? ) attributes */
  #parameter(): Parameter {
    const first = this.token;
    const specifiers = this.specifiers("parameter");
    const declarator = this.declarator("either");
    const name = nameOf(declarator);
    if (name !== undefined) this.names.declare(name.name, false);
    const attributes = withInner(declarator, this.attributes());
    return { specifiers, declarator, attributes, span: this.spanFrom(first) };
  }

  #checkLength(length: number): void {
    if (length > 256) this.tooDeep("a declarator of more than 256 parts");
  }
}

/** `qualifiers` and one more; undefined if `word` is none. */
export function withQualifier(qualifiers: Qualifiers, word: string): Qualifiers | undefined {
  switch (word) {
    case "const":
    case "volatile":
    case "restrict":
      return { ...qualifiers, [word]: true };
    case "_Atomic":
      return { ...qualifiers, atomic: true };
    default:
      return undefined;
  }
}

/** The name that a declarator declares. */
export function nameOf(declarator: Declarator): Identifier | undefined {
  let node = declarator;
  while (node.kind !== "name") node = node.inner;
  return node.name;
}

/** The attributes of what is declared, with those inside its declarator: `char *__attribute__((unused)) name`. */
export function withInner(declarator: Declarator, attributes: readonly Attribute[]): readonly Attribute[] {
  for (let at = declarator; at.kind !== "name"; at = at.inner) {
    if (at.kind === "pointer" && at.attributes.length > 0) attributes = [...at.attributes, ...attributes];
  }
  return attributes;
}

/** The function declarator right around the name: the declarator declares a function, not a pointer to one. */
export function functionOf(declarator: Declarator): FunctionDeclarator | undefined {
  let node = declarator;
  let around: Declarator | undefined;
  while (node.kind !== "name") {
    around = node;
    node = node.inner;
  }
  return around?.kind === "function" ? around : undefined;
}
