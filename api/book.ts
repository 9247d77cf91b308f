/** The book's own functions for reading and writing all of something: UNP 3.9. */
import { read, write } from "./descriptors.ts";
import { errno } from "./errno.ts";
import { EINTR, ENOTSOCK, MSG_PEEK } from "./generated/constants.ts";
import { bytesToSend, lengthWithin, type Memory } from "./memory.ts";
import { recv } from "./messages.ts";
import { bytesOf } from "./struct.ts";

const NEWLINE = 10;

/**
 * Reads a number of bytes, fewer only at the end. Goes on after EINTR.
 *
 * @param filedes the descriptor
 * @param buff where to
 * @param nbytes how many bytes; if left out, as many as `buff` has
 * @returns bytes read, or -1
 *
 * Errors: EBADF, ECONNRESET, EAGAIN.
 *
 * See UNP 3.9.
 *
 * @example
 * ```ts
 * import { char, close, pipe, readn, write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * write(fd[1], "hel");
 * write(fd[1], "lo, world");
 * close(fd[1]);
 * const buff = char(100);
 * console.log(readn(fd[0], buff, 5), readn(fd[0], buff, 100)); // 5 7
 * ```
 */
export function readn(filedes: number, buff: Memory, nbytes?: number): number {
  const bytes = bytesOf(buff);
  const wanted = lengthWithin(bytes, nbytes, "readn(nbytes)");
  let done = 0;
  while (done < wanted) {
    const n = read(filedes, bytes.subarray(done, wanted));
    if (n === 0) break;
    if (n > 0) done += n;
    else if (errno() !== EINTR) return -1;
  }
  return done;
}

/**
 * Writes a number of bytes, all of them. Goes on after EINTR.
 *
 * @param filedes the descriptor
 * @param buff bytes, or text to be written as UTF-8
 * @param nbytes how many bytes; if left out, all
 * @returns `nbytes`, or -1
 *
 * Errors: EBADF, EPIPE, ECONNRESET, EAGAIN.
 *
 * See UNP 3.9.
 *
 * @example
 * ```ts
 * import { pipe, writen } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * console.log(writen(fd[1], "hello")); // 5
 * ```
 */
export function writen(filedes: number, buff: Memory | string, nbytes?: number): number {
  const bytes = bytesToSend(buff);
  const wanted = lengthWithin(bytes, nbytes, "writen(nbytes)");
  let done = 0;
  while (done < wanted) {
    const n = write(filedes, bytes.subarray(done, wanted));
    if (n > 0) done += n;
    else if (n === 0 || errno() !== EINTR) return -1;
  }
  return wanted;
}

/**
 * Reads a line with its newline and puts a NUL after it. Nothing is read ahead, so select() and other calls can be used
 * between: on a socket the line is looked at first (MSG_PEEK); elsewhere it is read byte by byte.
 *
 * @param filedes the descriptor
 * @param buff where to
 * @param maxlen bytes of `buff`; the line may have one less; if left out, all
 * @returns bytes of the line without the NUL, 0 at the end, or -1
 *
 * Errors: EBADF, ECONNRESET, EAGAIN.
 *
 * See UNP 3.9.
 *
 * @example
 * ```ts
 * import { AF_LOCAL, char, MAXLINE, readline, SOCK_STREAM, socketpair, write } from "./mod.ts";
 *
 * const sockfd: [number, number] = [-1, -1];
 * socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
 * write(sockfd[0], "one\ntwo\n");
 * const line = char(MAXLINE);
 * console.log(readline(sockfd[1], line, MAXLINE), line.value.trim()); // 4 one
 * console.log(readline(sockfd[1], line, MAXLINE), line.value.trim()); // 4 two
 * ```
 */
export function readline(filedes: number, buff: Memory, maxlen?: number): number {
  const bytes = bytesOf(buff);
  const room = lengthWithin(bytes, maxlen, "readline(maxlen)") - 1;
  let done = 0, next = peekLine;
  while (done < room) {
    const n = next(filedes, bytes.subarray(done, room));
    if (n === 0) break;
    if (n > 0) {
      done += n;
      if (bytes[done - 1] === NEWLINE) break;
    } else if (errno() === ENOTSOCK && next === peekLine) next = readByte;
    else if (errno() !== EINTR) return -1;
  }
  if (room >= 0) bytes[done] = 0;
  return done;
}

/** Takes what is there, up to and with the newline. */
function peekLine(sockfd: number, bytes: Uint8Array): number {
  const n = recv(sockfd, bytes, bytes.length, MSG_PEEK);
  if (n <= 0) return n;
  const newline = bytes.subarray(0, n).indexOf(NEWLINE);
  return recv(sockfd, bytes, newline < 0 ? n : newline + 1);
}

function readByte(fd: number, bytes: Uint8Array): number {
  return read(fd, bytes, 1);
}
