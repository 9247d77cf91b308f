import { expect, test } from "vitest";
import { checkBody, checkFile, Session } from "./check-support.ts";

test("assignments to what cannot change are errors, and say where it was declared", () => {
  const { only } = checkBody("const int k = 1; k = 2;");
  expect([only.code, only.related[0]?.message]).toEqual(["assign-to-const", "variable 'k' declared here"]);
  expect(checkBody("const char *p; *p = 1; p++;").codes).toEqual(["assign-to-const"]);
  expect(checkBody("struct { const int a; } s, t; s = t;").codes).toEqual(["not-assignable"]);
  expect(checkBody("int a[3]; a = 0; 5 = 6; +a[0] = 1; (int) a[0] = 2; f() = 3;", "int f(void);").codes).toEqual(
    Array(5).fill("not-assignable"),
  );
});

test("pointer mismatches are warnings, as in gcc", () => {
  const before =
    "struct a { int x; } *pa; struct b *pb; char *pc; const char *pcc; int *pi; void *pv; unsigned char *puc;";
  expect(checkBody("pa = pb;", before).codes).toEqual(["incompatible-pointer-types"]);
  expect(checkBody("pc = pcc;", before).codes).toEqual(["discarded-qualifiers"]);
  expect(checkBody("pi = 5; int n = pi;", before).codes).toEqual(["int-conversion", "int-conversion"]);
  expect(checkBody("pi = 0; pi = (void *) 0; pv = pi; pi = pv; pcc = pc; puc = pc; if (pi == 0) ;", before).codes)
    .toEqual([]);
  expect(checkBody("pi == pc; pi == 5; 0 ? pi : pc;", before).codes.filter((code) => code !== "unused-value"))
    .toEqual([
      "incompatible-pointer-types",
      "pointer-integer-compare",
      "incompatible-pointer-types",
    ]);
  expect(checkBody("struct a s; int n = s; s = 1; pi = 1.5;", before).codes).toEqual(
    Array(3).fill("incompatible-types"),
  );
  expect(checkBody("pi + pi; pa * 2; !*pa; pv->x; pc - pi;", before).codes).toEqual([
    "invalid-operands",
    "invalid-operands",
    "invalid-operand",
    "no-member",
    "invalid-operands",
  ]);
});

test("a struct defined again inside itself is an error, and its type stays apart", () => {
  expect(checkFile("struct g { struct g { int a; } x; }; struct g z;").codes).toEqual(["redefinition"]);
});

test("a thousand faults are a hundred messages and one that says so", () => {
  const { diagnostics } = checkBody(
    "nope + x;\n".repeat(1000).replace(/x/g, () => `n${Math.random()}`.replace("0.", "")),
  );
  expect(diagnostics.all.length).toBe(101);
  expect(diagnostics.all.at(-1)?.code).toBe("too-many-errors");
  expect(diagnostics.errorCount).toBeGreaterThan(900);
});

test("at the prompt, a function whose parameters name it is no riddle without an end", () => {
  const { codes } = new Session("prompt").check("int T(__typeof__(T = 1) a) { return 1; }");
  expect(codes).toEqual(["not-assignable"]);
});

test("one fault gives one message", () => {
  expect(checkBody("int a = nobody + 1; a = nobody * nobody; a = nobody.x->y[3](nobody);").codes).toEqual([
    "undeclared-identifier",
  ]);
  expect(checkFile("unknown x; int f(void) { return x + x.y; }").codes).toEqual(["unknown-type-name"]);
});

test("near misses get a hint", () => {
  const before = "typedef unsigned socklen_t; struct sockaddr_in { short sin_family, sin_port; } servaddr; int length;";
  expect(checkBody("servaddr.sin_prot = 1;", before).only.hint).toBe("did you mean 'sin_port'?");
  expect(checkBody("lenght = 1;", before).only.hint).toBe("did you mean 'length'?");
  expect(checkFile(`${before} socklen len;`).only.hint).toBe("did you mean 'socklen_t'?");
  expect(checkFile(`${before} sockaddr_in x;`).only.hint).toContain("must use 'struct' tag");
  expect(checkBody("struct sockaddr_in *p = &servaddr; p.sin_port = 1;", before).only.hint).toContain("'->'");
  expect(checkBody("servaddr->sin_port = 1;", before).only.hint).toContain("'.'");
});

test("calls are held against the prototype", () => {
  const before = "int f(int, char *); int v(const char *, ...); int old(); struct s; struct s g(void);";
  expect(checkBody("f(1);", before).codes).toEqual(["too-few-arguments"]);
  expect(checkBody("f(1, 0, 2);", before).faults).toEqual(["3:9 error too-many-arguments"]);
  expect(checkBody('f("a", 5);', before).codes).toEqual(["int-conversion", "int-conversion"]);
  expect(checkBody('v("a", 1, 2.0); old(1, 2, 3); (*f)(1, 0); (&f)(1, 0); (****f)(1, 0);', before).codes).toEqual([]);
  expect(checkBody("g();", before).codes).toEqual(["incomplete-type"]);
  expect(checkBody("int n; n(1); 5();", before).codes).toEqual(["not-a-function", "not-a-function"]);
  expect(checkBody("nobody(1);").faults).toEqual(["3:1 warning implicit-function-declaration"]);
});

test("redeclarations must agree, and show the earlier one", () => {
  const { only } = checkFile("int f(int);\nlong f(int);");
  expect([only.code, only.related[0]?.span.start]).toEqual(["conflicting-types", 4]);
  for (
    const text of [
      ...[
        "int x; long x;",
        "int x = 1; int x = 2;",
        "typedef int T; typedef long T;",
        "struct s { int a; }; struct s { int a; };",
      ],
      ...[
        "int f(void) { return 1; } int f(void) { return 2; }",
        "enum { A }; int A;",
        "enum { A, A };",
        "int x; int x(void);",
      ],
      ...["void f(int a, int a);", "void f(int a) { int a; }", "void f(void) { int a; int a; }"],
    ]
  ) expect([text, checkFile(text).codes]).toEqual([text, ["redefinition"]]);
  for (
    const text of [
      ...[
        "int x; int x; extern int x; int x = 1;",
        "typedef int T; typedef int T;",
        "int f(); int f(int);",
        "int a[]; int a[3];",
      ],
      ...[
        "struct s; struct s { int a; }; struct s x;",
        "static int f(void); int f(void) { return 1; }",
        "enum e { A } x; unsigned x;",
      ],
      ...[
        "void f(void) { int a; { int a; } }",
        "int f(const int a); int f(int a) { return a; }",
        "extern int y; static int g(void);",
      ],
    ]
  ) expect([text, checkFile(text).codes]).toEqual([text, []]);
  expect(checkFile("int x; static int x;").codes).toEqual(["linkage"]);
});

test("statements stand where they mean something", () => {
  expect(checkBody("break; continue; case 1: ; default: ; goto nowhere; l: ; l: ;").codes).toEqual([
    "stray-break",
    "stray-continue",
    "stray-case",
    "stray-case",
    "redefinition",
    "undeclared-label",
  ]);
  expect(checkBody("switch (1) { case 1: case 2: case 1: ; default: default: ; case 0 ... 5: ; }").codes).toEqual([
    "duplicate-case",
    "duplicate-case",
    "duplicate-case",
  ]);
  expect(checkBody("struct s { int a; } x; if (x) ; while (x) ; switch (1.5) { } x ? 1 : 2;").codes).toEqual([
    "scalar-required",
    "scalar-required",
    "integer-required",
    "scalar-required",
  ]);
  expect(checkFile("void f(void) { return 1; } int g(void) { return; }").codes).toEqual(["return-type", "return-type"]);
});

test("a non-void function that runs off its end is warned of, and none that cannot", () => {
  const dies = "void die(void) __attribute__((noreturn)); int x;\n";
  for (
    const body of [
      ...["", "if (x) return 1;", "while (x) return 1;", "switch (x) { case 1: return 1; }", "for (;;) break;"],
      ...["do { if (x) break; } while (1);", "switch (x) { case 1: return 1; default: break; }", "l: if (x) goto l;"],
    ]
  ) expect([body, checkFile(`${dies}int f(void) { ${body} }`).codes]).toEqual([body, ["return-type"]]);
  for (
    const body of [
      ...["return 1;", "if (x) return 1; else return 2;", "for (;;) ;", "while (1) { if (x) return 1; }", "die();"],
      ...[
        "switch (x) { case 1: return 1; default: return 2; }",
        "do return 1; while (0);",
        "l: goto l;",
        "for (;;) { if (x) continue; }",
      ],
      ...["if (x) return 1; die();", "if (x) goto out; return 1; out: return 2;", "__builtin_unreachable();"],
    ]
  ) expect([body, checkFile(`${dies}int f(void) { ${body} }`).codes]).toEqual([body, []]);
  expect(checkFile("int main(void) { }").codes).toEqual([]);
});

test("what is legal and hardly meant is warned of", () => {
  expect(checkBody("int n; if (n = 1) ; while (n = 2) ; if ((n = 3)) ;").codes).toEqual(
    Array(2).fill("parentheses"),
  );
  expect(checkBody("int n; n == 1; n < 2; n;").codes).toEqual(Array(3).fill("unused-value"));
  expect(checkBody("unsigned char c = 300; char d = 200; unsigned e = -1; c = 255;").codes).toEqual([
    "overflow",
  ]);
});

const PRINTF =
  "int printf(const char *, ...) __attribute__((format(printf, 1, 2))); long l; int i; char *s; double d; short h; int scanf(const char *, ...) __attribute__((format(scanf, 1, 2)));";

test("format strings are held against their arguments", () => {
  for (
    const [call, count] of [
      ['printf("%d %s %f %c %p %ld %5.2f %-10s %%\\n", i, s, d, i, s, l, d, s)', 0],
      ['printf("%*d %.*s", i, i, i, s)', 0],
      ['printf("%hd %hhd %zu %lu %x", h, h, sizeof i, l, i)', 0],
      ['printf("%m %1$d", i)', 0],
      ['printf("%d", l)', 1],
      ['printf("%ld", i)', 1],
      ['printf("%s", i)', 1],
      ['printf("%d", s)', 1],
      ['printf("%f", i)', 1],
      ['printf("%d %d", i)', 1],
      ['printf("%d", i, i)', 1],
      ['printf("%y", i)', 1],
      ['printf("100%")', 1],
      ['scanf("%d %ld %s %lf %*d %3c %[a-z]", &i, &l, s, &d, s, s)', 0],
      ['scanf("%d", i)', 1],
      ['scanf("%d", &l)', 1],
      ['scanf("%f", &d)', 1],
    ] as const
  ) expect([call, checkBody(`${call};`, PRINTF).codes]).toEqual([call, Array(count).fill("format")]);
});

test("_Thread_local stands only where C has objects with static storage", () => {
  const codes = (text: string) => checkFile(text).codes;
  expect(codes("_Thread_local int a; static _Thread_local int b; extern _Thread_local int c;")).toEqual([]);
  expect(codes("void f(void) { static _Thread_local int a; extern _Thread_local int b; a = b; }")).toEqual([]);
  expect(codes("void f(void) { _Thread_local int a; a = 1; }")).toEqual(["storage-class"]);
  expect(codes("_Thread_local void f(void);")).toEqual(["storage-class"]);
  expect(codes("typedef _Thread_local int t;")).toEqual(["storage-class"]);
  expect(codes("void f(void) { auto _Thread_local int a; a = 1; }")).toEqual(["storage-class"]);
  expect(codes("extern int mixed; _Thread_local int mixed;")).toEqual(["linkage"]);
  expect(codes("_Thread_local int a; int *p = &a;")).toEqual(["not-constant"]);
});

test("parameters and members have no storage class, but for a register parameter", () => {
  expect(checkFile("void f(static int a); struct s { static int m; }; void g(_Thread_local int a);").codes).toEqual(
    Array(3).fill("storage-class"),
  );
  expect(checkFile("void f(register int a);").codes).toEqual([]);
});
