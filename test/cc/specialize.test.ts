/** Functions that are given a known function to call have copies that call it directly. */
import { describe, expect, test } from "vitest";
import { newCompilerState } from "../../cc/compile.ts";
import { dump } from "../../cc/dump.ts";
import { faultOf, Machine, run } from "./lower-support.ts";

const APPLY = `
int twice(int n) { return 2 * n; }
int third(int n) { return n / 3; }
__attribute__((noinline)) int sum(int (*each)(int), int n)
{
	int total = 0;
	while (n > 0) total += each(n--);
	return total;
}
`;

/** The functions of that name, as they are lowered. */
function functions(text: string, name: string): string[] {
  const headers = { "setjmp.h": "int setjmp(long[40]) __attribute__((returns_twice));\n" };
  const { includes, target } = new Machine({ headers });
  const source = { name: "calls.c", text, system: false };
  const tree = dump("ir", source, newCompilerState(), { mode: "file", target, includes }).text!;
  return tree.split("\nfunction ").filter((each) => each.startsWith(`${name}(`));
}

/** For each function of that name: how it calls. */
function calls(text: string, name = "sum"): ("directly" | "through")[] {
  return functions(text, name).map((each) => each.includes("through") ? "through" : "directly");
}

/** The functions whose bodies stand in `sum`. */
function inlined(text: string): string[] {
  return functions(text, "sum").flatMap((each) => [...each.matchAll(/inlined (\w+)/g)].map(([, name]) => name!));
}

describe("a function that calls its parameter", () => {
  test("has a copy for each function that it is given, and stays as it was for others", () => {
    const text = `${APPLY}int main(void) { return sum(twice, 4) + sum(third, 5) + sum(twice, 3); }`;
    expect(calls(text)).toEqual(["through", "directly", "directly"]);
    expect(run(text)).toBe(20 + 3 + 12);
  });

  test("has one if it only passes it on, to itself too", () => {
    const text = `
int less(const int *a, const int *b) { return *a < *b; }
int most(int *from, int n, int (*before)(const void *, const void *))
{
	if (n == 1) return *from;
	int half = n / 2, left = most(from, half, before), right = most(from + half, n - half, before);
	return before(&left, &right) ? right : left;
}
int start(int *from, int n, int (*before)(const void *, const void *)) { return most(from, n, before); }
int main(void) { int a[5] = { 3, 1, 9, 2, 4 }; return start(a, 5, (int (*)(const void *, const void *))less); }
`;
    expect(calls(text, "most")).toEqual(["through", "directly"]);
    expect(run(text)).toBe(9);
  });

  test("has none if it gives the parameter another value", () => {
    const text = `${APPLY.replace("int total = 0;", "int total = 0; if (n > 100) each = third;")}
int main(void) { return sum(twice, 4); }`;
    expect(calls(text)).toEqual(["through"]);
    expect(run(text)).toBe(20);
  });

  test("has none for what is not known when compiling, or has no body here", () => {
    const text = `${APPLY}int other(int); int g(int (*f)(int), int n) { return sum(f, n) + sum(n ? other : twice, n); }
int h(void) { return sum(other, 3); }`;
    expect(calls(text)).toEqual(["through"]);
  });

  test("has a limited number of them", () => {
    const given = Array.from({ length: 9 }, (_, i) => `int f${i}(int n) { return n + ${i}; }`).join("\n");
    const used = Array.from({ length: 9 }, (_, i) => `sum(f${i}, ${i})`).join(" + ");
    const text = `${APPLY}${given}\nint main(void) { return ${used}; }`;
    expect(calls(text).filter((how) => how === "directly")).toHaveLength(4);
    expect(run(text)).toBe([0, 1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, i) => sum + i * i + (i * (i + 1)) / 2, 0));
  });

  test("still compares it with null, and with its address elsewhere", () => {
    expect(run(`
int one(void) { return 1; }
int (*kept)(void) = one;
__attribute__((noinline)) int call(int (*f)(void), int (*g)(void)) { return f == kept && g == 0 ? f() : g(); }
int main(void) { return call(one, 0); }
`)).toBe(1);
  });

  test("has none that calls a function of another type directly", () => {
    const text = "long wide(long a) { return a; }\n" +
      "__attribute__((noinline)) int call(int (*f)(int)) { return f(1); }\n" +
      "int main(void) { return call((int (*)(int))wide); }";
    expect(calls(text, "call")).toEqual(["through", "through"]);
  });

  test("tells its own name in a fault", () => {
    const text = `
int at(int *p) { return *p; }
__attribute__((noinline)) int call(int (*f)(int *), int *p) { int unused = *(p + 2); return f(p) + unused; }
int main(void) { return call(at, 0); }`;
    expect(faultOf(text).site.function).toBe("call");
  });
});

describe("a function that divides by its parameter", () => {
  const power = `
int other(void) { return 0; }
__attribute__((noinline)) unsigned long power(unsigned long base, int exponent, unsigned long modulus)
{
	unsigned long result = 1;
	for (base %= modulus; exponent > 0; exponent--) result = result * base % modulus;
	return result;
}
`;
  /** How many functions f there are. */
  const copies = (text: string) => functions(`int other(void) { return 0; }\n${text}`, "f").length;

  test("has a copy for each constant that it is given, and stays as it was for others", () => {
    const text =
      `${power}int main(int n) { return power(3, 4, 7) + power(2, 10, 1000) + power(n, 3, 7) + power(5, 2, n + 9); }`;
    const bodies = functions(text, "power");
    expect(bodies.map((each) => each.match(/7:unsigned long|1000:unsigned long/g)?.length ?? 0)).toEqual([0, 2, 2]);
    expect(run(text)).toBe(4 + 24 + 0 + 25 % 9);
  });

  test("has none if it gives the parameter another value, or the constant is for another one", () => {
    expect(copies("int f(int a, int b) { return a / b; } int g(int n) { return f(n, 3); }")).toBe(2);
    expect(copies("int f(int a, int b) { b++; return a / b; } int g(int n) { return f(n, 3); }")).toBe(1);
    expect(copies("int f(int a, int b) { return a / b; } int g(int n) { return f(3, n); }")).toBe(1);
    expect(copies("int f(a, b) int a, b; { return a / b; } int g(int n) { return f(n, 3); }")).toBe(1);
  });

  test("still faults if that is 0", () => {
    const text = "__attribute__((noinline)) int f(int a, int b) { return a % b; }";
    expect(faultOf(`${text} int main(void) { return f(4, 0); }`)).toMatchObject({ kind: "divide" });
    expect(faultOf(`${text} int main(void) { return f(-2147483647 - 1, -1); }`)).toMatchObject({ kind: "overflow" });
  });
});

describe("a call through a constant table", () => {
  const OPERATIONS = `
static int calls;
static int twice(int n) { return 2 * n; }
static int third(int n) { return n / 3; }
static int count(int n) { return n + ++calls; }
static int (*const table[])(int) = { twice, third, count, 0, twice };
`;

  test("is direct for each function in it", () => {
    const text = `${OPERATIONS}int sum(int i, int n) { return table[i](n); }
int main(void) { return sum(0, 5) + 10 * sum(1, 9) + 100 * sum(2, 6) + 1000 * sum(4, 1) + 10000 * calls; }`;
    expect(calls(text)).toEqual(["through"]);
    expect(inlined(text)).toEqual(["twice", "third", "count"]);
    expect(run(text)).toBe(10 + 30 + 700 + 2000 + 10000);
  });

  test("is direct if it is known which", () => {
    const text = `${OPERATIONS}
static const struct shape { const char *name; int (*area)(int); } shape = { "a shape", count };
static int (*const one)(int) = third;
int sum(void) { return table[1](9) + table[4](2) + shape.area(9) + one(12); }
int main(void) { return sum(); }`;
    expect(calls(text)).toEqual(["directly"]);
    expect(run(text)).toBe(3 + 4 + 10 + 4);
  });

  test("finds functions in records", () => {
    const text = `${OPERATIONS}
static const struct command { char name[4]; int (*run)(int), (*undo)(int); } commands[] = {
  { "a", twice, third }, { "b", third, count },
};
int sum(unsigned long i, int n) { return commands[i].run(n) + 100 * commands[i].undo(n); }
int main(void) { return sum(0, 9) + sum(1, 12); }`;
    expect(inlined(text)).toEqual(["twice", "third", "third", "count"]);
    expect(run(text)).toBe(18 + 300 + 4 + 1300);
  });

  test("evaluates the index, and then the arguments from right to left, once", () => {
    expect(run(`
static int order;
static int note(int n) { order = 10 * order + n; return n; }
static int minus(int a, int b) { return a - b; }
static int plus(int a, int b) { return a + b; }
static int (*const table[])(int, int) = { minus, plus };
int main(void) { int x = 5; return 10000 * table[note(1)](note(2), note(3)) + 1000 * table[x - 5](x, x++) + order; }`))
      .toBe(50000 + 1000 + 132);
  });

  test("of long double, void and no arguments gives what the functions give", () => {
    expect(run(`
static int done;
static void first(void) { done = 1; }
static void second(void) { done += 4; }
static void (*const steps[])(void) = { first, second };
static long double half(long double x) { return x / 2; }
static long double square(long double x) { return x * x; }
static long double (*const shapes[])(long double) = { half, square };
int main(void) { for (int i = 0; i < 2; i++) steps[i](); return 10 * done + (int)(shapes[done & 1](3) + shapes[0](8)); }`))
      .toBe(50 + 9 + 4);
  });

  test("is a fault where the table has none, or ends", () => {
    const call = "int main(void) { int i = 3; i += table[0](0); return table[i](1); }";
    expect(faultOf(`${OPERATIONS}${call}`).site.kind).toBe("call");
    expect(faultOf(`${OPERATIONS}${call.replace("i = 3", "i = 1 << 30")}`).site.kind).toBe("read");
  });

  test("stays if the table can change, if there is no body, or if the function is of another type", () => {
    const call = "int sum(int i, int n) { return table[i](n); }";
    expect(inlined(`${OPERATIONS.replace("const table", "table")}${call}`)).toEqual([]);
    expect(inlined(`${OPERATIONS.replace("const table", "const volatile table")}${call}`)).toEqual([]);
    expect(inlined(`int other(int);\nstatic int (*const table[])(int) = { other };\n${call}`)).toEqual([]);
    const wide = "static long wide(long n) { return n; }\nstatic int (*const table[])(int) = { (int (*)(int))wide };";
    expect(inlined(`${wide}\n${call}`)).toEqual([]);
  });

  test("stays in a function that longjmp comes back to", () => {
    const text = `#include <setjmp.h>
${OPERATIONS}int sum(int i, int n) { long b[40]; return setjmp(b) + table[i](n); }`;
    expect(inlined(text)).toEqual([]);
  });
});
