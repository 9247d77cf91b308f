/**
 * socksh for TypeScript: the sockets API as C and Stevens have it, on Deno, Bun and Node. Same names, same arguments,
 * same results: -1 and `errno()`. Under a capital letter (`Socket`, `Bind`, …) the calls throw a SocketError instead.
 *
 * Every call blocks until it is done, as in C.
 *
 * @example The daytime client, UNP 1.2
 * ```ts
 * import { AF_INET, close, connect, htons, inet_pton, perror, SOCK_STREAM, sockaddr_in, socket } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_STREAM, 0);
 * const servaddr = sockaddr_in({ sin_family: AF_INET, sin_port: htons(13) });
 * inet_pton(AF_INET, "127.0.0.1", servaddr.sin_addr);
 * if (connect(sockfd, servaddr) < 0) perror("connect");
 * close(sockfd);
 * ```
 *
 * @module
 */
export * from "./api/generated/constants.ts";
export * from "./api/generated/structs.ts";

export { bind, connect, getpeername, getsockname, listen, shutdown, socket, socketpair } from "./api/sockets.ts";
export { accept } from "./api/sockets.ts";
export type { DescriptorPair } from "./api/sockets.ts";
export { CMSG_LEN, CMSG_SPACE, controlMessages } from "./api/messages.ts";
export { recv, recvfrom, recvmsg, send, sendmsg, sendto } from "./api/messages.ts";
export type { ControlMessage } from "./api/messages.ts";
export { fcntl, getsockopt, ioctl, setsockopt } from "./api/options.ts";
export { close, dup, dup2, pipe, read, readv, unlink, write, writev } from "./api/descriptors.ts";
export { FD_CLR, FD_ISSET, FD_SET, FD_ZERO, poll, select, sleep } from "./api/waiting.ts";
export { inet_addr, inet_aton, inet_ntoa, inet_ntop, inet_pton, sock_ntop } from "./api/addresses.ts";
export { gai_strerror, getaddrinfo, gethostbyname, gethostname, getnameinfo, h_errno } from "./api/names.ts";
export type { AddressInfo, HostEntry } from "./api/names.ts";
export { htonl, htons, ntohl, ntohs } from "./api/byte-order.ts";
export { ctime, getpid, getppid, time } from "./api/process.ts";
export { _exit, fork } from "./api/fork.ts";
export { wait, waitpid, WEXITSTATUS, WIFEXITED, WIFSIGNALED, WIFSTOPPED, WSTOPSIG, WTERMSIG } from "./api/wait.ts";
export { alarm, kill, pause, SIG_DFL, SIG_ERR, SIG_IGN, Signal, signal } from "./api/signals.ts";
export type { SignalHandler } from "./api/signals.ts";
export { execl, execle, execlp, execv, execve, execvp } from "./api/exec.ts";
export { errno, errnoName, perror, setErrno, strerror } from "./api/errno.ts";
export { readline, readn, writen } from "./api/book.ts";

export { char, CharArray, int, sizeof, socklen_t } from "./api/scalars.ts";
export type { Scalar, ScalarType } from "./api/scalars.ts";
export { Struct } from "./api/struct.ts";
export type { PointerValue, StructType } from "./api/struct.ts";
export type { Memory } from "./api/memory.ts";

export { SocketError } from "./api/socket-error.ts";
export * from "./api/address-wrappers.ts";
export * from "./api/process-wrappers.ts";
export * from "./api/wrappers.ts";
export { Tcp_connect, Tcp_listen } from "./api/tcp.ts";
