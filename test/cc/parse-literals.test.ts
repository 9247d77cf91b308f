import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Expression } from "../../cc/ast.ts";
import { bodyOf, parseText } from "./parse-support.ts";

function literal(text: string): Expression {
  const [item] = bodyOf(`${text};`);
  if (item?.kind !== "expression-statement" || item.expression === undefined) throw new Error(`no literal: ${text}`);
  return item.expression;
}

function integer(text: string): string {
  const node = literal(text);
  return node.kind === "integer" ? `${node.value}${node.suffix}${node.decimal ? "" : " (not decimal)"}` : node.kind;
}

function elements(text: string): readonly number[] {
  const node = literal(text);
  return node.kind === "string" ? node.elements : [];
}

describe("integer constants", () => {
  it("are read in every base", () => {
    expect(integer("42")).toBe("42");
    expect(integer("0")).toBe("0 (not decimal)");
    expect(integer("0777")).toBe("511 (not decimal)");
    expect(integer("0xFf")).toBe("255 (not decimal)");
    expect(integer("0b1011")).toBe("11 (not decimal)");
    expect(integer("18446744073709551615u")).toBe("18446744073709551615u");
  });
  it("give their suffix in one spelling", () => {
    expect(["1u", "1L", "1LU", "1ul", "1ll", "1LLu", "1uLL"].map(integer)).toEqual(
      ["1u", "1l", "1ul", "1ul", "1ll", "1ull", "1ull"],
    );
  });
  it("that are malformed are named for what is wrong", () => {
    const message = (text: string) => parseText(`int x = ${text};`).diagnostics.all.map((d) => d.message);
    expect(message("089")).toEqual(["invalid digit '8' in the octal constant '089'"]);
    expect(message("0b12")).toEqual(["invalid digit '2' in the binary constant '0b12'"]);
    expect(message("12abc")).toEqual(["invalid suffix 'abc' on the constant '12abc'"]);
    expect(message("1lul")).toEqual(["invalid suffix 'lul' on the constant '1lul'"]);
    expect(message("1lL")).toEqual(["invalid suffix 'lL' on the constant '1lL'"]);
    expect(message("0x")).toEqual(["'0x' has no digits after '0x'"]);
    expect(message("1e+")).toEqual(["the exponent of '1e+' has no digits"]);
    expect(message("0x1.8")).toEqual(["the hexadecimal floating constant '0x1.8' needs an exponent, as in '0x1.8p3'"]);
    expect(message("127.0.0.1")).toEqual([`'127.0.0.1' is no number: an address is written as a string, "127.0.0.1"`]);
    expect(message("99999999999999999999")).toEqual([
      "'99999999999999999999' does not fit in 64 bits, the widest integer type",
    ]);
  });
});

describe("character constants", () => {
  const value = (text: string) => {
    const node = literal(text);
    return node.kind === "character" ? node.value : undefined;
  };
  it("have C's escapes and a signed char", () => {
    expect(value("'a'")).toBe(97);
    expect(value(String.raw`'\n'`)).toBe(10);
    expect(value(String.raw`'\0'`)).toBe(0);
    expect(value(String.raw`'\377'`)).toBe(-1);
    expect(value(String.raw`'\xff'`)).toBe(-1);
    expect(value(String.raw`L'\xff'`)).toBe(255);
    expect(value("L'中'")).toBe(0x4e2d);
    expect(value(String.raw`u'\u00e9'`)).toBe(0xe9);
  });
  it("of several characters are packed into an int, with a warning", () => {
    const { diagnostics } = parseText("int x = 'ab';");
    expect(diagnostics.all.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["warning multichar"]);
    expect(value("'ab'")).toBe(0x6162);
  });
  it("have the low bits of an escape that is out of range, with a warning", () => {
    expect(value(String.raw`'\400'`)).toBe(0);
    expect(value(String.raw`'\777'`)).toBe(-1);
    expect(value(String.raw`'\x123456789abcd'`)).toBe(-51);
    expect(value(String.raw`u'\x12345'`)).toBe(0x2345);
    const { diagnostics } = parseText(String.raw`int x = '\400';`);
    expect(diagnostics.all.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["warning escape-out-of-range"]);
    expect(elements(String.raw`"\777\x1ff"`)).toEqual([255, 255]);
    expect(elements(String.raw`L"\x12345678f"`)).toEqual([0x2345678f]);
    expect(parseText(String.raw`int x = '\377' + L'\xffffffff';`).diagnostics.all).toEqual([]);
  });
  it("that are empty or malformed are errors", () => {
    expect(parseText("int x = '';").errors).toEqual(["1:9 empty-character"]);
    expect(parseText(String.raw`int x = '\xz';`).errors).toEqual(["1:10 invalid-escape"]);
    expect(parseText(String.raw`int x = L'\ud800';`).errors).toEqual(["1:11 invalid-escape"]);
    expect(parseText(String.raw`int x = L'\u12';`).errors).toEqual(["1:11 invalid-escape"]);
  });
});

describe("string literals", () => {
  it("are UTF-8, UTF-16 or UTF-32 by their prefix", () => {
    expect(elements(`"é中😀"`)).toEqual([...new TextEncoder().encode("é中😀")]);
    expect(elements(`u8"é"`)).toEqual([0xc3, 0xa9]);
    expect(elements(`u"😀"`)).toEqual([0xd83d, 0xde00]);
    expect(elements(`L"😀"`)).toEqual([0x1f600]);
    expect(elements(`U"a"`)).toEqual([97]);
  });
  it("are joined when adjacent, and escapes do not run on", () => {
    expect(elements(String.raw`"\x4" "1" "a\0b"`)).toEqual([4, 49, 97, 0, 98]);
    expect(literal(`"a" L"b"`)).toMatchObject({ prefix: "L", elements: [97, 98] });
    expect(parseText(`char *s = u"a" L"b";`).errors).toEqual(["1:16 mixed-string-prefixes"]);
  });
  it("warn of an unknown escape and keep its character", () => {
    expect(elements(String.raw`"\q"`)).toEqual([113]);
    const { diagnostics } = parseText(String.raw`char *s = "a\q";`);
    expect(diagnostics.all.map(({ severity, code, span }) => `${severity} ${code} ${span.start}-${span.end}`)).toEqual(
      ["warning unknown-escape 12-14"],
    );
  });
});

const hasGcc = spawnSync("gcc", ["--version"]).status === 0;

describe.skipIf(!hasGcc)("gcc reads the same values", () => {
  it("from floating and character constants", () => {
    const floats = [
      "1.5",
      ".5",
      "1.",
      "1e10",
      "1E-3",
      "0x1.8p3",
      "0x.8p-1074",
      "0x1p-1022",
      "0x1.fffffffffffffp1023",
      "3.4f",
      "1e-45f",
      "0.1",
      "2.5L",
      "1e308",
      "5e-324",
      "0x1.23456789abcdefp4",
      "123456789012345678901234567890.",
    ];
    const characters = [
      "'a'",
      String.raw`'\377'`,
      "'ab'",
      "'abcd'",
      String.raw`'\e'`,
      String.raw`'\x41'`,
      "'é'",
      String.raw`L'\xffffffff'`,
      String.raw`'\u00e9'`,
    ];
    const directory = mkdtempSync(join(tmpdir(), "socksh-literals-"));
    try {
      const source = join(directory, "values.c");
      const lines = [
        ...floats.map((text) => `printf("%.17g\\n", (double)${text});`),
        ...characters.map((text) => `printf("%d\\n", (int)${text});`),
      ];
      writeFileSync(source, `#include <stdio.h>\n#include <wchar.h>\nint main(void) {\n${lines.join("\n")}\n}\n`);
      execFileSync("gcc", ["-w", "-o", join(directory, "values"), source]);
      const expected = execFileSync(join(directory, "values"), { encoding: "utf8" }).trim().split("\n").map(Number);
      const ours = [...floats, ...characters].map((text) => {
        const node = literal(text);
        return node.kind === "floating" || node.kind === "character" ? node.value : undefined;
      });
      expect(ours).toEqual(expected);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
