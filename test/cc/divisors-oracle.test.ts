/** gcc -O0 is the oracle for functions that divide by what they are given: copies of them for constants must not show. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { compareWithGcc } from "../run/oracle.ts";
import { dividingProgram } from "./divisors-random.ts";
import { seeded } from "./random.ts";

const SEEDS = [1, 2, 3, 4];

test("240 random functions that divide, with constants and without, compute what gcc's compute", async () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-divisors-"));
  try {
    const names = SEEDS.map((seed) => {
      writeFileSync(join(folder, `seed${seed}.c`), dividingProgram(60, seeded(seed)));
      return `seed${seed}`;
    });
    const compared = await compareWithGcc(pathToFileURL(`${folder}/`), names);
    for (const name of names) {
      const { actual, expected } = compared.get(name)!;
      expect(actual, name).toEqual(expected);
      expect(expected.stdout.split("\n")).toHaveLength(15 + 1);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
