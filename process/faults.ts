/** Turns what stopped a program (a failed check, a trap of the engine) into the signal a C programmer knows. */
import type { FaultSite, ObjectModule } from "../cc/object.ts";
import { captureFrames } from "./backtrace.ts";
import { type Frame, ProgramFault, SIGFPE, SIGILL, SIGSEGV } from "./end.ts";
import type { ThunkFault } from "./thunks.ts";

/** printf's `%p`, as glibc prints it. */
export function addressText(address: number): string {
  if (address === 0) return "(nil)";
  return `0x${(address < 0 ? BigInt(address) + (1n << 64n) : BigInt(address)).toString(16)}`;
}

export function faultAtSite(site: FaultSite, address: number, modules: readonly ObjectModule[]): ProgramFault {
  const frames = captureFrames(modules);
  const top: Frame = { function: site.function, span: site.span };
  const rest = frames[0]?.function === site.function ? frames.slice(1) : frames;
  const [signal, message] = describe(site, address);
  return new ProgramFault(signal, message, [top, ...rest]);
}

function describe(site: FaultSite, address: number): [signal: number, message: string] {
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

/** A pointer that libc would have followed. */
export function faultInLibc(fault: ThunkFault, address: number, modules: readonly ObjectModule[]): ProgramFault {
  const { check, parameter } = fault;
  const what = check.kind === "stream"
    ? `${fault.function}() is given no open stream: ${parameter} is ${addressText(address)}`
    : `${fault.function}() would ${check.kind === "bytes" && check.writes ? "write" : "read"} at ${
      addressText(address)
    } (${parameter})`;
  return new ProgramFault(SIGSEGV, `Segmentation fault: ${what}`, captureFrames(modules));
}

/** Errors of the engine that mean a fault of the program; others are bugs of ours and are passed on. */
export function faultOfError(error: unknown, modules: readonly ObjectModule[]): ProgramFault | undefined {
  if (error instanceof RangeError && /call stack|stack size/i.test(error.message)) {
    const frames = captureFrames(modules, error);
    return new ProgramFault(SIGSEGV, "Segmentation fault: stack overflow, calls are nested too deeply", frames);
  }
  if (!(error instanceof WebAssembly.RuntimeError)) return undefined;
  const frames = captureFrames(modules, error);
  if (/signature|function type|null function/i.test(error.message)) {
    const message = "Segmentation fault: a function was called through a pointer of another function type";
    return new ProgramFault(SIGSEGV, message, frames);
  }
  return new ProgramFault(SIGSEGV, `Segmentation fault: ${error.message}`, frames);
}
