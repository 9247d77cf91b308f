/** Tells its thread's id; when asked (1), blocks all signals (2), and when asked again (3), no more (4). */
import { openLibc } from "../../../ffi/libc.ts";
import { runtime } from "../../../runtime/pick.ts";

const SIG_SETMASK = 2;
const SYS_rt_sigprocmask = { x86_64: 14, aarch64: 135 }[runtime.arch];

runtime.receiveMessage((message) => {
  const thread = message as Int32Array;
  const libc = openLibc(runtime);
  const step = (index: number, value: number) => {
    Atomics.store(thread, index, value);
    Atomics.notify(thread, index);
  };
  /** By the system call: libc would leave out the signals it keeps to itself. */
  const setMask = (mask: bigint) => {
    libc.scratch.view.setBigInt64(0, mask, true);
    libc.call.syscall(SYS_rt_sigprocmask, SIG_SETMASK, libc.scratch.address, 0, 8, 0);
  };
  step(0, libc.call.gettid());
  Atomics.wait(thread, 1, 0);
  setMask(-1n);
  step(1, 2);
  Atomics.wait(thread, 1, 2);
  setMask(0n);
  step(1, 4);
  Atomics.wait(thread, 1, 4);
});
