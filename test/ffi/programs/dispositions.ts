/** Dispositions and masks. Arguments: the case. */
import { signalTableSize } from "../../../ffi/block.ts";
import { openLibc } from "../../../ffi/libc.ts";
import { changeMask, defaultSignal, dieBySignal, openSignals, signalNumbers, signalSet } from "../../../ffi/signals.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const { call } = libc;
const memory = new Uint8Array(new ArrayBuffer(signalTableSize));
const signals = openSignals(runtime, runtime.addressOf(memory));
const { SIGINT, SIGPIPE, SIGTERM } = signalNumbers;

function writeToBrokenPipe(): number {
  const pair = new Uint8Array(new ArrayBuffer(8));
  call.pipe(pair);
  const [reader = -1, writer = -1] = new Int32Array(pair.buffer);
  call.close(reader);
  return call.write(writer, memory, 1);
}

const cases: Record<string, () => void> = {
  "pipe-ignored": () => console.log(JSON.stringify([writeToBrokenPipe(), libc.errno()])),
  "pipe-default": () => {
    defaultSignal(libc, SIGPIPE);
    writeToBrokenPipe();
    console.log("alive");
  },
  "pipe-marked": () => {
    signals.installSignalMark(SIGPIPE);
    const result = writeToBrokenPipe();
    const errno = libc.errno();
    const marked = signals.takeOne(SIGPIPE);
    signals.restoreSignal(SIGPIPE, "previous");
    console.log(JSON.stringify([result, errno, marked, writeToBrokenPipe(), signals.takeOne(SIGPIPE)]));
  },
  "int-default": () => {
    signals.installSignalMark(SIGINT);
    signals.restoreSignal(SIGINT, "default");
    call.raise(SIGINT);
    console.log("alive");
  },
  "int-ignore": () => {
    signals.installSignalMark(SIGINT);
    signals.restoreSignal(SIGINT, "ignore");
    call.raise(SIGINT);
    console.log(JSON.stringify(signals.pending()));
  },
  die: () => {
    // Even where it is blocked and caught.
    changeMask(libc, "block", signalSet(SIGTERM));
    signals.installSignalMark(SIGTERM);
    dieBySignal(libc, SIGTERM);
    console.log("alive");
  },
  mask: () => {
    signals.installSignalMark(SIGTERM);
    const before = changeMask(libc, "block", signalSet(SIGTERM, SIGINT));
    call.raise(SIGTERM);
    const whileBlocked = signals.pending();
    const during = changeMask(libc, "set", before);
    const set = signalSet(SIGTERM, SIGINT);
    console.log(
      JSON.stringify([whileBlocked, signals.takeOne(SIGTERM), (during & set) === set, (before & set) === 0n]),
    );
  },
};

const [name = ""] = runtime.args;
cases[name]!();
