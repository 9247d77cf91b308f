/** Where things lie in a program's memory, as offsets from its start. */

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const WASM_PAGE = 64 * KIB;

/** The whole address range; pages are the kernel's to give when they are touched. */
export const MEMORY_SIZE = 1024 * MIB;
/** If the host cannot reserve that much (a small container, `ulimit -v`), try these. */
export const SMALLER_SIZES = [256 * MIB, 64 * MIB] as const;

/** The trampoline's block: arguments and results of native calls, errno (ffi/block.ts). */
export const BLOCK = 0x1000;
/** Arguments of a native call that go on its stack. */
export const STACK_WORDS = 0x1800;
/** Marks of arrived signals (ffi/block.ts). */
export const PENDING = 0x2000;
/** The C stack grows down from its top to its limit; 8 MiB is what `ulimit -s` gives a C program. */
export const STACK_LIMIT = 64 * KIB;
export const STACK_TOP = STACK_LIMIT + 8 * MIB;
/** Static data and heap share the rest; both grow upwards from one break. */
export const DATA_START = STACK_TOP + WASM_PAGE;

/**
 * Function pointers count from here in steps of 16. No object lies there: Linux gives no user address beyond
 * 2^47, and a load through such a pointer fails the range check as any wild one.
 */
export const FUNCTION_BASE = 0x8000_0000_0000;
export const FUNCTION_STEP = 16;
