import { describe, expect, it } from "vitest";
import { parseText, showItem } from "./parse-support.ts";

/** One text, what is wrong with it, and what is left of it. */
function faulty(
  name: string,
  mode: "file" | "prompt",
  text: string,
  errors: readonly string[],
  items?: readonly string[],
) {
  it(name, () => {
    const { unit, errors: found } = parseText(text, mode, true);
    expect(found).toEqual(errors);
    if (items !== undefined) expect(unit.items.map(showItem)).toEqual(items);
  });
}

describe("every fault of a text is reported, each once", () => {
  faulty(
    "in the statements of one function",
    "file",
    `int f(int a) {
  foo(a, b;
  bar(1 2);
  int z = 1
  z++;
  if z > 1) { q(; }
  for (int i = 0; i < n i++) { r = ; }
  for (i = 0, i < n, i++) {}
  while (x { y(); }
  switch (x) { case 1 foo(); break; case 2; bar(); }
  do { x++; } (x < 3);
  if (x) int y;
  goto 5;
  return 1
}
int g;`,
    [
      "2:11 missing-parenthesis",
      "3:9 missing-comma",
      "4:12 missing-semicolon",
      "6:5 missing-parenthesis",
      "6:17 expected-expression",
      "7:25 missing-semicolon",
      "7:36 expected-expression",
      "8:25 missing-semicolon",
      "9:11 missing-parenthesis",
      "10:22 expected-colon",
      "10:43 expected-colon",
      "11:14 missing-while",
      "12:10 declaration-as-body",
      "13:8 expected-name",
      "14:11 missing-semicolon",
    ],
    [
      "function f",
      "declaration g",
    ],
  );
  faulty(
    "in declarations, whose names stay declared",
    "file",
    `int x = ;
int y = 3 4;
int a[] = {1, 2 3};
int b[] = {1, 2;
int c int d;
enum e { A B };
struct s { int a int b; int c };
struct t { int a; }
int f(int a b) { return a; }
int h(int a, ) { return x; }
int for = 3;
int k {
  return 0;
}
long z`,
    [
      "1:9 expected-expression",
      "2:10 missing-semicolon",
      "3:17 missing-brace",
      "4:16 missing-brace",
      "5:6 missing-semicolon",
      "6:12 missing-brace",
      "7:17 missing-semicolon",
      "7:30 missing-semicolon",
      "8:20 missing-semicolon",
      "9:13 missing-comma",
      "10:14 expected-type",
      "11:5 reserved-word",
      "12:5 missing-parameter-list",
      "15:7 missing-semicolon",
    ],
    [
      "declaration x",
      "declaration y",
      "declaration a",
      "declaration b",
      "declaration c",
      "declaration d",
      "declaration",
      "declaration",
      "declaration f",
      "declaration h",
      "declaration z",
    ],
  );
  faulty(
    "in lines that all lack their ';'",
    "prompt",
    "foo()\nbar()\nx = 3\nwhile (x)\n  y()\nint f(int a)\nz()",
    [
      "1:6 missing-semicolon",
      "2:6 missing-semicolon",
      "3:6 missing-semicolon",
      "5:6 missing-semicolon",
      "6:13 missing-semicolon",
    ],
  );
});

describe("braces", () => {
  faulty(
    "one too many is one fault, whatever lies bare behind it",
    "file",
    "int main() {\n  if (x) {\n    foo();\n  }}\n  x++;\n  return 0;\n}\nint z;",
    ["5:3 statement-outside-function"],
    ["function main", "declaration z"],
  );
  faulty(
    "one too many, and what looks like a declaration without a type behind it",
    "file",
    "int main() {\n  if (x) {\n    foo();\n  }}\n  *p = 5;\n  (*g)();\n  return 0;\n}\nint z;",
    ["5:3 statement-outside-function"],
    ["function main", "declaration z"],
  );
  faulty("several at once are one fault", "prompt", "}}\nx = 1;", ["1:1 extraneous-brace"], ["(= x 1);"]);
  faulty(
    "a missing one is found where the indentation disagrees",
    "file",
    "int main() {\n  while (1) {\n    x();\n  y();\n}\n",
    ["2:13 unterminated-block"],
  );
  faulty(
    "a function at the margin ends the one before",
    "file",
    "int f(void) {\n  g();\n\nint h(void) {\n  return 1;\n}\nint k;",
    ["1:13 unterminated-block"],
    ["function f", "function h", "declaration k"],
  );
  faulty("a function further in is a nested one", "file", "int f(void) {\n  int h(void) { return 1; }\n  g();\n}", [
    "2:7 nested-function",
  ]);
});

describe("what stands outside of functions in a file", () => {
  for (const text of ['printf("x");', "f(1), g();", "f(x)++;", "x++;", "for (;;) ;", "f(a + b);", "f((int) a);"]) {
    faulty(`is no declaration: ${text}`, "file", text, ["1:1 statement-outside-function"]);
  }
  for (const text of ["(*f)(3);", "*p++;", "(void) f();", "(x) = (y) + 1, 2;", "*(p + 1) = 2;", "(a, b);"]) {
    faulty(`cannot be one: ${text}`, "file", text, ["1:1 expected-declaration"]);
  }
  faulty("as deep in parentheses as can be", "file", `${"(".repeat(100_000)}x${")".repeat(100_000)};\nint z;`, [
    "1:1 expected-declaration",
  ], ["declaration z"]);
});

describe("else", () => {
  faulty("without if", "prompt", "else y = 2;\nx = 1;", ["1:1 else-without-if"], ["(= x 1);"]);
  faulty("after two statements", "prompt", "if (x) a; b; else c;", ["1:14 else-without-if"]);
});

describe("what is not C is named", () => {
  faulty("typographic quotes", "prompt", "printf(“hello”);\nx = ‘a’;\ny;", [
    "1:8 typographic-quote",
    "2:5 typographic-quote",
  ], ["y;"]);
  faulty("full-width punctuation", "prompt", 'int a， b;\nprintf("ok")；\nx;', [
    "1:6 full-width-punctuation",
    "2:13 full-width-punctuation",
  ], ["declaration a", "x;"]);
  faulty("a placeholder", "prompt", "x = 1;\n...\nwhile (1) { ... }\ny = 2;", ["2:1 placeholder", "3:13 placeholder"]);
  faulty("prose, once a line", "prompt", "x;\n- wait 和waitpid区别\n都用于等待子进程终止，但是waitpid更灵活。\ny;", [
    "2:1 prose",
    "3:1 prose",
  ], ["x;", "y;"]);
  faulty("prose behind a statement", "prompt", "x; 注册信号处理函数\ny;", ["1:4 prose"], ["x;", "y;"]);
  faulty("ideographs in a line of code", "prompt", "int 变量 = 5;\ny;", ["1:5 stray-character"]);
  faulty("a bare header", "prompt", "<netinet/in.h>\nint x;", ["1:1 bare-header-name"], ["declaration x"]);
  faulty("line numbers", "prompt", "1 int x;\n2 x = 5;\n3 foo();", [
    "1:1 line-number",
    "2:1 line-number",
    "3:1 line-number",
  ], ["declaration x", "(= x 5);", "(call foo);"]);
  faulty("other characters", "prompt", "@ x;\n`ls`;\nx; # foo", [
    "1:1 stray-character",
    "2:1 stray-character",
    "3:4 stray-character",
  ]);
  faulty(
    "names without anything",
    "prompt",
    "uint16_t htons\nuint32_t htonl\nint gethostname\nvoid *memset\nint memcmp(void *)\ninet_aton\ninet_ntoa\n",
    [
      "1:15 missing-semicolon",
      "2:15 missing-semicolon",
      "3:16 missing-semicolon",
      "4:13 missing-semicolon",
      "5:19 missing-semicolon",
      "6:10 missing-semicolon",
      "7:10 missing-semicolon",
    ],
    ["declaration memcmp"],
  );
  faulty("a declaration over two lines is none of these", "prompt", "int x\n= 5\n, y\n;\nint f\n(int a)\n;", [], [
    "declaration x y",
    "declaration f",
  ]);
});

describe("messages", () => {
  const messages = (text: string, mode: "file" | "prompt" = "prompt") =>
    parseText(text, mode, true).diagnostics.all.map(({ message, hint }) => hint ? `${message} (${hint})` : message);
  it("say what is wrong and what to do", () => {
    expect(messages("uint16_t htons\nx;")).toEqual([
      "'htons' has no parameter list and no ';' (a function is declared '… htons(…);', a variable '… htons;')",
    ]);
    expect(messages("int a， b;")).toEqual(["'，' is a full-width mark: write ','"]);
    expect(messages("...\nx;")).toEqual([
      "'...' is a placeholder, not C (put the code it stands for in its place, or leave it out)",
    ]);
    expect(messages("<sys/socket.h>\nx;")).toEqual([
      "<sys/socket.h> alone is a header's name, not C (write #include <sys/socket.h>)",
    ]);
    expect(messages("socket(int domain, int type);")).toEqual([
      "expected an expression, but 'int' begins a type (a declaration must stand by itself; in a call, write the value without its type)",
    ]);
    expect(messages("n = sizof(int);")).toEqual(["there is no operator 'sizof' (did you mean 'sizeof'?)"]);
    expect(messages("x = (1;")).toEqual(["expected ')' to match this '('"]);
    expect(messages("int for = 1;")).toEqual(["'for' is a reserved word, it cannot be a name"]);
    expect(messages("if (x) { y(); }", "file")).toEqual([
      "a statement stands outside of any function (in a file, put it into one: int main(void) {…})",
    ]);
  });
  it("of a missing ')' point back to its '('", () => {
    const { diagnostics } = parseText("x = f(1;", "prompt", true);
    expect(diagnostics.all[0]!.related.map(({ message, span }) => `${message} ${span.start}`)).toEqual([
      "to match this '(' 5",
    ]);
  });
  it("of a missing ';' point just behind the token before", () => {
    const { diagnostics } = parseText("x = 1   \ny = 2;", "prompt", true);
    expect(diagnostics.all[0]!.span).toMatchObject({ start: 5, end: 5 });
  });
});
