/** Reading, writing, closing and copying descriptors. */
import type { iovec } from "./generated/structs.ts";
import { call } from "./libc.ts";
import { bytesToSend, lengthWithin, type Memory } from "./memory.ts";
import { type DescriptorPair, fillPair } from "./sockets.ts";
import { bytesOf, joined } from "./struct.ts";

/**
 * Reads what is there, up to a number of bytes; waits for the first.
 *
 * @param fd the descriptor
 * @param buff where to
 * @param nbytes how many bytes at most; if left out, as many as `buff` has
 * @returns bytes read, 0 at the end, or -1
 *
 * Errors: EAGAIN, EBADF, ECONNRESET, EFAULT, EINTR, EINVAL, EIO, EISDIR, ENOTCONN, ETIMEDOUT.
 * See man 2 read; UNP 3.9.
 *
 * @example
 * ```ts
 * import { char, MAXLINE, pipe, read, write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * write(fd[1], "hello");
 * const buff = char(MAXLINE);
 * console.log(read(fd[0], buff, 4), read(fd[0], buff, MAXLINE)); // 4 1
 * ```
 */
export function read(fd: number, buff: Memory, nbytes?: number): number {
  const bytes = bytesOf(buff);
  return call.read(fd, bytes, lengthWithin(bytes, nbytes, "read(nbytes)"));
}

/**
 * Writes bytes; may write fewer on a socket or a pipe that does not block. To a connection that the peer has closed it
 * fails with EPIPE: the runtimes ignore SIGPIPE.
 *
 * @param fd the descriptor
 * @param buff bytes, or text to be written as UTF-8
 * @param nbytes how many bytes; if left out, all
 * @returns bytes written, or -1
 *
 * Errors: EAGAIN, EBADF, ECONNRESET, EDESTADDRREQ, EDQUOT, EFAULT, EFBIG, EINTR, EINVAL, EIO, ENOSPC, EPERM, EPIPE.
 * See man 2 write; UNP 3.9.
 *
 * @example
 * ```ts
 * import { pipe, write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * console.log(write(fd[1], "hello"), write(fd[1], new Uint8Array(100), 50)); // 5 50
 * ```
 */
export function write(fd: number, buff: Memory | string, nbytes?: number): number {
  const bytes = bytesToSend(buff);
  return call.write(fd, bytes, lengthWithin(bytes, nbytes, "write(nbytes)"));
}

/**
 * Reads into several buffers. Their `iov_len` is the caller's to get right.
 *
 * @param fd the descriptor
 * @param iov the buffers
 * @param iovcnt how many; if left out, all
 * @returns bytes read, 0 at the end, or -1
 *
 * Errors: EAGAIN, EBADF, EFAULT, EINTR, EINVAL, EIO, EISDIR.
 * See man 2 readv; UNP 14.4.
 *
 * @example
 * ```ts
 * import { char, iovec, pipe, readv, write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * write(fd[1], "headbody");
 * const head = char(4), body = char(100);
 * const n = readv(fd[0], [iovec({ iov_base: head, iov_len: 4 }), iovec({ iov_base: body, iov_len: 100 })], 2);
 * console.log(n, head.value, body.value); // 8 head body
 * ```
 */
export function readv(fd: number, iov: readonly iovec[], iovcnt: number = iov.length): number {
  return call.readv(fd, joined(iov), countWithin(iov, iovcnt, "readv"));
}

/**
 * Writes from several buffers. Their `iov_len` is the caller's to get right.
 *
 * @param fd the descriptor
 * @param iov the buffers
 * @param iovcnt how many; if left out, all
 * @returns bytes written, or -1
 *
 * Errors: EAGAIN, EBADF, EDESTADDRREQ, EFAULT, EFBIG, EINTR, EINVAL, EIO, ENOSPC, EPIPE.
 * See man 2 writev; UNP 14.4.
 *
 * @example
 * ```ts
 * import { iovec, pipe, writev } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * const bytes = new Uint8Array(10);
 * console.log(writev(fd[1], [iovec({ iov_base: bytes, iov_len: 10 }), iovec({ iov_base: bytes, iov_len: 5 })])); // 15
 * ```
 */
export function writev(fd: number, iov: readonly iovec[], iovcnt: number = iov.length): number {
  return call.writev(fd, joined(iov), countWithin(iov, iovcnt, "writev"));
}

function countWithin(iov: readonly iovec[], iovcnt: number, name: string): number {
  if (iovcnt <= iov.length) return iovcnt;
  throw new RangeError(`${name}(iovcnt): ${iovcnt} is more than the ${iov.length} buffers`);
}

/**
 * Closes a descriptor.
 *
 * @param fd the descriptor
 * @returns 0, or -1
 *
 * Errors: EBADF, EINTR, EIO.
 * See man 2 close; UNP 4.9.
 *
 * @example
 * ```ts
 * import { AF_INET, close, SOCK_STREAM, socket } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_STREAM, 0);
 * console.log(close(sockfd), close(sockfd)); // 0 -1
 * ```
 */
export function close(fd: number): number {
  return call.close(fd);
}

/**
 * Makes a pipe.
 *
 * @param fd receives the descriptors: the first to read from, the second to write to
 * @returns 0, or -1
 *
 * Errors: EFAULT, EMFILE, ENFILE.
 * See man 2 pipe.
 *
 * @example
 * ```ts
 * import { pipe } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * console.log(pipe(fd), fd[0] !== fd[1]); // 0 true
 * ```
 */
export function pipe(fd: DescriptorPair): number {
  return fillPair(fd, (cells) => call.pipe(cells));
}

/**
 * Duplicates a descriptor.
 *
 * @param fd the descriptor
 * @returns the lowest free descriptor, now another name of `fd`, or -1
 *
 * Errors: EBADF, EMFILE.
 * See man 2 dup; UNP 13.4.
 *
 * @example
 * ```ts
 * import { dup, pipe, write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * console.log(write(dup(fd[1]), "hello")); // 5
 * ```
 */
export function dup(fd: number): number {
  return call.dup(fd);
}

/**
 * Duplicates a descriptor to a given number, which is closed before.
 *
 * @param oldfd the descriptor
 * @param newfd its other name
 * @returns `newfd`, or -1
 *
 * Errors: EBADF, EBUSY, EINTR, EMFILE.
 * See man 2 dup2; UNP 13.5.
 *
 * @example
 * ```ts
 * import { dup, dup2, pipe } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * const other = dup(fd[0]);
 * console.log(dup2(fd[1], other) === other); // true
 * ```
 */
export function dup2(oldfd: number, newfd: number): number {
  return call.dup2(oldfd, newfd);
}

/**
 * Removes a file's name, such as that of a Unix domain socket.
 *
 * @param pathname the file
 * @returns 0, or -1
 *
 * Errors: EACCES, EBUSY, EFAULT, EIO, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR, EPERM, EROFS.
 * See man 2 unlink; UNP 15.2.
 *
 * @example
 * ```ts
 * import { AF_LOCAL, bind, getpid, SOCK_STREAM, sockaddr_un, socket, unlink } from "./mod.ts";
 *
 * const sun_path = `/tmp/socksh-${getpid()}`;
 * bind(socket(AF_LOCAL, SOCK_STREAM, 0), sockaddr_un({ sun_family: AF_LOCAL, sun_path }));
 * console.log(unlink(sun_path)); // 0
 * ```
 */
export function unlink(pathname: string): number {
  return call.unlink(pathname);
}
