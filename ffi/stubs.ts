/** The native stubs of this machine's CPU, given their addresses, opened and wrapped. */
import type { Runtime } from "../runtime/runtime.ts";
import { blockOffsets } from "./block.ts";
import { openNativeCode } from "./elf.ts";
import { aarch64, x86_64 } from "./generated/stubs.ts";
import type { Stub, Stubs } from "./generated/stubs.ts";
import { openLibc } from "./libc.ts";

const stubs: Readonly<Partial<Record<string, Stubs>>> = { x86_64, aarch64 };

function stubsFor(runtime: Runtime): Stubs {
  const found = stubs[runtime.arch];
  if (!found) throw new Error(`socksh has no native stub for ${runtime.arch} yet`);
  if (runtime.platform !== "linux") throw new Error(`socksh has no native stub for ${runtime.platform} yet`);
  return found;
}

function withAddress({ code, addressesAt }: Stub, address: number): Uint8Array {
  const bytes = new Uint8Array(code);
  for (const start of addressesAt) new DataView(bytes.buffer).setBigUint64(start, BigInt(address), true);
  return bytes;
}

/**
 * The trampoline for the call block at `blockAddress` (see block.ts): a function without argument or result, that
 * calls what the block says. For the calling thread alone, as its errno goes through the block. The block's memory
 * has to live as long as the trampoline.
 */
export function createTrampoline(runtime: Runtime, blockAddress: number): () => void {
  const { trampoline } = stubsFor(runtime);
  const libc = openLibc(runtime);
  const block = runtime.viewAt(blockAddress, blockOffsets.integers);
  new DataView(block.buffer).setBigUint64(blockOffsets.errnoAddress, BigInt(libc.errnoAddress), true);

  const code = { call: withAddress(trampoline, blockAddress) };
  const { call } = openNativeCode(libc, code, { call: { parameters: [], result: "void" } }).symbols;
  // A closure: as a wasm import the symbol itself takes the slow way (Deno 29 ns, the closure 6).
  return () => call();
}

const addressGetter = { address: { parameters: [], result: "pointer" } } as const;

/** The address of a signal handler that marks signals in the table at `tableAddress` (see block.ts). */
export function createSignalHandler(runtime: Runtime, tableAddress: number): number {
  const code = { address: withAddress(stubsFor(runtime).signalHandler, tableAddress) };
  return openNativeCode(openLibc(runtime), code, addressGetter).symbols.address();
}

/** Notes the calling thread in the table, and gives the address of the engine's write() (see descriptors.ts). */
export function createEngineWrite(runtime: Runtime, tableAddress: number): () => number {
  const code = { address: withAddress(stubsFor(runtime).engineWrite, tableAddress) };
  return openNativeCode(openLibc(runtime), code, addressGetter).symbols.address;
}
