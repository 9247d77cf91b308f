/** gcc -O0 is the oracle for recursive functions: that a call's first question is asked before it must not show. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { compareWithGcc } from "../run/oracle.ts";
import { recursiveProgram } from "./recursion-random.ts";
import { seeded } from "./random.ts";

const FUNCTIONS = 100;
const SEEDS = [1, 2, 3, 4, 5, 6];

test("600 random recursive functions compute what gcc's compute", async () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-recursion-"));
  try {
    const names = SEEDS.map((seed) => {
      writeFileSync(join(folder, `seed${seed}.c`), recursiveProgram(FUNCTIONS, seeded(seed)));
      return `seed${seed}`;
    });
    const compared = await compareWithGcc(pathToFileURL(`${folder}/`), names);
    for (const name of names) {
      const { actual, expected } = compared.get(name)!;
      expect(actual, name).toEqual(expected);
      expect(expected.stdout.split("\n")).toHaveLength(5 * FUNCTIONS + 1);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
