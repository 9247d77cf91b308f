/** Answers in the shared memory: the value plus one, its errno's address, and errno after a call that fails. */
import { openLibc } from "../../../ffi/libc.ts";
import { runtime } from "../../../runtime/pick.ts";

runtime.receiveMessage((message) => {
  const { memory, value } = message as { memory: WebAssembly.Memory; value: number };
  const words = new Int32Array(memory.buffer);
  const libc = openLibc(runtime);
  libc.call.close(-1);
  words[2] = libc.errno();
  words[1] = libc.errnoAddress % 2 ** 31;
  Atomics.store(words, 0, value + 1);
});
