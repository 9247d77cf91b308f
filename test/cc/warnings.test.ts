import { expect, test } from "vitest";
import type { Diagnostic, Diagnostics } from "../../cc/diagnostic.ts";
import { noteMacros } from "../../cc/macro-notes.ts";
import { renderDiagnostic } from "../../cc/render.ts";
import { positionAt } from "../../cc/source.ts";
import {
  ALL_WARNINGS,
  DEFAULT_WARNINGS,
  EXTRA_WARNINGS,
  isWarningName,
  WARNING_NAMES,
  WARNINGS,
} from "../../cc/warnings.ts";
import { checkBody, checkFile, checkStrictly, clean } from "./check-support.ts";

const SOCKETS = `#include <netinet/in.h>
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
struct sockaddr_in sa;
`;

test("every warning has a name, a group and a meaning; the groups hold each other", () => {
  for (const name of WARNING_NAMES) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(WARNINGS[name].meaning).not.toBe("");
    expect(isWarningName(name)).toBe(true);
  }
  expect(isWarningName("nonsense") || isWarningName("toString")).toBe(false);
  expect([...DEFAULT_WARNINGS].every((name) => ALL_WARNINGS.has(name))).toBe(true);
  expect([...ALL_WARNINGS].every((name) => EXTRA_WARNINGS.has(name))).toBe(true);
  const named = WARNING_NAMES.filter((name) => WARNINGS[name].group === "named");
  expect(EXTRA_WARNINGS.size).toBe(WARNING_NAMES.length - named.length);
  expect(named.filter((name) => EXTRA_WARNINGS.has(name))).toEqual([]);
});

test("what was not asked for is not said", () => {
  const text = "int f(int n) { int x; int used = n; return used; }";
  clean(text);
  expect(checkStrictly(text).codes).toEqual(["unused-variable"]);
});

test("a port or an address without htons() or htonl() is in the wrong byte order", () => {
  for (
    const [statement, said] of [
      ["sa.sin_port = 9877;", 1],
      ["sa.sin_port = htons(9877);", 0],
      ["sa.sin_port = 0;", 0],
      ["sa.sin_port = argc;", 0],
      ["sa.sin_port = atoi(argv[1]);", 1],
      ["sa.sin_port = htons(atoi(argv[1]));", 0],
      ["sa.sin_addr.s_addr = INADDR_LOOPBACK;", 1],
      ["sa.sin_addr.s_addr = htonl(INADDR_LOOPBACK);", 0],
      ["sa.sin_addr.s_addr = INADDR_ANY;", 0],
      ["sa.sin_addr.s_addr = INADDR_BROADCAST;", 0],
      ["struct sockaddr_in to = { .sin_port = 7 }; sa = to;", 1],
      ["struct sockaddr_in to = { .sin_port = htons(7) }; sa = to;", 0],
      ["struct sockaddr_in6 to = { .sin6_port = 7 }; (void) to;", 1],
    ] as const
  ) {
    const { codes } = checkFile(`${SOCKETS}int f(int argc, char **argv) { ${statement} return argc + !argv; }`);
    expect([statement, codes]).toEqual([statement, Array(said).fill("byte-order")]);
  }
});

test("a constant subscript must be inside of the array; its end is an address", () => {
  expect(
    checkBody("int a[3]; a[2] = a[3] + a[-1]; int *p = &a[3]; p = &a[4]; p = a + 3; p[5] = 0; sizeof(a[9]) ? 0 : 1;")
      .codes.filter((code) => code === "array-bounds"),
  ).toHaveLength(3);
});

test("no jump leads into a statement expression", () => {
  for (
    const body of [
      "goto in; n = ({ in: 1; });",
      "n = ({ in: 1; }); goto in;",
      "n = ({ goto in; 1; }) + ({ in: 2; });",
      "n = ({ if (n) goto in; ({ in: 2; }); });",
      "switch (n) { case 1: n = ({ case 2: ; 2; }); }",
    ]
  ) {
    const { codes, diagnostics } = checkFile(`void f(int n) { ${body} }`);
    expect([body, codes]).toEqual([body, ["jump-into-scope"]]);
    expect(diagnostics.all[0]!.message).toMatch(/jumps into a statement expression$/);
  }
  for (
    const body of [
      "n = ({ again: if (n--) goto again; 1; });",
      "n = ({ n += ({ if (n) goto out; 1; }); out: 1; }); goto end; end: ;",
      "n = ({ switch (n) { case 1: n = 2; } n; });",
    ]
  ) expect([body, checkFile(`void f(int n) { ${body} }`).codes]).toEqual([body, []]);
});

test("no jump leads into the scope of an array whose length is computed", () => {
  for (
    const body of [
      "goto in; { int a[n]; in: a[0] = 1; }",
      "{ int a[n]; in: a[0] = 1; } goto in;",
      "switch (n) { case 1: ; int a[n]; a[0] = 1; case 2: break; }",
      "goto in; int (*p)[n]; in: p = 0;",
    ]
  ) {
    const { codes, diagnostics } = checkFile(`void f(int n) { ${body} }`);
    expect([body, codes]).toEqual([body, ["jump-into-scope"]]);
    expect(diagnostics.all[0]!.related[0]!.message).toMatch(/^'.' is declared here$/);
  }
  for (
    const body of [
      "{ int a[n]; again: a[0] = 1; if (n) goto again; }",
      "{ int a[n]; a[0] = 1; goto out; } out: ;",
      "again: ; int a[n]; a[0] = 1; if (n--) goto again;",
      "switch (n) { case 1: { int a[n]; a[0] = 1; } case 2: break; }",
      "int a[n]; a[0] = 1; goto out; out: ;",
    ]
  ) expect([body, checkFile(`void f(int n) { ${body} }`).codes]).toEqual([body, []]);
});

test("a label that is nearly there is offered", () => {
  expect(checkBody("goto agian; again: ;").only.hint).toBe("did you mean 'again'?");
});

test("a warning shows what it is about, where the other half of it stands, and what to do", () => {
  const { only } = checkFile(`${SOCKETS}void f(struct sockaddr_in *p) {
	memset(p, 0, sizeof(p));
}`);
  expect(renderDiagnostic(only)).toBe(
    `<test:1>:8:15: warning: 'sizeof' in the call of memset() is the size of a pointer [sizeof-pointer-memaccess]
        memset(p, 0, sizeof(p));
                     ^~~~~~~~~
hint: 'sizeof(*…)' is the size of the 'struct sockaddr_in' it points to`,
  );
  const { diagnostics } = checkStrictly("int f(int n) {\n  if (n)\n    f(1);\n    f(2);\n  return 0;\n}");
  expect(renderDiagnostic(diagnostics.all[0]!)).toBe(
    `<test:1>:2:3: warning: this 'if' guards one statement only [misleading-indentation]
  if (n)
  ^~
hint: braces make several statements one
<test:1>:4:5: note: this one is indented as if it were guarded too
    f(2);
    ^~~~~`,
  );
});

test("the operands of an operator that cannot take them are underlined", () => {
  const { only } = checkFile("struct s { int a; } x;\nint f(int n) { return n * 2 + x; }");
  expect(renderDiagnostic(only).split("\n").slice(1)).toEqual([
    "int f(int n) { return n * 2 + x; }",
    "                      ~~~~~ ^ ~",
  ]);
});

/** What is said, with the notes about macros. */
function withMacroNotes(text: string): Diagnostics {
  const { diagnostics } = checkStrictly(text);
  noteMacros(diagnostics);
  return diagnostics;
}

function macroNotes(text: string): string[] {
  return withMacroNotes(text).all.flatMap(({ related }) =>
    related.map(({ message, span }) => {
      const { line, column } = positionAt(span.file, span.start);
      return `${line}:${column} ${message}`;
    })
  );
}

test("a complaint about what a macro stands for shows the macro", () => {
  const diagnostics = withMacroNotes("#define LIMIT (1 / 0)\nint f(void) { return LIMIT; }");
  expect(diagnostics.all.map(renderAsText)).toEqual([
    `<test:1>:2:22: warning: division by zero is undefined [div-by-zero]
int f(void) { return LIMIT; }
                     ^~~~~
<test:1>:1:18: note: in expansion of macro 'LIMIT'
#define LIMIT (1 / 0)
                 ^`,
  ]);
  expect(withMacroNotes("").all).toEqual([]);
});

test("each level of macros within macros is shown, from the outermost to the innermost", () => {
  const macros = "#define INNER(x) ((x) + missing)\n#define MIDDLE(x) INNER(x)\n#define OUTER (1 + MIDDLE(2))\n";
  expect(macroNotes(`${macros}int f(void) { return OUTER; }`)).toEqual([
    "3:20 in expansion of macro 'OUTER'",
    "2:19 in expansion of macro 'MIDDLE'",
    "1:25 in expansion of macro 'INNER'",
  ]);
});

test("of a long chain of macros the ends are shown", () => {
  const chain = Array.from({ length: 300 }, (_, i) => `#define M${i + 1} M${i}`).join("\n");
  expect(macroNotes(`#define M0 missing\n${chain}\nint f(void) { return M300; }`)).toEqual([
    "301:14 in expansion of macro 'M300'",
    "300:14 in expansion of macro 'M299'",
    "299:14 in expansion of macro 'M298'",
    "298:14 in expansion of macro 'M297', and 294 more between this and the next",
    "3:12 in expansion of macro 'M2'",
    "2:12 in expansion of macro 'M1'",
    "1:12 in expansion of macro 'M0'",
  ]);
});

test("a correction of what a macro wrote is told, and not offered in the macro's place", () => {
  const text = "struct s { int length; };\n#define LENGTH(p) ((p)->lenght)\n#define SAME(x) (x)\n";
  const [written] = withMacroNotes(`${text}int f(struct s *p) { return LENGTH(p); }`).all;
  expect([written?.hint, written?.fix]).toEqual(["did you mean 'length'?", undefined]);
  const [given] = withMacroNotes(`${text}int f(struct s *p) { return SAME(p->lenght); }`).all;
  expect(given?.fix?.text).toBe("length");
  expect(positionAt(given!.fix!.span.file, given!.fix!.span.start)).toEqual({ line: 4, column: 37 });
});

test("a value where its address belongs, and the reverse, is told with what to write", () => {
  const text = `${SOCKETS}
int main(int fd) {
	struct sockaddr_in address; socklen_t length = sizeof address; int value;
	getsockname(fd, (struct sockaddr *)&address, length);
	getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, length);
	recvfrom(fd, &value, 4, 0, (struct sockaddr *)&address, sizeof address);
	bind(fd, address, length);
	bind(fd, (struct sockaddr *)&address, &length);
	return 0;
}`;
  const { diagnostics } = checkFile(text);
  expect(diagnostics.all.map(({ hint, fix }) => [hint, fix?.text])).toEqual([
    ["did you mean '&length'? The address is wanted here", "&"],
    ["did you mean '&length'? The address is wanted here", "&"],
    ["the length comes back in a variable: 'socklen_t len = sizeof address;', and '&len' here", undefined],
    ["did you mean '(struct sockaddr *)&address'?", "(struct sockaddr *)&address"],
    ["did you mean 'length'? The value is wanted here, not its address", "length"],
  ]);
});

test("a misspelt attribute is told with the nearest one", () => {
  const { only } = checkFile("int f(void) __attribute__((unusd));");
  expect([only.code, only.hint, only.fix?.text]).toEqual(["attributes", "did you mean 'unused'?", "unused"]);
});

test("a record's value of which a part is given anew is lost, which is said", () => {
  const types = "struct point { int x, y; }; struct nested { struct point p; };\n";
  const said = (init: string) =>
    checkStrictly(`${types}struct nested f(struct point q) { return (struct nested)${init}; }`);
  expect(said("{ .p = q, .p.y = 9 }").messages).toEqual(["this value takes the place of one given above"]);
  expect(said("{ .p = q }").messages).toEqual([]);
});

test("an operand that a macro is given twice is no comparison with itself", () => {
  const text = "#define AT_MOST(a, b) ((a) <= (b))\n#define CHECK(c) ((c) ? 1 : 0)\n";
  expect(checkStrictly(`${text}int f(int n) { return AT_MOST(n, n) + CHECK(n == n); }`).codes).toEqual([]);
});

test("parameters of the old style that are used are not called unused, nor is what a constant rules out looked at", () => {
  const old = "int f(c, f, s, unused) char c; float f; short s; short unused; { return c + (int)f + s; }";
  expect(checkStrictly(old).messages).toEqual(["parameter 'unused' is not used"]);
  expect(checkStrictly("enum { N = 3, T = N > 2 ? 10 : 1 / (N - 3), U = N ? 1 : 1 << 99 };").codes).toEqual([]);
  expect(checkStrictly("enum { N = 3, T = N > 2 ? 1 / (N - 3) : 10 };").codes).toContain("div-by-zero");
});

function renderAsText(diagnostic: Diagnostic): string {
  return renderDiagnostic(diagnostic);
}
