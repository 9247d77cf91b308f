/** gcc -O0 -fwrapv is the oracle for what every operator gives: size, type and value, folded and computed. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { compareWithGcc } from "../run/oracle.ts";
import { expressionProgram } from "./expressions-random.ts";
import { seeded } from "./random.ts";

const EXPRESSIONS = 1500;
const ASSIGNMENTS = 1500;
/** Any will do that gcc 12 itself survives: 3, 5 and 7 give it an internal error. */
const SEEDS = [2, 4];

test("9,000 random expressions and assignments have the size, the type and the value that gcc gives them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-expressions-"));
  try {
    const sources = new Map(
      SEEDS.map((seed) => [`seed${seed}`, expressionProgram(EXPRESSIONS, ASSIGNMENTS, seeded(seed))]),
    );
    for (const [name, source] of sources) writeFileSync(join(folder, `${name}.c`), source);
    const compared = await compareWithGcc(pathToFileURL(`${folder}/`), [...sources.keys()]);
    for (const [name, source] of sources) {
      const { actual, expected } = compared.get(name)!;
      // Warnings of overflow in constants are right.
      expect(actual.stderr).not.toContain("error:");
      expect(actual.status).toBe("0");
      expect(differences(source, expected.stdout, actual.stdout)).toEqual([]);
      expect(expected.stdout.trimEnd().split("\n").length).toBe(2 * EXPRESSIONS + 2 * ASSIGNMENTS);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

/** The lines that differ, each with its expression. */
function differences(source: string, expected: string, actual: string): string[] {
  const ours = actual.split("\n");
  const text = source.split("\n");
  return expected.split("\n").flatMap((line, i) => {
    if (line === ours[i]) return [];
    const number = line.split(" ")[0];
    const at = text.find((each) => each.includes(`SHOW(${number},`) || each.includes(`VALUE(${number},`));
    return [`gcc ${line}, socksh ${ours[i]}: ${at?.trim()}`];
  });
}
