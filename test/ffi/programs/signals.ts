/** A call is blocked; a signal ends it. Prints what was seen as JSON. Arguments: the case. */
import { openLibc } from "../../../ffi/libc.ts";
import { openSignals, signalFlags, signalNumbers, signalSet } from "../../../ffi/signals.ts";
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
  const { marked = [], mask = undefined } = signals.take() ?? {};
  if (mask !== undefined) signals.setMask(mask);
  const taken = marked.map(({ signo, information }) => {
    const view = new DataView(information.buffer);
    return { signo, siSigno: view.getInt32(0, true) };
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
  queue: () => {
    // What is blocked until it is taken, the kernel keeps: a standard signal once, a real-time one as often as it came.
    const SIGRTMIN = 34;
    signals.installSignalMark(SIGUSR1, 0, signalSet(SIGUSR1));
    signals.installSignalMark(SIGRTMIN, 0, signalSet(SIGRTMIN));
    for (let turn = 0; turn < 5; turn++) call.raise(SIGUSR1);
    for (let turn = 0; turn < 300; turn++) call.raise(SIGRTMIN);
    const unseen = signals.mask();
    const came = new Map<number, number>();
    for (let taken = signals.take(); taken !== undefined; taken = signals.take()) {
      for (const { signo } of taken.marked) came.set(signo, (came.get(signo) ?? 0) + 1);
      signals.setMask(taken.mask);
    }
    return { unseen: String(unseen), came: [...came].sort(([a], [b]) => a - b), pending: signals.pending() };
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
