/** C text from a file or from standard input, and what libc says when there is none. */
import { decodeSource } from "../cc/source-bytes.ts";
import type { Libc } from "../ffi/libc.ts";

export interface ReadText {
  readonly text: string;
  /** Undefined: it can be read again. A pipe gives its text only once. */
  readonly once: Uint8Array<ArrayBuffer> | undefined;
}

export type SourceText = ReadText | { readonly problem: string };

const STDIN = 0;
const O_RDONLY = 0, SEEK_CUR = 1;
const CHUNK = 65536;

/** `-` is standard input. A first line `#!/usr/bin/env …` is the kernel's, and a comment to the compiler. */
export function readSource(libc: Libc, path: string): SourceText {
  return readSourceFrom(libc, path === "-" ? STDIN : libc.call.open(path, O_RDONLY, 0));
}

/** The same of an open file (or of a call of open() that has failed), which is closed then. */
export function readSourceFrom(libc: Libc, fd: number): SourceText {
  if (fd < 0) return { problem: libc.errorText(libc.errno()) };
  try {
    const bytes = readAll(libc, fd);
    if (bytes === undefined) return { problem: libc.errorText(libc.errno()) };
    const isPipe = libc.call.lseek(fd, 0, SEEK_CUR) < 0;
    const text = decodeSource(bytes);
    return {
      text: text.startsWith("#!") ? `//${text.slice(2)}` : text,
      once: isPipe || fd === STDIN ? bytes : undefined,
    };
  } finally {
    if (fd !== STDIN) libc.call.close(fd);
  }
}

function readAll(libc: Libc, fd: number): Uint8Array<ArrayBuffer> | undefined {
  const chunk = new Uint8Array(new ArrayBuffer(CHUNK));
  let bytes = new Uint8Array(CHUNK);
  let length = 0;
  for (;;) {
    const count = libc.call.read(fd, chunk, CHUNK);
    if (count < 0) return undefined;
    if (count === 0) return bytes.subarray(0, length);
    if (length + count > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(chunk.subarray(0, count), length);
    length += count;
  }
}
