/** Loops whose accesses are checked before they begin: they do, and fault, as those do that check each access. */
import { describe, expect, test } from "vitest";
import { BASE, Fault, faultOf, Machine, run, SIZE } from "./lower-support.ts";

/** A call keeps the compiler from looking at the loop as a whole. */
const PLAIN = "static int calls; static __attribute__((noinline)) void plain(void) { calls++; }\n";

/** What the random numbers of a seed choose. */
class Choice {
  private seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(this.seed / 2 ** 32 * limit);
  }

  of<T>(...choices: T[]): T {
    return choices[this.below(choices.length)]!;
  }
}

interface Loop {
  readonly text: (extra: string) => string;
  readonly offset: number;
  readonly count: number;
}

/** A loop over memory with all kinds of counters, directions, and elements; its pointer may be near an end of memory. */
function randomLoop(choice: Choice): Loop {
  const element = choice.of("unsigned char", "short", "int", "long", "double");
  const counter = choice.of("int", "int", "unsigned", "long", "unsigned long");
  const step = choice.of(1, 1, 1, 2, 3);
  const add = choice.of(0, 0, 1, 5, -1);
  const scaled = choice.of("i", "i", "i", "i * w", "i * w + 2", "2 * i", "n - i", "i - w");
  const index = add === 0 ? scaled : `${scaled} + ${add}`;
  const statement = choice.of(
    `sum += p[${index}];`,
    `p[${index}] = (${element}) (i + 1);`,
    `p[${index}] += 3;`,
    `if (i & 1) p[${index}] = 7; else sum += p[i];`,
    `if (p[i] == 77) break; sum += p[${index}]; if (i & 2) continue; p[i] = 5;`,
    `sum += *q++; p[i] = (${element}) sum;`,
    `*q++ = (${element}) sum; sum += q[-1] + p[${index}];`,
    `if (p[${index}] == 63) { result = i; return; } sum += q[1];`,
    `if (i % 3 == 0) q += 2; sum += *q + i;`,
    `sum += p[i] + p[i + 1] + p[i + 2]; p[${index}] = 1;`,
    `int k = p[i]; p[${index}] = q[1]; q[1] = k;`,
  );
  const loop = choice.of(
    `for (i = 0; i < n; i += ${step})`,
    `for (i = 0; i <= n && i < 1000; i += ${step})`,
    `for (i = 0; i != n; i++)`,
    `for (i = n; i > 0; i -= 1)`,
    `for (i = n - 1; i >= 1; i--)`,
    `for (i = 0; i < n; i++, n--)`,
    `i = 0; while (i++ < n)`,
    `i = n; while (i-- > 0)`,
    `i = n; while (--i)`,
    `for (i = 0; q < r; i++, q++)`,
    `for (i = 0; q != r; i++, q += 1)`,
  );
  const size = { "unsigned char": 1, short: 2, int: 4, long: 8, double: 8 }[element]!;
  const count = choice.of(0, 1, 2, 5, 6, 7, 20, 33, 50);
  const offset = choice.of(0x400, 0x400, 0x40, SIZE - 8, SIZE - 20 * size, SIZE - 33 * size, SIZE - 50 * size - 4);
  const text = (extra: string) =>
    `${PLAIN}
    long result;
    void f(${element} *p, ${counter} n, int w) {
      ${element} *q = p + 1, *r = p + n;
      long sum = 0; ${counter} i;
      ${loop} { ${extra} ${statement} if (sum == 0x12345678) break; }
      result = sum * 31 + (long) i + (q - p);
    }
    long last(void) { return result; }`;
  return { text, offset, count };
}

interface Outcome {
  readonly fault: Fault | undefined;
  readonly result: unknown;
  /** Of the memory around. */
  readonly sum: number;
}

function outcome({ text, offset, count }: Loop, extra: string): Outcome {
  const machine = new Machine();
  const exported = machine.load(text(extra));
  const from = Math.max(0, Math.min(offset, SIZE) - 1024);
  const bytes = new Uint8Array(machine.memory.buffer, from, Math.min(4096, SIZE - from));
  for (let i = 0; i < bytes.length; i++) bytes[i] = i * 7 % 100;
  let fault: Fault | undefined;
  try {
    exported["f"]!(BASE + BigInt(offset), text(extra).includes("long n,") ? BigInt(count) : count, 3);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    fault = error;
  }
  let sum = 0;
  for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) | 0;
  return { fault, result: exported["last"]!(), sum };
}

/** Copies of a turn may reach a little beyond the memory before one of them is checked (cc/lower/facts.ts). */
function isTheSame(actual: Outcome, expected: Outcome): boolean {
  const [one, other] = [actual.fault, expected.fault];
  const beyond = (fault: Fault) => fault.address - Number(BASE) - SIZE;
  if (other !== undefined && beyond(other) >= 0 && beyond(other) < 0x100) {
    return one === undefined || (one.kind === other.kind && beyond(one) < 0x200);
  }
  return one?.kind === other?.kind && one?.address === other?.address && actual.result === expected.result &&
    actual.sum === expected.sum;
}

describe("a loop does and faults as one does that checks each access", () => {
  test.each(Array.from({ length: 30 }, (_, i) => i))("random loops %i", (group) => {
    for (let i = 0; i < 20; i++) {
      const loop = randomLoop(new Choice(group * 1000 + i));
      const [actual, expected] = [outcome(loop, ""), outcome(loop, "plain();")];
      if (!isTheSame(actual, expected)) expect([loop.text(""), loop, actual]).toEqual([loop.text(""), loop, expected]);
    }
  });
});

describe("the access that faults first", () => {
  const end = `((char *) ${BASE + BigInt(SIZE)})`;

  test("comes after all that is before it", () => {
    const machine = new Machine();
    const exported = machine.load(`
      int done;
      int count(void) { return done; }
      void f(void) { int *p = (int *) (${end} - 40); for (int i = 0; i < 30; i++) { p[i] = i; done = i; } }`);
    let fault: unknown;
    try {
      exported["f"]!();
    } catch (error) {
      fault = error;
    }
    expect(fault).toMatchObject({ kind: "write", address: Number(BASE) + SIZE });
    expect(exported["count"]!()).toBe(9);
    expect(machine.view().getInt32(SIZE - 4, true)).toBe(9);
  });

  test("is the second array's if that is shorter", () => {
    const fault = faultOf(`int a[100];
      int main(void) { long sum = 0; char *q = ${end} - 20; for (int i = 0; i < 90; i++) sum += a[i] + q[i]; return sum; }`);
    expect(fault).toMatchObject({ kind: "read", address: Number(BASE) + SIZE });
  });

  test("is none if the loop ends before it", () => {
    expect(run(`int main(void) {
      char *q = ${end} - 20; int i;
      q[17] = 9;
      for (i = 0; i < 90; i++) if (q[i] == 9) break;
      return i; }`)).toBe(17);
  });

  test("is none in a branch that is not taken", () => {
    expect(run(`int a[64]; int main(void) {
      int *wild = 0, sum = 0;
      for (int i = 0; i < 64; i++) { if (a[i]) sum += wild[i]; sum++; }
      return sum; }`)).toBe(64);
  });

  test("is found with strides that leave 64 bits, or 32", () => {
    for (const stride of ["1 << 30", "-(1 << 30)", "2147483647"]) {
      const text = `long a[64]; static int w; int main(void) {
        long sum = 0; int *p = (int *) a; long n = w + (${stride});
        for (long i = 0; i < 40; i++) sum += p[i * n];
        return (int) sum; }`;
      expect(faultOf(text).kind).toBe("read");
    }
  });

  test("does not depend on an unsigned counter that wraps around", () => {
    expect(run(`unsigned char a[300]; int main(void) {
      int sum = 0; unsigned n = 0;
      for (unsigned i = 4294967290u; i != 250; i++) sum += a[(unsigned char) i] + 1, n++;
      return sum - n; }`)).toBe(0);
  });
});

test("a loop that is checked before it begins asks for signals", () => {
  const machine = new Machine();
  const exported = machine.load(
    "int a[100]; int f(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += a[i]; return sum; }",
  );
  machine.setPending(1);
  exported["f"]!(100);
  expect(machine.polls).toBe(1);
});
