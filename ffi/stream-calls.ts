/**
 * libc's streams and signals. A stream waits within libc, where no handler of the program's can run, and libc takes a
 * read() that a signal has ended for an error, though part of a line may have come already. So what streams read and
 * write by is led to stubs of ours (stubs-streams-x86_64.ts): these have the handlers run, by a function of the
 * engine's, and make the call again where the kernel would.
 */
import { signalOffsets } from "./block.ts";
import type { Libc } from "./libc.ts";
import { type Mapping, mappingAt } from "./self-check.ts";
import { createStreamCalls } from "./stubs.ts";

/**
 * Runs the handlers of what has come, on the thread that waits. `notMade`: the call was not made yet. True if it is to
 * be made now.
 */
export type StreamInterrupted = (stream: number, isOutput: boolean, notMade: boolean) => boolean;

/** Functions that native code calls stay for ever. */
const kept: StreamInterrupted[] = [];

/** Where the calling thread has its table of signals and its block. */
export interface ThreadPlaces {
  readonly table: number;
  readonly block: number;
}

/** Streams of the program that wait on the calling thread have `interrupted` called. */
export function onStreamInterrupted(libc: Libc, { table, block }: ThreadPlaces, interrupted: StreamInterrupted): void {
  const { runtime } = libc;
  kept.push(interrupted);
  const address = runtime.callback(
    { parameters: ["pointer", "i32", "i32"], result: "i32" },
    (stream: number, isOutput: number, notMade: number) => interrupted(stream, isOutput !== 0, notMade !== 0) ? 1 : 0,
  );
  const words = new BigUint64Array(runtime.viewAt(table + signalOffsets.streamInterrupted, 16).buffer, 0, 2);
  words[1] = BigInt(block);
  words[0] = BigInt(address);
}

/** libc has what its streams do in tables of function addresses, side by side; these it exports. */
const TABLE = "_IO_file_jumps", READ = "_IO_file_read", WRITE = "_IO_file_write";
const PROT_READ = 1, PROT_WRITE = 2;

let redirected = false;

/** Once: streams of all kinds, on all threads. Where libc has no such tables, they go on as they are. */
export function redirectStreamCalls(libc: Libc, firstTable: number): void {
  if (redirected) return;
  redirected = true;
  const { call, runtime } = libc;
  const [table, read, write] = [TABLE, READ, WRITE].map((name) => libc.symbolAddress(name));
  if (table === undefined || read === undefined || write === undefined) return;
  const mapping = mappingAt(libc, table);
  if (mapping === undefined) return;
  const own = createStreamCalls(runtime, firstTable);
  const originals = new BigUint64Array(runtime.viewAt(firstTable + signalOffsets.fileRead, 16).buffer, 0, 2);
  originals.set([BigInt(read), BigInt(write)]);
  const targets = new Map([[BigInt(read), BigInt(own.read)], [BigInt(write), BigInt(own.write)]]);
  const words = wordsOf(libc, mapping);
  const places = [...words.keys()].filter((at) => targets.has(words[at]!));
  const { start, end, permissions } = mapping;
  const isWritable = permissions[1] === "w";
  // ld.so has made it read-only when it was done.
  if (!isWritable && call.mprotect(start, end - start, PROT_READ | PROT_WRITE) !== 0) return;
  for (const at of places) words[at] = targets.get(words[at]!)!;
  if (!isWritable) call.mprotect(start, end - start, PROT_READ);
}

function wordsOf({ runtime }: Libc, { start, end }: Mapping): BigUint64Array {
  return new BigUint64Array(runtime.viewAt(start, end - start).buffer, 0, (end - start) / 8);
}
