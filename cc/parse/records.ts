/** struct, union and enum (C11 6.7.2.1, 6.7.2.2). */
import type {
  EnumSpecifier,
  Expression,
  Identifier,
  MemberDeclaration,
  MemberDeclarator,
  TypeSpecifier,
} from "../ast.ts";
import { withInner } from "./declarators.ts";
import { packAt } from "./pragmas.ts";
import type { Checkpoint } from "./recovery.ts";
import { SpecifierParser } from "./specifiers.ts";

export abstract class RecordParser extends SpecifierParser {
  protected abstract staticAssertion(): MemberDeclaration & { kind: "static-assertion" };

  /** ( "struct" | "union" ) attributes ( identifier? "{" member* "}" attributes | identifier ) */
  protected override recordSpecifier(): TypeSpecifier {
    const first = this.advance();
    const union = first.text === "union";
    const before = this.attributes();
    const tag = this.is("{") ? undefined : this.identifier(`the name of a ${first.text}`);
    if (!this.is("{")) {
      return { kind: "record", union, tag, members: undefined, attributes: before, span: this.spanFrom(first) };
    }
    const pack = packAt(this.packs, this.at);
    const members = this.#members();
    const after = this.attributes();
    const attributes = after.length === 0 ? before : [...before, ...after];
    const span = this.spanFrom(first);
    if (pack === undefined) return { kind: "record", union, tag, members, attributes, span };
    return { kind: "record", union, tag, members, attributes, pack, span };
  }

  /** "{" member-declaration* "}" */
  #members(): readonly MemberDeclaration[] {
    const members: MemberDeclaration[] = [];
    this.advance();
    this.enter();
    this.blocks++;
    while (!this.is("}") && this.token.kind !== "eof") {
      if (this.accept(";")) continue;
      const checkpoint = this.checkpoint();
      try {
        members.push(this.#member());
      } catch (fault) {
        this.recover(fault, checkpoint);
      }
    }
    this.blocks--;
    this.leave();
    if (!this.accept("}")) this.fail("unterminated-block", "expected '}'");
    return members;
  }

  /** member-declaration: specifiers ( member-declarator ( "," member-declarator )* )? ";" | static-assertion */
  #member(): MemberDeclaration {
    if (this.atKeyword("_Static_assert")) return this.staticAssertion();
    const first = this.token;
    const specifiers = this.specifiers("member");
    const declarators: MemberDeclarator[] = [];
    const checkpoint = this.checkpoint();
    if (!this.is(";") && this.impliedSemicolon !== this.at) {
      do declarators.push(this.#memberDeclarator()); while (this.accept(","));
    }
    if (!this.accept(";") && this.impliedSemicolon !== this.at) this.#missingMemberSemicolon(checkpoint);
    return { kind: "member", specifiers, declarators, span: this.spanFrom(first) };
  }

  /** The member stays: that it is named later is no further fault. */
  #missingMemberSemicolon(checkpoint: Checkpoint): void {
    try {
      this.missingSemicolon("expected ';' after the member");
    } catch (fault) {
      this.recover(fault, checkpoint);
    }
  }

  /** member-declarator: declarator ( ":" constant )? attributes | ":" constant attributes */
  #memberDeclarator(): MemberDeclarator {
    const first = this.token;
    const before = this.attributes();
    const declarator = this.is(":") ? undefined : this.declarator("named");
    const bits = this.accept(":") ? this.constantExpression() : undefined;
    const after = this.attributes();
    const outer = before.length === 0 ? after : [...before, ...after];
    const attributes = declarator === undefined ? outer : withInner(declarator, outer);
    return { declarator, bits, attributes, span: this.spanFrom(first) };
  }

  /** "enum" attributes ( identifier? "{" enumerator ( "," enumerator )* ","? "}" attributes | identifier ) */
  protected override enumSpecifier(): EnumSpecifier {
    const first = this.advance();
    const before = this.attributes();
    const tag = this.is("{") ? undefined : this.identifier("the name of an enum");
    if (!this.is("{")) {
      return { kind: "enum", tag, enumerators: undefined, attributes: before, span: this.spanFrom(first) };
    }
    const enumerators = this.#enumerators();
    const after = this.attributes();
    return { kind: "enum", tag, enumerators, attributes: [...before, ...after], span: this.spanFrom(first) };
  }

  /** enumerator: identifier attributes ( "=" constant )? */
  #enumerators(): { readonly name: Identifier; readonly value: Expression | undefined }[] {
    const enumerators: { readonly name: Identifier; readonly value: Expression | undefined }[] = [];
    this.advance();
    this.enter();
    while (!this.is("}")) {
      const name = this.identifier("an enumerator's name");
      this.attributes();
      const value = this.accept("=") ? this.constantExpression() : undefined;
      this.names.declare(name.name, false);
      enumerators.push({ name, value });
      if (!this.accept(",")) break;
    }
    this.leave();
    if (!this.accept("}")) {
      this.fail("missing-brace", `expected ',' or '}' after the enumerator, before ${this.shown()}`);
    }
    return enumerators;
  }
}
