/** errno and its messages. */
import { errnoNames } from "./generated/error-names.ts";
import { call, errnoCell, libc } from "./libc.ts";
import { bytesToSend } from "./memory.ts";

/**
 * Sets what `errno()` answers, as `errno = 0` does in C.
 *
 * @param value an error number
 *
 * @example
 * ```ts
 * import { errno, setErrno } from "./mod.ts";
 *
 * setErrno(0);
 * console.log(errno()); // 0
 * ```
 */
export function setErrno(value: number): void {
  errnoCell.value = value;
}

/**
 * Why the last call failed: what C's `errno` is. A call that succeeds leaves it as it was. A function here, as
 * an imported variable would not follow libc's. What the runtime itself does leaves it alone. See man 3 errno; UNP 1.4.
 *
 * @returns an error number: EBADF, ECONNREFUSED, …; 0 before the first failure
 *
 * @example
 * ```ts
 * import { close, EBADF, errno } from "./mod.ts";
 *
 * console.log(close(-1), errno() === EBADF); // -1 true
 * ```
 */
export function errno(): number {
  return errnoCell.value;
}

/**
 * The message of an error number. See man 3 strerror.
 *
 * @param errnum the number, as `errno()` gives it
 *
 * @example
 * ```ts
 * import { ECONNREFUSED, strerror } from "./mod.ts";
 *
 * console.log(strerror(ECONNREFUSED)); // Connection refused
 * ```
 */
export function strerror(errnum: number): string {
  return libc.errorText(errnum);
}

/**
 * The name of an error number, as glibc's strerrorname_np() gives it.
 *
 * @param errnum the number, as `errno()` gives it
 * @returns the name, or the number as text if it has none
 *
 * @example
 * ```ts
 * import { errnoName } from "./mod.ts";
 *
 * console.log(errnoName(111)); // ECONNREFUSED
 * ```
 */
export function errnoName(errnum: number): string {
  return errnoNames.get(errnum) ?? String(errnum);
}

/**
 * Prints a message and that of `errno()` to standard error. See man 3 perror.
 *
 * @param s what stands before the colon; "": nothing
 *
 * @example
 * ```ts
 * import { close, perror } from "./mod.ts";
 *
 * if (close(-1) < 0) perror("close"); // close: Bad file descriptor
 * ```
 */
export function perror(s: string): void {
  const message = bytesToSend(`${s === "" ? "" : `${s}: `}${strerror(errno())}\n`);
  call.write(2, message, message.length);
}
