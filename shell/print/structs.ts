/** Structs of the sockets API that have a shorter, well-known form: ports in host order, addresses as text, flags by name. */
import { memberNamed } from "../../cc/type-layout.ts";
import type { RecordInfo } from "../../cc/types.ts";
import { type ProgramMemory, readWord } from "../../libc/memory.ts";
import type { Segment } from "../output.ts";
import { ipv4Text, ipv6Text } from "./addresses.ts";
import type { PrintContext } from "./context.ts";
import { quoteBytes } from "../../process/quote.ts";

type Decoder = (context: PrintContext, record: RecordInfo, offset: number) => Segment[];

const AF_UNSPEC = 0;
const AF_UNIX = 1;
const AF_INET = 2;
const AF_INET6 = 10;
const LAST_SIGNAL = 64;
const INTERFACE_NAME_SIZE = 16;
/** Entries of a list that are shown. */
const LIST_LIMIT = 16;

/** Offset of a member; the layout comes from the header, not from here. */
function member(record: RecordInfo, name: string): number {
  return memberNamed(record, name)?.offset ?? 0;
}

function family(context: PrintContext, offset: number): number {
  return context.memory.view.getUint16(offset, true);
}

/** Bytes 2 and 3 of an Internet address structure, in network order. */
function port(context: PrintContext, offset: number): Segment {
  const value = context.memory.view.getUint16(offset + 2, false);
  return value === 0 ? "0" : { kind: "port", text: `${value}` };
}

function bytes(context: PrintContext, offset: number, length: number): Uint8Array {
  return context.memory.bytes.subarray(offset, offset + length);
}

/** struct sockaddr_in: family, port, address at 4. */
const internet: Decoder = (context, _record, offset) => {
  if (family(context, offset) !== AF_INET) return socketAddress(context, _record, offset);
  return ["{AF_INET, ", ipv4Text(bytes(context, offset + 4, 4)), ":", port(context, offset), "}"];
};

/** struct sockaddr_in6: family, port, flow, address at 8, scope at 24. */
const internet6: Decoder = (context, _record, offset) => {
  if (family(context, offset) !== AF_INET6) return socketAddress(context, _record, offset);
  const scope = context.memory.view.getUint32(offset + 24, true);
  const zone = scope === 0 ? "" : `%${scope}`;
  return ["{AF_INET6, [", ipv6Text(bytes(context, offset + 8, 16)) + zone, "]:", port(context, offset), "}"];
};

/** struct sockaddr_un: family, path; an abstract name begins with a 0, shown as `@` in the manner of ss(8). */
const local: Decoder = (context, record, offset) => {
  if (family(context, offset) !== AF_UNIX) return socketAddress(context, record, offset);
  const path = bytes(context, offset + 2, 108);
  if (path[0] === 0) {
    const end = path.indexOf(0, 1);
    const name = path.subarray(1, end < 0 ? path.length : end);
    return name.length === 0 ? ["{AF_UNIX}"] : ["{AF_UNIX, ", `@${quoteBytes(name)}`, "}"];
  }
  const end = path.indexOf(0);
  return ["{AF_UNIX, ", quoteBytes(end < 0 ? path : path.subarray(0, end)), "}"];
};

/** struct sockaddr, sockaddr_storage: by what the family says is in it. */
function socketAddress(context: PrintContext, record: RecordInfo, offset: number): Segment[] {
  switch (family(context, offset)) {
    case AF_UNSPEC:
      return ["{AF_UNSPEC}"];
    case AF_UNIX:
      return local(context, record, offset);
    case AF_INET:
      return internet(context, record, offset);
    case AF_INET6:
      return internet6(context, record, offset);
    default: {
      const value = family(context, offset);
      return [`{${context.constants.name("AF_", value) ?? value}}`];
    }
  }
}

/** struct in_addr */
const ipv4Address: Decoder = (context, _record, offset) => [ipv4Text(bytes(context, offset, 4))];
/** struct in6_addr */
const ipv6Address: Decoder = (context, _record, offset) => [ipv6Text(bytes(context, offset, 16))];

/** struct timeval, timespec: seconds and a fraction. */
const seconds = (unit: number): Decoder => (context, _record, offset) => {
  const fraction = readWord(context.memory.view, offset + 8) / unit;
  return [`${Number((readWord(context.memory.view, offset) + fraction).toFixed(9))} s`];
};

/** struct pollfd */
const pollEntry: Decoder = (context, record, offset) => {
  const { view } = context.memory;
  const flags = (name: string) => context.constants.flags("POLL", view.getUint16(offset + member(record, name), true));
  const number = view.getInt32(offset + member(record, "fd"), true);
  // A negative one is left out by poll().
  const fd: Segment = number < 0 ? `${number}` : { kind: "fd", text: `${number}` };
  return ["{fd = ", fd, `, events = ${flags("events")}, revents = ${flags("revents")}}`];
};

/** struct cmsghdr: what it is, not the data behind it. */
const ancillary: Decoder = ({ memory: { view }, constants }, record, offset) => {
  const level = view.getInt32(offset + member(record, "cmsg_level"), true);
  const type = view.getInt32(offset + member(record, "cmsg_type"), true);
  const length = readWord(view, offset);
  // A header that is not filled in yet has no names.
  const of = length === 0 ? undefined : ANCILLARY_TYPES[level];
  return [
    `{cmsg_len = ${length}, cmsg_level = ${of?.level ?? level}`,
    `, cmsg_type = ${(of === undefined ? undefined : constants.name(of.types, type)) ?? type}}`,
  ];
};

const ANCILLARY_TYPES: Readonly<Record<number, { readonly level: string; readonly types: string }>> = {
  0: { level: "IPPROTO_IP", types: "IP_" },
  1: { level: "SOL_SOCKET", types: "SCM_" },
  41: { level: "IPPROTO_IPV6", types: "IPV6_" },
  132: { level: "IPPROTO_SCTP", types: "enum sctp_cmsg_type" },
};

/** struct sigaction: SIG_DFL, SIG_IGN or a handler, and the signals it blocks. */
const signalAction: Decoder = ({ memory, constants }, record, offset) => {
  const handler = readWord(memory.view, offset);
  const special = ["SIG_DFL", "SIG_IGN"][handler];
  const flags = memory.view.getInt32(offset + member(record, "sa_flags"), true);
  return [
    "{sa_handler = ",
    special ?? { kind: "ptr", text: `0x${handler.toString(16)}` },
    `, sa_mask = ${signalSet(memory, constants, offset + member(record, "sa_mask"))}`,
    `, sa_flags = ${constants.flags("SA_", flags)}}`,
  ];
};

/** sigset_t: signal n is bit n - 1. */
export function signalSet(memory: ProgramMemory, constants: PrintContext["constants"], offset: number): string {
  const names: string[] = [];
  for (let signo = 1; signo <= LAST_SIGNAL; signo++) {
    const bit = signo - 1;
    if ((memory.bytes[offset + (bit >> 3)]! & (1 << (bit & 7))) === 0) continue;
    names.push(constants.name("SIG", signo) ?? `${signo}`);
  }
  return `{${names.join(", ")}}`;
}

/** struct hostent: the name, and all addresses as text. */
const hostEntry: Decoder = ({ memory, constants }, record, offset) => {
  const word = (name: string) => readWord(memory.view, offset + member(record, name));
  const familyNumber = memory.view.getInt32(offset + member(record, "h_addrtype"), true);
  const name = word("h_name");
  const texts = pointersAt(memory, word("h_addr_list")).map((address) => {
    const at = memory.offset(address);
    return familyNumber === AF_INET6
      ? ipv6Text(memory.bytes.subarray(at, at + 16))
      : ipv4Text(memory.bytes.subarray(at, at + 4));
  });
  const aliases = pointersAt(memory, word("h_aliases")).map((address) => stringAt(memory, address));
  const parts = [
    `h_name = ${memory.contains(name, 1) ? stringAt(memory, name) : "NULL"}`,
    ...(aliases.length > 0 ? [`h_aliases = {${aliases.join(", ")}}`] : []),
    `h_addrtype = ${constants.name("AF_", familyNumber) ?? familyNumber}`,
    `h_addr_list = {${texts.join(", ")}}`,
  ];
  return [`{${parts.join(", ")}}`];
};

/** A list of pointers that ends with a null pointer. */
function pointersAt(memory: ProgramMemory, list: number): number[] {
  const pointers: number[] = [];
  for (let at = list; pointers.length < LIST_LIMIT && memory.contains(at, 8); at += 8) {
    const pointer = readWord(memory.view, memory.offset(at));
    if (!memory.contains(pointer, 16)) break;
    pointers.push(pointer);
  }
  return pointers;
}

function stringAt(memory: ProgramMemory, address: number): string {
  const start = memory.offset(address);
  return quoteBytes(memory.bytes.subarray(start, memory.bytes.indexOf(0, start)));
}

/** struct ifreq: which member of its union counts, only the request knows. */
const interfaceRequest: Decoder = (context, _record, offset) => {
  const name = bytes(context, offset, INTERFACE_NAME_SIZE);
  const end = name.indexOf(0);
  return [`{ifr_name = ${quoteBytes(end < 0 ? name : name.subarray(0, end))}}`];
};

/** fd_set: the descriptors in it. It has no tag; see `isDescriptorSet`. */
export function descriptorSet(context: PrintContext, offset: number, size: number): Segment[] {
  const parts: Segment[] = ["{"];
  const set = bytes(context, offset, size);
  for (let fd = 0; fd < size * 8; fd++) {
    if ((set[fd >> 3]! & (1 << (fd & 7))) === 0) continue;
    if (parts.length > 1) parts.push(", ");
    parts.push({ kind: "fd", text: `${fd}` });
  }
  parts.push("}");
  return parts;
}

/** By struct tag. What is not here is printed member by member. */
export const decoders: Readonly<Record<string, Decoder>> = {
  sockaddr: socketAddress,
  sockaddr_storage: socketAddress,
  sockaddr_in: internet,
  sockaddr_in6: internet6,
  sockaddr_un: local,
  in_addr: ipv4Address,
  in6_addr: ipv6Address,
  timeval: seconds(1e6),
  timespec: seconds(1e9),
  pollfd: pollEntry,
  cmsghdr: ancillary,
  hostent: hostEntry,
  ifreq: interfaceRequest,
  sigaction: signalAction,
};
