/** gcc -O0 is the oracle for programs of many small functions: what is inlined or split must not show. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { compareWithGcc } from "../run/oracle.ts";
import { inliningProgram } from "./inline-random.ts";
import { seeded } from "./random.ts";

const FUNCTIONS = 60;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

test("480 random functions that pass records around compute what gcc's compute", async () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-inline-"));
  try {
    const names = SEEDS.map((seed) => {
      writeFileSync(join(folder, `seed${seed}.c`), inliningProgram(FUNCTIONS, seeded(seed)));
      return `seed${seed}`;
    });
    const compared = await compareWithGcc(pathToFileURL(`${folder}/`), names);
    for (const name of names) {
      const { actual, expected } = compared.get(name)!;
      expect(actual, name).toEqual(expected);
      expect(expected.stdout.split("\n")).toHaveLength(FUNCTIONS + 4 + 1);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
