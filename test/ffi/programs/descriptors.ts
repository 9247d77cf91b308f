/** After the descriptor table is separated: numbers begin at 3, the engine lives on. */
import { separateDescriptorTable } from "../../../ffi/descriptors.ts";
import { openLibc } from "../../../ffi/libc.ts";
import { exitImmediately } from "../../../ffi/exit.ts";
import { openTerminal } from "../../../ffi/terminal.ts";
import { createTrampoline } from "../../../ffi/stubs.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const { call } = libc;
const terminal = openTerminal(libc);
separateDescriptorTable(libc);

const sockets = [call.socket(2, 1, 0), call.socket(2, 2, 0)];
call.close(3);
sockets.push(call.socket(2, 1, 0));

// Work for the garbage collector and its helper threads, and for the JIT.
let total = 0;
for (let turn = 0; turn < 30; turn++) {
  const list = Array.from({ length: 100_000 }, (_, index) => ({ index, text: `${index}` }));
  total += list.reduce((sum, { text }) => sum + text.length, 0);
  total += new Uint8Array(10_000_000).length;
}

const own = runtime.readText(import.meta.url.startsWith("file:") ? new URL(import.meta.url) : import.meta.url);
const memory = new WebAssembly.Memory({ initial: 1 });
createTrampoline(runtime, runtime.addressOf(new Uint8Array(memory.buffer)));
const next = call.socket(2, 1, 0);

const report = JSON.stringify({ sockets, total, read: own?.includes("separateDescriptorTable"), next });
terminal.write(1, new TextEncoder().encode(`${report}\n`));
exitImmediately(libc, 42);
