import { describe, expect, test } from "vitest";
import { newCompilerState } from "../../cc/compile.ts";
import { dump, type DumpKind } from "../../cc/dump.ts";
import { Machine } from "./lower-support.ts";

function dumped(kind: DumpKind, text: string): string | undefined {
  const source = { name: "sum.c", text, system: false };
  const includes = { resolve: () => undefined, places: () => [] };
  return dump(kind, source, newCompilerState(), { mode: "file", target: new Machine().target, includes }).text;
}

const sum = `int sum(short *p, int n)
{
  int s = 0;
  for (int i = 0; i < n; i++)
    s += p[i];
  return s;
}
`;

describe("the syntax tree", () => {
  test("has a line for each node: its kind, what is plain about it, where it stands", () => {
    expect(dumped("ast", 'char *s = "hi";\n')).toBe(`declaration <1:1>
  specifiers
    type basic words=[char] <1:1>
  declarator
    declarator pointer <1:6>
      inner name name=s <1:7>
    initializer expression <1:11>
      value string elements="hi" prefix="" <1:11>
`);
  });

  test("leaves out what was not written", () => {
    expect(dumped("ast", sum)).not.toMatch(/false|undefined/);
  });
});

describe("the typed tree", () => {
  test("shows each conversion, the scale of pointer arithmetic, and where variables live", () => {
    expect(dumped("ir", sum)).toBe(`function sum(p: short *, n: int) → int   <sum.c:1>
  local s: int
  local i: int
  (begin s 0:int)
  for
    init
      (begin i 0:int)
    (condition (< (load:int i) (load:int n)))
    (step (+= in int, old:int i 1:int))
    body
      do
        += in int, new:int
          s
          (convert:int (load:short (at (pointer+:short * (load:short * p) (convert:long (load:int i)) ×2))))
  (return (load:int s))
`);
  });

  test("tells variables of one name apart", () => {
    expect(dumped("ir", "int f(int a) { { int a = 1; return a; } }")).toContain("(return (load:int a.2))");
  });
});

test("a faulty program has no dump, but a diagnostic", () => {
  for (const kind of ["ast", "ir", "wat"] as const) expect(dumped(kind, "int f( { }")).toBeUndefined();
});

test("trees of any depth end in a dump, cut where nobody reads on", () => {
  const chain = `int f(int a) { return a${"+a".repeat(900)}; }`;
  const ladder = `int f(int a) { ${"if (a--) ; else ".repeat(240)}; return 0; }`;
  for (const text of [chain, ladder]) {
    expect(dumped("ast", text)).toContain("…");
    expect(dumped("ir", text)).toContain("…");
  }
});
