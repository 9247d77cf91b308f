/**
 * While a child lives, with all its engine threads, its parent's event loops miss nothing: message for message. Nor
 * does a thread of the child's end it: Deno's, which waits for signals, aborts when its socket is gone.
 */
import process from "node:process";
import { Worker } from "node:worker_threads";
import { openFork } from "../../../ffi/fork.ts";
import { openLibc } from "../../../ffi/libc.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const { call } = libc;
const CHILDREN = 3, MESSAGES = 200;
const SIGKILL = 9;
const LIMIT_SECONDS = 120;

call.alarm(LIMIT_SECONDS);
process.on("SIGWINCH", () => {});
const worker = new Worker(new URL("./fork-wakeups-worker.ts", import.meta.url));
const arrived: number[] = [];
let next = () => {};
worker.on("message", (value: number) => {
  arrived.push(value);
  next();
});
const echo = (value: number) =>
  new Promise<void>((resolve) => {
    next = resolve;
    worker.postMessage(value);
  });

await echo(0);
const fork = openFork(libc);
const children: number[] = [];
for (let child = 0; child < CHILDREN; child++) {
  const pid = fork.fork();
  if (pid === 0) {
    call.poll(0, 0, LIMIT_SECONDS * 1000);
    call._exit(0);
  }
  children.push(pid);
}
for (let value = 1; value <= MESSAGES; value++) {
  await echo(value);
  // An idle loop, which waits for a timer and then for the next message.
  if (value % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
const WNOHANG = 1;
const alive = children.filter((pid) => call.waitpid(pid, null, WNOHANG) === 0).length;
for (const pid of children) {
  call.kill(pid, SIGKILL);
  call.waitpid(pid, null, 0);
}
console.log(
  JSON.stringify({ alive, inOrder: arrived.every((value, index) => value === index), count: arrived.length }),
);
await worker.terminate();
runtime.exit(0);
