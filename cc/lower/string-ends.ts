/**
 * `strcpy(s, a); strcat(s, b); s[strlen(s) - 1] = c;`: a statement that appends to a string, or asks for its length, directly
 * behind one that made the string. It need not look for the end again.
 */
import { addressOfPointer, checkedSpot } from "./address.ts";
import type { FunctionContext, Spot } from "./function.ts";
import { storeCharacters } from "./initialize.ts";
import { literalOf } from "./literal-calls.ts";
import { isConstant, isPure } from "./pure.ts";
import { same } from "./same.ts";
import { checkedIndex } from "./string-calls.ts";
import { asPassed, type StringEnd, UNKNOWN } from "./string-known.ts";
import { copyToEnd, endOfString } from "./string-functions.ts";
import { isAggregate, valueTypeOf } from "./types.ts";
import type { Span } from "../source.ts";
import type { Expr, FunctionSymbol, Place, Stmt } from "../tree.ts";
import type { Label } from "../../wasm/code.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

interface Append {
  readonly symbol: FunctionSymbol;
  readonly to: Expr;
  readonly from: Expr;
  readonly span: Span;
}

/** A literal of more bytes is copied by a call. */
const FEW = 64;

/** Writes the statement; the result is for the next one, which gives its local back. */
export function stringStatement(
  f: FunctionContext,
  statement: Stmt,
  before: StringEnd | undefined,
): StringEnd | undefined {
  const append = appendIn(f, statement);
  if (append === undefined) {
    if (before !== undefined && onlyAsks(statement)) f.stringEnd = before;
    f.statement(statement);
    f.stringEnd = undefined;
    return undefined;
  }
  const local = f.acquire(I32);
  const known = before !== undefined && same(before.string, append.to) ? before.local : -1;
  f.withTemporaries(() => writeAppend(f, append, known, local), statement);
  return { string: append.to, local };
}

/** `known`: the local with the end of what is appended to, −1 without one. */
function writeAppend(f: FunctionContext, append: Append, known: number, end: number): void {
  const { symbol, to, from } = append;
  const literal = literalOf(from);
  const few = literal !== undefined && literal.length < FEW;
  if (few && symbol.name === "strcpy") {
    const target = checkedSpot(f, addressOfPointer(f, to), literal.length + 1, "write", to.span);
    return storeLiteral(f, target, literal, end);
  }
  const { code, module } = f;
  const address = f.acquire(I64);
  f.value(to);
  code.set(address);
  const done = code.block();
  const undecided = code.block();
  if (symbol.name === "strcat") {
    pushEnd(f, address, known, undecided);
    code.set(end);
  }
  if (few) {
    code.get(end);
    code.i32(module.target.size - literal.length - 1);
    code.op(op.i32_gt_u);
    code.brIf(undecided);
    storeLiteral(f, { local: end, offset: 0 }, literal, end);
    code.br(done);
  } else {
    if (symbol.name === "strcat") f.pushAddress({ local: end, offset: 0 });
    else code.get(address);
    f.value(from);
    code.call(copyToEnd(f));
    code.tee(end);
    code.i32(UNKNOWN);
    code.op(op.i32_ne);
    code.brIf(done);
  }
  code.end();
  code.get(address);
  f.value(from);
  code.call(module.function(symbol), append.span);
  code.op(op.drop);
  code.i32(UNKNOWN);
  code.set(end);
  code.end();
  f.release(address);
}

function storeLiteral(f: FunctionContext, to: Spot, literal: readonly number[], end: number): void {
  storeCharacters(f, to, [...literal, 0]);
  f.pushIndex({ local: to.local, offset: to.offset + literal.length });
  f.code.set(end);
}

/** Pushes the index of the end of the string at the address. */
function pushEnd(f: FunctionContext, address: number, known: number, undecided: Label): void {
  const { code } = f;
  if (known >= 0) {
    code.get(known);
    code.i32(UNKNOWN);
    code.op(op.i32_ne);
    code.if(I32);
    code.get(known);
    code.else();
  }
  const index = checkedIndex(f, address, 1, undecided);
  code.get(index);
  code.call(endOfString(f));
  f.release(index);
  if (known >= 0) code.end();
}

// ---- What statements do ----------------------------------------------------------------------------

/** strcpy() or strcat() as a statement, of a string whose address is the same afterwards. */
function appendIn(f: FunctionContext, statement: Stmt): Append | undefined {
  if (statement.kind !== "expression" || statement.expr.kind !== "call" || f.jumps !== undefined) return undefined;
  if (f.flow.roots.has(statement)) return undefined;
  const { callee, args } = statement.expr;
  if (callee.kind !== "direct" || args.length !== 2) return undefined;
  const { symbol } = callee;
  if (symbol.name !== "strcpy" && symbol.name !== "strcat") return undefined;
  if (!symbol.system || symbol.defined || symbol.definition?.defined === true) return undefined;
  if (args.some((arg) => valueTypeOf(arg.type) !== I64)) return undefined;
  const to = asPassed(args[0]!);
  const from = args[1]!;
  return isFixed(f, to) && isPure(from) ? { symbol, to, from, span: statement.expr.span } : undefined;
}

/** No store changes it. */
function isFixed(f: FunctionContext, pointer: Expr): boolean {
  if (pointer.kind === "address") return isConstant(pointer);
  if (pointer.kind !== "load" || pointer.place.kind !== "variable") return false;
  const { symbol } = pointer.place;
  return symbol.storage !== "static" && !symbol.inMemory && f.locate(symbol).kind === "local";
}

/** What is written is written at the end, and all lengths are asked for before. */
function onlyAsks(statement: Stmt): boolean {
  if (statement.kind === "variable") {
    const { init, bytes, symbol } = statement;
    const [part, ...others] = init?.parts ?? [];
    return bytes === undefined && part?.kind === "value" && others.length === 0 && !isAggregate(symbol.type) &&
      isSimple(part.value);
  }
  if (statement.kind !== "expression" || statement.expr.kind !== "assign") return false;
  const { place, value } = statement.expr;
  return !isAggregate(place.type) && isSimplePlace(place) && isSimple(value);
}

/** Pure, but for calls of strlen(). */
function isSimple(expr: Expr): boolean {
  switch (expr.kind) {
    case "integer":
      return true;
    case "load":
    case "address":
      return isSimplePlace(expr.place);
    case "convert":
      return isSimple(expr.operand);
    case "arithmetic":
    case "compare":
      return isSimple(expr.left) && isSimple(expr.right);
    case "pointer-add":
      return isSimple(expr.pointer) && isSimple(expr.index);
    case "call":
      return isLength(expr) && isSimple(expr.args[0]!);
    default:
      return false;
  }
}

function isSimplePlace(place: Place): boolean {
  switch (place.kind) {
    case "variable":
      return true;
    case "deref":
      return isSimple(place.pointer);
    case "member":
      return isSimplePlace(place.base);
    default:
      return false;
  }
}

function isLength({ callee, args }: Expr & { kind: "call" }): boolean {
  return callee.kind === "direct" && callee.symbol.name === "strlen" && callee.symbol.system && args.length === 1;
}
