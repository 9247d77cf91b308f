/** Declarations and function definitions (C11 6.7, 6.9). */
import type {
  Attribute,
  Declaration,
  Declarator,
  FunctionDefinition,
  InitDeclarator,
  Initializer,
  Specifiers,
  StaticAssertion,
} from "../ast.ts";
import { NO_ATTRIBUTES } from "./attributes.ts";
import { functionOf, nameOf, withInner } from "./declarators.ts";
import type { FunctionDeclarator } from "./declarators.ts";
import { INCOMPLETE, SYNTAX } from "./faults.ts";
import { RecordParser } from "./records.ts";
import type { Checkpoint } from "./recovery.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

export type DeclarationContext = "top" | "block" | "for" | "parameter-declaration";

export abstract class DeclarationParser extends RecordParser {
  /** A function definition inside a block, at the margin, shows that the block's `}` is missing: it ends here. */
  protected blocksEndAt = -1;
  /** The item before was a name without anything: `uint16_t htons`, without parameter list and `;`, or `htons`. */
  protected afterBareName = false;

  /** declaration: specifiers ( init-declarator ( "," init-declarator )* )? ";" | static-assertion | function-definition */
  protected declaration(context: DeclarationContext): Declaration | FunctionDefinition | StaticAssertion | undefined {
    if (this.atKeyword("_Static_assert")) return this.staticAssertion();
    const first = this.token;
    const checkpoint = this.checkpoint();
    const specifiers = this.specifiers("declaration");
    const declarators: InitDeclarator[] = [];
    if (this.#hasDeclarators(specifiers)) {
      const attributes = this.attributes();
      let declarator = this.declarator("named");
      if (this.#isFunctionAfterName(declarator)) declarator = this.#secondName(declarator);
      const definition = this.#functionDefinition(first, checkpoint.start, specifiers, declarator, context);
      if (definition !== undefined) return definition;
      if (this.#isBareName(declarator, context)) {
        this.#reportBareName(specifiers, declarator);
        return undefined;
      }
      if (!this.#initDeclarators(specifiers, declarator, attributes, declarators)) {
        return { kind: "declaration", specifiers, declarators, span: this.spanFrom(first) };
      }
    }
    const good = this.#endDeclaration(specifiers, declarators, checkpoint);
    if (!good && context === "for") throw SYNTAX;
    return { kind: "declaration", specifiers, declarators, span: this.spanFrom(first) };
  }

  /** `int f f(int a) {`: one name too many. */
  #isFunctionAfterName(declarator: Declarator): boolean {
    const { kind, text, lineStart } = this.token;
    return declarator.kind === "name" && kind === "identifier" && !lineStart && !this.keywords.has(text) &&
      this.peek(1).text === "(";
  }

  #secondName(first: Declarator): Declarator {
    const name = nameOf(first)?.name ?? "";
    this.diagnostics.error(
      "two-names",
      `'${name}' and '${this.token.text}' are two names in one declaration`,
      first.span,
    );
    return this.declarator("named");
  }

  /** `struct s {…};` declares without declarators; at the end of a prompt's text, so does `struct s {…}`. */
  #hasDeclarators({ type, storage }: Specifiers): boolean {
    if (this.is(";") || this.impliedSemicolon === this.at) return false;
    if (this.token.kind !== "eof" || !this.prompt || this.blocks > 0 || storage !== undefined) return true;
    if (type.kind === "record" || type.kind === "enum") {
      const complete = type.kind === "record" ? type.members !== undefined : type.enumerators !== undefined;
      return !complete && this.wantsMore();
    }
    return true;
  }

  /** ";". False after a fault, which is skipped: what was declared before it stays declared. */
  #endDeclaration(specifiers: Specifiers, declarators: readonly InitDeclarator[], start: Checkpoint): boolean {
    if (this.impliedSemicolon === this.at) return true;
    const last = declarators.at(-1);
    if (last === undefined) {
      this.semicolon("the declaration");
      return true;
    }
    const name = nameOf(last.declarator)?.name ?? "";
    if (this.is("{") && last.initializer === undefined && specifiers.storage !== "typedef") {
      this.fail("missing-parameter-list", `'${name}' has no parameter list, so it cannot have a body`, {
        span: last.span,
        hint: `a function is written ${name}(…) {…}`,
      });
    }
    try {
      this.semicolon(`the declaration of '${name}'`);
      return true;
    } catch (fault) {
      this.recover(fault, start);
      return false;
    }
  }

  /** init-declarator ( "," attributes init-declarator )*; false if one was bad and the rest has been skipped. */
  #initDeclarators(
    specifiers: Specifiers,
    firstDeclarator: Declarator,
    firstAttributes: readonly Attribute[],
    into: InitDeclarator[],
  ): boolean {
    let declarator = firstDeclarator;
    let attributes = firstAttributes;
    for (;;) {
      const checkpoint = this.checkpoint();
      if (!this.#initDeclarator(specifiers, declarator, attributes, into)) return false;
      if (!this.accept(",")) return true;
      try {
        attributes = this.attributes();
        declarator = this.declarator("named");
      } catch (fault) {
        this.recover(fault, checkpoint);
        return false;
      }
    }
  }

  /** init-declarator: declarator assembler-name? attributes ( "=" initializer )? */
  #initDeclarator(
    specifiers: Specifiers,
    declarator: Declarator,
    before: readonly Attribute[],
    into: InitDeclarator[],
  ): boolean {
    const early = this.attributes();
    const assemblerName = this.assemblerName();
    const late = this.attributes();
    const outer = early.length + late.length === 0 ? before : [...before, ...early, ...late];
    const attributes = withInner(declarator, outer);
    const name = nameOf(declarator);
    if (name !== undefined) this.names.declare(name.name, specifiers.storage === "typedef");
    if (!this.is("=")) {
      into.push({ declarator, initializer: undefined, attributes, assemblerName, span: declarator.span });
      return true;
    }
    // A bad initialiser does not undo the name: its uses are no further faults.
    const checkpoint = this.checkpoint();
    const first = this.advance();
    let initializer: Initializer;
    let good = true;
    try {
      initializer = this.initializer();
    } catch (fault) {
      this.recover(fault, checkpoint);
      const span = spanOfToken(first);
      initializer = { kind: "expression", value: { kind: "error", span }, span };
      good = false;
    }
    const { file, start } = declarator.span;
    const end = initializer.span.file === file && initializer.span.end > start
      ? initializer.span.end
      : declarator.span.end;
    into.push({ declarator, initializer, attributes, assemblerName, span: { file, start, end } });
    return good;
  }

  // ---- Function definitions ---------------------------------------------------------------------------

  /** function-definition: specifiers declarator attributes declaration* compound-statement */
  #functionDefinition(
    first: Token,
    start: number,
    specifiers: Specifiers,
    declarator: Declarator,
    context: DeclarationContext,
  ): FunctionDefinition | Declaration | undefined {
    const header = functionOf(declarator);
    if (header === undefined || specifiers.storage === "typedef" || context === "for") return undefined;
    if (context === "top" && this.#wantsBody(specifiers, declarator, header)) throw INCOMPLETE;
    let attributes = NO_ATTRIBUTES;
    if (this.atGnuAttribute() && this.#bodyFollowsAttributes()) attributes = this.attributes();
    attributes = withInner(declarator, attributes);
    const old = header.identifiers.length > 0 && this.#startsOldParameters();
    if (!this.is("{") && !old) return undefined;
    if (context === "block") this.#failNested(first, start, declarator);
    const name = nameOf(declarator);
    if (name !== undefined) this.names.declare(name.name, false);
    this.names.enter();
    for (const parameter of header.parameters) this.#declareName(parameter.declarator);
    const parameterDeclarations = old ? this.#oldParameters() : [];
    const body = this.compoundStatement();
    this.names.leave();
    if (this.brokenFunctions.has(header)) return this.#asDeclaration(first, specifiers, declarator);
    return {
      kind: "function-definition",
      specifiers,
      declarator,
      parameterDeclarations,
      attributes,
      body,
      span: this.spanFrom(first),
    };
  }

  /** With a bad parameter list the body would be full of undeclared names: only the function's name is kept. */
  #asDeclaration(first: Token, specifiers: Specifiers, declarator: Declarator): Declaration {
    const { span } = declarator;
    const only = { declarator, initializer: undefined, attributes: NO_ATTRIBUTES, assemblerName: undefined, span };
    return { kind: "declaration", specifiers, declarators: [only], span: this.spanFrom(first) };
  }

  #declareName(declarator: Declarator): void {
    const name = nameOf(declarator);
    if (name !== undefined) this.names.declare(name.name, false);
  }

  /** declaration*, between `f(a, b)` and its body */
  #oldParameters(): readonly Declaration[] {
    const declarations: Declaration[] = [];
    while (!this.is("{") && this.startsDeclaration(this.at)) {
      const declaration = this.declaration("parameter-declaration");
      if (declaration?.kind === "declaration") declarations.push(declaration);
    }
    if (!this.is("{")) this.fail("expected-body", `expected the function's '{' before ${this.shown()}`);
    return declarations;
  }

  #startsOldParameters(): boolean {
    return this.token.kind === "identifier" && this.startsDeclaration(this.at) && !this.atGnuAttribute();
  }

  #bodyFollowsAttributes(): boolean {
    let depth = 0;
    for (let index = this.at; index < this.tokens.length; index++) {
      const { text } = this.tokens[index]!;
      if (text === "(") depth++;
      else if (text === ")") depth--;
      else if (depth === 0 && this.keywords.get(text)?.kind !== "attribute") return text === "{";
    }
    return false;
  }

  /** At the end of the prompt's text: a header whose `{` is to come on the next line, rather than a prototype. */
  #wantsBody(specifiers: Specifiers, declarator: Declarator, header: FunctionDeclarator): boolean {
    if (this.token.kind !== "eof" || !this.wantsMore() || specifiers.storage === "extern") return false;
    if (header.identifiers.length > 0) return true;
    if (header.parameters.length > 0) {
      return header.parameters.every((parameter) => nameOf(parameter.declarator) !== undefined);
    }
    return nameOf(declarator)?.name === "main";
  }

  #failNested(first: Token, start: number, declarator: Declarator): never {
    const name = nameOf(declarator)?.name ?? "";
    const opener = this.isOutdentedToItem(first) ? this.unclosedBrace(this.itemStart, start) : undefined;
    if (opener === undefined) {
      this.fail("nested-function", `the function '${name}' is defined inside another`, {
        span: declarator.span,
        hint: "move it out: nested functions are not supported",
      });
    }
    this.reportUnclosedBrace(opener);
    this.moveTo(start);
    this.blocksEndAt = start;
    this.resynchronised = true;
    throw SYNTAX;
  }

  // ---- Names without anything -------------------------------------------------------------------------

  /** `uint16_t htons` alone on its line: a list of names, copied from a book's table. */
  #isBareName(declarator: Declarator, context: DeclarationContext): boolean {
    if (!this.prompt || context !== "top") return false;
    let node = declarator;
    while (node.kind === "pointer") node = node.inner;
    if (node.kind !== "name") return false;
    const { kind, text, lineStart } = this.token;
    if (kind === "eof") return this.afterBareName;
    if (!lineStart || this.atKeyword("asm") || this.atGnuAttribute()) return false;
    return kind !== "punctuator" || text === "<" || text === "-" || text === "...";
  }

  #reportBareName(specifiers: Specifiers, declarator: Declarator): void {
    const name = nameOf(declarator)?.name ?? "";
    if (specifiers.storage === "typedef") this.names.declare(name, true);
    this.reportMissing("missing-semicolon", `'${name}' has no parameter list and no ';'`, {
      hint: `a function is declared '… ${name}(…);', a variable '… ${name};'`,
    });
    this.afterBareName = true;
  }

  /** "_Static_assert" "(" constant ( "," string )? ")" ";" */
  protected override staticAssertion(): StaticAssertion {
    const first = this.advance();
    const opener = this.expect("(", "missing-parenthesis", `expected '(' after '${first.text}'`);
    const condition = this.constantExpression();
    const message = this.accept(",") ? this.plainString() : undefined;
    this.expectClosing(opener, ")");
    this.semicolon("the assertion");
    return { kind: "static-assertion", condition, message, span: this.spanFrom(first) };
  }
}
