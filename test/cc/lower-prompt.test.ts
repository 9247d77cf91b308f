import { describe, expect, test } from "vitest";
import { ENTRY } from "../../cc/object.ts";
import { BASE, Machine, run } from "./lower-support.ts";

describe("entries of the prompt", () => {
  test("variables and functions of earlier entries are there for later ones", () => {
    const machine = new Machine();
    machine.load("int total = 40; int add(int n) { return total += n; }", "prompt");
    machine.load("add(1); add(1);", "prompt")[ENTRY]!();
    machine.load("int get(void) { return total; }", "prompt");
    expect(machine.functions.get!()).toBe(42);
  });

  test("a report's value is in memory when the shell is told, in the C type's form", () => {
    const machine = new Machine();
    const seen: [number, bigint][] = [];
    const module = machine.compile("short s = -2; s + 1; (char)'x'; 1.5;", "prompt");
    const { wasm: _, unit } = module;
    machine.link(module)[ENTRY]!();
    for (const { index, offset } of machine.reports) seen.push([index, machine.view().getBigInt64(offset!, true)]);
    const values = unit.reports.map((report) => report.offset);
    expect(machine.reports.map(({ index }) => index)).toEqual(unit.reports.map(({ index }) => index));
    expect(values.every((offset) => offset !== undefined)).toBe(true);
    const last = machine.reports.at(-1)!;
    expect(machine.view().getFloat64(last.offset!, true)).toBe(1.5);
    expect(seen.length).toBe(unit.reports.length);
  });

  test("records and arrays are reported with all their bytes", () => {
    const machine = new Machine();
    machine.load('struct p { int x, y; } p = { 3, 4 }; char text[6] = "hello";', "prompt")[ENTRY]?.();
    machine.reports.length = 0;
    machine.load("p", "prompt")[ENTRY]!();
    const { offset } = machine.reports[0]!;
    expect(machine.view().getInt32(offset! + 4, true)).toBe(4);
    machine.load("text", "prompt")[ENTRY]!();
    expect(machine.stringAt(BASE + BigInt(machine.reports.at(-1)!.offset!))).toBe("hello");
  });

  test("a function's slot is filled by the first module that needs it, and serves the others", () => {
    const machine = new Machine();
    machine.load("int one(void) { return 1; } int (*keep)(void) = one;", "prompt")[ENTRY]?.();
    const second = machine.compile("int again(void) { return keep() + (keep == one) + one(); }", "prompt");
    expect(second.imports.map(({ symbol }) => symbol.name)).toEqual(["one"]);
    machine.link(second);
    expect(machine.functions.again!()).toBe(3);
    expect(machine.table.length).toBe(2);
  });
});

describe("what a module asks for", () => {
  test("an imported function is imported once, with the signature of its C type", () => {
    const machine = new Machine();
    const calls: unknown[] = [];
    machine.functions.native = (...args) => {
      calls.push(args);
      return 5n;
    };
    const program = machine.load(
      "long native(char c, unsigned short u, long l, float f, double d, void *p, _Bool b); int main(void) { return native(-1, 65535, -5, 1.5f, 2.5, 0, 7) + native(0, 0, 0, 0, 0, 0, 0); }",
    );
    expect(program.main!()).toBe(10);
    expect(calls[0]).toEqual([-1, 65535, -5n, 1.5, 2.5, 0n, 1]);
  });

  test("unnamed arguments lie in slots of eight bytes", () => {
    const machine = new Machine();
    const seen: bigint[] = [];
    machine.functions.log = (_format, area) => {
      for (let i = 0; i < 4; i++) seen.push(machine.view().getBigInt64(Number(area as bigint - BASE) + 8 * i, true));
    };
    machine.load('void log(const char *f, ...); int main(void) { log("", -1, 4000000000u, 0.5f, "text"); return 0; }')
      .main!();
    expect(seen.slice(0, 2)).toEqual([-1n, 4000000000n]);
    expect(new Float64Array(new BigInt64Array([seen[2]!]).buffer)[0]).toBe(0.5);
    expect(machine.stringAt(seen[3]!)).toBe("text");
  });

  test("structs go by the address of a copy, results to the caller's space", () => {
    const machine = new Machine();
    machine.functions.turn = (result, argument) => {
      const from = Number(argument as bigint - BASE);
      const to = Number(result as bigint - BASE);
      machine.view().setInt32(to, machine.view().getInt32(from + 4, true), true);
      machine.view().setInt32(to + 4, machine.view().getInt32(from, true), true);
      machine.view().setInt32(from, 999, true);
    };
    const text =
      "struct p { int x, y; }; struct p turn(struct p); int main(void) { struct p a = { 1, 2 }, b = turn(a); return a.x * 100 + b.x * 10 + b.y; }";
    expect(machine.load(text).main!()).toBe(121);
  });

  test("a variable of libc is used where the linker says; one that nobody defines is listed", () => {
    const machine = new Machine({ variables: { optind: 0x4000 } });
    machine.view().setInt32(0x4000, 17, true);
    const module = machine.compile("extern int optind, nowhere; int main(void) { return optind + nowhere; }");
    expect(module.unresolvedVariables.map(({ name }) => name)).toEqual(["nowhere"]);
    expect(machine.link(module).main!()).toBe(17);
  });

  test("every call can be found again by its place in the module", () => {
    const machine = new Machine();
    const module = machine.compile("int g(void); int f(void)\n{\n\treturn g() +\n\t\tg();\n}");
    expect(module.callPositions.map(({ span }) => span.file.text.slice(span.start, span.end))).toEqual(["g()", "g()"]);
    for (const { offset } of module.callPositions) expect(module.wasm[offset]).toBe(0x10);
  });

  test("the name section tells C's names", () => {
    const machine = new Machine();
    const module = machine.compile(
      "void stop(void); static void inner(void) { stop(); } void outer(void) { inner(); }",
    );
    expect(module.functions.map(({ name }) => name)).toEqual(["stop", "frame", "inner", "outer"]);
    machine.functions.stop = () => {
      throw new Error("here");
    };
    const { outer } = machine.link(module);
    expect(() => outer!()).toThrow("here");
  });

  test("memory may be shared", () => {
    expect(run("int a[3] = { 1, 2, 3 }; int main(void) { return a[2]; }", "main", { shared: true })).toBe(3);
  });
});

describe("safe points", () => {
  test.each([
    ["while", "int i = 0; while (i < n) i++;"],
    ["for", "for (int i = 0; i < n; i++) ;"],
    ["do", "int i = 0; do i++; while (i < n);"],
    ["goto", "int i = 0; again: if (i++ < n) goto again;"],
    ["a loop with a label in it", "int i = 0; if (n == 0) goto in; for (; i < n; i++) { in: ; }"],
  ])("%s polls when a signal is pending, and only then", (_, loop) => {
    const machine = new Machine();
    const program = machine.load(`int run(int n) { ${loop} return n; }`);
    program.run!(20);
    expect(machine.polls).toBe(0);
    machine.setPending(1);
    program.run!(20);
    expect(machine.polls).toBe(1);
  });
});

describe("long double in binary128", () => {
  test("values survive the way through memory", () => {
    const machine = new Machine({ longDouble: "binary128" });
    const program = machine.load(
      "long double g = -0.1L, h; double set(double x) { h = x; return h; } double get(void) { return g; } unsigned char top(int i) { return ((unsigned char *)&h)[i]; }",
    );
    for (const value of [0, -0, 1, -1.5, 0.1, 1e308, 5e-324, -2.2250738585072014e-308, Infinity, -Infinity, NaN]) {
      expect(program.set!(value)).toBe(value);
    }
    expect(program.get!()).toBe(-0.1);
    program.set!(1);
    expect([program.top!(15), program.top!(14), program.top!(13)]).toEqual([0x3f, 0xff, 0]);
  });
});
