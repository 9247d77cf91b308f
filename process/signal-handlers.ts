/**
 * What the program does at signals. The native stub only marks a signal (ffi/signals.ts); what is marked is taken here,
 * at safe points: the program's handler runs, or Ctrl-C ends the entry.
 */
import { blockSize, siginfoSize } from "../ffi/block.ts";
import { type EngineThreads, openEngineThreads } from "../ffi/engine-threads.ts";
import type { Libc } from "../ffi/libc.ts";
import { rt_tgsigqueueinfo, siginfoOffsets, ucontextOffsets } from "../ffi/signals-linux.ts";
import {
  isEngineSignal,
  type Marked,
  resetSignals,
  signalFlags,
  signalNumbers,
  type Signals,
  type SignalSet,
  signalSet,
  type Taken,
} from "../ffi/signals.ts";
import type { AlternateStack, Host, SignalAction, SignalActions } from "../libc/host.ts";
import type { Cancellation } from "./cancellation.ts";
import { ProgramInterrupt, ThreadEnd } from "./end.ts";
import { isException, JUMP } from "./exceptions.ts";
import type { Image } from "./image.ts";
import { BLOCK, ENGINE_LOCK, PENDING } from "./layout.ts";
import { locked } from "./shared-lists.ts";
import { SignalActionTable } from "./signal-actions.ts";
import type { TouchedPages } from "./touched-pages.ts";

const SIG_DFL = 0, SIG_IGN = 1;
/** SEGV_MAPERR and FPE_INTDIV. */
const CODE_OF_FAULT = 1;
/** siginfo_t.si_code of a signal from raise(). */
const SI_TKILL = -6;
/** ucontext_t: the alternate stack as it was, the mask that comes back. */
const UC_STACK = 16;
const ucontextSize = { x86_64: 968, aarch64: 4560 } as const;
const SS_ONSTACK = 1, SS_DISABLE = 2;
const STACK_ALIGNMENT = 16;

const { SA_NOCLDSTOP, SA_NOCLDWAIT, SA_SIGINFO, SA_RESTART, SA_NODEFER, SA_RESETHAND } = signalFlags;
/** Flags that the kernel keeps; with SA_RESTORER, which libc adds on x86-64. */
const SA_ONSTACK = 0x0800_0000, SA_RESTORER = 0x0400_0000;
const KEPT_FLAGS = SA_NOCLDSTOP | SA_NOCLDWAIT | SA_SIGINFO | SA_ONSTACK | SA_RESTART | SA_NODEFER | SA_RESETHAND;
/** The kernel blocks neither, whatever a mask says. */
const NEVER_BLOCKED = signalSet(signalNumbers.SIGKILL, signalNumbers.SIGSTOP);

/** Signals that come without anybody sending them to the shell, and whose default is to end the process. */
const ENDING_SIGNALS = [
  ["SIGALRM", signalNumbers.SIGALRM],
  ["SIGVTALRM", signalNumbers.SIGVTALRM],
  ["SIGPROF", signalNumbers.SIGPROF],
  ["SIGIO", signalNumbers.SIGIO],
] as const;
/** Their default is to be ignored, or to stop or continue the process. */
const NOT_ENDING: ReadonlySet<number> = new Set([
  signalNumbers.SIGCHLD,
  signalNumbers.SIGCONT,
  signalNumbers.SIGSTOP,
  signalNumbers.SIGTSTP,
  signalNumbers.SIGTTIN,
  signalNumbers.SIGTTOU,
  signalNumbers.SIGURG,
  signalNumbers.SIGWINCH,
]);

/** What a thread has to do with the others. */
export interface ThreadSurroundings {
  readonly cancellation: Cancellation;
  /** The kernel's ids of the program's other threads. */
  otherThreads(): readonly number[];
  /** A handler is about to be installed. */
  beforeHandlers(): void;
  /** Its pages that it has closed; undefined where it cannot close any. */
  readonly pages: TouchedPages | undefined;
}

interface Claim {
  /** What the user is told. */
  readonly message: string;
  /** The program may ignore it. */
  readonly ignorable: boolean;
}

export class SignalHandlers implements SignalActions {
  /** Signals the shell has claimed: they end what runs, unless the program has a handler. */
  readonly #claimed = new Map<number, Claim>();
  /** This process is the shell. */
  #protected = false;
  readonly #libc: Libc;
  readonly #signals: Signals;
  readonly #image: Image;
  readonly #host: Host;
  readonly #actions: SignalActionTable;
  readonly #surroundings: ThreadSurroundings;
  /** Signals of faults whose handler is running. */
  readonly #faults = new Set<number>();
  #engineThreads: EngineThreads | undefined;
  #alternateStack: AlternateStack | undefined;

  constructor(libc: Libc, signals: Signals, image: Image, host: Host, surroundings: ThreadSurroundings) {
    this.#surroundings = surroundings;
    this.#actions = new SignalActionTable(image.memory);
    this.#libc = libc;
    this.#signals = signals;
    this.#image = image;
    this.#host = host;
  }

  /** From now on SIGINT ends what runs, and not the process. */
  catchInterrupts(): void {
    this.#claim(signalNumbers.SIGINT, "interrupted");
  }

  /**
   * What would end a program by default ends what runs, and not the shell: SIGPIPE from a closed connection, SIGALRM
   * from an alarm without a handler. SIG_IGN is heeded. (SIGTERM and SIGHUP from outside do mean the shell.)
   */
  protectShell(): void {
    this.#claim(signalNumbers.SIGPIPE, "SIGPIPE: a program would end here, as the other end is closed", true);
    for (const [name, signo] of ENDING_SIGNALS) {
      this.#claim(signo, `${name}: a program without a handler would end here`, true);
    }
    this.#protected = true;
  }

  /** A child of the shell is a process of its own: what the shell has claimed does to it what it does to any. */
  releaseShell(): void {
    for (const signo of this.#claimed.keys()) {
      const { handler } = this.action(signo);
      if (!isFunction(handler)) this.#signals.restoreSignal(signo, handler === SIG_IGN ? "ignore" : "default");
    }
    this.#claimed.clear();
    this.#protected = false;
  }

  /** A program that begins has no handlers; what is ignored stays so. Nothing is blocked. */
  resetForProgram(): void {
    this.#actions.clear();
    resetSignals(this.#libc);
    this.#signals.setMask(0n);
  }

  endsProgramOnly(signo: number): boolean {
    return this.#protected && !NOT_ENDING.has(signo) && signo > 0 && this.action(signo).handler === SIG_DFL;
  }

  /** The signal of a time limit (process/time-limit.ts) ends what runs, with this text. */
  catchTimeLimit(signo: number, message: string): void {
    this.#claim(signo, message);
  }

  /** A Ctrl-C, or an alarm, that came before anything ran ends nothing. */
  forgetClaimed(): void {
    for (const signo of this.#claimed.keys()) if (!isFunction(this.action(signo).handler)) this.#signals.takeOne(signo);
  }

  /** What the first handler will need of files is opened now. */
  prepare(): void {
    this.#signals.open();
    this.#surroundings.pages?.prepare();
    this.#surroundings.beforeHandlers();
    this.#openEngineThreads().prepare();
  }

  #openEngineThreads(): EngineThreads {
    return this.#engineThreads ??= openEngineThreads(this.#libc.runtime, this.#image.memory.address(PENDING));
  }

  /** The program has to do with signals: they are to be its own. */
  claimFromEngine(): void {
    const { quiet } = this.#openEngineThreads();
    // All use one signal for it.
    locked(this.#image.memory, ENGINE_LOCK, () => quiet(this.#surroundings.otherThreads()));
  }

  action(signo: number): SignalAction {
    const own = this.#actions.get(signo);
    if (own !== undefined) return own;
    return { handler: this.#signals.isIgnored(signo) ? SIG_IGN : SIG_DFL, mask: 0n, flags: 0 };
  }

  setAction(signo: number, { handler, mask, flags }: SignalAction): void {
    const restorer = this.#libc.runtime.arch === "x86_64" ? SA_RESTORER : 0;
    this.#actions.set(signo, { handler, mask: mask & ~NEVER_BLOCKED, flags: (flags & KEPT_FLAGS) | restorer });
    // Recorded only: raise() and abort() call the handler themselves.
    if (this.isEngines(signo)) {
      if (signo === signalNumbers.SIGSEGV) this.#surroundings.pages?.handlerChanges(isFunction(handler));
      return;
    }
    const native = flags & (SA_NOCLDSTOP | SA_NOCLDWAIT);
    const claimed = this.#claimed.get(signo);
    const caught = claimed !== undefined && !(claimed.ignorable && handler === SIG_IGN);
    // Until the handler has run, what it blocks stays blocked, and itself even with SA_NODEFER.
    if (isFunction(handler)) {
      this.claimFromEngine();
      this.#surroundings.beforeHandlers();
    }
    if (isFunction(handler)) this.#signals.installSignalMark(signo, native, this.#blockedBy(signo) | signalSet(signo));
    else if (caught) this.#signals.installSignalMark(signo, native);
    else this.#signals.restoreSignal(signo, handler === SIG_IGN ? "ignore" : "default", native);
  }

  isEngines(signo: number): boolean {
    return isEngineSignal(this.#libc.runtime, signo);
  }

  isBlocked(signo: number): boolean {
    return (this.#signals.mask() & signalSet(signo)) !== 0n;
  }

  deliver(signo: number, information: Uint8Array = this.#raised(signo)): boolean {
    if (!isFunction(this.action(signo).handler)) return false;
    const taken = { marked: [{ signo, information }], mask: this.#signals.mask() };
    this.#keepingBlock(() => this.#handle(taken));
    return true;
  }

  /** siginfo_t of what the program has sent to its own thread. */
  #raised(signo: number): Uint8Array {
    const { call } = this.#libc;
    const information = new Uint8Array(siginfoSize);
    const words = new Int32Array(information.buffer);
    words[siginfoOffsets.signo / 4] = signo;
    words[siginfoOffsets.code / 4] = SI_TKILL;
    words.set([call.getpid(), call.getuid()], siginfoOffsets.sender / 4);
    return information;
  }

  /** The program has done what raises SIGSEGV or SIGFPE: its handler runs, if it is not that which has done so. True if one ran. */
  deliverFault(signo: number, address: number, code = CODE_OF_FAULT): boolean {
    if (this.#faults.has(signo)) return false;
    this.#faults.add(signo);
    try {
      const information = new Uint8Array(siginfoSize);
      const view = new DataView(information.buffer);
      view.setInt32(siginfoOffsets.signo, signo, true);
      view.setInt32(siginfoOffsets.code, code, true);
      view.setBigInt64(siginfoOffsets.address, BigInt(Math.trunc(address)), true);
      return this.deliver(signo, information);
    } finally {
      this.#faults.delete(signo);
    }
  }

  get alternateStack(): AlternateStack | undefined {
    return this.#alternateStack;
  }

  set alternateStack(stack: AlternateStack | undefined) {
    this.#alternateStack = stack;
  }

  /** As the kernel has it: the stack pointer tells. */
  get isOnAlternateStack(): boolean {
    return this.#isOn(this.#alternateStack);
  }

  #isOn(stack: AlternateStack | undefined): boolean {
    if (stack === undefined) return false;
    const distance = this.#image.memory.address(this.#image.stackPointer.value as number) - stack.address;
    return distance > 0 && distance <= stack.size;
  }

  /** The signal's handler can run though the thread's own stack is used up. */
  hasStackFor(signo: number): boolean {
    return (this.action(signo).flags & SA_ONSTACK) !== 0 && this.#alternateStack !== undefined &&
      !this.isOnAlternateStack;
  }

  /**
   * Runs the handlers of what has come. True if a call goes on after the one that has interrupted it (SA_RESTART).
   * `temporary`: the mask of that call. All that it let come is handled before the call ends.
   */
  poll(temporary?: SignalSet): boolean {
    this.#surroundings.pages?.handle();
    let restarting: boolean | undefined;
    // A handler's end unblocks what has come meanwhile: it is handled before the program goes on.
    for (let taken = this.#signals.take(); taken !== undefined; taken = this.#signals.take()) {
      if (temporary !== undefined) taken = this.#takeMore(taken, temporary);
      // What came first has interrupted the call.
      const first = taken.marked.findLast(({ signo }) => isFunction(this.action(signo).handler));
      if (first !== undefined) restarting ??= (this.action(first.signo).flags & SA_RESTART) !== 0;
      const all = taken;
      this.#keepingBlock(() => this.#handle(all, temporary));
    }
    this.#surroundings.cancellation.atSafePoint();
    return restarting ?? false;
  }

  /** What the kernel would have let come, too, before the first handler ran. */
  #takeMore({ marked, mask }: Taken, temporary: SignalSet): Taken {
    this.#signals.setMask(this.#blockedByAll(marked, temporary));
    const more = this.#signals.take();
    return more === undefined
      ? { marked, mask }
      : this.#takeMore({ marked: [...more.marked, ...marked], mask }, temporary);
  }

  /** Runs the handlers of what has been marked; all signals are blocked. */
  #handle({ marked, mask }: Taken, temporary = mask): void {
    const handled = marked.filter(({ signo }) => isFunction(this.action(signo).handler));
    let next = 0;
    let after = mask;
    try {
      while (next < handled.length) {
        const mark = handled[next++]!;
        // The frames of those that came earlier lie below its own, and block what they block.
        const below = this.#blockedByAll(handled.slice(next), temporary);
        const changed = this.#runHandler(mark, below);
        if (changed !== below) after = changed & ~NEVER_BLOCKED;
      }
    } catch (error) {
      // A thread that ends has blocked all.
      if (error instanceof ThreadEnd) throw error;
      // longjmp leaves the mask as the handler had it, siglongjmp has set its own.
      if (!isException(error, JUMP)) this.#signals.setMask(mask);
      else for (const mark of handled.slice(next)) this.#postpone(mark);
      throw error;
    }
    this.#signals.setMask(after);
    for (const { signo } of marked) {
      const claim = this.#claimed.get(signo);
      if (claim !== undefined && !isFunction(this.action(signo).handler)) throw new ProgramInterrupt(claim.message);
    }
  }

  /** What a signal's handler blocks besides what is blocked anyway. */
  #blockedBy(signo: number): SignalSet {
    const { mask, flags } = this.action(signo);
    return (flags & SA_NODEFER) === 0 ? mask | signalSet(signo) : mask;
  }

  #blockedByAll(marked: readonly Marked[], mask: SignalSet): SignalSet {
    return marked.reduce((set, { signo }) => set | this.#blockedBy(signo), mask);
  }

  #claim(signo: number, message: string, ignorable = false): void {
    this.#claimed.set(signo, { message, ignorable });
    this.#signals.installSignalMark(signo);
  }

  /** The call that was interrupted finds its result and errno as it left them. */
  #keepingBlock(run: () => void): void {
    const { memory: { bytes }, thread } = this.#image;
    const block = bytes.slice(thread + BLOCK, thread + BLOCK + blockSize);
    run();
    bytes.set(block, thread + BLOCK);
  }

  /** Lets a signal come again. */
  #postpone({ signo, information }: Marked): void {
    const { call, runtime } = this.#libc;
    const { bytes, address } = this.#libc.scratch;
    bytes.set(information);
    call.syscall(rt_tgsigqueueinfo[runtime.arch], call.getpid(), call.gettid(), signo, address, 0);
  }

  /** Runs under `mask` and what the handler blocks, and leaves that blocked. Gives the mask that the handler wants after it. */
  #runHandler({ signo, information }: Marked, mask: SignalSet): SignalSet {
    const action = this.action(signo);
    const { handler, flags } = action;
    const blocked = mask | this.#blockedBy(signo);
    if ((flags & SA_RESETHAND) !== 0) this.setAction(signo, { ...action, handler: SIG_DFL });
    this.#signals.setMask(blocked);
    const { memory, stackPointer } = this.#image;
    const stack = stackPointer.value as number;
    const wasOnAlternate = this.isOnAlternateStack;
    if ((flags & SA_ONSTACK) !== 0 && !wasOnAlternate) this.#enterAlternateStack();
    let after = mask;
    if ((flags & SA_SIGINFO) === 0) {
      this.#host.callback(handler, [signo]);
    } else {
      const context = this.#push(this.#context(mask, wasOnAlternate));
      this.#host.callback(handler, [signo, BigInt(this.#push(information)), BigInt(context)]);
      const { signalMask } = ucontextOffsets[this.#libc.runtime.arch];
      after = memory.view.getBigUint64(memory.offset(context + signalMask), true);
    }
    stackPointer.value = stack;
    return after;
  }

  #enterAlternateStack(): void {
    const stack = this.#alternateStack;
    if (stack === undefined) return;
    const { memory, stackPointer } = this.#image;
    if (!memory.contains(stack.address, stack.size)) this.#host.fault(stack.address, "the stack of signal handlers");
    const top = memory.offset(stack.address) + stack.size;
    stackPointer.value = top - top % STACK_ALIGNMENT;
  }

  /** ucontext_t, as far as programs read it: the registers are the engine's. */
  #context(mask: SignalSet, wasOnAlternate: boolean): Uint8Array {
    const { arch } = this.#libc.runtime;
    const bytes = new Uint8Array(ucontextSize[arch]);
    const view = new DataView(bytes.buffer);
    const stack = this.#alternateStack;
    view.setBigUint64(UC_STACK, BigInt(stack?.address ?? 0), true);
    view.setInt32(UC_STACK + 8, stack === undefined ? SS_DISABLE : wasOnAlternate ? SS_ONSTACK : 0, true);
    view.setBigUint64(UC_STACK + 16, BigInt(stack?.size ?? 0), true);
    view.setBigUint64(ucontextOffsets[arch].signalMask, mask, true);
    return bytes;
  }

  /** Puts bytes on the C stack, where they live as long as the handler runs. */
  #push(bytes: Uint8Array): number {
    const { memory, stackPointer } = this.#image;
    const end = (stackPointer.value as number) - bytes.length;
    const offset = end - end % STACK_ALIGNMENT;
    memory.bytes.set(bytes, offset);
    stackPointer.value = offset;
    return memory.address(offset);
  }
}

function isFunction(handler: number): boolean {
  return handler !== SIG_DFL && handler !== SIG_IGN;
}
