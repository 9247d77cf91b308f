/**
 * Forks ten thousand times under load on each runtime, and tells what was lost and how long a fork took.
 *
 *     deno task soak-forks               10,000 on each: a quarter of an hour for each, or more
 *     deno task soak-forks 500 bun node  fewer, on some
 *
 * Ends with 1 if any child was lost.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { commandOf, runtimeNames } from "../runtime/elsewhere.ts";
import { runtime } from "../runtime/pick.ts";
import type { ForkReport } from "./fork-load.ts";

const DEFAULT_COUNT = 10_000;
const LIMIT_MS = 7_200_000;
const load = fileURLToPath(new URL("./fork-load.ts", import.meta.url));

const count = Number(runtime.args.find((word) => /^\d+$/.test(word)) ?? DEFAULT_COUNT);
const named = runtime.args.filter((word) => !/^\d+$/.test(word));
const unknown = named.find((word) => !runtimeNames.some((name) => name === word));
if (unknown !== undefined) {
  console.error(`soak: '${unknown}' is neither a number nor a runtime: ${runtimeNames.join(", ")}`);
  runtime.exit(2);
}
const chosen = runtimeNames.filter((name) => named.length === 0 || named.includes(name));
runtime.exit(chosen.map(soak).every((sound) => sound) ? 0 : 1);

/** True if nothing was lost. */
function soak(name: typeof runtimeNames[number]): boolean {
  const command = commandOf(runtime, name);
  if (command === undefined) {
    console.log(`${name}: not installed`);
    return true;
  }
  const [program = "", ...args] = command;
  const start = performance.now();
  const { stdout, status, signal } = spawnSync(program, [...args, load, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    timeout: LIMIT_MS,
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  const line = (stdout ?? "").trim().split("\n").at(-1) ?? "";
  if (status !== 0 || !line.startsWith("{")) {
    console.log(`${name}: ended by ${signal ?? `status ${status}`} after ${seconds} s, without a report`);
    return false;
  }
  const report = JSON.parse(line) as ForkReport;
  const { failed, lost, zombies, descriptorsBefore, descriptorsAfter, uncopied, p50, p99, longest } = report;
  console.log(
    `${name}: ${report.forks} forks in ${seconds} s: ${failed.length} failed, ${lost.length} lost, ${zombies} zombies, ` +
      `${descriptorsAfter - descriptorsBefore} descriptors leaked, ${uncopied} mappings not copied; ` +
      `ms per fork: p50 ${p50}, p99 ${p99}, longest ${longest}`,
  );
  for (const problem of [...failed, ...lost]) console.log(`  ${problem}`);
  const sound = failed.length + lost.length + zombies + uncopied === 0;
  return sound && descriptorsAfter === descriptorsBefore;
}
