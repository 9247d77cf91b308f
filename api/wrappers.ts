/**
 * Stevens's wrappers: the same calls under a capital letter. They never answer -1: they throw a SocketError. UNP 1.4
 */
import { readline, readn, writen } from "./book.ts";
import { close, dup2, pipe, read, unlink, write } from "./descriptors.ts";
import { errno } from "./errno.ts";
import { ECONNABORTED, EPROTO } from "./generated/constants.ts";
import type { Memory } from "./memory.ts";
import { recv, recvfrom, recvmsg, send, sendmsg, sendto } from "./messages.ts";
import { fcntl, getsockopt, ioctl, setsockopt } from "./options.ts";
import type { Scalar } from "./scalars.ts";
import { SocketError, throwing } from "./socket-error.ts";
import { accept, bind, connect, getpeername, getsockname, listen, shutdown, socket, socketpair } from "./sockets.ts";
import { poll, select } from "./waiting.ts";

/**
 * socket(), or throws a SocketError. UNP 4.2
 *
 * @example
 * ```ts
 * import { AF_INET, SOCK_STREAM, Socket } from "./mod.ts";
 *
 * const sockfd = Socket(AF_INET, SOCK_STREAM, 0);
 * console.log(sockfd > 2); // true
 * ```
 */
export const Socket: typeof socket = /* @__PURE__ */ throwing("socket", socket);

/**
 * socketpair(), or throws a SocketError. UNP 15.5
 *
 * @example
 * ```ts
 * import { AF_LOCAL, SOCK_STREAM, Socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * console.log(Socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd)); // 0
 * ```
 */
export const Socketpair: typeof socketpair = /* @__PURE__ */ throwing("socketpair", socketpair);

/**
 * bind(), or throws a SocketError. UNP 4.4
 *
 * @example
 * ```ts
 * import { AF_INET, Bind, inet_pton, SOCK_STREAM, sockaddr_in, Socket, SocketError } from "./mod.ts";
 *
 * const sockfd = Socket(AF_INET, SOCK_STREAM, 0);
 * const elsewhere = sockaddr_in({ sin_family: AF_INET });
 * inet_pton(AF_INET, "192.0.2.1", elsewhere.sin_addr);
 * try {
 *   Bind(sockfd, elsewhere);
 * } catch (error) {
 *   console.log((error as SocketError).code); // EADDRNOTAVAIL
 * }
 * ```
 */
export const Bind: typeof bind = /* @__PURE__ */ throwing("bind", bind);

/**
 * listen(), or throws a SocketError. UNP 4.5
 *
 * @example
 * ```ts
 * import { AF_INET, Listen, LISTENQ, SOCK_STREAM, Socket } from "./mod.ts";
 *
 * console.log(Listen(Socket(AF_INET, SOCK_STREAM, 0), LISTENQ)); // 0
 * ```
 */
export const Listen: typeof listen = /* @__PURE__ */ throwing("listen", listen);

/**
 * connect(), or throws a SocketError. UNP 4.3
 *
 * @example
 * ```ts
 * import { AF_INET, Connect, htons, Inet_pton, SOCK_STREAM, sockaddr_in, Socket, SocketError } from "./mod.ts";
 *
 * const servaddr = sockaddr_in({ sin_family: AF_INET, sin_port: htons(1) });
 * Inet_pton(AF_INET, "127.0.0.1", servaddr.sin_addr);
 * try {
 *   Connect(Socket(AF_INET, SOCK_STREAM, 0), servaddr);
 * } catch (error) {
 *   console.log((error as SocketError).message); // connect: Connection refused
 * }
 * ```
 */
export const Connect: typeof connect = /* @__PURE__ */ throwing("connect", connect);

/**
 * getsockname(), or throws a SocketError. UNP 4.10
 *
 * @example
 * ```ts
 * import { AF_INET6, Getsockname, SOCK_STREAM, sockaddr_in6, Socket } from "./mod.ts";
 *
 * const sockfd = Socket(AF_INET6, SOCK_STREAM, 0), sa = sockaddr_in6();
 * Getsockname(sockfd, sa);
 * console.log(sa.sin6_family === AF_INET6); // true
 * ```
 */
export const Getsockname: typeof getsockname = /* @__PURE__ */ throwing("getsockname", getsockname);

/**
 * getpeername(), or throws a SocketError. UNP 4.10
 *
 * @example
 * ```ts
 * import { AF_INET, Getpeername, SOCK_STREAM, sockaddr_in, Socket, SocketError } from "./mod.ts";
 *
 * try {
 *   Getpeername(Socket(AF_INET, SOCK_STREAM, 0), sockaddr_in());
 * } catch (error) {
 *   console.log((error as SocketError).code); // ENOTCONN
 * }
 * ```
 */
export const Getpeername: typeof getpeername = /* @__PURE__ */ throwing("getpeername", getpeername);

/**
 * shutdown(), or throws a SocketError. UNP 6.6
 *
 * @example
 * ```ts
 * import { AF_LOCAL, SHUT_RDWR, Shutdown, SOCK_STREAM, Socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * Socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * console.log(Shutdown(sockfd[0], SHUT_RDWR)); // 0
 * ```
 */
export const Shutdown: typeof shutdown = /* @__PURE__ */ throwing("shutdown", shutdown);

/**
 * send(), or throws a SocketError. UNP 14.3
 *
 * @example
 * ```ts
 * import { AF_LOCAL, Send, SOCK_STREAM, Socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * Socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * console.log(Send(sockfd[0], "hello", 5, 0)); // 5
 * ```
 */
export const Send: typeof send = /* @__PURE__ */ throwing("send", send);

/**
 * recv(), or throws a SocketError. UNP 14.3
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, MSG_DONTWAIT, Recv, SOCK_STREAM, SocketError, Socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * Socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * try {
 *   Recv(sockfd[0], char(1), 1, MSG_DONTWAIT);
 * } catch (error) {
 *   console.log((error as SocketError).code); // EAGAIN
 * }
 * ```
 */
export const Recv: typeof recv = /* @__PURE__ */ throwing("recv", recv);

/**
 * sendto(), or throws a SocketError. UNP 8.2
 *
 * @example
 * ```ts
 * import { AF_LOCAL, Sendto, SOCK_DGRAM, Socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * Socketpair(AF_LOCAL, SOCK_DGRAM, 0, sockfd);
 * console.log(Sendto(sockfd[0], "hello", 5, 0, null)); // 5
 * ```
 */
export const Sendto: typeof sendto = /* @__PURE__ */ throwing("sendto", sendto);

/**
 * recvfrom(), or throws a SocketError. UNP 8.2
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, Recvfrom, Send, SOCK_DGRAM, Socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * Socketpair(AF_LOCAL, SOCK_DGRAM, 0, sockfd);
 * Send(sockfd[0], "hello");
 * console.log(Recvfrom(sockfd[1], char(100), 100, 0, null, null)); // 5
 * ```
 */
export const Recvfrom: typeof recvfrom = /* @__PURE__ */ throwing("recvfrom", recvfrom);

/**
 * sendmsg(), or throws a SocketError. UNP 14.5
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, iovec, msghdr, Sendmsg, SOCK_STREAM, Socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * Socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * const iov = [iovec({ iov_base: char(3), iov_len: 3 })];
 * console.log(Sendmsg(sockfd[0], msghdr({ msg_iov: iov, msg_iovlen: 1 }), 0)); // 3
 * ```
 */
export const Sendmsg: typeof sendmsg = /* @__PURE__ */ throwing("sendmsg", sendmsg);

/**
 * recvmsg(), or throws a SocketError. UNP 14.5
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, iovec, msghdr, Recvmsg, Send, SOCK_STREAM, Socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * Socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * Send(sockfd[0], "hello");
 * const iov = [iovec({ iov_base: char(3), iov_len: 3 })];
 * console.log(Recvmsg(sockfd[1], msghdr({ msg_iov: iov, msg_iovlen: 1 }), 0)); // 3
 * ```
 */
export const Recvmsg: typeof recvmsg = /* @__PURE__ */ throwing("recvmsg", recvmsg);

/**
 * getsockopt(), or throws a SocketError. UNP 7.2
 *
 * @example
 * ```ts
 * import { AF_INET, Getsockopt, int, SO_TYPE, SOCK_STREAM, Socket, socklen_t, SOL_SOCKET } from "./mod.ts";
 *
 * const type = int();
 * Getsockopt(Socket(AF_INET, SOCK_STREAM, 0), SOL_SOCKET, SO_TYPE, type, socklen_t(4));
 * console.log(type.value === SOCK_STREAM); // true
 * ```
 */
export const Getsockopt: typeof getsockopt = /* @__PURE__ */ throwing("getsockopt", getsockopt);

/**
 * setsockopt(), or throws a SocketError. UNP 7.2
 *
 * @example
 * ```ts
 * import { AF_INET, Setsockopt, SOCK_STREAM, Socket, SocketError, SOL_SOCKET } from "./mod.ts";
 *
 * try {
 *   Setsockopt(Socket(AF_INET, SOCK_STREAM, 0), SOL_SOCKET, 12345, 1);
 * } catch (error) {
 *   console.log((error as SocketError).code); // ENOPROTOOPT
 * }
 * ```
 */
export const Setsockopt: typeof setsockopt = /* @__PURE__ */ throwing("setsockopt", setsockopt);

/**
 * fcntl(), or throws a SocketError. UNP 7.11
 *
 * @example
 * ```ts
 * import { AF_INET, F_GETFL, F_SETFL, Fcntl, O_NONBLOCK, SOCK_STREAM, Socket } from "./mod.ts";
 *
 * const sockfd = Socket(AF_INET, SOCK_STREAM, 0);
 * console.log(Fcntl(sockfd, F_SETFL, Fcntl(sockfd, F_GETFL) | O_NONBLOCK)); // 0
 * ```
 */
export const Fcntl: typeof fcntl = /* @__PURE__ */ throwing("fcntl", fcntl);

/**
 * ioctl(), or throws a SocketError. UNP 17.2
 *
 * @example
 * ```ts
 * import { AF_INET, FIONBIO, int, Ioctl, SOCK_STREAM, Socket } from "./mod.ts";
 *
 * console.log(Ioctl(Socket(AF_INET, SOCK_STREAM, 0), FIONBIO, int(1))); // 0
 * ```
 */
export const Ioctl: typeof ioctl = /* @__PURE__ */ throwing("ioctl", ioctl);

/**
 * read(), or throws a SocketError. UNP 1.4
 *
 * @example
 * ```ts
 * import { char, Pipe, Read, Write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * Pipe(fd);
 * Write(fd[1], "hello");
 * console.log(Read(fd[0], char(100))); // 5
 * ```
 */
export const Read: typeof read = /* @__PURE__ */ throwing("read", read);

/**
 * write(), or throws a SocketError. UNP 1.4
 *
 * @example
 * ```ts
 * import { SocketError, Write } from "./mod.ts";
 *
 * try {
 *   Write(-1, "hello");
 * } catch (error) {
 *   console.log((error as SocketError).message); // write: Bad file descriptor
 * }
 * ```
 */
export const Write: typeof write = /* @__PURE__ */ throwing("write", write);

/**
 * close(), or throws a SocketError. UNP 4.9
 *
 * @example
 * ```ts
 * import { AF_INET, Close, SOCK_STREAM, Socket } from "./mod.ts";
 *
 * console.log(Close(Socket(AF_INET, SOCK_STREAM, 0))); // 0
 * ```
 */
export const Close: typeof close = /* @__PURE__ */ throwing("close", close);

/**
 * pipe(), or throws a SocketError. UNP 1.4
 *
 * @example
 * ```ts
 * import { Pipe } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * console.log(Pipe(fd)); // 0
 * ```
 */
export const Pipe: typeof pipe = /* @__PURE__ */ throwing("pipe", pipe);

/**
 * dup2(), or throws a SocketError. UNP 13.5
 *
 * @example
 * ```ts
 * import { Dup2, Pipe } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * Pipe(fd);
 * console.log(Dup2(fd[0], 200)); // 200
 * ```
 */
export const Dup2: typeof dup2 = /* @__PURE__ */ throwing("dup2", dup2);

/**
 * unlink(), or throws a SocketError. UNP 15.2
 *
 * @example
 * ```ts
 * import { SocketError, Unlink } from "./mod.ts";
 *
 * try {
 *   Unlink("/nowhere");
 * } catch (error) {
 *   console.log((error as SocketError).code); // ENOENT
 * }
 * ```
 */
export const Unlink: typeof unlink = /* @__PURE__ */ throwing("unlink", unlink);

/**
 * select(), or throws a SocketError. UNP 6.3
 *
 * @example
 * ```ts
 * import { Select, timeval } from "./mod.ts";
 *
 * console.log(Select(0, null, null, null, timeval({ tv_usec: 1000 }))); // 0
 * ```
 */
export const Select: typeof select = /* @__PURE__ */ throwing("select", select);

/**
 * poll(), or throws a SocketError. UNP 6.10
 *
 * @example
 * ```ts
 * import { Poll, pollfd } from "./mod.ts";
 *
 * console.log(Poll([pollfd({ fd: -1 })], 1, 1)); // 0
 * ```
 */
export const Poll: typeof poll = /* @__PURE__ */ throwing("poll", poll);

/**
 * readn(), or throws a SocketError. UNP 3.9
 *
 * @example
 * ```ts
 * import { char, Pipe, Readn, Write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * Pipe(fd);
 * Write(fd[1], "hello");
 * console.log(Readn(fd[0], char(5), 5)); // 5
 * ```
 */
export const Readn: typeof readn = /* @__PURE__ */ throwing("readn", readn);

/**
 * writen(), or throws a SocketError. UNP 3.9
 *
 * @example
 * ```ts
 * import { Pipe, Writen } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * Pipe(fd);
 * console.log(Writen(fd[1], "hello", 5)); // 5
 * ```
 */
export const Writen: typeof writen = /* @__PURE__ */ throwing("writen", writen);

/**
 * readline(), or throws a SocketError. UNP 3.9
 *
 * @example
 * ```ts
 * import { char, MAXLINE, Pipe, Readline, Write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1], line = char(MAXLINE);
 * Pipe(fd);
 * Write(fd[1], "one\ntwo\n");
 * console.log(Readline(fd[0], line, MAXLINE), line.value.trim()); // 4 one
 * ```
 */
export const Readline: typeof readline = /* @__PURE__ */ throwing("readline", readline);

/**
 * accept(), or throws a SocketError. Passes over connections that are gone before they are accepted. UNP 4.6, 5.11
 *
 * @example
 * ```ts
 * import { Accept, AF_INET, SOCK_STREAM, Socket, SocketError } from "./mod.ts";
 *
 * try {
 *   Accept(Socket(AF_INET, SOCK_STREAM, 0), null, null);
 * } catch (error) {
 *   console.log((error as SocketError).message); // accept: Invalid argument
 * }
 * ```
 */
export function Accept(sockfd: number, cliaddr?: Memory | null, addrlen?: Scalar | null): number {
  for (;;) {
    const connfd = accept(sockfd, cliaddr, addrlen);
    if (connfd >= 0) return connfd;
    if (errno() !== ECONNABORTED && errno() !== EPROTO) throw new SocketError("accept", errno());
  }
}
