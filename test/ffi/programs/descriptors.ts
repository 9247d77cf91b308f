/** After the descriptor table is separated: numbers begin at 3, the engine lives on, and writes nowhere. */
import { separateDescriptorTable } from "../../../ffi/descriptors.ts";
import { exitImmediately } from "../../../ffi/exit.ts";
import { openLibc } from "../../../ffi/libc.ts";
import { createTrampoline } from "../../../ffi/stubs.ts";
import { openTerminal } from "../../../ffi/terminal.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const { call } = libc;
const terminal = openTerminal(libc);
separateDescriptorTable(libc);

const sockets = [call.socket(2, 1, 0), call.socket(2, 2, 0)];
call.close(3);
sockets.push(call.socket(2, 1, 0));
for (const socket of sockets) call.close(socket);

// A pipe's writing end on every second number: what the engine writes to one of its own old numbers arrives in one.
const readers: number[] = [];
const pair = new Int32Array(new ArrayBuffer(8));
for (let count = 0; count < 20; count++) {
  call.pipe(new Uint8Array(pair.buffer));
  call.dup2(pair[1]!, pair[0]! + 100);
  call.dup2(pair[0]!, pair[0]! + 200);
  readers.push(pair[0]! + 200);
  call.dup2(pair[1]!, pair[0]!);
}

// Work for the garbage collector and its helper threads, for the JIT, and for what runs after a collection.
let total = 0;
const registry = new FinalizationRegistry(() => {});
for (let turn = 0; turn < 30; turn++) {
  const list = Array.from({ length: 100_000 }, (_, index) => ({ index, text: `${index}` }));
  total += list.reduce((sum, { text }) => sum + text.length, 0);
  total += new Uint8Array(10_000_000).length;
  registry.register({}, turn);
}
const written = readers.filter((reader) => terminal.read(reader, 0) !== "timeout").length;

// Closing as daemon_init does takes nothing from the engine.
for (let descriptor = 3; descriptor < 1024; descriptor++) call.close(descriptor);
for (let turn = 0; turn < 10; turn++) {
  total += new Array(1_000_000).fill(turn).length;
  registry.register({}, turn);
}

const own = runtime.readText(new URL(import.meta.url));
const memory = new WebAssembly.Memory({ initial: 1 });
createTrampoline(runtime, runtime.addressOf(new Uint8Array(memory.buffer)));
const next = call.socket(2, 1, 0);

const report = { sockets, total, written, read: own?.includes("separateDescriptorTable"), next };
terminal.write(1, new TextEncoder().encode(`${JSON.stringify(report)}\n`));
exitImmediately(libc, 42);
