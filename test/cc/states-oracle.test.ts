/** gcc -O0 is the oracle for state machines: that a case may go to the next one without the switch must not show. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { compareWithGcc } from "../run/oracle.ts";
import { seeded } from "./random.ts";
import { statesProgram } from "./states-random.ts";

const FUNCTIONS = 80;
const SEEDS = [1, 2, 3, 4, 5, 6];

test("480 random state machines compute what gcc's compute", async () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-states-"));
  try {
    const names = SEEDS.map((seed) => {
      writeFileSync(join(folder, `seed${seed}.c`), statesProgram(FUNCTIONS, seeded(seed)));
      return `seed${seed}`;
    });
    const compared = await compareWithGcc(pathToFileURL(`${folder}/`), names);
    for (const name of names) {
      const { actual, expected } = compared.get(name)!;
      expect(actual, name).toEqual(expected);
      expect(expected.stdout.split("\n")).toHaveLength(FUNCTIONS * 6 + 1);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
