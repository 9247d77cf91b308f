/** Which functions no fault can come out of, and that none comes out of them. */
import { expect, test } from "vitest";
import type { ObjectModule } from "../../cc/object.ts";
import { Quiet } from "../../cc/lower/quiet.ts";
import { inliningProgram } from "./inline-random.ts";
import { Machine, run } from "./lower-support.ts";
import { recursiveProgram } from "./recursion-random.ts";
import { seeded } from "./random.ts";

function compile(text: string): ObjectModule {
  return new Machine({ headers: { "stdio.h": "int printf(const char *, ...);" } }).compile(text);
}

function quietFunctions({ unit }: ObjectModule): string[] {
  const quiet = new Quiet(new Map(unit.functions.map((body) => [body.symbol, body])));
  return unit.functions.map(({ symbol }) => symbol).filter((symbol) => quiet.has(symbol)).map(({ name }) => name);
}

function isQuiet(definition: string): boolean {
  return quietFunctions(compile(`int other(int); int global, array[4]; struct { int a, b; } record;\n${definition}`))
    .includes("f");
}

test.each([
  "int f(int n) { return n < 2 ? n : f(n - 1) + f(n - 2); }",
  "void f(int n) { if (n == 0) return; f(n - 1); global++; record.b = n; f(n - 1); }",
  "int g(int); int f(int n) { return n > 0 && g(n - 1); } int g(int n) { return n == 0 || f(n - 1); }",
  "double f(double x, int n) { double y = x / n; return n > 9 ? y : f(y * 2, n % 7 + 1); }",
])("%s is quiet", (definition) => expect(isQuiet(definition)).toBe(true));

test.each([
  ["a pointer", "int f(int *p) { return *p ? f(p + 1) : 0; }"],
  ["an array", "int f(int n) { return n ? f(n - 1) : array[n]; }"],
  ["a division", "int f(int n) { return n ? 100 / f(n - 1) : 1; }"],
  ["a remainder by -1", "int f(int n) { return n ? f(n - 1) % -1 : 1; }"],
  ["a division in an assignment", "int f(int n) { int m = 7; m /= n; return n ? f(n - 1) : m; }"],
  ["a loop, which asks for signals", "int f(int n) { while (n > 5) n -= 2; return n ? f(n - 1) : 1; }"],
  ["a frame in memory", "int f(int n) { volatile int *p = &n; return n ? f(n - 1) + (p != 0) : 1; }"],
  ["a call of a function that it does not know", "int f(int n) { return n ? f(n - 1) : other(1); }"],
  ["a call through a pointer", "int (*p)(int); int f(int n) { return n ? f(n - 1) : p(1); }"],
  [
    "a call of a function that may fault",
    "int f(int); int g(int n) { return n ? f(n - 1) : array[n]; } int f(int n) { return n > 0 && g(n - 1); }",
  ],
  ["a trap", "int f(int n) { if (n == 3) __builtin_trap(); return n ? f(n - 1) : 1; }"],
  ["a weak variable", "extern int w __attribute__((weak)); int f(int n) { return n ? f(n - 1) : w; }"],
])("a function with %s is not quiet", (_, definition) => expect(isQuiet(definition)).toBe(false));

test("a quiet function has no site of a fault", () => {
  let found = 0;
  for (const seed of [11, 12, 13]) {
    for (const text of [recursiveProgram(60, seeded(seed)), inliningProgram(60, seeded(seed))]) {
      const module = compile(text);
      const quiet = new Set(quietFunctions(module));
      found += quiet.size;
      expect(module.sites.map((site) => site.function).filter((name) => quiet.has(name))).toEqual([]);
    }
  }
  expect(found).toBeGreaterThan(50);
});

test("calls of one compute what they did", () => {
  const ackermann = "int a(int m, int n) { return m == 0 ? n + 1 : a(m - 1, n == 0 ? 1 : a(m, n - 1)); }";
  expect(run(`${ackermann} int main(void) { return a(2, 9); }`)).toBe(21);
});
