/** Which accesses are checked: none too few, whatever happens to the pointer in between, and none twice. */
import { describe, expect, test } from "vitest";
import { faultOf, Machine, run } from "./lower-support.ts";

const TYPES = "struct s { int a, b; struct s *next; int row[4]; };\nstatic struct s x, y;\n";

/** Accesses that are checked while the program runs. */
function checks(text: string): number {
  return new Machine().compile(TYPES + text).sites.filter(({ kind }) => kind === "read" || kind === "write").length;
}

describe("an access is not checked again", () => {
  test.each([
    ["another member", "int f(struct s *p) { return p->a + p->b; }", 1],
    ["an element read and written", "void f(int *a, int i) { a[i] = a[i] + 1; a[i + 1] = 2; }", 1],
    [
      "in a branch of what was checked before",
      "int f(struct s *p, int c) { p->a = 1; if (c) p->b = 2; return p->b; }",
      1,
    ],
    [
      "in a loop that leaves the pointer alone",
      "int f(struct s *p, int n) { p->a = n; while (n-- > 0) p->b++; return 0; }",
      1,
    ],
    ["of a member before the one that was checked", "int f(struct s *p) { return p->b + p->a; }", 1],
    [
      "through the address of a member, in a function that was copied there",
      "static void set(int a, int *to) { *to = a; } void f(struct s *p) { p->a = 1; set(2, &p->b); }",
      2,
    ],
    ["after the pointer moved on", "int f(struct s *p) { int a = p->a; p++; p += 2; return a + p->b; }", 1],
    ["after the index grew", "int f(int *a, int i) { int b = a[i]; i++; return b + a[i]; }", 1],
    ["by a pointer that moves on with each access", "void f(char *p) { *p++ = 1; *p++ = 2; *p++ = 3; }", 1],
    [
      "in the copies of a loop that counts",
      "int f(int *a, int n) { int s = 0; for (int i = 0; i < n; i++) s += a[i]; return s; }",
      1,
    ],
    [
      "in the copies of a loop whose condition moves its pointers, before it and in it",
      "void f(char *a, char *b) { while ((*a++ = *b++)); }",
      4,
    ],
    ["by an index of one byte into a large enough object", "int t[256]; int f(unsigned char c) { return t[c]; }", 0],
    ["by a masked index", "int t[16]; int f(int i) { return t[i & 15]; }", 0],
    ["by a remainder", "int t[10]; int f(unsigned i) { return t[i % 10]; }", 0],
    ["by a variable that is given small values only", "int t[16]; int f(int i) { int at = i & 15; return t[at]; }", 0],
    ["by what is left of the largest one", "int t[16]; int f(int i) { int at = i & 15; return t[15 - at]; }", 0],
    [
      "by a variable that is given one of some numbers, or another variable",
      "int t[9]; int f(int c) { int a = c > 0 ? c > 9 ? 8 : 7 : 3, b = 2; if (c == 5) b = a; return t[b]; }",
      0,
    ],
    [
      "after a branch that moves the pointer and leaves",
      "int f(char *p, int c) { for (;;) { char a = *p; if (a == c) { p++; break; } p++; if (*p == 9) return 1; } return *p; }",
      2,
    ],
  ])("%s", (_, text, count) => expect(checks(text)).toBe(count));
});

describe("an access is checked again", () => {
  test.each([
    ["after the pointer was assigned", "p->a = 1; p = 0; p->b = 2;"],
    ["after it was assigned in a branch", "p->a = 1; if (p->a) p = 0; p->b = 2;"],
    ["after it was assigned in a conditional expression", "p->a = 1; p->a ? (p = 0) : p; p->b = 2;"],
    ["after it was assigned in a statement expression", "p->a = 1; ({ p = 0; 1; }); p->b = 2;"],
    ["when it was checked in one branch only", "q = 0; if (p->a == 9) { q = p; q->a = 1; } q->b = 2;"],
    ["when it was checked in the right operand only", "q = 0; if (p->a == 9 && q->a) p = 0; q->b = 2;"],
    ["in the next turn of a loop that goes on", "p->next = 0; p->a = 1; while (p->a == 1) p = p->next;"],
    ["in the next turn of a loop with goto", "p->next = 0; again: p->a = 1; p = p->next; goto again;"],
    ["behind a case that moved the pointer", "p->a = 1; switch (p->a) { case 1: p = 0; default: p->b = 2; }"],
    ["after continue", "for (int i = 0; i < 2; i++) { if (i == 0) { q = 0; continue; } q->a = 1; }"],
    ["with an index that was changed", "int i = 0; x.row[i] = 1; i = 1 << 30; x.row[i] = 2;"],
    ["after the pointer moved back", "p->a = 1; p = (void *)8; p--; p->a = 2;"],
    ["after the pointer moved far", "p->a = 1; p += 1 << 26; p->a = 2;"],
    ["after it moved far in small steps", "for (;; p++) p->a = 1;"],
    [
      "after it moved far in small steps within a turn",
      "for (;; p += 1000) { p->a = 1; p += 1000; p->a = 1; p += 1000; p->a = 2; }",
    ],
    [
      "after it was assigned in a turn that continues",
      "for (int i = 0; i < 2; i++) { p->a = 1; if (i == 0) { p = 0; continue; } }",
    ],
    [
      "after it moved in a turn that continues",
      "for (;; p->b = 1) { p->a = 1; p += 500; if (p->b == 9) continue; p -= 500; p->b = 1; p += 999; }",
    ],
    ["after it moved in one branch", "for (;;) { p->a = 1; if (p->b == 0) p += 1023; p->a = 2; }"],
    ["with a larger index", "int i = 0; int *r = x.row; r[i] = 1; i--; r[i * (1 << 28)] = 2;"],
    ["with an index that is given more at one place", "int at = x.a & 3, t[4]; if (x.b == 0) at = 1 << 29; t[at] = 1;"],
    ["with an index that is added to", "int at = 3, t[4]; at += 1 << 29; t[at] = 1;"],
    [
      "with an index that grows by way of another",
      "int a = 1, b = 1, t[4]; while (a < 1 << 28) b = a * 2, a = b + b; t[a] = 1;",
    ],
    ["with what is left of a smaller number", "int at = x.a + 3 & 3, t[4]; t[(2 - at) * (1 << 28)] = 1;"],
    [
      "behind a loop that was left in a branch that moved the pointer",
      "for (;;) { p->a = 1; if (p->b == 0) { p = 0; break; } } p->a = 2;",
    ],
    [
      "behind a switch that was left so",
      "p->a = 1; switch (p->b) { case 0: if (p->a == 1) { p = 0; break; } p->a = 2; } p->b = 2;",
    ],
    [
      "behind a block that was left so",
      "p->a = 1; do { if (p->a == 1) { p += 1 << 26; break; } p->b = 1; } while (p->a == 9); p->b = 2;",
    ],
    [
      "in a turn after one that continued so",
      "for (int i = 0; i < 2; i++) { p->a = 1; if (i == 0) { p = 0; continue; } p->b = 1; }",
    ],
    [
      "where branches that leave are in each other",
      "for (int i = 0;; i++) { p->a = 1; if (p->a) { if (i) { p = 0; continue; } if (p->b == 9) { p++; break; } p->b = 1; p = &y; continue; } p->b = 2; }",
    ],
    ["with an index that may be negative", "int i = -(1 << 29); int t[16]; t[i % (1 << 30)] = 1;"],
  ])("%s", (_, body) => {
    const fault = faultOf(`${TYPES}int main(void) { struct s *p = &x, *q = &y; q = q;\n${body}\nreturn 0; }`);
    expect(fault.kind).toMatch(/read|write/);
    expect(fault.line).toBe(4);
  });

  test("also where a member lies before the one that was checked", () => {
    expect(faultOf("int main(void) { struct { int a, b; } *p = (void *)8; p->b = 1; p->a = 2; return 0; }").address)
      .toBe(12);
  });

  test("and the address of the access is told, not that of what was checked", () => {
    expect(faultOf("int main(void) { struct { int a[9], b; } *p = (void *)8; return p->b; }").address).toBe(44);
  });
});

describe("what was checked stays the same object", () => {
  test("when the pointer moves on while a value is evaluated", () => {
    const text = `${TYPES}int main(void) { struct s *p = &x; p->a = 1; p->next = &y;
      int old = p->a; struct s *was = p; was->b = (p = p->next, p->a = 7, 5); p->b = 6;
      return x.a * 1000 + x.b * 100 + y.a * 10 + y.b + (old - 1); }`;
    expect(run(text)).toBe(1576);
  });

  test("when a loop's turn checks more addresses than are kept in mind", () => {
    const pointers = Array.from({ length: 40 }, (_, i) => `q${i}`);
    const text = `int t[41];
      int f(int *p, int n, ${pointers.map((q) => `int *${q}`).join(", ")}) {
        *p = 0;
        while (n-- > 0) { *p += 1; ${pointers.map((q, i) => `*${q} += ${i};`).join(" ")} }
        return *p;
      }
      int main(void) { return f(t, 3, ${pointers.map((_, i) => `t + ${i + 1}`).join(", ")}) * 1000 + t[40]; }`;
    expect(run(text)).toBe(3 * 1000 + 3 * 39);
  });

  test("in loops whose index and pointer both change", () => {
    const text = `int a[64]; int main(void) { int *p = a, sum = 0;
      for (int i = 0; i < 32; i++) { p[i] = i; p[i + 1] = p[i] + 1; if (i % 3 == 0) { p++; p[i] += 2; } sum += p[i]; }
      for (int i = 0; i < 64; i++) sum = sum * 3 + a[i];
      return sum; }`;
    expect(run(text)).toBe(expectedOfLoop());
  });
});

/** The second program above, by JavaScript. */
function expectedOfLoop(): number {
  const a = new Int32Array(64);
  let p = 0;
  let sum = 0;
  for (let i = 0; i < 32; i++) {
    a[p + i] = i;
    a[p + i + 1] = a[p + i]! + 1;
    if (i % 3 === 0) {
      p++;
      a[p + i]! += 2;
    }
    sum += a[p + i]!;
  }
  for (const value of a) sum = Math.imul(sum, 3) + value | 0;
  return sum;
}
