/** Sending and receiving: man 2 send, recv; UNP 8, 14. */
import { cmsghdr, type cmsghdr as Header, type msghdr } from "./generated/structs.ts";
import { call } from "./libc.ts";
import { bytesOrNull, bytesToSend, lengthCell, lengthWithin, type Memory } from "./memory.ts";
import type { Scalar } from "./scalars.ts";
import { bytesOf } from "./struct.ts";

/**
 * Sends on a connected socket.
 *
 * @param sockfd the socket
 * @param buff bytes, or text to be sent as UTF-8
 * @param nbytes how many bytes; if left out, all
 * @param flags MSG_OOB, MSG_DONTWAIT, MSG_NOSIGNAL, …
 * @returns bytes sent, or -1
 *
 * Errors: EACCES, EAGAIN, EALREADY, EBADF, ECONNRESET, EDESTADDRREQ, EFAULT, EINTR, EINVAL, EISCONN, EMSGSIZE, ENOBUFS,
 * ENOMEM, ENOTCONN, ENOTSOCK, EOPNOTSUPP, EPIPE.
 * See man 2 send; UNP 14.3.
 *
 * @example
 * ```ts
 * import { AF_LOCAL, send, SOCK_STREAM, socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * console.log(send(sockfd[0], "hello", 4, 0), send(sockfd[0], "µ")); // 4 2
 * ```
 */
export function send(sockfd: number, buff: Memory | string, nbytes?: number, flags = 0): number {
  const bytes = bytesToSend(buff);
  return call.send(sockfd, bytes, lengthWithin(bytes, nbytes, "send(nbytes)"), flags);
}

/**
 * Receives on a connected socket; waits for data.
 *
 * @param sockfd the socket
 * @param buff where to
 * @param nbytes how many bytes at most; if left out, as many as `buff` has
 * @param flags MSG_PEEK, MSG_WAITALL, MSG_DONTWAIT, …
 * @returns bytes received, 0 at the end of the stream, or -1
 *
 * Errors: EAGAIN, EBADF, ECONNREFUSED, ECONNRESET, EFAULT, EINTR, EINVAL, ENOMEM, ENOTCONN, ENOTSOCK.
 * See man 2 recv; UNP 14.3.
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, MSG_PEEK, recv, send, SOCK_STREAM, socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * send(sockfd[0], "hello");
 * const buff = char(100);
 * console.log(recv(sockfd[1], buff, 3, MSG_PEEK), recv(sockfd[1], buff)); // 3 5
 * ```
 */
export function recv(sockfd: number, buff: Memory, nbytes?: number, flags = 0): number {
  const bytes = bytesOf(buff);
  return call.recv(sockfd, bytes, lengthWithin(bytes, nbytes, "recv(nbytes)"), flags);
}

/**
 * Sends a datagram to an address.
 *
 * @param sockfd the socket
 * @param buff bytes, or text to be sent as UTF-8
 * @param nbytes how many bytes
 * @param flags as for send()
 * @param to the receiver's address; null on a connected socket
 * @param addrlen bytes of the address; if left out, all of `to`
 * @returns bytes sent, or -1
 *
 * Errors: EACCES, EAFNOSUPPORT, EAGAIN, EBADF, ECONNREFUSED, ECONNRESET, EDESTADDRREQ, EFAULT, EHOSTUNREACH, EINTR,
 * EINVAL, EISCONN, EMSGSIZE, ENETUNREACH, ENOBUFS, ENOMEM, ENOTCONN, ENOTSOCK, EOPNOTSUPP, EPIPE.
 * See man 2 sendto; UNP 8.2.
 *
 * @example
 * ```ts
 * import { AF_INET, bind, char, getsockname, htonl, INADDR_LOOPBACK, recvfrom, sendto } from "./mod.ts";
 * import { sizeof, SOCK_DGRAM, sockaddr_in, socket } from "./mod.ts";
 *
 * const server = socket(AF_INET, SOCK_DGRAM, 0), client = socket(AF_INET, SOCK_DGRAM, 0);
 * const servaddr = sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } });
 * bind(server, servaddr);
 * getsockname(server, servaddr);
 * console.log(sendto(client, "hello", 5, 0, servaddr, sizeof(servaddr))); // 5
 * console.log(recvfrom(server, char(100), 100, 0)); // 5
 * ```
 */
export function sendto(
  sockfd: number,
  buff: Memory | string,
  nbytes: number | undefined,
  flags: number,
  to: Memory | null,
  addrlen?: number,
): number {
  const bytes = bytesToSend(buff), address = bytesOrNull(to);
  const length = lengthWithin(bytes, nbytes, "sendto(nbytes)");
  return call.sendto(sockfd, bytes, length, flags, address, lengthWithin(address, addrlen, "sendto(addrlen)"));
}

/**
 * Receives a datagram and the sender's address; waits for one.
 *
 * @param sockfd the socket
 * @param buff where to; what does not fit of a datagram is lost
 * @param nbytes how many bytes at most
 * @param flags as for recv()
 * @param from receives the sender's address; null: not wanted
 * @param addrlen in: bytes of `from`, out: of the address; if left out, all of `from`
 * @returns bytes received, 0 for an empty datagram, or -1
 *
 * Errors: EAGAIN, EBADF, ECONNREFUSED, EFAULT, EINTR, EINVAL, ENOMEM, ENOTCONN, ENOTSOCK.
 * See man 2 recvfrom; UNP 8.2.
 *
 * @example
 * ```ts
 * import { AF_INET, bind, char, getsockname, htonl, INADDR_LOOPBACK, recvfrom, sendto } from "./mod.ts";
 * import { SOCK_DGRAM, sockaddr_in, socket, socklen_t } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_DGRAM, 0);
 * const servaddr = sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } });
 * bind(sockfd, servaddr);
 * getsockname(sockfd, servaddr);
 * sendto(sockfd, "to myself", undefined, 0, servaddr);
 *
 * const mesg = char(100), cliaddr = sockaddr_in(), len = socklen_t(cliaddr.size);
 * const n = recvfrom(sockfd, mesg, 100, 0, cliaddr, len);
 * console.log(mesg.text(n), len.value, cliaddr.sin_port === servaddr.sin_port); // to myself 16 true
 * ```
 */
export function recvfrom(
  sockfd: number,
  buff: Memory,
  nbytes: number | undefined,
  flags: number,
  from?: Memory | null,
  addrlen?: Scalar | null,
): number {
  const bytes = bytesOf(buff), address = bytesOrNull(from);
  const length = lengthWithin(bytes, nbytes, "recvfrom(nbytes)");
  return call.recvfrom(sockfd, bytes, length, flags, address, lengthCell(address, addrlen, "recvfrom(addrlen)"));
}

/**
 * Sends from several buffers, with ancillary data. The message's pointers are the caller's to get right: as in C,
 * `iov_len` and the other lengths are not checked.
 *
 * @param sockfd the socket
 * @param msg the message
 * @param flags as for send()
 * @returns bytes sent, or -1
 *
 * Errors: EACCES, EAFNOSUPPORT, EAGAIN, EBADF, ECONNRESET, EDESTADDRREQ, EFAULT, EINTR, EINVAL, EISCONN, EMSGSIZE,
 * ENOBUFS, ENOMEM, ENOTCONN, ENOTSOCK, EOPNOTSUPP, EPIPE.
 * See man 2 sendmsg; UNP 14.5.
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, iovec, msghdr, read, sendmsg, SOCK_STREAM, socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * const [hello, world] = ["hello, ", "world"].map((text) => new TextEncoder().encode(text));
 * const iov = [hello!, world!].map((bytes) => iovec({ iov_base: bytes, iov_len: bytes.length }));
 * console.log(sendmsg(sockfd[0], msghdr({ msg_iov: iov, msg_iovlen: 2 }), 0)); // 12
 * const buff = char(100);
 * console.log(buff.text(read(sockfd[1], buff))); // hello, world
 * ```
 */
export function sendmsg(sockfd: number, msg: msghdr, flags = 0): number {
  return call.sendmsg(sockfd, msg.bytes, flags);
}

/**
 * Receives into several buffers, with ancillary data. The message's pointers are the caller's to get right.
 *
 * @param sockfd the socket
 * @param msg the message; `msg_namelen`, `msg_controllen` and `msg_flags` are set
 * @param flags as for recv()
 * @returns bytes received, 0 at the end of the stream, or -1
 *
 * Errors: EAGAIN, EBADF, ECONNREFUSED, EFAULT, EINTR, EINVAL, EMSGSIZE, ENOMEM, ENOTCONN, ENOTSOCK.
 * See man 2 recvmsg; UNP 14.5.
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, iovec, MSG_TRUNC, msghdr, recvmsg, send, SOCK_DGRAM, socketpair } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * socketpair(AF_LOCAL, SOCK_DGRAM, 0, sockfd);
 * send(sockfd[0], "hello");
 * const buff = char(4);
 * const msg = msghdr({ msg_iov: [iovec({ iov_base: buff, iov_len: 4 })], msg_iovlen: 1 });
 * console.log(recvmsg(sockfd[1], msg, 0), buff.value, msg.msg_flags === MSG_TRUNC); // 4 hell true
 * ```
 */
export function recvmsg(sockfd: number, msg: msghdr, flags = 0): number {
  return call.recvmsg(sockfd, msg.bytes, flags);
}

const aligned = (length: number) => Math.ceil(length / 8) * 8;

/**
 * Bytes of a control buffer for one piece of ancillary data. See man 3 cmsg; UNP 14.6.
 *
 * @param length bytes of the data
 *
 * @example
 * ```ts
 * import { CMSG_SPACE } from "./mod.ts";
 *
 * console.log(CMSG_SPACE(4)); // 24
 * ```
 */
export function CMSG_SPACE(length: number): number {
  return aligned(length) + cmsghdr.size;
}

/**
 * What `cmsg_len` is for one piece of ancillary data. See man 3 cmsg; UNP 14.6.
 *
 * @param length bytes of the data
 *
 * @example
 * ```ts
 * import { CMSG_LEN } from "./mod.ts";
 *
 * console.log(CMSG_LEN(4)); // 20
 * ```
 */
export function CMSG_LEN(length: number): number {
  return length + cmsghdr.size;
}

/** One piece of ancillary data in a control buffer. */
export interface ControlMessage {
  readonly header: Header;
  /** CMSG_DATA: its bytes, in the buffer. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * Goes through the ancillary data in a control buffer: CMSG_FIRSTHDR, CMSG_NXTHDR and CMSG_DATA in one. See man 3
 * cmsg; UNP 14.6, 15.7.
 *
 * @param control the buffer that `msg_control` points to
 * @param controllen `msg_controllen`; if left out, the whole buffer
 *
 * @example Passing a descriptor
 * ```ts
 * import { AF_LOCAL, CMSG_LEN, CMSG_SPACE, cmsghdr, controlMessages, iovec, msghdr, pipe, recvmsg } from "./mod.ts";
 * import { char, SCM_RIGHTS, sendmsg, SOCK_STREAM, socketpair, SOL_SOCKET, write } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1], fd: [number, number] = [-1, -1];
 * socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * pipe(fd);
 * const message = () => {
 *   const control = new Uint8Array(CMSG_SPACE(4));
 *   const iov = [iovec({ iov_base: char(1), iov_len: 1 })];
 *   return { control, msg: msghdr({ msg_iov: iov, msg_iovlen: 1, msg_control: control, msg_controllen: 24 }) };
 * };
 * const sent = message();
 * const header = cmsghdr.cast(sent.control);
 * Object.assign(header, { cmsg_len: CMSG_LEN(4), cmsg_level: SOL_SOCKET, cmsg_type: SCM_RIGHTS });
 * sent.control[16] = fd[1];
 * sendmsg(sockfd[0], sent.msg, 0);
 *
 * const received = message();
 * recvmsg(sockfd[1], received.msg, 0);
 * for (const { data } of controlMessages(received.control, received.msg.msg_controllen)) {
 *   console.log(write(data[0]!, "through the pipe")); // 16
 * }
 * ```
 */
export function* controlMessages(
  control: Uint8Array<ArrayBuffer>,
  controllen: number = control.length,
): Generator<ControlMessage> {
  const end = Math.min(controllen, control.length);
  for (let at = 0; at + cmsghdr.size <= end;) {
    const header = cmsghdr.cast(control.subarray(at));
    const length = header.cmsg_len;
    if (length < cmsghdr.size || at + length > end) return;
    yield { header, data: control.subarray(at + cmsghdr.size, at + length) };
    at += aligned(length);
  }
}
