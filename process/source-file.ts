/** C text from a file or from standard input, and what libc says when there is none. */
import type { Libc } from "../ffi/libc.ts";

export type SourceText = { readonly text: string } | { readonly problem: string };

const STDIN = 0;
const O_RDONLY = 0;
const CHUNK = 65536;

/** `-` is standard input. A first line `#!/usr/bin/env …` is the kernel's, and a comment to the compiler. */
export function readSource(libc: Libc, path: string): SourceText {
  const fd = path === "-" ? STDIN : libc.call.open(path, O_RDONLY, 0);
  if (fd < 0) return { problem: libc.errorText(libc.errno()) };
  try {
    const text = readAll(libc, fd);
    if (text === undefined) return { problem: libc.errorText(libc.errno()) };
    return { text: text.startsWith("#!") ? `//${text.slice(2)}` : text };
  } finally {
    if (fd !== STDIN) libc.call.close(fd);
  }
}

function readAll(libc: Libc, fd: number): string | undefined {
  const chunk = new Uint8Array(new ArrayBuffer(CHUNK));
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const count = libc.call.read(fd, chunk, CHUNK);
    if (count < 0) return undefined;
    if (count === 0) return text + decoder.decode();
    text += decoder.decode(chunk.subarray(0, count), { stream: true });
  }
}
