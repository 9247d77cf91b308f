/**
 * Initialisers → flat lists of (offset, value). C11 6.7.9: designators, elided braces, strings, ranges (GNU),
 * unions, flexible array members, arrays whose length the initialiser decides.
 */
import type { Initializer, InitializerItem } from "../ast.ts";
import { isConstant } from "./constant-objects.ts";
import type { Context } from "./context.ts";
import {
  add,
  append,
  deep,
  evaluateAll,
  excess,
  type Filling,
  forget,
  notConstant,
  splice,
  store,
  storeString,
  stringFor,
} from "./filling.ts";
import { aggregateWord, findDesignated, indexRange } from "./designators.ts";
import { decay } from "./values.ts";
import { isError } from "../constant.ts";
import type { Span } from "../source.ts";
import type { BitRange, Expr, Initialization } from "../tree.ts";
import { arrayOf } from "../type-make.ts";
import { sizeOf } from "../type-layout.ts";
import { compatibleUnqualified, isComplete, isInteger, isVariableLength } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { ArrayType, Member, RecordInfo, RecordType, Type } from "../types.ts";
import { warnMissingBraces, warnMissingMembers, warnReplaced } from "../warn/initializers.ts";

export interface Initialized {
  /** Completed, if it was an array of unknown length. */
  readonly type: Type;
  readonly init: Initialization;
  /** Bytes of a flexible array member behind the object. */
  readonly tail: number;
}

/** Where we are in a braced list; elided braces share their outer list's cursor. */
interface Cursor {
  readonly items: readonly InitializerItem[];
  at: number;
  /** How many designators of the current item have been followed. */
  followed: number;
  /** The current item's expression, once it was checked to see whether it is a whole struct. */
  expr: Expr | undefined;
}

type List = Initializer & { kind: "list" };

export function initialize(
  c: Context,
  type: Type,
  node: Initializer,
  options: { readonly constant: boolean; readonly static: boolean },
): Initialized {
  const f: Filling = {
    c,
    ...options,
    parts: [],
    begin: Infinity,
    end: 0,
    chosen: new Map(),
    forgotten: undefined,
    tail: 0,
    outermost: node,
    bracesMissed: false,
  };
  if (type.kind === "error") {
    evaluateAll(c, node);
    return { type, init: { zero: false, parts: [] }, tail: 0 };
  }
  if (isVariableLength(type)) {
    c.error("invalid-initializer", "variable-sized object may not be initialized", node.span);
    return { type, init: { zero: false, parts: [] }, tail: 0 };
  }
  if (type.kind === "array") {
    const length = initializeArray(f, type, 0, node);
    const complete = type.length === undefined
      ? { ...arrayOf(type.element, length), qualifiers: type.qualifiers }
      : type;
    return { type: complete, init: { zero: node.kind === "list", parts: f.parts }, tail: 0 };
  }
  initializeObject(f, type, 0, node, undefined);
  const zero = node.kind === "list" && (type.kind === "record" || node.items.length === 0);
  return { type, init: { zero, parts: f.parts }, tail: f.tail };
}

/** An object with an initialiser of its own: `= x` or `= {…}`. */
function initializeObject(f: Filling, type: Type, offset: number, node: Initializer, bits: BitRange | undefined): void {
  if (type.kind === "array") initializeArray(f, type, offset, node);
  else if (node.kind === "expression") {
    store(f, type, offset, bits, decay(f.c.rules.expression(f.c, node.value)));
  } else if (type.kind === "record") fillBraced(f, type, offset, node);
  else initializeScalarFromList(f, type, offset, node, bits);
}

/** Returns the number of elements that the initialiser gives. */
function initializeArray(f: Filling, type: ArrayType, offset: number, node: Initializer): number {
  const literal = stringFor(type, node);
  if (literal !== undefined) return storeString(f, type, offset, literal);
  if (node.kind === "list") return fillBraced(f, type, offset, node);
  const expr = f.c.rules.expression(f.c, node.value);
  if (isError(expr)) return 0;
  const copied = copyArray(f, type, offset, expr);
  if (copied !== undefined) return copied;
  const what = isInteger(type.element) && sizeOf(type.element) === 1 ? " or string literal" : "";
  f.c.error("invalid-initializer", `array initializer must be an initializer list${what}`, node.span);
  return 0;
}

/** GNU: an array from a compound literal of its type. Returns the number of elements, undefined if `expr` is none. */
function copyArray(f: Filling, { element, length }: ArrayType, offset: number, expr: Expr): number | undefined {
  if (expr.kind !== "load" || expr.type.kind !== "array") return undefined;
  const { place, type, span } = expr;
  if (!compatibleUnqualified(type.element, element) || (length ?? type.length) !== type.length) return undefined;
  const init = place.kind === "compound-literal"
    ? place.init
    : place.kind === "variable"
    ? f.c.literals.get(place.symbol)
    : undefined;
  if (init === undefined) return undefined;
  if (f.constant && !isConstant(init)) notConstant(f, span);
  else splice(f, init.parts, offset, sizeOf(type), span);
  return type.length ?? 0;
}

function initializeScalarFromList(
  f: Filling,
  type: Type,
  offset: number,
  node: List,
  bits: BitRange | undefined,
): void {
  if (deep(f.c, node.span)) return;
  const [first, second] = node.items;
  if (first !== undefined) {
    const designator = first.designators[0];
    if (designator !== undefined) {
      f.c.error(
        "invalid-designator",
        "designator in initializer for scalar type " + `'${typeToString(type)}'`,
        node.span,
      );
    } else initializeObject(f, type, offset, first.value, bits);
  }
  if (second !== undefined) excess(f.c, "scalar", second.value.span);
  f.c.depth--;
}

// ---- Aggregates ------------------------------------------------------------------------------------

/** Returns the number of elements given, for an array. */
function fillBraced(f: Filling, type: ArrayType | RecordType, offset: number, node: List): number {
  if (!isComplete(type.kind === "array" ? type.element : type)) {
    f.c.error("incomplete-type", `initialization of incomplete type '${typeToString(type)}'`, node.span);
    return 0;
  }
  if (deep(f.c, node.span)) return 0;
  if (forget(f, offset, sizeOf(type))) warnReplaced(f, node.span);
  const cursor: Cursor = { items: node.items, at: 0, followed: 0, expr: undefined };
  const count = fill(f, type, offset, cursor, true, true, node);
  f.c.depth--;
  return count;
}

/**
 * Fills an aggregate from the list at `cursor`. Without braces of its own it takes what it needs, and stops at a
 * designator, which belongs to the braced list. `entering`: the current item's designators lead into this object.
 */
function fill(
  f: Filling,
  type: ArrayType | RecordType,
  offset: number,
  cursor: Cursor,
  braced: boolean,
  entering: boolean,
  node?: List,
): number {
  return type.kind === "array"
    ? fillArray(f, type, offset, cursor, braced, entering)
    : fillRecord(f, type, offset, cursor, braced, entering, node);
}

function fillArray(
  f: Filling,
  type: ArrayType,
  offset: number,
  cursor: Cursor,
  braced: boolean,
  enter: boolean,
): number {
  const size = sizeOf(type.element);
  let entering = enter;
  let index = 0;
  let count = 0;
  while (cursor.at < cursor.items.length) {
    const item = cursor.items[cursor.at]!;
    let last = index;
    const designator = item.designators[cursor.followed];
    if (designator !== undefined) {
      if (!entering && !(braced && cursor.followed === 0)) return count;
      const range = indexRange(f.c, designator, type);
      if (range === undefined) {
        skip(f, cursor);
        continue;
      }
      cursor.followed++;
      index = range.first;
      last = range.last;
    } else if (type.length !== undefined && index >= type.length) {
      if (!braced) return count;
      excess(f.c, "array", item.value.span);
      skip(f, cursor);
      continue;
    }
    entering = braced;
    const at = offset + index * size;
    if (last > index) elements(f, type.element, at, last - index, cursor);
    else element(f, type.element, at, undefined, cursor, designator !== undefined);
    index = last + 1;
    count = Math.max(count, index);
  }
  return count;
}

/** `[2 ... 9] = x`: what is stored for the first element is for the others too. */
function elements(f: Filling, type: Type, at: number, more: number, cursor: Cursor): void {
  const size = sizeOf(type);
  const whole = cursor.items[cursor.at]!.designators.length === cursor.followed;
  const outer = { parts: f.parts, forgotten: f.forgotten };
  f.parts = [];
  f.forgotten = whole ? undefined : [];
  element(f, type, at, undefined, cursor, true);
  const { parts, forgotten = [] } = f;
  Object.assign(f, outer);
  if (whole) forget(f, at, size * (more + 1));
  const put = whole ? append : add;
  for (let i = 0; i <= more; i++) {
    const distance = i * size;
    for (const each of forgotten) forget(f, each.offset + distance, each.size);
    for (const part of parts) put(f, { ...part, offset: part.offset + distance });
  }
}

function fillRecord(
  f: Filling,
  type: RecordType,
  offset: number,
  cursor: Cursor,
  braced: boolean,
  enter: boolean,
  node?: List,
): number {
  const members = type.record.members ?? [];
  let entering = enter;
  let index = nextMember(members, 0);
  let inside = false;
  while (cursor.at < cursor.items.length) {
    const item = cursor.items[cursor.at]!;
    const designator = item.designators[cursor.followed];
    inside = false;
    if (designator !== undefined) {
      if (!entering && !(braced && cursor.followed === 0)) return 0;
      const found = findDesignated(f.c, designator, type);
      if (found === undefined) {
        skip(f, cursor);
        continue;
      }
      index = found.index;
      // An anonymous member is entered with the same designator.
      if (found.direct) cursor.followed++;
      inside = true;
    } else if (index >= members.length) {
      if (!braced) return 0;
      excess(f.c, aggregateWord(type), item.value.span);
      skip(f, cursor);
      continue;
    }
    entering = braced;
    const member = members[index]!;
    if (type.record.union) choose(f, type.record, offset, index, item.value.span);
    memberElement(f, member.type, offset + member.offset, member, cursor, inside);
    index = type.record.union ? members.length : nextMember(members, index + 1);
  }
  if (node !== undefined) warnMissingMembers(f, type, index, node);
  return 0;
}

/** A union's member gets a value: another one's, or a part of it, is lost. */
function choose(f: Filling, record: RecordInfo, offset: number, index: number, span: Span): void {
  let chosen = f.chosen.get(record);
  if (chosen === undefined) f.chosen.set(record, chosen = new Map());
  const before = chosen.get(offset);
  chosen.set(offset, index);
  if (before !== undefined && before !== index && forget(f, offset, record.size)) warnReplaced(f, span);
}

/** Unnamed bit-fields are not members that could be initialised. */
function nextMember(members: readonly Member[], from: number): number {
  let index = from;
  while (index < members.length && members[index]!.name === undefined && members[index]!.bits !== undefined) index++;
  return index;
}

function memberElement(f: Filling, type: Type, at: number, member: Member, cursor: Cursor, entering: boolean): void {
  if (type.kind !== "array" || type.length !== undefined) return element(f, type, at, member.bits, cursor, entering);
  // A flexible array member: only for objects whose size may grow.
  const item = cursor.items[cursor.at]!;
  if (!f.static) {
    f.c.error("flexible-array", "initialization of flexible array member is not allowed", item.value.span);
    return skip(f, cursor);
  }
  const whole = cursor.followed === item.designators.length &&
    (item.value.kind === "list" || stringFor(type, item.value) !== undefined);
  const count = whole ? initializeArray(f, type, at, item.value) : fillArray(f, type, at, cursor, false, entering);
  f.tail = Math.max(f.tail, count * sizeOf(type.element));
  if (item === cursor.items[cursor.at]) advance(cursor);
}

/** One subobject, from the item at the cursor, which is used up unless a nested aggregate shares it. */
function element(
  f: Filling,
  type: Type,
  at: number,
  bits: BitRange | undefined,
  cursor: Cursor,
  entering: boolean,
): void {
  const item = cursor.items[cursor.at]!;
  const aggregate = type.kind === "array" || type.kind === "record";
  if (entering && cursor.followed < item.designators.length) {
    if (aggregate && !deep(f.c, item.value.span)) {
      fill(f, type, at, cursor, false, true);
      f.c.depth--;
      return;
    }
    if (!aggregate) f.c.error("invalid-designator", "designator in initializer for scalar type", item.value.span);
    return skip(f, cursor);
  }
  if (item.value.kind === "list") {
    initializeObject(f, type, at, item.value, bits);
    return advance(cursor);
  }
  if (!aggregate) {
    store(f, type, at, bits, cursor.expr ?? decay(f.c.rules.expression(f.c, item.value.value)));
    return advance(cursor);
  }
  if (type.kind === "array" && stringFor(type, item.value) !== undefined) {
    initializeArray(f, type, at, item.value);
    return advance(cursor);
  }
  if (type.kind === "array" && cursor.expr === undefined && item.value.value.kind === "compound-literal") {
    const expr = f.c.rules.expression(f.c, item.value.value);
    if (copyArray(f, type, at, expr) !== undefined) return advance(cursor);
    cursor.expr = decay(expr);
  }
  if (type.kind === "record") {
    cursor.expr ??= decay(f.c.rules.expression(f.c, item.value.value));
    const from = cursor.expr.type;
    if (isError(cursor.expr) || (from.kind === "record" && from.record === type.record)) {
      store(f, type, at, undefined, cursor.expr);
      return advance(cursor);
    }
  }
  // Elided braces: the item goes to the first member, the following ones to the next.
  warnMissingBraces(f);
  const before = cursor.at;
  fill(f, type, at, cursor, false, false);
  if (cursor.at === before) skip(f, cursor);
}

function advance(cursor: Cursor): void {
  cursor.at++;
  cursor.followed = 0;
  cursor.expr = undefined;
}

/** Passes over an item that has no place; its own errors are still reported. */
function skip(f: Filling, cursor: Cursor): void {
  const item = cursor.items[cursor.at];
  if (item !== undefined && cursor.expr === undefined) evaluateAll(f.c, item.value);
  advance(cursor);
}
