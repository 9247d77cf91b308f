/** Making, naming and connecting sockets: man 2 and UNP 4. */
import { call } from "./libc.ts";
import { bytesOrNull, lengthCell, lengthWithin, type Memory } from "./memory.ts";
import type { Scalar } from "./scalars.ts";
import { bytesOf } from "./struct.ts";

/** Two descriptors, as `int fd[2]`: what pipe() and socketpair() fill. */
export type DescriptorPair = [number, number] | Int32Array;

/** Calls with memory for two ints, and puts them into `pair` if the call succeeds. */
export function fillPair(pair: DescriptorPair, action: (cells: Uint8Array) => number): number {
  const cells = new Int32Array(new ArrayBuffer(8));
  const value = action(new Uint8Array(cells.buffer));
  if (value === 0) {
    pair[0] = cells[0]!;
    pair[1] = cells[1]!;
  }
  return value;
}

/**
 * Makes a socket.
 *
 * @param family AF_INET, AF_INET6, AF_LOCAL, …
 * @param type SOCK_STREAM, SOCK_DGRAM, …; SOCK_NONBLOCK and SOCK_CLOEXEC may be or'ed in
 * @param protocol 0: the usual one of family and type
 * @returns a descriptor, or -1
 *
 * Errors: EACCES, EAFNOSUPPORT, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPROTONOSUPPORT.
 * See man 2 socket; UNP 4.2.
 *
 * @example
 * ```ts
 * import { AF_INET, close, perror, SOCK_STREAM, socket } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_STREAM, 0);
 * if (sockfd < 0) perror("socket");
 * console.log(close(sockfd)); // 0
 * ```
 */
export function socket(family: number, type: number, protocol = 0): number {
  return call.socket(family, type, protocol);
}

/**
 * Makes two sockets that are connected to each other.
 *
 * @param family AF_LOCAL
 * @param type SOCK_STREAM, SOCK_DGRAM or SOCK_SEQPACKET
 * @param protocol 0
 * @param sockfd receives the two descriptors
 * @returns 0, or -1
 *
 * Errors: EAFNOSUPPORT, EFAULT, EMFILE, ENFILE, EOPNOTSUPP, EPROTONOSUPPORT.
 * See man 2 socketpair; UNP 15.5.
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, read, SOCK_STREAM, socketpair, write } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * write(sockfd[0], "hi");
 * const buff = char(10);
 * console.log(buff.text(read(sockfd[1], buff))); // hi
 * ```
 */
export function socketpair(family: number, type: number, protocol: number, sockfd: DescriptorPair): number {
  return fillPair(sockfd, (cells) => call.socketpair(family, type, protocol, cells));
}

/**
 * Gives a socket its own address.
 *
 * @param sockfd the socket
 * @param addr its address: a `sockaddr_in`, `sockaddr_in6`, `sockaddr_un`, …; port 0: the kernel chooses one
 * @param addrlen bytes of the address; if left out, all of `addr`
 * @returns 0, or -1
 *
 * Errors: EACCES, EADDRINUSE, EADDRNOTAVAIL, EAFNOSUPPORT, EBADF, EFAULT, EINVAL, ELOOP, ENAMETOOLONG, ENOENT, ENOMEM,
 * ENOTDIR, ENOTSOCK, EROFS.
 * See man 2 bind; UNP 4.4.
 *
 * @example
 * ```ts
 * import { AF_INET, bind, htonl, htons, INADDR_LOOPBACK, sizeof, SOCK_STREAM, sockaddr_in, socket } from "./mod.ts";
 *
 * const listenfd = socket(AF_INET, SOCK_STREAM, 0);
 * const servaddr = sockaddr_in({
 *   sin_family: AF_INET,
 *   sin_port: htons(0),
 *   sin_addr: { s_addr: htonl(INADDR_LOOPBACK) },
 * });
 * console.log(bind(listenfd, servaddr, sizeof(servaddr))); // 0
 * ```
 */
export function bind(sockfd: number, addr: Memory, addrlen?: number): number {
  const bytes = bytesOf(addr);
  return call.bind(sockfd, bytes, lengthWithin(bytes, addrlen, "bind(addrlen)"));
}

/**
 * Lets a socket take connections.
 *
 * @param sockfd a SOCK_STREAM or SOCK_SEQPACKET socket
 * @param backlog how many connections may wait for accept(): LISTENQ
 * @returns 0, or -1
 *
 * Errors: EADDRINUSE, EBADF, EINVAL, ENOTSOCK, EOPNOTSUPP.
 * See man 2 listen; UNP 4.5.
 *
 * @example
 * ```ts
 * import { AF_INET, listen, LISTENQ, SOCK_STREAM, socket } from "./mod.ts";
 *
 * const listenfd = socket(AF_INET, SOCK_STREAM, 0);
 * console.log(listen(listenfd, LISTENQ)); // 0
 * ```
 */
export function listen(sockfd: number, backlog: number): number {
  return call.listen(sockfd, backlog);
}

/**
 * Takes the next connection of a listening socket; waits for one.
 *
 * @param sockfd the listening socket
 * @param cliaddr receives the client's address; null: not wanted
 * @param addrlen in: bytes of `cliaddr`, out: of the address; if left out, all of `cliaddr`
 * @returns the connection's descriptor, or -1
 *
 * Errors: EAGAIN, EBADF, ECONNABORTED, EFAULT, EINTR, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, ENOTSOCK, EOPNOTSUPP,
 * EPERM, EPROTO.
 * See man 2 accept; UNP 4.6.
 *
 * @example
 * ```ts
 * import { accept, AF_INET, connect, getsockname, inet_ntop, listen, SOCK_STREAM } from "./mod.ts";
 * import { sockaddr_in, socket, socklen_t } from "./mod.ts";
 *
 * const listenfd = socket(AF_INET, SOCK_STREAM, 0);
 * listen(listenfd, 1); // binds to a free port, too
 * const servaddr = sockaddr_in();
 * getsockname(listenfd, servaddr);
 * connect(socket(AF_INET, SOCK_STREAM, 0), servaddr);
 *
 * const cliaddr = sockaddr_in(), len = socklen_t(cliaddr.size);
 * const connfd = accept(listenfd, cliaddr, len);
 * console.log(connfd > listenfd, inet_ntop(AF_INET, cliaddr.sin_addr)); // true 127.0.0.1
 * ```
 */
export function accept(sockfd: number, cliaddr?: Memory | null, addrlen?: Scalar | null): number {
  const bytes = bytesOrNull(cliaddr);
  return call.accept(sockfd, bytes, lengthCell(bytes, addrlen, "accept(addrlen)"));
}

/**
 * Connects to a server; on a datagram socket, fixes the peer.
 *
 * @param sockfd the socket
 * @param servaddr the server's address
 * @param addrlen bytes of the address; if left out, all of `servaddr`
 * @returns 0, or -1
 *
 * Errors: EACCES, EADDRINUSE, EADDRNOTAVAIL, EAFNOSUPPORT, EAGAIN, EALREADY, EBADF, ECONNREFUSED, EFAULT, EHOSTUNREACH,
 * EINPROGRESS, EINTR, EISCONN, ENETUNREACH, ENOTSOCK, EPERM, EPROTOTYPE, ETIMEDOUT.
 * See man 2 connect; UNP 4.3.
 *
 * @example
 * ```ts
 * import { AF_INET, connect, errno, errnoName, htons, inet_pton, SOCK_STREAM, sockaddr_in, socket } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_STREAM, 0);
 * const servaddr = sockaddr_in({ sin_family: AF_INET, sin_port: htons(1) });
 * inet_pton(AF_INET, "127.0.0.1", servaddr.sin_addr);
 * if (connect(sockfd, servaddr) < 0) console.log(errnoName(errno())); // ECONNREFUSED
 * ```
 */
export function connect(sockfd: number, servaddr: Memory, addrlen?: number): number {
  const bytes = bytesOf(servaddr);
  return call.connect(sockfd, bytes, lengthWithin(bytes, addrlen, "connect(addrlen)"));
}

/**
 * A socket's own address.
 *
 * @param sockfd the socket
 * @param localaddr receives the address
 * @param addrlen in: bytes of `localaddr`, out: of the address; if left out, all of `localaddr`
 * @returns 0, or -1
 *
 * Errors: EBADF, EFAULT, EINVAL, ENOBUFS, ENOTSOCK.
 * See man 2 getsockname; UNP 4.10.
 *
 * @example
 * ```ts
 * import { AF_INET, bind, getsockname, ntohs, SOCK_DGRAM, sockaddr_in, socket } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_DGRAM, 0);
 * bind(sockfd, sockaddr_in({ sin_family: AF_INET }));
 * const localaddr = sockaddr_in();
 * console.log(getsockname(sockfd, localaddr), ntohs(localaddr.sin_port) > 0); // 0 true
 * ```
 */
export function getsockname(sockfd: number, localaddr: Memory, addrlen?: Scalar): number {
  const bytes = bytesOf(localaddr);
  return call.getsockname(sockfd, bytes, lengthCell(bytes, addrlen, "getsockname(addrlen)"));
}

/**
 * The address of the peer of a connected socket.
 *
 * @param sockfd the socket
 * @param peeraddr receives the address
 * @param addrlen in: bytes of `peeraddr`, out: of the address; if left out, all of `peeraddr`
 * @returns 0, or -1
 *
 * Errors: EBADF, EFAULT, EINVAL, ENOBUFS, ENOTCONN, ENOTSOCK.
 * See man 2 getpeername; UNP 4.10.
 *
 * @example
 * ```ts
 * import { AF_INET, errno, errnoName, getpeername, SOCK_STREAM, sockaddr_in, socket } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_STREAM, 0);
 * if (getpeername(sockfd, sockaddr_in()) < 0) console.log(errnoName(errno())); // ENOTCONN
 * ```
 */
export function getpeername(sockfd: number, peeraddr: Memory, addrlen?: Scalar): number {
  const bytes = bytesOf(peeraddr);
  return call.getpeername(sockfd, bytes, lengthCell(bytes, addrlen, "getpeername(addrlen)"));
}

/**
 * Ends sending, receiving or both on a connection; the descriptor stays open.
 *
 * @param sockfd the socket
 * @param howto SHUT_RD, SHUT_WR (sends FIN) or SHUT_RDWR
 * @returns 0, or -1
 *
 * Errors: EBADF, EINVAL, ENOTCONN, ENOTSOCK.
 * See man 2 shutdown; UNP 6.6.
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, read, shutdown, SHUT_WR, SOCK_STREAM, socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * shutdown(sockfd[0], SHUT_WR);
 * console.log(read(sockfd[1], char(1))); // 0
 * ```
 */
export function shutdown(sockfd: number, howto: number): number {
  return call.shutdown(sockfd, howto);
}
