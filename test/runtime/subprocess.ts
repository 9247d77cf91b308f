/** Runs a program under the same runtime as the test: what changes signals or descriptors needs its own process. */
import { runtime } from "../../runtime/pick.ts";
import type { Spawned } from "../../runtime/runtime.ts";

/** `program` is a file beside the test: `new URL("./programs/alarm.ts", import.meta.url)`. */
export function runProgram(program: URL, ...args: string[]): Spawned {
  return runtime.run([...runtime.command, program.pathname, ...args], { environment: { NO_COLOR: "1" } });
}

/** The JSON that a program printed last; its errors become the test's. */
export function resultOf(program: URL, ...args: string[]): unknown {
  const { status, stdout, stderr } = runProgram(program, ...args);
  if (status !== 0) throw new Error(`${program.pathname}: status ${status}\n${stdout}${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
