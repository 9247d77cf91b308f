/**
 * What the program does at signals. The native stub only marks a signal (ffi/signals.ts); what is marked is taken here,
 * at safe points: the program's handler runs, or Ctrl-C ends the entry.
 */
import { blockSize, siginfoSize } from "../ffi/block.ts";
import type { Libc } from "../ffi/libc.ts";
import {
  changeMask,
  isEngineSignal,
  type Marked,
  signalFlags,
  signalNumbers,
  type Signals,
  type SignalSet,
  signalSet,
} from "../ffi/signals.ts";
import type { Host, SignalAction, SignalActions } from "../libc/host.ts";
import { ProgramInterrupt } from "./end.ts";
import type { Image } from "./image.ts";
import { BLOCK } from "./layout.ts";

const SIG_DFL = 0, SIG_IGN = 1;

const { SA_NOCLDSTOP, SA_NOCLDWAIT, SA_SIGINFO, SA_RESTART, SA_NODEFER, SA_RESETHAND } = signalFlags;
/** Flags that the kernel keeps; with SA_RESTORER, which libc adds on x86-64. */
const SA_ONSTACK = 0x0800_0000, SA_RESTORER = 0x0400_0000;
const KEPT_FLAGS = SA_NOCLDSTOP | SA_NOCLDWAIT | SA_SIGINFO | SA_ONSTACK | SA_RESTART | SA_NODEFER | SA_RESETHAND;
/** The kernel blocks neither, whatever a mask says. */
const NEVER_BLOCKED = signalSet(signalNumbers.SIGKILL, signalNumbers.SIGSTOP);
/** rt_tgsigqueueinfo(pid, tid, signal, siginfo). */
const QUEUE_TO_THREAD = { x86_64: 297, aarch64: 240 } as const;

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
  /** What the program has asked for; a signal that is not here has its action from before the program. */
  readonly #actions = new Map<number, SignalAction>();

  constructor(libc: Libc, signals: Signals, image: Image, host: Host) {
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

  action(signo: number): SignalAction {
    const own = this.#actions.get(signo);
    if (own !== undefined) return own;
    return { handler: this.#signals.isIgnored(signo) ? SIG_IGN : SIG_DFL, mask: 0n, flags: 0 };
  }

  setAction(signo: number, { handler, mask, flags }: SignalAction): void {
    const restorer = this.#libc.runtime.arch === "x86_64" ? SA_RESTORER : 0;
    this.#actions.set(signo, { handler, mask: mask & ~NEVER_BLOCKED, flags: (flags & KEPT_FLAGS) | restorer });
    // Recorded only: raise() and abort() call the handler themselves.
    if (this.isEngines(signo)) return;
    const native = flags & (SA_NOCLDSTOP | SA_NOCLDWAIT);
    const claimed = this.#claimed.get(signo);
    const caught = claimed !== undefined && !(claimed.ignorable && handler === SIG_IGN);
    if (isFunction(handler) || caught) this.#signals.installSignalMark(signo, native);
    else this.#signals.restoreSignal(signo, handler === SIG_IGN ? "ignore" : "default", native);
  }

  isEngines(signo: number): boolean {
    return isEngineSignal(this.#libc.runtime, signo);
  }

  deliver(signo: number): boolean {
    if (!isFunction(this.action(signo).handler)) return false;
    this.#keepingBlock(() => this.#runHandler(signo, new Uint8Array(siginfoSize)));
    return true;
  }

  /** `all`: also what is blocked now; it came while the program waited for it. */
  poll(which: "unblocked" | "all" = "unblocked"): boolean {
    let wishes: boolean[] = [];
    // A handler's end unblocks what has come meanwhile: it is handled before the program goes on.
    for (let marked = this.#signals.take(); marked.length > 0; marked = this.#signals.take()) {
      this.#keepingBlock(() => wishes = [...wishes, ...this.#handle(marked, which)]);
      which = "unblocked";
    }
    return wishes.length > 0 && wishes.every((restart) => restart);
  }

  /** Runs the handlers of what has been marked; gives each one's SA_RESTART. */
  #handle(marked: readonly Marked[], which: "unblocked" | "all"): boolean[] {
    const blocked = which === "all" ? 0n : changeMask(this.#libc, "block", 0n);
    const arrived = marked.filter((mark) => {
      if ((blocked & signalSet(mark.signo)) === 0n) return true;
      this.#postpone(mark);
      return false;
    });
    const handled = arrived.filter(({ signo }) => isFunction(this.action(signo).handler));
    const wishes = handled.map(({ signo }) => (this.action(signo).flags & SA_RESTART) !== 0);
    for (const { signo, count, information } of handled) {
      for (let i = 0; i < count; i++) this.#runHandler(signo, information);
    }
    for (const { signo } of arrived) {
      const claim = this.#claimed.get(signo);
      if (claim !== undefined && !isFunction(this.action(signo).handler)) throw new ProgramInterrupt(claim.message);
    }
    return wishes;
  }

  #claim(signo: number, message: string, ignorable = false): void {
    this.#claimed.set(signo, { message, ignorable });
    this.#signals.installSignalMark(signo);
  }

  /** The call that was interrupted finds its result and errno as it left them. */
  #keepingBlock(run: () => void): void {
    const { bytes } = this.#image.memory;
    const block = bytes.slice(BLOCK, BLOCK + blockSize);
    run();
    bytes.set(block, BLOCK);
  }

  /** A thread of the engine's took a signal that the program's thread blocks: there it is to wait. */
  #postpone({ signo, information }: Marked): void {
    const { call, runtime } = this.#libc;
    const { bytes, address } = this.#libc.scratch;
    bytes.set(information);
    call.syscall(QUEUE_TO_THREAD[runtime.arch], call.getpid(), call.gettid(), signo, address, 0);
  }

  #runHandler(signo: number, information: Uint8Array): void {
    const { handler, mask, flags } = this.action(signo);
    if (!isFunction(handler)) return;
    if ((flags & SA_RESETHAND) !== 0) this.setAction(signo, { handler: SIG_DFL, mask, flags });
    const own: SignalSet = (flags & SA_NODEFER) === 0 ? signalSet(signo) : 0n;
    const before = changeMask(this.#libc, "block", mask | own);
    const stack = this.#image.stackPointer.value as number;
    try {
      if ((flags & SA_SIGINFO) === 0) this.#host.callback(handler, [signo]);
      else this.#host.callback(handler, [signo, BigInt(this.#push(information)), 0n]);
    } finally {
      this.#image.stackPointer.value = stack;
      changeMask(this.#libc, "set", before);
    }
  }

  /** Puts bytes on the C stack, where they live as long as the handler runs. */
  #push(bytes: Uint8Array): number {
    const { memory, stackPointer } = this.#image;
    const offset = (stackPointer.value as number) - bytes.length;
    memory.bytes.set(bytes, offset);
    stackPointer.value = offset;
    return memory.address(offset);
  }
}

function isFunction(handler: number): boolean {
  return handler !== SIG_DFL && handler !== SIG_IGN;
}
