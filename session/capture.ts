/**
 * Catches what a program writes to its standard output and standard error while an entry runs. Its standard input is
 * empty meanwhile: what is typed, or comes through a pipe, is not there when the session is replayed.
 */
import { duplicateHigh } from "../ffi/descriptors.ts";
import type { Libc } from "../ffi/libc.ts";

const STANDARD_STREAMS = [0, 1, 2] as const;
const OUTPUT_STREAMS = [1, 2] as const;
const O_RDONLY = 0;
const MFD_CLOEXEC = 1;
const O_CLOEXEC = 0o2000000;
const O_APPEND = 0o2000;
const F_SETFL = 4;
const CHUNK = 65536;
/** The copies are kept out of the way of the program's own numbers. */
const HIGH_DESCRIPTOR = 900;

export class Capture {
  readonly #libc: Libc;
  readonly #file: number;
  /** The same file, with a place of its own to read from: children go on writing. */
  readonly #reading: number;
  readonly #saved: readonly number[];
  readonly #decoder = new TextDecoder();

  /** Begins to catch. Call `stop` in a `finally`. */
  constructor(libc: Libc) {
    this.#libc = libc;
    const { call } = libc;
    call.fflush(null);
    const file = this.#must(call.memfd_create("session", MFD_CLOEXEC), "memfd_create");
    this.#file = duplicateHigh(libc, file, HIGH_DESCRIPTOR);
    call.fcntl(this.#file, F_SETFL, O_APPEND);
    const reading = this.#must(call.open(`/proc/self/fd/${file}`, O_RDONLY | O_CLOEXEC, 0), "memfd");
    this.#reading = duplicateHigh(libc, reading, HIGH_DESCRIPTOR);
    call.close(reading);
    call.close(file);
    this.#saved = STANDARD_STREAMS.map((fd) => duplicateHigh(libc, fd, HIGH_DESCRIPTOR));
    for (const fd of OUTPUT_STREAMS) call.dup2(this.#file, fd);
    // Lowest first: with 0 free, open() gives 0.
    call.close(0);
    this.#must(call.open("/dev/null", O_RDONLY, 0), "/dev/null");
  }

  /** What was written since the last call. */
  take(): string {
    const { call } = this.#libc;
    call.fflush(null);
    const chunk = new Uint8Array(new ArrayBuffer(CHUNK));
    let text = "";
    for (let n = call.read(this.#reading, chunk, CHUNK); n > 0; n = call.read(this.#reading, chunk, CHUNK)) {
      text += this.#decoder.decode(chunk.subarray(0, n), { stream: true });
    }
    return text;
  }

  stop(): void {
    const { call } = this.#libc;
    call.fflush(null);
    STANDARD_STREAMS.forEach((fd, i) => {
      call.dup2(this.#saved[i]!, fd);
      call.close(this.#saved[i]!);
    });
    call.close(this.#file);
    call.close(this.#reading);
  }

  #must(result: number, what: string): number {
    if (result < 0) throw new Error(`${what}: ${this.#libc.errorText(this.#libc.errno())}`);
    return result;
  }
}
