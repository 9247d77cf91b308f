/** The native stubs of this machine's CPU, given their addresses, opened and wrapped. */
import type { Runtime } from "../runtime/runtime.ts";
import { blockOffsets } from "./block.ts";
import { openNativeCode } from "./elf.ts";
import * as forkStubs from "./generated/fork-stubs.ts";
import type { ForkStubs } from "./generated/fork-stubs.ts";
import { aarch64, x86_64 } from "./generated/stubs.ts";
import type { Stub, Stubs } from "./generated/stubs.ts";
import { openLibc } from "./libc.ts";
import { Unsupported } from "./unsupported.ts";

const stubs: Readonly<Partial<Record<string, Stubs>>> = { x86_64, aarch64 };

function stubsFor(runtime: Runtime): Stubs {
  const found = stubs[runtime.arch];
  if (!found) throw new Unsupported(`there is no native stub for ${runtime.arch} yet`);
  if (runtime.platform !== "linux") throw new Unsupported(`there is no native stub for ${runtime.platform} yet`);
  return found;
}

function withAddress({ code, addressesAt }: Stub, address: number): Uint8Array {
  const bytes = new Uint8Array(code);
  for (const start of addressesAt) new DataView(bytes.buffer).setBigUint64(start, BigInt(address), true);
  return bytes;
}

const procedure = { parameters: [], result: "void" } as const;

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
  const { call } = openNativeCode(libc, code, { call: procedure }).symbols;
  // A closure: as a wasm import the symbol itself takes the slow way (Deno 29 ns, the closure 6).
  return () => call();
}

/**
 * The same for system calls that a signal interrupts (see `interruptible` in stubs-x86_64.ts): the block's function is
 * a number, and its `signals` the table of the thread's signals.
 */
export function createInterruptible(runtime: Runtime, blockAddress: number): () => void {
  const code = { call: withAddress(stubsFor(runtime).interruptible, blockAddress) };
  const { call } = openNativeCode(openLibc(runtime), code, { call: procedure }).symbols;
  return () => call();
}

const addressGetter = { address: { parameters: [], result: "pointer" } } as const;

/** Makes the table of signals at `tableAddress` (see block.ts) the calling thread's. */
export function noteThread(runtime: Runtime, tableAddress: number): void {
  const code = { note: withAddress(stubsFor(runtime).noteThread, tableAddress) };
  openNativeCode(openLibc(runtime), code, { note: procedure }).symbols.note();
}

/** The address of a signal handler that marks signals in the table of the thread it runs on. `firstTable`: the process's. */
export function createSignalHandler(runtime: Runtime, firstTable: number): number {
  const code = { address: withAddress(stubsFor(runtime).signalHandler, firstTable) };
  return openNativeCode(openLibc(runtime), code, addressGetter).symbols.address();
}

/** The address of a handler that has engine threads block signals (see engine-threads.ts). */
export function createQuietHandler(runtime: Runtime, tableAddress: number): number {
  const code = { address: withAddress(stubsFor(runtime).quietHandler, tableAddress) };
  return openNativeCode(openLibc(runtime), code, addressGetter).symbols.address();
}

/** The address of a handler of page faults (see page-faults.ts). `firstTable`: the process's. */
export function createPageFaultHandler(runtime: Runtime, firstTable: number): number {
  const code = { address: withAddress(stubsFor(runtime).pageFaultHandler, firstTable) };
  return openNativeCode(openLibc(runtime), code, addressGetter).symbols.address();
}

/** Notes the calling thread in the table, and gives the address of the engine's write() (see descriptors.ts). */
export function createEngineWrite(runtime: Runtime, tableAddress: number): () => number {
  const code = { address: withAddress(stubsFor(runtime).engineWrite, tableAddress) };
  return openNativeCode(openLibc(runtime), code, addressGetter).symbols.address;
}

/** The addresses of what streams read and write by (see stream-calls.ts). `firstTable`: that of the process's signals. */
export function createStreamCalls(
  runtime: Runtime,
  firstTable: number,
): { readonly read: number; readonly write: number } {
  const { streamRead, streamWrite } = stubsFor(runtime);
  const code = { read: withAddress(streamRead, firstTable), write: withAddress(streamWrite, firstTable) };
  const { read, write } = openNativeCode(openLibc(runtime), code, {
    read: addressGetter.address,
    write: addressGetter.address,
  }).symbols;
  return { read: read(), write: write() };
}

/** fork's stubs (see fork.ts). */
export interface ForkCode {
  /** Fills in the table what the kernel is to know: the handler's address and its restorer's. */
  readonly fillAction: () => void;
  /** As the system call: −errno at failure. */
  readonly fork: () => number;
  /** The engine's madvise(). */
  readonly madvise: number;
}

/** Undefined where there are none for this CPU. */
export function createFork(runtime: Runtime, tableAddress: number): ForkCode | undefined {
  const found = (forkStubs as Readonly<Partial<Record<string, ForkStubs>>>)[runtime.arch];
  if (!found || runtime.platform !== "linux") return undefined;
  const code = {
    fillAction: withAddress(found.stopHandler, tableAddress),
    fork: withAddress(found.fork, tableAddress),
    madvise: withAddress(found.engineMadvise, tableAddress),
  };
  const { fillAction, fork, madvise } = openNativeCode(openLibc(runtime), code, {
    fillAction: { parameters: [], result: "void" },
    fork: { parameters: [], result: "i32" },
    madvise: { parameters: [], result: "pointer" },
  }).symbols;
  return { fillAction, fork, madvise: madvise() };
}
