/**
 * The terminal through libc, synchronously: no event loop, no runtime's tty, which would read ahead of the program.
 * Struct layouts and constants are Linux's.
 */
import type { Libc } from "./libc.ts";

/** termios: four 32-bit flag words, the line discipline, the control characters. */
const termiosSize = 60, inputFlags = 0, outputFlags = 4, controlFlags = 8, localFlags = 12, controlCharacters = 17;
const VTIME = 5, VMIN = 6;
const BRKINT = 0o2, INPCK = 0o20, ISTRIP = 0o40, IXON = 0o2000;
const OPOST = 0o1, ONLCR = 0o4, CS8 = 0o60;
const ISIG = 0o1, ICANON = 0o2, ECHO = 0o10, IEXTEN = 0o100000;
/** After the output is out; input that is already typed is kept. */
const TCSADRAIN = 1;
const TIOCGWINSZ = 0x5413;

const POLLIN = 1, POLLOUT = 4;
const EINTR = 4, EIO = 5, EAGAIN = 11;
const chunkSize = 65536;

export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

export type ReadResult = Uint8Array<ArrayBuffer> | "timeout" | "eof" | "interrupted";

export interface Terminal {
  isTerminal(fd: number): boolean;
  /** undefined where there is no terminal, or it does not know. */
  windowSize(fd: number): WindowSize | undefined;
  /**
   * Bytes as they are typed, without echo; Ctrl-C is a byte. Output is still translated ("\n" goes to the line's
   * start). The mode before is restored by `leaveRawMode`, and when the runtime ends. False if it is no terminal.
   */
  enterRawMode(fd: number): boolean;
  leaveRawMode(): void;
  /** Waits for input, at most `timeoutMs` (-1: for ever), and returns what is there, up to `limit` bytes. */
  read(fd: number, timeoutMs: number, limit?: number): ReadResult;
  /** Writes all of it. False if nobody takes it any more (EPIPE, a terminal hung up). */
  write(fd: number, bytes: Uint8Array): boolean;
}

export function openTerminal(libc: Libc): Terminal {
  const { call, runtime } = libc;
  const buffer = new Uint8Array(new ArrayBuffer(chunkSize));
  const address = runtime.addressOf(buffer);
  const pollBytes = new Uint8Array(new ArrayBuffer(8));
  const pollView = new DataView(pollBytes.buffer);
  let saved: { readonly fd: number; readonly attributes: Uint8Array } | undefined;
  let restoresOnExit = false;

  /** poll()'s own result. */
  function wait(fd: number, events: number, timeoutMs: number): number {
    pollView.setInt32(0, fd, true);
    pollView.setInt32(4, events, true);
    return call.poll(pollBytes, 1, timeoutMs);
  }

  function leaveRawMode(): void {
    if (!saved) return;
    call.tcsetattr(saved.fd, TCSADRAIN, saved.attributes);
    saved = undefined;
  }

  return {
    isTerminal: (fd) => call.isatty(fd) === 1,

    windowSize(fd) {
      const { scratch } = libc;
      if (call.ioctl(fd, TIOCGWINSZ, scratch.address) !== 0) return undefined;
      const rows = scratch.view.getUint16(0, true);
      const columns = scratch.view.getUint16(2, true);
      return rows > 0 && columns > 0 ? { columns, rows } : undefined;
    },

    enterRawMode(fd) {
      if (saved) return saved.fd === fd;
      const before = new Uint8Array(new ArrayBuffer(termiosSize));
      if (call.tcgetattr(fd, before) !== 0) return false;
      const raw = before.slice();
      const view = new DataView(raw.buffer);
      const change = (word: number, clear: number, set: number) =>
        view.setUint32(word, view.getUint32(word, true) & ~clear | set, true);
      // ICRNL stays: what is typed ahead for a program must already hold newlines when the mode goes back.
      change(inputFlags, BRKINT | INPCK | ISTRIP | IXON, 0);
      change(outputFlags, 0, OPOST | ONLCR);
      change(controlFlags, 0, CS8);
      change(localFlags, ECHO | ICANON | IEXTEN | ISIG, 0);
      raw[controlCharacters + VMIN] = 1;
      raw[controlCharacters + VTIME] = 0;
      if (call.tcsetattr(fd, TCSADRAIN, raw) !== 0) return false;
      saved = { fd, attributes: before };
      if (!restoresOnExit) runtime.onExit(leaveRawMode);
      restoresOnExit = true;
      return true;
    },

    leaveRawMode,

    read(fd, timeoutMs, limit = chunkSize) {
      const ready = wait(fd, POLLIN, timeoutMs);
      if (ready === 0) return "timeout";
      if (ready > 0) {
        const count = call.read(fd, address, Math.min(limit, chunkSize));
        if (count > 0) return buffer.slice(0, count);
        if (count === 0) return "eof";
      }
      const errno = libc.errno();
      if (errno === EINTR) return "interrupted";
      if (errno === EIO) return "eof"; // the terminal is gone
      if (errno === EAGAIN) return "timeout"; // another process took it
      throw new Error(`read(${fd}): ${libc.errorText(errno)}`);
    },

    write(fd, bytes) {
      for (let rest = bytes; rest.length > 0;) {
        const count = call.write(fd, rest, rest.length);
        if (count >= 0) rest = rest.subarray(count);
        else {
          const errno = libc.errno();
          if (errno === EAGAIN) wait(fd, POLLOUT, -1);
          else if (errno !== EINTR) return false;
        }
      }
      return true;
    },
  };
}
