/**
 * fork for a process with an engine in it, so that the child is whole: memory, garbage collector, compiler threads.
 *
 * libc's fork alone gives a child without the engine's heap, which is mapped MADV_DONTFORK, and without its threads,
 * for which the child then waits for ever. So, once: every such mapping is made part of children again, and the
 * engine's madvise() from then on leaves that advice out. At each fork, natively, with no JS in between:
 *
 *  1. All other threads are stopped by a signal, in whose handler they wait. They are listed in /proc/self/task until
 *     a pass finds no new one; a thread that ends meanwhile is forgotten. A thread of the program's, which the child
 *     does not have, could be amid the engine's code and hold a lock there: such threads go on for a moment.
 *  2. clone(), as libc's fork does it, but for libc's handlers: these would reclaim the stacks of the other threads.
 *  3. In the child each engine thread is made anew on its own stack and thread block, and returns from the handler:
 *     registers, signal mask and alternate stack come from the handler's frame; thread id, list of robust mutexes and
 *     rseq area are registered again.
 *  4. In the parent the threads go on, and fork returns when the child is whole.
 *
 * A program that forks again finds its engine's threads still at rest, on x86-64: they go on a few milliseconds after the
 * last fork, when the one among them that watches sees that none has come (`restStates`).
 *
 * For programs that fork often, what a fork costs is brought down: the engine's cold memory moves into a file
 * (cold-memory.ts), and the parent rehearses what its children do (`BeginChild`).
 *
 * The child's engine threads get a descriptor table of their own with nothing of the parent's: a connection that the
 * child closes is closed, a write that was under way in a thread is not done twice, and nobody takes the parent's
 * wake-ups from an eventfd. Where they wait for something, nothing comes (child-descriptors.ts). So the child's event
 * loops are dead; its JS goes on synchronously until exec or exitImmediately.
 */
import { coldRoom, planColdMemory, type Range } from "./cold-memory.ts";
import { childDescriptorCalls } from "./child-descriptors.ts";
import { descriptorsOfEngine, isTableSeparate } from "./descriptors.ts";
import {
  ENOSYS,
  MAP_PRIVATE_ANONYMOUS,
  MAP_SHARED_ANONYMOUS,
  PROT_READ_WRITE,
  robustListSize,
  sharedSize,
  SI_QUEUE,
} from "./fork-linux.ts";
import {
  callMaximum,
  callOffsets,
  callSize,
  forkFailures,
  forkOffsets as at,
  forkTableSize,
  specialMaximum,
  textMaximum,
  threadKinds,
  turnMaximum,
  turnNanoseconds,
} from "./fork-table.ts";
import { QUIET } from "./engine-threads.ts";
import { redirectImport } from "./imports.ts";
import type { Libc } from "./libc.ts";
import { copyAllOnFork, namedCode } from "./mappings.ts";
import { procPlace, readProcFile } from "./proc.ts";
import { ALL_SIGNALS, changeMask, type SignalSet, withMask } from "./signals.ts";
import { rt_sigaction, siginfoOffsets } from "./signals-linux.ts";
import { checkCode, checkRestartableSequences, checkSystemCalls, checkThread } from "./self-check.ts";
import { withSpareDescriptors } from "./spare-descriptors.ts";
import { createFork } from "./stubs.ts";
import { Unsupported } from "./unsupported.ts";

export interface Fork {
  /**
   * The child's process id in the parent, 0 in the child; or -1 with libc's errno: EAGAIN (a limit on processes or
   * memory; a thread that could not be stopped), ENOMEM, or ENOSYS where fork cannot be had here: see `problem`.
   */
  fork(inChild?: BeginChild): number;
  /** What the first fork() would do at once. */
  prepare(): void;
  /** What made the last fork() fail, in words. */
  readonly problem: string | undefined;
}

/**
 * Called first in the child. The program's signals are blocked till then: one that the parent sends at once meets the
 * child's actions, not those of its parent. Given the caller's mask; answers the child's.
 *
 * The parent calls it, too, once, with all signals blocked: `rehearses`. It is to do then what changes nothing in a
 * process that stays what it is. Engines compile a function when it is first called: what only children call, each of
 * them would compile anew.
 */
export type BeginChild = (mask: SignalSet, rehearses: boolean) => SignalSet;

export interface ForkOptions {
  /** Ids of threads that run the program's own code: the child does not have them (POSIX). */
  readonly programThreads?: () => readonly number[];
  /** Memory whose pages the program itself gives away and maps anew. */
  readonly programMemory?: () => Range;
}

/**
 * SIGSETXID, one of the two signals that libc keeps to itself: nobody can block it but for moments, not even threads
 * that block all they can (Bun's memory scavenger). What libc sends it for still reaches libc's handler.
 */
const stopSignal = 33;
/** Milliseconds: a thread in the midst of starting or ending blocks everything. */
const patience = 250;
/** A thread may wait, with its signals blocked, for one that is stopped already: then only letting go helps. */
const attempts = 8;
const napNanoseconds = 1_000_000;
/** A server's next fork comes sooner than that; an engine that waits for its threads does not wait long. */
const restNanoseconds = 4_000_000;

const systemCalls = {
  x86_64: { prctl: 157, get_robust_list: 274 },
  aarch64: { prctl: 167, get_robust_list: 100 },
} as const;
const SYS_close_range = 436;
const EBADF = 9;
const PR_GET_TID_ADDRESS = 40;
const SA_SIGINFO = 4, SA_RESTART = 0x1000_0000, SA_RESTORER = 0x0400_0000;
/** The instructions syscall and svc 0. */
const systemCallCode = { x86_64: 0x050f, aarch64: 0xd400_0001 } as const;
/** What marks the abort handlers of restartable sequences, in libc's registration. */
const rseqSignatures = { x86_64: 0x5305_3053, aarch64: 0xd428_bc00 } as const;
/** Since glibc 2.35; the kernel takes this length from all. */
const rseqLength = 32;
/** The fork before which the parent does what a child does: a program that forks once is none the slower. */
const REHEARSAL = 2;
/** The fork from which on cold memory is in a file: it takes some ten forks to win what that costs. */
const COLD_FROM = 4;
/** The mappings may change between the plan and the fork. */
const coldAttempts = 8;
/** Above those that child-descriptors.ts gives the child's engine threads. */
const NUMBERS_OF_ENGINE = 1200;
/** struct pthread has them side by side: the thread's id, 4 bytes, a pointer, the list's head. */
const idBeforeRobustList = 16;

interface Prepared {
  readonly table: DataView<ArrayBuffer>;
  readonly fork: () => number;
}

const known = new WeakMap<Libc, Fork>();

/** One for each thread. Nothing is done before the first fork(), which takes 5 to 20 ms longer. */
export function openFork(libc: Libc, options: ForkOptions = {}): Fork {
  const before = known.get(libc);
  if (before) return before;
  let prepared: Prepared | undefined;
  let unavailable: string | undefined;
  let problem: string | undefined;
  let forks = 0;
  let room: number | undefined;

  /** Runs the fork that moves cold memory into a file, or another. */
  function withColdMemory(table: DataView, fork: () => number): number {
    const isTime = forks >= COLD_FROM && forks < COLD_FROM + coldAttempts && table.getInt32(at.coldMoved, true) === 0;
    if (!isTime) return fork();
    room ??= map(libc, coldRoom.size, MAP_PRIVATE_ANONYMOUS);
    const memory = options.programMemory?.();
    const file = planColdMemory(libc, table, room, memory === undefined ? [] : [memory]);
    const result = fork();
    if (file !== undefined) libc.call.close(file);
    return result;
  }

  function ready(): Prepared | undefined {
    if (prepared || unavailable !== undefined) return prepared;
    try {
      prepared = prepare(libc);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      unavailable = `fork cannot be had here: ${error.message}`;
    }
    return prepared;
  }

  function forkWhole(inChild: BeginChild): number {
    problem = undefined;
    const { table, fork } = ready() ?? {};
    if (!table || !fork) {
      problem = unavailable;
      libc.setErrno(ENOSYS);
      return -1;
    }
    // Once the program's table is separate, the engine's is known.
    if (!isTableSeparate(libc) || table.getInt32(at.callCount, true) === 0) fillCalls(libc, table);
    fillPaths(libc, table);
    const specials = new Map<number, number>(
      (options.programThreads?.() ?? []).map((thread) => [thread, threadKinds.program]),
    );
    const mask = changeMask(libc, "block", QUIET);
    if (++forks === REHEARSAL) withMask(libc, ALL_SIGNALS, () => void inChild(mask, true));
    let result = 0;
    if (specials.size > 0) fillPlaces(libc, table, options.programMemory?.());
    for (let attempt = 0; attempt < attempts; attempt++) {
      fillSpecials(table, specials);
      table.setInt32(at.turns, turnMaximum, true);
      table.setBigInt64(at.turn + 8, BigInt(turnNanoseconds.first), true);
      table.setInt32(at.mayRest, forks >= REHEARSAL && specials.size === 0 ? 1 : 0, true);
      result = withColdMemory(table, fork);
      if (result >= 0) {
        changeMask(libc, "set", result === 0 ? inChild(mask, false) : mask);
        return result;
      }
      if (table.getInt32(at.failure, true) !== forkFailures.patience) break;
      const thread = table.getInt32(at.culprit, true);
      if (isKernelThread(libc, thread)) specials.set(thread, threadKinds.kernel);
    }
    changeMask(libc, "set", mask);
    problem = describeFailure(libc, table, -result);
    // The program has closed what the kernel's list of threads is found by.
    const isListLost = table.getInt32(at.failure, true) === forkFailures.list && -result === EBADF;
    libc.setErrno(isListLost ? ENOSYS : -result);
    return -1;
  }

  const opened: Fork = {
    prepare: () => void ready(),
    get problem() {
      return problem;
    },
    fork(inChild = (mask) => mask) {
      return withSpareDescriptors(libc, () => forkWhole(inChild), NUMBERS_OF_ENGINE);
    },
  };
  known.set(libc, opened);
  return opened;
}

// ---- Once.

function prepare(libc: Libc): Prepared {
  const { call, runtime } = libc;
  if (runtime.platform !== "linux") throw new Unsupported(`there is none for ${runtime.platform} yet`);
  if (call.syscall(SYS_close_range, 0xffff_ffff, 0xffff_ffff, 0, 0, 0) !== 0) {
    throw new Unsupported("the kernel has no close_range(): Linux 5.9 or later is needed");
  }
  checkSystemCalls(libc);
  const table = new DataView(runtime.viewAt(map(libc, forkTableSize, MAP_PRIVATE_ANONYMOUS), forkTableSize).buffer);
  const address = runtime.addressOf(new Uint8Array(table.buffer));
  const stubs = createFork(runtime, address);
  if (!stubs) throw new Unsupported(`there is no native stub for ${runtime.arch} yet`);

  stubs.fillAction();
  checkThread(libc, Number(table.getBigUint64(at.threadPointer, true)));
  checkCode(libc, "the stub of fork", stubs.madvise);
  table.setBigUint64(at.verdict, BigInt(map(libc, sharedSize, MAP_SHARED_ANONYMOUS)), true);
  table.setInt32(at.patience, patience, true);
  table.setBigUint64(at.quietMask, QUIET, true);
  table.setBigUint64(at.longestTurn, BigInt(turnNanoseconds.longest), true);
  table.setUint32(at.systemCall, systemCallCode[runtime.arch], true);
  table.setBigInt64(at.fullMask, -1n, true);
  table.setBigInt64(at.nap + 8, BigInt(napNanoseconds), true);
  table.setBigInt64(at.restNap + 8, BigInt(restNanoseconds), true);
  putText(table, at.nullDevice, "/dev/null");
  table.setBigUint64(at.madvise, BigInt(libc.symbolAddress("madvise")!), true);
  findThreadFields(libc, table);
  installHandler(libc, table, address);
  redirectImport(libc, "madvise", stubs.madvise);
  checkMappings(libc);
  // What every child needs is bound before, once, and not in each.
  void call._exit;
  void call.fflush;
  return { table, fork: stubs.fork };
}

function putText(table: DataView<ArrayBuffer>, offset: number, text: string): void {
  new TextEncoder().encodeInto(`${text}\0`, new Uint8Array(table.buffer, table.byteOffset + offset));
}

function map(libc: Libc, length: number, flags: number): number {
  const address = libc.call.mmap(0, length, PROT_READ_WRITE, flags, -1, 0);
  if (!Number.isSafeInteger(address)) throw new Unsupported(`mmap: ${libc.errorText(libc.errno())}`);
  return address;
}

/** Where libc keeps what the kernel writes to, found by asking the kernel, relative to the thread pointer. */
function findThreadFields(libc: Libc, table: DataView): void {
  const { call, runtime, scratch } = libc;
  const numbers = systemCalls[runtime.arch];
  const threadPointer = Number(table.getBigUint64(at.threadPointer, true));
  const wordAt = (offset: number) => Number(scratch.view.getBigUint64(offset, true));

  if (call.syscall(numbers.get_robust_list, 0, scratch.address, scratch.address + 8, 0, 0) !== 0) {
    throw new Unsupported(`get_robust_list: ${libc.errorText(libc.errno())}`);
  }
  const robustList = wordAt(0);
  if (robustList === 0 || wordAt(8) !== robustListSize) throw new Unsupported("libc has no list of robust mutexes");

  const id = robustList - idBeforeRobustList;
  const thread = call.gettid();
  const found = new DataView(runtime.viewAt(id, 4).buffer).getInt32(0, true);
  // Only kernels with checkpoint/restore tell; where they do, it is the same place.
  const told = call.syscall(numbers.prctl, PR_GET_TID_ADDRESS, scratch.address, 0, 0, 0) === 0;
  if (found !== thread || (told && wordAt(0) !== id)) {
    throw new Unsupported("libc keeps the thread's id elsewhere than glibc does");
  }
  table.setBigInt64(at.robustList, BigInt(robustList - threadPointer), true);
  table.setBigInt64(at.threadId, BigInt(id - threadPointer), true);

  const offset = libc.symbolAddress("__rseq_offset"), size = libc.symbolAddress("__rseq_size");
  if (offset === undefined || size === undefined) return;
  const registered = new DataView(runtime.viewAt(size, 4).buffer).getUint32(0, true) !== 0;
  const area = new DataView(runtime.viewAt(offset, 8).buffer).getBigInt64(0, true);
  if (registered) checkRestartableSequences(libc, threadPointer + Number(area));
  table.setBigInt64(at.rseq, area, true);
  table.setInt32(at.rseqLength, registered ? rseqLength : 0, true);
  table.setUint32(at.rseqSignature, rseqSignatures[runtime.arch], true);
}

/** By the system call: libc's sigaction() refuses this signal. */
function installHandler(libc: Libc, table: DataView, address: number): void {
  const { call, runtime, scratch } = libc;
  const restorer = runtime.arch === "x86_64" ? SA_RESTORER : 0;
  table.setInt32(at.signal, stopSignal, true);
  table.setInt32(at.information + siginfoOffsets.signo, stopSignal, true);
  table.setInt32(at.information + siginfoOffsets.code, SI_QUEUE, true);
  table.setBigUint64(at.action + 8, BigInt(SA_SIGINFO | SA_RESTART | restorer), true);
  table.setBigInt64(at.action + 24, -1n, true);
  if (call.syscall(rt_sigaction[runtime.arch], stopSignal, address + at.action, scratch.address, 8, 0) !== 0) {
    throw new Unsupported(`rt_sigaction: ${libc.errorText(libc.errno())}`);
  }
  table.setBigUint64(at.previousHandler, scratch.view.getBigUint64(0, true), true);
}

/** Takes the advice back wherever it was given. */
function checkMappings(libc: Libc): void {
  const left = copyAllOnFork(libc);
  if (left === undefined) throw new Unsupported(`/proc/self/smaps: ${libc.errorText(libc.errno())}`);
  const [first] = left;
  if (first === undefined) return;
  throw new Unsupported(`the engine's memory at 0x${first.start.toString(16)} stays MADV_DONTFORK`);
}

// ---- At each fork.

/** Where the stubs find /proc. */
function fillPaths(libc: Libc, table: DataView<ArrayBuffer>): void {
  const [directory, threads] = procPlace(libc, "/proc/self/task");
  if (table.getInt32(at.directory, true) === directory) return;
  table.setInt32(at.directory, directory, true);
  putText(table, at.path, threads);
  putText(table, at.mapsPath, procPlace(libc, "/proc/self/maps")[1]);
}

function fillCalls(libc: Libc, table: DataView): void {
  const address = libc.runtime.addressOf(new Uint8Array(table.buffer));
  const places = { null: address + at.nullDevice, pair: address + at.buffer };
  const calls = childDescriptorCalls(descriptorsOfEngine(libc), libc.runtime.arch, places).slice(0, callMaximum);
  table.setInt32(at.callCount, calls.length, true);
  calls.forEach(({ number, args, required }, index) => {
    const to = at.calls + callSize * index;
    table.setBigInt64(to + callOffsets.number, BigInt(number), true);
    for (let i = 0; i < 4; i++) table.setBigInt64(to + callOffsets.arguments + 8 * i, BigInt(args[i] ?? 0), true);
    table.setInt32(to + callOffsets.required, required ? 1 : 0, true);
  });
}

function fillSpecials(table: DataView, specials: ReadonlyMap<number, number>): void {
  const some = [...specials].slice(0, specialMaximum);
  table.setInt32(at.specialCount, some.length, true);
  some.forEach(([thread, kind], index) => {
    table.setInt32(at.specials + 8 * index, thread, true);
    table.setInt32(at.specials + 8 * index + 4, kind, true);
  });
}

/** By which it is told whether a thread of the program's is amid something. */
function fillPlaces(libc: Libc, table: DataView, memory: Range | undefined): void {
  table.setBigUint64(at.memoryStart, BigInt(memory?.start ?? 0), true);
  table.setBigUint64(at.memoryEnd, BigInt(memory?.end ?? 0), true);
  const texts = namedCode(libc).slice(0, textMaximum);
  texts.forEach(({ start, end }, index) => {
    table.setBigUint64(at.texts + 16 * index, BigInt(start), true);
    table.setBigUint64(at.texts + 16 * index + 8, BigInt(end), true);
  });
  table.setInt32(at.textCount, texts.length, true);
}

const PF_IO_WORKER = 0x10, PF_USER_WORKER = 0x4000;

/** The kernel's own helpers (io_uring's) are listed among a process's threads, and take no signal. */
function isKernelThread(libc: Libc, thread: number): boolean {
  const status = threadStatus(libc, thread);
  // "pid (name) state ppid pgrp session tty tpgid flags …"; the name may have any character in it.
  const flags = Number(status?.slice(status.lastIndexOf(")") + 2).split(" ")[6] ?? 0);
  return (flags & (PF_IO_WORKER | PF_USER_WORKER)) !== 0;
}

function threadStatus(libc: Libc, thread: number): string | undefined {
  const bytes = readProcFile(libc, `/proc/self/task/${thread}/stat`);
  return bytes && new TextDecoder("latin1").decode(bytes);
}

function describeFailure(libc: Libc, table: DataView, errno: number): string {
  const thread = table.getInt32(at.culprit, true);
  const name = () => /\((.*)\)/s.exec(threadStatus(libc, thread) ?? "")?.[1] ?? "ended";
  const reason = libc.errorText(errno);
  switch (table.getInt32(at.failure, true)) {
    case forkFailures.list:
      return `fork: /proc/self/task: ${reason}`;
    case forkFailures.tooMany:
      return "fork: the process has too many threads";
    case forkFailures.signal:
      return `fork: thread ${thread} (${name()}) cannot be signalled: ${reason}`;
    case forkFailures.patience:
      return `fork: thread ${thread} (${name()}) did not stop within ${attempts * patience} ms`;
    case forkFailures.foreign:
      return `fork: thread ${thread} (${name()}) was not made by libc`;
    case forkFailures.incomplete:
      return `fork: the child could not get the engine's threads: ${reason}`;
    case forkFailures.memory:
      return "fork: no memory to share with a child";
    default:
      return `fork: ${reason}`;
  }
}
