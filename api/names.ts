/** Hosts and services by name: UNP 11. */
import { socketAddressAt } from "./addresses.ts";
import { addrinfo, type addrinfo_init, hostent } from "./generated/structs.ts";
import type { sockaddr, sockaddr_in, sockaddr_in6, sockaddr_un } from "./generated/structs.ts";
import { call, libc } from "./libc.ts";
import { bytesOrNull, lengthWithin, type Memory } from "./memory.ts";
import { bytesOf, type Struct, type StructType } from "./struct.ts";

/** One answer of getaddrinfo(), copied out of libc's memory: there is nothing to free. */
export interface AddressInfo {
  readonly ai_flags: number;
  readonly ai_family: number;
  readonly ai_socktype: number;
  readonly ai_protocol: number;
  readonly ai_addrlen: number;
  readonly ai_addr: sockaddr_in | sockaddr_in6 | sockaddr_un | sockaddr;
  /** Of the first answer, with AI_CANONNAME. */
  readonly ai_canonname: string | null;
}

/** A host, copied out of libc's memory. */
export interface HostEntry {
  readonly h_name: string;
  readonly h_aliases: readonly string[];
  readonly h_addrtype: number;
  readonly h_length: number;
  /** In network byte order; for inet_ntop(). */
  readonly h_addr_list: readonly Uint8Array<ArrayBuffer>[];
}

/** A copy of what lies at a native address. */
function bytesAt(address: number, length: number): Uint8Array<ArrayBuffer> {
  return libc.runtime.viewAt(address, length).slice();
}

function structAt<S extends Struct>(type: StructType<S, object>, address: number): S {
  return type.cast(bytesAt(address, type.size));
}

/** The addresses in an array of pointers that ends with NULL. */
function* pointersAt(address: number): Generator<number> {
  for (let at = address;; at += 8) {
    const pointer = Number(new DataView(bytesAt(at, 8).buffer).getBigUint64(0, true));
    if (pointer === 0) return;
    yield pointer;
  }
}

/**
 * The addresses of a host and a service.
 *
 * @param hostname a name or a numeric address; null: this host, or any of its addresses with AI_PASSIVE
 * @param service a name or a port; null: none
 * @param hints what to look for: flags, family, socket type, protocol; null: anything
 * @param res receives the answers: pass an empty array. No freeaddrinfo() is needed
 * @returns 0, or an EAI_ error, see gai_strerror(); for EAI_SYSTEM see `errno()`
 *
 * See man 3 getaddrinfo; UNP 11.6.
 *
 * @example
 * ```ts
 * import { type AddressInfo, AF_UNSPEC, AI_NUMERICHOST, gai_strerror, getaddrinfo, SOCK_STREAM, sock_ntop } from "./mod.ts";
 *
 * const res: AddressInfo[] = [];
 * const hints = { ai_family: AF_UNSPEC, ai_socktype: SOCK_STREAM, ai_flags: AI_NUMERICHOST };
 * const n = getaddrinfo("127.0.0.1", "9877", hints, res);
 * if (n !== 0) console.error(gai_strerror(n));
 * for (const ai of res) console.log(sock_ntop(ai.ai_addr, ai.ai_addrlen)); // 127.0.0.1:9877
 * ```
 */
export function getaddrinfo(
  hostname: string | null,
  service: string | null,
  hints: addrinfo_init | addrinfo | null,
  res: AddressInfo[],
): number {
  const cell = new BigUint64Array(new ArrayBuffer(8));
  const wanted = hints === null ? null : addrinfo(hints).bytes;
  const value = call.getaddrinfo(hostname, service, wanted, new Uint8Array(cell.buffer));
  if (value !== 0) return value;
  const first = Number(cell[0]);
  for (let address = first; address !== 0;) {
    const { ai_flags, ai_family, ai_socktype, ai_protocol, ai_addrlen, ai_addr, ai_canonname, ai_next } = structAt(
      addrinfo,
      address,
    );
    res.push({
      ai_flags,
      ai_family,
      ai_socktype,
      ai_protocol,
      ai_addrlen,
      ai_addr: socketAddressAt(ai_addr, ai_addrlen),
      ai_canonname: ai_canonname === 0 ? null : libc.readCString(ai_canonname),
    });
    address = ai_next;
  }
  call.freeaddrinfo(first);
  return 0;
}

/**
 * The message of an EAI_ error.
 *
 * @param error what getaddrinfo() or getnameinfo() returned
 *
 * See man 3 gai_strerror; UNP 11.7.
 *
 * @example
 * ```ts
 * import { EAI_NONAME, gai_strerror } from "./mod.ts";
 *
 * console.log(gai_strerror(EAI_NONAME)); // Name or service not known
 * ```
 */
export function gai_strerror(error: number): string {
  return libc.readCString(call.gai_strerror(error));
}

/**
 * Host and service of a socket address.
 *
 * @param sockaddr the address
 * @param addrlen its bytes
 * @param host receives the host's name: a `char(NI_MAXHOST)`; null: not wanted
 * @param hostlen bytes of `host`
 * @param serv receives the service's name: a `char(NI_MAXSERV)`; null: not wanted
 * @param servlen bytes of `serv`
 * @param flags NI_NUMERICHOST, NI_NUMERICSERV, …
 * @returns 0, or an EAI_ error, see gai_strerror()
 *
 * See man 3 getnameinfo; UNP 11.17.
 *
 * @example
 * ```ts
 * import { AF_INET, char, getnameinfo, htonl, htons, INADDR_LOOPBACK, NI_NUMERICHOST, NI_NUMERICSERV } from "./mod.ts";
 * import { sizeof, sockaddr_in } from "./mod.ts";
 *
 * const sa = sockaddr_in({ sin_family: AF_INET, sin_port: htons(13), sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } });
 * const host = char(100), serv = char(100);
 * getnameinfo(sa, sizeof(sa), host, sizeof(host), serv, sizeof(serv), NI_NUMERICHOST | NI_NUMERICSERV);
 * console.log(host.value, serv.value); // 127.0.0.1 13
 * ```
 */
export function getnameinfo(
  sockaddr: Memory,
  addrlen: number,
  host: Memory | null,
  hostlen: number,
  serv: Memory | null,
  servlen: number,
  flags: number,
): number {
  const address = bytesOf(sockaddr), hostBytes = bytesOrNull(host), servBytes = bytesOrNull(serv);
  return call.getnameinfo(
    address,
    lengthWithin(address, addrlen, "getnameinfo(addrlen)"),
    hostBytes,
    lengthWithin(hostBytes, hostlen, "getnameinfo(hostlen)"),
    servBytes,
    lengthWithin(servBytes, servlen, "getnameinfo(servlen)"),
    flags,
  );
}

let lastHostError = 0;

/**
 * Why the last gethostbyname() failed. See man 3 h_errno; UNP 11.3.
 *
 * @returns HOST_NOT_FOUND, TRY_AGAIN, NO_RECOVERY or NO_DATA
 *
 * @example
 * ```ts
 * import { gethostbyname, h_errno } from "./mod.ts";
 *
 * if (gethostbyname("") === null) console.log(h_errno() !== 0); // true
 * ```
 */
export function h_errno(): number {
  return lastHostError;
}

/**
 * The IPv4 addresses of a host; getaddrinfo() knows IPv6 too.
 *
 * @param hostname a name or a numeric address
 * @returns the host, or null with `h_errno()`
 *
 * See man 3 gethostbyname; UNP 11.3.
 *
 * @example
 * ```ts
 * import { AF_INET, gethostbyname, inet_ntop } from "./mod.ts";
 *
 * const hptr = gethostbyname("127.0.0.1");
 * console.log(hptr?.h_addr_list.map((addr) => inet_ntop(AF_INET, addr)).join()); // 127.0.0.1
 * ```
 */
export function gethostbyname(hostname: string): HostEntry | null {
  const address = call.gethostbyname(hostname);
  if (address === 0) {
    const location = call.__h_errno_location();
    lastHostError = new DataView(bytesAt(location, 4).buffer).getInt32(0, true);
    return null;
  }
  const { h_name, h_aliases, h_addrtype, h_length, h_addr_list } = structAt(hostent, address);
  return {
    h_name: libc.readCString(h_name),
    h_aliases: Array.from(pointersAt(h_aliases), (pointer) => libc.readCString(pointer)),
    h_addrtype,
    h_length,
    h_addr_list: Array.from(pointersAt(h_addr_list), (pointer) => bytesAt(pointer, h_length)),
  };
}

/**
 * The name of this host.
 *
 * @param name receives the name: a `char(MAXLINE)`
 * @param namelen its bytes; if left out, all
 * @returns 0, or -1
 *
 * Errors: EFAULT, EINVAL, ENAMETOOLONG.
 * See man 2 gethostname; UNP 9.7.
 *
 * @example
 * ```ts
 * import { char, gethostname } from "./mod.ts";
 *
 * const myname = char(256);
 * console.log(gethostname(myname), myname.value !== ""); // 0 true
 * ```
 */
export function gethostname(name: Memory, namelen?: number): number {
  const bytes = bytesOf(name);
  return call.gethostname(bytes, lengthWithin(bytes, namelen, "gethostname(namelen)"));
}
