import { expect, test } from "vitest";
import { random, Session } from "./check-support.ts";

const PROGRAM = `
typedef unsigned int socklen_t; struct in_addr { unsigned s_addr; };
struct sockaddr_in { short sin_family; unsigned short sin_port; struct in_addr sin_addr; char sin_zero[8]; };
enum state { OPEN = 1, CLOSED, LAST = 1 << 4 }; union u { int i; float f; struct { char c : 3, d : 5; }; };
static const char *names[] = { [OPEN] = "open", [CLOSED] = "closed", };
int printf(const char *, ...) __attribute__((format(printf, 1, 2)));
static inline int twice(int n) { return n * 2; }
int sum(int n, int a[n][n]) { int s = 0; for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) s += a[i][j]; return s; }
int old(a, b) char a; float b; { return a + b; }
int main(int argc, char **argv) {
  struct sockaddr_in sa = { .sin_family = 2, .sin_port = 7, .sin_addr = { 0 } }, *p = &sa;
  int n = argc, v[n], (*f)(int) = twice; const int k = 3; static int calls;
  if ((n = f(k)) > 1 && !calls) { p->sin_port += n; calls++; } else goto out;
  switch (n) { case OPEN: case CLOSED ... LAST: v[0] = n; break; default: while (n --> 0) continue; }
  do { n += sizeof v / sizeof *v; } while (n < 10);
  printf("%d %s\\n", ({ int t = n; t ?: 1; }), names[OPEN]);
  union u x = { .f = 1.5f }; x.c = 3; x = (union u) { 5 };
  _Static_assert(sizeof(struct sockaddr_in) == 16, "size");
  return _Generic(x.i, int: 0, default: 1) + __builtin_offsetof(struct sockaddr_in, sin_addr.s_addr) + old('a', 1.5);
out:
  return __builtin_types_compatible_p(int, long) ? (long) p : *(int *) (void *) p;
}
`;

/** The program with some tokens left out, doubled, swapped or replaced. */
function mutated(pick: (below: number) => number): string {
  const tokens = PROGRAM.match(/\w+|"[^"]*"|'[^']*'|\s+|[^\s\w]/g)!.slice();
  const count = 1 + pick(6);
  for (let i = 0; i < count; i++) {
    const at = pick(tokens.length);
    const from = pick(tokens.length);
    switch (pick(4)) {
      case 0:
        tokens.splice(at, 1);
        break;
      case 1:
        tokens.splice(at, 0, tokens[from]!);
        break;
      case 2:
        [tokens[at], tokens[from]] = [tokens[from]!, tokens[at]!];
        break;
      default:
        tokens[at] = tokens[from]!;
    }
  }
  return tokens.join("");
}

test("the program itself is free of errors in either mode", () => {
  expect(new Session("file").check(PROGRAM).messages).toEqual([]);
  expect(new Session("prompt").check(PROGRAM).messages).toEqual([]);
});

test("2000 damaged programs are diagnosed, in files and at the prompt, without an exception", () => {
  const pick = random(4711);
  let faulty = 0;
  for (let i = 0; i < 2000; i++) {
    const text = mutated(pick);
    const { diagnostics, unit } = new Session(i % 2 === 0 ? "file" : "prompt").check(text);
    if (diagnostics.errorCount > 0) faulty++;
    else expect(containsError(unit)).toBe(false);
  }
  expect(faulty).toBeGreaterThan(1000);
});

/** A typed tree without diagnostics holds no node of the error type. */
function containsError(root: unknown): boolean {
  const seen = new Set<unknown>();
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if ("kind" in value && value.kind === "error") return true;
    if (value instanceof Map || value instanceof Set) pending.push(...value.keys());
    for (const [key, inner] of Object.entries(value)) if (key !== "span") pending.push(inner);
  }
  return false;
}

const file = (text: string) => new Session("file").check(text);

test("length is no depth: chains of operators, commas and else-ifs", () => {
  expect(file(`int x = ${"1 + ".repeat(3900)}1;`).messages).toEqual([]);
  expect(file(`int f(int a) { return a, ${"a, ".repeat(3900)} a; }`).messages).toEqual([]);
  expect(
    file(`void f(int a) { switch (a) { ${Array.from({ length: 3000 }, (_, i) => `case ${i}:`).join(" ")} ; } }`).codes,
  )
    .toEqual([]);
});

test.each([90, 300, 1500, 3900, 20_000])("nesting of %i levels does not overflow the stack", (many) => {
  for (
    const text of [
      `int x = ${"(".repeat(many)}1${")".repeat(many)};`,
      `int x = ${"-".repeat(many)}1;`,
      `int x = ${"1 ? 1 : ".repeat(many)}1;`,
      `int x = ${"{".repeat(many)}1${"}".repeat(many)};`,
      `void f(void) ${"{".repeat(many)}${"}".repeat(many)}`,
      `void f(void) { ${"while (1) ".repeat(many)}; }`,
      `void f(int a) { ${"if (a) a++; else ".repeat(many)} ; }`,
      `int ${"*".repeat(many)}p; int x = p;`,
      `int ${"*".repeat(many)}p, ${"*".repeat(many)}q; int f(void) { return p == q; }`,
      `int a${"[1]".repeat(many)}; int x = sizeof a;`,
      `${"struct { ".repeat(many)}int a;${"} x; ".repeat(many)}`,
      `int x = ${"f(".repeat(many)}${")".repeat(many)};`,
      `int f(${"int f(".repeat(many)}${")".repeat(many)});`,
      `int *a; int x = a${"[0]".repeat(many)};`,
      `struct s { struct s *n; } *p; int f(void) { return p${"->n".repeat(many)} == 0; }`,
      `int a, *p = ${"&*".repeat(many)}&a;`,
      `void f(int a) { a ${"= a ".repeat(many)}; }`,
    ]
  ) expect(Array.isArray(file(text).codes)).toBe(true);
});
