/**
 * A fork where no page can be made writable: the executable's import stays as it is. In a process of its own, whose other
 * threads fork() has block the program's signals. Prints JSON.
 */
import { openFork } from "../../../ffi/fork.ts";
import { type Libc, openLibc } from "../../../ffi/libc.ts";
import { runtime } from "../../../runtime/pick.ts";

const EPERM = 1;
const libc = openLibc(runtime);
const mprotect: Libc["call"]["mprotect"] = () => (libc.setErrno(EPERM), -1);
const call = new Proxy(libc.call, {
  get: (real, name) => name === "mprotect" ? mprotect : real[name as keyof Libc["call"]],
});
const forker = openFork({ ...libc, call });
const pid = forker.fork();
if (pid === 0) libc.call._exit(7);
const status = new Int32Array(new ArrayBuffer(4));
const waited = pid > 0 ? libc.call.waitpid(pid, new Uint8Array(status.buffer), 0) : -1;
console.log(JSON.stringify({ forked: pid > 0 && waited === pid, status: status[0], problem: forker.problem }));
