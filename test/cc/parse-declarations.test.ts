import { describe, expect, it } from "vitest";
import type { Declaration, FunctionDefinition } from "../../cc/ast.ts";
import { bodyOf, itemsOf, nameIn, parseText, showInitializer, showItem, typeOf } from "./parse-support.ts";

/** `x: int; y: pointer to int` */
function types(text: string): string {
  return itemsOf(text).flatMap((item) => {
    if (item.kind === "declaration") {
      return item.declarators.map(({ declarator }) => `${nameIn(declarator)}: ${typeOf(item.specifiers, declarator)}`);
    }
    return item.kind === "function-definition"
      ? [`${nameIn(item.declarator)}: ${typeOf(item.specifiers, item.declarator)}`]
      : [];
  }).join("; ");
}

function declaration(text: string): Declaration {
  const [item] = itemsOf(text);
  if (item?.kind !== "declaration") throw new Error(`no declaration: ${text}`);
  return item;
}

function definition(text: string): FunctionDefinition {
  const [item] = itemsOf(text);
  if (item?.kind !== "function-definition") throw new Error(`no function definition: ${text}`);
  return item;
}

describe("declarators read from the name outwards", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["int x, *p, a[3], f(void);", "x: int; p: pointer to int; a: array [3] of int; f: function (void) returning int"],
    ["char *argv[];", "argv: array [] of pointer to char"],
    ["int (*a)[3];", "a: pointer to array [3] of int"],
    ["int a[2][3];", "a: array [2] of array [3] of int"],
    ["int *(*f)(int, char *);", "f: pointer to function (int, pointer to char) returning pointer to int"],
    [
      "void (*signal(int signo, void (*func)(int)))(int);",
      "signal: function (int, pointer to function (int) returning void) returning pointer to function (int) returning void",
    ],
    ["const char *const *volatile p;", "p: volatile pointer to const pointer to const char"],
    ["int *restrict p, *__restrict q;", "p: restrict pointer to int; q: restrict pointer to int"],
    [
      "int f(int a[static const 4], int n, int b[*]);",
      "f: function (array [static const 4] of int, int, array [*] of int) returning int",
    ],
    ["int printf(const char *format, ...);", "printf: function (pointer to const char, ...) returning int"],
    ["int (*f[3])(void);", "f: array [3] of pointer to function (void) returning int"],
    ["int f(), g(a, b);", "f: function (?) returning int; g: function (a, b) returning int"],
    [
      "int f(int (x)), g(int (T));",
      "f: function (int) returning int; g: function (function (T) returning int) returning int",
    ],
    [
      "int f(int (*)(int), int (), int *[]);",
      "f: function (pointer to function (int) returning int, function (?) returning int, array [] of pointer to int) returning int",
    ],
    ["unsigned long long int x;", "x: unsigned long long int"],
    ["int unsigned long x;", "x: int unsigned long"],
    ["struct s *p; union u x; enum e y;", "p: pointer to struct s; x: union u; y: enum e"],
    ["__signed__ char a; __const int b; __volatile__ int c;", "a: signed char; b: const int; c: volatile int"],
    ["typeof(1 + x) y; __typeof__(int *) z;", "y: typeof (+ 1 x); z: typeof <pointer to int>"],
    ["_Atomic(int *) p; _Atomic int q;", "p: _Atomic <pointer to int>; q: atomic int"],
    ["__int128 x; _Complex double z;", "x: __int128; z: _Complex double"],
    ["__builtin_va_list ap;", "ap: __builtin_va_list"],
  ];
  for (const [text, english] of rows) {
    it(text, () => expect(types(text)).toBe(english));
  }
});

describe("specifiers", () => {
  it("come in any order", () => {
    const { specifiers } = declaration("int typedef const unsigned word;");
    expect(specifiers.storage).toBe("typedef");
    expect(specifiers.qualifiers.const).toBe(true);
    expect(specifiers.type).toMatchObject({ kind: "basic", words: ["int", "unsigned"] });
  });
  it("have storage, thread, inline and noreturn flags", () => {
    expect(declaration("static __thread int x;").specifiers).toMatchObject({ storage: "static", threadLocal: true });
    expect(declaration("extern __inline__ int f(void);").specifiers).toMatchObject({ storage: "extern", inline: true });
    expect(declaration("_Noreturn void f(void);").specifiers.noreturn).toBe(true);
    expect(declaration("_Alignas(16) _Alignas(long) char c;").specifiers.alignas.map(({ kind }) => kind)).toEqual(
      ["integer", "type-name"],
    );
  });
  it("exclude each other where C says so", () => {
    expect(parseText("static extern int x;").errors).toEqual(["1:8 two-storage-classes"]);
    expect(parseText("T int x;\nint y;").errors).toEqual(["1:3 two-types"]);
    expect(parseText("struct s int x;").errors).toEqual(["1:10 two-types"]);
  });
});

describe("typedef names", () => {
  it("decide between a declaration and a product", () => {
    expect(bodyOf("T * x; a * x;").map(showItem)).toEqual(["declaration x", "(* a x);"]);
  });
  it("declared in the text count from there on", () => {
    expect(bodyOf("typedef int U; U * x; U(y);").map(showItem)).toEqual([
      "declaration U",
      "declaration x",
      "declaration y",
    ]);
  });
  it("are hidden by a variable, a parameter or an enumerator, as far as its scope goes", () => {
    const body = bodyOf("{ int T; T * x; } T * y; { enum { T }; T * x; }").map(showItem);
    expect(body).toEqual(["{declaration T (* T x);}", "declaration y", "{declaration (* T x);}"]);
    const f = definition("int f(int T) { T * x; }");
    expect(f.body.items.map(showItem)).toEqual(["(* T x);"]);
  });
  it("may be declared again in an inner scope, and be members and labels", () => {
    expect(bodyOf("T T = 1; T * 2;").map(showItem)).toEqual(["declaration T", "(* T 2);"]);
    expect(bodyOf("x.T = 1; goto T; T: ;").map(showItem)).toEqual(["(= (. x T) 1);", "goto T;", "T: ;"]);
    expect(types("struct T { T T; }; struct T x;")).toBe("x: struct T");
  });
  it("unknown ones are taken for types where nothing else fits", () => {
    expect(bodyOf("foo_t x; foo_t *p = 0; foo_t a[2]; a * b;").map(showItem)).toEqual(
      ["declaration x", "declaration p", "declaration a", "(* a b);"],
    );
    expect(types("foo_t *p; int f(foo_t x, bar_t *, baz_t);")).toBe(
      "p: pointer to foo_t; f: function (foo_t, pointer to bar_t, baz_t) returning int",
    );
    expect(types("static foo_t x; const foo_t *p;")).toBe("x: foo_t; p: pointer to const foo_t");
  });
});

describe("struct, union and enum", () => {
  it("have members with several declarators, bit-fields and anonymous ones", () => {
    const { specifiers } = declaration(
      "struct s { int a, *b; unsigned c : 3, : 5, d : 1; struct { int e; }; foo_t f; };",
    );
    if (specifiers.type.kind !== "record") throw new Error("no record");
    const members = specifiers.type.members!.map((member) => {
      if (member.kind !== "member") return member.kind;
      return member.declarators.map(({ declarator, bits }) =>
        (declarator ? nameIn(declarator) : "") + (bits ? ":" : "")
      ).join(" ");
    });
    expect(members).toEqual(["a b", "c: : d:", "", "f"]);
  });
  it("hold static assertions", () => {
    expect(types('struct s { int a; _Static_assert(sizeof(int) == 4, "int"); } x;')).toBe("x: struct s");
  });
  it("carry the attributes before the tag and after the brace", () => {
    const { specifiers } = declaration("struct __attribute__((packed)) s { int a; } __attribute__((aligned(8)));");
    if (specifiers.type.kind !== "record") throw new Error("no record");
    expect(specifiers.type.attributes.map(({ name }) => name)).toEqual(["packed", "aligned"]);
  });
  it("enumerators have values, attributes and a comma at the end", () => {
    const { specifiers } = declaration("enum e { A, B __attribute__((deprecated)) = 1 << 2, C, };");
    if (specifiers.type.kind !== "enum") throw new Error("no enum");
    expect(specifiers.type.enumerators!.map(({ name, value }) => name.name + (value ? "=" : ""))).toEqual([
      "A",
      "B=",
      "C",
    ]);
  });
});

describe("attributes", () => {
  it("stand wherever gcc takes them", () => {
    const text = `
      __attribute__((unused)) static int a __attribute__((aligned(8), section("x"))) = 1, __attribute__((weak)) b;
      int f(int x __attribute__((unused)), const char *format, ...) __attribute__((format(printf, 2, 3)));
      int g(void) __asm__("real_g") __attribute__((__nothrow__));
      void *(__attribute__((noinline)) *h)(void);
      struct { int m __attribute__((packed)); } __attribute__((__packed__)) s;
      int *__attribute__((aligned(8))) p;
      [[noreturn]] void k(void); [[gnu::packed, deprecated("old")]] int q;
      static __attribute__((noinline)) int l(void) __attribute__((cold)); `;
    expect(parseText(text).errors).toEqual([]);
  });
  it("are given without underscores, arguments as expressions", () => {
    const [only] =
      declaration('int f(void) __attribute__((__access__(read_only, 2), const, section("x")));').declarators;
    expect(only!.attributes.map(({ name, args }) => [name, ...args.map(({ kind }) => kind)])).toEqual(
      [["access", "identifier", "integer"], ["const"], ["section", "string"]],
    );
  });
  it("asm gives the symbol's name", () => {
    expect(declaration('extern int f(int) __asm__("" "__isoc99_f");').declarators[0]!.assemblerName).toBe("__isoc99_f");
  });
  it("do not hide the body of a function", () => {
    expect(definition("int f(void) __attribute__((noinline)) { return 1; }").attributes.map(({ name }) => name))
      .toEqual(["noinline"]);
  });
});

describe("initialisers", () => {
  it("take designators, ranges, the old form and nested lists", () => {
    const [x] = declaration("struct s x = { .a = 1, .b.c[2] = { 3, }, [1 ... 4] = 5, d: 6, {}, [0] 7 };").declarators;
    expect(showInitializer(x!.initializer!)).toBe("{.a=1, .b.c[2]={3}, [1...4]=5, .d=6, {}, [0]=7}");
  });
});

describe("function definitions", () => {
  it("may be old style, and without a type", () => {
    const f = definition("f(a, b) char *a; int b; { return b; }");
    expect(f.specifiers.type.kind).toBe("implicit-int");
    expect(f.parameterDeclarations.map(showItem)).toEqual(["declaration a", "declaration b"]);
    expect(itemsOf("main() { return 0; }").map(showItem)).toEqual(["function main"]);
  });
  it("and declarations may lack a type in a file, whatever their declarators", () => {
    for (
      const [text, shown] of [
        ["one(), two();", "declaration one two"],
        ["*ptr();", "declaration ptr"],
        ["(*gp)();", "declaration gp"],
        ["**t[3], c = 5, f(a, b), g(char *);", "declaration t c f g"],
        ["*n[] = { 0, 0 }, m[2];", "declaration n m"],
        ['f() __attribute__((noreturn)), g() asm("h");', "declaration f g"],
        ["*const p;", "declaration p"],
        ["*f() { return 0; }", "function f"],
        ["*f(a, b) int a; char *b; { return 0; }", "function f"],
        ["(*f())() { return 0; }", "function f"],
        ["(f)(a) { return a; }", "function f"],
      ] as const
    ) {
      const { errors, unit } = parseText(text);
      expect([text, errors, unit.items.map(showItem)]).toEqual([text, [], [shown]]);
    }
  });
  it("know their parameters' names", () => {
    expect(types("int f(int T, char c) { return T * c; }")).toBe("f: function (int, char) returning int");
  });
});

describe("spans", () => {
  it("cover exactly what was written", () => {
    const text = "static int x = a + b * c, *p;";
    const { declarators, span, specifiers } = declaration(text);
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(cut(span)).toBe(text);
    expect(cut(specifiers.span)).toBe("static int");
    expect(declarators.map(({ span }) => cut(span))).toEqual(["x = a + b * c", "*p"]);
    const { initializer } = declarators[0]!;
    if (initializer?.kind !== "expression" || initializer.value.kind !== "binary") throw new Error("no sum");
    expect(cut(initializer.value.operatorSpan)).toBe("+");
    expect(cut(initializer.value.right.span)).toBe("b * c");
  });
});
