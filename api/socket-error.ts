/** What the capital wrappers throw. */
import { errno, errnoName, strerror } from "./errno.ts";

/**
 * A call failed: which, and why.
 *
 * @example
 * ```ts
 * import { Close, EBADF, SocketError } from "./mod.ts";
 *
 * try {
 *   Close(-1);
 * } catch (error) {
 *   if (!(error instanceof SocketError)) throw error;
 *   console.log(error.call, error.code, error.errno === EBADF); // close EBADF true
 *   console.log(error.message); // close: Bad file descriptor
 * }
 * ```
 */
export class SocketError extends Error {
  override readonly name = "SocketError";
  /** The function: `connect`. */
  readonly call: string;
  /** The error number, or the EAI_ error. */
  readonly errno: number;
  /** Its name: `ECONNREFUSED`. */
  readonly code: string;

  constructor(call: string, error: number, code: string = errnoName(error), explanation: string = strerror(error)) {
    super(`${call}: ${explanation}`);
    this.call = call;
    this.errno = error;
    this.code = code;
  }
}

/** The function that does what `call` does, but throws a SocketError in place of the answer -1. */
export function throwing<Arguments extends unknown[]>(
  name: string,
  call: (...args: Arguments) => number,
): (...args: Arguments) => number {
  return (...args) => {
    const value = call(...args);
    if (value === -1) throw new SocketError(name, errno());
    return value;
  };
}
