/** Random programs: csmith writes them, gcc says what they print. More of them, and other seeds: `deno task csmith`. */
import { beforeAll, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { inParallel } from "../parallel.ts";
import { openOracle, programsFrom, type RandomProgram } from "./oracle.ts";
import { mismatches } from "./run.ts";
import { optionsFor } from "./variants.ts";

const PROGRAMS = 500;
/** On a busy machine; alone, two cores need one minute and a half at first, and half a minute once gcc has answered. */
const TIME_LIMIT = 1_200_000;

let programs: RandomProgram[] = [];

beforeAll(async () => {
  programs = await programsFrom(openOracle(), 1, PROGRAMS);
}, TIME_LIMIT);

test(`${PROGRAMS} programs of csmith print what gcc's builds of them print`, async () => {
  expect(programs.length).toBe(PROGRAMS);
  const half = Math.ceil(PROGRAMS / 2);
  const halves = [programs.slice(0, half), programs.slice(half)];
  const found = await inParallel(halves, (part) => mismatches(runtime.command, part));
  const wrong = found.flat().map(({ program, actual }) => ({
    program: `csmith ${optionsFor(program.seed).join(" ")}`,
    expected: program.expected,
    actual,
  }));
  expect(wrong).toEqual([]);
}, TIME_LIMIT);
