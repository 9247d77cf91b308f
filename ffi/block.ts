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
 * The table of pending signals, in the program's memory too. The handler stub counts a signal and sets the word; the
 * program's safe points look at the word alone.
 */
export const signalOffsets = {
  /** i32: not 0 if any signal is marked. */
  pending: 0,
  /** A byte for each signal, at `counts + signo`: deliveries not yet taken, at most 255. */
  counts: 8,
  /** 128 bytes for each signal, at `information + 128 * signo`: siginfo_t of its last delivery. */
  information: 128,
} as const;

/** Linux has signals 1 to 64. */
export const signalCount = 64;
export const siginfoSize = 128;
export const signalTableSize = signalOffsets.information + siginfoSize * (signalCount + 1);

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
