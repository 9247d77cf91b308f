/** Loops that are taken several turns at a time compute what they compute turn by turn. */
import { describe, expect, test } from "vitest";
import { BASE, Fault, Machine, run, SIZE } from "./lower-support.ts";
import { moduleText } from "../../wasm/text.ts";

/** What the random numbers of a seed choose. */
class Choice {
  private seed: number;

  constructor(seed: number) {
    this.seed = Math.imul(seed + 1, 2654435761) >>> 0;
  }

  below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(this.seed / 2 ** 32 * limit);
  }

  of<T>(...choices: T[]): T {
    return choices[this.below(choices.length)]!;
  }
}

const INTEGERS = [
  "unsigned char",
  "signed char",
  "unsigned short",
  "short",
  "int",
  "unsigned",
  "long",
  "unsigned long",
];

/** Memory that the test has for itself, and where arrays begin in it. */
const START = 0x4800;
const FIRST = 0x5000;
const SECOND = 0x6000;
const END = 0x8000;

interface Loop {
  readonly text: string;
  /** Where its three arrays begin. */
  readonly offsets: readonly [number, number, number];
  readonly count: number;
  /** The last argument, if that is not the usual one. */
  readonly inner?: number;
}

class Generator extends Choice {
  private readonly floating = this.below(4) === 0;
  private readonly types = this.floating
    ? [this.of("float", "double"), this.of("float", "double", "int"), this.of("float", "short")]
    : [this.of(...INTEGERS), this.of(...INTEGERS), this.of(...INTEGERS)];
  private readonly same = this.below(2) === 0;
  private names = ["p[i]", "q[i]", "r[i]", "q[i]", "r[i + 1]", "p[i + 1]", "q[i - 1]", "k", "i", "x[i]", "*r"];

  loop(): Loop {
    const [first] = this.types;
    const types = this.same ? [first, first, first] : this.types;
    const counter = this.of("int", "int", "long", "unsigned", "unsigned long");
    const header = this.of(
      "for (i = 0; i < n; i++)",
      "for (i = 0; i < n; i++)",
      "for (i = 0; i != n; i++)",
      "for (i = 1; i <= n; i++)",
      "for (i = 0; s < e; i++, s++)",
      "i = 0; while (n-- > 0)",
      "i = 0; while (--n)",
    );
    const own = this.of(first!, "int", "long");
    const body = Array.from({ length: 1 + this.below(3) }, () => this.statement(own)).join(" ");
    const ends = header.startsWith("i = 0;") ? " i++;" : "";
    const text = `long result; ${first} x[4096];
      void f(${types[0]} *p, ${types[1]} *q, ${types[2]} *r, ${counter} n, ${this.of("int", types[0]!)} k) {
        ${counter} i; ${types[0]} *s = p, *e = p + n;
        ${this.of("int", "unsigned", "long", "unsigned char", "short")} sum = 5, other = 9; ${own} t = 0;
        ${header} { ${body}${ends} }
        result = sum * 31L + other * 7 + i + (s - p) + (long) t;
      }
      long last(void) { return result; }`;
    const near = () => this.of(FIRST, FIRST + this.below(40), FIRST - this.below(40), SECOND, SECOND + 7, SIZE - 480);
    return { text, offsets: [FIRST, near(), near()], count: this.of(0, 3, 4, 5, 15, 16, 17, 31, 32, 40, 50, 100) };
  }

  /** A loop in the loop: the inner one runs along rows or columns. */
  nest(): Loop {
    const [type, other = "int"] = this.types;
    const own = this.of(type!, type!, "int");
    this.names = [
      "q[k * m + j]",
      "q[k * 16 + j]",
      "r[k]",
      "r[j + k]",
      "p[j]",
      "k",
      "j",
      "r[j]",
      "r[16 * j + k]",
      "m",
      "x[j]",
    ];
    const start = this.of("", "p[j] = 0;", `p[j] = ${this.value(1)};`, "x[j] = r[j];");
    const work = this.of(
      `t += ${this.value(2)};`,
      `t += q[k * m + j] * r[k];`,
      `p[j] += ${this.value(2)};`,
      `${own} u = ${this.value(2)}; t += u;`,
      `x[j] = x[j] ${this.of("+", "-", "*")} ${this.value(2)};`,
      `t = t * 3 + ${this.value(1)}; p[j] += r[k];`,
      "*s++ = 1; t++;",
    );
    const finish = this.of("p[j] = t;", "p[j] = t;", "p[j] += t;", "sum += t;", "q[j] = t; p[j] = 1;", "");
    const header = this.of(
      "int k = 0; k < m; k++",
      "k = 0; k <= m; k++",
      "k = m; k > 0; k--",
      "k = 0; k != m; k++",
      "k = j; k < m; k++",
    );
    const text = `long result; ${type} x[4096];
      void f(${type} *p, ${this.same ? type : other} *q, ${this.same ? type : other} *r, int n, int m) {
        int j, k = 7, w = 1; ${type} *s = p; long sum = 5;
        for (j = 0; j < n; j++) { ${own} t = 2; ${start} for (${header}) { ${work} } ${finish} }
        result = sum * 31 + j * 7 + k + (s - p);
      }
      long last(void) { return result; }`;
    const near = () =>
      this.of(FIRST, FIRST + this.below(80), FIRST - this.below(80), SECOND, SECOND, SECOND + 7, SIZE - 480);
    return {
      text,
      offsets: [FIRST, near(), near()],
      count: this.of(3, 5, 8, 16, 17, 23),
      inner: this.of(0, 3, 4, 5, 9),
    };
  }

  private statement(own: string): string {
    const { floating } = this;
    const value = this.value(3);
    switch (this.below(floating ? 6 : 13)) {
      case 0:
      case 1:
        return `p[i] = ${value};`;
      case 2:
        return `q[i] ${this.of("+", "-")}= ${value};`;
      case 3:
        return `{ ${own} t = ${value}; ${this.of("t += 3;", "")} r[i] = t${this.of("", " + 1")}; }`;
      case 4:
        return `p[i] = ${value}; q[i] = ${this.value(2)};`;
      case 5:
        return "*s++ = *q++;";
      case 6:
        return `sum ${this.of("+", "-", "^", "|", "&", "+")}= ${value};`;
      case 7:
        return `t = ${value}; other = other + (${this.value(2)});`;
      case 8:
        return `p[i] ${this.of("^", "|", "&", "<<", ">>", "*")}= ${this.of(value, "3", "k", "1")};`;
      case 9:
        return `sum += ${value};`;
      default:
        return this.choice(value);
    }
  }

  private choice(value: string): string {
    const condition = this.comparison();
    switch (this.below(5)) {
      case 0:
        return `if (${condition}) sum += ${value};`;
      case 1:
        return `if (p[i] > 5) p[i] ${this.of("-=", "+=", "=")} ${value}; else if (p[i] != 3) p[i] = ${this.value(1)};`;
      case 2:
        return `if (${condition}) other++; else { other += 2; sum--; }`;
      case 3:
        return `if (q[i] ${this.of("<", ">=", "!=")} 50) { q[i] = ${value}; if (${condition}) q[i]++; }`;
      default:
        return `if (r[i] == k || r[i] < 40) r[i] = 9; sum += r[i];`;
    }
  }

  private value(depth: number): string {
    if (depth === 0 || this.below(4) === 0) {
      return this.below(3) > 0 ? this.of(...this.names) : this.of("0", "1", "7", "200", "'a'", "-3", "65535", "40000u");
    }
    const one = this.value(depth - 1);
    if (this.floating) return `(${one} ${this.of("+", "-", "*", "/ 3 +")} ${this.value(depth - 1)})`;
    switch (this.below(9)) {
      case 0:
        return `(${one} ${this.of("<<", ">>")} ${this.of("1", "3", "7", "12")})`;
      case 1:
        return `(${this.of(...INTEGERS)}) (${one})`;
      case 2:
        return `(${this.comparison()} ? ${one} : ${this.value(depth - 1)})`;
      case 3:
        return this.of(`-(${one})`, `~(${one})`, `(${this.comparison()})`, `!(${this.of(...this.names)})`);
      default:
        return `(${one} ${this.of("+", "-", "*", "&", "|", "^", "+")} ${this.value(depth - 1)})`;
    }
  }

  private comparison(): string {
    const name = () => this.of(...this.names);
    const simple = () => this.of(name(), name(), `(int) ${name()}`, "100", "5", "-1", "200");
    const one = `${simple()} ${this.of("<", "<=", ">", ">=", "==", "!=")} ${simple()}`;
    return this.below(3) > 0 ? one : `(${one} ${this.of("&&", "||")} ${simple()} < ${simple()})`;
  }
}

function outcome({ text, offsets, count, inner }: Loop, vectors: boolean) {
  const machine = new Machine({ vectors });
  const module = machine.compile(text);
  const exported = machine.link(module);
  const bytes = new Uint8Array(machine.memory.buffer);
  for (let i = START; i < END; i++) bytes[i] = i * 7 % 100 + (i % 5 === 0 ? 80 : 0);
  for (let i = SIZE - 512; i < SIZE; i++) bytes[i] = i % 91;
  let fault: unknown;
  try {
    const n = /long n,/.test(text) ? BigInt(count) : count;
    const k = /(float|double) k/.test(text) ? 2.5 : / long k/.test(text) ? 77n : 77;
    exported["f"]!(...offsets.map((offset) => BASE + BigInt(offset)), n, inner ?? k);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    fault = `${error.kind} ${error.address} ${error.line}`;
  }
  let sum = 0;
  for (const byte of bytes.subarray(START, END)) sum = (Math.imul(sum, 31) + byte) | 0;
  for (const byte of bytes.subarray(SIZE - 512, SIZE)) sum = (Math.imul(sum, 31) + byte) | 0;
  const uses = vectors && moduleText(module.wasm).includes("v128");
  return { uses, what: { fault, sum, result: exported["last"]!() } };
}

describe("with vectors a loop does what it does without", () => {
  test.each(Array.from({ length: 10 }, (_, i) => i))("random loops %i, of which many do have vectors", (group) => {
    expect(compared(group * 20, (generator) => generator.loop())).toBeGreaterThan(1);
  });

  test.each(Array.from({ length: 10 }, (_, i) => i))("random loops in loops %i", (group) => {
    expect(compared(group * 20, (generator) => generator.nest())).toBeGreaterThan(1);
  });
});

/** Compares 20 loops; gives how many of them had vectors. */
function compared(firstSeed: number, make: (generator: Generator) => Loop): number {
  let uses = 0;
  for (let i = 0; i < 20; i++) {
    const loop = make(new Generator(firstSeed + i));
    const [actual, expected] = [outcome(loop, true), outcome(loop, false)];
    expect({ loop, ...actual.what }).toEqual({ loop, ...expected.what });
    if (actual.uses) uses++;
  }
  return uses;
}

/** Whether the text is compiled to code with vectors. */
function hasVectors(text: string, name?: string): boolean {
  const lines = moduleText(new Machine().compile(text).wasm);
  return name === undefined ? lines.includes("v128") : lines.includes(name);
}

const CHECKSUM = `unsigned f(unsigned short *a, int n) {
  unsigned sum = 0; while (n > 1) { sum += *a++; n -= 2; } return sum; }`;

describe("turns are taken at once where", () => {
  test.each([
    ["bytes are copied", "void f(char *a, char *b, int n) { while (n-- > 0) *a++ = *b++; }", "v128.store"],
    ["the Internet checksum is formed", CHECKSUM, "i32x4.extend_low_i16x8_u|v128.load16x4_u"],
    [
      "shorts are multiplied",
      "int f(short *a, short *b, int n) { int s = 0; for (int i = 0; i < n; i++) s += a[i] * b[i]; return s; }",
      "i32x4.mul",
    ],
    [
      "doubles are scaled",
      "void f(double *a, double k, int n) { for (int i = 0; i < n; i++) a[i] *= k; }",
      "f64x2.mul",
    ],
    [
      "letters become capitals",
      "void f(unsigned char *a, int n) { for (int i = 0; i < n; i++) a[i] = a[i] >= 97 && a[i] <= 122 ? a[i] - 32 : a[i]; }",
      "i8x16.sub",
    ],
  ])("%s", (_, text, instruction) => {
    expect(instruction.split("|").some((name) => hasVectors(text, name))).toBe(true);
  });
});

describe("turns are taken one by one where", () => {
  test.each([
    [
      "sums of floating numbers would be rounded otherwise",
      "double f(double *a, int n) { double s = 0; for (int i = 0; i < n; i++) s += a[i]; return s; }",
    ],
    [
      "a store might not happen, and nothing is known of what is there",
      "void f(int *a, int *b, int n) { for (int i = 0; i < n; i++) if (a[i]) b[i] = 1; }",
    ],
    [
      "a load might not happen",
      "int f(int *a, int *b, int n) { int s = 0; for (int i = 0; i < n; i++) s += a[i] ? b[i] : 0; return s; }",
    ],
    ["the object is volatile", "void f(volatile char *a, int n) { for (int i = 0; i < n; i++) a[i] = 1; }"],
    ["the object is atomic", "void f(_Atomic int *a, int n) { for (int i = 0; i < n; i++) a[i] = 1; }"],
    ["each needs the one before", "void f(int *a, int n) { for (int i = 1; i < n; i++) a[i] = a[i - 1] + 1; }"],
    [
      "the loop may end before its count",
      "int f(int *a, int n) { int s = 0; for (int i = 0; i < n && s < 100; i++) s += a[i]; return s; }",
    ],
  ])("%s", (_, text) => {
    expect(hasVectors(text)).toBe(false);
  });

  test("the engine has no vectors", () => {
    const text = "int f(int *a, int n) { int s = 0; for (int i = 0; i < n; i++) s += a[i]; return s; }";
    expect(moduleText(new Machine({ vectors: false }).compile(text).wasm)).not.toContain("v128");
  });

  test("a store would be seen by a later turn's load", () => {
    expect(run(`char text[64] = "ab"; int main(void) {
      char *from = text, *to = text + 2;
      for (int n = 40; n > 0; n--) *to++ = *from++;
      return text[40] == 'a' && text[41] == 'b' && text[42] == 0; }`)).toBe(1);
  });
});

test("what a turn does not store is not written back where others may write it", () => {
  const text = "void f(char *a, int n) { for (int i = 0; i < n; i++) if (a[i] > 5) a[i] = 0; }";
  const machine = new Machine();
  const module = machine.compile(text);
  const lines = moduleText(module.wasm);
  expect(lines).toContain("v128.store");
  const exported = machine.link(module);
  const bytes = new Uint8Array(machine.memory.buffer);
  for (const shared of [0, 1]) {
    machine.setShared(shared);
    for (let i = 0; i < 100; i++) bytes[FIRST + i] = i % 10;
    exported["f"]!(BASE + BigInt(FIRST), 100);
    expect([...bytes.subarray(FIRST, FIRST + 100)]).toEqual(
      Array.from({ length: 100 }, (_, i) => i % 10 > 5 ? 0 : i % 10),
    );
  }
  expect(lines).toMatch(/i32\.const 0\s+i32\.load offset=10240 align=1\s+br_if/);
});

test("a loop that is taken by vectors asks for signals", () => {
  const machine = new Machine();
  const exported = machine.load(
    "int a[1000]; int f(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += a[i]; return sum; }",
  );
  machine.setPending(1);
  exported["f"]!(1000);
  expect(machine.polls).toBe(1);
});
