/**
 * Native code without a compiler: a shared object built in memory, which the runtime's own dlopen maps.
 *
 * The file has two pages, so that none is both writable and executable:
 *
 *     page 0  read + execute   ELF header, program headers, symbols, hash table, names, the code
 *     page 1  read + write     the dynamic section, into which ld.so writes
 */
import type { Library, NativeSignature } from "../runtime/runtime.ts";
import type { Libc } from "./libc.ts";
import { withSpareDescriptors } from "./spare-descriptors.ts";
import { Unsupported } from "./unsupported.ts";

export interface NativeCode {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const machines = { x86_64: 62, aarch64: 183 } as const;
export type Machine = keyof typeof machines;

const pageSize = 4096;
/** Distance in memory between the segments: pages are up to 64 KiB on aarch64. */
const segmentDistance = 0x10000;

const ET_DYN = 3;
const PT_LOAD = 1, PT_DYNAMIC = 2, PT_GNU_STACK = 0x6474e551;
const programHeaders = 4;
const PF_X = 1, PF_W = 2, PF_R = 4;
const DT_NULL = 0, DT_HASH = 4, DT_STRTAB = 5, DT_SYMTAB = 6, DT_STRSZ = 10, DT_SYMENT = 11;
const STB_GLOBAL = 1, STT_FUNC = 2;
const headerSize = 64, programHeaderSize = 56, symbolSize = 24, dynamicEntrySize = 16;

/** Fills a file from front to back. All fields are little-endian, as both machines are. */
class Writer {
  readonly bytes = new Uint8Array(new ArrayBuffer(2 * pageSize));
  readonly #view = new DataView(this.bytes.buffer);
  offset = 0;

  u8(...values: number[]): void {
    for (const value of values) this.bytes[this.offset++] = value;
  }
  u16(value: number): void {
    this.#view.setUint16(this.offset, value, true);
    this.offset += 2;
  }
  u32(value: number): void {
    this.#view.setUint32(this.offset, value, true);
    this.offset += 4;
  }
  u64(value: number): void {
    this.#view.setBigUint64(this.offset, BigInt(value), true);
    this.offset += 8;
  }
  copy(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.offset);
    this.offset += bytes.length;
  }
}

const aligned = (offset: number, alignment: number) => Math.ceil(offset / alignment) * alignment;

/** The image of a shared object that defines `functions`. */
export function buildSharedObject(machine: Machine, functions: readonly NativeCode[]): Uint8Array<ArrayBuffer> {
  const names = new TextEncoder().encode(["", ...functions.map(({ name }) => name), ""].join("\0"));
  const symbolCount = functions.length + 1;

  const symbols = headerSize + programHeaders * programHeaderSize;
  const hash = symbols + symbolCount * symbolSize;
  const strings = hash + 4 * (2 + 1 + symbolCount);
  const addresses: number[] = [];
  let end = strings + names.length;
  for (const { bytes } of functions) {
    const address = aligned(end, 64);
    addresses.push(address);
    end = address + bytes.length;
  }
  if (end > pageSize) throw new RangeError(`${end} bytes of native code and symbols do not fit a page`);

  const writer = new Writer();
  writeHeader(writer, machine);
  writeSegments(writer, end);
  writeSymbols(writer, functions, addresses);
  writeHashTable(writer, symbolCount);
  writer.copy(names);
  functions.forEach(({ bytes }, index) => writer.bytes.set(bytes, addresses[index]!));
  writer.offset = pageSize;
  writeDynamicSection(writer, [
    [DT_HASH, hash],
    [DT_STRTAB, strings],
    [DT_SYMTAB, symbols],
    [DT_STRSZ, names.length],
    [DT_SYMENT, symbolSize],
    [DT_NULL, 0],
  ]);
  return writer.bytes;
}

function writeHeader(writer: Writer, machine: Machine): void {
  writer.u8(0x7f, 0x45, 0x4c, 0x46); // "\x7fELF"
  writer.u8(2, 1, 1, 0); // 64 bits, little-endian, version 1, System V
  writer.u64(0); // padding
  writer.u16(ET_DYN);
  writer.u16(machines[machine]);
  writer.u32(1); // version
  writer.u64(0); // no entry point
  writer.u64(headerSize); // program headers follow
  writer.u64(0); // no section headers: ld.so does not read them
  writer.u32(0); // flags
  writer.u16(headerSize);
  writer.u16(programHeaderSize);
  writer.u16(programHeaders);
  writer.u16(64); // size of a section header, of which there are none
  writer.u16(0);
  writer.u16(0);
}

function writeSegments(writer: Writer, codeEnd: number): void {
  const dynamicSize = 6 * dynamicEntrySize;
  const segment = (type: number, flags: number, offset: number, address: number, size: number, alignment: number) => {
    writer.u32(type);
    writer.u32(flags);
    writer.u64(offset);
    writer.u64(address);
    writer.u64(address);
    writer.u64(size);
    writer.u64(size);
    writer.u64(alignment);
  };
  segment(PT_LOAD, PF_R | PF_X, 0, 0, codeEnd, segmentDistance);
  const dynamicAddress = segmentDistance + pageSize;
  segment(PT_LOAD, PF_R | PF_W, pageSize, dynamicAddress, dynamicSize, segmentDistance);
  segment(PT_DYNAMIC, PF_R | PF_W, pageSize, dynamicAddress, dynamicSize, 8);
  // Without this header ld.so would make every stack of the process executable.
  segment(PT_GNU_STACK, PF_R | PF_W, 0, 0, 0, 16);
}

function writeSymbols(writer: Writer, functions: readonly NativeCode[], addresses: readonly number[]): void {
  for (let word = 0; word < symbolSize / 8; word++) writer.u64(0); // symbol 0 is reserved
  let nameOffset = 1;
  functions.forEach(({ name, bytes }, index) => {
    writer.u32(nameOffset);
    writer.u8(STB_GLOBAL << 4 | STT_FUNC, 0);
    writer.u16(1); // any section but 0, "undefined"
    writer.u64(addresses[index]!);
    writer.u64(bytes.length);
    nameOffset += name.length + 1;
  });
}

/** One bucket, which chains all symbols: with so few, hashing would gain nothing. */
function writeHashTable(writer: Writer, symbolCount: number): void {
  writer.u32(1);
  writer.u32(symbolCount);
  writer.u32(symbolCount > 1 ? 1 : 0);
  writer.u32(0);
  for (let symbol = 1; symbol < symbolCount; symbol++) writer.u32(symbol + 1 < symbolCount ? symbol + 1 : 0);
}

function writeDynamicSection(writer: Writer, entries: readonly (readonly [tag: number, value: number])[]): void {
  for (const [tag, value] of entries) {
    writer.u64(tag);
    writer.u64(value);
  }
}

const MFD_CLOEXEC = 1;

let opened = 0;

/**
 * ld.so takes an object it has already loaded under the same *name* for the same object, and descriptor numbers come
 * again: the name must be new, in this process, its other threads and its parents.
 */
function uniquePath(libc: Libc, descriptor: number): string {
  opened++;
  return `/proc/self/task/${libc.call.gettid()}/fd/${"./".repeat(opened)}${descriptor}`;
}

const RTLD_NOW = 2;
const RTLD_NODELETE = 0x1000;

/** Maps native code into the process and binds its functions. It stays mapped until the process ends. */
export function openNativeCode<Names extends string>(
  libc: Libc,
  code: Readonly<Record<Names, Uint8Array>>,
  signatures: Record<Names, NativeSignature>,
): Library<Names> {
  const functions = (Object.keys(code) as Names[]).map((name) => ({ name, bytes: code[name] }));
  const image = buildSharedObject(libc.runtime.arch, functions);
  return withSpareDescriptors(libc, () => load(libc, image, signatures));
}

function load<Names extends string>(
  libc: Libc,
  image: Uint8Array,
  signatures: Record<Names, NativeSignature>,
): Library<Names> {
  const { runtime, call } = libc;
  const descriptor = call.memfd_create("socksh", MFD_CLOEXEC);
  if (descriptor < 0) throw new Unsupported(`native stubs: memfd_create: ${libc.errorText(libc.errno())}`);
  try {
    if (call.write(descriptor, image, image.length) !== image.length) {
      throw new Unsupported(`native stubs: write: ${libc.errorText(libc.errno())}`);
    }
    const path = uniquePath(libc, descriptor);
    const library = runtime.open(path, signatures);
    // Signal handlers and redirected imports lead here until the process is gone, a runtime closes its libraries earlier.
    call.dlopen(path, RTLD_NOW | RTLD_NODELETE);
    return library;
  } finally {
    call.close(descriptor);
  }
}
