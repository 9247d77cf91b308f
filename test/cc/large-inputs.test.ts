/** Long and deep texts of all shapes: compiled, or refused with a reason; and the time stays in proportion to the length. */
import process from "node:process";
import { describe, expect, test } from "vitest";
import { chains, shapes } from "../../bench/shapes.ts";
import { compileAny } from "./fuzz-compile.ts";

/** Processor time: other work on the machine does not count. */
function cost(text: string): number {
  const start = process.cpuUsage();
  const { fault, accepted } = compileAny(text, "file");
  const { user, system } = process.cpuUsage(start);
  expect({ fault, accepted }).toEqual({ fault: undefined, accepted: true });
  return user + system;
}

describe("eight times the length costs about eight times as much", () => {
  const FEW = 1000;
  const MANY = 8 * FEW;
  /** A square would make it 64; caches, garbage and a cold start blur it. */
  const LIMIT = 24;
  test.each(Object.keys(shapes))("%s", (name) => {
    const few = shapes[name]!(FEW);
    const many = shapes[name]!(MANY);
    cost(few);
    let least = Infinity;
    // What other threads do counts too: the engine's compiler and its garbage collector. So the best of some.
    for (let round = 0; round < 5 && least > LIMIT; round++) {
      const reference = Math.max(cost(few), 2000);
      least = Math.min(least, cost(many) / reference);
    }
    expect(least).toBeLessThan(LIMIT);
  });
});

describe("what goes deep is compiled, or refused with a reason", () => {
  test.each(Object.keys(chains))("%s", (name) => {
    for (const depth of [100, 250, 1000, 5000, 100_000]) {
      for (const mode of ["file", "prompt"] as const) {
        const { fault } = compileAny(chains[name]!(depth), mode);
        expect({ depth, mode, fault }).toEqual({ depth, mode, fault: undefined });
      }
    }
  });

  test.each(["else-ifs", "a sum", "commas", "ands"])("%s of 3000 are compiled", (name) => {
    expect(compileAny(chains[name]!(3000), "file")).toMatchObject({ fault: undefined, accepted: true });
  });

  test("5000 else-ifs and 10,000 strings side by side are compiled", () => {
    expect(compileAny(chains["else-ifs"]!(5000), "file").accepted).toBe(true);
    expect(compileAny(shapes["string literals side by side"]!(10_000), "file").accepted).toBe(true);
  });
});

describe("bytes that are no C", () => {
  const megabyte = 1 << 20;
  test.each([
    ["a megabyte of NULs", "\0".repeat(megabyte)],
    ["a megabyte on one line", "a b ".repeat(megabyte / 4)],
    ["a megabyte of quotes", '"'.repeat(megabyte + 1)],
    ["a megabyte of backslashes", "\\".repeat(megabyte)],
    ["a megabyte of newlines with backslashes", "\\\n".repeat(megabyte / 2)],
    ["a megabyte of #", "#".repeat(megabyte)],
    ["lines of #", "#\n".repeat(megabyte / 2)],
    ["a megabyte of stars in a comment", `/*${"*".repeat(megabyte)}`],
    ["openings of comments", "/*".repeat(megabyte / 2)],
    ["a megabyte of digits", `int x = ${"7".repeat(megabyte)};`],
    ["a megabyte of one name", `int ${"x".repeat(megabyte)};`],
    ["ideographs", "\u4e2d\u6587 ".repeat(megabyte / 3)],
    ["lone surrogates", "\ud800".repeat(megabyte)],
    ["blanks before every brace", `${" ".repeat(megabyte)}${"{".repeat(200)}\n${"}\n".repeat(300)}`],
    ["a megabyte of semicolons", ";".repeat(megabyte)],
    ["unknown names", "int f(void) {\n" + Array.from({ length: 50_000 }, (_, i) => `u${i};`).join("\n") + "}"],
    ["calls never closed", "f(".repeat(megabyte / 2)],
    ["attributes never closed", "int x __attribute__((a(".repeat(megabyte / 22)],
    ["escapes", `char *s = "${"\\x".repeat(megabyte / 2)}";`],
  ])("%s: a module or an error, soon", (_, text) => {
    for (const mode of ["file", "prompt"] as const) {
      const { fault, milliseconds } = compileAny(text, mode);
      expect({ mode, fault }).toEqual({ mode, fault: undefined });
      expect(milliseconds).toBeLessThan(30_000);
    }
  });
});
