/** System calls as the stubs of fork make them, aarch64. */

import { FUTEX_PRIVATE, FUTEX_WAKE } from "./fork-linux.ts";

const sys = {
  openat: 56,
  close: 57,
  getdents64: 61,
  lseek: 62,
  fstat: 80,
  exit_group: 94,
  waitid: 95,
  futex: 98,
  nanosleep: 101,
  set_robust_list: 99,
  tgkill: 131,
  rt_sigprocmask: 135,
  getpid: 172,
  gettid: 178,
  clone: 220,
  mmap: 222,
  rt_tgsigqueueinfo: 240,
  wait4: 260,
  rseq: 293,
} as const;

/** Arguments go to x0 to x5; the kernel changes x0 alone. */
export const call = (name: keyof typeof sys) =>
  `    mov x8, ${sys[name]}                          # ${name}
    svc 0`;

/** A store by which another thread finds what was stored before. x9 is changed. */
export const publish = (value: string, base: string, offset: number) =>
  `    add x9, ${base}, ${offset}
    stlr ${value}, [x9]`;

/** Its load. */
export const observe = (value: string, base: string, offset: number) =>
  `    add x9, ${base}, ${offset}
    ldar ${value}, [x9]`;

/** One thread of this process that waits for the word. */
export const wake = (base: string, offset: number) =>
  `    add x0, ${base}, ${offset}
    mov x1, ${FUTEX_WAKE | FUTEX_PRIVATE}
    mov x2, 1
${call("futex")}`;
