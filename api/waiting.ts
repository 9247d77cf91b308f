/** Waiting for several descriptors, or for time to pass: UNP 6. */
import { FD_SETSIZE } from "./generated/constants.ts";
import type { fd_set, pollfd, timeval } from "./generated/structs.ts";
import { call } from "./libc.ts";
import { joined } from "./struct.ts";

/**
 * Empties a set of descriptors. See man 3 FD_ZERO; UNP 6.3.
 *
 * @example
 * ```ts
 * import { FD_ISSET, FD_SET, fd_set, FD_ZERO } from "./mod.ts";
 *
 * const rset = fd_set();
 * FD_SET(5, rset);
 * FD_ZERO(rset);
 * console.log(FD_ISSET(5, rset)); // false
 * ```
 */
export function FD_ZERO(set: fd_set): void {
  set.bytes.fill(0);
}

/**
 * Puts a descriptor into a set. See man 3 FD_SET; UNP 6.3.
 *
 * @param fd 0 to FD_SETSIZE - 1, or a RangeError (in C: memory overwritten)
 * @param set the set
 *
 * @example
 * ```ts
 * import { FD_ISSET, FD_SET, fd_set } from "./mod.ts";
 *
 * const rset = fd_set();
 * FD_SET(5, rset);
 * console.log(FD_ISSET(4, rset), FD_ISSET(5, rset)); // false true
 * ```
 */
export function FD_SET(fd: number, set: fd_set): void {
  set.bytes[byteOf(fd)]! |= 1 << fd % 8;
}

/**
 * Takes a descriptor out of a set. See man 3 FD_CLR; UNP 6.3.
 *
 * @param fd 0 to FD_SETSIZE - 1, or a RangeError
 * @param set the set
 *
 * @example
 * ```ts
 * import { FD_CLR, FD_ISSET, FD_SET, fd_set } from "./mod.ts";
 *
 * const rset = fd_set();
 * FD_SET(5, rset);
 * FD_CLR(5, rset);
 * console.log(FD_ISSET(5, rset)); // false
 * ```
 */
export function FD_CLR(fd: number, set: fd_set): void {
  set.bytes[byteOf(fd)]! &= ~(1 << fd % 8);
}

/**
 * Is a descriptor in a set? See man 3 FD_ISSET; UNP 6.3.
 *
 * @param fd 0 to FD_SETSIZE - 1, or a RangeError
 * @param set the set
 *
 * @example
 * ```ts
 * import { FD_ISSET, FD_SET, fd_set } from "./mod.ts";
 *
 * const allset = fd_set();
 * FD_SET(1023, allset);
 * const rset = fd_set(allset); // a copy: *rset = allset
 * console.log(FD_ISSET(1023, rset)); // true
 * ```
 */
export function FD_ISSET(fd: number, set: fd_set): boolean {
  return (set.bytes[byteOf(fd)]! & 1 << fd % 8) !== 0;
}

/** Bit n of the set is bit n % 8 of byte n / 8 on a little-endian machine. */
function byteOf(fd: number): number {
  if (Number.isInteger(fd) && fd >= 0 && fd < FD_SETSIZE) return fd >>> 3;
  throw new RangeError(`a set holds the descriptors 0 to ${FD_SETSIZE - 1}, not ${String(fd)}`);
}

/**
 * Waits until descriptors are ready, or for a time.
 *
 * @param maxfdp1 the highest descriptor in the sets, plus 1; at most FD_SETSIZE
 * @param readset what to watch for reading; afterwards, what can be read. null: nothing
 * @param writeset the same for writing
 * @param exceptset the same for urgent data
 * @param timeout seconds and microseconds, afterwards what is left of them; null: without end; zero: do not wait
 * @returns how many are ready, 0 after the time, or -1
 *
 * Errors: EBADF, EINTR, EINVAL, ENOMEM.
 * See man 2 select; UNP 6.3.
 *
 * @example
 * ```ts
 * import { FD_ISSET, FD_SET, fd_set, pipe, select, timeval, write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * write(fd[1], "x");
 * const rset = fd_set();
 * FD_SET(fd[0], rset);
 * console.log(select(fd[0] + 1, rset, null, null, timeval({ tv_sec: 5 })), FD_ISSET(fd[0], rset)); // 1 true
 * ```
 */
export function select(
  maxfdp1: number,
  readset: fd_set | null,
  writeset: fd_set | null,
  exceptset: fd_set | null,
  timeout: timeval | null,
): number {
  if (maxfdp1 > FD_SETSIZE) throw new RangeError(`select(maxfdp1): ${maxfdp1} is more than ${FD_SETSIZE}`);
  const bytes = (memory: fd_set | timeval | null) => memory?.bytes ?? null;
  return call.select(maxfdp1, bytes(readset), bytes(writeset), bytes(exceptset), bytes(timeout));
}

/**
 * Waits until descriptors are ready, or for a time.
 *
 * @param fdarray what to watch; `revents` of each is set. A negative `fd` is passed over
 * @param nfds how many of them
 * @param timeout milliseconds; INFTIM: without end; 0: do not wait
 * @returns how many are ready, 0 after the time, or -1
 *
 * Errors: EFAULT, EINTR, EINVAL, ENOMEM.
 * See man 2 poll; UNP 6.10.
 *
 * @example
 * ```ts
 * import { pipe, poll, pollfd, POLLIN, POLLRDNORM, write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * write(fd[1], "x");
 * const client = [pollfd({ fd: fd[0], events: POLLRDNORM | POLLIN }), pollfd({ fd: -1 })];
 * console.log(poll(client, 2, 5000)); // 1
 * console.log(client[0]!.revents === (POLLRDNORM | POLLIN), client[1]!.revents); // true 0
 * ```
 */
export function poll(fdarray: readonly pollfd[], nfds: number, timeout: number): number {
  if (nfds > fdarray.length) throw new RangeError(`poll(nfds): ${nfds} is more than the ${fdarray.length} given`);
  const bytes = joined(fdarray);
  const value = call.poll(bytes, nfds, timeout);
  let offset = 0;
  for (const entry of fdarray) {
    entry.bytes.set(bytes.subarray(offset, offset + entry.size));
    offset += entry.size;
  }
  return value;
}

/**
 * Does nothing for a number of seconds.
 *
 * @param seconds how many
 * @returns 0, or the seconds left if a signal came
 *
 * See man 3 sleep.
 *
 * @example
 * ```ts
 * import { sleep } from "./mod.ts";
 *
 * console.log(sleep(0)); // 0
 * ```
 */
export function sleep(seconds: number): number {
  return call.sleep(seconds);
}
