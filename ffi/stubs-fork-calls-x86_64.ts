/** System calls as the stubs of fork make them, x86-64. */

import { FUTEX_PRIVATE, FUTEX_WAKE } from "./fork-linux.ts";

const sys = {
  read: 0,
  close: 3,
  fstat: 5,
  lseek: 8,
  mmap: 9,
  rt_sigprocmask: 14,
  pwrite64: 18,
  nanosleep: 35,
  getpid: 39,
  clone: 56,
  wait4: 61,
  gettid: 186,
  futex: 202,
  getdents64: 217,
  exit_group: 231,
  tgkill: 234,
  waitid: 247,
  openat: 257,
  newfstatat: 262,
  set_robust_list: 273,
  rt_tgsigqueueinfo: 297,
  rseq: 334,
} as const;

/** Arguments go to rdi, rsi, rdx, r10, r8, r9; the kernel changes rax, rcx and r11. */
export const call = (name: keyof typeof sys) =>
  `    mov eax, ${sys[name]}                         # ${name}
    syscall`;

/** One thread of this process that waits for the word. */
export const wake = (base: string, offset: number) =>
  `    lea rdi, [${base} + ${offset}]
    mov esi, ${FUTEX_WAKE | FUTEX_PRIVATE}
    mov edx, 1
${call("futex")}`;
