/** Which entries are the start of a program. */
import type { Unit } from "../cc/tree.ts";

/** `main(…)` and nothing else, where `main` is the user's. */
export function isCallOfMain({ entry, reports }: Unit): boolean {
  const call = reports.length === 1 && reports[0]!.label === undefined ? reports[0]!.call : undefined;
  if (entry?.body.kind !== "block" || entry.body.body.length !== 1) return false;
  return call !== undefined && call === reports[0]!.expr && call.callee.kind === "direct" &&
    call.callee.symbol.name === "main";
}

/** `main(…) &` without its `&`: the program is to run in the background. Undefined for all else. */
export function withoutAmpersand(text: string): string | undefined {
  return /^\s*(main\s*\([^;{}]*\))\s*&\s*$/.exec(text)?.[1];
}
