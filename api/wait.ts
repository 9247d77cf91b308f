/** What has become of children. */
import { call } from "./libc.ts";
import type { Scalar } from "./scalars.ts";

/**
 * Waits for a child, and frees what the kernel keeps of one that has ended: until then it is a zombie.
 *
 * @param pid its process id; -1: any child; 0: any of this process group; below -1: any of the group `-pid`
 * @param statloc receives its status, for WIFEXITED() and its kin; null: not wanted
 * @param options WNOHANG (do not wait), WUNTRACED, WCONTINUED, or 0
 * @returns the child's process id; 0 with WNOHANG if none has ended; or -1
 *
 * Errors: ECHILD, EFAULT, EINTR, EINVAL.
 * See man 2 waitpid; UNP 5.10.
 *
 * @example
 * ```ts
 * import { _exit, ECHILD, errno, fork, waitpid, WNOHANG } from "./mod.ts";
 *
 * const pid = fork();
 * if (pid === 0) _exit(0);
 * console.log(waitpid(pid, null, 0) === pid); // true
 * console.log(waitpid(-1, null, WNOHANG), errno() === ECHILD); // -1 true
 * ```
 */
export function waitpid(pid: number, statloc: Scalar | null, options: number): number {
  return call.waitpid(pid, statloc?.bytes ?? null, options);
}

/**
 * waitpid() for any child, without options.
 *
 * @param statloc receives its status; null: not wanted
 * @returns the child's process id, or -1
 *
 * Errors: ECHILD, EFAULT, EINTR.
 * See man 2 wait; UNP 5.10.
 *
 * @example
 * ```ts
 * import { _exit, fork, int, wait, WEXITSTATUS } from "./mod.ts";
 *
 * const pid = fork();
 * if (pid === 0) _exit(3);
 * const stat = int();
 * console.log(wait(stat) === pid, WEXITSTATUS(stat.value)); // true 3
 * ```
 */
export function wait(statloc: Scalar | null): number {
  return waitpid(-1, statloc, 0);
}

/**
 * The child has ended by itself: WEXITSTATUS() has more. See man 2 waitpid; UNP 4.7.
 *
 * @param status as waitpid() gave it
 *
 * @example
 * ```ts
 * import { WEXITSTATUS, WIFEXITED } from "./mod.ts";
 *
 * console.log(WIFEXITED(0x0700), WEXITSTATUS(0x0700), WIFEXITED(9)); // true 7 false
 * ```
 */
export function WIFEXITED(status: number): boolean {
  return (status & 0x7f) === 0;
}

/**
 * What the child gave to `_exit()`. See man 2 waitpid; UNP 4.7.
 *
 * @param status as waitpid() gave it
 *
 * @example
 * ```ts
 * import { WEXITSTATUS } from "./mod.ts";
 *
 * console.log(WEXITSTATUS(0x0700)); // 7
 * ```
 */
export function WEXITSTATUS(status: number): number {
  return status >> 8 & 0xff;
}

/**
 * A signal has killed the child: WTERMSIG() has more. See man 2 waitpid.
 *
 * @param status as waitpid() gave it
 *
 * @example
 * ```ts
 * import { fork, int, kill, pause, SIGTERM, waitpid, WIFSIGNALED, WTERMSIG } from "./mod.ts";
 *
 * const pid = fork();
 * while (pid === 0) pause();
 * kill(pid, SIGTERM);
 * const stat = int();
 * waitpid(pid, stat, 0);
 * console.log(WIFSIGNALED(stat.value), WTERMSIG(stat.value) === SIGTERM); // true true
 * ```
 */
export function WIFSIGNALED(status: number): boolean {
  return (status & 0x7f) !== 0 && (status & 0x7f) !== 0x7f;
}

/**
 * The signal that has killed the child. See man 2 waitpid.
 *
 * @param status as waitpid() gave it
 *
 * @example
 * ```ts
 * import { SIGKILL, WTERMSIG } from "./mod.ts";
 *
 * console.log(WTERMSIG(9) === SIGKILL); // true
 * ```
 */
export function WTERMSIG(status: number): number {
  return status & 0x7f;
}

/**
 * The child has been stopped: only told with WUNTRACED. WSTOPSIG() has more. See man 2 waitpid.
 *
 * @param status as waitpid() gave it
 *
 * @example
 * ```ts
 * import { fork, int, kill, pause, SIGKILL, SIGSTOP, waitpid, WIFSTOPPED, WSTOPSIG, WUNTRACED } from "./mod.ts";
 *
 * const pid = fork();
 * while (pid === 0) pause();
 * kill(pid, SIGSTOP);
 * const stat = int();
 * waitpid(pid, stat, WUNTRACED);
 * console.log(WIFSTOPPED(stat.value), WSTOPSIG(stat.value) === SIGSTOP); // true true
 * kill(pid, SIGKILL);
 * waitpid(pid, null, 0);
 * ```
 */
export function WIFSTOPPED(status: number): boolean {
  return (status & 0xff) === 0x7f;
}

/**
 * The signal that has stopped the child. See man 2 waitpid.
 *
 * @param status as waitpid() gave it
 *
 * @example
 * ```ts
 * import { SIGSTOP, WSTOPSIG } from "./mod.ts";
 *
 * console.log(WSTOPSIG(0x137f) === SIGSTOP); // true
 * ```
 */
export function WSTOPSIG(status: number): number {
  return WEXITSTATUS(status);
}
