/**
 * V8 uses 984 KiB of the main thread's stack, whatever `ulimit -s` gives: some 14,000 calls of a C program. Node exports
 * V8's own function to tell it otherwise.
 */
import type { NativeFunction } from "./runtime.ts";

/** Binds functions of this very process by their linker names; throws if there are none. */
export type OwnFunctions = (
  symbols: Record<string, { readonly arguments: readonly "u64"[]; readonly return: "u64" | "void" }>,
) => Record<string, NativeFunction>;

const CURRENT_ISOLATE = "_ZN2v87Isolate10GetCurrentEv";
const SET_STACK_LIMIT = "_ZN2v87Isolate13SetStackLimitEm";

const KIB = 1024;
/** What C functions called at the limit, and the engine's own, are left. */
const RESERVE = 1024 * KIB;
/** More than this is not for one program. */
const LARGEST = 64 * 1024 * KIB;

/** Lets the main thread use its stack nearly to the end. Does nothing where it cannot be told where that is. */
export function useWholeStack(bind: OwnFunctions, readText: (path: string) => string | undefined): void {
  const top = topOfStack(readText("/proc/self/maps") ?? "");
  const size = stackSize(readText("/proc/self/limits") ?? "");
  if (top === undefined || size === undefined || size <= 2 * RESERVE) return;
  let functions;
  try {
    functions = bind({
      [CURRENT_ISOLATE]: { arguments: [], return: "u64" },
      [SET_STACK_LIMIT]: { arguments: ["u64", "u64"], return: "void" },
    });
  } catch {
    // A build of Node that exports nothing: it keeps its own limit.
    return;
  }
  const isolate = functions[CURRENT_ISOLATE]!();
  if (typeof isolate === "bigint" && isolate !== 0n) functions[SET_STACK_LIMIT]!(isolate, top - BigInt(size - RESERVE));
}

/** The mapping that the kernel calls `[stack]` is the main thread's, and grows down from its end. */
function topOfStack(maps: string): bigint | undefined {
  const line = maps.split("\n").find((line) => line.endsWith("[stack]"));
  const end = line?.slice(line.indexOf("-") + 1, line.indexOf(" "));
  return end === undefined ? undefined : BigInt(`0x${end}`);
}

/** The soft limit, in bytes. */
function stackSize(limits: string): number | undefined {
  const line = limits.split("\n").find((line) => line.startsWith("Max stack size"));
  const soft = line?.slice("Max stack size".length).trim().split(" ")[0];
  if (soft === undefined) return undefined;
  return soft === "unlimited" ? LARGEST : Math.min(Number(soft), LARGEST);
}
