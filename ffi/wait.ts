/** Children of this process: what has become of them, and waiting for them beside other descriptors. Linux's numbers. */
import { duplicateHigh } from "./descriptors.ts";
import type { Libc } from "./libc.ts";

/** As waitpid tells it; `gone`: somebody else has waited for it. */
export type ChildState =
  | { readonly kind: "running" }
  | { readonly kind: "exited"; readonly status: number }
  | { readonly kind: "killed"; readonly signal: number }
  | { readonly kind: "stopped"; readonly signal: number }
  | { readonly kind: "gone" };

const WNOHANG = 1, WUNTRACED = 2;
const EINTR = 4, ECHILD = 10;
/** Has one number on all of Linux's CPUs. */
const SYS_pidfd_open = 434;
const POLLIN = 1;
const pollSize = 8;

/** `block`: until it ends or stops; or until a signal comes. */
export function childState(libc: Libc, pid: number, block: boolean): ChildState | "interrupted" {
  const word = new Int32Array(new ArrayBuffer(4));
  const result = libc.call.waitpid(pid, new Uint8Array(word.buffer), WUNTRACED | (block ? 0 : WNOHANG));
  if (result === 0) return { kind: "running" };
  if (result > 0) return decode(word[0]!);
  const errno = libc.errno();
  if (errno === EINTR) return "interrupted";
  if (errno === ECHILD) return { kind: "gone" };
  throw new Error(`waitpid(${pid}): ${libc.errorText(errno)}`);
}

function decode(status: number): ChildState {
  const signal = status & 0x7f;
  const high = status >> 8 & 0xff;
  if (signal === 0) return { kind: "exited", status: high };
  return signal === 0x7f ? { kind: "stopped", signal: high } : { kind: "killed", signal };
}

/**
 * A descriptor that becomes readable when the process ends; close-on-exec, with a number from `lowest` up. Undefined
 * where the kernel has none.
 */
export function openPidDescriptor(libc: Libc, pid: number, lowest: number): number | undefined {
  const descriptor = libc.call.syscall(SYS_pidfd_open, pid, 0, 0, 0, 0);
  if (descriptor < 0) return undefined;
  const high = duplicateHigh(libc, descriptor, lowest);
  libc.call.close(descriptor);
  return high;
}

/** Those of the descriptors that have something, or the end, to read; none when the time is over or a signal comes. */
export function waitReadable(libc: Libc, descriptors: readonly number[], milliseconds: number): number[] {
  const bytes = new Uint8Array(new ArrayBuffer(pollSize * descriptors.length));
  const view = new DataView(bytes.buffer);
  descriptors.forEach((descriptor, i) => {
    view.setInt32(pollSize * i, descriptor, true);
    view.setInt16(pollSize * i + 4, POLLIN, true);
  });
  if (libc.call.poll(bytes, descriptors.length, milliseconds) <= 0) return [];
  return descriptors.filter((_, i) => view.getInt16(pollSize * i + 6, true) !== 0);
}
