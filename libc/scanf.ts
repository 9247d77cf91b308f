/** The scanf family: every argument is a pointer libc writes through, so each must be the program's. */
import { type AreaOf, directArea, listArea, SLOT } from "./area.ts";
import { type Conversion, parseFormat } from "./format.ts";
import type { Host, Implementation, ImplementationTable, RawArgument } from "./host.ts";

const INTEGER_SIZES: Readonly<Record<string, number>> = { hh: 1, h: 2, "": 4 };
const WIDE = 4;

/** Whether formats and strings are of `char` or of `wchar_t`: scanf() or wscanf(). */
type Unit = 1 | typeof WIDE;

/** Bytes of each character that a conversion stores: a wide one read as `%s` becomes up to four. */
function characterSize({ letter, length }: Conversion, unit: Unit): number {
  return length === "l" || letter === "S" || letter === "C" ? WIDE : unit;
}

/** Bytes a conversion stores, or undefined for a string without a width, which no one bounds. */
function storedSize(conversion: Conversion, unit: Unit): number | undefined {
  const { letter, length, width } = conversion;
  if ("diouxXn".includes(letter)) return INTEGER_SIZES[length] ?? 8;
  if ("aAeEfFgG".includes(letter)) return length === "L" ? 16 : length === "l" ? 8 : 4;
  if (letter === "p" || conversion.flags.includes("m")) return 8;
  const size = characterSize(conversion, unit);
  if (letter === "c" || letter === "C") return size * (typeof width === "number" ? width : 1);
  return typeof width === "number" ? size * (width + 1) : undefined;
}

/** What a call passes on. */
interface Gathered {
  readonly format: string;
  readonly rest: RawArgument[];
  /** The program's pointers that a `%m…` sets to memory of the heap. */
  readonly made: Made[];
}

interface Made {
  readonly target: number;
  /** The address of the next word, and the word that libc sets instead: its heap is not the program's. */
  readonly cells: number;
}

/**
 * Looks at each pointer, and gives the format to pass on: a `%s` without a width gets one, so that a long word
 * ends where the program's memory ends (beyond it lies the host).
 */
function gather(host: Host, name: string, formatAddress: number, area: number, unit: Unit): Gathered {
  const { memory } = host;
  if (!memory.contains(formatAddress, unit)) host.fault(formatAddress, `${name}: its format`);
  const format = unit === WIDE ? memory.wideString(formatAddress) : memory.string(formatAddress);
  const rest: RawArgument[] = [];
  const made: Made[] = [];
  let bounded = "";
  let copied = 0;
  for (const conversion of parseFormat(format, "scanf")) {
    if (conversion.letter === "%" || conversion.flags.includes("*")) continue;
    const at = conversion.position === undefined ? rest.length : conversion.position - 1;
    const slot = area + SLOT * at;
    if (!memory.contains(slot, SLOT)) host.fault(slot, `${name}: its arguments`);
    const pointer = memory.getWord(slot);
    const size = storedSize(conversion, unit);
    if (!memory.contains(pointer, size ?? 1)) host.fault(pointer, `${name}: the target of a %${conversion.letter}`);
    if (size === undefined) {
      const letterAt = format.indexOf(conversion.letter, conversion.start + 1);
      const lengthAt = letterAt - conversion.length.length;
      const room = Math.floor((memory.base + memory.size - pointer) / characterSize(conversion, unit));
      bounded += format.slice(copied, lengthAt) + Math.max(1, room - 1);
      copied = lengthAt;
    }
    rest[at] = { class: "integer", offset: memory.offset(slot) };
    if (!conversion.flags.includes("m")) continue;
    const cells = cellPair(host);
    rest[at] = { class: "integer", offset: memory.offset(cells) };
    made.push({ target: pointer, cells });
  }
  // A gap in positions (`%2$d` alone) is undefined in C; libc never looks at it.
  const filled = Array.from(rest, (argument) => argument ?? { class: "integer" as const, offset: memory.offset(area) });
  return { format: bounded + format.slice(copied), rest: filled, made };
}

function cellPair(host: Host): number {
  const cells = host.malloc(2 * SLOT);
  if (cells === 0) host.fault(0, "scanf: memory for a %m");
  host.memory.setWord(cells, cells + SLOT);
  host.memory.setWord(cells + SLOT, 0);
  return cells;
}

/** Gives the program a copy of what libc allocated, if the conversion was made. */
function take(host: Host, { target, cells }: Made): void {
  const { memory } = host;
  const native = memory.getWord(cells + SLOT);
  host.free(cells);
  if (native === 0) return;
  const size = host.call("malloc_usable_size", native);
  const copy = host.malloc(size);
  if (copy !== 0) memory.bytes.set(host.native(native, size), memory.offset(copy));
  memory.setWord(target, copy);
  host.call("free", native);
}

/** Calls with the format in scratch memory of the program's heap, for the time of the call. */
function scan(host: Host, native: string, source: readonly number[], gathered: Gathered, unit: Unit): number {
  const { format, rest, made } = gathered;
  const address = host.malloc((format.length + 1) * (unit === WIDE ? WIDE : 3));
  if (address === 0) return -1;
  if (unit === WIDE) host.memory.writeWideString(address, format);
  else host.memory.writeString(address, format);
  try {
    return host.callVariadic(native, [...source, address], rest);
  } finally {
    // A signal handler may have left the call by a jump.
    host.free(address);
    for (const each of made) take(host, each);
  }
}

const fromStdin =
  (name: string, native: string, area: AreaOf, unit: Unit) => (host: Host): Implementation => (format, last) =>
    scan(host, native, [], gather(host, name, format!, area(host, name, last!), unit), unit);

const fromStream = (name: string, native: string, area: AreaOf, unit: Unit) =>
(host: Host): Implementation =>
(
  stream,
  format,
  last,
) => {
  if (!host.streams.has(stream!)) host.fault(stream!, `${name}: its stream`);
  return scan(host, native, [stream!], gather(host, name, format!, area(host, name, last!), unit), unit);
};

const fromString =
  (name: string, native: string, area: AreaOf, unit: Unit) => (host: Host): Implementation => (text, format, last) => {
    if (!host.memory.contains(text!, unit)) host.fault(text!, `${name}: its string`);
    return scan(host, native, [text!], gather(host, name, format!, area(host, name, last!), unit), unit);
  };

export const scanfFamily: ImplementationTable = {
  scanf: fromStdin("scanf", "scanf", directArea, 1),
  vscanf: fromStdin("vscanf", "scanf", listArea, 1),
  fscanf: fromStream("fscanf", "fscanf", directArea, 1),
  vfscanf: fromStream("vfscanf", "fscanf", listArea, 1),
  sscanf: fromString("sscanf", "sscanf", directArea, 1),
  vsscanf: fromString("vsscanf", "sscanf", listArea, 1),
  wscanf: fromStdin("wscanf", "wscanf", directArea, WIDE),
  vwscanf: fromStdin("vwscanf", "wscanf", listArea, WIDE),
  fwscanf: fromStream("fwscanf", "fwscanf", directArea, WIDE),
  vfwscanf: fromStream("vfwscanf", "fwscanf", listArea, WIDE),
  swscanf: fromString("swscanf", "swscanf", directArea, WIDE),
  vswscanf: fromString("vswscanf", "swscanf", listArea, WIDE),
};
