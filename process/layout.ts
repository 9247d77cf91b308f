/** Where things lie in a program's memory, as offsets from its start. */

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const WASM_PAGE = 64 * KIB;

/** The whole address range; pages are the kernel's to give when they are touched. */
export const MEMORY_SIZE = 1024 * MIB;
/** If the host cannot reserve that much (a small container, `ulimit -v`), try these. */
export const SMALLER_SIZES = [256 * MIB, 64 * MIB] as const;

/** The end of what is used so far of the memory, a word (i32) that all threads share. */
export const BREAK = 0x100;
/** Memory for mappings grows down to here: the same. */
export const TOP = 0x104;
/** The newest exit handler's address; the live streams: a lock and a count (i32), and their addresses (shared-lists.ts). */
export const EXIT_HANDLERS = 0x108;
export const STREAM_LOCK = 0x110;
export const STREAM_COUNT = 0x114;
export const STREAMS = 0x118;
export const STREAM_MAXIMUM = 470;
/** `Image.thread` of the thread that was made last (i32); each area has the one before it behind its record. */
export const NEWEST_THREAD = 0xfd0;
export const THREAD_BEFORE = 0x5500;
/** Locks for what is done about the engine's threads, and for what starts a worker or forks (i32). */
export const WORKER_LOCK = 0xfd4;
export const ENGINE_LOCK = 0xfd8;
/** Not 0 once the memory may be used by other threads or processes too, or is not all to be written (i32). */
export const SHARED = 0xfdc;
/** What is to be done at each signal (signal-actions.ts). */
export const SIGNAL_ACTIONS = 0x1000;

/*
 * From here to its stack's top each thread has the same again for itself: at these offsets from `Image.thread`, which is
 * 0 for the first thread, whose control page and stack begin the memory.
 */

/** The trampoline's block: arguments and results of native calls, errno (ffi/block.ts). */
export const BLOCK = 0x2000;
/** Arguments of a native call that go on its stack. */
export const STACK_WORDS = 0x2800;
/** Marks of arrived signals (ffi/block.ts). */
export const PENDING = 0x3000;
/** What libc/thread-list.c knows of the thread. */
export const THREAD_RECORD = 0x5400;
/** Objects that are `_Thread_local`, up to the stack. */
export const THREAD_LOCALS = 0x5600;
/** The C stack grows down from its top to its limit; 8 MiB is what `ulimit -s` gives a C program. */
export const STACK_LIMIT = 64 * KIB;
export const STACK_TOP = STACK_LIMIT + 8 * MIB;

/** Static data, heap and other threads' areas share the rest; both grow upwards from one break. */
export const DATA_START = STACK_TOP + WASM_PAGE;

/**
 * Function pointers count from here in steps of 16. No object lies there: Linux gives no user address beyond
 * 2^47, and a load through such a pointer fails the range check as any wild one.
 */
export const FUNCTION_BASE = 0x8000_0000_0000;
export const FUNCTION_STEP = 16;
