/** The feature tests of test/c/features assert on themselves: gcc's build and socksh must find nothing wrong, and print the same. */
import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { compareSelfAsserting, type Comparison } from "./oracle.ts";

const programs = new URL("../c/features/", import.meta.url);
const names = readdirSync(programs).filter((file) => file.endsWith(".c")).map((file) => file.slice(0, -2)).sort();

let compared: Map<string, Comparison>;

beforeAll(async () => {
  compared = await compareSelfAsserting(programs, names);
}, 600_000);

test.each(names)("%s.c finds nothing wrong", (name) => {
  const { actual, expected } = compared.get(name)!;
  expect(expected.status, `gcc's build: ${expected.stdout}`).toBe("0");
  expect({ status: actual.status, stdout: actual.stdout }, actual.stderr).toEqual({
    status: "0",
    stdout: expected.stdout,
  });
});
