/**
 * The fuzzer without a bound in the test's size: prints each input that does what none may, and how it went.
 *
 *     node test/cc/fuzz-long.ts FIRST-SEED SECONDS
 */
import process from "node:process";
import { compileAny, corpus } from "./fuzz-compile.ts";
import { Inputs } from "./fuzz-inputs.ts";

const SLOW_MS = 3000;
const [first = "1", seconds = "60"] = process.argv.slice(2);
const programs = corpus();
const end = performance.now() + Number(seconds) * 1000;
const seen = new Set<string>();
let inputs = 0;
let accepted = 0;
for (let seed = Number(first); performance.now() < end; seed++) {
  const source = new Inputs(seed, programs);
  for (let round = 0; round < 20; round++) {
    const text = source.next();
    const outcome = compileAny(text, round % 4 === 3 ? "prompt" : "file");
    inputs++;
    if (outcome.accepted) accepted++;
    const fault = outcome.fault ??
      (outcome.milliseconds > SLOW_MS ? `slow: ${outcome.milliseconds.toFixed(0)} ms` : "");
    // One input for each place that fails is enough.
    const kind = fault.replace(/\d+/g, "0").split("\n").slice(0, 3).join("\n");
    if (fault === "" || seen.has(kind)) continue;
    seen.add(kind);
    console.log(`== seed ${seed} round ${round}: ${fault}\n${text}\n`);
  }
}
console.log(`${inputs} inputs, ${accepted} accepted, ${seen.size} kinds of fault`);
