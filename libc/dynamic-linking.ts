/**
 * <dlfcn.h> and <link.h>: libc loads libraries, and what it finds in them is native code, which a program calls as it
 * calls libc: by a prototype of the headers. The handles are libc's own, and are looked for among the loaded libraries
 * before libc follows them.
 */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { mirrors } from "./mirror.ts";
import { nativeWord } from "./native-words.ts";

const RTLD_LAZY = 1, RTLD_NOLOAD = 4;
/** RTLD_NEXT and RTLD_DEFAULT, as arguments. */
const NEXT = 2 ** 64, DEFAULT = 0;
/** struct link_map */
const LINK_MAP = { address: 0, name: 8, dynamic: 16, next: 24, previous: 32, size: 40 } as const;
/** struct dl_phdr_info */
const PHDR_INFO = { address: 0, name: 8, headers: 16, count: 24, adds: 32, size: 64 } as const;
/** sizeof(Elf64_Phdr) */
const PHDR = 56;
/** Dl_info */
const DL_INFO = { file: 0, base: 8, name: 16, address: 24 } as const;
const POINTER = 8;
/** Requests of dlinfo: LMID, LINKMAP, SERINFO, SERINFOSIZE, ORIGIN, TLS_MODID, PHDR. */
const DI = { list: 1, map: 2, paths: 4, pathsSize: 5, origin: 6, tls: 9, headers: 11 } as const;
/** sizeof(Dl_serinfo), PATH_MAX */
const SERINFO = 32, LONGEST_PATH = 4096;

/** What dlerror() is to say, where it is not libc that found a fault. */
const ownErrors = new WeakMap<Host, string>();

function fail(host: Host, message: string): number {
  host.call("dlerror");
  ownErrors.set(host, message);
  return 0;
}

/** The engine itself: what dlopen(NULL) gives, and the first of all that is loaded. */
function firstLoaded(host: Host): number {
  return host.call("dlopen", 0, RTLD_LAZY | RTLD_NOLOAD);
}

function* loaded(host: Host): Generator<number> {
  for (let map = firstLoaded(host); map !== 0; map = nativeWord(host, map + LINK_MAP.next)) yield map;
}

function checkHandle(host: Host, handle: number, what: string): void {
  for (const map of loaded(host)) if (map === handle) return;
  host.fault(handle, what);
}

const dlopen = (host: Host): Implementation => (file, mode) => {
  ownErrors.delete(host);
  return host.call("dlopen", file!, mode!);
};

const dlclose = (host: Host): Implementation => (handle) => {
  checkHandle(host, handle!, "dlclose: handle");
  ownErrors.delete(host);
  return host.call("dlclose", handle!) | 0;
};

const dlsym = (host: Host): Implementation => (handle, symbol) => {
  const name = host.memory.string(symbol!);
  const everywhere = handle === DEFAULT || handle === NEXT;
  if (!everywhere) checkHandle(host, handle!, "dlsym: handle");
  ownErrors.delete(host);
  const ofProgram = everywhere || handle === firstLoaded(host);
  const own = ofProgram && handle !== NEXT;
  const found = own && host.addressOf(name, "program");
  if (found) return found;
  if (host.call("dlsym", everywhere ? DEFAULT : handle!, symbol!) === 0) {
    const program = host.memory.string(host.memory.getWord(host.variable("program_invocation_name")));
    return ofProgram ? fail(host, `${program}: undefined symbol: ${name}`) : 0;
  }
  const address = host.addressOf(name, "libc");
  if (address === undefined) return fail(host, `${name}: only the program's first thread can look names up`);
  return address !== 0 ? address : fail(host, `${name}: socksh knows no prototype of it, so that it cannot be called`);
};

const dlerror = (host: Host): Implementation => () => {
  const own = ownErrors.get(host);
  if (own === undefined) return mirrors(host).string(host.call("dlerror"));
  ownErrors.delete(host);
  const text = host.permanent(own.length * 3 + 1);
  host.memory.writeString(text, own);
  return text;
};

/** What dladdr() has given the names of. */
const functionNames = new WeakMap<Host, Map<string, number>>();

function nameOf(host: Host, name: string): number {
  const names = functionNames.get(host) ?? new Map<string, number>();
  functionNames.set(host, names);
  let address = names.get(name);
  if (address === undefined) {
    address = host.permanent(name.length * 3 + 1);
    host.memory.writeString(address, name);
    names.set(name, address);
  }
  return address;
}

/** libc's functions have addresses of their own for the program; what dladdr() tells of them is in the program's terms. */
const dladdr = (host: Host): Implementation => (address, info) => {
  const { memory } = host;
  const name = host.functionNameAt(address!);
  if (name !== undefined && host.addressOf(name, "program") === address) {
    memory.setWord(info! + DL_INFO.file, memory.getWord(host.variable("program_invocation_name")));
    memory.setWord(info! + DL_INFO.base, memory.address(0));
    memory.setWord(info! + DL_INFO.name, nameOf(host, name));
    memory.setWord(info! + DL_INFO.address, address!);
    return 1;
  }
  const native = name === undefined ? address! : host.symbol(name);
  if (native === undefined || host.call("dladdr", native, info!) === 0) return 0;
  for (const text of [DL_INFO.file, DL_INFO.name]) {
    memory.setWord(info! + text, mirrors(host).string(memory.getWord(info! + text)));
  }
  if (name !== undefined) memory.setWord(info! + DL_INFO.address, address!);
  return 1;
};

/** The program's copies of all that is loaded, in their list. */
function copyMaps(host: Host): Map<number, number> {
  const { memory } = host;
  const copies = new Map<number, number>([[0, 0]]);
  for (const map of loaded(host)) copies.set(map, mirrors(host).bytes(map, LINK_MAP.size));
  for (const [map, copy] of copies) {
    if (map === 0) continue;
    memory.setWord(copy + LINK_MAP.name, mirrors(host).string(nativeWord(host, map + LINK_MAP.name)));
    for (const link of [LINK_MAP.next, LINK_MAP.previous]) {
      memory.setWord(copy + link, copies.get(nativeWord(host, map + link)) ?? 0);
    }
  }
  return copies;
}

const dlinfo = (host: Host): Implementation => (handle, request, info) => {
  const { memory } = host;
  checkHandle(host, handle!, "dlinfo: handle");
  ownErrors.delete(host);
  const room = (size: number) => {
    if (!memory.contains(info!, size)) host.fault(info!, "dlinfo: info");
  };
  switch (request) {
    case DI.map:
      room(POINTER);
      memory.setWord(info!, copyMaps(host).get(handle!)!);
      return 0;
    case DI.paths:
      room(SERINFO);
      room(memory.getWord(info!));
      break;
    case DI.origin:
      room(LONGEST_PATH);
      break;
    case DI.list:
    case DI.tls:
      room(POINTER);
      break;
    case DI.pathsSize:
      room(SERINFO);
      break;
    default:
      fail(host, "unsupported dlinfo request");
      return -1;
  }
  return host.call("dlinfo", handle!, request!, info!) | 0;
};

/** One after the other, as long as the program's function returns 0. */
const dlIteratePhdr = (host: Host): Implementation => (callback, data) => {
  const { memory } = host;
  const info = host.malloc(PHDR_INFO.size);
  const slot = host.malloc(POINTER);
  if (info === 0 || slot === 0) return -1;
  const maps = [...loaded(host)];
  let result = 0;
  for (const map of maps) {
    const count = Math.max(0, host.call("dlinfo", map, DI.headers, slot) | 0);
    memory.bytes.fill(0, memory.offset(info), memory.offset(info) + PHDR_INFO.size);
    memory.setWord(info + PHDR_INFO.address, nativeWord(host, map + LINK_MAP.address));
    memory.setWord(info + PHDR_INFO.name, mirrors(host).string(nativeWord(host, map + LINK_MAP.name)));
    memory.setWord(info + PHDR_INFO.count, count);
    if (count > 0) {
      memory.setWord(info + PHDR_INFO.headers, mirrors(host).bytes(memory.getWord(slot), count * PHDR));
    }
    memory.setWord(info + PHDR_INFO.adds, maps.length);
    result = host.callback(callback!, [BigInt(info), BigInt(PHDR_INFO.size), BigInt(data!)]);
    if (result !== 0) break;
  }
  host.free(slot);
  host.free(info);
  return result;
};

export const dynamicLinking: ImplementationTable = {
  dlopen,
  dlclose,
  dlsym,
  dlerror,
  dlinfo,
  dladdr,
  dl_iterate_phdr: dlIteratePhdr,
};
