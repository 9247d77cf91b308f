/** String functions that write as much as they read: the room left is the program's memory, not the host's. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";

/** Length of the string at `address`, after a look at the pointer. */
function lengthAt(host: Host, address: number, what: string): number {
  if (!host.memory.contains(address, 1)) host.fault(address, what);
  return host.memory.stringLength(address);
}

function copy(host: Host, to: number, from: number, length: number, what: string): void {
  const { memory } = host;
  if (!memory.contains(to, length)) host.fault(to, what);
  memory.bytes.copyWithin(memory.offset(to), memory.offset(from), memory.offset(from) + length);
}

function terminate(host: Host, at: number, what: string): void {
  if (!host.memory.contains(at, 1)) host.fault(at, what);
  host.memory.bytes[host.memory.offset(at)] = 0;
}

const strncat = (host: Host): Implementation => (to, from, limit) => {
  const end = to! + lengthAt(host, to!, "strncat: dest");
  const length = Math.min(limit === 0 ? 0 : lengthAt(host, from!, "strncat: src"), limit!);
  copy(host, end, from!, length, "strncat: dest");
  terminate(host, end + length, "strncat: dest");
  return to!;
};

export const strings: ImplementationTable = { strncat };
