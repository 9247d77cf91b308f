/**
 * mmap and its kin. A mapping must lie where the program's pointers reach, so its place is chosen here, at the upper end of
 * the program's memory, and the kernel maps it there (MAP_FIXED): the mapping itself is a real one, shared with other
 * processes if it is MAP_SHARED.
 */
import type { Host, Implementation, ImplementationTable } from "./host.ts";

const PAGE = 4096;
const EEXIST = 17, ENOMEM = 12, EINVAL = 22, EFAULT = 14;
const PROT_NONE = 0, PROT_READ_WRITE = 3;
const MAP_PRIVATE = 0x02, MAP_FIXED = 0x10, MAP_ANONYMOUS = 0x20, MAP_NORESERVE = 0x4000;
const MREMAP_MAYMOVE = 1, MREMAP_FIXED = 2;
const MAP_32BIT = 0x40, MAP_FIXED_NOREPLACE = 0x10_0000;

/** Bytes from an offset on, whole pages. */
interface Range {
  readonly start: number;
  readonly size: number;
}

class Mappings {
  /** What was given back, in order; no two touch each other. */
  #free: Range[] = [];
  /** From here on memory is for mappings. */
  #lowest = Infinity;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  map(hint: number, length: number, protection: number, flags: number, fd: number, offset: number): number {
    const size = wholePages(length);
    // The kernel maps nothing of such a length; it knows best which of the arguments' errors comes first.
    if (length <= 0 || !Number.isSafeInteger(size)) {
      const impossible = Math.min(length, Number.MAX_SAFE_INTEGER);
      return this.#host.call("mmap", 0, impossible, protection, flags & ~(MAP_FIXED | MAP_FIXED_NOREPLACE), fd, offset);
    }
    const fixed = (flags & (MAP_FIXED | MAP_FIXED_NOREPLACE)) !== 0;
    if (fixed && hint % PAGE !== 0) return this.#fail(EINVAL);
    // No address outside the program's memory can be had, and all of that is in use.
    if (fixed && !this.#host.memory.contains(hint, size)) return this.#fail(ENOMEM);
    if ((flags & MAP_FIXED_NOREPLACE) !== 0) return this.#fail(EEXIST);
    const address = fixed ? hint : this.#take(size);
    if (address === 0) return this.#fail(ENOMEM);
    const result = this.#mapAt(address, length, protection, (flags & ~MAP_32BIT) | MAP_FIXED, fd, offset);
    // The kernel may have removed what was there before it found out that it cannot map.
    if (result === -1 && !fixed) this.#giveBack(address, size);
    return result;
  }

  /** shmat(): at an address of the program's choice only if that is its memory. */
  attach(id: number, hint: number, length: number, flags: number): number {
    const size = wholePages(length);
    if (hint !== 0 && !this.#host.memory.contains(hint, size)) return this.#fail(EINVAL);
    const address = hint === 0 ? this.#take(size) : hint;
    if (address === 0) return this.#fail(ENOMEM);
    const result = this.#host.call("shmat", id, address, hint === 0 ? flags | SHM_REMAP : flags);
    if (result === -1 && hint === 0) {
      const { errno } = this.#host;
      this.#giveBack(address, size);
      this.#host.errno = errno;
    }
    return result;
  }

  /** mremap(): what grows goes to another place; nobody keeps the memory behind a mapping free. */
  move(address: number, oldSize: number, newSize: number, flags: number): number {
    const [before, after] = [wholePages(oldSize), wholePages(newSize)];
    if (address % PAGE !== 0 || newSize <= 0 || oldSize <= 0 || (flags & ~MREMAP_MAYMOVE) !== 0) {
      return this.#fail(EINVAL);
    }
    if (!this.#host.memory.contains(address, before)) return this.#fail(EFAULT);
    if (after <= before) {
      if (after < before) this.#giveBack(address + after, before - after);
      return address;
    }
    const target = (flags & MREMAP_MAYMOVE) === 0 ? 0 : this.#take(after);
    if (target === 0) return this.#fail(ENOMEM);
    const result = this.#host.call("mremap", address, before, after, MREMAP_MAYMOVE | MREMAP_FIXED, target);
    const [area, size] = result === -1 ? [target, after] : [address, before];
    const { errno } = this.#host;
    this.#giveBack(area, size);
    this.#host.errno = errno;
    return result;
  }

  unmap(address: number, length: number): number {
    const size = wholePages(length);
    if (address % PAGE !== 0 || length <= 0 || !Number.isSafeInteger(size)) return this.#fail(EINVAL);
    // Linux does not mind if nothing was there.
    if (this.#host.memory.contains(address, size)) this.#giveBack(address, size);
    return 0;
  }

  /** Finds room, or makes it; an address, or 0. */
  #take(size: number): number {
    const { memory } = this.#host;
    const found = this.#free.findIndex((range) => range.size >= size);
    if (found < 0) {
      const fresh = this.#host.mappingSpace(size);
      if (fresh !== 0) this.#lowest = fresh;
      return fresh;
    }
    const { start, size: whole } = this.#free[found]!;
    this.#free.splice(found, 1, ...(whole === size ? [] : [{ start: start + size, size: whole - size }]));
    return memory.address(start);
  }

  /** The range becomes what it was before: memory of the program that holds nothing. */
  #giveBack(address: number, size: number): void {
    const host = this.#host;
    const { errno } = host;
    const protection = host.protectsMemory ? PROT_NONE : PROT_READ_WRITE;
    const flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED;
    if (host.protectsMemory) host.closingPages();
    host.call("mmap", address, size, protection, flags, -1, 0);
    host.errno = errno;
    if (address < this.#lowest) return;
    const ranges = [...this.#free, { start: host.memory.offset(address), size }];
    this.#free = merged(ranges.sort((a, b) => a.start - b.start));
  }

  #mapAt(address: number, length: number, protection: number, flags: number, fd: number, offset: number): number {
    const host = this.#host;
    if (!host.protectsMemory) {
      const result = host.call("mmap", address, length, protection | PROT_READ_WRITE, flags, fd, offset);
      // A file that is open for reading only can be shared, but not written.
      if (result !== -1) return result;
    } else if (closes(protection)) {
      host.closingPages();
    }
    return host.call("mmap", address, length, protection, flags, fd, offset);
  }

  #fail(error: number): -1 {
    this.#host.errno = error;
    return -1;
  }
}

function closes(protection: number): boolean {
  return (protection & PROT_READ_WRITE) !== PROT_READ_WRITE;
}

function wholePages(length: number): number {
  return Math.ceil(length / PAGE) * PAGE;
}

/** Of ranges in order, those that touch or overlap become one. */
function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last !== undefined && last.start + last.size >= range.start) {
      const end = Math.max(last.start + last.size, range.start + range.size);
      result[result.length - 1] = { start: last.start, size: end - last.start };
    } else {
      result.push(range);
    }
  }
  return result;
}

const known = new WeakMap<Host, Mappings>();

function mappingsOf(host: Host): Mappings {
  host.memoryIsShared();
  let mappings = known.get(host);
  if (mappings === undefined) known.set(host, mappings = new Mappings(host));
  return mappings;
}

/**
 * What is not the program's memory is not mapped, as far as the program can tell: the kernel is asked about its lowest
 * page, where nothing is, for it knows whether ENOMEM is what it says of the other arguments first.
 */
function asked(host: Host, address: number, length: number): [address: number, length: number] {
  const own = address % PAGE !== 0 || length === 0 || host.memory.contains(address, length);
  return own ? [address, length] : [0, PAGE];
}

const mprotect = (host: Host): Implementation => (address, length, protection) => {
  host.memoryIsShared();
  if (host.protectsMemory && closes(protection!)) host.closingPages();
  return host.call(
    "mprotect",
    ...asked(host, address!, length!),
    host.protectsMemory ? protection! : protection! | PROT_READ_WRITE,
  );
};

/** Where a key was once to be had: the instructions that pkey_get and pkey_set are would else end the process. */
let hasKeys = false;

function keysCanBe(host: Host): boolean {
  if (hasKeys) return true;
  const key = host.call("pkey_alloc", 0, 0) | 0;
  if (key < 0) return false;
  host.call("pkey_free", key);
  return hasKeys = true;
}

const pkeyMprotect = (host: Host): Implementation => (address, length, protection, key) => {
  if (key === -1) return mprotect(host)(address!, length!, protection!)!;
  if (!host.protectsMemory) {
    host.errno = EINVAL;
    return -1;
  }
  host.memoryIsShared();
  if (closes(protection!)) host.closingPages();
  return host.call("pkey_mprotect", ...asked(host, address!, length!), protection!, key!) | 0;
};

const withKeys = (name: "pkey_get" | "pkey_set") => (host: Host): Implementation => (...args) => {
  if (keysCanBe(host)) return host.call(name, ...args) | 0;
  host.errno = EINVAL;
  return -1;
};

const madvise = (host: Host): Implementation => (address, length, advice) =>
  host.call("madvise", ...asked(host, address!, length!), advice!);

const SHM_REMAP = 0o40000, IPC_STAT = 2;
/** struct shmid_ds: its size, and where the segment's is. */
const SHMID_DS = { size: 112, bytes: 48 } as const;

/** Attached segments of System V: address → bytes. */
const attached = new WeakMap<Host, Map<number, number>>();

function segmentsOf(host: Host): Map<number, number> {
  let found = attached.get(host);
  if (found === undefined) attached.set(host, found = new Map());
  return found;
}

const shmat = (host: Host): Implementation => (id, address, flags) => {
  const description = host.malloc(SHMID_DS.size);
  if (description === 0) return -1;
  const status = host.call("shmctl", id!, IPC_STAT, description) | 0;
  const bytes = host.memory.getWord(description + SHMID_DS.bytes);
  host.free(description);
  if (status !== 0) return -1;
  const result = mappingsOf(host).attach(id!, address!, bytes, flags!);
  if (result !== -1) segmentsOf(host).set(result, bytes);
  return result;
};

const shmdt = (host: Host): Implementation => (address) => {
  const bytes = segmentsOf(host).get(address!);
  if (bytes === undefined) return mappingsOf(host).unmap(1, 0);
  segmentsOf(host).delete(address!);
  host.call("shmdt", address!);
  return mappingsOf(host).unmap(address!, bytes);
};

export const memoryMappings: ImplementationTable = {
  mremap: (host) => (address, oldSize, newSize, flags) => mappingsOf(host).move(address!, oldSize!, newSize!, flags!),
  posix_madvise: (host) => (address, length, advice) => {
    const { errno } = host;
    const failed = madvise(host)(address!, length!, advice!) !== 0;
    const error = host.errno;
    host.errno = errno;
    return failed ? error : 0;
  },
  shmat,
  shmdt,
  mmap: (host) => (...args) => {
    const [hint, length, protection, flags, fd, offset] = args as [number, number, number, number, number, number];
    return mappingsOf(host).map(hint, length, protection, flags, fd, offset);
  },
  munmap: (host) => (address, length) => mappingsOf(host).unmap(address!, length!),
  mprotect,
  pkey_mprotect: pkeyMprotect,
  pkey_get: withKeys("pkey_get"),
  pkey_set: withKeys("pkey_set"),
  madvise,
};
