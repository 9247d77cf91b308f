/**
 * This machine lacks something that the native stubs need: a system call, a CPU they are written for, a layout of
 * libc's. The message says what; the command line prints it and ends with status 71 (sysexits.h: EX_OSERR).
 */
export class Unsupported extends Error {
  override readonly name = "Unsupported";
}
