import { expect, test } from "vitest";
import { canonicalTypeToString, typeToString } from "../../cc/type-print.ts";
import { checkFile, clean, gcc } from "./check-support.ts";

const TYPES: readonly (readonly [string, string])[] = [
  ["b", "_Bool"],
  ["c", "char"],
  ["sc", "signed char"],
  ["uc", "unsigned char"],
  ["s", "short"],
  ["us", "unsigned short"],
  ["i", "int"],
  ["u", "unsigned int"],
  ["l", "long"],
  ["ul", "unsigned long"],
  ["ll", "long long"],
  ["ull", "unsigned long long"],
  ["f", "float"],
  ["d", "double"],
  ["ld", "long double"],
  ["e", "enum plain"],
  ["ne", "enum negative"],
  ["we", "enum wide"],
  ["w.u3", ""],
  ["w.i5", ""],
  ["w.u32", ""],
  ["w.b1", ""],
  ["w.uc8", ""],
  ["w.l20", ""],
];

const NAMES = [
  ...["_Bool", "char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned int"],
  ...["long", "unsigned long", "long long", "unsigned long long", "float", "double", "long double"],
  ...["char *", "int *", "const char *", "void *", "const void *", "const int *"],
];

const DECLARATIONS = `
enum plain { P0, P1 };
enum negative { N0 = -1, N1 };
enum wide { W0 = 0x100000000, W1 = 1 };
struct fields { unsigned u3 : 3; int i5 : 5; unsigned u32 : 32; _Bool b1 : 1; unsigned char uc8 : 8; long l20 : 20; } w;
${TYPES.filter(([, type]) => type !== "").map(([name, type]) => `${type} ${name};`).join("\n")}
char *pc; int *pi; const char *pcc; void *pv; const void *pcv; int array[4]; const int *pci;
`;

const OPERATORS = ["+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^", "<", "==", "&&", ","];

/** Every operator on every pair of types that it accepts. */
function expressions(): string[] {
  const list: string[] = [];
  const isFloat = (name: string) => name === "f" || name === "d" || name === "ld";
  for (const [left] of TYPES) {
    for (const unary of ["+", "-", "!"]) list.push(`${unary}${left}`);
    if (!isFloat(left)) list.push(`~${left}`);
    list.push(`${left}++`, `${left} = 1`, `sizeof(${left} + 0)`);
    for (const [right] of TYPES) {
      for (const operator of OPERATORS) {
        const integral = ["%", "<<", ">>", "&", "|", "^"].includes(operator);
        if (integral && (isFloat(left) || isFloat(right))) continue;
        // gcc gives a bit-field on the right of a comma, or assigned to, a type of its own.
        if (operator === "," && right.startsWith("w.")) continue;
        list.push(`${left} ${operator} ${right}`);
      }
      list.push(`(i ? ${left} : ${right})`);
    }
  }
  const pointers = [
    ...["pc + 1", "1 + pc", "pi - pi", "&array[1] - array", "array + i", "i ? pc : 0", "i ? pc : pcc", "i ? pi : pv"],
    ...["i ? pcv : pi", "i ? (void *) 0 : pi", "i ? pi : pci", "&*pi", "*&pi", "pi == pi", "!pc", "pc && pi"],
    ...["array", "&array[0]", '"text"', '&"text"[0]', "(const char *) pc", "pi++", "--pc", "i ?: l", "c ?: c"],
    ...[
      "sizeof array",
      "'x'",
      "L'x'",
      "u'x'",
      "U'x'",
      "1",
      "1u",
      "1l",
      "1ul",
      "1ll",
      "1ull",
      "2147483648",
      "0x80000000",
    ],
    ...["0xffffffffffffffff", "9223372036854775807", "1.0", "1.0f", "1.0L", "P0", "N0", "W0", "W1", "(char) 1"],
    ...["(unsigned char) c", "__alignof__(int)", "(pc, pi)", "({ short q = 1; q; })", "({ short q = 1; q + 1L; })"],
  ];
  // The assignment to a bit-field has gcc's own type as well.
  return [...list.filter((text) => !/^w\.\w+ = 1$|^w\.\w+\+\+$/.test(text)), ...pointers];
}

test("operators give gcc's types on a grid of operand types", () => {
  const list = expressions();
  const associations = NAMES.map((name, i) => `${name}: ${i}`).join(", ");
  const body = list.map((text) => `printf("%d\\n", _Generic((${text}), ${associations}));`);
  const functions: string[] = [];
  for (let i = 0; i < body.length; i += 1000) {
    functions.push(`void part${i}(void) {\n${body.slice(i, i + 1000).join("\n")}\n}`);
  }
  const oracle = gcc(`#include <stdio.h>
${DECLARATIONS}
${functions.join("\n")}
int main(void) { ${functions.map((_, i) => `part${i * 1000}();`).join(" ")} }`).trim().split("\n");

  // What was chosen is read back from the length of an array.
  const lengths = NAMES.map((name, i) => `${name}: ${i + 1}`).join(", ");
  const checked = checkFile(`${DECLARATIONS}
void test(void) {
${list.map((text, i) => `static int r${i}[_Generic((${text}), ${lengths})];`).join("\n")}
}`);
  expect(checked.diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
  const chosen = new Map(checked.unit.variables.map(({ symbol }) => {
    const length = symbol.type.kind === "array" ? symbol.type.length ?? 0 : 0;
    return [symbol.name, NAMES[length - 1] ?? "none"];
  }));
  const differences = list.flatMap((text, i) => {
    const theirs = NAMES[Number(oracle[i])];
    const ours = chosen.get(`r${i}`);
    return ours === theirs ? [] : [`${text}: ${ours}, gcc says ${theirs}`];
  });
  expect(list.length).toBeGreaterThan(4000);
  expect(differences).toEqual([]);
});

test("types print as clang writes them", () => {
  const { type } = withTypes(`
    int *a; char b[16]; int (*c)(int, char *); const char *const d[3]; void (*e(int))(int);
    struct s { int x; } f; union u *g; enum e1 { E } h; unsigned long i; int (*j)[4]; int k(); volatile int *restrict l;
    int m(const char *, ...);`);
  expect(["a", "b", "c", "d", "f", "g", "h", "i", "j", "l"].map(type)).toEqual([
    "int *",
    "char[16]",
    "int (*)(int, char *)",
    "const char *const[3]",
    "struct s",
    "union u *",
    "enum e1",
    "unsigned long",
    "int (*)[4]",
    "volatile int *restrict",
  ]);
});

test("a typedef prints with what it stands for", () => {
  const { scope } = clean(
    "typedef unsigned int socklen_t; socklen_t n; socklen_t *p; typedef struct { int a; } T; T t;",
  );
  const type = (name: string) => {
    const symbol = scope.lookup(name);
    return symbol?.kind === "variable" ? symbol.type : undefined;
  };
  expect(typeToString(type("n")!)).toBe("socklen_t {aka unsigned int}");
  expect(typeToString(type("p")!)).toBe("socklen_t * {aka unsigned int *}");
  expect(typeToString(type("t")!)).toBe("T");
  expect(canonicalTypeToString(type("p")!)).toBe("unsigned int *");
});

function withTypes(text: string): { type: (name: string) => string } {
  const checked = clean(text);
  return { type: (name) => typeToString(checked.type(name)) };
}
