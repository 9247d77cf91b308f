/** Another program in this process: all six. They come back only if they fail. */
import { environmentAddress, TextArray } from "../ffi/execute.ts";
import { call, libc } from "./libc.ts";
import { withDefaultSignals } from "./signals.ts";

const F_GETFD = 1, F_SETFD = 2;
const STANDARD = [0, 1, 2];

/** An argument list: up to the null that C needs there, and TypeScript does not. */
type Words = readonly (string | null)[];

/** `execute` with what the new program expects of its parent. */
function replace(execute: () => number): number {
  // Node marks even the standard streams close-on-exec.
  for (const fd of STANDARD) if (call.fcntl(fd, F_GETFD, 0) > 0) call.fcntl(fd, F_SETFD, 0);
  return withDefaultSignals(execute);
}

/**
 * Replaces the process by another program. Descriptors stay open, but those marked FD_CLOEXEC, which the runtime's own
 * are; caught signals have their default action, ignored ones stay so.
 *
 * @param pathname the program's file
 * @param argv its arguments, its own name first
 * @param envp its environment: `NAME=value`
 * @returns -1; nothing if it succeeds
 *
 * Errors: E2BIG, EACCES, EFAULT, EIO, EISDIR, ELOOP, EMFILE, ENAMETOOLONG, ENOENT, ENOEXEC, ENOMEM, ENOTDIR, EPERM,
 * ETXTBSY.
 * See man 2 execve; UNP 4.7.
 *
 * @example
 * ```ts
 * import { _exit, execve, fork, int, wait, WEXITSTATUS } from "./mod.ts";
 *
 * if (fork() === 0) {
 *   execve("/bin/sh", ["sh", "-c", "exit $N"], ["N=5"]);
 *   _exit(127);
 * }
 * const stat = int();
 * wait(stat);
 * console.log(WEXITSTATUS(stat.value)); // 5
 * ```
 */
export function execve(pathname: string, argv: readonly string[], envp: readonly string[]): number {
  const [words, variables] = [new TextArray(libc, argv), new TextArray(libc, envp)];
  return replace(() => call.execve(pathname, words.bytes, variables.bytes));
}

/**
 * execve() with the environment of this process.
 *
 * @param pathname the program's file
 * @param argv its arguments, its own name first
 * @returns -1; nothing if it succeeds
 *
 * Errors: E2BIG, EACCES, EFAULT, ENOENT, ENOEXEC, ENOMEM, ENOTDIR, EPERM, ETXTBSY.
 * See man 3 execv; UNP 4.7.
 *
 * @example
 * ```ts
 * import { ENOENT, errno, execv } from "./mod.ts";
 *
 * console.log(execv("/no/such/program", ["program"]), errno() === ENOENT); // -1 true
 * ```
 */
export function execv(pathname: string, argv: readonly string[]): number {
  const words = new TextArray(libc, argv);
  return replace(() => call.execve(pathname, words.bytes, environmentAddress(libc)));
}

/**
 * execv() that looks for the program in the folders of PATH.
 *
 * @param file the program's name
 * @param argv its arguments, its own name first
 * @returns -1; nothing if it succeeds
 *
 * Errors: E2BIG, EACCES, EFAULT, ENOENT, ENOEXEC, ENOMEM, ENOTDIR, EPERM, ETXTBSY.
 * See man 3 execvp; UNP 4.7.
 *
 * @example
 * ```ts
 * import { _exit, execvp, fork, int, wait, WEXITSTATUS } from "./mod.ts";
 *
 * if (fork() === 0) {
 *   execvp("false", ["false"]);
 *   _exit(127);
 * }
 * const stat = int();
 * wait(stat);
 * console.log(WEXITSTATUS(stat.value)); // 1
 * ```
 */
export function execvp(file: string, argv: readonly string[]): number {
  const words = new TextArray(libc, argv);
  return replace(() => call.execvp(file, words.bytes));
}

/**
 * execv() with the arguments one by one.
 *
 * @param pathname the program's file
 * @param argv its arguments, its own name first; a null at the end is C's habit, and may be left out
 * @returns -1; nothing if it succeeds
 *
 * Errors: E2BIG, EACCES, EFAULT, ENOENT, ENOEXEC, ENOMEM, ENOTDIR, EPERM, ETXTBSY.
 * See man 3 execl; UNP 4.7.
 *
 * @example
 * ```ts
 * import { _exit, char, close, dup2, execl, fork, pipe, read, wait } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * if (fork() === 0) {
 *   dup2(fd[1], 1);
 *   execl("/bin/echo", "echo", "hello", null);
 *   _exit(127);
 * }
 * close(fd[1]);
 * wait(null);
 * const buff = char(100);
 * console.log(buff.text(read(fd[0], buff)).trim()); // hello
 * ```
 */
export function execl(pathname: string, ...argv: Words): number {
  return execv(pathname, upToNull(argv));
}

/**
 * execvp() with the arguments one by one.
 *
 * @param file the program's name
 * @param argv its arguments, its own name first; a null at the end may be left out
 * @returns -1; nothing if it succeeds
 *
 * Errors: E2BIG, EACCES, EFAULT, ENOENT, ENOEXEC, ENOMEM, ENOTDIR, EPERM, ETXTBSY.
 * See man 3 execlp; UNP 4.7.
 *
 * @example
 * ```ts
 * import { _exit, execlp, fork, int, wait, WEXITSTATUS } from "./mod.ts";
 *
 * if (fork() === 0) {
 *   execlp("sh", "sh", "-c", "exit 9", null);
 *   _exit(127);
 * }
 * const stat = int();
 * wait(stat);
 * console.log(WEXITSTATUS(stat.value)); // 9
 * ```
 */
export function execlp(file: string, ...argv: Words): number {
  return execvp(file, upToNull(argv));
}

/**
 * execve() with the arguments one by one, then null, then the environment.
 *
 * @param pathname the program's file
 * @param argv its arguments, its own name first; null; the environment as an array
 * @returns -1; nothing if it succeeds
 *
 * Errors: E2BIG, EACCES, EFAULT, ENOENT, ENOEXEC, ENOMEM, ENOTDIR, EPERM, ETXTBSY.
 * See man 3 execle; UNP 4.7.
 *
 * @example
 * ```ts
 * import { _exit, execle, fork, int, wait, WEXITSTATUS } from "./mod.ts";
 *
 * if (fork() === 0) {
 *   execle("/bin/sh", "sh", "-c", "exit $N", null, ["N=6"]);
 *   _exit(127);
 * }
 * const stat = int();
 * wait(stat);
 * console.log(WEXITSTATUS(stat.value)); // 6
 * ```
 */
export function execle(pathname: string, ...argv: [...string[], null, readonly string[]]): number {
  const envp = argv.at(-1) as readonly string[];
  return execve(pathname, upToNull(argv.slice(0, -1) as Words), envp);
}

function upToNull(words: Words): string[] {
  const end = words.indexOf(null);
  return (end < 0 ? words : words.slice(0, end)) as string[];
}
