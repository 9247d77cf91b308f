/** How to start the other runtimes: from this checkout's node_modules if they are there, else from the PATH. */
import type { Runtime } from "./runtime.ts";

export type RuntimeName = Runtime["name"];

export const runtimeNames: readonly RuntimeName[] = ["deno", "bun", "node"];

const flags: Readonly<Record<RuntimeName, readonly string[]>> = {
  deno: ["run", "-A"],
  bun: ["run"],
  node: ["--experimental-ffi", "--no-warnings"],
};

const installed = new URL("../node_modules/.bin/", import.meta.url);

/** argv that runs a script under `name`; undefined if that runtime is not installed. */
export function commandOf(runtime: Runtime, name: RuntimeName): readonly string[] | undefined {
  if (name === runtime.name) return runtime.command;
  const bundled = new URL(name, installed).pathname;
  for (const program of [bundled, name]) {
    // Where there is no such program, this costs nothing; where there is one, it has to work.
    if (runtime.run([program, "--version"]).status === 0) return [program, ...flags[name]];
  }
  return undefined;
}
