/** Loops over strings, whose turns may be skipped 16 at a time: gcc is the oracle, and, for faults, the loop with a call in it. */
import { Buffer } from "node:buffer";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { compareWithGcc } from "../run/oracle.ts";
import { BASE, Fault, Machine, SIZE } from "./lower-support.ts";
import { searchFunction, searchProgram } from "./search-random.ts";
import { seeded } from "./random.ts";

const FUNCTIONS = 80;
const SEEDS = [1, 2, 3, 4];

test("320 random loops over strings that end with their page do what gcc's do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-searches-"));
  try {
    const names = SEEDS.map((seed) => {
      writeFileSync(join(folder, `seed${seed}.c`), searchProgram(FUNCTIONS, seeded(seed)));
      return `seed${seed}`;
    });
    const compared = await compareWithGcc(pathToFileURL(`${folder}/`), names);
    for (const name of names) {
      const { actual, expected } = compared.get(name)!;
      expect(actual, name).toEqual(expected);
      expect(expected.stdout.split("\n")).toHaveLength(FUNCTIONS * 40 + 1);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

interface Outcome {
  readonly result: unknown;
  readonly fault: Fault | undefined;
  /** The memory's end. */
  readonly bytes: Uint8Array;
}

const END = 256;
/** A call keeps the compiler from looking at the loop as a whole. */
const PLAIN = "static int calls; static __attribute__((noinline)) void plain(void) { calls++; }\n";

function plainly(text: string): string {
  return text.replace(/while \(|for \(;/, (start) => `${start} plain(),`);
}

/** Strings that run to the memory's end, most of them without a 0. */
function outcome(text: string, random: () => number): Outcome {
  const machine = new Machine();
  const exported = machine.load(text);
  const range = 1 + Math.floor(random() * 4);
  const bytes = new Uint8Array(machine.memory.buffer, SIZE - END);
  for (let i = 0; i < bytes.length; i++) bytes[i] = i < END ? 97 + Math.floor(random() * range) : 97;
  const address = () => BASE + BigInt(SIZE - Math.floor(random() * 60));
  let [result, fault]: [unknown, Fault | undefined] = [undefined, undefined];
  try {
    result = exported["f"]!(address(), address(), address(), 98);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    fault = error;
  }
  return { result, fault, bytes: bytes.slice(0, END) };
}

/** Copies of a turn may reach a little beyond the memory before one of them is checked (cc/lower/facts.ts). */
function isTheSame(actual: Outcome, expected: Outcome): boolean {
  const [one, other] = [actual.fault, expected.fault];
  if (other !== undefined) {
    const beyond = one === undefined ? 1 : one.address - Number(BASE) - SIZE;
    if (beyond > 0 && beyond < 32) return true;
  }
  return one?.kind === other?.kind && one?.line === other?.line && one?.address === other?.address &&
    actual.result === expected.result && Buffer.from(actual.bytes).equals(expected.bytes);
}

describe("a loop over strings faults as one does that checks each access", () => {
  test.each(Array.from({ length: 8 }, (_, i) => i))("random loops %i", (group) => {
    let faults = 0;
    for (let i = 0; i < 20; i++) {
      const seed = group * 100 + i;
      const text = PLAIN + searchFunction("f", seeded(seed)).text.replace("static", "");
      const [actual, expected] = [outcome(text, seeded(seed)), outcome(plainly(text), seeded(seed))];
      if (actual.fault !== undefined && actual.fault.address === expected.fault?.address) faults++;
      if (!isTheSame(actual, expected)) expect([text, actual]).toEqual([text, expected]);
    }
    expect(faults).toBeGreaterThan(0);
  });
});

describe("turns are skipped", () => {
  /** `i8x16.bitmask` */
  const isSkipped = (body: string, parameters = "char *p, char *q, int c, volatile char *v") => {
    const { wasm } = new Machine().compile(`long f(${parameters}) { char *p0 = p; long i; ${body} return p - p0; }`);
    return wasm.some((byte, i) => byte === 0xfd && wasm[i + 1] === 0x64);
  };

  test.each([
    "while (*p) p++;",
    "while (*p != 0 && *p == *q) p++, q++;",
    "for (i = 0; p[i] != 0; i++) if (p[i] == ',') return i;",
    "while (*p == ' ' || *p == '\\t') p++;",
    "while (*p >= '0' && *p <= '9') p++;",
    "while ((*p++ = *q++)) ;",
  ])("in %s", (body) => expect(isSkipped(body)).toBe(true));

  test.each([
    "while (*v) v++;",
    "while (*p != c) p++;",
    "while (*p) p += 2;",
    "while (*p && *q) p++;",
    "unsigned k = 0; while (p[k]) k++; return k;",
    "while (*p) { p++; i++; *q = 1; }",
    "while (p[i]) { p++; i++; }",
    "while (*p != 300) p++;",
    "while ((p[1] = p[0])) p++;",
  ])("but not in %s", (body) => expect(isSkipped(body)).toBe(false));
});
