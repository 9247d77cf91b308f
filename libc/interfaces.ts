/** Lists of interfaces: libc's are copied into one block of the program's heap each, and given back at once. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { readWord } from "./memory.ts";

const ENOBUFS = 105, ENOMEM = 12;
/** struct if_nameindex: if_index, if_name. */
const NAME_INDEX = { name: 8, size: 16 } as const;
/** struct ifaddrs; ifa_data points to counters (struct rtnl_link_stats) in an entry of AF_PACKET. */
const IFADDRS = { next: 0, name: 8, address: 24, netmask: 32, broadcast: 40, data: 48, size: 56 } as const;
const AF_INET = 2, AF_INET6 = 10, AF_PACKET = 17;
/** sizeof(struct sockaddr_in), _in6, _ll; the generic one is the least. */
const ADDRESS_SIZES: Readonly<Record<number, number>> = { [AF_INET]: 16, [AF_INET6]: 28, [AF_PACKET]: 20 };
const SMALLEST_ADDRESS = 16;
const COUNTERS_SIZE = 92;

function nativeWord(host: Host, address: number): number {
  const bytes = host.native(address, 8);
  return readWord(new DataView(bytes.buffer, bytes.byteOffset, 8), 0);
}

/** Pieces of a block, each with the place of the pointer to it. */
class Block {
  readonly #host: Host;
  readonly #parts: { readonly bytes: Uint8Array; readonly at: number; readonly pointers: number[] }[] = [];
  #size = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Adds a copy of native bytes; the word at offset `pointer` of the block will hold its address. Gives its offset. */
  add(native: number, length: number, pointer?: number): number {
    const at = this.#size;
    this.#parts.push({
      bytes: this.#host.native(native, length).slice(),
      at,
      pointers: pointer === undefined ? [] : [pointer],
    });
    this.#size += Math.ceil(length / 8) * 8;
    return at;
  }

  addString(native: number, pointer: number): void {
    this.add(native, this.#host.call("strlen", native) + 1, pointer);
  }

  /** The block in the program's heap; 0 if there is no room. */
  place(): number {
    const { memory } = this.#host;
    const block = this.#host.malloc(Math.max(1, this.#size));
    if (block === 0) return 0;
    for (const { bytes, at } of this.#parts) memory.bytes.set(bytes, memory.offset(block + at));
    for (const { at, pointers } of this.#parts) {
      for (const pointer of pointers) memory.setWord(block + pointer, block + at);
    }
    return block;
  }
}

const ifNameindex = (host: Host): Implementation => () => {
  const list = host.call("if_nameindex");
  if (list === 0) return 0;
  let count = 0;
  while (nativeWord(host, list + count * NAME_INDEX.size + NAME_INDEX.name) !== 0) count++;
  const block = new Block(host);
  block.add(list, (count + 1) * NAME_INDEX.size);
  for (let i = 0; i < count; i++) {
    const at = i * NAME_INDEX.size + NAME_INDEX.name;
    block.addString(nativeWord(host, list + at), at);
  }
  host.call("if_freenameindex", list);
  const result = block.place();
  if (result === 0) host.errno = ENOBUFS;
  return result;
};

const getifaddrs = (host: Host): Implementation => (result) => {
  const slot = host.malloc(8);
  if (slot === 0) return noMemory(host);
  const status = host.call("getifaddrs", slot) | 0;
  const list = host.memory.getWord(slot);
  host.free(slot);
  if (status !== 0) return status;
  const block = new Block(host);
  let next: number | undefined;
  for (let native = list; native !== 0; native = nativeWord(host, native + IFADDRS.next)) {
    const node = block.add(native, IFADDRS.size, next);
    next = node + IFADDRS.next;
    block.addString(nativeWord(host, native + IFADDRS.name), node + IFADDRS.name);
    for (const at of [IFADDRS.address, IFADDRS.netmask, IFADDRS.broadcast]) {
      const address = nativeWord(host, native + at);
      if (address === 0) continue;
      const [low, high] = host.native(address, 2);
      block.add(address, ADDRESS_SIZES[low! | high! << 8] ?? SMALLEST_ADDRESS, node + at);
    }
    const data = nativeWord(host, native + IFADDRS.data);
    if (data !== 0) block.add(data, COUNTERS_SIZE, node + IFADDRS.data);
  }
  const copy = list === 0 ? 0 : block.place();
  host.call("freeifaddrs", list);
  if (list !== 0 && copy === 0) return noMemory(host);
  host.memory.setWord(result!, copy);
  return 0;
};

function noMemory(host: Host): number {
  host.errno = ENOMEM;
  return -1;
}

const free = (host: Host): Implementation => (list) => host.free(list!);

export const interfaces: ImplementationTable = {
  if_nameindex: ifNameindex,
  if_freenameindex: free,
  getifaddrs,
  freeifaddrs: free,
};
