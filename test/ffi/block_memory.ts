/** A call block in wasm memory, with a trampoline, filled from TypeScript. */
import { blockFlags, blockOffsets } from "../../ffi/block.ts";
import { openLibc } from "../../ffi/libc.ts";
import { createTrampoline } from "../../ffi/stubs.ts";
import { runtime } from "../../runtime/pick.ts";

const libc = openLibc(runtime);
const memory = new WebAssembly.Memory({ initial: 2 });
const bytes = new Uint8Array(memory.buffer);
const view = new DataView(memory.buffer);
export const memoryBase = runtime.addressOf(bytes);
const block = 1024, stack = 2048;
let free = 4096;

export const call = createTrampoline(runtime, memoryBase + block);

/** The address of a string in the memory. */
export function text(value: string): number {
  const start = free;
  const written = new TextEncoder().encodeInto(value, bytes.subarray(free)).written;
  bytes[start + written] = 0;
  free += written + 1;
  return memoryBase + start;
}

/** Room in the memory, divisible by 16. */
export function room(size: number): number {
  free = Math.ceil(free / 16) * 16;
  free += size;
  return memoryBase + free - size;
}

export const memoryAt = (address: number, length: number) => bytes.subarray(address - memoryBase).subarray(0, length);

/** As System V distributes arguments: integers and pointers are bigint or { address }, doubles are numbers. */
export function prepare(name: string, ...args: (bigint | number | { readonly address: number })[]): void {
  const address = libc.symbolAddress(name);
  if (address === undefined) throw new Error(`no ${name}`);
  view.setBigInt64(block + blockOffsets.function, BigInt(address), true);
  let integers = 0, vectors = 0, words = 0;
  for (const arg of args) {
    if (typeof arg === "number") {
      const place = vectors < 8 ? block + blockOffsets.vectors + 8 * vectors++ : stack + 8 * words++;
      view.setFloat64(place, arg, true);
    } else {
      const place = integers < 6 ? block + blockOffsets.integers + 8 * integers++ : stack + 8 * words++;
      view.setBigInt64(place, typeof arg === "bigint" ? arg : BigInt(arg.address), true);
    }
  }
  view.setBigInt64(block + blockOffsets.stackCount, BigInt(words), true);
  view.setBigInt64(block + blockOffsets.stackWords, BigInt(memoryBase + stack), true);
  view.setInt32(block + blockOffsets.flags, 0, true);
}

export const setErrno = (value: number) => view.setInt32(block + blockOffsets.errno, value, true);
export const errno = () => view.getInt32(block + blockOffsets.errno, true);
export const integerResult = () => view.getBigInt64(block + blockOffsets.result, true);
export const secondResult = () => view.getBigInt64(block + blockOffsets.secondResult, true);
export const doubleResult = () => view.getFloat64(block + blockOffsets.vectorResult, true);
export const longDoubleResult = () => bytes.slice(block + blockOffsets.longDoubleResult).subarray(0, 10);
export const expectLongDouble = () => view.setInt32(block + blockOffsets.flags, blockFlags.longDouble, true);
