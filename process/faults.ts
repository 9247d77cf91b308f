/** Turns what stopped a program (a failed check, a trap of the engine) into the signal a C programmer knows. */
import type { FaultSite, ModuleFacts } from "../cc/object.ts";
import { captureFrames } from "./backtrace.ts";
import { ProgramFault, SIGABRT, SIGFPE, SIGILL, SIGSEGV } from "./end.ts";
import { isException, JUMP } from "./exceptions.ts";
import { FUNCTION_RETURNED } from "./jumps.ts";
import type { ThunkFault } from "./thunk-context.ts";

/** printf's `%p`, as glibc prints it. */
export function addressText(address: number): string {
  if (address === 0) return "(nil)";
  return `0x${(address < 0 ? BigInt(address) + (1n << 64n) : BigInt(address)).toString(16)}`;
}

/** What a failed check means. */
export function faultAtSite(site: FaultSite, address: number): [signal: number, message: string] {
  switch (site.kind) {
    case "read":
    case "write": {
      const amount = site.size === 0 ? "" : ` of ${site.size} byte${site.size === 1 ? "" : "s"}`;
      return [SIGSEGV, `Segmentation fault: ${site.kind}${amount} at ${addressText(address)}`];
    }
    case "divide":
      return [SIGFPE, "Floating point exception: integer division by zero"];
    case "overflow":
      return [SIGFPE, "Floating point exception: the quotient of the smallest integer and -1 overflows"];
    case "call":
      return [SIGSEGV, `Segmentation fault: call of a function at ${addressText(address)}`];
    case "stack":
      return [SIGSEGV, "Segmentation fault: stack overflow, all of its 8 MiB are used"];
    case "trap":
      return [SIGILL, "Illegal instruction: __builtin_trap()"];
    case "unreachable":
      return [SIGILL, "Illegal instruction: __builtin_unreachable() was reached"];
    case "return-missing":
      return [SIGILL, "Illegal instruction: the end of a function that returns a value was reached"];
  }
}

/** What to say of a pointer that libc would have followed. */
export function faultInLibc(fault: ThunkFault, address: number): string {
  const { check, parameter } = fault;
  const what = check.kind === "stream"
    ? `${fault.function}() is given no open stream: ${parameter} is ${addressText(address)}`
    : `${fault.function}() would ${check.kind === "bytes" && check.writes ? "write" : "read"} at ${
      addressText(address)
    } (${parameter})`;
  return `Segmentation fault: ${what}`;
}

/** Errors of the engine that mean a fault of the program; others are bugs of ours and are passed on. */
export function faultOfError(error: unknown, modules: readonly ModuleFacts[]): ProgramFault | undefined {
  if (error instanceof RangeError && /call stack|stack size/i.test(error.message)) {
    const frames = captureFrames(modules, error);
    return new ProgramFault(SIGSEGV, "Segmentation fault: stack overflow, calls are nested too deeply", frames);
  }
  // No frame took it: an exit, or a fault, has ended the function that called setjmp.
  if (isException(error, JUMP)) return new ProgramFault(SIGABRT, FUNCTION_RETURNED, []);
  if (!(error instanceof WebAssembly.RuntimeError)) return undefined;
  const frames = captureFrames(modules, error);
  if (/signature|function type|null function/i.test(error.message)) {
    const message = "Segmentation fault: a function was called through a pointer of another function type";
    return new ProgramFault(SIGSEGV, message, frames);
  }
  // Addresses outside of memory have been found before: what is left is a page of it.
  const message = /memory access out of bounds|out of bounds memory access/i.test(error.message)
    ? CLOSED_PAGE
    : error.message;
  return new ProgramFault(SIGSEGV, `Segmentation fault: ${message}`, frames);
}

const CLOSED_PAGE = "a page was touched that mprotect(), mmap() or munmap() has made PROT_NONE, or read-only";

/** The same where it was found out afterwards, at a safe point. `what` was to be done there: "read", "write". */
export function faultAtClosedPage(what: string, address: number): string {
  return `Segmentation fault: ${CLOSED_PAGE} (${what} at ${addressText(address)}, noticed here)`;
}
