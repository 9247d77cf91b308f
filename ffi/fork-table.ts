/**
 * The table that the stubs of fork share with fork.ts: what they need to know, and what they find. It lies in memory
 * of its own, neither the engine's nor libc's, and every child has its copy. All offsets are bytes.
 */
export const forkOffsets = {
  /** i32 futex: goes up with each thread that has stopped. */
  stopped: 0,
  /** i32 futex, in the child: 1 when all threads are there again, or what clone() answered, −errno. */
  recreated: 4,
  /** i32: threads that were asked to stop; so many records are in use. */
  count: 8,
  /** i32: threads that the last pass over /proc/self/task has listed, and whether one of them was new. */
  listed: 12,
  found: 16,
  /** i32: passes in which the list and the kernel's own count disagreed. */
  disagreements: 20,
  /** i32: milliseconds of waiting so far, and how many are allowed. */
  waited: 24,
  patience: 28,
  /** i32: why fork failed (`forkFailures`), and the thread that was the cause. */
  failure: 32,
  culprit: 36,
  /** i32: the signal that stops threads, and its handler from before, u64. */
  signal: 40,
  previousHandler: 48,
  /** i64: where a thread keeps its id, its list of robust mutexes and its rseq area, relative to its thread pointer. */
  threadId: 56,
  robustList: 64,
  rseq: 72,
  /** i32: bytes of the rseq area; 0 where it is not registered. i32: what marks abort handlers. */
  rseqLength: 80,
  rseqSignature: 84,
  /** u64: an i32 futex in memory that parent and child share: 0, then 1 for a whole child, or −errno. */
  verdict: 88,
  /** u64: the caller's signal mask, and the full one. */
  callersMask: 96,
  fullMask: 104,
  /** struct timespec: how long to sleep before looking what has become of a thread. */
  nap: 112,
  /** siginfo_t that goes with the signal; its value is the thread's record. */
  information: 128,
  /** The kernel's struct sigaction: handler, flags, restorer, mask; the stub fills in its addresses. */
  action: 256,
  /** "/proc/self/task" */
  path: 288,
  /** u64: of the thread that opened the stubs. */
  threadPointer: 336,
  /** i32: how many; `calls`, made in the child by the first thread that goes on: see child-descriptors.ts. */
  callCount: 320,
  /** "/dev/null" */
  nullDevice: 304,
  /** i32: how many spans of cold memory are to be moved into a file (cold-memory.ts), and how many have been. */
  coldPlanned: 344,
  coldMoved: 348,
  /** u64: their array, `coldSpan`s. i32: the file's descriptor. */
  coldSpans: 352,
  coldFile: 360,
  /** u64: /proc/self/maps as it was when that was planned, and its length: if it has changed, none is moved. */
  mapsText: 368,
  mapsLength: 376,
  /** "/proc/self/maps" */
  mapsPath: 384,
  /** u64: of libc's madvise(). */
  madvise: 400,
  /** i32: whether the threads stay at rest after the fork, for the next one; i32 futex: a `restStates`. */
  mayRest: 408,
  rest: 412,
  /** i32 futex: goes up with each fork that leaves them at rest. */
  restGeneration: 416,
  /** struct timespec: without a fork for so long, they go on. */
  restNap: 424,
  /**
   * i32: how many spans of code that came from files, the engine's and libraries'; their starts and ends, u64 (`texts`).
   * u32: the instruction that makes a system call. Threads of the program's that are found amid such code go on for so
   * long, a struct timespec, twice as long each time up to so many nanoseconds, u64; so often, i32. u64: where the
   * program's memory begins and ends: its own locks are there.
   */
  textCount: 440,
  systemCall: 444,
  turn: 448,
  turns: 464,
  memoryStart: 472,
  memoryEnd: 480,
  longestTurn: 488,
  /** u64: signals that the child's engine threads block, besides those that they blocked. */
  quietMask: 496,
  /** i32: of the folder that `path` and `mapsPath` are in; AT_FDCWD, if they begin with a slash. */
  directory: 504,
  /** i32: how many; for each, 8 bytes: a thread's id and a `threadKinds`. */
  specialCount: 328,
  specials: 896,
  records: 4096,
  texts: 20480,
  /** What getdents64, fstat and waitid fill. */
  buffer: 24576,
  calls: 32768,
} as const;

export const forkTableSize = 65536;
export const bufferSize = forkOffsets.calls - forkOffsets.buffer;
export const specialMaximum = 400;
export const textMaximum = 256;

/** A thread that was asked to stop. */
export const recordOffsets = {
  /** i32 futex: a `threadStates`. */
  state: 0,
  /** i32; 0 when the thread turned out to have ended. */
  thread: 4,
  /** i32: a `threadKinds`. */
  kind: 8,
  /** i32: whether it is amid code in which it may hold a lock. */
  amid: 12,
  /** u64: stack pointer and thread pointer in the signal's handler. */
  stackPointer: 16,
  threadPointer: 24,
} as const;

export const recordSize = 32;
export const recordMaximum = 512;

/** A system call: its number, four arguments, and whether the child is lost if it fails; 8 bytes each. */
export const callOffsets = { number: 0, arguments: 8, required: 40 } as const;
export const callSize = 48;
export const callMaximum = Math.floor((forkTableSize - forkOffsets.calls) / callSize);

/** How often threads that are amid something go on for a moment. */
export const turnMaximum = 120;
export const turnNanoseconds = { first: 50_000, longest: 5_000_000 } as const;

/** Cold memory. */
export const coldSpan = { start: 0, end: 8, size: 16 } as const;

/** `watching`: stopped, and the one that lets all go on when no fork comes. */
export const threadStates = { none: 0, asked: 1, stopped: 2, watching: 3 } as const;

/** All threads but the forking one: they run; are at rest; are so, and a fork is under way; are let go on by the watching one. */
export const restStates = { none: 0, atRest: 1, fork: 2, ending: 3 } as const;
/** The watching thread waits so often, at most: engines must not wait for their threads longer. */
export const restMaximum = 8;

export const threadKinds = {
  /** Goes on in the child. */
  engine: 0,
  /** Stopped, so that the child finds memory at rest, but not in the child: POSIX's rule for a program's own threads. */
  program: 1,
  /** Left alone: the kernel's helpers, which take no signal and run no code of the process. */
  kernel: 2,
} as const;

export const forkFailures = {
  none: 0,
  /** /proc/self/task could not be read. */
  list: 1,
  /** More threads than there are records. */
  tooMany: 2,
  /** The signal was not taken. */
  signal: 3,
  /** A thread did not stop in time. */
  patience: 4,
  /** A thread has no id where libc's threads have it. */
  foreign: 5,
  /** clone() itself. */
  clone: 6,
  /** The child could not get its threads. */
  incomplete: 7,
  /** No memory to share with the child. */
  memory: 8,
} as const;

/** So often the list may disagree with the kernel's count: where that counts otherwise, the list alone decides. */
export const disagreementMaximum = 8;
