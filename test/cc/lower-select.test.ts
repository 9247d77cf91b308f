/** Choices between two values that need no branch, and those that must have one. */
import { describe, expect, test } from "vitest";
import { Machine, run } from "./lower-support.ts";

describe("a choice of two simple values", () => {
  test.each<[string, string, (x: number, y: number) => number]>([
    ["an assignment", "if (x > y) x = y; return x;", Math.min],
    ["an update", "if (x >= y) x -= y; return x;", (x, y) => x >= y ? x - y : x],
    ["an increment", "if (x == y) x++; return x;", (x, y) => x === y ? x + 1 : x],
    ["in braces", "if (x < 0) { x = -x; } return x;", (x) => Math.abs(x)],
    ["an expression", "return x & 1 ? y ^ (x >> 1) : x >> 1;", (x, y) => x & 1 ? y ^ (x >> 1) : x >> 1],
    ["of one that is used in the condition", "if (x - 3 > y) y = x - y; return y;", (x, y) => x - 3 > y ? x - y : y],
  ])("%s", (_, body, wanted) => {
    const exported = new Machine().load(`int f(int x, int y) { ${body} }`);
    for (const x of [-8, -1, 0, 3, 4, 5, 255, 1000]) {
      for (const y of [-3, 0, 4, 255]) expect([x, y, exported["f"]!(x, y)]).toEqual([x, y, wanted(x, y)]);
    }
  });

  test("of long and of narrow variables", () => {
    const exported = new Machine().load(`
      long f(long x) { if (x > 5000000000) x -= 5000000000; return x; }
      int g(int x) { unsigned char c = x; if (x > 100) c = x + 200; return c; }
      unsigned h(unsigned x) { if (x >= 255) x -= 255; return x; }`);
    expect([5_000_000_000n, 5_000_000_007n].map((x) => exported["f"]!(x))).toEqual([5_000_000_000n, 7n]);
    expect([100, 101].map((x) => exported["g"]!(x))).toEqual([100, 45]);
    expect([254, 255, 600].map((x) => exported["h"]!(x))).toEqual([254, 0, 345]);
  });
});

describe("a choice is left to a branch", () => {
  test("if a side may fault, or divide", () => {
    expect(run("int main(void) { int *p = 0, x = 3; if (x > 5) x = *p; return x; }")).toBe(3);
    expect(run("int main(void) { int y = 0, x = 3; if (y > 0) x = x / y; return y != 0 ? x / y : x; }")).toBe(3);
  });

  test("if a side has effects", () => {
    expect(run("int n; int f(void) { return ++n; } int main(void) { int x = 1; if (x > 5) x = f(); return n; }")).toBe(
      0,
    );
    expect(run("int main(void) { int x = 1, y = 1; if (x > 5) x = y++; return y; }")).toBe(1);
    expect(run("int main(void) { int x = 1, y = 1; x = x > 5 ? y++ : 2; return x * 10 + y; }")).toBe(21);
  });

  test("if the variable is in memory", () => {
    const text = "int x = 1; int f(int y) { if (y > 3) x = y; return x; } int main(void) { return f(3) * 10 + f(4); }";
    expect(run(text)).toBe(14);
  });
});

test("an address that was checked before the choice is checked again if its variable was chosen anew", () => {
  const text = `int a[4]; int main(void) {
    int i = 1; a[i] = 5;
    if (a[1] == 5) i = 1 << 28;
    if (i > 3) i = 1 << 29;
    return a[i]; }`;
  expect(() => run(text)).toThrow("read fault");
});
