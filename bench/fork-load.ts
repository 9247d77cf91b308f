/**
 * Forks under load, in one runtime, and checks every child: `fork-load.ts COUNT`. Parent and child make garbage,
 * compile and run; a Worker of the parent does so all the time; some children fork or start a Worker themselves.
 * The last line of the output is a `ForkReport`.
 */
import { openFork } from "../ffi/fork.ts";
import { openLibc } from "../ffi/libc.ts";
import { uncopiedMappings } from "../ffi/mappings.ts";
import { runtime } from "../runtime/pick.ts";

export interface ForkReport {
  readonly runtime: string;
  readonly forks: number;
  /** fork() answered -1, and why. */
  readonly failed: readonly string[];
  /** Children that ended by another status than theirs; a hung one by SIGALRM. */
  readonly lost: readonly string[];
  readonly zombies: number;
  readonly descriptorsBefore: number;
  readonly descriptorsAfter: number;
  /** Mappings that a child would not have, at the end. */
  readonly uncopied: number;
  /** Milliseconds of fork() in the parent, which includes that the child's threads are back. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

const libc = openLibc(runtime);
const { call } = libc;
const SIGALRM = 14;
const ECHILD = 10;
const F_GETFD = 1;
/** Seconds, on a machine that may be busy with other things. */
const CHILD_LIMIT = 120, PARENT_LIMIT = 7200;
const GRANDCHILD_STATUS = 7, GRANDCHILD_LOST = 250, WORKER_LOST = 251, WRONG_WORK = 252;
const workerModule = new URL("./fork-load-worker.ts", import.meta.url);

/** Garbage, small and large; text; a module that is compiled anew and runs hot. */
function work(rounds: number): number {
  let sum = 0;
  for (let round = 0; round < rounds; round++) {
    let list: unknown[] = [];
    for (let i = 0; i < 20_000; i++) {
      list.push({ i, text: `${i}`, nested: [i] });
      if (list.length > 5000) list = [];
    }
    sum += new Uint8Array(2_000_000).length + JSON.stringify(list.slice(0, 500)).length;
    sum += addAll(100_000 + round);
  }
  return sum;
}

/** (func (export "add") (param i32) (result i32)): sums 1 to n in a loop. */
const moduleBytes = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, 3, 2, 1, 0],
  ...[7, 7, 1, 3, 0x61, 0x64, 0x64, 0, 0, 10, 27, 1, 25, 1, 1, 0x7f, 3, 0x40],
  ...[0x20, 1, 0x20, 0, 0x6a, 0x21, 1, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b, 0x20, 1, 0x0b],
]);

function addAll(n: number): number {
  const { add } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes)).exports as {
    add: (n: number) => number;
  };
  return add(n) - ((n * (n + 1) / 2) | 0);
}

const status = new Int32Array(new ArrayBuffer(4));
const statusBytes = new Uint8Array(status.buffer);

/** Waits for a child; "" if it ended with `expected`, else what happened. */
function collect(pid: number, expected: number): string {
  const ended = call.waitpid(pid, statusBytes, 0);
  const [word = 0] = status;
  if (ended === pid && word === expected << 8) return "";
  if (ended !== pid) return `waitpid: ${libc.errorText(libc.errno())}`;
  const signal = word & 0x7f;
  return signal === SIGALRM ? "hung" : signal !== 0 ? `signal ${signal}` : `status ${word >> 8} for ${expected}`;
}

const forker = openFork(libc);

function child(turn: number, expected: number): never {
  call.alarm(CHILD_LIMIT);
  if (work(2) !== expectedWork) call._exit(WRONG_WORK);
  if (turn % 10 === 3) {
    const pid = forker.fork();
    if (pid === 0) {
      call.alarm(CHILD_LIMIT);
      work(1);
      call._exit(GRANDCHILD_STATUS);
    }
    if (pid < 0 || collect(pid, GRANDCHILD_STATUS) !== "") call._exit(GRANDCHILD_LOST);
  }
  if (turn % 25 === 7 && !workerComesUp()) call._exit(WORKER_LOST);
  call._exit(expected);
  throw new Error("_exit came back");
}

/** A new Worker runs although the event loop is dead. */
function workerComesUp(): boolean {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  runtime.startWorker(workerModule, { shared, endless: false });
  return Atomics.wait(shared, 0, 0, 60_000) !== "timed-out";
}

const countDescriptors = () =>
  Array.from({ length: 1024 }, (_, fd) => call.fcntl(fd, F_GETFD, 0)).filter((f) => f >= 0).length;

const expectedWork = work(2);
const forks = Number(runtime.args[0] ?? 300);
call.alarm(PARENT_LIMIT);
const shared = new Int32Array(new SharedArrayBuffer(4));
const worker = runtime.startWorker(workerModule, { shared, endless: true });
Atomics.wait(shared, 0, 0, 60_000);

const failed: string[] = [];
const lost: string[] = [];
const times: number[] = [];
let descriptorsBefore = 0;
for (let turn = 0; turn < forks; turn++) {
  work(turn % 3 === 0 ? 1 : 0);
  const expected = 1 + turn % 200;
  const start = performance.now();
  const pid = forker.fork();
  if (pid === 0) child(turn, expected);
  times.push(performance.now() - start);
  if (pid < 0) failed.push(`${turn}: ${forker.problem}`);
  else {
    const problem = collect(pid, expected);
    if (problem !== "") lost.push(`${turn}: ${problem}`);
  }
  if (turn === 0) descriptorsBefore = countDescriptors();
  if (turn % 500 === 499) console.error(`${runtime.name}: ${turn + 1} forks, ${failed.length + lost.length} lost`);
}

const zombies = call.waitpid(-1, statusBytes, 1) === -1 && libc.errno() === ECHILD ? 0 : 1;
const descriptorsAfter = countDescriptors();
const sorted = times.slice(1).sort((a, b) => a - b);
const percentile = (p: number) => Math.round(100 * (sorted[Math.floor(p * (sorted.length - 1))] ?? 0)) / 100;
const report: ForkReport = {
  runtime: runtime.name,
  forks,
  failed,
  lost,
  zombies,
  descriptorsBefore,
  descriptorsAfter,
  uncopied: uncopiedMappings(libc)?.length ?? -1,
  p50: percentile(0.5),
  p99: percentile(0.99),
  longest: percentile(1),
};
console.log(JSON.stringify(report));
worker.terminate();
runtime.exit(0);
