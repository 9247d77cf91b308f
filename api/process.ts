/** The process and the time. */
import { call, libc } from "./libc.ts";

/**
 * The process's number.
 *
 * See man 2 getpid.
 *
 * @example
 * ```ts
 * import { getpid } from "./mod.ts";
 *
 * console.log(getpid() > 0); // true
 * ```
 */
export function getpid(): number {
  return call.getpid();
}

/**
 * The parent's number. See man 2 getppid; UNP 4.7.
 *
 * @example
 * ```ts
 * import { _exit, fork, getpid, getppid, int, wait, WEXITSTATUS } from "./mod.ts";
 *
 * const parent = getpid();
 * if (fork() === 0) _exit(getppid() === parent ? 1 : 0);
 * const stat = int();
 * wait(stat);
 * console.log(WEXITSTATUS(stat.value)); // 1
 * ```
 */
export function getppid(): number {
  return call.getppid();
}

/**
 * The time in seconds since 1970.
 *
 * See man 2 time; UNP 1.5.
 *
 * @example
 * ```ts
 * import { time } from "./mod.ts";
 *
 * console.log(Math.abs(time() - Date.now() / 1000) < 2); // true
 * ```
 */
export function time(): number {
  return call.time(null);
}

/**
 * A time as text with its newline, in local time: `Mon May 26 20:58:40 2003\n`.
 *
 * @param ticks seconds since 1970, as time() gives them
 *
 * See man 3 ctime; UNP 1.5.
 *
 * @example
 * ```ts
 * import { ctime, time } from "./mod.ts";
 *
 * console.log(ctime(time()).length); // 25
 * ```
 */
export function ctime(ticks: number): string {
  const cell = new BigInt64Array(new ArrayBuffer(8));
  cell[0] = BigInt(ticks);
  return libc.readCString(call.ctime(new Uint8Array(cell.buffer)));
}
