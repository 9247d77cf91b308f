/**
 * Runs a command as a filter, as a shell does: two pipes, fork, dup2, exec. What is given as text goes in, what comes
 * out is printed in capitals.
 *
 *     deno run --allow-ffi scripts/filter.ts TEXT COMMAND [ARGUMENT…]
 *     deno run --allow-ffi scripts/filter.ts 'pear apple fig' tr ' ' '\n'
 */
import { _exit, char, Close, Dup2, EPIPE, errno, execvp, Fork, int, MAXLINE, perror, Pipe, Read } from "../mod.ts";
import { STDIN_FILENO, STDOUT_FILENO, Waitpid, WEXITSTATUS, WIFEXITED, Write, write, WTERMSIG } from "../mod.ts";
import { runtime } from "../runtime/pick.ts";
import { argv, err_quit } from "./program.ts";

const [text, command] = argv;
if (text === undefined || command === undefined) err_quit("usage: filter TEXT COMMAND [ARGUMENT…]");

const toChild: [number, number] = [-1, -1], fromChild: [number, number] = [-1, -1];
Pipe(toChild);
Pipe(fromChild);

const pid = Fork();
if (pid === 0) {
  Dup2(toChild[0], STDIN_FILENO);
  Dup2(fromChild[1], STDOUT_FILENO);
  [...toChild, ...fromChild].forEach(Close); // or the filter waits for its own other end
  execvp(command, argv.slice(1));
  perror(command); // exec comes back only if it fails
  _exit(127);
}
Close(toChild[0]);
Close(fromChild[1]);
// It need not read its input: then it may be gone by now, and its status tells what has become of it.
if (write(toChild[1], text) < 0 && errno() !== EPIPE) perror("write");
Close(toChild[1]); // the end of the filter's input

const buf = char(MAXLINE);
for (let n = Read(fromChild[0], buf); n > 0; n = Read(fromChild[0], buf)) {
  Write(STDOUT_FILENO, buf.text(n).toUpperCase());
}
const stat = int();
Waitpid(pid, stat, 0);
runtime.exit(WIFEXITED(stat.value) ? WEXITSTATUS(stat.value) : 128 + WTERMSIG(stat.value));
