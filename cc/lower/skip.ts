/** The code that skips turns: what cc/lower/skipping.ts has found out about a loop, 16 turns at a time. */
import { addressOfPointer, isPowerOfTwo, pushSum } from "./address.ts";
import type { FunctionContext } from "./function.ts";
import type { SmallLoop } from "./induction.ts";
import { pushLanes, VECTOR } from "./lanes.ts";
import { type Run, Skipping, type Window } from "./skipping.ts";
import { valueTypeOf } from "./types.ts";
import type { VariableSymbol } from "../tree.ts";
import type { Label } from "../../wasm/code.ts";
import { PAGE } from "./words.ts";
import { I32, I64, op, V128 } from "../../wasm/opcodes.ts";
import { opFd } from "../../wasm/vector-opcodes.ts";

export function skippingOf(f: FunctionContext, loop: SmallLoop): Skipping | undefined {
  if (!f.module.target.vectors) return undefined;
  const skipping = new Skipping(f);
  return skipping.plan(loop) ? skipping : undefined;
}

/**
 * Of a loop that leaves at once: skips the turns before the one that leaves it, if that is one of 16, and leaves it. What is
 * read beyond the loop's end lies in the page of what the loop reads before, and in the program's memory: so that no one
 * notices.
 */
export function skipToEnd(f: FunctionContext, skipping: Skipping, end: Label): void {
  const { code } = f;
  const { windows, moved } = skipping;
  acquireLocals(f, skipping);
  const marks = f.acquire(I32);
  const rest = code.block();
  prepare(f, skipping);
  for (const window of windows) enter(f, window, rest);
  pushStops(f, skipping);
  code.tee(marks);
  code.op(op.i32_eqz);
  code.brIf(rest);
  code.get(marks);
  code.op(op.i32_ctz);
  code.set(marks);
  for (const symbol of moved) move(f, symbol, marks);
  code.br(end);
  code.end();
  f.release(marks);
  releaseLocals(f, skipping);
}

/** Skips turns as long as all of 16 go on; their number is bounded by the memory's size, so that a signal can wait. */
export function skip(f: FunctionContext, skipping: Skipping): void {
  const { code } = f;
  const { windows, loads, store, moved } = skipping;
  acquireLocals(f, skipping);
  for (const symbol of moved) f.facts.changed(symbol);
  const done = code.block();
  prepare(f, skipping);
  const next = code.loop(undefined, true);
  for (const window of windows) enter(f, window, done);
  if (store !== undefined) {
    for (const load of loads) if (load.window !== store.window) leaveIfAhead(f, load, store, done);
  }
  pushStops(f, skipping);
  code.brIf(done);
  if (store !== undefined) {
    code.get(store.window.local);
    pushLanes(f, store.value);
    code.vectorMemory(opFd.v128_store, store.constant - store.window.low);
  }
  for (const symbol of moved) move(f, symbol, -1);
  code.br(next);
  code.end();
  code.end();
  releaseLocals(f, skipping);
}

// ---- Pieces ----------------------------------------------------------------------------------------

function acquireLocals(f: FunctionContext, { windows, loads, prepared }: Skipping): void {
  for (const { register } of [...loads, ...prepared]) register.local = f.acquire(V128);
  for (const window of windows) window.local = f.acquire(I32);
}

function releaseLocals(f: FunctionContext, { windows, loads, prepared }: Skipping): void {
  for (const { register } of [...loads, ...prepared]) f.release(register.local);
  for (const { local } of windows) f.release(local);
}

function prepare(f: FunctionContext, { prepared }: Skipping): void {
  for (const { register, value } of prepared) {
    pushLanes(f, value);
    f.code.set(register.local);
  }
}

/** The index of the window's bytes, if they are the program's and all in one page. */
function enter(f: FunctionContext, { pointer, low, high, local }: Window, done: Label): void {
  const { code, module: { base, target: { size } } } = f;
  const address = addressOfPointer(f, pointer);
  const distance = f.acquire(I64);
  pushSum(f, { ...address, constant: address.constant + low }, address.spot === undefined ? -base : 0);
  code.tee(distance);
  if (isPowerOfTwo(size)) {
    // What lies beyond the memory has one of the upper bits.
    code.i64(PAGE - 1 - size);
    code.op(op.i64_and);
  } else {
    code.i64(size - (high - low));
    code.op(op.i64_gt_u);
    code.brIf(done);
    code.get(distance);
    code.i64(PAGE - 1);
    code.op(op.i64_and);
  }
  code.i64(PAGE - (high - low));
  code.op(op.i64_gt_u);
  code.brIf(done);
  code.get(distance);
  code.op(op.i32_wrap_i64);
  code.set(local);
  f.release(distance);
}

/** Reads, and pushes a bit for each turn that leaves the loop. */
function pushStops(f: FunctionContext, { loads, stops }: Skipping): void {
  const { code } = f;
  for (const { window, constant, register } of loads) {
    code.get(window.local);
    code.vectorMemory(opFd.v128_load, constant - window.low);
    code.set(register.local);
  }
  stops.forEach((stop, i) => {
    pushLanes(f, stop);
    if (i > 0) code.vector(opFd.v128_or);
  });
  code.vector(opFd.i8x16_bitmask);
}

/** A turn would read what an earlier one of the 16 stores. */
function leaveIfAhead({ code }: FunctionContext, load: Run, store: Run, done: Label): void {
  code.get(store.window.local);
  code.get(load.window.local);
  code.op(op.i32_sub);
  code.i32(store.constant - store.window.low - (load.constant - load.window.low) - 1);
  code.op(op.i32_add);
  code.i32(VECTOR - 1);
  code.op(op.i32_lt_u);
  code.brIf(done);
}

/** By as much as the i32 local says, by all 16 without one. */
function move(f: FunctionContext, symbol: VariableSymbol, count: number): void {
  const { code } = f;
  const location = f.locate(symbol);
  if (location.kind !== "local") throw new Error(`the variable ${symbol.name} is not in a local`);
  const long = valueTypeOf(symbol.type) === I64;
  code.get(location.local);
  if (count >= 0) {
    code.get(count);
    if (long) code.op(op.i64_extend_i32_u);
  } else if (long) {
    code.i64(VECTOR);
  } else {
    code.i32(VECTOR);
  }
  code.op(long ? op.i64_add : op.i32_add);
  code.set(location.local);
  f.facts.changed(symbol);
}
