/** The host that is scanned: its first address, by getaddrinfo(). */
import type { Libc } from "../../ffi/libc.ts";
import { ipv4Text, ipv6Text } from "../print/addresses.ts";

export const AF_INET = 2, AF_INET6 = 10;
const AF_UNSPEC = 0;
const SOCK_STREAM = 1;
const EAI_SYSTEM = -11;
/** struct addrinfo: flags, family, socket type, protocol (ints), address length; pointers to address, name, next. */
const infoSize = 48, familyOffset = 4, typeOffset = 8, lengthOffset = 16, addressOffset = 24, nextOffset = 40;

export interface Target {
  readonly family: typeof AF_INET | typeof AF_INET6;
  /** In network byte order: 4 or 16 bytes. */
  readonly host: Uint8Array;
  /** The socket address; whoever uses it writes the port. */
  readonly socketAddress: Uint8Array<ArrayBuffer>;
  /** Numeric. */
  readonly text: string;
  /** Further addresses of that name, which are not scanned. */
  readonly others: readonly string[];
}

/** Or what is wrong with it. */
export function resolveTarget(libc: Libc, name: string): Target | { readonly problem: string } {
  const { call, runtime } = libc;
  const view = (address: number, size: number) => new DataView(runtime.viewAt(address, size).slice().buffer);
  const hints = new DataView(new ArrayBuffer(infoSize));
  hints.setInt32(familyOffset, AF_UNSPEC, true);
  hints.setInt32(typeOffset, SOCK_STREAM, true);
  const result = new BigUint64Array(new ArrayBuffer(8));
  const status = call.getaddrinfo(name, null, new Uint8Array(hints.buffer), new Uint8Array(result.buffer));
  if (status !== 0) {
    const why = status === EAI_SYSTEM ? libc.errorText(libc.errno()) : libc.readCString(call.gai_strerror(status));
    return { problem: `${name}: ${why}` };
  }
  const targets: Target[] = [];
  for (let address = Number(result[0]); address !== 0;) {
    const info = view(address, infoSize);
    const family = info.getInt32(familyOffset, true);
    const length = info.getUint32(lengthOffset, true);
    const bytes = view(Number(info.getBigUint64(addressOffset, true)), length).buffer as ArrayBuffer;
    if (family === AF_INET || family === AF_INET6) targets.push(targetOf(family, new Uint8Array(bytes)));
    address = Number(info.getBigUint64(nextOffset, true));
  }
  call.freeaddrinfo(Number(result[0]));
  const [first, ...others] = targets;
  if (first === undefined) return { problem: `${name}: has no internet address` };
  return { ...first, others: [...new Set(others.map(({ text }) => text))].filter((text) => text !== first.text) };
}

/** sockaddr_in has its address behind family and port, sockaddr_in6 has flow information in between. */
function targetOf(family: Target["family"], socketAddress: Uint8Array<ArrayBuffer>): Target {
  const host = family === AF_INET ? socketAddress.slice(4, 8) : socketAddress.slice(8, 24);
  const text = family === AF_INET ? ipv4Text(host) : ipv6Text(host);
  return { family, host, socketAddress, text, others: [] };
}

/** The target's socket address with a port. */
export function socketAddressWith({ socketAddress }: Target, port: number): Uint8Array<ArrayBuffer> {
  const bytes = socketAddress.slice();
  new DataView(bytes.buffer).setUint16(2, port, false);
  return bytes;
}
