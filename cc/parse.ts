/**
 * The parser: tokens in, syntax tree out. It is one class in layers, each a family of productions in its own
 * file, each knowing those below it:
 *
 *     Cursor → Faults → Recovery → MisspeltParser → AttributeParser → PrimaryParser → ExpressionParser → InitializerParser
 *            → DeclaratorParser → SpecifierParser → RecordParser → DeclarationParser → ControlParser → StatementParser
 *            → UntypedParser → here
 */
import type { TopLevelItem, TranslationUnit } from "./ast.ts";
import type { Diagnostics } from "./diagnostic.ts";
import { GNU17, type Language } from "./language.ts";
import type { Mode } from "./mode.ts";
import { INCOMPLETE, SYNTAX, TOO_DEEP } from "./parse/faults.ts";
import type { TypedefLookup } from "./parse/names.ts";
import { UntypedParser } from "./parse/untyped.ts";
import { spanOfToken } from "./token.ts";
import type { Token } from "./token.ts";

export interface ParseOptions {
  /** Prompt: no more lines will come, so that what is missing is an error rather than `incomplete`. */
  readonly final?: boolean;
  /** GNU C17 if not said. */
  readonly language?: Language | undefined;
}

/** `tokens` ends in an `eof` token; `scope` knows the typedef names of earlier entries. */
export function parse(
  tokens: readonly Token[],
  scope: TypedefLookup,
  mode: Mode,
  diagnostics: Diagnostics,
  options: ParseOptions = {},
): TranslationUnit {
  const { final = false, language = GNU17 } = options;
  return new Parser({ tokens, scope, mode, diagnostics, final, language }).translationUnit();
}

class Parser extends UntypedParser {
  /** The last item was a statement or a `}` where a file has none: further ones have the same cause. */
  #astray = false;
  #sawFunction = false;
  /** First token of the function definition just before this item. */
  #functionAbove: Token | undefined;

  /** translation-unit: item* */
  translationUnit(): TranslationUnit {
    const items: TopLevelItem[] = [];
    let incomplete = false;
    while (this.token.kind !== "eof" && !incomplete) {
      this.itemStart = this.at;
      const checkpoint = this.checkpoint();
      try {
        const item = this.#item();
        if (item !== undefined) {
          items.push(item);
          this.afterBareName = false;
          if (item.kind === "function-definition") this.#sawFunction = true;
          this.#functionAbove = item.kind === "function-definition" ? this.tokenAt(checkpoint.start) : undefined;
        }
      } catch (fault) {
        if (fault === INCOMPLETE) {
          incomplete = true;
        } else if (fault === TOO_DEEP) {
          this.recover(SYNTAX, checkpoint);
        } else {
          this.recover(fault, checkpoint);
        }
        this.reset(checkpoint);
      }
    }
    return { items, eof: this.tokens[this.tokens.length - 1]!, incomplete, lost: this.lost, weak: this.weak };
  }

  /** item: declaration | function-definition | asm ";" | ";" | (at the prompt) statement */
  #item(): TopLevelItem | undefined {
    if (this.accept(";")) return undefined;
    if (this.is("}")) return this.#extraBrace();
    if (this.atKeyword("asm")) return this.#asm();
    if (this.#isRestOfFunction()) return this.#restOfFunction();
    if (
      this.startsDeclaration(this.at) || this.startsUntypedDefinition() ||
      (!this.prompt && this.startsUntypedDeclaration())
    ) {
      const item = this.declaration("top");
      // A lone declaration may be the rest of a function too.
      if (item?.kind === "function-definition") this.#astray = false;
      return item;
    }
    return this.prompt ? this.#statementItem() : this.#strayStatement();
  }

  #asm(): TopLevelItem {
    const first = this.advance();
    this.assemblerStatement();
    this.semicolon("the asm statement");
    return { kind: "asm", span: this.spanFrom(first) };
  }

  #statementItem(): TopLevelItem | undefined {
    const first = this.token;
    const statement = this.statement();
    if (statement.kind === "expression-statement" && statement.expression?.kind === "error") return undefined;
    return { kind: "statement", statement, span: this.spanFrom(first) };
  }

  #extraBrace(): undefined {
    if (!this.#astray) this.report("extraneous-brace", "this '}' closes nothing");
    this.#astray = true;
    this.advance();
  }

  /**
   * In a file, further to the right than the function before it, and no declaration: with a `}` too many the
   * function ended too early.
   */
  #isRestOfFunction(): boolean {
    const above = this.#functionAbove;
    if (above === undefined || this.prompt || !this.token.lineStart) return false;
    const further = this.indentationOf(this.token) > this.indentationOf(above);
    if (this.token.kind !== "identifier") return further && (this.token.text === "*" || this.token.text === "(");
    const keyword = this.keywords.get(this.token.text);
    if (keyword === undefined ? this.names.has(this.token.text) : keyword.kind !== "statement") return false;
    if (this.peek(1).kind === "identifier") return keyword !== undefined;
    return further;
  }

  /** Skips to behind the `}` that was to end the function; told once. */
  #restOfFunction(): undefined {
    if (!this.#astray) {
      this.report("statement-outside-function", "a statement stands outside of any function", {
        hint: "is there a '}' too many before it?",
        related: [{ message: "this '}' ends the function", span: spanOfToken(this.previous) }],
      });
    }
    this.#astray = true;
    for (let depth = 0; this.token.kind !== "eof"; this.advance()) {
      const { text, kind } = this.token;
      if (kind === "identifier") this.lost.add(text);
      if (text === "{") depth++;
      else if (text === "}" && --depth < 0) {
        this.advance();
        return;
      }
    }
  }

  /** A file has statements inside functions only. After one `}` too many, the rest of a function lies bare. */
  #strayStatement(): undefined {
    const start = this.at;
    if (!this.#astray) {
      const keyword = this.keywords.get(this.token.text);
      if (this.token.kind === "identifier" && keyword?.kind !== "operator") {
        this.report("statement-outside-function", "a statement stands outside of any function", {
          hint: this.#sawFunction
            ? "is there a '}' too many before it?"
            : "in a file, put it into one: int main(void) {…}",
        });
      } else {
        this.report("expected-declaration", `expected a declaration before ${this.shown()}`);
      }
    }
    this.#astray = true;
    this.skipConstruct(start);
    if (this.at === start && !this.is("}")) this.advance();
  }
}
