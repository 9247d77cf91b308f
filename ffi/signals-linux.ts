/** Linux's numbers as the stubs of signals use them. */

export const EINTR = 4;
/** A system call that fails answers -1 to -MAX_ERRNO. */
export const MAX_ERRNO = 4095;

/** What ends a blocked call of a thread that is to be cancelled: libc keeps it for that. */
export const SIGCANCEL = 32;

export const getpid = { x86_64: 39, aarch64: 172 } as const;
export const kill = { x86_64: 62, aarch64: 129 } as const;
/** rt_sigqueueinfo(pid, signal, siginfo). */
export const rt_sigqueueinfo = { x86_64: 129, aarch64: 138 } as const;
export const mprotect = { x86_64: 10, aarch64: 226 } as const;
/** rt_sigaction(signal, action, before, bytes of a set). */
export const rt_sigaction = { x86_64: 13, aarch64: 134 } as const;
/** rt_tgsigqueueinfo(pid, tid, signal, siginfo). */
export const rt_tgsigqueueinfo = { x86_64: 297, aarch64: 240 } as const;

/**
 * ucontext_t, a handler's third argument: the interrupted program counter, the mask that comes back, and at a page fault
 * what the CPU says of it. (aarch64: behind the vector registers' record, if that record is there: its magic number, then
 * 8 bytes on the word.)
 */
export const ucontextOffsets = {
  x86_64: { programCounter: 168, signalMask: 296, error: 192 },
  aarch64: { programCounter: 440, signalMask: 40, errorRecord: 992 },
} as const;
/** aarch64: the record's magic number; the bit of a write is the sixth. x86-64: it is the first. */
export const ESR_MAGIC = 0x4553_5201;

export const SIGSEGV = 11;
/**
 * siginfo_t: the signal, why it came (a code above 0 is the kernel's own); then the address that was touched, or who has
 * sent it (pid, uid) and what with it.
 */
export const siginfoOffsets = { signo: 0, code: 8, address: 16, sender: 16, value: 24 } as const;
/** The page is there, and not to be touched so. */
export const SEGV_ACCERR = 2;
