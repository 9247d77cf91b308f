/**
 * The import table of the running executable, that is of the engine: where it keeps the addresses of the libc
 * functions that it calls. What is redirected here, the engine alone calls; the program's calls go to libc as before.
 */
import type { Libc } from "./libc.ts";
import { mappingAt } from "./self-check.ts";
import { Unsupported } from "./unsupported.ts";

const AT_PHDR = 3, AT_PHENT = 4, AT_PHNUM = 5;
const PT_LOAD = 1, PT_DYNAMIC = 2, PT_PHDR = 6;
const DT_PLTRELSZ = 2, DT_STRTAB = 5, DT_SYMTAB = 6, DT_RELA = 7, DT_RELASZ = 8, DT_JMPREL = 23;
const DT_RELACOUNT = 0x6fff_fff9;
const relocationSize = 24, symbolSize = 24;
const PROT_READ = 1, PROT_WRITE = 2;
const pageSize = 4096;

/** Relocations whose place holds a symbol's plain address: a word, a GOT entry, a PLT's jump slot. */
const addressRelocations = { x86_64: [1, 6, 7], aarch64: [257, 1025, 1026] } as const;

interface Executable {
  /** What is added to the file's addresses. */
  readonly bias: number;
  /** Where it is mapped. */
  readonly start: number;
  readonly end: number;
  readonly dynamic: ReadonlyMap<number, number>;
}

function reader(libc: Libc, address: number, length: number) {
  const view = new DataView(libc.runtime.viewAt(address, length).buffer);
  return {
    u32: (offset: number) => view.getUint32(offset, true),
    u64: (offset: number) => Number(view.getBigUint64(offset, true)),
  };
}

function readExecutable(libc: Libc): Executable {
  const { getauxval } = libc.call;
  const headers = getauxval(AT_PHDR), size = getauxval(AT_PHENT), count = getauxval(AT_PHNUM);
  const { u32, u64 } = reader(libc, headers, size * count);
  const segments = Array.from({ length: count }, (_, index) => index * size)
    .map((at) => ({ type: u32(at), address: u64(at + 16), length: u64(at + 40) }));
  const find = (type: number) => segments.find((segment) => segment.type === type);

  const self = find(PT_PHDR);
  const bias = self ? headers - self.address : 0;
  const dynamicSegment = find(PT_DYNAMIC);
  if (!dynamicSegment) throw new Unsupported("the executable is linked statically");
  const dynamic = new Map<number, number>();
  const entries = reader(libc, bias + dynamicSegment.address, dynamicSegment.length);
  for (let at = 0; at < dynamicSegment.length && entries.u64(at) !== 0; at += 16) {
    dynamic.set(entries.u64(at), entries.u64(at + 8));
  }
  const loaded = segments.filter(({ type }) => type === PT_LOAD);
  const start = bias + Math.min(...loaded.map(({ address }) => address));
  const end = bias + Math.max(...loaded.map(({ address, length }) => address + length));
  return { bias, start, end, dynamic };
}

/** The addresses of the words that hold the function's address for the engine. */
function importSlots(libc: Libc, { bias, dynamic }: Executable, name: string): number[] {
  // glibc has added the bias to the addresses in the dynamic section; other linkers leave them.
  const table = (tag: number) => {
    const address = dynamic.get(tag) ?? 0;
    return address < bias ? address + bias : address;
  };
  const symbols = table(DT_SYMTAB), strings = table(DT_STRTAB);
  const types: readonly number[] = addressRelocations[libc.runtime.arch];
  // A relocation names its symbol by number: the number is found once, then compared.
  let wanted: number | undefined;
  const named = (symbol: number) => {
    if (wanted !== undefined) return symbol === wanted;
    const { u32 } = reader(libc, symbols + symbol * symbolSize, symbolSize);
    if (libc.readCString(strings + u32(0)) !== name) return false;
    wanted = symbol;
    return true;
  };

  const slots: number[] = [];
  const scan = (start: number, length: number) => {
    if (length <= 0) return;
    const { u32, u64 } = reader(libc, start, length);
    for (let at = 0; at < length; at += relocationSize) {
      if (types.includes(u32(at + 8)) && named(u32(at + 12))) slots.push(bias + u64(at));
    }
  };
  scan(table(DT_JMPREL), dynamic.get(DT_PLTRELSZ) ?? 0);
  // The relocations that name no symbol come first, Deno has 150,000 of them.
  const relative = (dynamic.get(DT_RELACOUNT) ?? 0) * relocationSize;
  scan(table(DT_RELA) + relative, (dynamic.get(DT_RELASZ) ?? 0) - relative);
  return slots;
}

/**
 * A slot holds the function's address, what it was redirected to before, or, until its first call, the way to the
 * linker in the executable's own code. Anything else is no slot of this function.
 */
function checkSlot(libc: Libc, { start, end }: Executable, name: string, slot: number): void {
  const value = Number(new BigUint64Array(libc.runtime.viewAt(slot, 8).buffer, 0, 1)[0]!);
  const known = value === libc.symbolAddress(name) || value === redirected.get(slot);
  if (known || (value >= start && value < end && mappingAt(libc, value)?.permissions[2] === "x")) return;
  throw new Unsupported(`the executable's import of ${name} is not at 0x${slot.toString(16)}`);
}

/** What slots hold since they were redirected. */
const redirected = new Map<number, number>();

/** From now on the engine, on all its threads, calls `target` where it called libc's `name`. */
export function redirectImport(libc: Libc, name: string, target: number): void {
  const executable = readExecutable(libc);
  const slots = importSlots(libc, executable, name);
  if (slots.length === 0) throw new Unsupported(`the executable does not import ${name}`);
  // All are looked at before any is changed.
  for (const slot of slots) checkSlot(libc, executable, name, slot);
  for (const slot of slots) {
    const page = Math.floor(slot / pageSize) * pageSize;
    // ld.so may have made it read-only when it was done.
    const protectedPage = mappingAt(libc, slot)?.permissions[1] !== "w";
    const protect = (protection: number) => {
      if (libc.call.mprotect(page, pageSize, protection) === 0) return;
      throw new Unsupported(`the executable's import of ${name}: mprotect: ${libc.errorText(libc.errno())}`);
    };
    if (protectedPage) protect(PROT_READ | PROT_WRITE);
    new BigUint64Array(libc.runtime.viewAt(slot, 8).buffer, 0, 1)[0] = BigInt(target);
    redirected.set(slot, target);
    if (protectedPage) protect(PROT_READ);
  }
}
