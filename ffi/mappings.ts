/** The engine's memory and fork: engines keep their heaps out of children (MADV_DONTFORK), which then die at once. */
import { ADVICE_DOFORK } from "./fork-linux.ts";
import type { Libc } from "./libc.ts";
import { readProcFile } from "./proc.ts";

interface Mapping {
  readonly start: number;
  readonly end: number;
}

/** Code that came from files, or from the kernel: the engine's own, libraries'. What is made at run time has no name. */
export function namedCode(libc: Libc): Mapping[] {
  const text = new TextDecoder("latin1").decode(readProcFile(libc, "/proc/self/maps") ?? new Uint8Array());
  const lines = text.matchAll(/^([0-9a-f]+)-([0-9a-f]+) ..x. \S+ \S+ \S+ +\S/gm);
  return Array.from(lines, ([, start, end]) => ({ start: parseInt(start!, 16), end: parseInt(end!, 16) }));
}

/** The flag of /proc/self/smaps: "do not copy area on fork". */
const NOT_COPIED = "dc";

/** Mappings that a child would not have; undefined where the kernel does not tell. */
export function uncopiedMappings(libc: Libc): Mapping[] | undefined {
  const bytes = readProcFile(libc, "/proc/self/smaps");
  if (bytes === undefined) return undefined;
  const found: Mapping[] = [];
  let current: Mapping | undefined;
  for (const line of new TextDecoder("latin1").decode(bytes).split("\n")) {
    if (line.startsWith("VmFlags:")) {
      if (current && line.split(" ").includes(NOT_COPIED)) found.push(current);
      continue;
    }
    // "7f0e04000000-7f0e04010000 r--p …"; the other lines begin with a name in capitals.
    const dash = line.indexOf("-");
    const space = line.indexOf(" ");
    if (dash < 1 || dash > space) continue;
    const start = parseInt(line.slice(0, dash), 16);
    const end = parseInt(line.slice(dash + 1, space), 16);
    current = { start, end };
  }
  return found;
}

/** The engine may map and unmap while we read. */
const passes = 10;

/**
 * Makes all memory part of children again. Gives what is left: empty, unless a mapping cannot be copied (a device's),
 * or undefined where the kernel does not tell.
 */
export function copyAllOnFork(libc: Libc): readonly Mapping[] | undefined {
  let left: readonly Mapping[] | undefined;
  for (let pass = 0; pass < passes; pass++) {
    left = uncopiedMappings(libc);
    if (left === undefined || left.length === 0) break;
    for (const { start, end } of left) libc.call.madvise(start, end - start, ADVICE_DOFORK);
  }
  return left;
}
