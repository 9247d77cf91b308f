/** The host of a program: native calls through the trampoline's block, the heap, the ends (libc/host.ts). */
import { argumentRegisters, blockOffsets } from "../ffi/block.ts";
import type { Libc } from "../ffi/libc.ts";
import type {
  ExitHandlers,
  Host,
  LiveStreams,
  ProcessCalls,
  ProgramEnd,
  RawArgument,
  SignalActions,
  ThreadActions,
} from "../libc/host.ts";
import { copyWord, type ProgramMemory, readWord, writeWord } from "../libc/memory.ts";
import { ProgramExit } from "./end.ts";
import type { Image } from "./image.ts";
import type { Jumps } from "./jumps.ts";
import { BLOCK, STACK_WORDS } from "./layout.ts";
import { SharedExitHandlers, SharedStreams } from "./shared-lists.ts";

/** What only the linker can do for the host. */
export interface HostServices {
  readonly protectsMemory: boolean;
  closingPages(): void;
  /** The process is the program, and not the shell. */
  readonly ownsProcess: boolean;
  /** exit() has destructors to call. */
  hasDestructors(): boolean;
  /** Ends the program by a fault. */
  fault(address: number, what: string): never;
  /** Ends the program by a signal. */
  signal(signal: number, message: string): never;
  /** The wasm function of the program's malloc, free. */
  // deno-lint-ignore no-explicit-any
  heapFunction(name: "malloc" | "free"): (...args: any[]) => any;
  /** Address of a variable that libc defines. */
  variable(name: string): number;
  addressOf(name: string, whose: "program" | "libc"): number | undefined;
  functionNameAt(pointer: number): string | undefined;
  signals(): SignalActions;
  processes(): ProcessCalls;
  threads(): ThreadActions;
  jumps(): Jumps;
}

const HEAP_ALIGNMENT = 16;
/** A variadic call's stack part may take so many words: the space behind the block. */
const MAXIMUM_STACK_WORDS = 240;

class Rehearsal extends Error {}

export class ProgramHost implements Host {
  readonly memory: ProgramMemory;
  readonly streams: LiveStreams;
  readonly atExit: ExitHandlers;
  readonly #libc: Libc;
  readonly #image: Image;
  readonly #services: HostServices;
  readonly #trampoline: () => void;
  #rehearses = false;
  readonly #symbols = new Map<string, number | undefined>();
  /** This thread's block and stack words: offsets. */
  readonly #block: number;
  readonly #stackWords: number;

  constructor(libc: Libc, image: Image, trampoline: () => void, services: HostServices) {
    this.#libc = libc;
    this.#image = image;
    this.#services = services;
    this.#trampoline = trampoline;
    this.memory = image.memory;
    this.streams = new SharedStreams(image.memory);
    this.atExit = new SharedExitHandlers(image.memory, (size) => this.permanent(size));
    this.#block = image.thread + BLOCK;
    this.#stackWords = image.thread + STACK_WORDS;
  }

  symbol(name: string): number | undefined {
    if (!this.#symbols.has(name)) this.#symbols.set(name, this.#libc.symbolAddress(name));
    return this.#symbols.get(name);
  }

  get errno(): number {
    return this.memory.view.getInt32(this.#block + blockOffsets.errno, true);
  }

  set errno(value: number) {
    this.memory.view.setInt32(this.#block + blockOffsets.errno, value, true);
  }

  call(name: string, ...args: number[]): number {
    const { view } = this.memory;
    const registers = argumentRegisters[this.#libc.runtime.arch].integers;
    for (let i = 0; i < args.length; i++) {
      const at = i < registers ? this.#block + blockOffsets.integers + 8 * i : this.#stackWords + 8 * (i - registers);
      writeWord(view, at, args[i]!);
    }
    return this.#run(name, Math.max(0, args.length - registers));
  }

  callVariadic(name: string, fixed: readonly number[], rest: readonly RawArgument[]): number {
    const { view } = this.memory;
    const registers = argumentRegisters[this.#libc.runtime.arch];
    let integers = 0;
    let vectors = 0;
    let stack = 0;
    for (const value of fixed) writeWord(view, this.#block + blockOffsets.integers + 8 * integers++, value);
    for (const argument of rest) {
      // x86-64 passes long double in memory, at an address divisible by 16, amid the other stack arguments.
      const words = argument.class === "long double" ? 2 : 1;
      if (words === 2) stack += stack % 2;
      if (stack + words > MAXIMUM_STACK_WORDS) this.#services.fault(0, `${name}: too many arguments`);
      let to = this.#stackWords + 8 * stack;
      if (argument.class === "integer" && integers < registers.integers) {
        to = this.#block + blockOffsets.integers + 8 * integers++;
      } else if (argument.class === "double" && vectors < registers.vectors) {
        to = this.#block + blockOffsets.vectors + 8 * vectors++;
      } else {
        stack += words;
      }
      copyWord(view, to, argument.offset);
      if (words === 2) copyWord(view, to + 8, argument.offset + 8);
    }
    return this.#run(name, stack) | 0;
  }

  #run(name: string, stackWords: number): number {
    const address = this.#symbols.get(name) ?? this.symbol(name);
    if (address === undefined) throw new Error(`libc has no ${name}`);
    const { view } = this.memory;
    writeWord(view, this.#block + blockOffsets.function, address);
    writeWord(view, this.#block + blockOffsets.stackCount, stackWords);
    writeWord(view, this.#block + blockOffsets.stackWords, this.memory.address(this.#stackWords));
    this.#trampoline();
    return readWord(view, this.#block + blockOffsets.result);
  }

  malloc(size: number): number {
    return Number(this.#services.heapFunction("malloc")(BigInt(size)));
  }

  free(address: number): void {
    this.#services.heapFunction("free")(BigInt(address));
  }

  permanent(size: number): number {
    return this.memory.address(this.#image.allocate(size, HEAP_ALIGNMENT));
  }

  growHeap(size: number): number {
    const offset = this.#image.grow(size, HEAP_ALIGNMENT);
    return offset === undefined ? 0 : this.memory.address(offset);
  }

  mappingSpace(size: number): number {
    const offset = this.#image.takeFromTop(size);
    return offset === undefined ? 0 : this.memory.address(offset);
  }

  memoryIsShared(): void {
    this.#image.memoryIsShared();
  }

  get protectsMemory(): boolean {
    return this.#services.protectsMemory;
  }

  closingPages(): void {
    this.#services.closingPages();
  }

  callback(pointer: number, args: readonly (number | bigint)[]): number {
    const target = this.#image.functionAt(pointer);
    if (target === undefined) this.#services.fault(pointer, "the function to be called back");
    try {
      return Number(target(...args) ?? 0);
    } catch (error) {
      // A number for a 64-bit parameter, or a bigint for an int: the engine refuses before the function starts.
      if (!(error instanceof TypeError && /BigInt/.test(error.message))) throw error;
      this.#services.fault(pointer, "call of a function with parameters of other types: its address");
    }
  }

  isFunction(pointer: number): boolean {
    return this.#image.functionAt(pointer) !== undefined;
  }

  get threads(): ThreadActions {
    return this.#services.threads();
  }

  get processes(): ProcessCalls {
    return this.#services.processes();
  }

  get signals(): SignalActions {
    return this.#services.signals();
  }

  variable(name: string): number {
    return this.#services.variable(name);
  }

  addressOf(name: string, whose: "program" | "libc"): number | undefined {
    return this.#services.addressOf(name, whose);
  }

  functionNameAt(pointer: number): string | undefined {
    return this.#services.functionNameAt(pointer);
  }

  fault(address: number, what: string): never {
    this.#services.fault(address, what);
  }

  jump(buffer: number, value: number): never {
    return this.#services.jumps().jump(buffer, value);
  }

  end(how: ProgramEnd): never {
    if (this.#rehearses) throw new Rehearsal();
    // At once, if nothing is left to run: an exception has a long way through an engine that, in a child of fork(),
    // knows none of it yet.
    const isLast = how.kind === "exit" && (how.immediate || this.atExit.isEmpty && !this.#services.hasDestructors());
    if (isLast && this.#services.ownsProcess) {
      if (!how.immediate) this.#libc.call.fflush(null);
      this.#libc.call._exit(how.status & 0xff);
    }
    if (how.kind === "exit") throw new ProgramExit(how.status, how.immediate);
    this.#services.signal(how.signal, this.#libc.readCString(this.call("strsignal", how.signal)));
  }

  /** Runs `exit` as far as to where it would end the program. */
  rehearseEnd(exit: () => void): void {
    this.#rehearses = true;
    try {
      exit();
    } catch (error) {
      if (!(error instanceof Rehearsal)) throw error;
    } finally {
      this.#rehearses = false;
    }
  }

  native(address: number, length: number): Uint8Array {
    return this.#libc.runtime.viewAt(address, length);
  }
}
