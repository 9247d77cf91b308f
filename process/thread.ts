/** A worker of the engine that runs a program's threads, one after the other. */
import { exitImmediately } from "../ffi/exit.ts";
import { type Libc, openLibc } from "../ffi/libc.ts";
import { ALL_SIGNALS, changeMask, dieBySignal, discardPending } from "../ffi/signals.ts";
import { runtime } from "../runtime/pick.ts";
import { ProgramExit, ProgramFault, ThreadEnd } from "./end.ts";
import { Execution } from "./execution.ts";
import { Image } from "./image.ts";
import { THREAD_RECORD } from "./layout.ts";
import { renderFault } from "./render-fault.ts";
import { COMING, IDLE, RUNNING, threadRecord, Threads, type ThreadStart } from "./threads.ts";

const FUTEX_WAIT = 0;
const SYS_futex = { x86_64: 202, aarch64: 98 } as const;
const STDERR_FILENO = 2;
/** As sysexits.h has it. */
const BUG = 70;

/** `message`: a ThreadStart. */
export function serve(message: unknown): never {
  const libc = openLibc(runtime);
  const { image: shared, area, steps, variables } = message as ThreadStart;
  // libc/threads.c lets some come while a thread runs.
  changeMask(libc, "set", ALL_SIGNALS);
  const image = Image.forThread(shared, area);
  const execution: Execution = new Execution(libc, image, {
    mode: "file",
    find: (name) => execution.instances.find(name),
    functionNameAt: () => undefined,
    report: () => {},
    onChild: () => {},
    hasDestructors: () => false,
    notice: () => {},
    program: (call) => call(),
    threads: (...services) => new Threads(libc, () => execution, ...services),
    variables,
  });
  execution.signals.open();
  for (const step of steps) execution.instances.add(step);
  const run = execution.instances.find("__run_thread")!;

  const { memory } = image;
  const record = image.thread + THREAD_RECORD;
  const words = new Int32Array(memory.memory.buffer);
  const state = (record + threadRecord.state) / 4;
  memory.setInt32(memory.address(record + threadRecord.tid), libc.call.gettid());
  memory.setWord(memory.address(record + threadRecord.id), execution.host.call("pthread_self"));
  Atomics.compareExchange(words, state, COMING, IDLE);
  Atomics.notify(words, state);
  const futex = SYS_futex[runtime.arch];
  for (;;) {
    for (let now = Atomics.load(words, state); now !== RUNNING; now = Atomics.load(words, state)) {
      libc.call.syscall(futex, memory.address(record + threadRecord.state), FUTEX_WAIT, now, 0, 0);
    }
    image.beginThread();
    execution.handlers.alternateStack = undefined;
    execution.cancellation.begin();
    discardPending(libc);
    try {
      execution.run(run);
    } catch (error) {
      if (!(error instanceof ThreadEnd)) endProcess(libc, execution, error);
    }
  }
}

/** What ends one thread by a fault or exit() ends all. */
function endProcess(libc: Libc, { host }: Execution, error: unknown): never {
  if (error instanceof ProgramFault) {
    const text = new TextEncoder().encode(renderFault(error, { color: false }));
    libc.call.write(STDERR_FILENO, text, text.length);
    dieBySignal(libc, error.signal);
  }
  if (!(error instanceof ProgramExit)) {
    const text = new TextEncoder().encode(`socksh failed in a thread (a bug worth reporting): ${String(error)}\n`);
    libc.call.write(STDERR_FILENO, text, text.length);
    exitImmediately(libc, BUG);
  }
  if (error.immediate) libc.call._exit(error.status & 0xff);
  for (let handler = host.atExit.pop(); handler !== undefined; handler = host.atExit.pop()) {
    const { pointer, argument } = handler;
    host.callback(pointer, argument === undefined ? [] : [error.status, argument]);
  }
  exitImmediately(libc, error.status);
}
