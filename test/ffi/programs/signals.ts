/** A call is blocked; a signal ends it. Prints what was seen as JSON. Arguments: the case. */
import { openLibc } from "../../../ffi/libc.ts";
import { openSignals, signalFlags, signalNumbers } from "../../../ffi/signals.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const { call } = libc;
const memory = new WebAssembly.Memory({ initial: 1, maximum: 100 });
const table = 4096;
const signals = openSignals(runtime, runtime.addressOf(new Uint8Array(memory.buffer)) + table);
// A program's memory grows; the table stays where it is.
memory.grow(10);
const { SIGALRM, SIGINT, SIGCHLD, SIGTERM } = signalNumbers;
const SIGUSR1 = 10;

function pipe(): [number, number] {
  const pair = new Uint8Array(new ArrayBuffer(8));
  call.pipe(pair);
  const [reader = -1, writer = -1] = new Int32Array(pair.buffer);
  return [reader, writer];
}

/** The shell's job runs while we block. */
function meanwhile(script: string): void {
  runtime.run(["sh", "-c", `(${script}) >/dev/null 2>&1 </dev/null &`]);
}

const [reader] = pipe();
const buffer = libc.scratch.address;
const wordOf = () => new Int32Array(memory.buffer)[table / 4];

function observe(block: () => number) {
  const start = performance.now();
  const result = block();
  const errno = libc.errno();
  const milliseconds = performance.now() - start;
  const word = wordOf();
  const taken = signals.take().map(({ signo, count, information }) => {
    const view = new DataView(information.buffer);
    return { signo, count, siSigno: view.getInt32(0, true) };
  });
  return { result, errno, milliseconds, word, wordAfter: wordOf(), taken };
}

const listen = () => {
  const fd = call.socket(2, 1, 0);
  call.listen(fd, 5);
  return fd;
};

const cases: Record<string, () => unknown> = {
  alarm: () => {
    signals.installSignalMark(SIGALRM);
    return observe(() => {
      call.alarm(1);
      return call.read(reader, buffer, 10);
    });
  },
  interrupt: () => {
    signals.installSignalMark(SIGINT);
    const fd = listen();
    const file = runtime.run(["mktemp"]).stdout.trim();
    call.accept(-1, 0, 0); // bound before the clock runs
    meanwhile(`sleep 0.3; date +%s%3N > ${file}; kill -INT ${call.getpid()}`);
    const seen = observe(() => call.accept(fd, null, null));
    const late = Date.now() - Number(runtime.readText(file));
    call.unlink(file);
    return { ...seen, late };
  },
  child: () => {
    // First, as starting a command makes the runtime put its own handler there (Node), and its end is one more.
    meanwhile(`sleep 0.3; kill -CHLD ${call.getpid()}`);
    signals.installSignalMark(SIGCHLD);
    return observe(() => call.poll(null, 0, 5000));
  },
  restart: () => {
    // With SA_RESTART the read goes on; only the mark tells. SIGTERM then ends it.
    signals.installSignalMark(SIGUSR1, signalFlags.SA_RESTART);
    signals.installSignalMark(SIGTERM);
    meanwhile(`sleep 0.2; kill -USR1 ${call.getpid()}; sleep 0.2; kill -TERM ${call.getpid()}`);
    return observe(() => call.read(reader, buffer, 10));
  },
  count: () => {
    signals.installSignalMark(SIGUSR1);
    for (let turn = 0; turn < 5; turn++) call.raise(SIGUSR1);
    const five = observe(() => 0);
    for (let turn = 0; turn < 300; turn++) call.raise(SIGUSR1);
    const many = observe(() => 0);
    const none = observe(() => 0);
    return { five, many, none };
  },
  storm: () => {
    // Each of 100 signals from outside ends one read.
    signals.installSignalMark(SIGUSR1);
    signals.installSignalMark(SIGTERM);
    const pid = call.getpid();
    meanwhile(`for i in $(seq 1 100); do sleep 0.01; kill -USR1 ${pid}; done; sleep 0.2; kill -TERM ${pid}`);
    let interrupted = 0, other = 0;
    for (;;) {
      const { result, errno, taken } = observe(() => call.read(reader, buffer, 10));
      if (taken.some(({ signo }) => signo === SIGTERM)) return { interrupted, other };
      if (result === -1 && errno === 4 && taken[0]?.signo === SIGUSR1) interrupted++;
      else other++;
    }
  },
  loop: () => {
    // Nothing is blocked: the safe points of compiled code look at the word.
    signals.installSignalMark(SIGALRM);
    call.alarm(1);
    const start = performance.now();
    while (!signals.pending() && performance.now() - start < 5000);
    return {
      milliseconds: performance.now() - start,
      taken: signals.takeOne(SIGALRM),
      again: signals.takeOne(SIGALRM),
    };
  },
};

const [name = ""] = runtime.args;
console.log(JSON.stringify(cases[name]!()));
