/**
 * Functions that call setjmp. longjmp is an exception that carries the address of a *cell* in the frame of the function it
 * goes to; the cell says which setjmp, and its value. The body is tried in a loop:
 *
 *     block $exit  loop $again  block $arrived  try_table (catch $jump $arrived)  body  end  end
 *     … the cell is not ours: throw on … the site is noted, the stack pointer restored …  br $again  end  end
 *
 * On its second run the body leads to the statement with that setjmp at once (cc/lower/region.ts), and the call there gives
 * longjmp's value. Wasm locals keep what they had, as C lets variables that are not volatile.
 */
import type { FunctionContext, Spot } from "./function.ts";
import { STACK_POINTER } from "./module.ts";
import { jumpCell } from "../object.ts";
import type { Span } from "../source.ts";
import type { Builtin } from "../tree.ts";
import { I32, op } from "../../wasm/opcodes.ts";

export interface JumpState {
  /** In the frame: `jumpCell`. */
  readonly cell: Spot;
  /** i32 local: the site that a longjmp came for and that is not reached yet, or 0. */
  readonly resumed: number;
}

/**
 * Writes the body so that longjmp can come back to it; it is left through `f.exit`. `write` also tells of faults: the
 * program's handler for one may longjmp to here.
 */
export function bodyWithJumps(f: FunctionContext, write: () => void): void {
  const { code, module } = f;
  const cell = f.allocateInFrame(jumpCell.size, 8);
  const resumed = f.newLocal(I32);
  f.jumps = { cell, resumed };
  const tag = module.tag("jump");
  clearCell(f, cell);
  const again = code.loop();
  const arrived = code.block(I32);
  code.tryTable(tag, arrived);
  write();
  code.end();
  code.op(op.unreachable);
  code.end();
  const target = f.newLocal(I32);
  code.tee(target);
  f.pushIndex(cell);
  code.op(op.i32_ne);
  code.if();
  clearCell(f, cell);
  code.get(target);
  code.throw(tag);
  code.end();
  loadCell(f, cell, jumpCell.site);
  code.set(resumed);
  loadCell(f, cell, jumpCell.stackPointer);
  code.globalSet(STACK_POINTER);
  code.br(again);
  code.end();
  code.op(op.unreachable);
}

/** The function returns: no longjmp finds it any more. */
export function endOfJumps(f: FunctionContext): void {
  if (f.jumps !== undefined) clearCell(f, f.jumps.cell);
}

export function pushResumedSite(f: FunctionContext): void {
  f.code.get(jumpsOf(f).resumed);
}

/** The value of a setjmp: longjmp's if it came back to this one, else 0 when the buffer is filled. */
export function setJump(f: FunctionContext, setjmp: Builtin & { name: "setjmp" }, span: Span): void {
  const { code, module } = f;
  const { cell, resumed } = jumpsOf(f);
  code.get(resumed);
  code.i32(setjmp.site);
  code.op(op.i32_eq);
  code.if(I32);
  code.i32(0);
  code.set(resumed);
  loadCell(f, cell, jumpCell.value);
  code.else();
  f.value(setjmp.buffer);
  code.op(op.f64_convert_i64_u);
  f.pushIndex(cell);
  code.i32(setjmp.site);
  if (setjmp.saveMask === undefined) code.i32(0);
  else f.value(setjmp.saveMask);
  code.call(module.environmentFunction("setjmp"), span);
  code.i32(0);
  code.end();
}

/** 1 if a longjmp is on its way to one of the sites. */
export function resuming(f: FunctionContext, first: number, last: number): void {
  const { code } = f;
  code.get(jumpsOf(f).resumed);
  code.i32(first);
  code.op(op.i32_sub);
  code.i32(last - first);
  code.op(op.i32_le_u);
}

function jumpsOf({ jumps }: FunctionContext): JumpState {
  if (jumps === undefined) throw new Error("setjmp in a function without sites");
  return jumps;
}

function clearCell(f: FunctionContext, cell: Spot): void {
  const offset = f.pushSpot(cell);
  f.code.i32(0);
  f.code.memory(op.i32_store, offset + jumpCell.activation);
}

function loadCell(f: FunctionContext, cell: Spot, field: number): void {
  f.code.memory(op.i32_load, f.pushSpot(cell) + field);
}
