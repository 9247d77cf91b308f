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
/** rt_tgsigqueueinfo(pid, tid, signal, siginfo). */
export const rt_tgsigqueueinfo = { x86_64: 297, aarch64: 240 } as const;

/** ucontext_t, a handler's third argument: the interrupted program counter, and the mask that comes back. */
export const ucontextOffsets = {
  x86_64: { programCounter: 168, signalMask: 296 },
  aarch64: { programCounter: 440, signalMask: 40 },
} as const;
