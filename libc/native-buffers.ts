/** Functions that libc can do on the program's memory once their pointers are known to be good, or whose result moves. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { mirrors } from "./mirror.ts";

const ENOMEM = 12;
/** getloadavg knows three averages. */
const LOAD_AVERAGES = 3;
const WIDE = 4;
/** sizeof(gid_t) */
const GROUP = 4;
/** NI_MAXHOST */
const LONGEST_HOST = 1025;

/** Bytes from `address` to the end of the program's memory. */
function roomAt(host: Host, address: number): number {
  return host.memory.base + host.memory.size - address;
}

/** The function's result is its buffer; without one it is a string in libc's memory. */
const intoBuffer = (name: "ctermid" | "cuserid" | "tmpnam") => (host: Host): Implementation => (buffer) =>
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

const getgrouplist = (host: Host): Implementation => (user, group, groups, count) => {
  const room = Math.max(0, host.memory.getInt32(count!));
  if (room > 0 && !host.memory.contains(groups!, GROUP * room)) host.fault(groups!, "getgrouplist: groups");
  return host.call("getgrouplist", user!, group!, groups!, count!) | 0;
};

/** The name of a host in /etc/ethers is as long as it is. */
const etherNtohost = (host: Host): Implementation => (name, address) => {
  const room = host.malloc(LONGEST_HOST);
  if (room === 0) return -1;
  const status = host.call("ether_ntohost", room, address!) | 0;
  if (status === 0) {
    const size = host.call("strlen", room) + 1;
    if (!host.memory.contains(name!, size)) host.fault(name!, "ether_ntohost: hostname");
    host.call("memcpy", name!, room, size);
  }
  host.free(room);
  return status;
};

/** mbstowcs, wcstombs: the source ends in memory; the target's room is the smaller of what is said and what is there. */
const convert = (name: "mbstowcs" | "wcstombs", unit: number) => (host: Host): Implementation => (to, from, count) => {
  if (!host.memory.contains(from!, 1)) host.fault(from!, `${name}: src`);
  if (to === 0 || count === 0) return host.call(name, to!, from!, 0);
  if (!host.memory.contains(to!, unit)) host.fault(to!, `${name}: dest`);
  return host.call(name, to!, from!, Math.min(count!, Math.floor(roomAt(host, to!) / unit)));
};

/** Three shorts: the state of drand48(). */
const SEED = 6;
const seed48 = (host: Host): Implementation => (seed) => mirrors(host).bytes(host.call("seed48", seed!), SEED);

export const nativeBuffers: ImplementationTable = {
  perror: (host) => (text) => void host.call("perror", text!),
  strerror_r: (host) => (errnum, buffer, size) =>
    mirrors(host).string(host.call("strerror_r", errnum!, buffer!, size!)),
  ctermid: intoBuffer("ctermid"),
  cuserid: intoBuffer("cuserid"),
  seed48,
  tmpnam: intoBuffer("tmpnam"),
  tempnam,
  realpath,
  getloadavg,
  getgrouplist,
  ether_ntohost: etherNtohost,
  mbstowcs: convert("mbstowcs", WIDE),
  wcstombs: convert("wcstombs", 1),
};
