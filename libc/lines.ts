/** getline, getdelim: libc reads into a buffer of its own heap, and the line is copied to the program's. */
import type { Host, ImplementationTable } from "./host.ts";

const NEWLINE = 10;
/** What libc allocates for the first line. */
const FIRST_SIZE = 120;
const EINVAL = 22, ENOMEM = 12;

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

/** While it is in use, a signal handler that reads a line has another one. */
function withNativeLine<Result>(host: Host, use: (line: NativeLine) => Result): Result {
  const line = lines.get(host) ?? newLine(host);
  lines.delete(host);
  try {
    return use(line);
  } finally {
    lines.set(host, line);
  }
}

function newLine(host: Host): NativeLine {
  const pointer = host.permanent(16);
  return { pointer, size: pointer + 8, buffer: 0, capacity: 0 };
}

/** Reads a line as libc does for a buffer of `size` bytes, so that it grows alike; -1 at the end. */
function readLine(host: Host, line: NativeLine, size: number, delimiter: number, stream: number): number {
  const { memory } = host;
  if (size > line.capacity) {
    const buffer = host.call("realloc", line.buffer, size);
    if (buffer === 0) return -1;
    line.buffer = buffer;
    line.capacity = size;
  }
  memory.setWord(line.pointer, line.buffer);
  memory.setWord(line.size, size);
  const length = host.call("getdelim", line.pointer, line.size, delimiter, stream);
  line.buffer = memory.getWord(line.pointer);
  line.capacity = Math.max(line.capacity, memory.getWord(line.size));
  return length;
}

/** The parameters after the function's name are getdelim's. */
type Call = readonly [name: string, target: number, sizeAt: number, delimiter: number, stream: number];

function getdelim(host: Host, line: NativeLine, ...[name, target, sizeAt, delimiter, stream]: Call): number {
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
  const length = readLine(host, line, size, delimiter, stream);
  if (length === -1) return -1;
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

function readInto(host: Host, ...call: Call): number {
  const [, target, sizeAt] = call;
  if (target === 0 || sizeAt === 0) return fail(host, EINVAL);
  return withNativeLine(host, (line) => getdelim(host, line, ...call));
}

export const lineInput: ImplementationTable = {
  getdelim: (host) => (target, size, delimiter, stream) =>
    readInto(host, "getdelim", target!, size!, delimiter!, stream!),
  getline: (host) => (target, size, stream) => readInto(host, "getline", target!, size!, NEWLINE, stream!),
};
