/** What runs a program on one thread: its instances, its native calls, its signals and ways to end. */
import type { Mode } from "../cc/compile.ts";
import { blockOffsets } from "../ffi/block.ts";
import type { Libc } from "../ffi/libc.ts";
import { openSignals, type Signals } from "../ffi/signals.ts";
import { createInterruptible, createTrampoline } from "../ffi/stubs.ts";
import type { ThreadActions } from "../libc/host.ts";
import type { WasmFunction } from "./adaptor.ts";
import { ValueText } from "./argument-text.ts";
import { Cancellation } from "./cancellation.ts";
import { SIGSEGV, SIGSYS } from "./end.ts";
import { ExternalVariables } from "./external-variables.ts";
import { faultOfError } from "./faults.ts";
import { ProgramHost } from "./host.ts";
import type { Image } from "./image.ts";
import { Instances } from "./instances.ts";
import { InterruptedCalls } from "./interrupted-calls.ts";
import { InterruptedStreams } from "./interrupted-streams.ts";
import { type JumpFaults, Jumps } from "./jumps.ts";
import { BLOCK, PENDING, WORKER_LOCK } from "./layout.ts";
import { TouchedPages } from "./touched-pages.ts";
import { Processes } from "./processes.ts";
import { locked } from "./shared-lists.ts";
import { SignalHandlers } from "./signal-handlers.ts";
import { Unwinding } from "./unwinding.ts";

/** What differs from thread to thread. */
export interface ExecutionServices {
  readonly mode: Mode;
  /** A function by name as the program would call it. */
  find(name: string): WasmFunction | undefined;
  functionNameAt(pointer: number): string | undefined;
  /** Host.addressOf(): only the first thread links. */
  addressOf?(name: string, whose: "program" | "libc"): number;
  /** The value of a report is in memory. */
  report(index: number): void;
  /** This is the child of a fork now. */
  onChild(): void;
  /** exit() on this thread has destructors to call. */
  hasDestructors(): boolean;
  /** `refuse`: where threads are not to be had. */
  threads(cancellation: Cancellation, refuse: (() => void) | undefined): ThreadActions;
  /** The shell tells why something is not done. */
  notice(text: string): void;
  /** `call` calls the prompt's `main`. */
  program(call: () => unknown): unknown;
  /** Offsets of libc's variables that have a place in memory already. */
  readonly variables?: ReadonlyMap<string, number>;
}

export class Execution {
  readonly image: Image;
  readonly host: ProgramHost;
  readonly instances: Instances;
  readonly variables: ExternalVariables;
  readonly signals: Signals;
  readonly handlers: SignalHandlers;
  readonly cancellation: Cancellation;
  readonly #unwinding: Unwinding;

  constructor(libc: Libc, image: Image, services: ExecutionServices) {
    const { runtime } = libc;
    const { memory, thread } = image;
    this.image = image;
    const streams = new InterruptedStreams(libc, image);
    const trampoline = streams.guarded(createTrampoline(runtime, memory.address(thread + BLOCK)));
    /** A child of the shell is a process of its own. */
    let isShell = services.mode === "prompt";
    const unwinding = this.#unwinding = new Unwinding(new ValueText(memory, services.functionNameAt));
    const faults: JumpFaults = {
      fault: (address, what) => unwinding.raise(SIGSEGV, `Segmentation fault: ${describe(address, what)}`),
      signal: (signal, message) => unwinding.raise(signal, message),
    };
    this.signals = openSignals(runtime, memory.address(thread + PENDING), memory.address(PENDING));
    const cancellation = this.cancellation = new Cancellation(
      image,
      () => void this.instances.find("pthread_testcancel")?.(),
    );
    memory.setWord(memory.address(thread + BLOCK + blockOffsets.signals), memory.address(thread + PENDING));
    const jumps = new Jumps(this.signals, image, faults);
    const createStub = () => createInterruptible(runtime, memory.address(thread + BLOCK));
    // Most programs wait for nothing. Other threads make it now, while its descriptor is out of the program's way.
    let interruptible = thread === 0 ? undefined : createStub();
    this.host = new ProgramHost(libc, image, trampoline, {
      ...faults,
      jumps: () => jumps,
      get protectsMemory() {
        return !isShell;
      },
      closingPages: () => pages.closing(),
      ownsProcess: services.mode === "file",
      hasDestructors: () => services.hasDestructors(),
      heapFunction: (name) => services.find(name)!,
      variable: (name) => memory.address(this.variables.offset(name)!),
      addressOf: (name, whose) => services.addressOf?.(name, whose),
      functionNameAt: services.functionNameAt,
      signals: () => this.handlers,
      processes: () => processes,
      threads: () => threads,
    });
    this.variables = new ExternalVariables(this.host, services.variables);
    const pages = new TouchedPages(libc, image, this.signals, {
      deliver: (...fault) => this.handlers.deliverFault(...fault),
      end: faults.signal,
    });
    this.handlers = new SignalHandlers(libc, this.signals, image, this.host, {
      cancellation,
      otherThreads: () => threads.others(),
      beforeHandlers: () => streams.open(interrupted, cancellation),
      get pages() {
        return isShell ? undefined : pages;
      },
    });
    const inShell = services.mode !== "prompt" ? undefined : {
      execute: (name: string): never =>
        unwinding.raise(
          SIGSYS,
          `${name}() would put another program in the shell's place: let a child do it, after fork()`,
        ),
      thread: () =>
        services.notice(
          "pthread_create: the shell itself has no threads (EAGAIN); main() has, and files that are :run",
        ),
    };
    const threads = services.threads(cancellation, inShell?.thread);
    // libc/thread-list.c, at-fork.c
    const hooks = (...names: string[]) => names.forEach((name) => void this.instances.find(name)?.());
    const processes = new Processes(libc, this.host, this.signals, inShell?.execute, {
      otherThreads: () => threads.others(),
      memory: { start: memory.base, end: memory.base + memory.memory.buffer.byteLength },
      before: () => hooks("__at_fork_prepare"),
      exclusively: (fork) =>
        locked(memory, WORKER_LOCK, () => {
          hooks("__fork_prepare");
          const pid = fork();
          if (pid !== 0) hooks("__fork_parent");
          return pid;
        }),
      inParent: () => hooks("__at_fork_parent"),
      beforeRootChanges: () => {
        this.handlers.prepare();
        interruptible ??= createStub();
      },
      inChild: (rehearses) => {
        if (rehearses && services.mode !== "file") return;
        isShell = false;
        threads.forget();
        this.signals.forgetOthers();
        services.onChild();
        if (!rehearses) return hooks("__fork_child", "__at_fork_child");
        for (const name of ["exit", "_exit"]) {
          this.host.rehearseEnd(() => void this.instances.thunk(name)?.(0));
        }
      },
    });
    const interrupted = new InterruptedCalls(libc, this.host, this.handlers, cancellation, image);
    if (thread !== 0) streams.open(interrupted, cancellation);
    this.instances = new Instances(image, this.host, {
      jumps,
      unwinding,
      poll: () => this.handlers.poll(),
      pollCall: (call) => interrupted.poll(call),
      cancellation,
      report: services.report,
      program: services.program,
      trampoline,
      blocksSignals: () => this.handlers.claimFromEngine(),
      interruptible: () => (interruptible ??= createStub())(),
      hasStackFor: (signal) => this.handlers.hasStackFor(signal),
      faulted: (signal, address) => this.handlers.deliverFault(signal, address),
      undefinedCall: (name) => unwinding.raise(SIGSEGV, `${name}() is declared, but nothing defines it`),
    });
  }

  /** Calls into the program; what stops it comes out as a ProgramExit, ProgramFault or ProgramInterrupt. */
  run<Result>(call: () => Result): Result {
    const stack = this.image.stackPointer.value as number;
    try {
      return call();
    } catch (error) {
      this.image.resetStack(stack);
      throw this.#unwinding.faultOf(error) ?? faultOfError(error, this.instances.modules) ?? error;
    }
  }
}

function describe(address: number, what: string): string {
  return `${what} is ${address === 0 ? "(nil)" : `0x${address.toString(16)}`}`;
}
