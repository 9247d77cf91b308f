/** Socket options, and what descriptors can be told: UNP 7. */
import { call, libc } from "./libc.ts";
import { lengthCell, lengthWithin, type Memory } from "./memory.ts";
import { int, type Scalar } from "./scalars.ts";
import { bytesOf } from "./struct.ts";

/**
 * The value of a socket option.
 *
 * @param sockfd the socket
 * @param level SOL_SOCKET, IPPROTO_IP, IPPROTO_TCP, …
 * @param optname SO_ERROR, TCP_NODELAY, …
 * @param optval receives the value: an `int()`, a `linger()`, a `timeval()`, …
 * @param optlen in: bytes of `optval`, out: of the value; if left out, all of `optval`
 * @returns 0, or -1
 *
 * Errors: EBADF, EFAULT, EINVAL, ENOPROTOOPT, ENOTSOCK.
 * See man 2 getsockopt; UNP 7.2.
 *
 * @example
 * ```ts
 * import { AF_INET, getsockopt, int, IPPROTO_TCP, sizeof, SOCK_STREAM, socket, socklen_t, TCP_NODELAY } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_STREAM, 0);
 * const on = int(), len = socklen_t(sizeof(on));
 * console.log(getsockopt(sockfd, IPPROTO_TCP, TCP_NODELAY, on, len), on.value, len.value); // 0 0 4
 * ```
 */
export function getsockopt(sockfd: number, level: number, optname: number, optval: Memory, optlen?: Scalar): number {
  const bytes = bytesOf(optval);
  return call.getsockopt(sockfd, level, optname, bytes, lengthCell(bytes, optlen, "getsockopt(optlen)"));
}

/**
 * Sets a socket option.
 *
 * @param sockfd the socket
 * @param level SOL_SOCKET, IPPROTO_IP, IPPROTO_TCP, …
 * @param optname SO_REUSEADDR, SO_LINGER, …
 * @param optval the value: a number (an int), a struct, or bytes
 * @param optlen bytes of the value; if left out, all of it
 * @returns 0, or -1
 *
 * Errors: EBADF, EDOM, EFAULT, EINVAL, EISCONN, ENOBUFS, ENOMEM, ENOPROTOOPT, ENOTSOCK, EPERM.
 * See man 2 setsockopt; UNP 7.2.
 *
 * @example
 * ```ts
 * import { AF_INET, linger, setsockopt, SO_LINGER, SO_RCVTIMEO, SO_REUSEADDR, SOCK_STREAM, socket } from "./mod.ts";
 * import { SOL_SOCKET, timeval } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_STREAM, 0);
 * console.log(setsockopt(sockfd, SOL_SOCKET, SO_REUSEADDR, 1)); // 0
 * console.log(setsockopt(sockfd, SOL_SOCKET, SO_LINGER, linger({ l_onoff: 1, l_linger: 0 }))); // 0
 * console.log(setsockopt(sockfd, SOL_SOCKET, SO_RCVTIMEO, timeval({ tv_sec: 5 }))); // 0
 * ```
 */
export function setsockopt(
  sockfd: number,
  level: number,
  optname: number,
  optval: Memory | number,
  optlen?: number,
): number {
  const bytes = bytesOf(typeof optval === "number" ? int(optval) : optval);
  return call.setsockopt(sockfd, level, optname, bytes, lengthWithin(bytes, optlen, "setsockopt(optlen)"));
}

/** The last struct that fcntl() was given by its address: the engine sees no use of it, and must not collect it. */
let pinned: Uint8Array;

/**
 * Controls an open descriptor.
 *
 * @param fd the descriptor
 * @param cmd F_GETFL, F_SETFL, F_SETOWN, F_GETLK, …
 * @param arg what `cmd` takes: a number, or a struct such as `flock()`
 * @returns what `cmd` asks for, 0, or -1
 *
 * Errors: EACCES, EAGAIN, EBADF, EDEADLK, EFAULT, EINTR, EINVAL, EMFILE, ENOLCK, EPERM.
 * See man 2 fcntl; UNP 7.11.
 *
 * @example
 * ```ts
 * import { AF_INET, F_GETFL, F_SETFL, fcntl, O_NONBLOCK, SOCK_STREAM, socket } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_STREAM, 0);
 * const flags = fcntl(sockfd, F_GETFL, 0);
 * fcntl(sockfd, F_SETFL, flags | O_NONBLOCK);
 * console.log((fcntl(sockfd, F_GETFL) & O_NONBLOCK) !== 0); // true
 * ```
 */
export function fcntl(fd: number, cmd: number, arg: number | Memory = 0): number {
  if (typeof arg === "number") return call.fcntl(fd, cmd, arg);
  pinned = bytesOf(arg);
  return call.fcntl(fd, cmd, libc.runtime.addressOf(pinned));
}

/**
 * Asks or tells a device or a socket something of its own.
 *
 * @param fd the descriptor
 * @param request FIONBIO, FIONREAD, SIOCGIFADDR, …
 * @param arg what the request reads or fills: an `int()`, an `ifreq()`, …
 * @returns 0, or -1
 *
 * Errors: EBADF, EFAULT, EINVAL, ENODEV, ENOTTY, EPERM.
 * See man 2 ioctl; UNP 17.2.
 *
 * @example
 * ```ts
 * import { AF_LOCAL, FIONREAD, int, ioctl, SOCK_STREAM, socketpair, write } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * write(sockfd[0], "hello");
 * const n = int();
 * console.log(ioctl(sockfd[1], FIONREAD, n), n.value); // 0 5
 * ```
 */
export function ioctl(fd: number, request: number, arg: Memory | null = null): number {
  return call.ioctl(fd, request, arg === null ? null : bytesOf(arg));
}
