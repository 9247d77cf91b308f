/** libc as this library calls it. The calls block: nothing else of the program runs meanwhile. */
import { openLibc } from "../ffi/libc.ts";
import { runtime } from "../runtime/pick.ts";

export const libc = openLibc(runtime);
export const { call } = libc;
