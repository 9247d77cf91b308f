/**
 * A program's threads: each is a worker of the engine with instances of its own on the program's memory (instances.ts). A
 * worker runs one thread after the other: libc/threads.c says which.
 */
import { installCancelSignal } from "../ffi/cancel-signal.ts";
import { withEngineDescriptors } from "../ffi/engine-stand-ins.ts";
import { highEvents, withoutLowDescriptors } from "../ffi/high-descriptors.ts";
import type { Libc } from "../ffi/libc.ts";
import { hasOldRoot } from "../ffi/proc.ts";
import { ALL_SIGNALS, withMask } from "../ffi/signals.ts";
import type { ThreadActions } from "../libc/host.ts";
import { CANCELLATION, type Cancellation } from "./cancellation.ts";
import { ProgramExit, ThreadEnd } from "./end.ts";
import type { Execution } from "./execution.ts";
import type { SharedImage, ThreadArea } from "./image.ts";
import type { Step } from "./instances.ts";
import {
  KIB,
  MIB,
  NEWEST_THREAD,
  STACK_LIMIT,
  THREAD_BEFORE,
  THREAD_RECORD,
  WASM_PAGE,
  WORKER_LOCK,
} from "./layout.ts";
import { releaseRobustMutexes } from "./robust-mutexes.ts";
import { locked } from "./shared-lists.ts";

/** What a worker is sent. */
export interface ThreadStart {
  readonly image: SharedImage;
  readonly area: ThreadArea;
  readonly steps: readonly Step[];
  readonly variables: ReadonlyMap<string, number>;
}

/** `struct thread` of include/socksh/thread.h, as far as it is seen here. */
export const threadRecord = { state: 0, tid: 4, cancellation: CANCELLATION, id: 16, stackSize: 24 } as const;
/** States: a worker that is not there yet, one without a thread, one that has a thread to run. */
export const COMING = -1, IDLE = 0, RUNNING = 1;

const O_RDONLY = 0, O_CLOEXEC = 0x8_0000;
const USUAL_STACK = 8 * MIB;
const SMALLEST_STACK = 128 * KIB;
/** A stack is at most this part of the memory that is left, so that there can be many. */
const SHARE = 64;
/** Bytes for a system call's results. */
const SCRATCH = 16;
/** Milliseconds; a worker comes up within tens of them. */
const PATIENCE = 20_000;
const WAKE_EVERY = 10;

export class Threads implements ThreadActions {
  readonly #libc: Libc;
  readonly #execution: () => Execution;
  readonly #cancellation: Cancellation;
  #refuse: (() => void) | undefined;
  #scratch: number | undefined;
  /** This is the child of a fork; or the parent of one, which does once what children do (see BeginChild). */
  #isChild = false;

  /** `refuse`: says that this process, the shell, makes no threads. */
  constructor(
    libc: Libc,
    execution: () => Execution,
    cancellation: Cancellation,
    refuse?: () => void,
  ) {
    this.#cancellation = cancellation;
    this.#refuse = refuse;
    this.#libc = libc;
    this.#execution = execution;
  }

  create(wanted: number): number {
    if (this.#refuse !== undefined) {
      this.#refuse();
      return 0;
    }
    const worker = new URL("./thread-worker.ts", import.meta.url);
    // The engine would look for it in vain, and wait.
    if (hasOldRoot(this.#libc) && !isReadable(this.#libc, decodeURIComponent(worker.pathname))) return 0;
    const { image, instances, variables, signals } = this.#execution();
    const stackSize = stackSizeFor(wanted, image.room);
    const thread = image.grow(STACK_LIMIT + stackSize, WASM_PAGE);
    if (thread === undefined) return 0;
    const record = thread + THREAD_RECORD;
    const words = new Int32Array(image.memory.memory.buffer);
    const state = (record + threadRecord.state) / 4;
    words[state] = COMING;
    image.memory.setWord(image.memory.address(record + threadRecord.stackSize), stackSize);
    image.memoryIsShared();
    words[(thread + THREAD_BEFORE) / 4] = Atomics.exchange(words, NEWEST_THREAD / 4, thread);
    const start: ThreadStart = {
      image: image.shared,
      area: { thread, stackSize },
      steps: instances.steps,
      variables: variables.known,
    };
    const startWorker = () => {
      const { runtime } = this.#libc;
      const before = this.#isChild && runtime.name === "bun" ? highEvents(this.#libc) : undefined;
      runtime.startWorker(worker, start);
      if (before === undefined) Atomics.wait(words, state, COMING, PATIENCE);
      else this.#waitForWorker(words, state, before);
    };
    // A child would have the worker as it was then, as a thread of the engine; and two would take the numbers of both.
    locked(image.memory, WORKER_LOCK, () => {
      withoutLowDescriptors(this.#libc, (taken) => {
        signals.open();
        installCancelSignal(this.#libc, signals.handler);
        // What the engine starts besides the worker is to leave signals to the program, too.
        withMask(this.#libc, ALL_SIGNALS, () => withEngineDescriptors(this.#libc, taken, startWorker));
      });
    });
    return words[state] === COMING ? 0 : image.memory.address(record);
  }

  /**
   * In a child the engine's other threads have a descriptor table of their own: when one of them has done what the worker
   * needs, its wake-up does not reach the worker's event loop. Bun's would look only after a second.
   */
  #waitForWorker(words: Int32Array, state: number, before: readonly number[]): void {
    const wakeUp = new Uint8Array(BigUint64Array.of(1n).buffer);
    for (const deadline = performance.now() + PATIENCE; performance.now() < deadline;) {
      if (Atomics.wait(words, state, COMING, WAKE_EVERY) !== "timed-out") return;
      for (const descriptor of highEvents(this.#libc)) {
        if (!before.includes(descriptor)) this.#libc.call.write(descriptor, wakeUp, wakeUp.length);
      }
    }
  }

  others(): number[] {
    const { image } = this.#execution();
    const words = new Int32Array(image.memory.memory.buffer);
    const ids = image.thread === 0 ? [] : [this.#libc.call.getpid()];
    for (let thread = words[NEWEST_THREAD / 4]!; thread !== 0; thread = words[(thread + THREAD_BEFORE) / 4]!) {
      const id = words[(thread + THREAD_RECORD + threadRecord.tid) / 4]!;
      if (thread !== image.thread && id !== 0) ids.push(id);
    }
    return ids;
  }

  forget(): void {
    this.#isChild = true;
    // A child of the shell is none.
    this.#refuse = undefined;
    const { image } = this.#execution();
    const words = new Int32Array(image.memory.memory.buffer);
    words[NEWEST_THREAD / 4] = 0;
    words[WORKER_LOCK / 4] = 0;
  }

  self(): number {
    const { image } = this.#execution();
    const record = image.memory.address(image.thread + THREAD_RECORD);
    if (image.thread === 0) image.memory.setWord(record + threadRecord.stackSize, image.stackTop - image.stackLimit);
    return record;
  }

  stack(record: number): number {
    return record - THREAD_RECORD + STACK_LIMIT;
  }

  releaseMutexes(): void {
    const { image, host } = this.#execution();
    this.#scratch ??= host.permanent(SCRATCH);
    releaseRobustMutexes(this.#libc, image.memory, this.#scratch);
  }

  isCancelled(): boolean {
    return this.#cancellation.isDue;
  }

  atCancellationPoint(): void {
    this.#cancellation.atPoint();
  }

  unwind(): never {
    // Who calls pthread_exit() at the prompt has but one thread.
    if (this.#refuse !== undefined) throw new ProgramExit(0, false);
    throw new ThreadEnd();
  }
}

function isReadable({ call }: Libc, path: string): boolean {
  const file = call.open(path, O_RDONLY | O_CLOEXEC, 0);
  if (file >= 0) call.close(file);
  return file >= 0;
}

function stackSizeFor(wanted: number, room: number): number {
  const share = Math.floor(room / SHARE / WASM_PAGE) * WASM_PAGE;
  const size = wanted === 0 || wanted === USUAL_STACK ? Math.min(USUAL_STACK, share) : wanted;
  return Math.max(SMALLEST_STACK, Math.ceil(size / WASM_PAGE) * WASM_PAGE);
}
