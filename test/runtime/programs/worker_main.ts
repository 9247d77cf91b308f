/** Starts a worker and blocks, without ever coming back to the event loop, until it has answered. */
import { openLibc } from "../../../ffi/libc.ts";
import { runtime } from "../../../runtime/pick.ts";

const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
const words = new Int32Array(memory.buffer);
const libc = openLibc(runtime);
libc.setErrno(7);
runtime.startWorker(new URL("./worker.ts", import.meta.url), { memory, value: 42 });
const deadline = performance.now() + 20_000;
while (Atomics.load(words, 0) === 0 && performance.now() < deadline) libc.call.poll(null, 0, 5);
libc.setErrno(7);
console.log(JSON.stringify({
  answer: words[0],
  errno: libc.errno(),
  own: words[1] !== libc.errnoAddress % 2 ** 31 && words[2] === 9,
}));
runtime.exit(0);
