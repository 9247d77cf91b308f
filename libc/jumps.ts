/** Nonlocal jumps. (setjmp is the compiler's: the call itself is where longjmp comes back to.) */
import type { Host, Implementation, ImplementationTable } from "./host.ts";

const longjmp = (host: Host): Implementation => (buffer, value) => host.jump(buffer!, value!);

export const nonlocalJumps: ImplementationTable = { longjmp, _longjmp: longjmp, siglongjmp: longjmp };
