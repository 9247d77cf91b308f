/** fork(), and how a child ends. */
import { openFork } from "../ffi/fork.ts";
import type { SignalSet } from "../ffi/signals.ts";
import { runtime } from "../runtime/pick.ts";
import { call, errnoCell, libc } from "./libc.ts";
import { beginChildSignals, claimSignals } from "./signals.ts";

const ENOSYS = 38;

let endsItself = false;

/**
 * Makes a child: a copy of this whole process, garbage collector and compiler included, that goes on from here too.
 *
 * Limits. What waits in the event loop is the parent's: timers, promises that are not settled, servers and files of the
 * runtime's own, Workers. So the child stays synchronous, with the calls of this library and plain TypeScript, until
 * exec or `_exit()`; where its code comes to an end, or awaits, the child has nothing left to do. Descriptors are shared
 * as in C; what the runtime has open for itself is among them, and not for the child to use. The first fork takes 5 to
 * 20 ms longer than the others.
 *
 * @returns the child's process id in the parent, 0 in the child, or -1
 *
 * Errors: EAGAIN, ENOMEM, ENOSYS. (EAGAIN: a limit on processes, or a thread of the engine that did not stop. ENOSYS: not
 * with this system or CPU; a line on standard error says why.)
 * See man 2 fork; UNP 4.7.
 *
 * @example
 * ```ts
 * import { _exit, fork, int, waitpid, WEXITSTATUS } from "./mod.ts";
 *
 * const pid = fork();
 * if (pid === 0) _exit(7);
 * const stat = int();
 * console.log(waitpid(pid, stat, 0) === pid, WEXITSTATUS(stat.value)); // true 7
 * ```
 */
export function fork(): number {
  const forker = openFork(libc);
  claimSignals();
  const pid = forker.fork(beginChild);
  if (pid >= 0) return pid;
  errnoCell.value = libc.errno();
  if (errnoCell.value === ENOSYS) {
    const text = new TextEncoder().encode(`socksh: ${forker.problem}\n`);
    libc.call.write(2, text, text.length);
  }
  return -1;
}

function beginChild(mask: SignalSet, rehearses: boolean): SignalSet {
  // In the parent: signals that have come, and how the process ends, are its own.
  if (rehearses) return mask;
  if (!endsItself) runtime.onChildExit((status) => libc.call._exit(status & 0xff));
  endsItself = true;
  return beginChildSignals(mask);
}

/**
 * Ends the process at once: no handlers of the runtime's run, nothing is flushed. How a child of fork() ends.
 *
 * @param status 0 to 255, for the parent's waitpid()
 *
 * See man 2 _exit; UNP 4.7.
 *
 * @example
 * ```ts
 * import { _exit, fork, int, wait, WEXITSTATUS, WIFEXITED } from "./mod.ts";
 *
 * if (fork() === 0) _exit(1);
 * const stat = int();
 * wait(stat);
 * console.log(WIFEXITED(stat.value), WEXITSTATUS(stat.value)); // true 1
 * ```
 */
export function _exit(status: number): never {
  call._exit(status);
  throw new Error("_exit came back");
}
