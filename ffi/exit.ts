/** Ends of the process that pass by the runtime: its event loop, its own exit handlers, its threads. */
import type { Libc } from "./libc.ts";

/** Writes out what libc's stdio has buffered: every output stream. */
export function flushStreams(libc: Libc): void {
  libc.call.fflush(null);
}

/** Flushes stdio and ends at once, also where the event loop is dead or this is a forked child. */
export function exitImmediately(libc: Libc, status: number): never {
  flushStreams(libc);
  libc.call._exit(status & 0xff);
  throw new Error("_exit came back");
}
