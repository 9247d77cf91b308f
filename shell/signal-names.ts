/** Signals by their names, which <signal.h> has. */
import type { HeaderConstants } from "./header-constants.ts";

/** SIG_BLOCK and the like are none. */
const SIGNAL = /^SIG[A-Z][A-Z0-9]*$/;
/** What the user is not told. */
const SECOND_NAMES = new Set(["SIGIOT", "SIGCLD", "SIGPOLL"]);

function* signals(constants: HeaderConstants): Generator<{ name: string; value: number }> {
  for (const each of constants.constants("SIG")) {
    if (SIGNAL.test(each.name)) yield each;
  }
}

export function signalName(constants: HeaderConstants, signo: number): string {
  for (const { name, value } of signals(constants)) if (value === signo && !SECOND_NAMES.has(name)) return name;
  return `signal ${signo}`;
}

/** Of `9`, `KILL`, `SIGKILL`, in either case. */
export function signalNumber(constants: HeaderConstants, text: string): number | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text) <= 64 ? Number(text) : undefined;
  const wanted = text.toUpperCase().replace(/^(?:SIG)?/, "SIG");
  for (const { name, value } of signals(constants)) if (name === wanted) return value;
  return undefined;
}
