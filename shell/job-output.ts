/**
 * What a background job prints. It is shown line by line, marked with the job's number, so it comes to the shell first;
 * but through a pseudo-terminal, as the job would find a terminal under any other shell. A pipe where there is none.
 */
import { duplicateHigh, shellDescriptors } from "../ffi/descriptors.ts";
import type { Libc } from "../ffi/libc.ts";
import { openPseudoTerminal, type PseudoTerminal } from "../ffi/pseudo-terminal.ts";

const F_SETFL = 4;
const O_RDONLY = 0;
const O_NONBLOCK = 0o4000;
const EIO = 5;
const CHUNK = 65536;
/** A job that prints without end lets the others, and the user, have their turn. */
const CHUNKS_AT_ONCE = 16;

export class JobOutput {
  readonly #libc: Libc;
  readonly #reading: number;
  #writing: number;
  readonly #decoder = new TextDecoder();
  #open = "";
  #ended = false;

  /** Before the fork. */
  constructor(libc: Libc) {
    this.#libc = libc;
    const { call } = libc;
    const { master, slave } = openPseudoTerminal(libc) ?? openPipe(libc);
    this.#reading = duplicateHigh(libc, master, shellDescriptors);
    this.#writing = duplicateHigh(libc, slave, shellDescriptors);
    for (const end of [master, slave]) call.close(end);
    call.fcntl(this.#reading, F_SETFL, O_NONBLOCK);
  }

  /** In the child: it is its standard output and error; its standard input is empty. */
  becomeStandard(): void {
    const { call } = this.#libc;
    call.close(0);
    call.open("/dev/null", O_RDONLY, 0);
    for (const fd of [1, 2]) call.dup2(this.#writing, fd);
    this.leave();
    this.closeWriting();
  }

  /** In the parent, after the fork. */
  closeWriting(): void {
    if (this.#writing >= 0) this.#libc.call.close(this.#writing);
    this.#writing = -1;
  }

  /** In a child that it does not concern. */
  leave(): void {
    this.#libc.call.close(this.#reading);
  }

  get descriptor(): number {
    return this.#reading;
  }

  /** Nobody can write to it any more, and all has been taken. */
  get ended(): boolean {
    return this.#ended;
  }

  /** The lines that have become whole; at the end of the output what is left, too. */
  takeLines(): string[] {
    const { call } = this.#libc;
    const chunk = new Uint8Array(new ArrayBuffer(CHUNK));
    for (let i = 0; i < CHUNKS_AT_ONCE && !this.#ended; i++) {
      const count = call.read(this.#reading, chunk, CHUNK);
      // A terminal that nobody has open any more has no end of the file, but this error.
      const isOver = count === 0 || (count < 0 && this.#libc.errno() === EIO);
      if (count < 0 && !isOver) break;
      if (isOver) this.#end();
      else this.#open += this.#decoder.decode(chunk.subarray(0, count), { stream: true });
    }
    const lines = this.#open.split("\n");
    const rest = lines.pop()!;
    if (this.#ended && rest !== "") lines.push(rest);
    this.#open = this.#ended ? "" : rest;
    return lines.map((line) => line.replace(/\r$/, ""));
  }

  #end(): void {
    this.#ended = true;
    this.#libc.call.close(this.#reading);
  }
}

function openPipe(libc: Libc): PseudoTerminal {
  const pair = new Int32Array(new ArrayBuffer(8));
  if (libc.call.pipe(new Uint8Array(pair.buffer)) !== 0) throw new Error(`pipe: ${libc.errorText(libc.errno())}`);
  return { master: pair[0]!, slave: pair[1]! };
}
