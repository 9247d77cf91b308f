/** Descriptor numbers as C programs know them: the first socket is 3. */
import type { Libc } from "./libc.ts";

/** Has one number on all of Linux's CPUs; libc has the wrapper only from glibc 2.34. */
const SYS_close_range = 436;
const CLOSE_RANGE_UNSHARE = 2;
const everyDescriptor = 0xffff_ffff;

/**
 * Gives the calling thread a descriptor table of its own, empty from 3 up. The engine's other threads keep the old
 * one with all that is in it. From here on the event loop is dead: it waits on descriptors that are not here. The
 * process has to end by `exitImmediately`; Node's own exit would find its descriptors missing and abort.
 */
export function separateDescriptorTable(libc: Libc): void {
  const result = libc.call.syscall(SYS_close_range, 3, everyDescriptor, CLOSE_RANGE_UNSHARE, 0, 0);
  if (result !== 0) throw new Error(`close_range: ${libc.errorText(libc.errno())}`);
}
