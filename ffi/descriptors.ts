/**
 * Descriptor numbers as C programs know them: the first socket is 3, and closing 0 to 63 hurts nobody.
 *
 * The program's thread gets a descriptor table of its own, with nothing from 3 up but what the parent gave; the
 * engine's other threads keep the old one with all that is in it. But the engine also works on the program's thread, within garbage collection above all,
 * and there wakes its event loops by writing to an eventfd: Node would abort on finding it gone, and Bun would write 8
 * bytes into whatever the program has under that number. So the eventfds are moved to high numbers in the new table,
 * and the engine's `write` is led there (stubs: engineWrite).
 */
import type { Libc } from "./libc.ts";
import { engineOffsets, engineTableSize, movedMaximum } from "./block.ts";
import { redirectImport } from "./imports.ts";
import { createEngineWrite } from "./stubs.ts";
import { Unsupported } from "./unsupported.ts";

/** Has one number on all of Linux's CPUs; libc has the wrapper only from glibc 2.34. */
const SYS_close_range = 436;
const CLOSE_RANGE_UNSHARE = 2;
const F_GETFD = 1, F_SETFD = 2, F_GETFL = 3, F_DUPFD_CLOEXEC = 1030;
const lastDescriptor = 0xffff_ffff;
/** Above what programs close by habit (64, or 1024 less some), below the usual limit of 1024. */
const engineDescriptors = 960;
/** Where the shell keeps its own: pipes from jobs, files that a child reports in. */
export const shellDescriptors = 900;
/** The usual RLIMIT_NOFILE; nobody has more open at start. */
const commonLimit = 1024;
const lowerPlaces = [240, 48, 16] as const;

interface Redirection {
  readonly table: DataView<ArrayBuffer>;
  /** Makes the calling thread the one that is redirected. */
  readonly begin: () => number;
}

const redirections = new WeakMap<Libc, Redirection>();

export interface OpenDescriptor {
  /** What /proc says it is: a path, or `socket:[…]`, `anon_inode:[eventfd]`. */
  readonly kind: string;
  /** As fcntl's F_GETFL. */
  readonly flags: number;
}

export type OpenDescriptors = ReadonlyMap<number, OpenDescriptor>;

/** Those of the table that the engine's threads keep, since the program's was separated from it. */
const keptByEngine = new WeakMap<Libc, OpenDescriptors>();

/**
 * Leads the engine's write() through our stub, which passes everything on until a table is separated. Costs about a
 * millisecond: who forks does it before, once for all children.
 */
export function prepareDescriptorTable(libc: Libc): void {
  if (!redirections.has(libc)) redirections.set(libc, redirectWrite(libc));
}

function redirectWrite(libc: Libc): Redirection {
  // libc's memory, never freed: the engine still writes when its own heap is gone.
  const address = libc.call.malloc(engineTableSize);
  const bytes = libc.runtime.viewAt(address, engineTableSize).fill(0);
  const table = new DataView(bytes.buffer, bytes.byteOffset, engineTableSize);
  table.setBigUint64(engineOffsets.write, BigInt(libc.symbolAddress("write")!), true);
  const begin = createEngineWrite(libc.runtime, address);
  redirectImport(libc, "write", begin());
  return { table, begin };
}

/**
 * Descriptors of the process by what /proc says they are. Asked number by number through libc: Deno gives nobody but
 * `-A` a look at /proc/self/fd.
 */
export function openDescriptors(libc: Libc): OpenDescriptors {
  const { call, scratch } = libc;
  const decoder = new TextDecoder();
  const found = new Map<number, OpenDescriptor>();
  for (let descriptor = 0; descriptor < commonLimit; descriptor++) {
    const flags = call.fcntl(descriptor, F_GETFL, 0);
    if (flags < 0) continue;
    const length = call.readlink(`/proc/self/fd/${descriptor}`, scratch.bytes, scratch.bytes.length);
    if (length > 0) found.set(descriptor, { kind: decoder.decode(scratch.bytes.subarray(0, length)), flags });
  }
  return found;
}

/** What the engine's threads have open, with whatever else is in the same table. */
export function descriptorsOfEngine(libc: Libc): OpenDescriptors {
  return keptByEngine.get(libc) ?? openDescriptors(libc);
}

/** The calling thread has a table of its own. */
export function isTableSeparate(libc: Libc): boolean {
  return keptByEngine.has(libc);
}

/**
 * Descriptors from 3 up that the parent of the process gave it (`program 3<file`): the program has them too. What an
 * engine opens is close-on-exec. Where it marks what it inherits the same way, its own are told by their kind: event
 * queues, and pipes of which it has both ends.
 */
export function inheritedDescriptors(libc: Libc, open: OpenDescriptors): number[] {
  const kinds = [...open.values()].map(({ kind }) => kind);
  const isEngines = (kind: string) =>
    kind.startsWith("anon_inode:") || kind.startsWith("/memfd:") ||
    (kind.startsWith("pipe:") && kinds.indexOf(kind) !== kinds.lastIndexOf(kind));
  return [...open].filter(([descriptor, { kind }]) => {
    if (descriptor < 3) return false;
    const flags = libc.call.fcntl(descriptor, F_GETFD, 0);
    return flags === 0 || (flags > 0 && libc.runtime.marksInherited && !isEngines(kind));
  }).map(([descriptor]) => descriptor);
}

/**
 * A close-on-exec copy of a descriptor with a number from `lowest` up, out of the program's way; lower where
 * RLIMIT_NOFILE does not allow so high a one.
 */
export function duplicateHigh(libc: Libc, descriptor: number, lowest: number): number {
  let copy = -1;
  for (const from of [lowest, ...lowerPlaces]) {
    copy = libc.call.fcntl(descriptor, F_DUPFD_CLOEXEC, from);
    if (copy >= 0) break;
  }
  return must(libc, copy, "fcntl");
}

function must(libc: Libc, result: number, call: string): number {
  if (result >= 0) return result;
  throw new Unsupported(`descriptors: ${call}: ${libc.errorText(libc.errno())}`);
}

/**
 * Gives the calling thread a descriptor table of its own, without the engine's descriptors. From here on the event
 * loop is dead, as it waits on descriptors that are not here: the process has to end by `exitImmediately` (Node's own
 * exit aborts).
 */
export function separateDescriptorTable(libc: Libc): void {
  prepareDescriptorTable(libc);
  const { table, begin } = redirections.get(libc)!;
  const { call } = libc;
  const open = openDescriptors(libc);
  const events = [...open].filter(([, { kind }]) => kind.includes("[eventfd]")).map(([descriptor]) => descriptor);
  const inherited = inheritedDescriptors(libc, open);
  if (events.length > movedMaximum) throw new Error(`the engine has ${events.length} eventfds`);

  unshareDescriptors(libc);
  keptByEngine.set(libc, open);
  const moved = events.map((descriptor, index) => {
    const number = duplicateHigh(libc, descriptor, engineDescriptors);
    table.setInt32(engineOffsets.moved + 8 * index, descriptor, true);
    table.setInt32(engineOffsets.moved + 8 * index + 4, number, true);
    return number;
  });
  table.setInt32(engineOffsets.count, events.length, true);
  begin();
  // Node marks even standard input close-on-exec; what a program executes expects it.
  for (const descriptor of [0, 1, 2, ...inherited]) call.fcntl(descriptor, F_SETFD, 0);
  closeAllBut(libc, [...inherited, ...moved]);
}

/** The calling thread has a copy of the table. unshare() would do, but containers forbid it; this closes nothing. */
export function unshareDescriptors(libc: Libc): void {
  const result = libc.call.syscall(SYS_close_range, lastDescriptor, lastDescriptor, CLOSE_RANGE_UNSHARE, 0, 0);
  must(libc, result, "close_range");
}

/** Closes every descriptor from 3 up that is not in `kept`. */
function closeAllBut(libc: Libc, kept: number[]): void {
  let first = 3;
  for (const descriptor of [...kept.sort((a, b) => a - b), lastDescriptor + 1]) {
    if (descriptor > first) {
      must(libc, libc.call.syscall(SYS_close_range, first, descriptor - 1, 0, 0, 0), "close_range");
    }
    first = descriptor + 1;
  }
}
