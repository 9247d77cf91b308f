/** The scanf family: every argument is a pointer libc writes through, so each must be the program's. */
import { type AreaOf, directArea, listArea, SLOT } from "./area.ts";
import { type Conversion, parseFormat } from "./format.ts";
import type { Host, Implementation, ImplementationTable, RawArgument } from "./host.ts";

const INTEGER_SIZES: Readonly<Record<string, number>> = { hh: 1, h: 2, "": 4 };

/** Bytes a conversion stores, or undefined for a string without a width, which no one bounds. */
function storedSize(conversion: Conversion): number | undefined {
  const { letter, length, width } = conversion;
  if ("diouxXn".includes(letter)) return INTEGER_SIZES[length] ?? 8;
  if ("aAeEfFgG".includes(letter)) return length === "L" ? 16 : length === "l" ? 8 : 4;
  if (letter === "p") return 8;
  if (letter === "c") return typeof width === "number" ? width : 1;
  return typeof width === "number" ? width + 1 : undefined;
}

/**
 * Looks at each pointer, and gives the format to pass on: a `%s` without a width gets one, so that a long word
 * ends where the program's memory ends (beyond it lies the host).
 */
function gather(host: Host, name: string, formatAddress: number, area: number): [string, RawArgument[]] {
  const { memory } = host;
  if (!memory.contains(formatAddress, 1)) host.fault(formatAddress, `${name}: its format`);
  const format = memory.string(formatAddress);
  const rest: RawArgument[] = [];
  let bounded = "";
  let copied = 0;
  for (const conversion of parseFormat(format, "scanf")) {
    if (conversion.letter === "%" || conversion.flags.includes("*")) continue;
    const slot = area + SLOT * (conversion.position === undefined ? rest.length : conversion.position - 1);
    if (!memory.contains(slot, SLOT)) host.fault(slot, `${name}: its arguments`);
    const pointer = memory.getWord(slot);
    if (conversion.flags.includes("m")) host.fault(pointer, `${name}: %m allocates outside the program's heap`);
    const size = storedSize(conversion);
    if (!memory.contains(pointer, size ?? 1)) host.fault(pointer, `${name}: the target of a %${conversion.letter}`);
    if (size === undefined) {
      const letterAt = format.indexOf(conversion.letter, conversion.start + 1);
      const lengthAt = letterAt - conversion.length.length;
      bounded += format.slice(copied, lengthAt) + (memory.base + memory.size - pointer - 1);
      copied = lengthAt;
    }
    rest[conversion.position === undefined ? rest.length : conversion.position - 1] = {
      class: "integer",
      offset: memory.offset(slot),
    };
  }
  // A gap in positions (`%2$d` alone) is undefined in C; libc never looks at it.
  const filled = Array.from(rest, (argument) => argument ?? { class: "integer" as const, offset: memory.offset(area) });
  return [bounded + format.slice(copied), filled];
}

/** A format as a C string in scratch memory of the program's heap, for the time of the call. */
function withFormat(host: Host, format: string, call: (address: number) => number): number {
  const address = host.malloc(format.length * 3 + 1);
  if (address === 0) return -1;
  host.memory.writeString(address, format);
  const result = call(address);
  host.free(address);
  return result;
}

const fromStdin = (name: string, area: AreaOf) => (host: Host): Implementation => (format, last) => {
  const [bounded, rest] = gather(host, name, format!, area(host, name, last!));
  return withFormat(host, bounded, (address) => host.callVariadic("scanf", [address], rest));
};

const fromStream = (name: string, area: AreaOf) => (host: Host): Implementation => (stream, format, last) => {
  if (!host.streams.has(stream!)) host.fault(stream!, `${name}: its stream`);
  const [bounded, rest] = gather(host, name, format!, area(host, name, last!));
  return withFormat(host, bounded, (address) => host.callVariadic("fscanf", [stream!, address], rest));
};

const fromString = (name: string, area: AreaOf) => (host: Host): Implementation => (text, format, last) => {
  if (!host.memory.contains(text!, 1)) host.fault(text!, `${name}: its string`);
  const [bounded, rest] = gather(host, name, format!, area(host, name, last!));
  return withFormat(host, bounded, (address) => host.callVariadic("sscanf", [text!, address], rest));
};

export const scanfFamily: ImplementationTable = {
  scanf: fromStdin("scanf", directArea),
  vscanf: fromStdin("vscanf", listArea),
  fscanf: fromStream("fscanf", directArea),
  vfscanf: fromStream("vfscanf", listArea),
  sscanf: fromString("sscanf", directArea),
  vsscanf: fromString("vsscanf", listArea),
};
