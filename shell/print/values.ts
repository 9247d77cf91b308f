/** C values as text, typed and explained: structs with their members, strings in quotes, flags by name. */
import { integerOf } from "../../cc/type-relations.ts";
import { sizeOf } from "../../cc/type-layout.ts";
import type { Member, RecordInfo, Type } from "../../cc/types.ts";
import { type ProgramMemory, readWord } from "../../libc/memory.ts";
import type { Segment } from "../output.ts";
import type { PrintContext } from "./context.ts";
import { quote, quoteBytes } from "../../process/quote.ts";
import { receivedMember, sctpMembers } from "./sctp.ts";
import { decoders, descriptorSet, signalSet } from "./structs.ts";

/** Elements of an array that are shown before `...`. */
const ARRAY_LIMIT = 16;
/** Bytes of a string that are shown before `...`: enough for a line of text. */
const STRING_LIMIT = 256;
const MAXIMUM_DEPTH = 4;

/** The value of `type` at `offset` in the program's memory. */
export function printValue(context: PrintContext, type: Type, offset: number, depth = 0): Segment[] {
  switch (type.kind) {
    case "integer":
    case "enum":
      return [integerText(context, type, offset)];
    case "float":
      return [floatText(context, type.size, offset)];
    case "pointer":
      return pointerSegments(context, type.to, readWord(context.memory.view, offset), depth);
    case "array":
      return arraySegments(context, type.element, type.length ?? 0, offset, depth);
    case "record":
      if (type.alias === "fd_set") return descriptorSet(context, offset, type.record.size);
      if (type.alias === "sigset_t") return [signalSet(context.memory, context.constants, offset)];
      return recordSegments(context, type.record, offset, depth);
    case "void":
    case "function":
    case "error":
      return [];
    default:
      return type satisfies never;
  }
}

function integerText(context: PrintContext, type: Extract<Type, { kind: "integer" | "enum" }>, offset: number): string {
  const value = readInteger(context.memory, type, offset);
  if (type.kind === "enum") {
    const named = type.enum.enumerators?.find((enumerator) => enumerator.value === value);
    if (named !== undefined) return named.name;
  }
  const text = value.toString();
  if (type.kind === "integer" && type.name === "char" && value >= 32n && value < 127n) {
    return `${text} ${quote(String.fromCharCode(Number(value)), "'")}`;
  }
  return text;
}

export function readInteger(
  memory: ProgramMemory,
  type: Extract<Type, { kind: "integer" | "enum" }>,
  offset: number,
): bigint {
  const { size, signed } = integerOf(type);
  const { view } = memory;
  switch (size) {
    case 1:
      return BigInt(signed ? view.getInt8(offset) : view.getUint8(offset));
    case 2:
      return BigInt(signed ? view.getInt16(offset, true) : view.getUint16(offset, true));
    case 4:
      return BigInt(signed ? view.getInt32(offset, true) : view.getUint32(offset, true));
    case 8:
      return signed ? view.getBigInt64(offset, true) : view.getBigUint64(offset, true);
    case 16: {
      const high = signed ? view.getBigInt64(offset + 8, true) : view.getBigUint64(offset + 8, true);
      return (high << 64n) | view.getBigUint64(offset, true);
    }
  }
}

function floatText({ memory }: PrintContext, size: 4 | 8 | 16, offset: number): string {
  const value = size === 4
    ? Number(memory.view.getFloat32(offset, true).toPrecision(9))
    : size === 8
    ? memory.view.getFloat64(offset, true)
    : extendedToNumber(memory.view, offset);
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  return Object.is(value, -0)
    ? "-0.0"
    : Number.isInteger(value) && Math.abs(value) < 1e15
    ? value.toFixed(1)
    : `${value}`;
}

/** x87's 80-bit format: 64-bit significand with an explicit first bit, 15-bit exponent, sign. */
function extendedToNumber(view: DataView, offset: number): number {
  const significand = view.getBigUint64(offset, true);
  const head = view.getUint16(offset + 8, true);
  const exponent = head & 0x7fff;
  const sign = head & 0x8000 ? -1 : 1;
  if (exponent === 0x7fff) return (significand << 1n) & 0xffff_ffff_ffff_ffffn ? NaN : sign * Infinity;
  return sign * Number(significand) * 2 ** (exponent - 16383 - 63);
}

function pointerSegments(context: PrintContext, to: Type, address: number, depth: number): Segment[] {
  if (address === 0) return ["NULL"];
  const { memory } = context;
  if (to.kind === "record" && to.record.tag === "sockaddr" && memory.contains(address, to.record.size)) {
    return printValue(context, to, memory.offset(address), depth + 1);
  }
  const pointer: Segment = { kind: "ptr", text: `0x${(address < 0 ? address + 2 ** 64 : address).toString(16)}` };
  if (to.kind === "function") {
    const name = context.functionName?.(address);
    return name === undefined ? [pointer] : [pointer, ` (${name})`];
  }
  if (isCharacter(to) && memory.contains(address, 1)) {
    const offset = memory.offset(address);
    const end = memory.bytes.indexOf(0, offset);
    return [
      quoteBytes(memory.bytes.subarray(offset, Math.min(end, offset + STRING_LIMIT)), end > offset + STRING_LIMIT),
    ];
  }
  if (
    depth === 0 && to.kind === "record" && to.record.members !== undefined && memory.contains(address, to.record.size)
  ) {
    return [pointer, " -> ", ...printValue(context, to, memory.offset(address), depth + 1)];
  }
  return [pointer];
}

function arraySegments(context: PrintContext, element: Type, length: number, offset: number, depth: number): Segment[] {
  if (isCharacter(element)) return [characterArray(context.memory.bytes.subarray(offset, offset + length))];
  const size = sizeOf(element);
  const shown = Math.min(length, ARRAY_LIMIT);
  const parts: Segment[] = ["{"];
  for (let i = 0; i < shown; i++) {
    if (i > 0) parts.push(", ");
    parts.push(...printValue(context, element, offset + i * size, depth + 1));
  }
  parts.push(shown < length ? ", ...}" : "}");
  return parts;
}

/** A char array holds a string as a rule: up to its 0, or all of it if it has none. */
function characterArray(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const text = end < 0 ? bytes : bytes.subarray(0, end);
  return quoteBytes(text.subarray(0, STRING_LIMIT), text.length > STRING_LIMIT);
}

function recordSegments(context: PrintContext, record: RecordInfo, offset: number, depth: number): Segment[] {
  const decode = record.tag === undefined ? undefined : decoders[record.tag];
  if (decode !== undefined) return decode(context, record, offset);
  if (depth > MAXIMUM_DEPTH) return ["{...}"];
  const received = receivedMember(context, record, offset);
  if (received !== undefined) return memberSegments(context, received, offset, depth);
  const parts: Segment[] = ["{"];
  for (const member of record.members ?? []) {
    if (isPadding(member) || isFlexible(member)) continue;
    if (parts.length > 1) parts.push(", ");
    if (member.name !== undefined) parts.push(`${member.name} = `);
    parts.push(...memberSegments(context, member, offset, depth));
  }
  parts.push("}");
  return parts;
}

export function memberSegments(context: PrintContext, member: Member, offset: number, depth: number): Segment[] {
  const known = member.name === undefined
    ? undefined
    : namedMember(context, member.name, member.type, offset + member.offset);
  if (known !== undefined) return [known];
  if (member.bits === undefined) return printValue(context, member.type, offset + member.offset, depth + 1);
  const type = member.type as Extract<Type, { kind: "integer" | "enum" }>;
  const unit = readInteger(context.memory, type, offset + member.offset) >> BigInt(member.bits.shift);
  const value = integerOf(type).signed
    ? BigInt.asIntN(member.bits.width, unit)
    : BigInt.asUintN(member.bits.width, unit);
  return [value.toString()];
}

/** A member whose values have names: `ai_family = AF_INET`. */
export function namedMember(context: PrintContext, name: string, type: Type, offset: number): string | undefined {
  const naming = MEMBER_NAMES[name];
  if (naming === undefined || type.kind !== "integer") return undefined;
  const value = Number(readInteger(context.memory, type, offset));
  if (naming.prefix === PORT) return `htons(${(value & 0xff) << 8 | value >> 8 & 0xff})`;
  if (naming.flags) return value === 0 ? "0" : context.constants.flags(naming.prefix, value);
  // Zero stands for "not set" in hints, except where it has a name of its own.
  return value === 0 && !naming.zero ? undefined : context.constants.name(naming.prefix, value);
}

/** A port in network byte order in an int. */
const PORT = "port";

const MEMBER_NAMES: Readonly<Record<string, { readonly prefix: string; readonly flags?: true; readonly zero?: true }>> =
  {
    sin_family: { prefix: "AF_", zero: true },
    sin6_family: { prefix: "AF_", zero: true },
    sun_family: { prefix: "AF_", zero: true },
    sa_family: { prefix: "AF_", zero: true },
    ss_family: { prefix: "AF_", zero: true },
    events: { prefix: "POLL", flags: true },
    revents: { prefix: "POLL", flags: true },
    ai_flags: { prefix: "AI_", flags: true },
    ai_family: { prefix: "AF_", zero: true },
    ai_socktype: { prefix: "SOCK_" },
    ai_protocol: { prefix: "IPPROTO_" },
    h_addrtype: { prefix: "AF_" },
    msg_flags: { prefix: "MSG_", flags: true },
    sa_flags: { prefix: "SA_", flags: true },
    ifa_flags: { prefix: "IFF_", flags: true },
    ...sctpMembers,
    ifi_flags: { prefix: "IFF_", flags: true },
    ifru_flags: { prefix: "IFF_", flags: true },
    cmsg_level: { prefix: "SOL_" },
    s_port: { prefix: PORT },
  };

/** Unnamed bit-fields, and members whose names the platform reserves for padding. */
function isPadding(member: Member): boolean {
  return member.name === undefined ? member.type.kind !== "record" : /^(__|.*_pad|sin_zero$)/.test(member.name);
}

/** `char data[];`: nothing says here how much there is. */
function isFlexible({ type }: Member): boolean {
  return type.kind === "array" && type.length === undefined;
}

export function isCharacter(type: Type): boolean {
  return type.kind === "integer" && type.size === 1 && type.name !== "_Bool";
}
