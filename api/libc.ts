/**
 * libc as this library calls it: through the trampoline stub (ffi/stubs.ts), because it saves errno before it returns
 * to JavaScript. Read afterwards, errno would now and then be that of a system call of the runtime's own (under load,
 * 1 of some hundred first calls on Deno). The calls block: nothing else of the program runs meanwhile.
 */
import { argumentRegisters, blockOffsets, blockSize } from "../ffi/block.ts";
import { type BlockingCall, blockingCall } from "../ffi/blocking-calls.ts";
import { conversionTo, openLibc } from "../ffi/libc.ts";
import { type Calls, type CType, type FunctionName, type Prototype, prototypes } from "../ffi/prototypes.ts";
import { createInterruptible, createTrampoline } from "../ffi/stubs.ts";
import { runtime } from "../runtime/pick.ts";

export const libc = openLibc(runtime);

/** Arguments beyond the registers: behind the block. */
const stackWords = 8;
const memory = new Uint8Array(new ArrayBuffer(blockSize + 8 * stackWords));
const block = new DataView(memory.buffer);
const registers = argumentRegisters[runtime.arch].integers;

function createCall(): () => void {
  const address = runtime.addressOf(memory);
  block.setBigUint64(blockOffsets.stackWords, BigInt(address + blockSize), true);
  return createTrampoline(runtime, address);
}

let trampoline: (() => void) | undefined;

/** Where handlers of signals run. */
export interface SafePoint {
  /** Address of the table of signals that have come (ffi/block.ts). */
  readonly table: number;
  pending(): boolean;
  /** Runs the handlers. True if the call is to be made again. */
  run(call: MadeCall): boolean;
}

export interface MadeCall {
  readonly name: FunctionName;
  readonly args: readonly unknown[];
  readonly value: number;
  readonly errno: number;
  /** A signal came before it could block. */
  readonly notMade: boolean;
}

let safePoint: SafePoint | undefined;
let interruptible: (() => void) | undefined;

/** From now on. */
export function setSafePoint(point: SafePoint): void {
  safePoint = point;
  block.setBigUint64(blockOffsets.signals, BigInt(point.table), true);
  interruptible = createInterruptible(runtime, runtime.addressOf(memory));
}

/** errno of this library's calls: the runtime's own calls do not touch it. */
export const errnoCell = {
  get value(): number {
    return block.getInt32(blockOffsets.errno, true);
  },
  set value(errno: number) {
    block.setInt32(blockOffsets.errno, errno, true);
  },
};

/** Extends a number of up to 53 bits and a sign to 64 bits. */
function putWord(offset: number, value: number | bigint): void {
  if (typeof value === "bigint") return block.setBigInt64(offset, value, true);
  block.setInt32(offset, value, true);
  block.setInt32(offset + 4, Math.floor(value / 2 ** 32), true);
}

function takeResult(type: CType): number {
  const low = block.getUint32(blockOffsets.result, true);
  if (type === "int") return low | 0;
  if (type === "unsigned" || type === "void") return low;
  return block.getInt32(blockOffsets.result + 4, true) * 2 ** 32 + low;
}

function bindFunction(name: FunctionName) {
  const { parameters, result }: Prototype = prototypes[name];
  const address = libc.symbolAddress(name);
  if (address === undefined) throw new Error(`libc has no ${name}`);
  const stackCount = Math.max(0, parameters.length - registers);
  const places = parameters.map((_, index) =>
    index < registers ? blockOffsets.integers + 8 * index : blockSize + 8 * (index - registers)
  );
  const conversions = parameters.map(([parameter, type]) => conversionTo(type, `${name}(${parameter})`, runtime)!);
  const system = plainSystemCall(name);

  function make(args: readonly unknown[]): number {
    for (let index = 0; index < places.length; index++) putWord(places[index]!, conversions[index]!(args[index]));
    if (interruptible !== undefined && system !== undefined) {
      arrangeFor(system);
      interruptible();
    } else {
      trampoline ??= createCall();
      block.setInt32(blockOffsets.stackCount, stackCount, true);
      putWord(blockOffsets.function, address!);
      trampoline();
    }
    return takeResult(result);
  }

  return (...args: unknown[]): number => {
    for (;;) {
      const value = make(args);
      if (safePoint === undefined || !safePoint.pending()) return value;
      const errno = errnoCell.value;
      const notMade = block.getInt32(blockOffsets.notMade, true) === 1;
      block.setInt32(blockOffsets.notMade, 0, true);
      try {
        if (!safePoint.run({ name, args, value, errno, notMade })) return value;
      } finally {
        errnoCell.value = errno;
      }
    }
  };
}

/** Functions of libc that are nothing but a system call. */
function plainSystemCall(name: FunctionName): BlockingCall | undefined {
  const found = blockingCall(name, runtime.arch);
  if (found === undefined) return undefined;
  const { maskPair, timeout, returnsError, only, number } = found;
  const more = maskPair ?? timeout ?? returnsError ?? only;
  return more === undefined && number !== undefined ? found : undefined;
}

/** From the function's arguments in the block to the system call's. */
function arrangeFor({ number, args }: BlockingCall): void {
  const words = args.map((argument) =>
    typeof argument === "bigint" ? argument : block.getBigInt64(blockOffsets.integers + 8 * argument, true)
  );
  words.forEach((word, index) => block.setBigInt64(blockOffsets.integers + 8 * index, word, true));
  putWord(blockOffsets.function, number!);
}

/** A function is looked up when it is first used. */
function lazyCalls(): Calls {
  const calls = {};
  for (const name of Object.keys(prototypes) as FunctionName[]) {
    Object.defineProperty(calls, name, {
      configurable: true,
      get() {
        const value = bindFunction(name);
        Object.defineProperty(calls, name, { value });
        return value;
      },
    });
  }
  return calls as Calls;
}

export const call = lazyCalls();
