/** Declaration specifiers → the type that declarators build on. C11 6.7.2. */
import type { Expression, Specifiers, TypeName, TypeSpecifier } from "../ast.ts";
import { alignedAttribute, attributes, withAlignment } from "./attributes.ts";
import type { Context } from "./context.ts";
import { enumSpecifier } from "./enums.ts";
import { unknownTypeName } from "./names.ts";
import { recordSpecifier } from "./records.ts";
import { typeAsPlace, unevaluated } from "./values.ts";
import type { Span } from "../source.ts";
import type { AttributeSet } from "../tree.ts";
import * as make from "../type-make.ts";
import { typeToString } from "../type-print.ts";

import { ATOMIC, RESTRICT, type Type } from "../types.ts";

export function specifiedType(c: Context, node: Specifiers): Type {
  let type = typeOfSpecifier(c, node.type);
  if (node.attributes.length > 0) type = withTypeAttributes(c, type, node);
  const qualifiers = make.qualifierBits(node.qualifiers);
  if (qualifiers === 0) return type;
  if ((qualifiers & RESTRICT) !== 0 && type.kind !== "pointer" && type.kind !== "error") {
    c.error("invalid-restrict", `restrict requires a pointer ('${typeToString(type)}' is invalid)`, node.span);
    return make.qualified(type, qualifiers & ~RESTRICT);
  }
  return make.qualified(type, qualifiers);
}

function typeOfSpecifier(c: Context, node: TypeSpecifier): Type {
  switch (node.kind) {
    case "basic":
      return basicType(c, node);
    case "record":
      return recordSpecifier(c, node);
    case "enum":
      return enumSpecifier(c, node);
    case "typedef-name": {
      const symbol = c.scope.lookup(node.name.name);
      if (symbol?.kind === "typedef") {
        if (c.function !== undefined) c.used.add(symbol);
        return symbol.type;
      }
      unknownTypeName(c, node.name.name, node.name.span);
      return make.ERROR;
    }
    case "typeof":
      return typeofOperand(c, node.operand);
    case "atomic":
      return make.qualified(c.rules.typeName(c, node.type), ATOMIC);
    case "implicit-int":
      c.warning("implicit-int", "type specifier missing, defaults to 'int'", node.span);
      return make.INT;
  }
}

function typeofOperand(c: Context, operand: Expression | TypeName): Type {
  if (operand.kind === "type-name") return c.rules.typeName(c, operand);
  return typeAsPlace(unevaluated(c, operand));
}

// ---- Basic types -----------------------------------------------------------------------------------

const { INT, UNSIGNED, LONG, UNSIGNED_LONG, LONG_LONG, UNSIGNED_LONG_LONG } = make;

/** Sorted words → type; `signed` and a superfluous `int` are dropped before looking here. */
const BASIC: ReadonlyMap<string, Type> = new Map<string, Type>([
  ["void", make.VOID],
  ["_Bool", make.BOOL],
  ["bool", make.BOOL],
  ["char", make.CHAR],
  ["char signed", make.SIGNED_CHAR],
  ["char unsigned", make.UNSIGNED_CHAR],
  ["short", make.SHORT],
  ["short unsigned", make.UNSIGNED_SHORT],
  ["int", INT],
  ["unsigned", UNSIGNED],
  ["long", LONG],
  ["long unsigned", UNSIGNED_LONG],
  ["long long", LONG_LONG],
  ["long long unsigned", UNSIGNED_LONG_LONG],
  ["float", make.FLOAT],
  ["double", make.DOUBLE],
  ["double long", make.LONG_DOUBLE],
  // The formats of glibc's <math.h> types that a double represents well enough.
  ["_Float32", make.FLOAT],
  ["_Float64", make.DOUBLE],
  ["_Float32x", make.DOUBLE],
  ["_Float64x", make.LONG_DOUBLE],
  ["_Float128", make.LONG_DOUBLE],
  ["__float128", make.LONG_DOUBLE],
]);

/** The same few spellings come again and again. */
const spelled = new Map<string, Type | undefined>();

function basicType(c: Context, node: TypeSpecifier & { kind: "basic" }): Type {
  const spelling = node.words.length === 1 ? node.words[0]! : node.words.join(" ");
  if (!spelled.has(spelling)) spelled.set(spelling, typeOfWords(node.words.map(plainWord)));
  const type = spelled.get(spelling);
  if (type !== undefined) return type;
  if (spelling.includes("__int128")) c.error("unsupported", "128-bit integers are not supported", node.span);
  else if (spelling.includes("omplex")) c.refuse("complex numbers are not supported", node.span);
  else c.error("invalid-type-specifiers", `'${spelling}' is not a type`, node.span);
  return make.ERROR;
}

function typeOfWords(words: readonly string[]): Type | undefined {
  if (words.length === 1) return words[0] === "signed" ? INT : BASIC.get(words[0]!);
  if (!isOrderly(words)) return undefined;
  const significant = words.filter((word) => isSignificant(word, words));
  return BASIC.get(significant.length === 0 ? "int" : significant.sort().join(" "));
}

/** `__signed__` → `signed`. */
function plainWord(word: string): string {
  const plain = word.replace(/^__(signed|unsigned|complex|volatile|const)(__)?$/, "$1");
  if (plain === "complex") return "_Complex";
  return word === "__int128_t" ? "__int128" : plain;
}

/** `int` says nothing beside `long` or `unsigned`, nor does `signed` beside anything but `char`. */
function isSignificant(word: string, words: readonly string[]): boolean {
  if (word === "signed") return words.includes("char");
  if (word !== "int") return true;
  return words.every((other) => other === "int" || other === "signed");
}

/** No word twice, except `long`; not `signed unsigned`; `int` beside integer words only. */
function isOrderly(words: readonly string[]): boolean {
  const count = (word: string) => words.filter((other) => other === word).length;
  if (words.some((word) => count(word) > (word === "long" ? 2 : 1))) return false;
  if (count("signed") > 0) {
    if (["unsigned", "float", "double", "_Bool", "void"].some((word) => count(word) > 0)) return false;
  }
  return count("int") === 0 || !["char", "float", "double", "_Bool", "void"].some((word) => count(word) > 0);
}

// ---- Attributes that make another type -------------------------------------------------------------

/** `typedef int T __attribute__((aligned(16)))`, `__attribute__((mode(DI)))`. Those of a record are its own. */
function withTypeAttributes(c: Context, type: Type, node: Specifiers): Type {
  const set = attributes(c, node.attributes);
  const result = withMode(c, type, set, node.span);
  if (node.storage !== "typedef") return result;
  return withAlignment(result, alignedAttribute(c, set, node.attributes[0]));
}

/** gcc's machine modes: the size of an integer or a floating number, whatever type was written. */
const INTEGER_MODES: ReadonlyMap<string, number> = new Map([
  ["QI", 1],
  ["byte", 1],
  ["HI", 2],
  ["SI", 4],
  ["DI", 8],
  ["word", 8],
  ["pointer", 8],
]);
const FLOAT_MODES: ReadonlyMap<string, Type> = new Map<string, Type>([
  ["SF", make.FLOAT],
  ["DF", make.DOUBLE],
  ["XF", make.LONG_DOUBLE],
]);

/** `typedef int T __attribute__((mode(DI)))`; a vector's type was refused, and is an error from here on. */
export function withMode(c: Context, type: Type, set: AttributeSet, span: Span): Type {
  if (set.has("vector_size")) return make.ERROR;
  const written = set.size === 0 ? undefined : set.get("mode")?.[0]?.[0];
  if (typeof written !== "string") return type;
  const mode = written.replace(/^__|__$/g, "");
  const size = INTEGER_MODES.get(mode);
  const float = FLOAT_MODES.get(mode);
  let result: Type | undefined;
  if (size !== undefined && type.kind === "integer") result = ofSize(size, type.signed);
  else if (float !== undefined && type.kind === "float") result = float;
  if (result !== undefined) return make.qualified(result, type.qualifiers);
  c.error("unsupported", `no type like '${typeToString(type)}' has mode '${mode}'`, span);
  return type;
}

function ofSize(size: number, signed: boolean): Type {
  const pair = size === 1
    ? [make.SIGNED_CHAR, make.UNSIGNED_CHAR]
    : size === 2
    ? [make.SHORT, make.UNSIGNED_SHORT]
    : size === 4
    ? [INT, UNSIGNED]
    : [LONG, UNSIGNED_LONG];
  return pair[signed ? 0 : 1]!;
}
