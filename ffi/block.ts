/**
 * The call block: where a wasm thunk puts a libc call's arguments and finds its results. One for each thread, in the
 * program's own memory, so that wasm fills it with plain stores; the trampoline stub knows its address.
 *
 * All offsets are bytes. 64-bit integers and pointers fill their 8 bytes; a narrower integer is sign- or zero-extended
 * to 8 bytes by the caller. A `float` is passed in the low half of a vector register, as the ABI has it.
 */
export const blockOffsets = {
  /** The function's address. */
  function: 0,
  /** Where libc keeps this thread's errno; written by `createTrampoline`. */
  errnoAddress: 8,
  /** The program's errno (i32): libc has it during the call, and gives it back after. */
  errno: 16,
  /** i32; a sum of `blockFlags`. */
  flags: 20,
  /** i64: how many 8-byte words of arguments go to the stack, and where they lie, first argument first. */
  stackCount: 24,
  stackWords: 32,
  /** 8 integer registers (x86-64 uses 6), and the address of a struct result (aarch64's x8). */
  integers: 40,
  structResult: 104,
  /** 8 vector registers, 8 bytes of each. */
  vectors: 112,
  /** Results: rax and rdx, xmm0 and xmm1 (aarch64: x0 and x1, d0 and d1). */
  result: 176,
  secondResult: 184,
  vectorResult: 192,
  secondVectorResult: 200,
  /** A `long double` result in the platform's 16 bytes (x87's ten of them); with the flag only. */
  longDoubleResult: 208,
  /** Address of the thread's table of signals (`signalOffsets`); for calls that signals interrupt. */
  signals: 224,
  /** i64: 1 if such a call was not made, as a signal came just before. */
  notMade: 232,
  /** i64: 1 while libc runs for the program: what streams do now is not the engine's. */
  calling: 240,
} as const;

export const blockSize = 256;

export const blockFlags = {
  /** The function returns `long double`. */
  longDouble: 1,
} as const;

/** Registers that take arguments, before the stack does. */
export const argumentRegisters = {
  x86_64: { integers: 6, vectors: 8 },
  aarch64: { integers: 8, vectors: 8 },
} as const;

/**
 * The table of signals that have come to a thread of the program, and whose handlers have still to run: in the program's
 * memory too. The handler stub fills that of the thread it runs on; the program's safe points look at `pending` alone.
 * A program has several tables if it has several threads; the process's first one leads to them.
 */
export const signalOffsets = {
  /** i32, a sum of `pendingFlags`: not 0 if any signal has come, or a closed page was touched. */
  pending: 0,
  /** u32: how many have come so far. */
  arrivals: 4,
  /** u64: the thread pointer of the table's thread. */
  threadPointer: 8,
  /** u64 each: code in which a signal turns the system call ahead into one that was interrupted, and where to. */
  windowStart: 24,
  windowEnd: 32,
  windowExit: 40,
  /** u64: signals that are blocked only until the handlers of those that came have run. */
  held: 48,
  /** u32: engine threads that have blocked the program's signals so far; u64: which those are. See engine-threads.ts. */
  quieted: 20,
  quietMask: 56,
  /** u32 for each signal: its place in the order of arrival; 0 when it has not come. */
  arrived: 64,
  /** u64 for each signal: what is blocked when it has come, besides what is blocked anyway. In the first table only. */
  blocks: 328,
  /** u64: the address of the next table; 0 in the last one. */
  next: 848,
  /** u64: the handler stub's address; 0 until a signal is caught. In the first table only. */
  handler: 856,
  /** u64 each: a function that runs handlers while a stream waits, 0 if there is none; the thread's block. See stream-calls.ts. */
  streamInterrupted: 864,
  block: 872,
  /** u64 each: what libc's streams read and write by. In the first table only. */
  fileRead: 880,
  fileWrite: 888,
  /** 128 bytes for each signal: siginfo_t of its delivery. There is no signal 0: see `pageOffsets`. */
  information: 896,
} as const;

export const pendingFlags = { signal: 1, page: 2 } as const;

/** In the table of signals: closed pages that were touched. See page-faults.ts. */
export const pageOffsets = {
  /** u32: how many wait for the program's handler. */
  count: 896,
  /** u32: 1 if the program has a handler for SIGSEGV. In the first table only, as the next three. */
  caught: 900,
  /** u64 each: the program's memory. */
  memoryStart: 904,
  memoryEnd: 912,
  /** u64: the engine's handler; 0 if the engine has none. */
  engineHandler: 920,
  /** u64 each: the address that was touched; the highest bit is set if it was to be written. */
  touched: 928,
} as const;

/** Pages that one piece of code touches before it comes to a safe point: more are opened without being noted. */
export const touchedMaximum = 12;

/** Linux has signals 1 to 64. */
export const signalCount = 64;
export const siginfoSize = 128;
export const signalTableSize = signalOffsets.information + siginfoSize * (signalCount + 1);

/** struct _IO_FILE of glibc, LP64: what is needed of it. */
export const fileOffsets = {
  /** i32; the flags: there was an error; no buffer; one for lines; the last was output. */
  flags: 0,
  ERROR_SEEN: 0x20,
  UNBUFFERED: 2,
  LINE_BUFFERED: 0x200,
  PUTTING: 0x800,
  /** Eight pointers into the buffer; all are NULL as long as it has none. The last is its end. */
  readPointer: 8,
  bufferEnd: 64,
  /** i32 */
  descriptor: 112,
  /** i64: the position in the file; negative where it is unknown. */
  position: 144,
} as const;

/** The table of the engine's write(): what is redirected, on which thread. See descriptors.ts. */
export const engineOffsets = {
  /** The thread with a descriptor table of its own; 0 while there is none. */
  thread: 0,
  /** libc's write(). */
  write: 8,
  /** i32: how many descriptors were moved. */
  count: 16,
  /** For each, 8 bytes: the old number (i32) and the new one (i32). */
  moved: 24,
} as const;

export const movedMaximum = 32;
export const engineTableSize = engineOffsets.moved + 8 * movedMaximum;
