/** Code that is as short as the program's text allows: loops of few turns, copies of literals, strings in automatic arrays. */
import { describe, expect, test } from "vitest";
import { Machine } from "./lower-support.ts";
import { moduleText } from "../../wasm/text.ts";

/** How often the instruction occurs in the text's code. */
function count(text: string, instruction: RegExp): number {
  return moduleText(new Machine().compile(text).wasm).match(instruction)?.length ?? 0;
}

describe("a loop from a constant to another one is written turn by turn", () => {
  const CHOICE =
    "static int flag; static int of(int k) { switch (k) { case 0: return flag; case 1: return 7; } return 2; }";
  test.each([
    ["by characters", "for (char l = 'A'; l <= 'C'; l++) flag += l;"],
    ["over the end of its type", "for (unsigned char c = 254; c != 1; c++) flag += c;"],
    ["downwards", "for (long i = -1; i >= -7; i -= 2) flag += i;"],
    ["around a function that was copied there", "for (int i = 0; i < 3; i++) if (of(i) == 7) flag += i;"],
  ])("%s", (_, loop) => expect(count(`${CHOICE} void f(void) { ${loop} }`, /\bloop\b/g)).toBe(0));

  test.each([
    ["of more turns", "for (char l = 'A'; l <= 'E'; l++) flag += l;"],
    ["of turns without end", "for (unsigned char c = 0; c <= 255; c++) flag += c;"],
    ["whose variable the body sets", "for (int i = 0; i < 3; i++) if (flag) i = of(i);"],
    ["to a bound that is not known", "for (signed char c = 0; c < flag; c++) flag--;"],
  ])("but not one %s", (_, loop) => {
    expect(count(`${CHOICE} void f(void) { ${loop} }`, /\bloop\b/g)).toBeGreaterThan(0);
  });
});

const STRCPY = "char *strcpy(char *, const char *);";
const system = { headers: { "string.h": `${STRCPY} int strcmp(const char *, const char *);` } };

test("a literal of 31 bytes is copied with four stores", () => {
  const text = `#include <string.h>\nchar t[31]; void f(void) { strcpy(t, "a row of letters, thirty of it."); }`;
  const code = moduleText(new Machine(system).compile(text.replace("it.", "it")).wasm);
  expect(code.match(/store/g)).toHaveLength(4);
});

test("a comparison of strings in automatic arrays asks nothing about their addresses", () => {
  const asked = (declaration: string) =>
    moduleText(
      new Machine(system).compile(
        `#include <string.h>\nvoid g(char *, char *); int f(void) { ${declaration} g(a, b); return strcmp(a, b); }`,
      ).wasm,
    ).match(/i64\.gt_u/g)?.length ?? 0;
  expect(asked("char a[31], b[8];")).toBe(asked("char a[31], b[31];"));
  expect(asked("char a[31], b[7];")).toBeGreaterThan(asked("char a[31], b[8];"));
  expect(asked("char a[31], b[4096];")).toBeGreaterThan(asked("char a[31], b[8];"));
});

test("strings in automatic arrays are compared by up to three words before the call", () => {
  const words = (declaration: string) =>
    moduleText(
      new Machine(system).compile(
        `#include <string.h>\nvoid g(char *, char *); int f(void) { ${declaration} g(a, b); return strcmp(a, b); }`,
      ).wasm,
    ).match(/i64\.load/g)?.length ?? 0;
  const few = words("char a[40], b[8];");
  expect(words("char a[40], b[15];") - few).toBe(0);
  expect(words("char a[40], b[16];") - few).toBe(2);
  expect(words("char a[40], b[39];") - few).toBe(4);
});

test("a loop around two others has none around it, and asks for signals as they do", () => {
  const nest = `int f(int n, int m) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) for (int k = j; k < m; k++) { sum += k; if (sum > 1000000) return 0; }
      sum++;
    }
    return sum;
  }`;
  const loops = (text: string) => count(text, /\bloop\b/g);
  const around = `int g(int n, int m) { int sum = 0; while (n-- > m) { ${"BODY"} } return sum; }`;
  const inner = "for (int j = 0; j < m; j++) for (int k = j; k < m; k++) { sum += k; if (sum > 99) return 0; }";
  expect(loops(around.replace("BODY", inner)) - loops(nest)).toBe(0);
  const machine = new Machine();
  const exported = machine.load(nest);
  expect(exported["f"]!(5, 0)).toBe(5);
  expect(machine.polls).toBe(0);
  machine.setPending(1);
  expect(exported["f"]!(5, 0)).toBe(5);
  expect(machine.polls).toBe(1);
});
