import { describe, expect, it } from "vitest";
import { itemsOf, parseText, showItem } from "./parse-support.ts";

const items = (text: string) => itemsOf(text, "prompt").map(showItem);

describe("at the prompt", () => {
  it("a name with arguments is a call, never an old-style declaration", () => {
    expect(items("close(sockfd);")).toEqual(["(call close sockfd);"]);
    expect(items("T(x);")).toEqual(["declaration x"]);
  });
  it("a typedef name decides what `*` means", () => {
    expect(items("T * x; y * x;")).toEqual(["declaration x", "(* y x);"]);
  });
  it("an assignment to a name is an expression", () => {
    expect(items("fd = 3")).toEqual(["(= fd 3);"]);
  });
  it("statements, declarations and functions mix", () => {
    const text = "int x = 1;\nif (x) x++;\nint f(int a) { return a; }\n_Static_assert(1);\nf(x)";
    expect(items(text)).toEqual(["declaration x", "if x (post++ x);", "function f", "static-assertion", "(call f x);"]);
  });
  it("a function returning a pointer to a function is a declaration", () => {
    expect(items("void (*signal(int signo, void (*func)(int)))(int);")).toEqual(["declaration signal"]);
  });
  it("a definition without a type is told from a call by its body", () => {
    expect(items("main() { return 0; }\nmain()")).toEqual(["function main", "(call main);"]);
  });
  it("the `;` at the end of the text may be missing, inside braces not", () => {
    for (
      const text of ["x", "x = 1", "int x", "struct s { int a; }", "return", "break", "do x; while (y)", "for (;;) x"]
    ) {
      expect(parseText(text, "prompt", true).errors).toEqual([]);
    }
    expect(parseText("{ x }", "prompt").errors).toEqual(["1:4 missing-semicolon"]);
  });
  it("unlike a file", () => {
    expect(parseText("int x").errors).toEqual(["1:6 missing-semicolon"]);
  });
});

describe("more lines are wanted after", () => {
  const wanting = [
    "x = 1 +",
    "foo(",
    "foo(1,",
    "x[1",
    "x ? y",
    "x ? y :",
    "x.",
    "p->",
    "&",
    "!",
    "(",
    "(int)",
    "sizeof",
    "({ x;",
    "a &&",
    "int",
    "static",
    "const",
    "unsigned",
    "T",
    "int *",
    "int x =",
    "int x,",
    "int a[",
    "int x = {1,",
    "int (*f)(",
    "struct foo",
    "struct foo {",
    "struct foo { int a;",
    "enum e",
    "enum e { A,",
    "typedef int",
    "typedef struct { int a; }",
    "if",
    "if (",
    "if (x",
    "if (x)",
    "if (x) {",
    "if (x) y; else",
    "while (x)",
    "for (",
    "for (i = 0;",
    "for (;;)",
    "do",
    "do x;",
    "do { x; }",
    "do x; while",
    "switch (x)",
    "switch (x) { case 1:",
    "{",
    "{ x; {}",
    "foo:",
    "goto",
    "int f(int a)",
    "int main()",
    "int main(void)",
    "int main(int argc, char **argv)",
    "int f(a, b)",
    "int f(a) int a;",
    "static int f(int a)",
    "int f(int a) {",
    "int f(int a) { if (x) {",
    "main() {",
    "_Static_assert(1",
    "__attribute__((unused))",
    "void (*signal(int signo, void (*func)(int)))(int)",
  ];
  for (const text of wanting) {
    it(text, () => {
      const { unit, errors } = parseText(text, "prompt");
      expect({ incomplete: unit.incomplete, errors }).toEqual({ incomplete: true, errors: [] });
    });
  }
});

describe("nothing more is wanted after", () => {
  const complete = [
    "x",
    "x;",
    "x++",
    "foo()",
    "int x",
    "int x;",
    "int a[3]",
    "T x",
    "T * x",
    "struct s { int a; }",
    "enum e { A }",
    "typedef int U",
    "if (x) y;",
    "if (x) y",
    "if (x) {}",
    "if (x) y; else z",
    "while (x);",
    "for (;;);",
    "do x; while (y)",
    "{}",
    "{ x; }",
    "int f(void)",
    "int f()",
    "int f(int)",
    "int f(int a);",
    "extern int f(int a)",
    "typedef int f(int a)",
    "int f(int a) {}",
    "main()",
    "foo: x",
    "return",
    "return x",
    '"a" "b"',
    "sizeof(int)",
    "",
  ];
  for (const text of complete) {
    it(text === "" ? "the empty text" : text, () => {
      const { unit, errors } = parseText(text, "prompt");
      expect({ incomplete: unit.incomplete, errors }).toEqual({ incomplete: false, errors: [] });
    });
  }
  it("a text with an error, which more lines would not mend", () => {
    const { unit, errors } = parseText("int f(void) {\n  x = );\n", "prompt");
    expect(unit.incomplete).toBe(false);
    expect(errors).toEqual(["2:7 expected-expression", "1:13 unterminated-block"]);
  });
});

describe("when no more lines will come, what is missing is an error", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["int main(void) {\n  if (x) {\n    y();\n  }\n", "1:16 unterminated-block"],
    ["int main(void) {\n  if (x) {\n    y();\n  return 0;\n}\n", "2:10 unterminated-block"],
    ["foo(1,", "1:7 missing-parenthesis"],
    ["x[1", "1:4 missing-bracket"],
    ["x = 1 +", "1:8 expected-expression"],
    ["if (x)", "1:7 expected-statement"],
    ["do { x; }", "1:10 missing-while"],
    ["int", "1:4 expected-declarator"],
  ];
  for (const [text, error] of rows) {
    it(JSON.stringify(text), () => expect(parseText(text, "prompt", true).errors).toEqual([error]));
  }
  it("a missing brace names the line where the block was opened, and where it is missed", () => {
    const { diagnostics } = parseText("x;\nint main(void)\n{\n  y;\n", "prompt", true);
    expect(diagnostics.all[0]!.message).toBe("the '{' on line 3 is never closed");
    expect(diagnostics.all[0]!.related.map(({ message }) => message)).toEqual(["a '}' is missing before here"]);
  });
});
