/**
 * read(2) by the stub that signals interrupt, of a pipe from which nothing comes: a thousand one-shot timers fire
 * around the moment at which it begins. Prints how the calls ended as JSON.
 */
import { blockOffsets, blockSize, signalTableSize } from "../../../ffi/block.ts";
import { openLibc } from "../../../ffi/libc.ts";
import { openSignals, signalNumbers, signalSet } from "../../../ffi/signals.ts";
import { createInterruptible } from "../../../ffi/stubs.ts";
import { runtime } from "../../../runtime/pick.ts";

const COUNT = 1000;
const SYS_read = { x86_64: 0, aarch64: 63 } as const;
const SYS_setitimer = { x86_64: 38, aarch64: 103 } as const;
const { SIGALRM } = signalNumbers;

const libc = openLibc(runtime);
const { call } = libc;
const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
const bytes = new Uint8Array(memory.buffer);
const base = runtime.addressOf(bytes);
const view = new DataView(memory.buffer);
const block = 0, table = 4096, timer = 32768, buffer = 40960;
if (block + blockSize > table || table + signalTableSize > timer) throw new Error("the tables overlap");

const signals = openSignals(runtime, base + table);
const interruptible = createInterruptible(runtime, base + block);
view.setBigInt64(block + blockOffsets.signals, BigInt(base + table), true);
signals.installSignalMark(SIGALRM, 0, signalSet(SIGALRM));

const pair = new Uint8Array(new ArrayBuffer(8));
call.pipe(pair);
const [reader = -1] = new Int32Array(pair.buffer);

let interrupted = 0, notMade = 0, other = 0;
for (let turn = 0; turn < COUNT; turn++) {
  // struct itimerval: from 1 to 16 microseconds, about what it takes to come to the call.
  view.setBigInt64(timer + 24, BigInt(1 + turn % 16), true);
  call.syscall(SYS_setitimer[runtime.arch], 0, base + timer, 0, 0, 0);
  view.setBigInt64(block + blockOffsets.function, BigInt(SYS_read[runtime.arch]), true);
  [reader, base + buffer, 1].forEach((argument, i) =>
    view.setBigInt64(block + blockOffsets.integers + 8 * i, BigInt(argument), true)
  );
  interruptible();
  const failed = view.getBigInt64(block + blockOffsets.result, true) === -1n &&
    view.getInt32(block + blockOffsets.errno, true) === 4;
  const taken = signals.take();
  if (taken !== undefined) signals.setMask(taken.mask);
  if (!failed || taken?.marked.length !== 1) other++;
  else if (view.getBigInt64(block + blockOffsets.notMade, true) === 1n) notMade++;
  else interrupted++;
}
console.log(JSON.stringify({ all: interrupted + notMade, other }));
