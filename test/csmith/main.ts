/**
 * The long run: as many random programs as one has time for.
 *
 *     deno task csmith --count 5000 --seed 1 --runtime deno,bun
 *
 * Programs that differ from gcc stay where they are, with the way to make them again.
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { commandOf, type RuntimeName, runtimeNames } from "../../runtime/elsewhere.ts";
import { runtime } from "../../runtime/pick.ts";
import { inParallel } from "../parallel.ts";
import { openOracle, programsFrom } from "./oracle.ts";
import { mismatches } from "./run.ts";
import { optionsFor } from "./variants.ts";

const BATCH = 100;

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    runtime: { type: "string", default: "deno" },
  },
});
const names = values.runtime.split(",").map((name) => {
  const known = runtimeNames.find((each) => each === name);
  if (known === undefined) throw new Error(`'${name}' is none of ${runtimeNames.join(", ")}`);
  return known;
});
const commands = names.map((name) => ({ name, command: commandFor(name) }));
const count = Number(values.count);

const oracle = openOracle();
let seed = Number(values.seed);
let failed = 0;
for (let done = 0; done < count;) {
  const programs = await programsFrom(oracle, seed, Math.min(BATCH, count - done));
  await inParallel(commands, async ({ name, command }) => {
    for (const { program, actual } of await mismatches(command, programs)) {
      failed++;
      console.log(`seed ${program.seed} on ${name}: ${program.path}`);
      console.log(`  again: csmith ${optionsFor(program.seed).join(" ")}`);
      console.log(`  gcc: ${program.expected.trim()}\n  socksh: ${actual.trim()}`);
    }
  });
  done += programs.length;
  seed = programs.at(-1)!.seed + 1;
  console.log(`${done} of ${count} programs, up to seed ${seed - 1}: ${failed} failed`);
}
process.exit(failed === 0 ? 0 : 1);

function commandFor(name: RuntimeName): readonly string[] {
  const command = commandOf(runtime, name);
  if (command === undefined) throw new Error(`${name} is not installed`);
  return command;
}
