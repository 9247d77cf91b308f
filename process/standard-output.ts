/** stdout as a C program finds it at its start. */
import type { Libc } from "../ffi/libc.ts";
import type { ProgramHost } from "./host.ts";

const STDOUT_FILENO = 1;
const _IOFBF = 0;
const _IOLBF = 1;
/** What fstat gives as st_blksize, and glibc takes as a buffer's size. */
const TERMINAL_BLOCK = 1024;
const BLOCK = 4096;

/**
 * Node and Bun take the buffer of stdout away when they start. A program has it: whole lines on a terminal, blocks
 * elsewhere, so that what is not flushed is lost at _exit() and abort().
 */
export function bufferStandardOutput(libc: Libc, host: ProgramHost): void {
  const stream = host.memory.getWord(host.variable("stdout"));
  const terminal = libc.call.isatty(STDOUT_FILENO) === 1;
  const size = terminal ? TERMINAL_BLOCK : BLOCK;
  host.call("setvbuf", stream, host.permanent(size), terminal ? _IOLBF : _IOFBF, size);
}
