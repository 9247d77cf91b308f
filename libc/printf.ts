/**
 * The printf family. libc formats; what happens here is what a varargs call needs from a caller that is not
 * C: walk the format to learn each argument's class, and look at the pointers libc is going to follow, since a
 * wild one must end the program and not the shell.
 */
import { type AreaOf, directArea, listArea, SLOT } from "./area.ts";
import { type Conversion, parseFormat } from "./format.ts";
import type { Host, Implementation, ImplementationTable, RawArgument } from "./host.ts";
import type { ProgramMemory } from "./memory.ts";

/** What one argument is, in order of its position. */
interface ArgumentUse {
  readonly class: RawArgument["class"];
  /** The pointer is followed: to a string (`%s`), or written through (`%n`: this many bytes). */
  readonly string?: boolean;
  readonly writes?: number;
}

const INTEGER_LETTERS = "dioubBxXcCpSsn";
const DOUBLE_LETTERS = "aAeEfFgG";
const WRITE_SIZES: Readonly<Record<string, number>> = { hh: 1, h: 2, "": 4 };

interface KnownFormat {
  /** With its final 0. */
  readonly bytes: Uint8Array;
  readonly uses: readonly ArgumentUse[];
}

/**
 * Formats by their offset in memory: a program prints with the same few again and again. The bytes there are compared
 * each time, as that is quick (decoding them costs more than all of libc's formatting) and they may have changed.
 */
const formats = new Map<number, KnownFormat>();
const FORMATS_LIMIT = 1000;

/** What the format at `offset` in memory takes. */
function usesAt(memory: ProgramMemory, offset: number): readonly ArgumentUse[] {
  const known = formats.get(offset);
  if (known !== undefined && startsWith(memory.bytes, offset, known.bytes)) return known.uses;
  const text = memory.string(memory.address(offset));
  const uses = usesOf(parseFormat(text, "printf"));
  if (formats.size >= FORMATS_LIMIT) formats.clear();
  formats.set(offset, { bytes: memory.bytes.slice(offset, memory.bytes.indexOf(0, offset) + 1), uses });
  return uses;
}

function startsWith(bytes: Uint8Array, offset: number, start: Uint8Array): boolean {
  for (let i = 0; i < start.length; i++) {
    if (bytes[offset + i] !== start[i]) return false;
  }
  return true;
}

function usesOf(conversions: readonly Conversion[]): ArgumentUse[] {
  const uses: ArgumentUse[] = [];
  const put = (position: number | undefined, use: ArgumentUse) => {
    if (position === undefined) uses.push(use);
    else uses[position - 1] = use;
  };
  for (const conversion of conversions) {
    if (conversion.width === "*") put(conversion.widthPosition, { class: "integer" });
    if (conversion.precision === "*") put(conversion.precisionPosition, { class: "integer" });
    const { letter, length, position } = conversion;
    if (DOUBLE_LETTERS.includes(letter)) put(position, { class: length === "L" ? "long double" : "double" });
    else if (letter === "n") put(position, { class: "integer", writes: WRITE_SIZES[length] ?? 8 });
    else if (letter === "s" || letter === "S") put(position, { class: "integer", string: true });
    else if (INTEGER_LETTERS.includes(letter)) put(position, { class: "integer" });
  }
  // A gap in positions (`%2$d` alone) is undefined in C; an int is what libc assumes.
  return Array.from(uses, (use) => use ?? { class: "integer" });
}

/** The arguments a format takes from the area at `area`, each pointer looked at. */
function gather(host: Host, name: string, formatAddress: number, area: number): RawArgument[] {
  const { memory } = host;
  if (!memory.contains(formatAddress, 1)) host.fault(formatAddress, `${name}: its format`);
  const uses = usesAt(memory, memory.offset(formatAddress));
  const rest: RawArgument[] = [];
  let at = area;
  for (const use of uses) {
    if (use.class === "long double") {
      at = Math.ceil(at / 16) * 16;
      if (!memory.contains(at, 16)) host.fault(at, `${name}: its arguments`);
      rest.push({ class: use.class, offset: memory.offset(at) });
      at += 16;
      continue;
    }
    if (!memory.contains(at, SLOT)) host.fault(at, `${name}: its arguments`);
    rest.push({ class: use.class, offset: memory.offset(at) });
    if (use.string === true) {
      const pointer = memory.getWord(at);
      if (pointer !== 0 && !memory.contains(pointer, 1)) host.fault(pointer, `${name}: the string of a %s`);
    }
    if (use.writes !== undefined) {
      const pointer = memory.getWord(at);
      if (!memory.contains(pointer, use.writes)) host.fault(pointer, `${name}: the target of a %n`);
    }
    at += SLOT;
  }
  return rest;
}

function checkStream(host: Host, name: string, stream: number): void {
  if (!host.streams.has(stream)) host.fault(stream, `${name}: its stream`);
}

/** printf, vprintf */
const toStdout = (name: string, area: AreaOf) => (host: Host): Implementation => (format, last) =>
  host.callVariadic("printf", [format!], gather(host, name, format!, area(host, name, last!)));

/** fprintf, vfprintf */
const toStream = (name: string, area: AreaOf) => (host: Host): Implementation => (stream, format, last) => {
  checkStream(host, name, stream!);
  return host.callVariadic("fprintf", [stream!, format!], gather(host, name, format!, area(host, name, last!)));
};

/** dprintf, vdprintf; syslog, vsyslog: an int, then the format */
const toNumber = (name: string, native: string, area: AreaOf) => (host: Host): Implementation => (n, format, last) =>
  host.callVariadic(native, [n!, format!], gather(host, name, format!, area(host, name, last!)));

/** snprintf, vsnprintf */
const toSized = (name: string, area: AreaOf) => (host: Host): Implementation => (buffer, size, format, last) => {
  if (size !== 0 && !host.memory.contains(buffer!, 1)) host.fault(buffer!, `${name}: its buffer`);
  const room = Math.min(size!, size === 0 ? 0 : roomAt(host, buffer!));
  return host.callVariadic(
    "snprintf",
    [buffer!, room, format!],
    gather(host, name, format!, area(host, name, last!)),
  );
};

/** sprintf, vsprintf: bounded by the end of the program's memory only, as in C */
const toBuffer = (name: string, area: AreaOf) => (host: Host): Implementation => (buffer, format, last) => {
  if (!host.memory.contains(buffer!, 1)) host.fault(buffer!, `${name}: its buffer`);
  const rest = gather(host, name, format!, area(host, name, last!));
  const room = roomAt(host, buffer!);
  const length = host.callVariadic("snprintf", [buffer!, room, format!], rest);
  if (length >= room) host.fault(buffer! + room, `${name}: the end of its text`);
  return length;
};

/** asprintf, vasprintf: the result is the program's to free, so it comes from the program's heap */
const toAllocated = (name: string, area: AreaOf) => (host: Host): Implementation => (result, format, last) => {
  if (!host.memory.contains(result!, SLOT)) host.fault(result!, `${name}: its result`);
  const rest = gather(host, name, format!, area(host, name, last!));
  const length = host.callVariadic("snprintf", [0, 0, format!], rest);
  if (length < 0) return -1;
  const buffer = host.malloc(length + 1);
  if (buffer === 0) return -1;
  host.memory.setWord(result!, buffer);
  return host.callVariadic("snprintf", [buffer, length + 1, format!], rest);
};

function roomAt(host: Host, address: number): number {
  return host.memory.base + host.memory.size - address;
}

export const printfFamily: ImplementationTable = {
  printf: toStdout("printf", directArea),
  vprintf: toStdout("vprintf", listArea),
  fprintf: toStream("fprintf", directArea),
  vfprintf: toStream("vfprintf", listArea),
  dprintf: toNumber("dprintf", "dprintf", directArea),
  vdprintf: toNumber("vdprintf", "dprintf", listArea),
  snprintf: toSized("snprintf", directArea),
  vsnprintf: toSized("vsnprintf", listArea),
  sprintf: toBuffer("sprintf", directArea),
  vsprintf: toBuffer("vsprintf", listArea),
  asprintf: toAllocated("asprintf", directArea),
  vasprintf: toAllocated("vasprintf", listArea),
  syslog: toNumber("syslog", "syslog", directArea),
  vsyslog: toNumber("vsyslog", "syslog", listArea),
};
