/** The self-asserting programs of test/c: gcc must find nothing wrong with them, nor must we. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { Machine } from "./lower-support.ts";

const directory = fileURLToPath(new URL("../c", import.meta.url));
const headers = {
  "check.h": readFileSync(join(directory, "check.h"), "utf8"),
  "stdarg.h": readFileSync(new URL("../../include/stdarg.h", import.meta.url), "utf8"),
};
const HARNESS = "check-gcc.c";
const programs = readdirSync(directory).filter((name) => name.endsWith(".c") && name !== HARNESS);
const temporary = mkdtempSync(join(tmpdir(), "socksh-c-"));
afterAll(() => rmSync(temporary, { recursive: true }));

/** What a program finds wrong: "line: got, want". */
function findings(name: string): { wrong: string[]; machine: Machine } {
  const machine = new Machine({ headers });
  const wrong: string[] = [];
  let checks = 0;
  const check = (line: number | bigint, got: number | bigint, want: number | bigint) => {
    checks++;
    if (!Object.is(got, want)) wrong.push(`${line}: got ${got}, want ${want}`);
  };
  machine.functions.check = check;
  machine.functions.check_double = check;
  expect(machine.load(readFileSync(join(directory, name), "utf8")).test!()).toBe(0);
  expect(checks).toBeGreaterThan(10);
  return { wrong, machine };
}

describe.each(programs)("%s", (name) => {
  test("is right by gcc's lights", () => {
    const program = join(temporary, name.replace(/\.c$/, ""));
    execFileSync("gcc", ["-w", "-O0", "-o", program, join(directory, name), join(directory, HARNESS)]);
    expect(execFileSync(program, { encoding: "utf8" })).toBe("");
  });

  test("behaves the same compiled to WebAssembly, and leaves the stack as it was", () => {
    const { wrong, machine } = findings(name);
    expect(wrong).toEqual([]);
    expect(machine.sp.value).toBe(machine.stackTop);
  });
});
