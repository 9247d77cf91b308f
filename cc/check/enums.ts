/** Enumerations. C11 6.7.2.2, with gcc's choice of the underlying type. */
import type { EnumSpecifier } from "../ast.ts";
import { attributes } from "./attributes.ts";
import type { Context } from "./context.ts";
import { tagWord } from "./names.ts";
import { value } from "./values.ts";
import { constantInteger, isError } from "../constant.ts";
import type { EnumeratorSymbol } from "../tree.ts";
import * as make from "../type-make.ts";
import { integerOf, isInteger } from "../type-relations.ts";
import type { EnumInfo, EnumType, IntegerType, Type } from "../types.ts";

export function enumSpecifier(c: Context, node: EnumSpecifier): Type {
  if (node.enumerators === undefined) return mentionedEnum(c, node);
  const type = newEnum(c, node);
  const info = type.enum;
  const list: { name: string; value: bigint }[] = [];
  const symbols: EnumeratorSymbol[] = [];
  let next = 0n;
  for (const { name, value: written } of node.enumerators) {
    let valueType: Type = make.INT;
    if (written !== undefined) {
      const expr = value(c, written);
      const constant = constantInteger(expr);
      if (constant !== undefined) {
        next = constant;
        if (isInteger(expr.type)) valueType = integerOf(expr.type);
      } else if (!isError(expr)) {
        c.error("not-constant", `enumerator value for '${name.name}' is not an integer constant`, written.span);
      }
    }
    const provisional = fitsInt(next)
      ? make.INT
      : valueType.kind === "integer" && valueType.rank > make.INT.rank
      ? valueType
      : next > 0x7fff_ffff_ffff_ffffn
      ? make.UNSIGNED_LONG
      : make.LONG;
    const symbol = enumerator(name.name, next, provisional, name.span);
    list.push({ name: name.name, value: next });
    declareEnumerator(c, symbol);
    symbols.push(symbol);
    next++;
  }
  info.underlying = underlyingType(list, attributes(c, node.attributes).has("packed"));
  info.enumerators = list;
  // gcc: those that do not fit int get the enumeration's own type, once it is known.
  for (const symbol of symbols) {
    if (!fitsInt(symbol.value)) c.declare(enumerator(symbol.name, symbol.value, info.underlying, symbol.span));
  }
  return type;
}

function enumerator(name: string, constant: bigint, type: Type, span: EnumeratorSymbol["span"]): EnumeratorSymbol {
  return { kind: "enumerator", name, value: constant, type, span, system: span.file.system };
}

function fitsInt(constant: bigint): boolean {
  return BigInt.asIntN(32, constant) === constant;
}

function underlyingType(list: readonly { value: bigint }[], packed: boolean): IntegerType {
  let low = 0n;
  let high = 0n;
  for (const { value: constant } of list) {
    if (constant < low) low = constant;
    if (constant > high) high = constant;
  }
  const choices = low < 0n ? [make.SIGNED_CHAR, make.SHORT, make.INT, make.LONG] : [
    make.UNSIGNED_CHAR,
    make.UNSIGNED_SHORT,
    make.UNSIGNED,
    make.UNSIGNED_LONG,
  ];
  for (const type of packed ? choices : choices.slice(2)) {
    const bits = type.size * 8;
    const fits = type.signed
      ? BigInt.asIntN(bits, low) === low && BigInt.asIntN(bits, high) === high
      : BigInt.asUintN(bits, high) === high;
    if (fits) return type;
  }
  return choices[3]!;
}

function declareEnumerator(c: Context, symbol: EnumeratorSymbol): void {
  const previous = c.lookupHere(symbol.name);
  const shadows = c.mode === "prompt" && c.atFileScope;
  if (previous !== undefined && !shadows) {
    const what = previous.kind === "enumerator"
      ? `enumerator '${symbol.name}'`
      : `'${symbol.name}' as different kind of symbol`;
    c.error("redefinition", `redefinition of ${what}`, symbol.span, {
      related: [{ message: "previous definition is here", span: previous.span }],
    });
  }
  c.declare(symbol);
}

/** `enum color` without a list: one that is known, or one to be completed later (GNU). */
function mentionedEnum(c: Context, node: EnumSpecifier): Type {
  const name = node.tag?.name;
  if (name === undefined) return make.ERROR;
  const tag = c.scope.lookupTag(name);
  if (tag === undefined) return newEnum(c, node);
  if (tag.type.kind === "enum") return tag.type;
  c.error("wrong-tag", `'${name}' is a ${tagWord(tag.type)}, not an enum`, node.span, {
    related: [{ message: "declared here", span: tag.span }],
  });
  return make.ERROR;
}

function newEnum(c: Context, node: EnumSpecifier): EnumType {
  const span = node.tag?.span ?? node.span;
  const name = node.tag?.name;
  const previous = name === undefined ? undefined : c.lookupTagHere(name);
  if (previous !== undefined && node.enumerators !== undefined) {
    const incomplete = previous.type.kind === "enum" && previous.type.enum.enumerators === undefined;
    if (incomplete && previous.type.kind === "enum") return previous.type;
    if (c.mode === "file" || !c.atFileScope) {
      c.error("redefinition", `redefinition of '${name}'`, span, {
        related: [{ message: "previous definition is here", span: previous.span }],
      });
    }
  }
  const info: EnumInfo = { tag: name, enumerators: undefined, underlying: make.UNSIGNED, span };
  const type: EnumType = { kind: "enum", qualifiers: 0, enum: info };
  if (name !== undefined) c.declareTag({ name, type, span, system: span.file.system });
  return type;
}
