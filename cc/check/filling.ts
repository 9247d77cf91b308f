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
import type { ArrayType, RecordInfo, Type } from "../types.ts";
import { warnReplaced } from "../warn/initializers.ts";

/** State of one initialiser. */
export interface Filling {
  readonly c: Context;
  /** Values must be constants. */
  readonly constant: boolean;
  /** Static storage: the object may be larger than its type. */
  readonly static: boolean;
  parts: InitializerPart[];
  /** Where the first part begins and the furthest ends, in bits: only what lies between may be there already. */
  begin: number;
  end: number;
  /** Of each union, by where it lies: the member that has a value. */
  readonly chosen: Map<RecordInfo, Map<number, number>>;
  /** In a range of elements: what is forgotten in the first is so in the others. */
  forgotten: { readonly offset: number; readonly size: number }[] | undefined;
  tail: number;
  /** The initialiser as it is written. */
  readonly outermost: Initializer;
  /** It was said that braces are left out. */
  bracesMissed: boolean;
}

/** `span`: of the value, where it is written. */
export function add(f: Filling, part: InitializerPart, span?: Span): void {
  if (discard(f, startOf(part), endOf(part)) && span !== undefined) warnReplaced(f, span);
  append(f, part);
}

/** Where nothing can be there already. */
export function append(f: Filling, part: InitializerPart): void {
  f.begin = Math.min(f.begin, startOf(part));
  f.end = Math.max(f.end, endOf(part));
  f.parts.push(part);
}

/** An object that gets a new initialiser as a whole loses what an earlier designator gave to parts of it, if any did. */
export function forget(f: Filling, offset: number, size: number): boolean {
  f.forgotten?.push({ offset, size });
  return discard(f, 8 * offset, 8 * (offset + size));
}

/**
 * Makes room from bit `start` on. A record's value goes as a whole if a part of it is given anew: the rest of it then is
 * zero, as gcc has it. Whether something was there.
 */
function discard(f: Filling, start: number, end: number): boolean {
  if (start >= f.end || end <= f.begin) return false;
  let found = false;
  f.parts = f.parts.filter((part) => {
    if (startOf(part) >= end || endOf(part) <= start) return true;
    found = true;
    const inside = startOf(part) >= start && endOf(part) <= end;
    return !inside && (part.kind === "string" || part.type.kind !== "record");
  });
  return found;
}

function startOf(part: InitializerPart): number {
  return 8 * part.offset + (part.kind === "value" ? part.bits?.shift ?? 0 : 0);
}

function endOf(part: InitializerPart): number {
  if (part.kind === "string") return 8 * (part.offset + part.length * part.elementSize);
  return part.bits === undefined ? 8 * (part.offset + sizeOf(part.type)) : startOf(part) + part.bits.width;
}

export function store(f: Filling, type: Type, offset: number, bits: BitRange | undefined, expr: Expr): void {
  let value = convertByAssignment(f.c, expr, type, INITIALIZING);
  if (isError(value)) return;
  if (f.constant && type.kind === "record" && value.kind === "load") {
    const parts = partsOfRecord(f.c.constants, value.place, type);
    if (parts !== undefined) return splice(f, parts, offset, sizeOf(type), value.span);
  }
  if (f.constant && !isStaticConstant(value)) value = withConstantObjects(f.c.constants, value);
  if (f.constant && !isStaticConstant(value)) return notConstant(f, value.span);
  const plain = unqualified(type);
  if (bits === undefined) add(f, { kind: "value", offset, type: plain, value }, value.span);
  else add(f, { kind: "value", offset, type: plain, bits, value }, value.span);
}

/** The parts of another object of that size, moved to where they are copied. */
export function splice(f: Filling, parts: readonly InitializerPart[], offset: number, size: number, span: Span): void {
  if (forget(f, offset, size)) warnReplaced(f, span);
  for (const part of parts) append(f, { ...part, offset: part.offset + offset });
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
  add(f, { kind: "string", offset, elements, elementSize: sizeOf(type.element), length }, node.span);
  return length;
}

export function notConstant({ c }: Filling, span: Span): void {
  c.error("not-constant", "initializer element is not a compile-time constant", span);
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
