/** C types, LP64. Values: compare with `compatible` (type-relations.ts), never by `===`. */
import type { Span } from "./source.ts";
import type { Expr } from "./tree.ts";

/** Bit mask of qualifiers. */
export const CONST = 1;
export const VOLATILE = 2;
export const RESTRICT = 4;
export const ATOMIC = 8;

interface TypeBase {
  readonly qualifiers: number;
  /** The typedef name it was written with, for messages and printers: `socklen_t`. Not part of its identity. */
  readonly alias?: string;
  /** `typedef int T __attribute__((aligned(16)))`: the alignment in place of the natural one. */
  readonly aligned?: number;
}

export type IntegerName =
  | "_Bool"
  | "char"
  | "signed char"
  | "unsigned char"
  | "short"
  | "unsigned short"
  | "int"
  | "unsigned int"
  | "long"
  | "unsigned long"
  | "long long"
  | "unsigned long long"
  | "__int128"
  | "unsigned __int128";

export interface VoidType extends TypeBase {
  readonly kind: "void";
}
export interface IntegerType extends TypeBase {
  readonly kind: "integer";
  readonly name: IntegerName;
  readonly size: 1 | 2 | 4 | 8 | 16;
  readonly signed: boolean;
  /** Integer conversion rank (C11 6.3.1.1): _Bool 0, char 1, short 2, int 3, long 4, long long 5. */
  readonly rank: number;
  /** Of a value from a bit-field: gcc computes with as many bits, if they are more than int's. */
  readonly width?: number;
}
export interface FloatType extends TypeBase {
  readonly kind: "float";
  readonly name: "float" | "double" | "long double";
  /** long double: 16 bytes in memory (x87 format on x86-64), computed with the precision of double. */
  readonly size: 4 | 8 | 16;
}
export interface EnumType extends TypeBase {
  readonly kind: "enum";
  readonly enum: EnumInfo;
}
export interface PointerType extends TypeBase {
  readonly kind: "pointer";
  readonly to: Type;
}
export interface ArrayType extends TypeBase {
  readonly kind: "array";
  readonly element: Type;
  /** Number of elements; undefined when incomplete (`int a[]`); an expression for a VLA. */
  readonly length: number | undefined;
  readonly variableLength?: VariableLength;
}
export interface FunctionType extends TypeBase {
  readonly kind: "function";
  readonly returns: Type;
  readonly parameters: readonly ParameterType[];
  readonly variadic: boolean;
  /** False for `int f()`: any arguments, default promotions. */
  readonly prototype: boolean;
}
export interface RecordType extends TypeBase {
  readonly kind: "record";
  readonly record: RecordInfo;
}
/** The type of what could not be understood; every operation on it is silent, so one fault gives one message. */
export interface ErrorType extends TypeBase {
  readonly kind: "error";
}

export type Type =
  | VoidType
  | IntegerType
  | FloatType
  | EnumType
  | PointerType
  | ArrayType
  | FunctionType
  | RecordType
  | ErrorType;

export interface ParameterType {
  readonly name: string | undefined;
  /** Adjusted: arrays and functions are pointers here. */
  readonly type: Type;
}

/** The run-time size of a VLA: `bytes` is evaluated once, where the type is declared, into a hidden variable. */
export interface VariableLength {
  readonly length: Expr;
}

export interface Member {
  /** Undefined: an unnamed bit-field, or an anonymous struct/union whose members are found through it. */
  readonly name: string | undefined;
  readonly type: Type;
  /** Bytes from the start of the record; for a bit-field, of the storage unit that is loaded. */
  readonly offset: number;
  /** Bit-field: lowest bit within the storage unit of size `sizeof(type)`, and width. */
  readonly bits?: BitRange;
  readonly span: Span;
}

/** A bit-field: bits `shift … shift+width-1` of the storage unit of the place's declared type. */
export interface BitRange {
  readonly shift: number;
  readonly width: number;
  /** In the storage unit there is nothing but bit-fields: it may be read and written as a whole. */
  readonly whole?: boolean;
}

/** Shared by all mentions of one struct or union; completed in place when its member list is seen. */
export interface RecordInfo {
  readonly union: boolean;
  readonly tag: string | undefined;
  members: readonly Member[] | undefined;
  size: number;
  align: number;
  packed: boolean;
  /** Ends in `T name[]`. */
  flexible: boolean;
  /** A parameter of this union takes what its members take. */
  transparent?: boolean;
  span: Span;
}

export interface EnumInfo {
  readonly tag: string | undefined;
  enumerators: readonly { readonly name: string; readonly value: bigint }[] | undefined;
  /** gcc: unsigned int unless some value is negative; wider if needed. */
  underlying: IntegerType;
  span: Span;
}
