/** Host and network byte order. UNP 3.4. Hosts are little-endian on both architectures, the network is big-endian. */

function check(value: number, bits: number, call: string): number {
  if (Number.isInteger(value) && value >= 0 && value < 2 ** bits) return value;
  throw new RangeError(`${call}: ${String(value)} is not an unsigned ${bits}-bit integer`);
}

function swap16(value: number): number {
  return value >>> 8 | (value & 0xff) << 8;
}

function swap32(value: number): number {
  return (value << 24 | (value & 0xff00) << 8 | value >>> 8 & 0xff00 | value >>> 24) >>> 0;
}

/**
 * Host to network byte order, 16 bits: ports. See man 3 htons; UNP 3.4.
 *
 * @param hostshort 0 to 65535, or a RangeError
 *
 * @example
 * ```ts
 * import { htons } from "./mod.ts";
 *
 * console.log(htons(13).toString(16)); // d00
 * ```
 */
export function htons(hostshort: number): number {
  return swap16(check(hostshort, 16, "htons"));
}

/**
 * Network to host byte order, 16 bits. See man 3 ntohs; UNP 3.4.
 *
 * @param netshort 0 to 65535, or a RangeError
 *
 * @example
 * ```ts
 * import { htons, ntohs } from "./mod.ts";
 *
 * console.log(ntohs(htons(9877))); // 9877
 * ```
 */
export function ntohs(netshort: number): number {
  return swap16(check(netshort, 16, "ntohs"));
}

/**
 * Host to network byte order, 32 bits: IPv4 addresses. See man 3 htonl; UNP 3.4.
 *
 * @param hostlong 0 to 4294967295, or a RangeError
 *
 * @example
 * ```ts
 * import { htonl, INADDR_LOOPBACK } from "./mod.ts";
 *
 * console.log(htonl(INADDR_LOOPBACK).toString(16)); // 100007f
 * ```
 */
export function htonl(hostlong: number): number {
  return swap32(check(hostlong, 32, "htonl"));
}

/**
 * Network to host byte order, 32 bits. See man 3 ntohl; UNP 3.4.
 *
 * @param netlong 0 to 4294967295, or a RangeError
 *
 * @example
 * ```ts
 * import { in_addr, inet_aton, ntohl } from "./mod.ts";
 *
 * const addr = in_addr();
 * inet_aton("127.0.0.1", addr);
 * console.log(ntohl(addr.s_addr).toString(16)); // 7f000001
 * ```
 */
export function ntohl(netlong: number): number {
  return swap32(check(netlong, 32, "ntohl"));
}
