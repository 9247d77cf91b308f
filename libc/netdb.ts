/** Names and addresses: the resolver's results lie in libc's memory and are copied into the program's. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { mirrors } from "./mirror.ts";
import { giveOptions, hErrnoLocation, withResolverErrno } from "./resolver.ts";

/** struct addrinfo (netdb.h), LP64 glibc: offsets of what is followed. */
const ADDRINFO = { size: 48, addrlen: 16, addr: 24, canonname: 32, next: 40 } as const;
const EAI_MEMORY = -10;
/** struct hostent: h_length, h_addr_list. */
const HOSTENT = { size: 32, name: 0, aliases: 8, length: 20, addresses: 24 } as const;

function optionalString(host: Host, address: number, what: string): void {
  if (address !== 0 && !host.memory.contains(address, 1)) host.fault(address, what);
}

/**
 * getaddrinfo: each node of the list becomes one block of the program's heap, its address and canonical name
 * behind it, so that freeaddrinfo may free any part of a list (POSIX).
 */
const getaddrinfo = (host: Host): Implementation => (node, service, hints, result) => {
  const { memory } = host;
  optionalString(host, node!, "getaddrinfo: node");
  optionalString(host, service!, "getaddrinfo: service");
  if (hints !== 0 && !memory.contains(hints!, ADDRINFO.size)) host.fault(hints!, "getaddrinfo: hints");
  if (!memory.contains(result!, 8)) host.fault(result!, "getaddrinfo: res");
  const room = host.malloc(ADDRINFO.size);
  if (room === 0) return EAI_MEMORY;
  giveOptions(host);
  let status = host.call("getaddrinfo", node!, service!, hints!, room) | 0;
  const list = memory.getWord(room);
  if (status === 0) {
    const copy = copyAddresses(host, list, room);
    host.call("freeaddrinfo", list);
    memory.setWord(result!, copy);
    if (copy === 0) status = EAI_MEMORY;
  }
  host.free(room);
  return status;
};

/**
 * The first node's copy; 0 if the heap has no room for all. `room` takes libc's nodes, one after the other: memcpy() is
 * a quarter of the cost of a view of libc's memory.
 */
function copyAddresses(host: Host, list: number, room: number): number {
  const { memory } = host;
  let first = 0;
  let link = 0;
  for (let native = list; native !== 0;) {
    host.call("memcpy", room, native, ADDRINFO.size);
    const addressLength = memory.getInt32(room + ADDRINFO.addrlen);
    const address = memory.getWord(room + ADDRINFO.addr);
    const name = memory.getWord(room + ADDRINFO.canonname);
    const nameLength = name === 0 ? 0 : host.call("strlen", name) + 1;
    const block = host.malloc(ADDRINFO.size + addressLength + nameLength);
    if (block === 0) {
      release(host, first);
      return 0;
    }
    const behind = block + ADDRINFO.size;
    host.call("memcpy", block, room, ADDRINFO.size);
    host.call("memcpy", behind, address, addressLength);
    memory.setWord(block + ADDRINFO.addr, behind);
    if (name !== 0) {
      host.call("memcpy", behind + addressLength, name, nameLength);
      memory.setWord(block + ADDRINFO.canonname, behind + addressLength);
    }
    memory.setWord(block + ADDRINFO.next, 0);
    if (link === 0) first = block;
    else memory.setWord(link + ADDRINFO.next, block);
    link = block;
    native = memory.getWord(room + ADDRINFO.next);
  }
  return first;
}

/** The program's copy of a list of libc's, which ends; 0 if there is no room. */
export function takeAddresses(host: Host, list: number): number {
  const room = host.malloc(ADDRINFO.size);
  const copy = room === 0 ? 0 : copyAddresses(host, list, room);
  host.call("freeaddrinfo", list);
  if (room !== 0) host.free(room);
  return copy;
}

function release(host: Host, list: number): void {
  for (let node = list; node !== 0;) {
    if (!host.memory.contains(node, ADDRINFO.size)) host.fault(node, "freeaddrinfo");
    const next = host.memory.getWord(node + ADDRINFO.next);
    host.free(node);
    node = next;
  }
}

const freeaddrinfo = (host: Host): Implementation => (list) => release(host, list!);

/** A hostent's address list has elements of h_length bytes, not strings. */
function copyHost(host: Host, native: number): number {
  if (native === 0) return 0;
  const { memory } = host;
  const copies = mirrors(host);
  const address = copies.bytes(native, HOSTENT.size);
  const length = memory.getInt32(address + HOSTENT.length);
  const follow = (at: number, copy: (pointer: number) => number) =>
    memory.setWord(address + at, copy(memory.getWord(address + at)));
  follow(HOSTENT.name, (name) => copies.string(name));
  follow(HOSTENT.aliases, (list) => copies.list(list, (alias) => copies.string(alias)));
  follow(HOSTENT.addresses, (list) => copies.list(list, (item) => copies.bytes(item, length)));
  return address;
}

const gethostbyname = (host: Host): Implementation => (name) => {
  if (!host.memory.contains(name!, 1)) host.fault(name!, "gethostbyname: name");
  return withResolverErrno(host, () => copyHost(host, host.call("gethostbyname", name!)));
};

const gethostbyname2 = (host: Host): Implementation => (name, family) => {
  if (!host.memory.contains(name!, 1)) host.fault(name!, "gethostbyname2: name");
  return withResolverErrno(host, () => copyHost(host, host.call("gethostbyname2", name!, family!)));
};

const gethostbyaddr = (host: Host): Implementation => (address, length, family) => {
  if (!host.memory.contains(address!, length!)) host.fault(address!, "gethostbyaddr: addr");
  return withResolverErrno(host, () => copyHost(host, host.call("gethostbyaddr", address!, length!, family!)));
};

export const netdb: ImplementationTable = {
  getaddrinfo,
  freeaddrinfo,
  gethostbyname,
  gethostbyname2,
  gethostbyaddr,
  gethostent: (host) => () => withResolverErrno(host, () => copyHost(host, host.call("gethostent"))),
  __h_errno_location: (host) => () => hErrnoLocation(host),
};
