/** Functions that libc can do on the program's memory once their pointers are known to be good, or whose result moves. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { mirrors } from "./mirror.ts";

const ENOMEM = 12;
/** getloadavg knows three averages. */
const LOAD_AVERAGES = 3;
const WIDE = 4;

/** Bytes from `address` to the end of the program's memory. */
function roomAt(host: Host, address: number): number {
  return host.memory.base + host.memory.size - address;
}

/** The function's result is its buffer; without one it is a string in libc's memory. */
const intoBuffer = (name: "ctermid" | "tmpnam") => (host: Host): Implementation => (buffer) =>
  mirrors(host).string(host.call(name, buffer!));

/** A copy, in the program's heap, of a string from libc's heap, which is given back. */
function takeOver(host: Host, native: number): number {
  if (native === 0) return 0;
  const length = host.call("strlen", native) + 1;
  const copy = host.malloc(length);
  if (copy !== 0) host.memory.bytes.set(host.native(native, length), host.memory.offset(copy));
  else host.errno = ENOMEM;
  host.call("free", native);
  return copy;
}

const tempnam = (host: Host): Implementation => (folder, prefix) =>
  takeOver(host, host.call("tempnam", folder!, prefix!));

const realpath = (host: Host): Implementation => (path, resolved) => {
  if (resolved !== 0) return host.call("realpath", path!, resolved!);
  return takeOver(host, host.call("realpath", path!, 0));
};

const getloadavg = (host: Host): Implementation => (averages, count) => {
  const wanted = Math.min(count!, LOAD_AVERAGES);
  if (wanted > 0 && !host.memory.contains(averages!, 8 * wanted)) host.fault(averages!, "getloadavg: loadavg");
  return host.call("getloadavg", averages!, wanted) | 0;
};

/** mbstowcs, wcstombs: the source ends in memory; the target's room is the smaller of what is said and what is there. */
const convert = (name: "mbstowcs" | "wcstombs", unit: number) => (host: Host): Implementation => (to, from, count) => {
  if (!host.memory.contains(from!, 1)) host.fault(from!, `${name}: src`);
  if (to === 0 || count === 0) return host.call(name, to!, from!, 0);
  if (!host.memory.contains(to!, unit)) host.fault(to!, `${name}: dest`);
  return host.call(name, to!, from!, Math.min(count!, Math.floor(roomAt(host, to!) / unit)));
};

export const nativeBuffers: ImplementationTable = {
  perror: (host) => (text) => void host.call("perror", text!),
  strerror_r: (host) => (errnum, buffer, size) =>
    mirrors(host).string(host.call("strerror_r", errnum!, buffer!, size!)),
  ctermid: intoBuffer("ctermid"),
  tmpnam: intoBuffer("tmpnam"),
  tempnam,
  realpath,
  getloadavg,
  mbstowcs: convert("mbstowcs", WIDE),
  wcstombs: convert("wcstombs", 1),
};
