/**
 * Random loops over strings: searches, comparisons and copies of every shape that goes byte by byte. Each ends by a byte
 * that it reads, so that none reads what the C text does not read.
 */
import { Choice, type Random } from "./random.ts";

export interface SearchFunction {
  readonly text: string;
  /** `d` may lie a little behind `p`, and what is stored there be read later. */
  readonly mayRunInto: boolean;
  readonly stores: boolean;
}

interface Shape {
  readonly p: string;
  readonly q: string;
  readonly d: string;
  /** Moves all that the loop uses. */
  readonly moves: (used: string) => string[];
}

const POINTERS: Shape = {
  p: "*p",
  q: "*q",
  d: "*d",
  moves: (used) => [..."pqd"].filter((name) => used.includes(`*${name}`)).map((name) => `${name}++`),
};
const INDEX: Shape = { p: "p[i]", q: "q[i]", d: "d[i]", moves: () => ["i++"] };

/** `f(p, q, d, wanted)`: where it stopped, of all three, as a number. */
export function searchFunction(name: string, random: Random): SearchFunction {
  const choice = new Choice(random);
  const one = <T>(...list: readonly T[]): T => choice.one(list);
  const type = one("char", "signed char", "unsigned char");
  const index = one("int", "long", "unsigned long");
  const shape = one(POINTERS, POINTERS, INDEX);
  const { p, q, d } = shape;
  const test = () =>
    one(
      `${p} != 'c'`,
      `${p} == ${q}`,
      `${q} == ${p}`,
      `${p} != wanted`,
      `!(${p} == 'a')`,
      `(${p} == 'a' || ${p} == 'b' || ${p} == ' ')`,
      `${p} >= 'a' && ${p} <= 'd'`,
      `${p} < 'e'`,
      `'b' <= ${p}`,
      `${p} > -5`,
      `${p} != ${one(300, 200, -3)}`,
      `(unsigned char) ${p} < 128`,
      `(signed char) ${p} >= 0`,
      `${p} != (${type}) 0xe1`,
      `(${p} < 'b' || ${q} != 'a')`,
      `!(${p} == ' ' && ${q} == ' ')`,
    );
  const guard = one(p, `${p} != 0`, `${p} != '\\0'`);
  const tests = Array.from({ length: one(0, 1, 1, 2) }, test);
  const next = shape === INDEX ? one("", "", "", `p[i + 1] != 'b'`) : one("", "", "", `p[1] != 'b'`);
  if (next !== "") tests.push(next);
  const store = one("", "", "", "copy", "clear", "other", "other");
  const stored = { "": "", copy: `${d} = ${p}`, clear: `${d} = 0`, other: `${d} = ${q}` }[store]!;
  if (store === "other") tests.unshift(q);
  // The guard comes first where what it keeps from being read comes behind it.
  const guards = next === "" && store !== "other" && random() < 0.3 ? [...tests, guard] : [guard, ...tests];
  const moves = shape.moves([...guards, stored].join(" "));
  const loop = one(
    `while (${guards.join(" && ")}) { ${stored}; ${moves.join("; ")}; }`,
    `for (; ${guards.join(" && ")}; ${moves.join(", ")}) { ${stored}; }`,
    `for (; ${guard}; ${moves.join(", ")}) { ${
      tests.map((each) => `if (!(${each})) ${one("break;", "return -5000 - (p - p0);", "{ r = 7; break; }")}`).join(
        " ",
      )
    } ${stored}; }`,
    ...(store === "" ? [`while (*p++ ${one("", "!= 0", "> 0", "&& p[-1] != 'c'")}) ${one(";", "q++;", "i++;")}`] : []),
    ...(store === "copy" ? [`while ((*d++ = *p++) != 0) ;`, `while ((d[i] = p[i]) != 0) i++;`] : []),
  );
  const text = `static __attribute__((noinline)) long ${name}(${type} *p, ${type} *q, ${type} *d, ${type} wanted) {
  ${type} *p0 = p, *q0 = q, *d0 = d; ${index} i = 0; long r = 0;
  ${loop}
  return r + (p - p0) * 3 + (q - q0) * 1000 + (d - d0) * 100000 + (long) i * 10000000;
}
`;
  return { text, mayRunInto: store === "clear" || store === "other", stores: store !== "" };
}

const HEAD = `#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#pragma GCC diagnostic ignored "-Wpointer-sign"
#pragma GCC diagnostic ignored "-Wtype-limits"
#define PAGE 4096
static unsigned state = 1;
static unsigned next(unsigned below) { state = state * 1664525u + 1013904223u; return (state >> 8) % below; }
/* Behind it lies a page that nobody may touch. */
static char *page(void) {
  char *both = mmap(0, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  mprotect(both + PAGE, PAGE, PROT_NONE);
  return both;
}
static char *pages[3];
static void fill(char *to, int length) {
  static const char usual[] = "abababab cde\\xe1";
  unsigned range = 1 + next(next(2) ? 3 : 13);
  for (int i = 0; i < length; i++) to[i] = usual[next(range)];
  to[length] = 0;
}
static unsigned sum(void) {
  unsigned sum = 0;
  for (int i = 0; i < 3; i++) for (int j = 0; j < PAGE; j++) sum = sum * 31 + (unsigned char) pages[i][j];
  return sum;
}
typedef long function(char *p, char *q, char *d, char wanted);
static void try(int number, function *f, int stores, int into) {
  for (int turn = 0; turn < 40; turn++) {
    for (int i = 0; i < 3; i++) memset(pages[i], 'a' + i, PAGE);
    int length = next(next(stores ? 2 : 4) ? 24 : 70), more = next(3);
    char *p = pages[0] + (next(2) ? PAGE - length - 1 : 100 + next(40)), *q = pages[1] + PAGE - 1 - length - more;
    char *d = pages[2] + (next(2) ? PAGE - length - 1 : next(40));
    fill(p, length);
    fill(q, length + more);
    if (next(4)) memcpy(q, p, length && next(2) ? next(length) : length);
    if (stores && next(4) && p < pages[0] + 1000) d = p - 20 + next(into ? 40 : 20);
    long result = f(p, q, d, 'b');
    printf("%d.%d %ld %x\\n", number, turn, result, sum());
  }
}
`;

export function searchProgram(functions: number, random: Random): string {
  const all = Array.from({ length: functions }, (_, i) => searchFunction(`f${i}`, random));
  const calls = all.map(({ stores, mayRunInto }, i) =>
    `  try(${i}, (function *) f${i}, ${Number(stores)}, ${Number(mayRunInto)});\n`
  );
  return `${HEAD}${all.map(({ text }) => text).join("")}int main(void) {
  for (int i = 0; i < 3; i++) pages[i] = page();
${calls.join("")}  return 0;
}
`;
}
