/** Arguments: the case. All but the first are run on a terminal, and leave it raw. */
import { openLibc } from "../../../ffi/libc.ts";
import { openSignals, signalNumbers } from "../../../ffi/signals.ts";
import { openTerminal } from "../../../ffi/terminal.ts";
import { signalTableSize } from "../../../ffi/block.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const terminal = openTerminal(libc);
const [name] = runtime.args;

if (name === "interrupt") {
  const table = new Uint8Array(new ArrayBuffer(signalTableSize));
  openSignals(runtime, runtime.addressOf(table)).installSignalMark(signalNumbers.SIGALRM);
  const pair = new Uint8Array(new ArrayBuffer(8));
  libc.call.pipe(pair);
  libc.call.alarm(1);
  console.log(JSON.stringify(terminal.read(new Int32Array(pair.buffer)[0]!, 5000)));
} else {
  if (!terminal.enterRawMode(0)) throw new Error("no terminal");
  terminal.write(1, new TextEncoder().encode(`${stty()}\n`));
  if (name === "exit") runtime.exit(0);
  if (name === "throw") throw new Error("thrown");
  if (name === "reject") await Promise.reject(new Error("rejected"));
}

/** The terminal's attributes in the shape of `stty -g`, from libc. */
function stty(): string {
  const bytes = new Uint8Array(new ArrayBuffer(60));
  libc.call.tcgetattr(0, bytes);
  const words = Array.from(new Uint32Array(bytes.buffer, 0, 4), (word) => word.toString(16));
  return [...words, ...Array.from(bytes.subarray(17, 49), (byte) => byte.toString(16))].join(":");
}
