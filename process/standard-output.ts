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
  if (libc.call.isatty(STDOUT_FILENO) === 1) bufferLines(host);
  else setBuffer(host, _IOFBF, BLOCK);
}

/** Whole lines, as on a terminal: what somebody looks at while it runs. */
export function bufferLines(host: ProgramHost): void {
  setBuffer(host, _IOLBF, TERMINAL_BLOCK);
}

function setBuffer(host: ProgramHost, mode: number, size: number): void {
  host.call("setvbuf", host.memory.getWord(host.variable("stdout")), host.permanent(size), mode, size);
}
