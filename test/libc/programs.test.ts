import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { compareWithGcc, type Comparison } from "../run/oracle.ts";

const programs = new URL("./programs/", import.meta.url);
const names = readdirSync(programs).filter((file) => file.endsWith(".c")).map((file) => file.slice(0, -2)).sort();

/** socksh says more than gcc's build when abort() ends a program. */
const explained = new Set(["SIGABRT"]);

let compared: Map<string, Comparison>;

beforeAll(async () => {
  compared = await compareWithGcc(programs, names);
}, 600_000);

test.each(names)("%s.c ends and prints as gcc's build does", (name) => {
  const { actual, expected } = compared.get(name)!;
  const own = explained.has(expected.status) && actual.stderr.startsWith(expected.stderr)
    ? { ...actual, stderr: expected.stderr }
    : actual;
  expect(own).toEqual(expected);
});
