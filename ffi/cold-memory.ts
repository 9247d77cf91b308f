/**
 * The engine's cold memory and fork. A fork copies the page tables of all private memory that has been written to, tens
 * of megabytes of an engine's heap with a compiler's garbage in it, and the child's end takes them apart again: half of
 * what a fork costs. What is in a file, privately mapped, is not copied as long as nobody has written there: it is
 * found again when it is touched. So a program that forks often gets its engine's memory moved into a file in memory,
 * once: from then on a fork costs what the process has touched since, and not what it has.
 *
 * The stub of fork does it while all other threads are at rest (stubs-fork-cold-x86_64.ts): each span
 * is written to the file at the offset that is its address, and the file is mapped in its place.
 */
import { coldSpan, forkOffsets as at } from "./fork-table.ts";
import type { Libc } from "./libc.ts";
import { openProc } from "./proc.ts";

/** A part of memory. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Native memory for the texts and lists; its pages are touched only as far as they are needed. */
export const coldRoom = { text: 0, pages: 1 << 20, spans: 2 << 20, size: 3 << 20 } as const;

const MFD_CLOEXEC = 1;
const systemCalls = {
  x86_64: { pread64: 17, ftruncate: 77, prlimit64: 302 },
  aarch64: { pread64: 67, ftruncate: 46, prlimit64: 261 },
} as const;
const RLIMIT_FSIZE = 1;
const UNLIMITED = (1n << 64n) - 1n;

const pageSize = 4096;
/** An address is an offset: all of user space. */
const fileSize = 2 ** 47;
/** Of an entry in /proc/self/pagemap, the upper half: in memory; swapped out; of a file. */
const PRESENT = 0x8000_0000, SWAPPED = 0x4000_0000, OF_FILE = 0x2000_0000;
/** A page is 8 bytes there. */
const chunk = 1 << 19;
/** Bytes. Larger ones are address space held for later: looking through them takes longer than it saves. */
const largestMapping = 2 ** 31;
/** Pages: fewer are not worth a mapping; a span goes on over so many that are not there. */
const fewest = 8, largestGap = 16;
/** What one more copy of it may cost in memory. */
const mostPages = 2 ** 17;

/**
 * Puts the spans to be moved into fork's table, `room` being native memory of `coldRoom.size` bytes, and gives the file, to be closed
 * after the fork; undefined where there is nothing to do. `kept`: memory that others than the engine manage.
 */
export function planColdMemory(
  libc: Libc,
  table: DataView,
  room: number,
  kept: readonly Range[],
): number | undefined {
  if (!libc.runtime.hasColdHeap || libc.runtime.arch !== "x86_64" || !mayWriteFiles(libc)) return undefined;
  const { call, runtime } = libc;
  const length = readMaps(libc, room);
  const pagemap = openProc(libc, "/proc/self/pagemap");
  if (length === 0 || pagemap < 0) return undefined;
  const mappings = privateMappings(runtime.viewAt(room + coldRoom.text, length))
    .filter(({ start, end }) => end - start <= largestMapping)
    .filter(({ start, end }) => !kept.some((range) => range.start < end && start < range.end));
  const plan = new Plan(runtime.viewAt(room, coldRoom.size));
  for (const mapping of mappings) eachRun(libc, pagemap, room, mapping, plan);
  call.close(pagemap);
  if (plan.spans === 0 || plan.pages > mostPages) return undefined;

  const file = call.memfd_create("socksh", MFD_CLOEXEC);
  if (file < 0) return undefined;
  if (call.syscall(systemCalls[runtime.arch].ftruncate, file, fileSize, 0, 0, 0) !== 0) {
    call.close(file);
    return undefined;
  }
  table.setInt32(at.coldFile, file, true);
  table.setBigUint64(at.coldSpans, BigInt(room + coldRoom.spans), true);
  table.setBigUint64(at.mapsText, BigInt(room + coldRoom.text), true);
  table.setBigUint64(at.mapsLength, BigInt(length), true);
  table.setInt32(at.coldPlanned, plan.spans, true);
  return file;
}

/** A limit on the size of files would end the process by SIGXFSZ. */
function mayWriteFiles({ call, runtime, scratch }: Libc): boolean {
  const { prlimit64 } = systemCalls[runtime.arch];
  return call.syscall(prlimit64, 0, RLIMIT_FSIZE, 0, scratch.address, 0) === 0 &&
    scratch.view.getBigUint64(0, true) === UNLIMITED;
}

/** Gives the text's length; 0 if it cannot be read, or has no room. */
function readMaps(libc: Libc, room: number): number {
  const { call } = libc;
  const file = openProc(libc, "/proc/self/maps");
  if (file < 0) return 0;
  const most = coldRoom.pages - coldRoom.text;
  let length = 0;
  for (;;) {
    const count = call.read(file, room + coldRoom.text + length, most - length);
    if (count < 0 || length + count === most) length = 0;
    if (count <= 0 || length + count === most) break;
    length += count;
  }
  call.close(file);
  return length;
}

/**
 * What is read and written, and private: "55d0c7a00000-55d0c7a21000 rw-p 00000000 00:00 0    [heap]". The data of
 * libraries, too; not the first thread's stack, which grows.
 */
function privateMappings(text: Uint8Array): Range[] {
  const found: Range[] = [];
  for (const line of new TextDecoder("latin1").decode(text).split("\n")) {
    if (line.slice(line.indexOf(" ") + 1, line.indexOf(" ") + 5) !== "rw-p" || line.endsWith("[stack]")) continue;
    const range = line.slice(0, line.indexOf(" "));
    const dash = range.indexOf("-");
    found.push({ start: parseInt(range.slice(0, dash), 16), end: parseInt(range.slice(dash + 1), 16) });
  }
  return found;
}

/** The spans, as they are put together. */
class Plan {
  spans = 0;
  pages = 0;
  readonly #view: DataView;
  #start = 0;
  #end = 0;

  constructor(room: Uint8Array) {
    this.#view = new DataView(room.buffer, room.byteOffset);
  }

  /** Pages that are there, in order. A span has those between them, too: by the time of the fork, they may be there. */
  add(start: number, end: number): void {
    if (start - this.#end > largestGap * pageSize) {
      this.finish();
      this.#start = start;
    }
    this.#end = end;
  }

  /** The span ends here. */
  finish(): void {
    const pages = (this.#end - this.#start) / pageSize;
    const to = coldRoom.spans + coldSpan.size * this.spans;
    if (pages >= fewest && to + coldSpan.size <= coldRoom.size) {
      this.#view.setBigUint64(to + coldSpan.start, BigInt(this.#start), true);
      this.#view.setBigUint64(to + coldSpan.end, BigInt(this.#end), true);
      this.spans++;
      this.pages += pages;
    }
    this.#start = this.#end = 0;
  }
}

/** Adds the mapping's pages that are there and are not a file's already. */
function eachRun({ call, runtime }: Libc, pagemap: number, room: number, { start, end }: Range, plan: Plan): void {
  const { pread64 } = systemCalls[runtime.arch];
  const entries = new Uint32Array(runtime.viewAt(room + coldRoom.pages, chunk).buffer);
  let from = -1;
  for (let at = start; at < end;) {
    const wanted = Math.min(chunk, (end - at) / pageSize * 8);
    const size = call.syscall(pread64, pagemap, room + coldRoom.pages, wanted, at / pageSize * 8, 0);
    if (size <= 0) break;
    for (let i = 1; i < size / 4; i += 2, at += pageSize) {
      const flags = entries[i]!;
      const isThere = (flags & (PRESENT | SWAPPED)) !== 0 && (flags & OF_FILE) === 0;
      if (isThere && from < 0) from = at;
      if (isThere || from < 0) continue;
      plan.add(from, at);
      from = -1;
    }
  }
  if (from >= 0) plan.add(from, end);
  plan.finish();
}
