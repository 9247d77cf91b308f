/** Prints by stdio, which holds it back as stdout is no terminal, and ends. */
import { exitImmediately } from "../../../ffi/exit.ts";
import { openLibc } from "../../../ffi/libc.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const { fputs } = runtime.open("libc.so.6", { fputs: { parameters: ["buffer", "pointer"], result: "i32" } }).symbols;
const stdout = new DataView(runtime.viewAt(libc.symbolAddress("stdout")!, 8).slice().buffer).getBigUint64(0, true);
fputs(libc.cString("held by stdio"), Number(stdout));
exitImmediately(libc, 7);
