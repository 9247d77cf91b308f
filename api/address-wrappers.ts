/** Stevens's wrappers of what turns addresses into text and back: they throw a SocketError. UNP 3.7, 3.8 */
import { inet_ntop, inet_pton, sock_ntop } from "./addresses.ts";
import { errno } from "./errno.ts";
import { EINVAL } from "./generated/constants.ts";
import type { Memory } from "./memory.ts";
import { SocketError } from "./socket-error.ts";
import type { Struct } from "./struct.ts";

/**
 * inet_pton(), or throws a SocketError: EINVAL if the text is no address. UNP 3.7
 *
 * @example
 * ```ts
 * import { AF_INET, in_addr, Inet_pton, SocketError } from "./mod.ts";
 *
 * try {
 *   Inet_pton(AF_INET, "localhost", in_addr());
 * } catch (error) {
 *   console.log((error as SocketError).message); // inet_pton: "localhost" is not a numeric address
 * }
 * ```
 */
export function Inet_pton(family: number, strptr: string, addrptr: Memory): number {
  const value = inet_pton(family, strptr, addrptr);
  if (value < 0) throw new SocketError("inet_pton", errno());
  if (value > 0) return value;
  throw new SocketError("inet_pton", EINVAL, "EINVAL", `${JSON.stringify(strptr)} is not a numeric address`);
}

/**
 * inet_ntop(), or throws a SocketError. UNP 3.7
 *
 * @example
 * ```ts
 * import { AF_INET, in_addr, Inet_ntop } from "./mod.ts";
 *
 * console.log(Inet_ntop(AF_INET, in_addr())); // 0.0.0.0
 * ```
 */
export function Inet_ntop(family: number, addrptr: Memory, strptr?: Memory, len?: number): string {
  const text = inet_ntop(family, addrptr, strptr, len);
  if (text === null) throw new SocketError("inet_ntop", errno());
  return text;
}

/**
 * sock_ntop(), or throws a SocketError. UNP 3.8
 *
 * @example
 * ```ts
 * import { AF_LOCAL, Sock_ntop, sockaddr_un } from "./mod.ts";
 *
 * console.log(Sock_ntop(sockaddr_un({ sun_family: AF_LOCAL, sun_path: "/tmp/unix.str" }))); // /tmp/unix.str
 * ```
 */
export function Sock_ntop(sa: Struct, salen?: number): string {
  const text = sock_ntop(sa, salen);
  if (text === null) throw new SocketError("sock_ntop", errno());
  return text;
}
