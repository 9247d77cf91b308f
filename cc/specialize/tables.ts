/**
 * `table[i](x)`: a call through a constant table of known functions becomes a `switch` with a direct call of each, which
 * may be inlined. For whatever else the table has at `i` there is the call through it, with its faults.
 */
import { asPassed } from "./callbacks.ts";
import { automaticVariable, loadOf } from "../automatic.ts";
import { isLasting } from "../inline/lasting.ts";
import { isPure } from "../lower/pure.ts";
import type { Callee, Expr, FunctionSymbol, Place, Stmt, SwitchCase, Unit, VariableSymbol } from "../tree.ts";
import { CONST, type Type } from "../types.ts";

type Call = Expr & { kind: "call" };

/** Functions in a table that are worth a `switch`. */
const MOST = 64;

/** What a call does in place of going through a table. */
export interface Dispatch {
  readonly expr: Expr;
  /** The variables in it. */
  readonly locals: readonly VariableSymbol[];
}

/** A function pointer that is read from a table. */
interface Access {
  readonly table: VariableSymbol;
  /** Of the pointer in an element; in the table if there is no index. */
  readonly offset: number;
  readonly element: { readonly index: Expr; readonly size: number } | undefined;
}

export class Tables {
  private readonly tables = new Map<VariableSymbol, Unit["variables"][number]["init"]>();

  constructor({ variables }: Unit) {
    for (const { symbol, init } of variables) if (isTable(symbol)) this.tables.set(symbol, init);
  }

  /** `direct`: the call of a function in place of the one given; undefined if that would not be the same. */
  dispatch(call: Call, direct: (call: Call, symbol: FunctionSymbol) => Expr | undefined): Dispatch | undefined {
    if (this.tables.size === 0 || call.callee.kind === "direct" || !call.args.every(isScalar)) return undefined;
    const access = accessOf(asPassed(call.callee.pointer));
    const entries = access && this.entriesOf(access);
    if (access === undefined || entries === undefined || call.type.kind === "record") return undefined;
    if (access.element === undefined) {
      const expr = direct(call, entries[0]!.symbol);
      return expr && { expr, locals: [] };
    }
    const writer = new Writer(call, access.element.index, call.callee.pointer);
    for (const [symbol, indices] of bySymbol(entries)) {
      const expr = direct({ ...call, args: writer.args }, symbol);
      if (expr !== undefined) writer.add(indices, expr);
    }
    return writer.cases.length === 0 ? undefined : writer.finish();
  }

  private entriesOf({ table, offset, element }: Access): { index: bigint; symbol: FunctionSymbol }[] | undefined {
    const entries: { index: bigint; symbol: FunctionSymbol }[] = [];
    for (const part of this.tables.get(table.definition ?? table)?.parts ?? []) {
      const distance = part.offset - offset;
      if (part.kind !== "value" || (element === undefined ? distance !== 0 : distance % element.size !== 0)) continue;
      const value = asPassed(part.value);
      if (value.kind !== "function-address") continue;
      const index = BigInt(distance / (element?.size ?? 1));
      entries.push({ index, symbol: value.symbol.definition ?? value.symbol });
    }
    return entries.length > 0 && entries.length <= MOST ? entries : undefined;
  }
}

/** An array, a record or a pointer that cannot change. */
export function isTable({ type, storage, threadLocal, attributes }: VariableSymbol): boolean {
  if (storage !== "static" || threadLocal || attributes.has("weak")) return false;
  let element: Type = type;
  while (element.kind === "array") element = element.element;
  return element.qualifiers === CONST && (element.kind === "pointer" || element.kind === "record");
}

function isScalar({ type }: Expr): boolean {
  return type.kind !== "record" && type.kind !== "void" && !(type.kind === "integer" && type.width !== undefined);
}

export function accessOf(pointer: Expr): Access | undefined {
  if (pointer.kind !== "load") return undefined;
  let { place } = pointer;
  let offset = 0;
  for (; place.kind === "member"; place = place.base) offset += place.offset;
  if (place.kind === "variable") return { table: place.symbol, offset, element: undefined };
  if (place.kind !== "deref") return undefined;
  offset += place.offset;
  const sum = asPassed(place.pointer);
  if (sum.kind !== "pointer-add" || typeof sum.scale !== "number" || sum.subtract) return undefined;
  const origin = asPassed(sum.pointer);
  if (origin.kind !== "address" || origin.place.kind !== "variable") return undefined;
  return { table: origin.place.symbol, offset, element: { index: sum.index, size: sum.scale } };
}

/** A function that is there several times has one case. */
function bySymbol(entries: readonly { index: bigint; symbol: FunctionSymbol }[]): Map<FunctionSymbol, bigint[]> {
  const found = new Map<FunctionSymbol, bigint[]>();
  for (const { index, symbol } of entries) {
    const indices = found.get(symbol);
    if (indices === undefined) found.set(symbol, [index]);
    else indices.push(index);
  }
  return found;
}

/** Writes the `switch`, in a statement expression. */
class Writer {
  readonly cases: SwitchCase[] = [];
  /** What the calls pass: evaluated before, in a call's order (cc/lower/calls.ts). */
  readonly args: readonly Expr[];
  private readonly call: Call;
  private readonly locals: VariableSymbol[] = [];
  private readonly before: Stmt[] = [];
  private readonly body: Stmt[] = [];
  /** The index, as what it was before it was made long. */
  private readonly value: Expr;
  /** The pointer again, with the index's variable. */
  private readonly pointer: Expr;
  private readonly result: VariableSymbol | undefined;

  constructor(call: Call, index: Expr, pointer: Expr) {
    this.call = call;
    const narrow = index.kind === "convert" && isInt(index.operand) ? index.operand : index;
    this.value = this.keep(narrow);
    this.pointer = withIndex(pointer, narrow === index ? this.value : { ...index, operand: this.value } as Expr);
    this.args = this.evaluate(call.args);
    if (call.type.kind !== "void") this.result = this.variable(".result", call.type);
  }

  add(indices: readonly bigint[], expr: Expr): void {
    this.label(indices.map((index) => ({ first: index, last: index })), expr);
  }

  finish(): Dispatch {
    const { call, result, before, cases } = this;
    const { type, span } = call;
    const callee: Callee = { kind: "indirect", pointer: this.pointer };
    this.label([undefined], { ...call, callee, args: this.args });
    const body: Stmt = { kind: "block", body: this.body, span };
    const choice: Stmt = { kind: "switch", value: this.value, cases, body, span };
    const value = result && loadOf(result);
    return {
      expr: { kind: "statement-expression", body: [...before, choice], value, type, span },
      locals: this.locals,
    };
  }

  /** From right to left, then what is in registers. */
  private evaluate(args: readonly Expr[]): readonly Expr[] {
    const kept = new Array<Expr>(args.length);
    for (const early of [true, false]) {
      for (let i = args.length - 1; i >= 0; i--) {
        const arg = args[i]!;
        if (isLasting(arg)) kept[i] = arg;
        else if (early !== isPure(arg)) kept[i] = this.keep(arg);
      }
    }
    return kept;
  }

  private keep(value: Expr): Expr {
    const symbol = this.variable(".kept", value.type);
    const { type, span } = symbol;
    const init = { zero: false, parts: [{ kind: "value", offset: 0, type, value }] } as const;
    this.before.push({ kind: "variable", symbol, init, span });
    return loadOf(symbol);
  }

  private variable(name: string, type: Type): VariableSymbol {
    const symbol = automaticVariable({ name, type: { ...type, qualifiers: 0 }, span: this.call.span }, isLarge(type));
    this.locals.push(symbol);
    return symbol;
  }

  private label(ranges: readonly SwitchCase["range"][], expr: Expr): void {
    const { result, cases, call: { span } } = this;
    const place: Place | undefined = result && { kind: "variable", symbol: result, type: result.type, span };
    let body: Stmt = {
      kind: "expression",
      expr: place === undefined ? expr : { kind: "assign", place, value: expr, type: expr.type, span },
      span,
    };
    for (const range of ranges) {
      const label: SwitchCase = { range };
      cases.push(label);
      body = { kind: "case", case: label, body, span };
    }
    this.body.push(body, { kind: "break", span });
  }
}

function isInt({ type }: Expr): boolean {
  return type.kind === "integer" && type.size === 4 && type.width === undefined;
}

/** long double is no wasm value. */
function isLarge(type: Type): boolean {
  return (type.kind === "float" || type.kind === "integer") && type.size > 8;
}

/** The same read of a table, of another element. */
function withIndex(pointer: Expr, index: Expr): Expr {
  switch (pointer.kind) {
    case "convert":
      return { ...pointer, operand: withIndex(pointer.operand, index) };
    case "load":
      return { ...pointer, place: placeWithIndex(pointer.place, index) };
    case "pointer-add":
      return { ...pointer, index };
    default:
      return pointer;
  }
}

function placeWithIndex(place: Place, index: Expr): Place {
  if (place.kind === "member") return { ...place, base: placeWithIndex(place.base, index) };
  return place.kind === "deref" ? { ...place, pointer: withIndex(place.pointer, index) } : place;
}
