/** The parts of an initialiser as they are found: values and strings at their offsets. See cc/check/initializers.ts. */
import type { Expression, Initializer } from "../ast.ts";
import { partsOfRecord, withConstantObjects } from "./constant-objects.ts";
import { type Context, MAX_DEPTH } from "./context.ts";
import { convertByAssignment, INITIALIZING } from "./conversions.ts";
import { isError, isStaticConstant } from "../constant.ts";
import type { Span } from "../source.ts";
import type { BitRange, Expr, InitializerPart } from "../tree.ts";
import { unqualified } from "../type-make.ts";
import { sizeOf } from "../type-layout.ts";
import { isInteger } from "../type-relations.ts";
import type { ArrayType, Type } from "../types.ts";
import { warnOverride } from "../warn/initializers.ts";

/** State of one initialiser. */
export interface Filling {
  readonly c: Context;
  /** Values must be constants. */
  readonly constant: boolean;
  /** Static storage: the object may be larger than its type. */
  readonly static: boolean;
  parts: InitializerPart[];
  /** Where the furthest part begins: only what lies before it may be there already. */
  furthest: number;
  tail: number;
  /** The initialiser as it is written. */
  readonly outermost: Initializer;
  /** It was said that braces are left out. */
  bracesMissed: boolean;
}

/** `span`: of the value, where it is written. */
export function add(f: Filling, part: InitializerPart, span?: Span): void {
  if (part.offset <= f.furthest && span !== undefined) warnOverride(f, part, span);
  f.furthest = Math.max(f.furthest, part.offset);
  f.parts.push(part);
}

/** An object that gets a new initialiser as a whole loses what an earlier designator gave to parts of it, if any did. */
export function forget(f: Filling, offset: number, size: number): boolean {
  if (offset > f.furthest) return false;
  const before = f.parts.length;
  f.parts = f.parts.filter((part) => part.offset < offset || part.offset >= offset + size);
  return f.parts.length < before;
}

export function store(f: Filling, type: Type, offset: number, bits: BitRange | undefined, expr: Expr): void {
  let value = convertByAssignment(f.c, expr, type, INITIALIZING);
  if (isError(value)) return;
  if (f.constant && type.kind === "record" && value.kind === "load") {
    const parts = partsOfRecord(f.c.constants, value.place, type);
    if (parts !== undefined) return splice(f, parts, offset);
  }
  if (f.constant && !isStaticConstant(value)) value = withConstantObjects(f.c.constants, value);
  if (f.constant && !isStaticConstant(value)) {
    f.c.error("not-constant", "initializer element is not a compile-time constant", value.span);
    return;
  }
  const plain = unqualified(type);
  if (bits === undefined) add(f, { kind: "value", offset, type: plain, value }, value.span);
  else add(f, { kind: "value", offset, type: plain, bits, value }, value.span);
}

/** The parts of another object, moved to where they are copied. */
export function splice(f: Filling, parts: readonly InitializerPart[], offset: number): void {
  for (const part of parts) add(f, { ...part, offset: part.offset + offset });
}

type StringLiteral = Expression & { kind: "string" };

/** The literal that initialises a whole character array, braces or not. */
export function stringFor(type: Type, node: Initializer): StringLiteral | undefined {
  if (type.kind !== "array" || !isInteger(type.element)) return undefined;
  let inner = node;
  if (inner.kind === "list") {
    const [first, second] = inner.items;
    if (first === undefined || second !== undefined || first.designators.length > 0) return undefined;
    inner = first.value;
  }
  if (inner.kind !== "expression") return undefined;
  let expression = inner.value;
  while (expression.kind === "parenthesized") expression = expression.inner;
  if (expression.kind !== "string") return undefined;
  const size = expression.prefix === "L" || expression.prefix === "U" ? 4 : expression.prefix === "u" ? 2 : 1;
  return sizeOf(type.element) === size ? expression : undefined;
}

export function storeString(f: Filling, type: ArrayType, offset: number, node: StringLiteral): number {
  const length = type.length ?? node.elements.length + 1;
  let elements = node.elements;
  if (elements.length > length) {
    f.c.warning("string-too-long", "initializer-string for char array is too long", node.span);
    elements = elements.slice(0, length);
  }
  add(f, { kind: "string", offset, elements, elementSize: sizeOf(type.element), length });
  return length;
}

/** What cannot be used is still checked, for the errors in it. */
export function evaluateAll(c: Context, node: Initializer): void {
  if (node.kind === "expression") c.rules.expression(c, node.value);
  else for (const item of node.items) evaluateAll(c, item.value);
}

/** Counts a level of nesting; true when there are too many. */
export function deep(c: Context, span: Span): boolean {
  if (c.depth++ < MAX_DEPTH) return false;
  c.depth--;
  c.error("too-deep", "initializer is nested too deeply", span);
  return true;
}

export function excess(c: Context, what: string, span: Span): void {
  c.warning("excess-initializers", `excess elements in ${what} initializer`, span);
}
