import { describe, expect, test } from "vitest";
import { eastAsianWidth } from "get-east-asian-width";
import type { Diagnostic } from "../../cc/diagnostic.ts";
import { columnsOf } from "../../cc/render-columns.ts";
import { renderAll, renderDiagnostic } from "../../cc/render.ts";
import type { SourceFile } from "../../cc/source.ts";
import { sourceFile } from "./preprocess-support.ts";

function at(file: SourceFile, text: string, from = 0) {
  const start = file.text.indexOf(text, from);
  return { file, start, end: start + text.length };
}

function diagnose(file: SourceFile, text: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return { severity: "error", code: "some-code", message: "it is wrong", span: at(file, text), related: [], ...more };
}

describe("renderDiagnostic()", () => {
  test("draws place, message, code, line and caret, then the hint, then the related places", () => {
    const file = sourceFile("int port;\nint main(void) {\n  return htons(prot);\n}\n", "tcp.c");
    const diagnostic = diagnose(file, "prot)", {
      span: at(file, "prot", 20),
      hint: "did you mean 'port'?",
      related: [{ message: "'port' is declared here", span: at(file, "port") }],
    });
    expect(renderDiagnostic(diagnostic)).toBe(`tcp.c:3:16: error: it is wrong [some-code]
  return htons(prot);
               ^~~~
hint: did you mean 'port'?
tcp.c:1:5: note: 'port' is declared here
int port;
    ^~~~`);
  });

  test("the caret stands under the column where a terminal shows the character", () => {
    const wide = sourceFile('s = "服务器" + x;');
    expect(renderDiagnostic(diagnose(wide, "x")).split("\n").slice(1)).toEqual([
      's = "服务器" + x;',
      " ".repeat(15) + "^",
    ]);
    const under = sourceFile("a 服务 b");
    expect(renderDiagnostic(diagnose(under, "服务")).split("\n")[2]).toBe("  ^~~~");
    const combining = sourceFile("e\u0301e\u0301 x");
    expect(renderDiagnostic(diagnose(combining, "x")).split("\n")[2]).toBe("   ^");
    const astral = sourceFile("😀 x");
    expect(renderDiagnostic(diagnose(astral, "x")).split("\n")[2]).toBe("   ^");
  });

  test("tabs are spread to the next multiple of eight, under the caret too", () => {
    const file = sourceFile("\tint\tx;");
    expect(renderDiagnostic(diagnose(file, "x")).split("\n").slice(1)).toEqual([
      "        int     x;",
      " ".repeat(16) + "^",
    ]);
  });

  test("a span over several lines is marked to the end of the first", () => {
    const file = sourceFile("f(a,  \r\n  b);");
    expect(renderDiagnostic(diagnose(file, "a,  \r\n  b")).split("\n").slice(1)).toEqual(["f(a,", "  ^~"]);
  });

  test("an empty span is one caret, at the line's end too; a blank line is not drawn", () => {
    const file = sourceFile("ab\n\n");
    const empty = (offset: number) =>
      renderDiagnostic(diagnose(file, "a", { span: { file, start: offset, end: offset } }));
    expect(empty(2).split("\n").slice(1)).toEqual(["ab", "  ^"]);
    expect(empty(3).split("\n")).toEqual(["t.c:2:1: error: it is wrong [some-code]"]);
    expect(empty(4).split("\n")).toEqual(["t.c:3:1: error: it is wrong [some-code]"]);
  });

  test("a text that does not exist has no line and column", () => {
    const file = sourceFile("", "<built-in>");
    expect(renderDiagnostic(diagnose(file, ""))).toBe("<built-in>: error: it is wrong [some-code]");
  });

  test("a line that is too wide is cut to the part around the caret", () => {
    const file = sourceFile(`${"中".repeat(30)} target ${"z".repeat(1_000_000)}`);
    const [, line, caret] = renderDiagnostic(diagnose(file, "target"), { color: false, width: 40 }).split("\n");
    expect(line!.startsWith("…中")).toBe(true);
    expect(line!.endsWith("z…")).toBe(true);
    expect(eastAsianColumns(line!)).toBeLessThanOrEqual(40);
    expect(eastAsianColumns(line!.slice(0, line!.indexOf("target")))).toBe(caret!.indexOf("^"));
    expect(caret!.trim()).toBe("^~~~~~");
  });

  test("control characters of the source cannot reach the terminal", () => {
    const file = sourceFile("a\x1b[2J\u202e\u0007b x", "a\x1b.c");
    const text = renderDiagnostic(diagnose(file, "x", { message: "bad \x1b]0;title\x07" }));
    // deno-lint-ignore no-control-regex
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\u202e]/);
    expect(text.split("\n").slice(1)).toEqual(["a␛[2J\ufffd␇b x", " ".repeat(9) + "^"]);
  });

  test("colours are there only when asked for", () => {
    const file = sourceFile("x");
    const plain = renderDiagnostic(diagnose(file, "x"));
    const colored = renderDiagnostic(diagnose(file, "x"), { color: true });
    expect(plain).not.toContain("\x1b");
    expect(colored).toContain("\x1b[1;31merror:\x1b[0m");
    // deno-lint-ignore no-control-regex
    expect(colored.replace(/\x1b\[[0-9;]*m/g, "")).toBe(plain);
  });
});

describe("renderAll()", () => {
  test("ends with what they come to", () => {
    const file = sourceFile("x");
    const warning = diagnose(file, "x", { severity: "warning" });
    expect(renderAll([])).toBe("");
    expect(renderAll([diagnose(file, "x"), warning, warning]).split("\n").at(-1)).toBe("1 error and 2 warnings");
    expect(renderAll([diagnose(file, "x", { severity: "note" })]).split("\n").length).toBe(3);
  });
});

describe("columnsOf()", () => {
  test("agrees with Unicode's table of wide characters", () => {
    const different: string[] = [];
    for (let code = 0x20; code < 0x40000; code++) {
      const character = String.fromCodePoint(code);
      if (code < 0xa0 && code > 0x7e || !/^[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) continue;
      if (columnsOf(code) !== eastAsianWidth(code)) different.push(code.toString(16));
    }
    expect(different).toEqual([]);
  });
});

function eastAsianColumns(text: string): number {
  return [...text].reduce((sum, character) => sum + columnsOf(character.codePointAt(0)!), 0);
}
