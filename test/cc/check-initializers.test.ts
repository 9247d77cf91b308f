import { expect, test } from "vitest";
import { sizeOf } from "../../cc/type-layout.ts";
import type { Initialization } from "../../cc/tree.ts";
import { checkFile, clean, gcc, random } from "./check-support.ts";

/** The object's bytes after its (constant, pointer-free) initialisation. */
function image(init: Initialization, size: number): string {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const put = (at: number, width: number, value: bigint) => {
    let rest = BigInt.asUintN(width * 8, value);
    for (let i = 0; i < width; i++, rest >>= 8n) bytes[at + i] = Number(rest & 0xffn);
  };
  for (const part of init.parts) {
    if (part.kind === "string") {
      bytes.fill(0, part.offset, part.offset + part.length * part.elementSize);
      part.elements.forEach((code, i) => put(part.offset + i * part.elementSize, part.elementSize, BigInt(code)));
    } else if (part.value.kind === "integer" && part.bits !== undefined) {
      const { shift, width } = part.bits;
      for (let bit = 0; bit < width; bit++) {
        const at = part.offset + ((shift + bit) >> 3);
        const mask = 1 << ((shift + bit) & 7);
        if ((part.value.value >> BigInt(bit)) & 1n) bytes[at]! |= mask;
        else bytes[at]! &= ~mask;
      }
    } else if (part.value.kind === "integer") put(part.offset, sizeOf(part.type), part.value.value);
    else if (part.value.kind === "floating" && sizeOf(part.type) === 8) {
      view.setFloat64(part.offset, part.value.value, true);
    } else throw new Error(`no constant: ${part.value.kind}`);
  }
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const TYPES = `
enum color { RED, GREEN };
struct point { int x, y; };
struct line { struct point a, b; };
struct mixed { char c; short s[3]; struct point p; unsigned f : 3, : 5, g : 7; long l; };
struct named { char name[6]; int n; };
struct anonymous { int a; union { struct { short lo, hi; }; int both; }; int z; };
union either { int i; char c[8]; struct point p; };
struct outer { struct named n[2]; union either u; double d; };
`;

const CASES = [
  "int x = 5;",
  "int x = { 5 };",
  "int x[] = { 1, 2, 3 };",
  "int x[5] = { 1, 2 };",
  "int x[] = { [4] = 1, 2, [1] = 7 };",
  "int x[] = { [2 ... 5] = 9, 1 };",
  "int x[3][2] = { 1, 2, 3 };",
  "int x[3][2] = { { 1 }, { 2, 3 } };",
  "int x[][3] = { 1, 2, 3, 4 };",
  "int x[2][2][2] = { { { 1 }, 2, 3 }, 4 };",
  "int x[3][3] = { [1] = { [2] = 5 }, [2][0] = 6, 7 };",
  "int x[4][2] = { [1][1] = 6, 7, 8 };",
  'char x[] = "abc";',
  'char x[3] = "abc";',
  'char x[8] = { "abc" };',
  'char x[] = ("ab" "cd");',
  'char x[2][4] = { "ab", "cd" };',
  "char x[2][4] = { \"ab\", { 'c', 'd' } };",
  'char x[][4] = { [1] = "xyz", { 1, 2 } };',
  'unsigned char x[] = "\\xff\\0a";',
  'int x[] = L"wide";',
  'unsigned short x[] = u"u16";',
  "struct point x = { 1, 2 };",
  "struct point x = { .y = 1 };",
  "struct point x = { .y = 1, .x = 2 };",
  "struct point x = { y: 3, x: 4 };",
  "struct line x = { 1, 2, 3, 4 };",
  "struct line x = { { 1 }, { .y = 4 } };",
  "struct line x = { .a.y = 1, 5, 6 };",
  "struct line x = { .b = { 1, 2 }, .a = { 3, 4 } };",
  "struct line x = { .b.y = 4, .b.x = 3 };",
  "struct mixed x = { 1, 2, 3, 4, 5, 6, 7, 100, -1 };",
  "struct mixed x = { 1, { 2, 3 }, { 4 }, 5, 6 };",
  "struct mixed x = { .f = 7, 3, .s[1] = 9, 10, 11 };",
  "struct mixed x = { .l = 1, .p.y = 2 };",
  'struct named x = { "ab", 5 };',
  "struct named x = { 'a', 'b', 0, 0, 0, 0, 6 };",
  'struct named x[] = { { "one", 1 }, { "two", 2 } };',
  'struct named x[] = { "one", 1, "two", 2 };',
  "struct named x[3] = { [1].n = 4, [0].name = \"zz\", [2] = { .name[2] = 'q' } };",
  "struct anonymous x = { 1, { { 2, 3 } }, 4 };",
  "struct anonymous x = { 1, 2, 3, 4 };",
  "struct anonymous x = { .hi = 5, .z = 6 };",
  "struct anonymous x = { .both = 0x10002, 9 };",
  "struct anonymous x = { .lo = 1, .hi = 2, 3 };",
  "union either x = { 5 };",
  'union either x = { .c = "hello" };',
  "union either x = { .p = { 1, 2 } };",
  "union either x = { .p.y = 2 };",
  "union either x[] = { { 1 }, { .c = { 1, 2 } }, 3, 4 };",
  'struct outer x = { { { "a", 1 }, { "b", 2 } }, { .p = { 3, 4 } }, 2.5 };',
  'struct outer x = { "a", 1, "b", 2, 3, 2.5 };',
  "struct outer x = { .n[1].n = 9, .d = 1, .u.c[3] = 'x' };",
  'struct { int n; char text[]; } x = { 3, "abc" };',
  "struct { int n; short v[]; } x = { 3, { 1, 2, 3 } };",
  "struct line x = { (struct point) { 1, 2 }, { 3 } };",
  "enum color x[] = { GREEN, RED, GREEN };",
  "struct {} x = {};",
  "struct line x = {};",
  "int x[2] = {};",
  "_Bool x[] = { 5, 0, 0.5 };",
  "double x[] = { 1, 2.5, 'a' };",
  "struct point x[2][2] = { [0][1] = { 1, 2 }, { { .y = 3 } } };",
  "struct { struct { int a; struct { int b, c; } d; } e; int f; } x = { .e.d.b = 1, 2, 3 };",
  "struct { int a[2]; int b; } x[2] = { 1, 2, 3, [1].a[1] = 4, 5 };",
  "char x[4] = { [1] = 'a', 'b' };",
];

/** Random values for a random type, with braces left out at random. */
function generated(pick: (below: number) => number): string {
  const shapes = ["struct point", "struct line", "struct mixed", "struct anonymous", "union either", "struct named"];
  const type = shapes[pick(shapes.length)]!;
  const length = 1 + pick(3);
  const items: string[] = [];
  const count = pick(14);
  for (let i = 0; i < count; i++) {
    const index = pick(5) === 0 ? `[${pick(length)}] = ` : "";
    const braced = (index !== "" && pick(2) === 0) ? `{ ${pick(9)}, ${pick(9)} }` : `${pick(100)}`;
    items.push(index + braced);
  }
  return `${type} x[${length}] = { ${items.join(", ")} };`;
}

test("initialisers fill their objects as gcc's do", () => {
  const pick = random(99);
  const cases = [...CASES, ...Array.from({ length: 300 }, () => generated(pick))];
  const functions = cases.map((text, i) => `void f${i}(void) { static ${text} bytes(&x, TAIL(${i}, sizeof x)); }`);
  // A flexible array member lies behind its object.
  const tail = (text: string) => text.includes("text[]") ? 4 : text.includes("v[]") ? 6 : 0;
  const sizes = cases.map((text, i) => tail(text) > 0 ? `#define TAIL_${i} ${tail(text)}` : "").join("\n");
  const oracle = gcc(`#include <stdio.h>
${TYPES}
${sizes}
static int tails[] = { ${cases.map(tail).join(", ")} };
#define TAIL(i, size) ((size) + tails[i])
void bytes(void *p, size_t n) { for (size_t i = 0; i < n; i++) printf("%02x", ((unsigned char *) p)[i]); puts(""); }
${functions.join("\n")}
int main(void) { ${cases.map((_, i) => `f${i}();`).join(" ")} }`).split("\n");
  const wrong = cases.flatMap((text, i) => {
    const checked = checkFile(`${TYPES}\n${text}`);
    if (checked.diagnostics.errorCount > 0) return [`${text}: ${checked.messages.join("; ")}`];
    const symbol = checked.variable("x");
    expect(symbol.tail ?? 0).toBe(tail(text));
    const ours = image(checked.init("x")!, sizeOf(symbol.type) + (symbol.tail ?? 0));
    return ours === oracle[i] ? [] : [`${text}\n  ${ours}\n  ${oracle[i]}`];
  });
  expect(wrong).toEqual([]);
});

test("what does not fit is told once, where it stands", () => {
  expect(checkFile("int x[2] = { 1, 2, 3, 4 };").faults).toEqual([
    "1:20 warning excess-initializers",
    "1:23 warning excess-initializers",
  ]);
  expect(checkFile("struct { int a; } x = { .b = 1 };").codes).toEqual(["no-member"]);
  expect(checkFile("int x[2] = { [2] = 1 };").codes).toEqual(["invalid-designator"]);
  expect(checkFile("int x = { 1, 2 };").codes).toEqual(["excess-initializers"]);
  expect(checkFile('char x[2] = "abc";').codes).toEqual(["string-too-long"]);
  expect(checkFile("int x[] = 5;").codes).toEqual(["invalid-initializer"]);
  expect(checkFile("struct s x = { 1 };").codes).toEqual(["incomplete-type"]);
});

test("an initialiser completes an array of unknown length", () => {
  const { type } = clean('int a[] = { [9] = 1 }; char b[] = "four"; int c[][2] = { 1, 2, 3 };').variable("a");
  expect(sizeOf(type)).toBe(40);
});
