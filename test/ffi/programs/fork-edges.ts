/** What fork gives a child and what not, and how it fails. Prints JSON. */
import { openFork } from "../../../ffi/fork.ts";
import { openLibc } from "../../../ffi/libc.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const { call, scratch } = libc;
const SIGTERM = 15;
const RLIMIT_SIGPENDING = 11;
const SYS_prlimit64 = { x86_64: 302, aarch64: 261 }[runtime.arch];
const F_SETFD = 2;
const LIMIT_SECONDS = 120;

call.alarm(LIMIT_SECONDS);
const programThreads: number[] = [];
const forker = openFork(libc, { programThreads: () => programThreads });
const status = new Int32Array(new ArrayBuffer(4));

/** Runs `body` in a child; gives its wait status. */
function inChild(body: () => number): number {
  const pid = forker.fork();
  if (pid === 0) {
    call.alarm(LIMIT_SECONDS);
    call._exit(body());
  }
  if (pid < 0) throw new Error(forker.problem);
  return call.waitpid(pid, new Uint8Array(status.buffer), 0) === pid ? status[0]! : -1;
}

/** fork() that has to fail: when the threads that are at rest since the last one have gone on. */
function failing(): unknown {
  let pid = 1;
  for (let attempt = 0; pid > 0 && attempt < 50; attempt++) {
    call.poll(null, 0, 100);
    pid = forker.fork();
    if (pid === 0) call._exit(0);
    if (pid > 0) call.waitpid(pid, null, 0);
  }
  return { pid, errno: libc.errno(), problem: forker.problem?.replaceAll(/\d+/g, "N").replace(/\(.*\)/, "(name)") };
}

const countThreads = () => runtime.listDirectory("/proc/self/task")!.length;
const results: Record<string, unknown> = {};

results["child's status"] = inChild(() => 42) >> 8;
results["killed by raise()"] = inChild(() => call.raise(SIGTERM)) & 0x7f;
const parent = call.getpid();
results["ids differ, parent is parent"] =
  inChild(() => call.getppid() === parent && call.getpid() !== parent ? 1 : 0) >> 8;

// A thread of the program's, told by its id, is not in the child; the engine's are.
const thread = new Int32Array(new SharedArrayBuffer(8));
runtime.startWorker(new URL("./fork-edges-worker.ts", import.meta.url), thread);
Atomics.wait(thread, 0, 0, 60_000);
results["threads less in the child"] = countThreads() - (inChild(countThreads) >> 8);
programThreads.push(thread[0]!);
results["with the program's thread left out"] = countThreads() - (inChild(countThreads) >> 8);
programThreads.pop();

// The reader of a pipe sees its end when the child closes the writing side, though the child and its threads live on.
const pair = new Int32Array(new ArrayBuffer(16));
call.pipe(new Uint8Array(pair.buffer, 0, 8));
call.pipe(new Uint8Array(pair.buffer, 8, 8));
const [reading = 0, writing = 0, childReading = 0, parentWriting = 0] = pair;
for (const fd of pair) call.fcntl(fd, F_SETFD, 0);
const pid = forker.fork();
if (pid === 0) {
  call.alarm(LIMIT_SECONDS);
  call.close(parentWriting);
  call.close(writing);
  call.read(childReading, scratch.bytes, 1);
  call._exit(0);
}
call.close(writing);
call.close(childReading);
results["end of the pipe"] = call.read(reading, scratch.bytes, 1);
results["child lives then"] = call.waitpid(pid, null, 1);
call.close(parentWriting);
results["child ends after"] = call.waitpid(pid, null, 0) === pid;

// No signal can be queued.
const limit = new BigUint64Array(new ArrayBuffer(32));
call.syscall(SYS_prlimit64, 0, RLIMIT_SIGPENDING, 0, runtime.addressOf(new Uint8Array(limit.buffer)) + 16, 0);
limit[1] = limit[3]!;
call.syscall(SYS_prlimit64, 0, RLIMIT_SIGPENDING, runtime.addressOf(new Uint8Array(limit.buffer)), 0, 0);
results["no signal to be had"] = failing();
limit[0] = limit[2]!;
call.syscall(SYS_prlimit64, 0, RLIMIT_SIGPENDING, runtime.addressOf(new Uint8Array(limit.buffer)), 0, 0);
results["after that"] = inChild(() => 43) >> 8;

// A thread that takes no signal at all.
Atomics.store(thread, 1, 1);
Atomics.notify(thread, 1);
Atomics.wait(thread, 1, 1, 60_000);
results["a thread that does not stop"] = failing();
Atomics.store(thread, 1, 3);
Atomics.notify(thread, 1);
Atomics.wait(thread, 1, 3, 60_000);
results["when it does again"] = inChild(() => 44) >> 8;

console.log(JSON.stringify(results));
runtime.exit(0);
