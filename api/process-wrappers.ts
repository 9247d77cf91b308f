/** Stevens's wrappers of the calls for processes. UNP 1.4 */
import { fork } from "./fork.ts";
import { kill } from "./signals.ts";
import { throwing } from "./socket-error.ts";
import { wait, waitpid } from "./wait.ts";

/**
 * fork(), or throws a SocketError. UNP 4.7
 *
 * @example
 * ```ts
 * import { _exit, Fork, Wait } from "./mod.ts";
 *
 * const pid = Fork();
 * if (pid === 0) _exit(0);
 * console.log(Wait(null) === pid); // true
 * ```
 */
export const Fork: typeof fork = /* @__PURE__ */ throwing("fork", fork);

/**
 * wait(), or throws a SocketError. UNP 5.10
 *
 * @example
 * ```ts
 * import { Wait } from "./mod.ts";
 *
 * try {
 *   Wait(null);
 * } catch (error) {
 *   console.log(String(error)); // SocketError: wait: No child processes
 * }
 * ```
 */
export const Wait: typeof wait = /* @__PURE__ */ throwing("wait", wait);

/**
 * waitpid(), or throws a SocketError. UNP 5.10
 *
 * @example
 * ```ts
 * import { _exit, Fork, Waitpid } from "./mod.ts";
 *
 * const pid = Fork();
 * if (pid === 0) _exit(0);
 * console.log(Waitpid(pid, null, 0) === pid); // true
 * ```
 */
export const Waitpid: typeof waitpid = /* @__PURE__ */ throwing("waitpid", waitpid);

/**
 * kill(), or throws a SocketError. UNP 1.4
 *
 * @example
 * ```ts
 * import { getpid, Kill } from "./mod.ts";
 *
 * console.log(Kill(getpid(), 0)); // 0
 * ```
 */
export const Kill: typeof kill = /* @__PURE__ */ throwing("kill", kill);
