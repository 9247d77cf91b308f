/**
 * What is known of addresses while code is written: that one has been checked, and which wasm local has its index. A
 * second access near it (`p->b` after `p->a`, `a[i] = a[i] + 1`) then needs no check. Facts are about addresses made
 * of constants and variables in wasm locals alone; they hold until one of these is assigned, or the wasm block
 * that they were found in ends. `p++` and `i += 2` only shift them: what was known of `*p` is known of `p[-1]` then.
 * At the beginning of a loop only those stay whose variables the loop leaves alone.
 */
import type { Address, Term } from "./address.ts";
import { same } from "./same.ts";
import { scalarOf, valueTypeOf } from "./types.ts";
import type { Expr, VariableSymbol } from "../tree.ts";
import { Code, type Label } from "../../wasm/code.ts";
import { type BlockType, I64 } from "../../wasm/opcodes.ts";

/**
 * So far behind a checked address an access needs no check of its own. Behind the memory that the program may use
 * lies more than that, which nobody uses (libc/memory.ts), so that only a wild pointer can tell.
 */
export const SLACK = 0x8000;

interface Fact {
  readonly pointer: Expr | undefined;
  readonly terms: readonly Term[];
  readonly spotLocal: number;
  /** The constant part of what was checked. */
  constant: number;
  readonly variables: readonly VariableSymbol[];
  /** i32: the index of what was checked. */
  readonly local: number;
  holds: boolean;
  /** When it was last shifted, by the count of shifts. */
  shifted: number;
  /** So many open parts of the code that control does not come out of began while it held. */
  kept: number;
}

/** At most so many facts hold at a time: the latest. */
const MOST = 24;
/** Nodes that an expression of a fact may have. */
const LARGEST = 12;
/** Stands for a pointer's origin among the locals of spots. */
const NO_SPOT = -2;

export class Facts {
  private readonly list: Fact[] = [];
  /** Length of the list at the beginning of each open block. */
  private readonly marks: number[] = [];
  /** Of each open loop: how many blocks were open when it began, and the length of the list. */
  private readonly loops: { readonly depth: number; readonly length: number }[] = [];
  private shifts = 0;
  /** Gets the local of each fact that no longer holds. */
  private readonly retire: (local: number) => void;

  constructor(retire: (local: number) => void) {
    this.retire = retire;
  }

  /** The local with the index, and the distance of the access of `width` bytes from it; undefined if nothing is known. */
  find(address: Address, width: number): { readonly local: number; readonly offset: number } | undefined {
    const { list } = this;
    const spotLocal = address.spot?.local ?? NO_SPOT;
    const constant = constantOf(address);
    for (let i = list.length - 1, end = Math.max(0, list.length - MOST); i >= end; i--) {
      const fact = list[i]!;
      const offset = constant - fact.constant;
      if (!fact.holds || offset < 0 || offset + width > SLACK || fact.spotLocal !== spotLocal) continue;
      if (sameSum(fact, address)) return { local: fact.local, offset };
    }
    return undefined;
  }

  /** The variables of an address that a fact may be about; undefined if it has other parts than such. */
  variablesOf({ pointer, terms }: Address): VariableSymbol[] | undefined {
    const variables: VariableSymbol[] = [];
    let budget = LARGEST;
    if (pointer !== undefined) budget = collect(pointer, variables, budget);
    for (const { index, scale } of terms) budget = typeof scale === "number" ? collect(index, variables, budget) : -1;
    return budget >= 0 ? variables : undefined;
  }

  /** The index of the address, which has been checked, is in the local. */
  add(address: Address, variables: readonly VariableSymbol[], local: number): void {
    const { list } = this;
    const { pointer, terms, spot } = address;
    const constant = constantOf(address);
    list.push({
      pointer,
      terms,
      spotLocal: spot?.local ?? NO_SPOT,
      constant,
      variables,
      local,
      holds: true,
      shifted: 0,
      kept: 0,
    });
    if (list.length > MOST) this.dismiss(list.length - 1 - MOST);
  }

  /** What comes before an open loop keeps its local: the loop's next turn uses it again. */
  private dismiss(index: number): void {
    const fact = this.list[index]!;
    if (index < (this.loops.at(-1)?.length ?? 0)) fact.holds = false;
    else this.end(fact);
  }

  /** The variable has another value now. */
  changed(symbol: VariableSymbol): void {
    this.forget(({ variables }) => variables.includes(symbol));
  }

  /** The variable is larger by so much than it was: in bytes, if it is a pointer. */
  moved(symbol: VariableSymbol, by: number): void {
    const { list } = this;
    const inner = this.marks.at(-1) ?? 0;
    this.shifts++;
    for (let i = Math.max(0, list.length - MOST); i < list.length; i++) {
      const fact = list[i]!;
      if (!fact.holds || !fact.variables.includes(symbol)) continue;
      // What was found outside of the block must be true on every way out of it.
      const distance = i < inner ? undefined : distanceMoved(fact, symbol, by);
      if (distance === undefined) {
        this.end(fact);
      } else {
        fact.constant -= distance;
        fact.shifted = this.shifts;
      }
    }
  }

  forget(which: (fact: Fact) => boolean): void {
    const { list } = this;
    for (let i = Math.max(0, list.length - MOST); i < list.length; i++) if (which(list[i]!)) this.end(list[i]!);
  }

  open(): void {
    this.marks.push(this.list.length);
  }

  openLoop(): void {
    this.loops.push({ depth: this.marks.length, length: this.list.length });
    this.open();
  }

  /** What has been found in the block that is open does not hold elsewhere. */
  close(): void {
    this.backTo(this.marks.pop() ?? 0);
    if (this.loops.at(-1)?.depth === this.marks.length) this.loops.pop();
  }

  /** A part of the block that is open, which may have to be closed by itself. */
  openPart(): Part {
    return { length: this.list.length, shifts: this.shifts };
  }

  /** The part could be left in its middle: what was found or shifted in it may not hold. */
  closePart({ length, shifts }: Part): void {
    this.backTo(length);
    this.forget((fact) => fact.shifted > shifts);
  }

  /** What follows, up to `closeLeaving`, is a way that control does not come back from: what holds now holds behind it. */
  openLeaving(): readonly KeptFact[] {
    const kept: KeptFact[] = [];
    for (const fact of this.list.slice(-MOST)) {
      if (!fact.holds) continue;
      fact.kept++;
      kept.push({ fact, constant: fact.constant, shifted: fact.shifted });
    }
    return kept;
  }

  /** In the block that is open: the way may have led to its end. */
  closeLeaving(kept: readonly KeptFact[]): void {
    const { list } = this;
    const first = this.loops.at(-1)?.length ?? 0;
    const before = list.length;
    for (const { fact, constant, shifted } of kept) {
      fact.kept--;
      if (fact.holds && fact.shifted === shifted) continue;
      fact.holds = false;
      const index = list.indexOf(fact);
      if (index >= first && index < before) list.push({ ...fact, constant, shifted, holds: true });
    }
  }

  otherwise(): void {
    this.backTo(this.marks.at(-1) ?? 0);
  }

  private backTo(length: number): void {
    const { list } = this;
    while (list.length > length) this.end(list.pop()!);
  }

  private end(fact: Fact): void {
    if (fact.holds && fact.kept === 0) this.retire(fact.local);
    fact.holds = false;
  }
}

/** A fact as it was where a way began. */
interface KeptFact {
  readonly fact: Fact;
  readonly constant: number;
  readonly shifted: number;
}

export interface Part {
  readonly length: number;
  readonly shifts: number;
}

/** Code whose blocks end the facts found in them. */
export class TrackedCode extends Code {
  private readonly facts: Facts;

  constructor(facts: Facts) {
    super();
    this.facts = facts;
  }

  override block(type?: BlockType): Label {
    this.facts.open();
    return super.block(type);
  }

  override if(type?: BlockType): Label {
    this.facts.open();
    return super.if(type);
  }

  override tryTable(tag: number, caught: Label, type?: number): Label {
    this.facts.open();
    return super.tryTable(tag, caught, type);
  }

  override else(): void {
    this.facts.otherwise();
    super.else();
  }

  /** `keeps`: facts about what the loop changes have been forgotten. */
  override loop(type?: BlockType, keeps = false): Label {
    if (!keeps) this.facts.forget(() => true);
    this.facts.openLoop();
    return super.loop(type);
  }

  override end(): void {
    this.facts.close();
    super.end();
  }

  /** A block whose end is mostly reached from its inside alone. */
  openPart(): { readonly label: Label; readonly part: Part } {
    return { part: this.facts.openPart(), label: super.block() };
  }

  /** `left`: there is a jump to its end. */
  endPart(part: Part, left: boolean): void {
    if (left) this.facts.closePart(part);
    super.end();
  }
}

function constantOf({ constant, spot }: Address): number {
  return constant + (spot?.offset ?? 0);
}

/** Adds the variables of the expression; gives what is left of the budget, below 0 if there is something else in it. */
function collect(expr: Expr, variables: VariableSymbol[], budget: number): number {
  if (budget <= 0) return -1;
  switch (expr.kind) {
    case "integer":
      return budget - 1;
    case "load": {
      if (expr.place.kind !== "variable") return -1;
      const { symbol } = expr.place;
      if (symbol.storage === "static" || symbol.inMemory || expr.type.kind === "record") return -1;
      variables.push(symbol);
      return budget - 1;
    }
    case "convert":
      return expr.type.kind === "void" ? -1 : collect(expr.operand, variables, budget - 1);
    case "arithmetic":
      if (expr.operator === "/" || expr.operator === "%") return -1;
      return collect(expr.right, variables, collect(expr.left, variables, budget - 1));
    default:
      return -1;
  }
}

/** How far the fact's address moves when the variable grows by so much; undefined if that cannot be told. */
function distanceMoved({ pointer, terms, variables }: Fact, symbol: VariableSymbol, by: number): number | undefined {
  if (variables.indexOf(symbol) !== variables.lastIndexOf(symbol)) return undefined;
  if (pointer !== undefined && isVariable(asWord(pointer), symbol)) return by;
  for (const { index, scale, subtract } of terms) {
    if (typeof scale !== "number") return undefined;
    const inner = asWord(index);
    if (isVariable(inner, symbol)) return (subtract ? -by : by) * scale;
    // Of an int, overflow is undefined; an unsigned one that is near its end indexes nothing in memory.
    if (inner.kind !== "convert" || !isVariable(inner.operand, symbol)) continue;
    const { size, signed } = scalarOf(inner.operand.type);
    return size === 4 && (signed || (by > 0 && !subtract)) ? (subtract ? -by : by) * scale : undefined;
  }
  return undefined;
}

/** Without conversions between words of 64 bits. */
function asWord(expr: Expr): Expr {
  while (expr.kind === "convert" && valueTypeOf(expr.operand.type) === I64) expr = expr.operand;
  return expr;
}

function isVariable(expr: Expr, symbol: VariableSymbol): boolean {
  return expr.kind === "load" && expr.place.kind === "variable" && expr.place.symbol === symbol;
}

export function sameSum(fact: Pick<Fact, "pointer" | "terms">, { pointer, terms }: Address): boolean {
  if (fact.terms.length !== terms.length) return false;
  if (pointer !== undefined && (fact.pointer === undefined || !same(fact.pointer, pointer))) return false;
  for (let i = 0; i < terms.length; i++) {
    const [one, other] = [fact.terms[i]!, terms[i]!];
    if (one.scale !== other.scale || one.subtract !== other.subtract || !same(one.index, other.index)) return false;
  }
  return true;
}
