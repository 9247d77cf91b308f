import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { compareWithGcc, type Comparison } from "./oracle.ts";

const programs = new URL("./programs/", import.meta.url);
const names = readdirSync(programs).filter((file) => file.endsWith(".c")).map((file) => file.slice(0, -2)).sort();

/** A fault of the program itself: gcc's build dies silently, socksh says what happened and where. */
const explained = new Set(["SIGSEGV", "SIGFPE", "SIGABRT"]);

let compared: Map<string, Comparison>;

beforeAll(async () => {
  compared = await compareWithGcc(programs, names);
}, 600_000);

test.each(names)("%s.c ends and prints as gcc's build does", (name) => {
  const { actual, expected } = compared.get(name)!;
  if (explained.has(expected.status)) {
    expect(actual.stderr.startsWith(expected.stderr)).toBe(true);
    expect({ ...actual, stderr: "" }).toEqual({ ...expected, stderr: "" });
  } else {
    expect(actual).toEqual(expected);
  }
});
