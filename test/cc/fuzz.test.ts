/** No input makes the compiler throw, hang, or hand out a module that no engine takes; what it rejects, it explains. */
import { expect, test } from "vitest";
import { compileAny, corpus } from "./fuzz-compile.ts";
import { Inputs } from "./fuzz-inputs.ts";

/** Wall-clock time for one small input on the slowest machine: ordinary ones take some milliseconds. */
const PATIENCE_MS = 20_000;
const SEEDS = 80;
const INPUTS_PER_SEED = 15;
/** A slow machine does fewer seeds. */
const BUDGET_MS = 12_000;

test("the corpus is accepted as it stands, and damaged in many ways it is compiled or explained", () => {
  const programs = corpus();
  const untouched = programs.filter((text) => compileAny(text, "file").accepted).length;
  expect(untouched).toBeGreaterThan(programs.length * 0.9);
  const start = performance.now();
  let accepted = 0;
  let tried = 0;
  for (let seed = 1; seed <= SEEDS && performance.now() - start < BUDGET_MS; seed++) {
    const inputs = new Inputs(seed, programs);
    for (let index = 0; index < INPUTS_PER_SEED; index++) {
      const text = inputs.next();
      const mode = index % 4 === 3 ? "prompt" : "file";
      const outcome = compileAny(text, mode);
      const where = `seed ${seed}, input ${index}, ${mode}:\n${text}`;
      expect(outcome.fault && `${outcome.fault}\n${where}`).toBeUndefined();
      expect(outcome.milliseconds, where).toBeLessThan(PATIENCE_MS);
      tried++;
      if (outcome.accepted) accepted++;
    }
  }
  // Programs that are only rejected would not test the back end.
  expect(accepted).toBeGreaterThan(tried / 20);
});
