import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../cc/diagnostic.ts";
import {
  defineFromCommandLine,
  endsInside,
  MacroTable,
  preprocess,
  undefineFromCommandLine,
} from "../../cc/preprocess.ts";
import { spanOfToken } from "../../cc/token.ts";
import { headers, run, sourceFile } from "./preprocess-support.ts";

function expand(text: string): string {
  return run(text).texts.join(" ");
}

describe("macros", () => {
  test("an object-like macro is replaced, and its replacement scanned again", () => {
    expect(expand("#define A B\n#define B 1 + A\nA;")).toBe("1 + A ;");
  });

  test("a function-like macro's name alone is left alone", () => {
    expect(expand("#define f(x) [x]\nf + f(1) + f\n(2)")).toBe("f + [ 1 ] + [ 2 ]");
  });

  test("directives between a call's arguments are obeyed", () => {
    expect(expand("#define f(x, y) x-y\nf(1,\n#if 0\n2\n#else\n3\n#endif\n)")).toBe("1 - 3");
  });

  test("a call that is not closed is an error at its name, and what follows still comes through", () => {
    const result = run("#define f(x) [x]\nf(1 + 2;\nint a;");
    expect(result.codes).toEqual(["unterminated-call"]);
    expect(result.texts.join(" ")).toBe("f ( 1 + 2 ; int a ;");
  });

  test("an #include ends a call whose ) was forgotten", () => {
    const result = run("#define f(x) [x]\nf(1;\n#include <h>\nb", new MacroTable(), headers({ h: "int a;\n" }));
    expect(result.codes).toEqual(["unterminated-call"]);
    expect(result.texts.join(" ")).toBe("f ( 1 ; int a ; b");
  });

  test("a wrong number of arguments is an error that shows the definition", () => {
    const { diagnostics } = run("#define MAX(a, b) a\nMAX(1) MAX(1, 2, 3)\n#define V(a, ...) a\nV()");
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "macro 'MAX' takes 2 arguments, not 1",
      "macro 'MAX' takes 2 arguments, not 3",
    ]);
    expect(diagnostics[0]!.related[0]!.span.start).toBe(8);
  });

  test("a paste that makes no token is an error and leaves both", () => {
    const result = run("#define cat(a, b) a##b\ncat(+, -) cat(<, <=) cat(L, 'x') cat(/, /)");
    expect(result.codes).toEqual(["invalid-paste", "invalid-paste"]);
    expect(result.texts).toEqual(["+", "-", "<<=", "L'x'", "/", "/"]);
  });

  test("a digraph is stringified as it was spelled", () => {
    expect(expand("#define s(x) #x\ns(<: [ %:)")).toBe('"<: [ %:"');
  });

  test("redefinition is warned about, unless it is the same", () => {
    expect(run("#define A 1 +  2\n#define A 1 + 2 /* same */\n").codes).toEqual([]);
    const { diagnostics } = run("#define A 1\n#define A 2\n");
    expect(diagnostics).toMatchObject([{
      code: "macro-redefined",
      span: { start: 20 },
      related: [{ span: { start: 8 } }],
    }]);
    expect(run("#define f(a) a\n#define f(b) b\n").codes).toEqual(["macro-redefined"]);
    expect(run("#define f() 1\n#define f 1\n").codes).toEqual(["macro-redefined"]);
  });

  test("redefinition at the prompt is no fault", () => {
    const macros = new MacroTable();
    expect(run(sourceFile("#define A 1", "<prompt:1>"), macros).codes).toEqual([]);
    expect(run(sourceFile("#define A 2\nA", "<prompt:2>"), macros)).toMatchObject({ codes: [], texts: ["2"] });
  });

  test("malformed definitions are errors and define nothing", () => {
    for (
      const line of [
        "#define",
        "#define 3",
        "#define defined",
        "#define f(x",
        "#define f(x,x) x",
        "#define f(x y) x",
        "#define f(x) #y",
        "#define f ## x",
        "#define f(x) x ##",
        "#define f(...) __VA_OPT__ x",
        "#undef",
        "#undef 1",
      ]
    ) {
      const macros = new MacroTable();
      expect(run(line, macros).diagnostics.map(({ severity }) => severity), line).toEqual(["error"]);
      expect(macros.get("f")).toBeUndefined();
    }
  });
});

describe("where tokens come from", () => {
  const text = "#define ADD(a, b) ((a) + (b))\n#define TWICE(x) ADD(x, x)\nint y = TWICE(n);";
  const { tokens } = run(text);
  const call = text.lastIndexOf("TWICE");

  test("a macro's own tokens know the outermost invocation", () => {
    const plus = tokens.find((token) => token.text === "+")!;
    expect(text.slice(plus.start - 4, plus.end)).toBe("(a) +");
    expect(plus.expandedFrom).toMatchObject({ text: "TWICE", start: call });
    expect(spanOfToken(plus)).toMatchObject({ start: call, end: call + 5 });
  });

  test("an argument's tokens keep the place where the user wrote them", () => {
    const n = tokens.find((token) => token.text === "n")!;
    expect(spanOfToken(n)).toMatchObject({ start: call + 6, end: call + 7 });
  });

  test("the first token of an expansion stands where the name stood", () => {
    const result = run("#define A b c\nA\nx A").tokens;
    expect(result.map(({ text, lineStart, spaceBefore }) => [text, lineStart, spaceBefore]).slice(0, 5)).toEqual([
      ["b", true, true],
      ["c", false, true],
      ["x", true, true],
      ["b", false, true],
      ["c", false, true],
    ]);
  });
});

describe("conditions", () => {
  const holds = (condition: string) => run(`#if ${condition}\nyes\n#endif`).texts.length === 1;

  test.each([
    "1",
    "!0",
    "2 - 1 == 1",
    "(1 + 2) * 3 == 9",
    "1 + 2 * 3 == 7",
    "10 / 3 == 3",
    "-7 / 2 == -3",
    "-7 % 2 == -1",
    "1 << 4 == 16",
    "-16 >> 2 == -4",
    "~0 == -1",
    "(6 & 3) == 2",
    "(6 | 3) == 7",
    "(6 ^ 3) == 5",
    "1 < 2 && 2 <= 2 && 3 > 2 && 3 >= 3",
    "1 != 2",
    "0 || 1",
    "0 ? 0 : 1",
    "1 ? 2 : 1 / 0",
    "0 && 1 / 0 || 1",
    "1 || 1 / 0",
    "-1 > 0u",
    "(1 ? -1 : 0u) > 0",
    "0x7fffffffffffffff + 0 > 0",
    "0xffffffffffffffff == -1",
    "18446744073709551615u == -1",
    "017 == 15",
    "0b101 == 5",
    "'A' == 65",
    "'\\n' == 10",
    "'\\377' < 0",
    "'\\x41' == 65",
    "'ab' == 24930",
    "L'\\u4e2d' == 0x4e2d",
    "U'\\xffffffff' > 0",
    "u'\\xffff' == 65535",
    "'\\0' == 0",
    "UNDEFINED == 0",
    "!defined UNDEFINED",
    "defined(__GNUC__) && defined __linux__",
    "1L + 1ul + 1LLU == 3",
    "(2, 1)",
    "__CHAR_BIT__ == 8",
    "- - 1 == 1",
    "1 ? 0 ? 0 : 1 : 0",
    "1 << 70 == 0",
    "-1 >> 70 == -1",
  ])("#if %s holds", (condition) => {
    expect(holds(condition)).toBe(true);
  });

  test.each([
    "",
    "1 +",
    "(1",
    "1)",
    "1 2",
    "1.5",
    '"a"',
    "08",
    "1x",
    "a(1)",
    "1 = 1",
    "1 / 0",
    "1 % 0",
    "''",
    "? 1 : 2",
    "1 ? 2",
    "defined",
    "defined(",
    "defined(a",
    "defined 1",
    "@",
    "99999999999999999999999",
    "__has_include",
    "__has_include(x)",
    "__has_builtin()",
  ])("#if %s is an error, reported once, and does not hold", (condition) => {
    const result = run(`#if ${condition}\nno\n#endif\nafter`);
    expect(result.codes.filter((code) => code !== "unterminated-literal")).toEqual(["bad-condition"]);
    expect(result.texts).toEqual(["after"]);
  });

  test("the operand of `defined` is not expanded, even if `defined` comes from a macro", () => {
    expect(expand("#define A B\n#define HAS defined A\n#if HAS && !defined B\nyes\n#endif")).toBe("yes");
  });

  test("one group at most is taken, whatever follows", () => {
    const text = (a: number, b: number) => `#if ${a}\na\n#elif ${b}\nb\n#else\nc\n#endif`;
    expect([expand(text(1, 1)), expand(text(0, 1)), expand(text(0, 0))]).toEqual(["a", "b", "c"]);
    expect(expand("#define X\n#ifdef X\n#ifndef X\n1\n#else\n2\n#endif\n#elif nonsense (\n3\n#endif")).toBe("2");
    expect(expand("#ifdef Y\n1\n#elifdef __GNUC__\n2\n#endif\n#ifdef Y\n#elifndef Y\n3\n#endif")).toBe("2 3");
  });

  test("a skipped group may hold prose, and directives that do not exist", () => {
    const result = run("#if 0\ndon't \"do\n#frobnicate\n#if 1\n#else\n#endif\n#else 'x'\nyes\n#endif\n");
    expect(result.texts).toEqual(["yes"]);
    expect(result.codes).toEqual(["extra-tokens"]);
  });

  test("conditionals that do not match are errors", () => {
    expect(run("#endif").codes).toEqual(["unmatched-directive"]);
    expect(run("#else").codes).toEqual(["unmatched-directive"]);
    expect(run("#if 1\n#else\n#else\n#elif 1\n#endif").codes).toEqual(["unmatched-directive", "unmatched-directive"]);
    const { diagnostics } = run("x\n#if 1\n#if 0\n");
    expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([
      ["unterminated-conditional", 3],
      ["unterminated-conditional", 9],
    ]);
  });
});

describe("#include", () => {
  test("puts the header's tokens in place, with macros from before and for after", () => {
    const includes = headers({ "a.h": "#define B 2\nA\n", "b.h": "B\n" });
    expect(run('#define A 1\n#include "a.h"\n#define H <b.h>\n#include H\nB', new MacroTable(), includes).texts)
      .toEqual(["1", "2", "2"]);
  });

  test("an unknown header is an error that names where it was looked for", () => {
    const { diagnostics } = run('#include "no.h" \n#include <net/no.h>\nx');
    expect(diagnostics.map(({ message, span }) => [message, span.start, span.end])).toEqual([
      ["'no.h' is not found (looked in: ., /usr/include)", 9, 15],
      ["'net/no.h' is not found (looked in: /usr/include)", 26, 36],
    ]);
  });

  test("#include_next asks for the next one", () => {
    const includes = headers({ "a.h": "1\n#include_next <a.h>\n", "next/a.h": "2\n" });
    expect(run("#include <a.h>", new MacroTable(), includes).texts).toEqual(["1", "2"]);
  });

  test("a guarded header is read once, at the prompt over all entries, and its macros stay", () => {
    const text = {
      "a.h": "#ifndef A_H\n#define A_H\n#define A 1\nint a;\n#endif\n",
      "b.h": "#pragma once\nint b;\n",
      "c.h": "int c;\n",
    };
    const includes = headers(text);
    const macros = new MacroTable();
    const first = run(
      "#include <a.h>\n#include <a.h>\n#include <b.h>\n#include <b.h>\n#include <c.h>\n",
      macros,
      includes,
    );
    expect(first.texts.join(" ")).toBe("int a ; int b ; int c ;");
    expect(macros.isIncluded(includes.resolve("a.h", true, sourceFile(""), false)!)).toBe(true);
    expect(macros.isIncluded(includes.resolve("c.h", true, sourceFile(""), false)!)).toBe(false);
    expect(run("#include <a.h>\n#include <b.h>\n#include <c.h>\nA", macros, includes).texts.join(" ")).toBe(
      "int c ; 1",
    );
    expect(run("#undef A_H\n#include <a.h>\n", macros, includes).texts.join(" ")).toBe("int a ;");
  });

  test("what only looks like a guard does not keep a header from being read again", () => {
    const includes = headers({
      "a.h": "#ifndef A\n1\n#else\n2\n#endif\n",
      "b.h": "#ifndef A\n3\n#endif\n4\n",
      "c.h": "5\n#ifndef A\n6\n#endif\n",
    });
    const all = "#include <a.h>\n#include <b.h>\n#include <c.h>\n";
    expect(run(`${all}#define A\n${all}`, new MacroTable(), includes).texts.join("")).toBe("13456245");
  });

  test("__mentions finds a word anywhere in the main file", () => {
    const includes = headers({ "h.h": "#if __mentions(sctp)\nyes\n#else\nno\n#endif\n" });
    const texts = (text: string) => run(`#include <h.h>\n${text}`, new MacroTable(), includes).texts;
    expect(texts("SCTP_EOF")).toEqual(["yes", "SCTP_EOF"]);
    expect(texts("// a comment on sctp")).toEqual(["yes"]);
    expect(texts("other")).toEqual(["no", "other"]);
  });

  test("__has_include answers without reading", () => {
    const includes = headers({ "a.h": "1" });
    const text = '#if __has_include(<a.h>) && !__has_include("no.h") && defined __has_include\nyes\n#endif';
    expect(run(text, new MacroTable(), includes)).toMatchObject({ texts: ["yes"], codes: [] });
  });

  test("a header that includes itself ends in one error", () => {
    const twice = headers({ "a.h": "#include <a.h>\n#include <a.h>\n" });
    expect(run("#include <a.h>", new MacroTable(), twice).codes).toEqual(["include-depth"]);
  });

  test("faults inside a header that belongs to the platform are not warned about", () => {
    const system = { ...headers({}), resolve: () => sourceFile("#define A 1\n#define A 2\n", "a.h", true) };
    expect(run("#include <a.h>\n", new MacroTable(), system).codes).toEqual([]);
  });
});

describe("other directives", () => {
  test("__LINE__ and __FILE__ follow #line", () => {
    expect(expand('__LINE__ __FILE__\n#line 100 "a\\\\b.c"\n__LINE__ __FILE__ __BASE_FILE__')).toBe(
      '1 "t.c" 100 "a\\\\b.c" "t.c"',
    );
    expect(expand('# 7 "x.c" 1\n__LINE__ __FILE__')).toBe('7 "x.c"');
  });

  test("__LINE__ in a macro's body is the line of its use", () => {
    expect(expand("#define L __LINE__\n\nL\nL")).toBe("3 4");
  });

  test("__INCLUDE_LEVEL__ and __COUNTER__ count", () => {
    const includes = headers({ "a.h": "__INCLUDE_LEVEL__ __FILE__ __BASE_FILE__ __COUNTER__\n" });
    expect(run("__COUNTER__ __INCLUDE_LEVEL__\n#include <a.h>\n__COUNTER__", new MacroTable(), includes).texts).toEqual(
      ["0", "0", "1", '"a.h"', '"t.c"', "1", "2"],
    );
  });

  test("__DATE__ and __TIME__ have the standard's shape", () => {
    const [date, time] = run("__DATE__ __TIME__").texts;
    expect(date).toMatch(/^"[A-Z][a-z]{2} [ 1-3][0-9] [0-9]{4}"$/);
    expect(time).toMatch(/^"[0-2][0-9]:[0-5][0-9]:[0-6][0-9]"$/);
  });

  test("#error and #warning say their text, quotes or not", () => {
    const { diagnostics } = run("#error don't do\n#warning this\n");
    expect(diagnostics.map(({ severity, code, message }) => [severity, code, message])).toEqual([
      ["error", "error-directive", "don't do"],
      ["warning", "cpp", "this"],
    ]);
  });

  test("an unknown directive is an error, with a suggestion if one is near", () => {
    expect(run("#inclde <x>\n#xyzzy").diagnostics).toMatchObject([
      { code: "unknown-directive", hint: "did you mean '#include'?" },
      { code: "unknown-directive", hint: undefined },
    ]);
    expect(run('#\n# /* nothing */\n#ident "x"').codes).toEqual([]);
  });

  test("pragmas stay where they are, by _Pragma too, but for those that the preprocessor alone obeys", () => {
    const { tokens } = run(
      '#define N 4\n#pragma pack(push, N)\n_Pragma("pack(pop)") x\n#pragma GCC diagnostic push\n#pragma STDC FP_CONTRACT ON\n' +
        '#pragma push_macro("N")\n#pragma GCC poison nothing\n#pragma once\n',
    );
    expect(tokens.map(({ kind, text }) => [kind, text])).toEqual([
      ["pragma", "pack(push, 4)"],
      ["pragma", "pack(pop)"],
      ["identifier", "x"],
      ["pragma", "GCC diagnostic push"],
      ["pragma", "STDC FP_CONTRACT ON"],
      ["eof", ""],
    ]);
    expect(run("_Pragma(1)").codes).toEqual(["pragma-operand"]);
  });

  test("__has_attribute and __has_builtin know what is there", () => {
    expect(
      expand(
        "#if __has_attribute(packed) && __has_attribute(__noreturn__) && !__has_attribute(vector_size)\nyes\n#endif",
      ),
    ).toBe("yes");
    expect(expand("#if __has_builtin(__builtin_memcpy) && !__has_builtin(__builtin_ia32_pause)\nyes\n#endif")).toBe(
      "yes",
    );
  });
});

describe("the macro table", () => {
  test("-D and -U define and undefine", () => {
    const macros = new MacroTable();
    const diagnostics = new Diagnostics();
    defineFromCommandLine(macros, "ONE", diagnostics);
    defineFromCommandLine(macros, "X=a b", diagnostics);
    defineFromCommandLine(macros, "F(x)=[x]", diagnostics);
    defineFromCommandLine(macros, "EMPTY=", diagnostics);
    undefineFromCommandLine(macros, "linux");
    expect(run("ONE X F(2) EMPTY linux", macros).texts).toEqual(["1", "a", "b", "[", "2", "]", "linux"]);
    expect(diagnostics.all).toEqual([]);
    defineFromCommandLine(macros, "3=4", diagnostics);
    expect(diagnostics.all).toMatchObject([{ code: "macro-name", span: { file: { name: "<command line>" } } }]);
  });

  test("restore() takes back what came after snapshot(), as often as asked", () => {
    const macros = new MacroTable();
    const includes = headers({ "a.h": "#pragma once\nint a;\n" });
    run("#define A 1\n__COUNTER__", macros);
    const before = macros.snapshot();
    for (let round = 0; round < 2; round++) {
      const entry = "#undef A\n#define B 2\n#include <a.h>\n__COUNTER__ A B";
      expect(run(entry, macros, includes).texts.join(" ")).toBe("int a ; 1 A 2");
      macros.restore(before);
      expect(run("A B", macros).texts).toEqual(["1", "B"]);
    }
  });

  test("tables do not share what they define", () => {
    const one = new MacroTable();
    const other = new MacroTable();
    run("#define A 1\n#undef __linux__", one);
    expect(other.get("A")).toBeUndefined();
    expect(other.get("__linux__")).toBeDefined();
  });

  test("its macros can be listed, with their place", () => {
    const macros = new MacroTable();
    run("#define F(a, ...) a\n", macros);
    const listed = [...macros].find(({ name }) => name === "F")!;
    expect(listed).toMatchObject({
      parameters: ["a", "__VA_ARGS__"],
      variadic: true,
      span: { file: { name: "t.c" }, start: 8, end: 9 },
    });
    expect([...macros].some(({ name, span }) => name === "__socksh__" && span.file.system)).toBe(true);
  });

  test("each architecture has its own macros", () => {
    expect(run("#ifdef __aarch64__\narm\n#endif\n#ifdef __x86_64__\nx86\n#endif", new MacroTable("aarch64")).texts)
      .toEqual(["arm"]);
    expect(run("#ifdef __aarch64__\narm\n#endif\n#ifdef __x86_64__\nx86\n#endif").texts).toEqual(["x86"]);
  });
});

describe("endsInside()", () => {
  test.each([
    ["/* a", true],
    ["#if 1\n", true],
    ["#define f(x) x\nf(1,\n", true],
    ["#define A \\\n", true],
    ["int x;\n", false],
    ["{\n", false],
    ['"a\n', false],
  ])("%j: %s", (text, expected) => {
    const file = sourceFile(text, "<prompt:1>");
    const diagnostics = new Diagnostics();
    preprocess(file, new MacroTable(), headers({}), diagnostics);
    expect(endsInside(file, diagnostics)).toBe(expected);
  });
});
