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
const SEEK_SET = 0;
const CHUNK = 65536;
/** The copies are kept out of the way of the program's own numbers. */
const HIGH_DESCRIPTOR = 900;

export class Capture {
  readonly #libc: Libc;
  readonly #file: number;
  readonly #saved: readonly number[];
  readonly #decoder = new TextDecoder();
  #taken = 0;

  /** Begins to catch. Call `stop` in a `finally`. */
  constructor(libc: Libc) {
    this.#libc = libc;
    const { call } = libc;
    call.fflush(null);
    const file = this.#must(call.memfd_create("session", MFD_CLOEXEC), "memfd_create");
    this.#file = duplicateHigh(libc, file, HIGH_DESCRIPTOR);
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
    call.lseek(this.#file, this.#taken, SEEK_SET);
    const chunk = new Uint8Array(new ArrayBuffer(CHUNK));
    let text = "";
    for (let n = call.read(this.#file, chunk, CHUNK); n > 0; n = call.read(this.#file, chunk, CHUNK)) {
      this.#taken += n;
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
  }

  #must(result: number, what: string): number {
    if (result < 0) throw new Error(`${what}: ${this.#libc.errorText(this.#libc.errno())}`);
    return result;
  }
}
