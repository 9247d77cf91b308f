/** What the line editor needs of a terminal. The libc-backed implementation lives with the FFI; tests bring their own. */

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/**
 * Bytes that arrived; `timeout` when none came in time; `eof` when none will come; `interrupted` when a
 * signal ended the wait (SIGWINCH, a background event): the editor looks round and reads again.
 */
export type TerminalRead = Uint8Array | "timeout" | "eof" | "interrupted";

export interface Terminal {
  /** Waits for input for `timeoutMs` milliseconds; a negative value waits for ever. */
  read(timeoutMs: number): TerminalRead;
  write(text: string): void;
  size(): TerminalSize;
  /** Raw: no echo, no line discipline, Ctrl-C is a byte. */
  setRaw(on: boolean): void;
}
