/** Addresses as text: UNP 3.6 to 3.8. */
import { setErrno } from "./errno.ts";
import { AF_INET, AF_INET6, AF_LOCAL, EAFNOSUPPORT, INET6_ADDRSTRLEN } from "./generated/constants.ts";
import { type in_addr, sockaddr, sockaddr_in, sockaddr_in6, sockaddr_un } from "./generated/structs.ts";
import { ntohs } from "./byte-order.ts";
import { call, libc } from "./libc.ts";
import { lengthWithin, type Memory } from "./memory.ts";
import { readText } from "./layout.ts";
import { bytesOf, type Struct } from "./struct.ts";

const addressSizes: Readonly<Record<number, number>> = { [AF_INET]: 4, [AF_INET6]: 16 };

/** Every socket address begins with its `sa_family`. */
const familyOf = (view: DataView) => view.getUint16(0, true);

/** An address of a known family needs so much memory. Other families are libc's to refuse. */
function addressBytes(family: number, memory: Memory, what: string): Uint8Array {
  const bytes = bytesOf(memory);
  lengthWithin(bytes, addressSizes[family] ?? 0, what);
  return bytes;
}

/**
 * The address that a numeric text stands for, IPv4 or IPv6.
 *
 * @param family AF_INET or AF_INET6
 * @param strptr the text
 * @param addrptr receives the address, in network byte order: `servaddr.sin_addr`, `servaddr.sin6_addr`
 * @returns 1, 0 if the text is none, -1 for another family
 *
 * Errors: EAFNOSUPPORT.
 * See man 3 inet_pton; UNP 3.7.
 *
 * @example
 * ```ts
 * import { AF_INET, inet_pton, sockaddr_in } from "./mod.ts";
 *
 * const servaddr = sockaddr_in({ sin_family: AF_INET });
 * console.log(inet_pton(AF_INET, "127.0.0.1", servaddr.sin_addr)); // 1
 * console.log(inet_pton(AF_INET, "localhost", servaddr.sin_addr)); // 0
 * console.log(servaddr.sin_addr.bytes.join(".")); // 127.0.0.1
 * ```
 */
export function inet_pton(family: number, strptr: string, addrptr: Memory): number {
  return call.inet_pton(family, strptr, addressBytes(family, addrptr, "inet_pton(addrptr)"));
}

/**
 * The numeric text of an address, IPv4 or IPv6.
 *
 * @param family AF_INET or AF_INET6
 * @param addrptr the address, in network byte order
 * @param strptr receives the text, too, as in C; it may be left out
 * @param len bytes of `strptr`: INET_ADDRSTRLEN, INET6_ADDRSTRLEN
 * @returns the text, or null
 *
 * Errors: EAFNOSUPPORT, ENOSPC.
 * See man 3 inet_ntop; UNP 3.7.
 *
 * @example
 * ```ts
 * import { AF_INET6, in6_addr, inet_ntop } from "./mod.ts";
 *
 * console.log(inet_ntop(AF_INET6, in6_addr({ s6_addr: [0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }))); // fe80::1
 * ```
 */
export function inet_ntop(family: number, addrptr: Memory, strptr?: Memory, len?: number): string | null {
  const text = strptr === undefined ? new Uint8Array(new ArrayBuffer(INET6_ADDRSTRLEN)) : bytesOf(strptr);
  const size = lengthWithin(text, len, "inet_ntop(len)");
  if (call.inet_ntop(family, addressBytes(family, addrptr, "inet_ntop(addrptr)"), text, size) === 0) return null;
  return readText(text);
}

/**
 * The IPv4 address that a numeric text stands for.
 *
 * @param strptr the text
 * @param addrptr receives the address
 * @returns 1, or 0 if the text is none
 *
 * See man 3 inet_aton; UNP 3.6.
 *
 * @example
 * ```ts
 * import { in_addr, inet_aton, inet_ntoa } from "./mod.ts";
 *
 * const addr = in_addr();
 * console.log(inet_aton("127.1", addr), inet_ntoa(addr)); // 1 127.0.0.1
 * ```
 */
export function inet_aton(strptr: string, addrptr: Memory): number {
  return call.inet_aton(strptr, addressBytes(AF_INET, addrptr, "inet_aton(addrptr)"));
}

/**
 * The IPv4 address that a numeric text stands for; inet_aton() is better, as 255.255.255.255 is an address too.
 *
 * @param strptr the text
 * @returns the address in network byte order, INADDR_NONE if the text is none
 *
 * See man 3 inet_addr; UNP 3.6.
 *
 * @example
 * ```ts
 * import { htonl, INADDR_LOOPBACK, inet_addr } from "./mod.ts";
 *
 * console.log(inet_addr("127.0.0.1") === htonl(INADDR_LOOPBACK)); // true
 * ```
 */
export function inet_addr(strptr: string): number {
  return call.inet_addr(strptr);
}

/**
 * The numeric text of an IPv4 address.
 *
 * @param inaddr the address
 *
 * See man 3 inet_ntoa; UNP 3.6.
 *
 * @example
 * ```ts
 * import { htonl, in_addr, INADDR_LOOPBACK, inet_ntoa } from "./mod.ts";
 *
 * console.log(inet_ntoa(in_addr({ s_addr: htonl(INADDR_LOOPBACK) }))); // 127.0.0.1
 * ```
 */
export function inet_ntoa(inaddr: in_addr): string {
  return inaddr.bytes.join(".");
}

/**
 * A socket address as text: `127.0.0.1:9877`, `[::1]:9877`, a path.
 *
 * @param sa the address
 * @param salen its bytes; if left out, all
 * @returns the text, or null for a family without one (EAFNOSUPPORT)
 *
 * See UNP 3.8.
 *
 * @example
 * ```ts
 * import { AF_INET, htons, inet_pton, sock_ntop, sockaddr_in } from "./mod.ts";
 *
 * const sa = sockaddr_in({ sin_family: AF_INET, sin_port: htons(9877) });
 * inet_pton(AF_INET, "127.0.0.1", sa.sin_addr);
 * console.log(sock_ntop(sa)); // 127.0.0.1:9877
 * ```
 */
export function sock_ntop(sa: Struct, salen: number = sa.size): string | null {
  const withPort = (host: string | null, port: number) => port === 0 ? host : `${host}:${ntohs(port)}`;
  switch (familyOf(sa.view)) {
    case AF_INET: {
      const { sin_addr, sin_port } = sockaddr_in.cast(sa);
      return withPort(inet_ntop(AF_INET, sin_addr), sin_port);
    }
    case AF_INET6: {
      const { sin6_addr, sin6_port } = sockaddr_in6.cast(sa);
      const host = inet_ntop(AF_INET6, sin6_addr);
      return withPort(sin6_port === 0 ? host : `[${host}]`, sin6_port);
    }
    case AF_LOCAL: {
      const path = readText(sa.bytes.subarray(2, salen));
      return path === "" ? "(no pathname bound)" : path;
    }
    default:
      setErrno(EAFNOSUPPORT);
      return null;
  }
}

/** A copy of the socket address at a native address, as the struct of its family. */
export function socketAddressAt(address: number, length: number): sockaddr_in | sockaddr_in6 | sockaddr_un | sockaddr {
  const bytes = new Uint8Array(new ArrayBuffer(Math.max(length, sockaddr_un.size)));
  bytes.set(libc.runtime.viewAt(address, length));
  const types: Readonly<Record<number, typeof sockaddr_in | typeof sockaddr_in6 | typeof sockaddr_un>> = {
    [AF_INET]: sockaddr_in,
    [AF_INET6]: sockaddr_in6,
    [AF_LOCAL]: sockaddr_un,
  };
  return (types[familyOf(new DataView(bytes.buffer))] ?? sockaddr).cast(bytes);
}
