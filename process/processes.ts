/** fork and its kin. At the prompt the process is the shell: it may fork, and only its children may execute. */
import { duplicateHigh } from "../ffi/descriptors.ts";
import { type BeginChild, type Fork, openFork } from "../ffi/fork.ts";
import type { Libc } from "../ffi/libc.ts";
import { keepRoot } from "../ffi/proc.ts";
import type { Signals } from "../ffi/signals.ts";
import { withSpareDescriptors } from "../ffi/spare-descriptors.ts";
import type { Host, ProcessCalls } from "../libc/host.ts";

const EINTR = 4, ENOSYS = 38;
const STDERR_FILENO = 2;
/** Out of the way of the numbers that a program uses. */
const OWN_DESCRIPTORS = 980;
/** Above the usual limit, too: daemons close all that are below it. */
const ROOT_DESCRIPTOR = 1100;

/** What is to be done about a fork by others. */
export interface AroundFork {
  /** The kernel's ids of the program's threads that the child does not have. */
  otherThreads(): readonly number[];
  /** Where the program's memory is, and may grow to. */
  readonly memory: { readonly start: number; readonly end: number };
  before(): void;
  /** Nobody is amid what a child must not have half of: the heap, a list, a worker that comes up. */
  exclusively(fork: () => number): number;
  inParent(): void;
  /** Called first in every child; and in the parent, for rehearsal (see BeginChild). */
  inChild(rehearses: boolean): void;
  /** Opens native code that signals and blocked calls need. */
  beforeRootChanges(): void;
}

export class Processes implements ProcessCalls {
  readonly #libc: Libc;
  readonly #host: Host;
  readonly #signals: Signals;
  /** In the shell itself: ends what runs. */
  #refuse: ((name: string) => never) | undefined;
  readonly #around: AroundFork;
  #forker: Fork | undefined;
  /** A child of vfork() has it until it executes or ends; close-on-exec. */
  #vforkPipe: number | undefined;

  /** `refuse`: ends the program that would replace this very process. */
  constructor(
    libc: Libc,
    host: Host,
    signals: Signals,
    refuse: ((name: string) => never) | undefined,
    around: AroundFork,
  ) {
    this.#libc = libc;
    this.#host = host;
    this.#signals = signals;
    this.#refuse = refuse;
    this.#around = around;
  }

  fork(): number {
    const pid = this.#fork();
    if (pid === 0 && this.#vforkPipe !== undefined) {
      this.#libc.call.close(this.#vforkPipe);
      this.#vforkPipe = undefined;
    }
    return pid;
  }

  vfork(): number {
    const { call } = this.#libc;
    const pipe = this.#openPipe();
    const pid = pipe === undefined ? -1 : this.#fork();
    if (pipe === undefined) return pid;
    const { reading, writing } = pipe;
    if (pid === 0) {
      call.close(reading);
      if (this.#vforkPipe !== undefined) call.close(this.#vforkPipe);
      this.#vforkPipe = writing;
      return pid;
    }
    call.close(writing);
    // Nobody writes: the end of the file comes when the child has executed another program, or has ended.
    const byte = new Uint8Array(new ArrayBuffer(1));
    while (pid > 0 && call.read(reading, byte, 1) < 0 && this.#libc.errno() === EINTR);
    call.close(reading);
    return pid;
  }

  changeRoot(call: () => number): number {
    this.#forkerOf().prepare();
    this.#around.beforeRootChanges();
    const place = (descriptor: number) => duplicateHigh(this.#libc, descriptor, ROOT_DESCRIPTOR);
    withSpareDescriptors(this.#libc, () => keepRoot(this.#libc, place), ROOT_DESCRIPTOR + 1);
    return call();
  }

  execute(name: string, call: () => number): number {
    this.#refuse?.(name);
    return call();
  }

  #forkerOf(): Fork {
    return this.#forker ??= openFork(this.#libc, {
      programThreads: () => this.#around.otherThreads(),
      programMemory: () => this.#around.memory,
    });
  }

  #fork(): number {
    const forker = this.#forkerOf();
    this.#around.before();
    const beginChild: BeginChild = (mask, rehearses) => {
      // A thread could be cancelled by another meanwhile.
      if (rehearses && this.#around.otherThreads().length > 0) return mask;
      this.#around.inChild(rehearses);
      if (rehearses && (this.#refuse !== undefined || this.#signals.pending())) return mask;
      this.#refuse = undefined;
      // What came to the parent and waits for its handler is the parent's (POSIX: no signal is pending in the child).
      return this.#signals.drop(mask);
    };
    const pid = this.#around.exclusively(() => forker.fork(beginChild));
    if (pid !== 0) this.#around.inParent();
    if (pid >= 0) return pid;
    const errno = this.#libc.errno();
    if (errno === ENOSYS) this.#tell(forker.problem ?? "");
    this.#host.errno = errno;
    return pid;
  }

  /** Both ends close-on-exec and out of the way; undefined with errno. */
  #openPipe(): { readonly reading: number; readonly writing: number } | undefined {
    const { call } = this.#libc;
    const pair = new Int32Array(new ArrayBuffer(8));
    if (call.pipe(new Uint8Array(pair.buffer)) < 0) {
      this.#host.errno = this.#libc.errno();
      return undefined;
    }
    const [reading, writing] = [...pair].map((descriptor) => {
      const moved = duplicateHigh(this.#libc, descriptor, OWN_DESCRIPTORS);
      call.close(descriptor);
      return moved;
    });
    return { reading: reading!, writing: writing! };
  }

  #tell(problem: string): void {
    const text = new TextEncoder().encode(`socksh: ${problem}\n`);
    this.#libc.call.write(STDERR_FILENO, text, text.length);
  }
}
