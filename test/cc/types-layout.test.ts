import { expect, test } from "vitest";
import { alignOf, memberNamed, sizeOf } from "../../cc/type-layout.ts";
import type { Member, RecordInfo } from "../../cc/types.ts";
import { checkFile, gcc, random } from "./check-support.ts";

const SCALARS = [
  "char",
  "signed char",
  "unsigned char",
  "short",
  "unsigned short",
  "int",
  "unsigned int",
  "long",
  "unsigned long",
  "long long",
  "float",
  "double",
  "long double",
  "char *",
  "_Bool",
  "enum small",
];
const BITS: readonly (readonly [string, number])[] = [
  ["char", 8],
  ["unsigned char", 8],
  ["short", 16],
  ["unsigned short", 16],
  ["int", 32],
  ["unsigned", 32],
  ["long", 64],
  ["unsigned long", 64],
  ["long long", 64],
  ["_Bool", 1],
  ["enum small", 32],
];

interface Generated {
  readonly text: string;
  /** Named members, in order. */
  readonly names: readonly string[];
  readonly fields: ReadonlySet<string>;
}

function generate(index: number, pick: (below: number) => number, microsoft: boolean): Generated {
  const names: string[] = [];
  const fields = new Set<string>();
  const lines: string[] = [];
  const count = 1 + pick(8);
  const bitty = pick(3) > 0;
  const member = (depth: number, prefix: string): string => {
    const name = `${prefix}${names.length}`;
    const chance = pick(12);
    if (bitty && chance < 6) {
      const [type, width] = BITS[pick(BITS.length)]!;
      if (pick(9) === 0) return `${type} : ${pick(3) === 0 ? 0 : 1 + pick(width)};`;
      names.push(name);
      fields.add(name);
      const attribute = pick(10) === 0
        ? " __attribute__((packed))"
        : pick(12) === 0
        ? " __attribute__((aligned(4)))"
        : "";
      return `${type} ${name} : ${1 + pick(width)}${attribute};`;
    }
    if (chance === 6 && depth < 2) {
      const inner = Array.from({ length: 1 + pick(3) }, () => member(depth + 1, prefix)).join(" ");
      const packed = pick(5) === 0 ? " __attribute__((packed))" : "";
      return `${pick(2) === 0 ? "struct" : "union"}${packed} { ${inner} };`;
    }
    if (chance === 7 && index > 0) {
      names.push(name);
      return `struct t${pick(index)} ${name}${pick(3) === 0 ? `[${1 + pick(3)}]` : ""};`;
    }
    names.push(name);
    const array = pick(4) === 0 ? `[${1 + pick(5)}]` : "";
    const aligned = pick(8) === 0 ? ` __attribute__((aligned(${1 << pick(6)})))` : "";
    const packed = pick(10) === 0 ? ` __attribute__((packed))` : "";
    const alignas = pick(14) === 0 ? `_Alignas(${16 << pick(3)}) ` : "";
    return `${alignas}${SCALARS[pick(SCALARS.length)]} ${name}${array}${aligned}${packed};`;
  };
  for (let i = 0; i < count; i++) lines.push(member(0, "m"));
  const packed = pick(5) === 0 ? " __attribute__((packed))" : "";
  const aligned = pick(8) === 0 ? ` __attribute__((aligned(${1 << pick(6)})))` : "";
  // The tag is a struct's, so that later ones can hold it; unions come as its only member.
  const union = pick(5) === 0;
  if (!union && pick(12) === 0 && names.length > 0) lines.push(`${SCALARS[pick(SCALARS.length)]} last[];`);
  const body = union ? `union { ${lines.join(" ")} };` : lines.join(" ");
  const layout = microsoft ? "__attribute__((ms_struct))" : "";
  const text = `struct ${layout} t${index} { ${body.replace("union {", `union ${layout} {`)} }${packed}${aligned};`;
  return { text: pick(4) > 0 ? text : packedBy(1 << pick(5), text, pick(2) === 0), names, fields };
}

/** Under `#pragma pack`, in its two ways. */
function packedBy(bytes: number, text: string, pushed: boolean): string {
  return pushed
    ? `#pragma pack(push, ${bytes})\n${text}\n#pragma pack(pop)`
    : `#pragma pack(${bytes})\n${text}\n_Pragma("pack()")`;
}

/** The bytes of a record in which one bit-field is all ones. */
function bytesOf(record: RecordInfo, offset: number, member: Member): string {
  const bytes = new Uint8Array(record.size);
  const { shift, width } = member.bits ?? { shift: 0, width: 0 };
  for (let bit = shift; bit < shift + width; bit++) bytes[offset + (bit >> 3)]! |= 1 << (bit & 7);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

for (const [what, seed, microsoft] of [["", 20260727, false], [" with ms_struct", 20261123, true]] as const) {
  test(`400 random records${what} have gcc's sizes, alignments, offsets and bit positions`, () => {
    const pick = random(seed);
    const records = Array.from({ length: 400 }, (_, i) => generate(i, pick, microsoft));
    const definitions = ["enum small { A, B };", ...records.map(({ text }) => text)].join("\n");
    const prints = records.flatMap(({ names, fields }, i) => [
      `printf("t${i} %zu %zu\\n", sizeof(struct t${i}), _Alignof(struct t${i}));`,
      ...names.map((name) =>
        fields.has(name)
          ? `{ static struct t${i} x; memset(&x, 0, sizeof x); x.${name} = -1; bytes(&x, sizeof x); }`
          : `printf("%zu\\n", offsetof(struct t${i}, ${name}));`
      ),
    ]);
    const functions: string[] = [];
    for (let i = 0; i < prints.length; i += 500) {
      functions.push(`void part${i}(void) {\n${prints.slice(i, i + 500).join("\n")}\n}`);
    }
    const calls = functions.map((_, i) => `part${i * 500}();`).join(" ");
    const oracle = gcc(`#include <stdio.h>
#include <stddef.h>
#include <string.h>
${definitions}
void bytes(void *p, size_t n) { for (size_t i = 0; i < n; i++) printf("%02x", ((unsigned char *) p)[i]); puts(""); }
${functions.join("\n")}
int main(void) { ${calls} }`);

    const { scope, faults } = checkFile(definitions);
    expect(faults).toEqual([]);
    const ours = records.flatMap(({ names, fields }, i) => {
      const type = scope.lookupTag(`t${i}`)!.type;
      if (type.kind !== "record") throw new Error("not a record");
      return [
        `t${i} ${sizeOf(type)} ${alignOf(type)}`,
        ...names.map((name) => {
          const { offset, member } = memberNamed(type.record, name)!;
          return fields.has(name) ? bytesOf(type.record, offset, member) : `${offset}`;
        }),
      ];
    });
    const theirs = oracle.trimEnd().split("\n");
    const wrong = theirs.findIndex((line, i) => line !== ours[i]);
    const where = wrong < 0 ? "" : theirs.slice(0, wrong + 1).findLast((line) => line.startsWith("t")) ?? "";
    const culprit = records.find((_, i) => where.startsWith(`t${i} `));
    expect({ line: ours[wrong], culprit: culprit?.text }).toEqual({ line: theirs[wrong], culprit: culprit?.text });
    expect(ours).toEqual(theirs);
  });
}

test("a member is found through anonymous structs and unions, with its path", () => {
  const { scope } = checkFile("struct s { int a; union { struct { char b; long c; }; int d; }; };");
  const type = scope.lookupTag("s")!.type;
  if (type.kind !== "record") throw new Error("not a record");
  const found = memberNamed(type.record, "c");
  expect(found?.offset).toBe(16);
  expect(found?.path.map((member) => member.name)).toEqual([undefined, undefined, "c"]);
  expect(memberNamed(type.record, "e")).toBeUndefined();
});

test("a bit-field's unit is whole if nothing but bit-fields is in it", () => {
  const wholeIn = (members: string, attributes = "") => {
    const { scope } = checkFile(`struct ${attributes} s { ${members} };`);
    const type = scope.lookupTag("s")!.type;
    if (type.kind !== "record") throw new Error("not a record");
    return type.record.members!.map(({ name, bits }) => `${name}${bits?.whole === true ? " whole" : ""}`);
  };
  expect(wholeIn("int a : 3, b : 13; unsigned c : 20;")).toEqual(["a whole", "b whole", "c whole"]);
  expect(wholeIn("char x; int a : 3; int b : 24, c : 5;")).toEqual(["x", "a", "b whole", "c whole"]);
  expect(wholeIn("int a : 3; char x; int b : 9;")).toEqual(["a", "x", "b"]);
  expect(wholeIn("long a : 3; char : 0; char b : 2;")).toEqual(["a", "b whole"]);
  expect(wholeIn("int a : 30, b : 30; char c : 3;", "__attribute__((packed))")).toEqual(["a whole", "b", "c whole"]);
});
