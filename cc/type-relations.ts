/** What types are to each other: kinds, compatibility, composite types, promotions. C11 6.2.5, 6.2.7, 6.3.1. */
import { arrayOf, DOUBLE, FLOAT, functionOf, INT, LONG_DOUBLE, pointerTo, qualified, UNSIGNED } from "./type-make.ts";
import { SHORT, SIGNED_CHAR, unqualified, UNSIGNED_CHAR, UNSIGNED_SHORT } from "./type-make.ts";
import { UNSIGNED_LONG, UNSIGNED_LONG_LONG } from "./type-make.ts";
import type { EnumType, FloatType, FunctionType, IntegerType, Type } from "./types.ts";

export function isInteger(type: Type): type is IntegerType | EnumType {
  return type.kind === "integer" || type.kind === "enum";
}

export function isArithmetic(type: Type): type is IntegerType | EnumType | FloatType {
  return type.kind === "integer" || type.kind === "enum" || type.kind === "float";
}

export function isScalar(type: Type): boolean {
  return isArithmetic(type) || type.kind === "pointer";
}

/** Can an object of this type be made: is its size known (at run time, for a VLA)? */
export function isComplete(type: Type): boolean {
  switch (type.kind) {
    case "void":
    case "function":
      return false;
    case "record":
      return type.record.members !== undefined;
    case "enum":
      return type.enum.enumerators !== undefined;
    case "array":
      return (type.length !== undefined || type.variableLength !== undefined) && isComplete(type.element);
    default:
      return true;
  }
}

/** Its size is known at run time only. */
export function isVariableLength(type: Type): boolean {
  return type.kind === "array" && (type.variableLength !== undefined || isVariableLength(type.element));
}

/** It names a VLA anywhere: such a type cannot be used at file scope, nor jumped over. */
export function isVariablyModified(type: Type): boolean {
  if (type.kind === "array") return type.variableLength !== undefined || isVariablyModified(type.element);
  return type.kind === "pointer" && isVariablyModified(type.to);
}

/** The integer type that represents an integer or an enumeration. */
export function integerOf(type: IntegerType | EnumType): IntegerType {
  return type.kind === "enum" ? type.enum.underlying : type;
}

// ---- Promotions and the usual arithmetic conversions -----------------------------------------------

/** Integer promotions; `width` is that of the bit-field the value came from. */
export function promoted(type: Type, width?: number): Type {
  if (!isInteger(type)) return type.qualifiers === 0 ? type : unqualified(type);
  const integer = integerOf(type);
  if (width !== undefined && (width < 32 || (width === 32 && integer.signed))) return INT;
  if (width === 32) return UNSIGNED;
  if (width !== undefined && width < integer.size * 8) return { ...integer, qualifiers: 0, width };
  if (integer.rank < INT.rank) return INT;
  return type.kind === "enum" ? integer : unqualified(type);
}

const STANDARD_WIDTHS: readonly (readonly [signed: IntegerType, unsigned: IntegerType])[] = [
  [SIGNED_CHAR, UNSIGNED_CHAR],
  [SHORT, UNSIGNED_SHORT],
  [INT, UNSIGNED],
];

/** The type that gcc gives a bit-field, which `_Generic` sees: of its width, a standard one only if there is one. */
export function bitFieldType(type: Type, width: number | undefined): Type {
  if (!isInteger(type) || width === undefined) return type;
  const integer = integerOf(type);
  if (integer.name === "_Bool" || width === integer.size * 8) return type;
  const standard = STANDARD_WIDTHS.find(([{ size }]) => size * 8 === width);
  return standard?.[integer.signed ? 0 : 1] ?? { ...integer, qualifiers: 0, width };
}

/** The bits that a value of this type has. */
export function widthOf(type: IntegerType): number {
  return type.width ?? type.size * 8;
}

/** Default argument promotions: for `...` and functions without a prototype. */
export function defaultPromoted(type: Type, width?: number): Type {
  if (type.kind === "float") return type.name === "float" ? DOUBLE : unqualified(type);
  return promoted(type, width);
}

/** The common type of two *promoted* arithmetic types. */
export function usualArithmetic(left: Type, right: Type): Type {
  if (left.kind === "float" || right.kind === "float") {
    const name = (type: Type) => type.kind === "float" ? type.name : undefined;
    if (name(left) === "long double" || name(right) === "long double") return LONG_DOUBLE;
    return name(left) === "double" || name(right) === "double" ? DOUBLE : FLOAT;
  }
  if (!isInteger(left) || !isInteger(right)) return left;
  const a = integerOf(left);
  const b = integerOf(right);
  if (a.width !== undefined || b.width !== undefined) {
    if (widthOf(a) !== widthOf(b)) return widthOf(a) > widthOf(b) ? left : right;
    return b.signed ? left : right;
  }
  if (a.signed === b.signed) return a.rank >= b.rank ? left : right;
  const [signed, unsigned] = a.signed ? [a, b] : [b, a];
  if (unsigned.rank >= signed.rank) return a.signed ? right : left;
  if (signed.size > unsigned.size) return a.signed ? left : right;
  return signed.rank === UNSIGNED_LONG.rank ? UNSIGNED_LONG : UNSIGNED_LONG_LONG;
}

// ---- Compatibility ---------------------------------------------------------------------------------

/** Compatible types, qualifiers included (C11 6.2.7). ErrorType is compatible with everything. */
export function compatible(left: Type, right: Type): boolean {
  if (left === right) return true;
  return left.kind === "error" || right.kind === "error" ||
    (left.qualifiers === right.qualifiers && compatibleUnqualified(left, right));
}

/** Compatible, apart from the outermost qualifiers. */
export function compatibleUnqualified(left: Type, right: Type): boolean {
  if (left === right) return true;
  switch (left.kind) {
    case "error":
      return true;
    case "void":
      return right.kind === "void" || right.kind === "error";
    case "integer":
      if (right.kind === "enum") return right.enum.underlying.name === left.name;
      return right.kind === "error" ||
        (right.kind === "integer" && right.name === left.name && right.width === left.width);
    case "enum":
      if (right.kind === "integer") return left.enum.underlying.name === right.name;
      return right.kind === "error" || (right.kind === "enum" && right.enum === left.enum);
    case "float":
      return right.kind === "error" || (right.kind === "float" && right.name === left.name);
    case "pointer":
      return right.kind === "error" || (right.kind === "pointer" && compatible(left.to, right.to));
    case "record":
      return right.kind === "error" || (right.kind === "record" && right.record === left.record);
    case "array":
      if (right.kind !== "array") return right.kind === "error";
      if (!compatible(left.element, right.element)) return false;
      return left.length === undefined || right.length === undefined || left.length === right.length;
    case "function":
      return right.kind === "error" || (right.kind === "function" && compatibleFunctions(left, right));
  }
}

function compatibleFunctions(left: FunctionType, right: FunctionType): boolean {
  if (!compatible(unqualified(left.returns), unqualified(right.returns))) return false;
  if (left.prototype && right.prototype) {
    if (left.variadic !== right.variadic || left.parameters.length !== right.parameters.length) return false;
    return left.parameters.every((parameter, i) => compatibleUnqualified(parameter.type, right.parameters[i]!.type));
  }
  if (!left.prototype && !right.prototype) return true;
  // One of them is `f()`: the other must be callable with promoted arguments. A K&R definition
  // keeps its parameters' types, which are compared after promotion.
  const [prototype, old] = left.prototype ? [left, right] : [right, left];
  if (prototype.variadic) return false;
  if (old.parameters.length > 0) {
    return old.parameters.length === prototype.parameters.length &&
      prototype.parameters.every((parameter, i) =>
        compatibleUnqualified(parameter.type, defaultPromoted(old.parameters[i]!.type))
      );
  }
  return prototype.parameters.every((parameter) =>
    compatibleUnqualified(parameter.type, defaultPromoted(parameter.type))
  );
}

/** The composite of two compatible types: it knows what either knows. */
export function composite(left: Type, right: Type): Type {
  if (left === right || right.kind === "error") return left;
  if (left.kind === "error") return right;
  if (left.kind === "array" && right.kind === "array") {
    const element = composite(left.element, right.element);
    if (left.length !== undefined && element === left.element) return left;
    if (right.length !== undefined) return arrayOf(element, right.length);
    return arrayOf(element, left.length, left.variableLength ?? right.variableLength);
  }
  if (left.kind === "pointer" && right.kind === "pointer") {
    const to = composite(left.to, right.to);
    return to === left.to ? left : pointerTo(to, left.qualifiers);
  }
  if (left.kind === "function" && right.kind === "function") {
    // An old-style definition knows its parameters, a declaration `int f()` none.
    if (!left.prototype) return right.prototype || left.parameters.length === 0 ? right : left;
    if (!right.prototype) return left;
    const parameters = left.parameters.map((parameter, i) => ({
      name: parameter.name ?? right.parameters[i]!.name,
      type: composite(parameter.type, right.parameters[i]!.type),
    }));
    return functionOf(composite(left.returns, right.returns), parameters, left.variadic);
  }
  return left;
}

/** Pointer to the composite of what two pointers point to, with the qualifiers of both targets. */
export function compositePointer(left: Type, right: Type): Type {
  if (left.kind !== "pointer" || right.kind !== "pointer") return left;
  const to = composite(unqualified(left.to), unqualified(right.to));
  const qualifiers = left.to.qualifiers | right.to.qualifiers;
  if (to === left.to && qualifiers === left.to.qualifiers) return unqualified(left);
  return pointerTo(qualified(to, qualifiers));
}
