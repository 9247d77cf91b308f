import { describe, expect, it } from "vitest";
import { bodyOf, itemsOf, parseText, showItem } from "./parse-support.ts";

const body = (text: string) => bodyOf(text).map(showItem).join(" ");

describe("selection and iteration", () => {
  it("else belongs to the nearest if", () => {
    expect(body("if (a) if (b) c; else d;")).toBe("if a if b c; else d;");
    expect(body("if (a) { if (b) c; } else d;")).toBe("if a {if b c;} else d;");
    expect(body("if (a) b; else if (c) d; else e;")).toBe("if a b; else if c d; else e;");
  });
  it("while, do and for, with or without a declaration", () => {
    expect(body("while (a) b;")).toBe("while a b;");
    expect(body("do a; while (b);")).toBe("do a; while b;");
    expect(body("for (;;) ;")).toBe("for (; ; ) ;");
    expect(body("for (i = 0; i < n; i++) f(i);")).toBe("for ((= i 0); (< i n); (post++ i)) (call f i);");
    expect(body("for (int i = 0, j; i; j) { }")).toBe("for (declaration i j; i; j) {}");
  });
  it("a name declared in for hides a typedef in its body only", () => {
    expect(body("for (int T = 0; ; ) T * x; T * y;")).toBe("for (declaration T; ; ) (* T x); declaration y");
  });
  it("switch has case ranges and runs of labels", () => {
    expect(body("switch (x) { case 1: case 'a' ... 'z': f(); break; default: ; }")).toBe(
      "switch x {case 1: case '97' ... '122': (call f); break; default: ;}",
    );
  });
});

describe("labels and jumps", () => {
  it("label, goto, computed goto, continue, return", () => {
    expect(body("again: x++; goto again; goto *p; p = &&again; continue; return; return x;")).toBe(
      "again: (post++ x); goto again; goto *p; (= p (&& again)); continue; return; return x;",
    );
  });
  it("a label may stand before a declaration and at the end of a block", () => {
    expect(body("a: int x; b: c:")).toBe("a: ; declaration x b: c: ;");
  });
  it("__label__ declares labels and leaves no item", () => {
    expect(body("__label__ a, b; a: ;")).toBe("a: ;");
  });
  it("a conditional expression is no label", () => {
    expect(body("x ? a : b;")).toBe("(? x a b);");
  });
});

describe("other statements", () => {
  it("asm keeps its template", () => {
    expect(body('asm volatile ("" ::: "memory"); __asm__("nop" : "=r"(x) : "r"(f(y)));')).toBe('asm ""; asm "nop";');
  });
  it("attributes alone are an empty statement", () => {
    expect(body("__attribute__((fallthrough)); [[fallthrough]]; __attribute__((unused)) int x;")).toBe(
      "; ; declaration x",
    );
  });
  it("__extension__ stands before expressions and declarations", () => {
    expect(body("__extension__ (x); __extension__ int y; __extension__ ({ z; });")).toBe(
      "(paren x); declaration y ({z;});",
    );
  });
  it("static assertions stand among statements", () => {
    expect(body('_Static_assert(1, "one"); _Static_assert(2);')).toBe("static-assertion static-assertion");
  });
  it("asm at the top level is an item of its own", () => {
    expect(itemsOf('asm("nop"); int x;').map(showItem)).toEqual(["asm", "declaration x"]);
  });
});

describe("chains that nest to the right are read in a loop", () => {
  it("10,000 else-ifs", () => {
    const text = `void f(void) { if (a) b; ${"else if (a) b; ".repeat(10_000)} else c; }`;
    expect(parseText(text).errors).toEqual([]);
  });
  it("3,000 case labels", () => {
    const labels = Array.from({ length: 3000 }, (_, index) => `case ${index}: `).join("");
    expect(parseText(`void f(void) { switch (x) { ${labels} ; } }`).errors).toEqual([]);
  });
});
