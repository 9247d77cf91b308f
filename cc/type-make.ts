/** The basic types, and constructors for the derived ones. */
import type { FunctionType, ParameterType, RecordInfo, Type, VariableLength } from "./types.ts";
import type {
  ArrayType,
  ErrorType,
  FloatType,
  IntegerName,
  IntegerType,
  PointerType,
  RecordType,
  VoidType,
} from "./types.ts";
import { ATOMIC, CONST, RESTRICT, VOLATILE } from "./types.ts";
import type { Qualifiers } from "./ast.ts";

function integer(name: IntegerName, size: IntegerType["size"], signed: boolean, rank: number): IntegerType {
  return { kind: "integer", qualifiers: 0, name, size, signed, rank };
}

function floating(name: FloatType["name"], size: FloatType["size"]): FloatType {
  return { kind: "float", qualifiers: 0, name, size };
}

export const VOID: VoidType = { kind: "void", qualifiers: 0 };
export const ERROR: ErrorType = { kind: "error", qualifiers: 0 };

export const BOOL = integer("_Bool", 1, false, 0);
export const CHAR = integer("char", 1, true, 1);
export const SIGNED_CHAR = integer("signed char", 1, true, 1);
export const UNSIGNED_CHAR = integer("unsigned char", 1, false, 1);
export const SHORT = integer("short", 2, true, 2);
export const UNSIGNED_SHORT = integer("unsigned short", 2, false, 2);
export const INT = integer("int", 4, true, 3);
export const UNSIGNED = integer("unsigned int", 4, false, 3);
export const LONG = integer("long", 8, true, 4);
export const UNSIGNED_LONG = integer("unsigned long", 8, false, 4);
export const LONG_LONG = integer("long long", 8, true, 5);
export const UNSIGNED_LONG_LONG = integer("unsigned long long", 8, false, 5);

export const FLOAT = floating("float", 4);
export const DOUBLE = floating("double", 8);
export const LONG_DOUBLE = floating("long double", 16);

/** The type of `sizeof`, of pointer differences, and of the elements of `L""`, `u""`, `U""`. */
export const SIZE = UNSIGNED_LONG;
export const PTRDIFF = LONG;
export const WCHAR = INT;
export const CHAR16 = UNSIGNED_SHORT;
export const CHAR32 = UNSIGNED;

export function pointerTo(to: Type, qualifiers = 0): PointerType {
  return { kind: "pointer", qualifiers, to };
}

export function arrayOf(element: Type, length: number | undefined, variableLength?: VariableLength): ArrayType {
  return variableLength === undefined
    ? { kind: "array", qualifiers: 0, element, length }
    : { kind: "array", qualifiers: 0, element, length, variableLength };
}

export function functionOf(
  returns: Type,
  parameters: readonly ParameterType[],
  variadic = false,
  prototype = true,
): FunctionType {
  return { kind: "function", qualifiers: 0, returns, parameters, variadic, prototype };
}

export function recordOf(record: RecordInfo): RecordType {
  return { kind: "record", qualifiers: 0, record };
}

export const VOID_POINTER = pointerTo(VOID);

/** `type` with these qualifiers added; an array hands them down to its elements. */
export function qualified(type: Type, qualifiers: number): Type {
  if ((type.qualifiers & qualifiers) === qualifiers || type.kind === "function") return type;
  if (type.kind === "array") return { ...type, element: qualified(type.element, qualifiers) };
  return { ...type, qualifiers: type.qualifiers | qualifiers };
}

/** `type` without its outermost qualifiers: the type of a value that was loaded. */
export function unqualified(type: Type): Type {
  if (type.kind === "array") {
    const element = unqualified(type.element);
    return element === type.element ? type : { ...type, element };
  }
  return type.qualifiers === 0 ? type : { ...type, qualifiers: 0 };
}

/** The qualifiers of an object of this type: those of an array are its elements'. */
export function qualifiersOf(type: Type): number {
  let inner = type;
  while (inner.kind === "array") inner = inner.element;
  return inner.qualifiers;
}

export function qualifierBits(written: Qualifiers): number {
  return (written.const ? CONST : 0) | (written.volatile ? VOLATILE : 0) | (written.restrict ? RESTRICT : 0) |
    (written.atomic ? ATOMIC : 0);
}
