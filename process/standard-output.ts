/** stdout as a C program finds it at its start. */
import { fileOffsets } from "../ffi/block.ts";
import type { Libc } from "../ffi/libc.ts";
import type { ProgramHost } from "./host.ts";

const _IOLBF = 1;
/** What fstat gives as st_blksize of a terminal, and glibc takes as a buffer's size. */
const TERMINAL_BLOCK = 1024;

/**
 * Node and Bun take the buffer of stdout away when they start. A program's stdout has none yet, and libc looks at the
 * first output what it is by then: it has whole lines on a terminal, blocks elsewhere, so that what is not flushed is
 * lost at _exit() and abort().
 */
export function bufferStandardOutput(libc: Libc, host: ProgramHost): void {
  libc.call.fflush(null);
  const { flags, UNBUFFERED, LINE_BUFFERED, PUTTING, readPointer, bufferEnd } = fileOffsets;
  const view = libc.runtime.viewAt(stdoutOf(host), bufferEnd + 8);
  const words = new DataView(view.buffer, view.byteOffset, view.byteLength);
  words.setInt32(flags, words.getInt32(flags, true) & ~(UNBUFFERED | LINE_BUFFERED | PUTTING), true);
  view.fill(0, readPointer);
}

/** Whole lines, as on a terminal: what somebody looks at while it runs. */
export function bufferLines(host: ProgramHost): void {
  host.call("setvbuf", stdoutOf(host), host.permanent(TERMINAL_BLOCK), _IOLBF, TERMINAL_BLOCK);
}

function stdoutOf(host: ProgramHost): number {
  return host.memory.getWord(host.variable("stdout"));
}
