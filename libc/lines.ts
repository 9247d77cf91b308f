/** getline, getdelim: libc reads into a buffer of its own heap, and the line is copied to the program's. */
import type { Host, ImplementationTable } from "./host.ts";

const NEWLINE = 10;
/** What libc allocates for the first line. */
const FIRST_SIZE = 120;
const EINTR = 4, EINVAL = 22, ENOMEM = 12;

/**
 * libc's buffer. The `char *` and `size_t` that it reads and sets lie in the program's memory, where anything may
 * write: they are set anew for each call.
 */
interface NativeLine {
  readonly pointer: number;
  readonly size: number;
  buffer: number;
  capacity: number;
}

const lines = new WeakMap<Host, NativeLine>();

function nativeLine(host: Host): NativeLine {
  let line = lines.get(host);
  if (line === undefined) {
    const pointer = host.permanent(16);
    lines.set(host, line = { pointer, size: pointer + 8, buffer: 0, capacity: 0 });
  }
  return line;
}

/** Reads a line as libc does for a buffer of `size` bytes, so that it grows alike; -1 at the end. */
function readLine(host: Host, size: number, delimiter: number, stream: number): number {
  const { memory } = host;
  const line = nativeLine(host);
  if (size > line.capacity) {
    const buffer = host.call("realloc", line.buffer, size);
    if (buffer === 0) return -1;
    line.buffer = buffer;
    line.capacity = size;
  }
  for (;;) {
    memory.setWord(line.pointer, line.buffer);
    memory.setWord(line.size, size);
    const length = host.call("getdelim", line.pointer, line.size, delimiter, stream);
    line.buffer = memory.getWord(line.pointer);
    line.capacity = Math.max(line.capacity, memory.getWord(line.size));
    if (length !== -1 || host.errno !== EINTR || !host.signals.poll()) return length;
    host.call("clearerr", stream);
  }
}

function getdelim(host: Host, name: string, target: number, sizeAt: number, delimiter: number, stream: number): number {
  const { memory } = host;
  let buffer = memory.getWord(target);
  let size = memory.getWord(sizeAt);
  if (buffer === 0 || size === 0) {
    size = FIRST_SIZE;
    buffer = host.malloc(size);
    if (buffer === 0) return fail(host, ENOMEM);
    memory.setWord(target, buffer);
    memory.setWord(sizeAt, size);
  } else if (!memory.contains(buffer, size)) {
    host.fault(buffer, `${name}: its buffer`);
  }
  const length = readLine(host, size, delimiter, stream);
  if (length === -1) return -1;
  const line = nativeLine(host);
  const needed = memory.getWord(line.size);
  if (needed > size) {
    const larger = host.malloc(needed);
    if (larger === 0) return fail(host, ENOMEM);
    host.free(buffer);
    buffer = larger;
    memory.setWord(target, buffer);
    memory.setWord(sizeAt, needed);
  }
  memory.bytes.set(host.native(line.buffer, length + 1), memory.offset(buffer));
  return length;
}

function fail(host: Host, errno: number): number {
  host.errno = errno;
  return -1;
}

export const lineInput: ImplementationTable = {
  getdelim: (host) => (target, size, delimiter, stream) =>
    target === 0 || size === 0 ? fail(host, EINVAL) : getdelim(host, "getdelim", target!, size!, delimiter!, stream!),
  getline: (host) => (target, size, stream) =>
    target === 0 || size === 0 ? fail(host, EINVAL) : getdelim(host, "getline", target!, size!, NEWLINE, stream!),
};
