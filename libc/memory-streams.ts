/**
 * Streams on memory. One of fmemopen works on the program's buffer as it is; one of open_memstream or open_wmemstream has its buffer in
 * libc's heap, so the program gets a copy of its own whenever C promises it one: when the stream is flushed or closed.
 */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { streamEnd, streamResult } from "./streams.ts";

interface MemoryStream {
  /** Where libc stores its `char *` and its `size_t`, one after the other. */
  readonly slots: number;
  /** Where the program wants them. */
  readonly pointer: number;
  readonly size: number;
  /** The program's copy. */
  buffer: number;
  capacity: number;
}

const ENOMEM = 12;

const open = new WeakMap<Host, Map<number, MemoryStream>>();

function memoryStreams(host: Host): Map<number, MemoryStream> {
  let found = open.get(host);
  if (found === undefined) open.set(host, found = new Map());
  return found;
}

const openGrowing = (name: "open_memstream" | "open_wmemstream") => (host: Host): Implementation => (pointer, size) => {
  const slots = host.malloc(16);
  if (slots === 0) {
    host.errno = ENOMEM;
    return 0;
  }
  const stream = host.call(name, slots, slots + 8);
  if (stream === 0) {
    host.free(slots);
    return 0;
  }
  host.streams.add(stream);
  memoryStreams(host).set(stream, { slots, pointer: pointer!, size: size!, buffer: 0, capacity: 0 });
  return stream;
};

/** Gives the program what libc's buffer holds. Only just after libc has told where it is: it moves. */
function copyOut(host: Host, stream: number): void {
  const { memory } = host;
  const state = memoryStreams(host).get(stream);
  if (state === undefined) return;
  const native = memory.getWord(state.slots);
  const size = memory.getWord(state.slots + 8);
  // After a seek backwards there is text behind the size, too.
  const used = host.call("malloc_usable_size", native);
  if (used > state.capacity) {
    if (state.buffer !== 0) host.free(state.buffer);
    state.buffer = host.malloc(used);
    state.capacity = state.buffer === 0 ? 0 : used;
  }
  if (state.buffer !== 0) memory.bytes.set(host.native(native, used), memory.offset(state.buffer));
  for (const [at, value] of [[state.pointer, state.buffer], [state.size, size]] as const) {
    if (!memory.contains(at, 8)) host.fault(at, "open_memstream: its result");
    memory.setWord(at, value);
  }
}

const fflush = (host: Host): Implementation => (stream) => {
  const result = host.call("fflush", stream!) | 0;
  // Of all streams at once, libc writes the buffers out but does not tell where they are.
  if (stream !== 0) copyOut(host, stream!);
  return result;
};

const fclose: ImplementationTable[string] = (host, symbol) => {
  const close = streamEnd(host, symbol);
  return (stream) => {
    const result = close(stream!)!;
    const streams = memoryStreams(host);
    const state = streams.get(stream!);
    if (state !== undefined) {
      copyOut(host, stream!);
      streams.delete(stream!);
      host.call("free", host.memory.getWord(state.slots));
      host.free(state.slots);
    }
    return result;
  };
};

export const memoryStreamFunctions: ImplementationTable = {
  fmemopen: streamResult,
  open_memstream: openGrowing("open_memstream"),
  open_wmemstream: openGrowing("open_wmemstream"),
  fflush,
  fclose,
};
