/**
 * Descriptor numbers as C programs know them: the first socket is 3, and closing 0 to 63 hurts nobody.
 *
 * The program's thread gets a descriptor table of its own, empty from 3 up; the engine's other threads keep the old
 * one with all that is in it. But the engine also works on the program's thread, within garbage collection above all,
 * and there wakes its event loops by writing to an eventfd: Node would abort on finding it gone, and Bun would write 8
 * bytes into whatever the program has under that number. So the eventfds are moved to high numbers in the new table,
 * and the engine's `write` is led there (stubs: engineWrite).
 */
import type { Libc } from "./libc.ts";
import { engineOffsets, engineTableSize, movedMaximum } from "./block.ts";
import { redirectImport } from "./imports.ts";
import { createEngineWrite } from "./stubs.ts";

/** Has one number on all of Linux's CPUs; libc has the wrapper only from glibc 2.34. */
const SYS_close_range = 436;
const CLONE_FILES = 0x400;
const F_DUPFD_CLOEXEC = 1030;
const lastDescriptor = 0xffff_ffff;
/** Above what programs close by habit (64, or 1024 less some), below the usual limit of 1024. */
const engineDescriptors = 960;

interface Redirection {
  readonly table: DataView<ArrayBuffer>;
  /** Makes the calling thread the one that is redirected. */
  readonly begin: () => number;
}

const redirections = new WeakMap<Libc, Redirection>();

/**
 * Leads the engine's write() through our stub, which passes everything on until a table is separated. Costs about a
 * millisecond: who forks does it before, once for all children.
 */
export function prepareDescriptorTable(libc: Libc): void {
  if (!redirections.has(libc)) redirections.set(libc, redirectWrite(libc));
}

function redirectWrite(libc: Libc): Redirection {
  const bytes = new Uint8Array(new ArrayBuffer(engineTableSize));
  const table = new DataView(bytes.buffer);
  table.setBigUint64(engineOffsets.write, BigInt(libc.symbolAddress("write")!), true);
  const begin = createEngineWrite(libc.runtime, libc.runtime.addressOf(bytes));
  redirectImport(libc, "write", begin());
  return { table, begin };
}

/** The eventfds among the process's descriptors. */
function eventDescriptors(libc: Libc): number[] {
  const { call, runtime, scratch } = libc;
  const decoder = new TextDecoder();
  const names = runtime.listDirectory("/proc/self/fd") ?? [];
  return names.map(Number).filter((descriptor) => {
    const length = call.readlink(`/proc/self/fd/${descriptor}`, scratch.bytes, scratch.bytes.length);
    return length > 0 && decoder.decode(scratch.bytes.subarray(0, length)).includes("[eventfd]");
  });
}

function must(libc: Libc, result: number, call: string): number {
  if (result >= 0) return result;
  throw new Error(`${call}: ${libc.errorText(libc.errno())}`);
}

/**
 * Gives the calling thread a descriptor table of its own, empty from 3 up. From here on the event loop is dead, as it
 * waits on descriptors that are not here: the process has to end by `exitImmediately` (Node's own exit aborts).
 */
export function separateDescriptorTable(libc: Libc): void {
  prepareDescriptorTable(libc);
  const { table, begin } = redirections.get(libc)!;
  const { call } = libc;
  const events = eventDescriptors(libc);
  if (events.length > movedMaximum) throw new Error(`the engine has ${events.length} eventfds`);

  must(libc, call.unshare(CLONE_FILES), "unshare");
  let highest = engineDescriptors - 1;
  events.forEach((descriptor, index) => {
    const moved = must(libc, call.fcntl(descriptor, F_DUPFD_CLOEXEC, engineDescriptors), "fcntl");
    table.setInt32(engineOffsets.moved + 8 * index, descriptor, true);
    table.setInt32(engineOffsets.moved + 8 * index + 4, moved, true);
    highest = Math.max(highest, moved);
  });
  table.setInt32(engineOffsets.count, events.length, true);
  begin();
  const close = (first: number, last: number) =>
    must(libc, call.syscall(SYS_close_range, first, last, 0, 0, 0), "close_range");
  close(3, engineDescriptors - 1);
  close(highest + 1, lastDescriptor);
}
