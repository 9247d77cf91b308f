/**
 * What a child of the shell leaves for it beyond its exit status: results to show, the fault it died of. In a memory
 * file that both have open, as a pipe holds so much only.
 */
import type { SourceFile } from "../cc/source.ts";
import { duplicateHigh, shellDescriptors } from "../ffi/descriptors.ts";
import type { Libc } from "../ffi/libc.ts";
import { type Frame, ProgramFault } from "../process/end.ts";
import type { OutputLine } from "./output.ts";

export interface Account {
  /** Results of the entry that the child has run. */
  readonly lines: readonly OutputLine[];
  /** The entry came to its end; no exit() ended it. */
  readonly completed: boolean;
  /** What a main() has returned that an entry asked for. */
  readonly value?: number;
  readonly fault: ProgramFault | undefined;
}

/** As it is written: every file once, however many frames are in it. */
interface Written {
  readonly lines: readonly OutputLine[];
  readonly completed: boolean;
  readonly value?: number;
  readonly files: readonly SourceFile[];
  readonly fault?: { readonly signal: number; readonly message: string; readonly frames: readonly WrittenFrame[] };
}

type WrittenFrame = Omit<Frame, "span"> & {
  readonly span: readonly [file: number, start: number, end: number] | undefined;
};

const MFD_CLOEXEC = 1;
const SEEK_SET = 0;
const CHUNK = 65536;
const nothing: Account = { lines: [], completed: false, fault: undefined };

export class AccountFile {
  readonly #libc: Libc;
  readonly #file: number;

  /** Before the fork. */
  constructor(libc: Libc) {
    this.#libc = libc;
    const file = libc.call.memfd_create("account", MFD_CLOEXEC);
    this.#file = duplicateHigh(libc, file, shellDescriptors);
    libc.call.close(file);
  }

  /** In the child, at its end. */
  write(account: Account): void {
    const bytes = new TextEncoder().encode(JSON.stringify(toWritten(account)));
    for (let at = 0; at < bytes.length;) {
      const count = this.#libc.call.write(this.#file, bytes.slice(at), bytes.length - at);
      if (count <= 0) return;
      at += count;
    }
  }

  /** In the parent, when the child has ended. */
  take(): Account {
    const { call } = this.#libc;
    call.lseek(this.#file, 0, SEEK_SET);
    const chunk = new Uint8Array(new ArrayBuffer(CHUNK));
    const decoder = new TextDecoder();
    let text = "";
    for (let n = call.read(this.#file, chunk, CHUNK); n > 0; n = call.read(this.#file, chunk, CHUNK)) {
      text += decoder.decode(chunk.subarray(0, n), { stream: true });
    }
    this.close();
    try {
      return text === "" ? nothing : fromWritten(JSON.parse(text));
    } catch {
      // The child was killed while it wrote.
      return nothing;
    }
  }

  close(): void {
    this.#libc.call.close(this.#file);
  }
}

function toWritten({ fault, ...account }: Account): Written {
  const files: SourceFile[] = [];
  const indexOf = (file: SourceFile) => files.includes(file) ? files.indexOf(file) : files.push(file) - 1;
  const frames = fault?.frames.map(({ span, ...rest }) => {
    return { ...rest, span: span && [indexOf(span.file), span.start, span.end] as const };
  });
  const written = { ...account, files };
  return fault === undefined ? written : {
    ...written,
    fault: { signal: fault.signal, message: fault.message, frames: frames ?? [] },
  };
}

function fromWritten({ files, fault, ...account }: Written): Account {
  if (fault === undefined) return { ...account, fault };
  const frames = fault.frames.map(({ span, ...rest }): Frame => {
    return { ...rest, span: span && { file: files[span[0]]!, start: span[1], end: span[2] } };
  });
  return { ...account, fault: new ProgramFault(fault.signal, fault.message, frames) };
}
