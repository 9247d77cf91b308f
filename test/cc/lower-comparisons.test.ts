/** Comparisons that are joined, divisions that are shifts: each by all that could make a difference. */
import { describe, expect, test } from "vitest";
import { Machine, run } from "./lower-support.ts";

/** Of the C type `int` if not said otherwise. */
function functionOf(text: string): (value: number | bigint) => number | bigint {
  const exported = new Machine().load(text);
  return (value) => exported["f"]!(value) as number | bigint;
}

const INTS = [-(2 ** 31), -(2 ** 31) + 1, -129, -100, -2, -1, 0, 1, 2, 9, 10, 96, 97, 98, 122, 123, 2 ** 31 - 1];

describe("two comparisons of one value", () => {
  test.each<[string, string, (x: number) => boolean]>([
    ["between", "x >= 97 && x <= 122", (x) => x >= 97 && x <= 122],
    ["outside", "x < 97 || x > 122", (x) => x < 97 || x > 122],
    ["exclusive bounds", "x > 96 && x < 123", (x) => x > 96 && x < 123],
    ["the other way around", "122 >= x && 97 <= x", (x) => x >= 97 && x <= 122],
    ["from 0", "x >= 0 && x < 10", (x) => x >= 0 && x < 10],
    ["negative bounds", "x >= -100 && x <= -2", (x) => x >= -100 && x <= -2],
    ["everything", "x >= (-2147483647 - 1) && x <= 2147483647", () => true],
    ["beyond the smallest", "x < (-2147483647 - 1) || x > 9", (x) => x > 9],
    ["nothing", "x >= 10 && x <= 9", () => false],
    ["two values that differ in a bit", "x == 97 || x == 99", (x) => x === 97 || x === 99],
    ["neither of two such values", "x != 0 && x != 2", (x) => x !== 0 && x !== 2],
    ["two values that differ in two bits", "x == 97 || x == 98", (x) => x === 97 || x === 98],
    ["two ranges", "(x >= 0 && x <= 9) || (x >= 97 && x <= 122)", (x) => (x >= 0 && x <= 9) || (x >= 97 && x <= 122)],
    ["three comparisons", "x > -100 && x < 97 && x != 2", (x) => x > -100 && x < 97 && x !== 2],
    ["bounds that both are below", "x < 97 && x < 10", (x) => x < 10],
    ["== and !=", "x == 97 && x != 99", (x) => x === 97],
  ])("%s: as a value and as a condition", (_, condition, wanted) => {
    const value = functionOf(`int f(int x) { return ${condition}; }`);
    const branch = functionOf(`int f(int x) { if (!(${condition})) return 0; return 1; }`);
    for (const x of INTS) {
      expect([x, value(x)]).toEqual([x, Number(wanted(x))]);
      expect([x, branch(x)]).toEqual([x, Number(wanted(x))]);
    }
  });

  test("of unsigned, long and narrow types", () => {
    const unsigned = functionOf("int f(unsigned x) { return x >= 10u && x <= 4000000000u; }");
    expect([9, 10, 4_000_000_000, 4_000_000_001].map((x) => unsigned(x | 0))).toEqual([0, 1, 1, 0]);
    const long = functionOf("int f(long x) { return x < -5000000000 || x > 5000000000; }");
    expect([-5_000_000_001n, -5_000_000_000n, 5_000_000_000n, 5_000_000_001n].map(long)).toEqual([1, 0, 0, 1]);
    const char = functionOf("int f(signed char x) { return x >= -3 && x <= 3; }");
    expect([-4, -3, 3, 4].map(char)).toEqual([0, 1, 1, 0]);
  });

  test("of a value in memory", () => {
    const text = (condition: string) =>
      `struct s { int c[3]; } s; int f(int x) { struct s *p = &s; p->c[1] = x; return ${condition}; }`;
    expect([96, 97, 122, 123].map(functionOf(text("p->c[1] >= 97 && p->c[1] <= 122")))).toEqual([0, 1, 1, 0]);
    expect([96, 97, 122, 123].map(functionOf(text("p->c[1] >= 97 && p->c[2] <= 122")))).toEqual([0, 1, 1, 1]);
  });

  test("whose evaluation has effects, or which is volatile, is evaluated as often as C says", () => {
    expect(run("int main(void) { int x = 5; (void)(x++ >= 5 && x++ <= 9); return x; }")).toBe(7);
    const module = (text: string) => new Machine().compile(text).wasm.length;
    const body = "int f(void) { return x >= 97 && x <= 122; }";
    expect(module(`volatile int x; ${body}`)).toBeGreaterThan(module(`int x; ${body}`));
  });
});

describe("division by a power of two", () => {
  test("of unsigned numbers", () => {
    const unsigned = functionOf("unsigned f(unsigned x) { unsigned y = x; y /= 8u; x %= 8u; return y * 10 + x / 1; }");
    expect(unsigned(29)).toBe(35);
    const long = functionOf("unsigned long f(unsigned long x) { return x / (1ul << 63) * 4 + x % 4ul; }");
    expect(long(-1n)).toBe(7n);
    expect(long(6n)).toBe(2n);
  });

  test("of signed numbers goes towards 0", () => {
    const signed = functionOf("int f(int x) { return x / 8 * 100 + x % 8; }");
    expect([-17, -8, -1, 17].map(signed)).toEqual([-201, -100, -1, 201]);
  });
});
