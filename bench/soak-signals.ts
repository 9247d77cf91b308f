/**
 * Sends a hundred thousand signals to programs that are blocked or compute, on each runtime: bench/c/signals.c.
 *
 *     deno task soak-signals                   12,000 to each of ten kinds of program
 *     deno task soak-signals 1000 bun node     fewer, on some
 *
 * Ends with 1 if any was lost.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { commandOf, runtimeNames } from "../runtime/elsewhere.ts";
import { runtime } from "../runtime/pick.ts";

const DEFAULT_COUNT = 12_000;
const LIMIT_MS = 3_600_000;
const main = fileURLToPath(new URL("../repl/main.ts", import.meta.url));
const program = fileURLToPath(new URL("./c/signals.c", import.meta.url));

const count = runtime.args.find((word) => /^\d+$/.test(word)) ?? String(DEFAULT_COUNT);
const named = runtime.args.filter((word) => !/^\d+$/.test(word));
const unknown = named.find((word) => !runtimeNames.some((name) => name === word));
if (unknown !== undefined) {
  console.error(`soak-signals: '${unknown}' is neither a number nor a runtime: ${runtimeNames.join(", ")}`);
  runtime.exit(2);
}
let sound = true;
for (const name of runtimeNames.filter((each) => named.length === 0 || named.includes(each))) {
  const [command, ...args] = commandOf(runtime, name) ?? [];
  console.log(command === undefined ? `${name}: not installed` : `${name}:`);
  if (command === undefined) continue;
  const { stderr, status } = spawnSync(command, [...args, main, "run", program, count], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    timeout: LIMIT_MS,
  });
  console.log((stderr ?? "").trim().replace(/^/gm, "  "));
  sound &&= status === 0;
}
runtime.exit(sound ? 0 : 1);
