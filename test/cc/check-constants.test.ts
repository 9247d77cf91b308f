import { expect, test } from "vitest";
import { checkBody, checkFile, clean, gcc, random } from "./check-support.ts";

const SUFFIXES = ["", "u", "l", "ul", "ll", "ull"];
const CASTS = [
  "(char)",
  "(unsigned char)",
  "(short)",
  "(unsigned short)",
  "(int)",
  "(unsigned)",
  "(long)",
  "(unsigned long)",
  "(_Bool)",
];

/** A random integer constant expression without division by zero and wild shifts. */
function expression(pick: (below: number) => number, depth: number): string {
  if (depth === 0 || pick(6) === 0) {
    const value = pick(3) === 0 ? pick(4) : pick(2) === 0 ? pick(70000) : pick(0x7fffffff);
    if (pick(8) === 0) return `0x${(pick(0xffffffff) >>> 0).toString(16)}${SUFFIXES[pick(6)]}`;
    return pick(12) === 0 ? "sizeof(int)" : `${value}${SUFFIXES[pick(6)]}`;
  }
  const inner = () => expression(pick, depth - 1);
  switch (pick(12)) {
    case 0:
      return `(${CASTS[pick(CASTS.length)]}${inner()})`;
    case 1:
      return `(-${inner()})`;
    case 2:
      return `(~${inner()})`;
    case 3:
      return `(!${inner()})`;
    case 4:
      return `(${inner()} ? ${inner()} : ${inner()})`;
    case 5:
      return `(${inner()} ${["<<", ">>"][pick(2)]} ${pick(31)})`;
    case 6:
      return `(${inner()} ${["/", "%"][pick(2)]} ${1 + pick(1000)}${SUFFIXES[pick(6)]})`;
    case 7:
      return `(${inner()} ${["&&", "||"][pick(2)]} ${inner()})`;
    case 8:
      return `(${inner()} ${["<", ">", "<=", ">=", "==", "!="][pick(6)]} ${inner()})`;
    default:
      return `(${inner()} ${["+", "-", "*", "&", "|", "^"][pick(6)]} ${inner()})`;
  }
}

test("1000 random integer constant expressions have gcc's values", () => {
  const pick = random(7);
  const list = Array.from({ length: 1000 }, () => expression(pick, 4));
  const table = (type: string) => `${type} table[] = {\n${list.map((text) => `(${type}) ${text}`).join(",\n")}\n};`;
  const oracle = gcc(`#include <stdio.h>
${table("unsigned long long")}
int main(void) { for (int i = 0; i < ${list.length}; i++) printf("%llu\\n", table[i]); }`).trim().split("\n");
  const checked = checkFile(table("unsigned long long"));
  expect(checked.diagnostics.errorCount).toBe(0);
  const values = checked.init("table")!.parts.map((part) =>
    part.kind === "value" && part.value.kind === "integer" ? `${part.value.value}` : part.kind
  );
  const wrong = list.flatMap((text, i) =>
    values[i] === oracle[i] ? [] : [`${text}: ${values[i]}, gcc says ${oracle[i]}`]
  );
  expect(wrong).toEqual([]);
});

test("floating constants fold with the precision of their type", () => {
  const list = [
    ...[
      "0.1 + 0.2",
      "0.1f + 0.2f",
      "1 / 3.0",
      "1.0f / 3",
      "(float) 0.1",
      "16777217.0f",
      "-1e308 * 10",
      "(int) 3.99",
      "3 * 0.1",
    ],
    ...[
      "(unsigned char) 200.7",
      "1e10f",
      "(float) 16777217",
      "0x1.8p3",
      "1.5 > 1",
      "!0.0",
      "-0.0",
      "(long) 1e18",
      "2.0 ? 1.5 : 2",
    ],
  ];
  const table = `double table[] = { ${list.join(", ")} };`;
  const oracle = gcc(`#include <stdio.h>
${table}
int main(void) { for (int i = 0; i < ${list.length}; i++) printf("%.17g\\n", table[i]); }`).trim().split("\n");
  const parts = clean(table).init("table")!.parts;
  const ours = parts.map((part) => part.kind === "value" && part.value.kind === "floating" ? part.value.value : NaN);
  expect(ours).toEqual(oracle.map((text) => text === "-inf" ? -Infinity : Number(text)));
});

test("what is not constant may not size an array, name a case, or give an enumerator its value", () => {
  const before = "int n;";
  expect(checkFile("int n; int a[n];").codes).toEqual(["variable-length-array"]);
  expect(checkBody("switch (1) { case n: ; }", before).codes).toEqual(["not-constant"]);
  expect(checkFile("int n; enum { A = n };").codes).toEqual(["not-constant"]);
  expect(checkFile("int n; struct { int a : n; } x;").codes).toEqual(["not-constant"]);
  expect(checkFile("int f(void); int x = f();").codes).toEqual(["not-constant"]);
});

test("as for gcc, a const object's value may initialise a static one, if it is constant and known by then, and is no constant elsewhere", () => {
  clean("const int n = 1; int x = n; const struct s { int a; } s = { 2 }, t = s; int y = s.a;");
  for (
    const before of ["int n = 1;", "const volatile int n = 1;", "extern const int n;", "int m; const int n = m++;"]
  ) {
    expect(checkFile(`${before} int f(void) { static int x = n; return x; }`).codes.at(-1)).toBe("not-constant");
  }
  expect(checkFile("const int n = 1; enum { A = n };").codes).toEqual(["not-constant"]);
  expect(checkFile("const int n = 1; struct { int a : n; } x;").codes).toEqual(["not-constant"]);
  expect(checkBody("switch (1) { case n: ; }", "const int n = 1;").codes).toEqual(["not-constant"]);
});

test("static initialisers may be addresses plus or minus a constant", () => {
  clean(`
    struct s { int a, b[4]; } x, *p = &x; int *q = &x.b[2], *r = x.b + 1, *t = &p_target[3]; char *u = "abc" + 1;
    int f(void); int (*g)(void) = f, (*h)(void) = &f; long n = (long) &x; void *v = (char *) &x + sizeof(int);
    unsigned long o = (unsigned long) &((struct s *) 0)->b[1]; int *w = 1 ? &x.a : 0; int *z = (int []) { 1, 2 };
  `.replace("*t = &p_target[3]", "*t = &x.b[4]"));
  expect(checkFile("int x; int y = (int) (long) &x;").codes).toEqual(["not-constant"]);
  expect(checkFile("struct s { int a; } *p; int *q = &p->a;").codes).toEqual(["not-constant"]);
});

test("division by zero, overflow and wild shifts are warned of, and not folded", () => {
  expect(checkBody("int a = 1 / 0; int b = 2147483647 + 1; int c = 1 << 32; int d = 1 << -1; a = 5 % 0;").codes)
    .toEqual([
      "div-by-zero",
      "overflow",
      "shift-count-overflow",
      "shift-count-negative",
      "div-by-zero",
    ]);
  expect(checkBody("int a = 0 && 1 / 0; int b = sizeof(1 / 0);").codes).toEqual([]);
});
