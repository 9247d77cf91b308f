/** No input hangs, throws or overflows the stack. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MacroTable } from "../../cc/preprocess.ts";
import { renderAll } from "../../cc/render.ts";
import { randomProgram } from "./preprocess-random.ts";
import { headers, run } from "./preprocess-support.ts";
import { seeded } from "./random.ts";

/** Codes of the diagnostics, each once; fails if it takes longer than anyone would wait. */
function quickly(text: string, includes = headers({})): string[] {
  const start = performance.now();
  const codes = [...new Set(run(text, new MacroTable(), includes).codes)];
  expect(performance.now() - start).toBeLessThan(10_000);
  return codes;
}

const doubling = (count: number, body: (name: string) => string, parameters = "") =>
  Array.from({ length: count }, (_, index) => `#define M${index + 1}${parameters} ${body(`M${index}`)}\n`).join("");

describe("limits", () => {
  test("2^60 tokens from sixty macros are refused", () => {
    expect(quickly(`#define M0 x\n${doubling(60, (name) => `${name} ${name}`)}M60\nint a;`)).toEqual([
      "expansion-limit",
    ]);
  });

  test("2^60 tokens from arguments are refused", () => {
    const text = `#define M0(x) x x\n${doubling(60, (name) => `${name}(x) ${name}(x)`, "(x)")}M60(a)`;
    expect(quickly(text)).toEqual(["expansion-limit"]);
    expect(quickly(`#define D(x) x x\n${"D(".repeat(60)}1${")".repeat(60)}`)).toEqual(["expansion-limit"]);
  });

  test("a long argument taken a thousand times is refused before it is copied", () => {
    const text = `#define M(x) ${"x ".repeat(5000)}\n#define N(x) ${"#x ".repeat(5000)}\nM(${
      "a ".repeat(100_000)
    })\nN(${"a ".repeat(100_000)})`;
    expect(quickly(text)).toEqual(["expansion-limit"]);
  });

  test("a string that doubles its backslashes sixty times is refused", () => {
    const text = `#define S(x) #x\n${
      doubling(60, (name) => name === "M0" ? "S(x)" : `S2(${name}(x))`, "(x)")
    }#define S2(x) S(x)\nM60("\\\\")`;
    expect(quickly(text).sort()).toEqual(["spelling-limit"]);
  });

  test("a name that doubles sixty times is refused", () => {
    const text = `#define C(a, b) a##b\n#define M0(x) x\n${
      doubling(60, (name) => `D(${name}(x))`, "(x)")
    }#define D(x) C(x, x)\nM60(a)`;
    expect(quickly(text)).toEqual(["spelling-limit"]);
  });

  test("a chain of ten thousand macros is followed to its end", () => {
    expect(run(`#define M0 x\n${doubling(10_000, (name) => name)}M10000`)).toMatchObject({ texts: ["x"], codes: [] });
    const calls = doubling(10_000, (name) => `${name}(x)`, "(x)");
    expect(run(`#define M0(x) x\n${calls}M10000(1)`)).toMatchObject({ texts: ["1"], codes: [] });
  });

  test("calls within arguments of calls, a thousand deep, are cut", () => {
    const text = (depth: number) => `#define f(x) x\n${"f(".repeat(depth)}1${")".repeat(depth)}`;
    expect(quickly(text(1000))).toEqual(["macro-depth"]);
    expect(quickly(text(10_000))).toEqual(["expansion-limit"]);
    expect(quickly(text(150))).toEqual([]);
  });

  test("ten thousand calls without a ) are one error", () => {
    expect(run(`#define f(x) x\n${"f(".repeat(10_000)}`).codes).toEqual(["unterminated-call"]);
  });

  test("deep conditions are refused", () => {
    for (
      const text of [
        `${"(".repeat(1e5)}1${")".repeat(1e5)}`,
        `${"!".repeat(1e5)}1`,
        `${"1?".repeat(1e5)}1${":1".repeat(1e5)}`,
        `${"0?1:".repeat(1e5)}1`,
      ]
    ) {
      expect(quickly(`#if ${text}\n#endif`)).toEqual(["bad-condition"]);
    }
    expect(quickly(`#if ${"1+".repeat(1e5)}1 && ${"0||".repeat(1e5)}1\n#endif`)).toEqual([]);
    expect(quickly(`#if ${"9".repeat(1e6)}\n#endif`)).toEqual(["bad-condition"]);
  });

  test("conditionals may nest as deep as they like", () => {
    expect(quickly(`${"#if 1\n".repeat(1e5)}${"#endif\n".repeat(1e5)}`)).toEqual([]);
    expect(quickly(`#if 0\n${"#if 1\n".repeat(1e5)}${"#endif\n".repeat(1e5)}#endif`)).toEqual([]);
  });

  test("headers that include each other, or a large one again and again, come to an end", () => {
    const ring = headers({
      "a.h": "#include <b.h>\n#include <b.h>\nint a;\n",
      "b.h": "#include <a.h>\n#include <a.h>\n",
    });
    expect(quickly("#include <a.h>\n", ring)).toEqual(["include-depth"]);
    const large = headers({ "a.h": "int a;\n".repeat(100_000), "b.h": "#include <a.h>\n".repeat(1000) });
    expect(quickly("#include <b.h>\n", large)).toEqual(["expansion-limit"]);
  });
});

describe("fuzz", () => {
  const notes = new URL("../notes/", import.meta.url).pathname;
  const local = new URL("../../cc/", import.meta.url).pathname;

  /** Truncations, cuts and random bytes of `text`. */
  function maul(text: string, random: () => number): string {
    const at = Math.floor(random() * text.length);
    const kind = Math.floor(random() * 4);
    if (kind === 0) return text.slice(0, at);
    if (kind === 1) return text.slice(at);
    const bytes = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const code = Math.floor(random() * (kind === 2 ? 128 : 0x10000));
      return String.fromCharCode(code);
    });
    return text.slice(0, at) + bytes.join("") + text.slice(at + 1);
  }

  test("mauled sources give tokens and diagnostics that can be drawn, never an exception", () => {
    const random = seeded(7);
    const texts = [notes, local].flatMap((directory) =>
      readdirSync(directory).filter((name) => /\.(c|ts)$/.test(name)).slice(0, 90)
        .map((name) => readFileSync(join(directory, name), "utf8"))
    );
    for (let seed = 1; seed <= 60; seed++) texts.push(randomProgram(seed));
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      let mauled = text.slice(0, 4000);
      for (let round = 0; round < 8; round++) {
        mauled = maul(mauled, random);
        const { tokens, diagnostics } = run(mauled);
        expect(tokens.at(-1)!.kind).toBe("eof");
        expect(tokens.every(({ file, start, end }) => start >= 0 && start <= end && end <= file.text.length)).toBe(
          true,
        );
        expect(renderAll(diagnostics, { color: true, width: 60 })).toBeTypeOf("string");
      }
    }
  });

  test("random characters from C's alphabet", () => {
    const random = seeded(8);
    const pieces = [
      "#",
      "##",
      "define ",
      "include ",
      "if ",
      "else",
      "endif",
      "\n#",
      "\n",
      "(",
      ")",
      ",",
      "f",
      "x",
      '"',
      "'",
      "/*",
      "*/",
      "//",
      "\\\n",
      "\\",
      " ",
      "1",
      "...",
      "__VA_ARGS__",
      "__VA_OPT__",
      "_Pragma",
      "defined",
      "<",
      ">",
      "%:",
      "??=",
    ];
    for (let round = 0; round < 3000; round++) {
      let text = "#define f(x,...) x##__VA_ARGS__ #x f\n#define x f(x) x\n";
      for (let count = Math.floor(random() * 40); count > 0; count--) {
        text += pieces[Math.floor(random() * pieces.length)];
      }
      expect(run(text).tokens.at(-1)!.kind).toBe("eof");
    }
  });
});
