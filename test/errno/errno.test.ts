/** Bad input: what a call answers, and which errno it leaves, is what gcc's build gets. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareWithGcc, type Comparison } from "../run/oracle.ts";
import { programs, subjects } from "./programs.ts";

const folder = mkdtempSync(join(tmpdir(), "socksh-errno-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bySubject = new Map(Object.keys(subjects).map((subject) => [subject, programs(subject)]));
let compared: Map<string, Comparison>;

beforeAll(async () => {
  const all = [...bySubject.values()].flatMap((named) => [...named]);
  for (const [name, source] of all) writeFileSync(join(folder, `${name}.c`), source);
  compared = await compareWithGcc(pathToFileURL(`${folder}/`), all.map(([name]) => name));
}, 600_000);

test.each(Object.keys(subjects))("%s: bad arguments get the answers that gcc's build gets", (subject) => {
  const results = [...bySubject.get(subject)!.keys()].map((name) => compared.get(name)!);
  const lines = (side: "expected" | "actual") => results.flatMap((result) => result[side].stdout.trim().split("\n"));
  const expected = lines("expected"), actual = lines("actual");
  // Line by line, so that a failure tells the calls.
  const different = expected.flatMap((line, i) => line === actual[i] ? [] : [`gcc: ${line}`, `own: ${actual[i]}`]);
  expect(different).toEqual([]);
  expect(results.map(({ expected: { status, stderr } }) => ({ status, stderr }))).toEqual(
    results.map(() => ({ status: "0", stderr: "" })),
  );
  expect(results.map(({ actual: { status, stderr } }) => ({ status, stderr }))).toEqual(
    results.map(() => ({ status: "0", stderr: "" })),
  );
  expect(actual).toHaveLength(subjects[subject]!.length);
});

test("the table is large, and most of its calls fail", () => {
  const lines = [...compared.values()].flatMap(({ expected }) => expected.stdout.trim().split("\n"));
  expect(lines.length).toBeGreaterThan(4000);
  expect(new Set(lines).size).toBeGreaterThan(4000);
  expect(lines.filter((line) => / E[A-Z0-9]+( \[|$)/.test(line)).length).toBeGreaterThan(2000);
});
