/** Long programs: nothing may overflow the stack, or take time out of proportion. */
import { describe, expect, test } from "vitest";
import { run } from "./lower-support.ts";

const LONG = 3990;
const row = (text: (i: number) => string, separator: string, length = LONG) =>
  Array.from({ length }, (_, i) => text(i)).join(separator);

describe("long rows", () => {
  test.each([
    ["a sum", `int x = 1; int main(void) { return ${row(() => "x", "+")}; }`, LONG],
    ["a condition", `int x = 1; int main(void) { if (${row(() => "x", "&&")}) return 5; return 0; }`, 5],
    ["a value of &&", `int x = 1; int main(void) { return ${row(() => "x", "&&")}; }`, 1],
    ["a value of ||", `int x; int main(void) { return ${row(() => "x++ > 5", "||")} ? x : 0; }`, 7],
    ["commas", `int x; int main(void) { return ${row(() => "++x", ",")}; }`, LONG],
    [
      "else-ifs",
      `int x = 3988; int main(void) { ${row((i) => `if (x == ${i}) return ${i};`, "else ")} return -1; }`,
      3988,
    ],
    [
      "cases",
      `int x = 4999; int main(void) { switch (x) { ${
        row((i) => `case ${i}: x += ${i}; break;`, "\n", 5000)
      } } return x; }`,
      9998,
    ],
    [
      "scattered cases",
      `int x = 4999000; int main(void) { switch (x) { ${
        row((i) => `case ${i * 1000}: return ${i};`, "\n", 5000)
      } } return 0; }`,
      4999,
    ],
    [
      "labels",
      `int main(void) { int x = 0; ${
        row((i) => `l${i}: if (x++ == 5) goto l${i * 7 % 2000};`, "\n", 2000)
      } return x; }`,
      1971,
    ],
    [
      "variables",
      `int main(void) { int a = 1; ${
        row((i) => `int v${i} = a + ${i};`, "\n", 60_000)
      } return v29000 + v59999 - v31000; }`,
      58_000,
    ],
    ["initial values", `int a[] = { ${row((i) => `${i}`, ",", 50000)} }; int main(void) { return a[49999]; }`, 49999],
    [
      "nested loops",
      `int main(void) { int n = 0; ${row((i) => `for (int i${i} = 0; i${i} < 1; i${i}++)`, " ", 200)} n++; return n; }`,
      1,
    ],
  ])("%s", (_, text, result) => {
    expect(run(text)).toBe(result);
  });
});

describe("what no engine takes is an error of the program", () => {
  test.each([
    ["1001 parameters", `int f(${row((i) => `int a${i}`, ",", 1001)}) { return a0; }`],
    ["1001 parameters of a function called", `int f(${row(() => "int", ",", 1001)}); int (*p)() = f;`],
  ])("%s", (_, text) => {
    expect(() => run(text)).toThrow(/too large for a WebAssembly engine/);
  });

  test("static objects beyond the memory", () => {
    expect(() => run("char a[2000000000], b[2000000000], c[2000000000];")).toThrow(
      /too large for the program's memory/,
    );
  });
});
