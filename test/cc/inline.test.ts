/** Which calls become copies of bodies, and that a copy does what the call would do. */
import { describe, expect, test } from "vitest";
import { newCompilerState } from "../../cc/compile.ts";
import { dump } from "../../cc/dump.ts";
import { faultOf, Machine, run } from "./lower-support.ts";

function typedTree(text: string, headers: Readonly<Record<string, string>> = {}): string {
  const { includes, target } = new Machine({ headers });
  const source = { name: "calls.c", text, system: false };
  return dump("ir", source, newCompilerState(), { mode: "file", target, includes }).text!;
}

/** The functions that still are called from the last function of the text, and those that stand in it. */
function callsIn(text: string, headers?: Readonly<Record<string, string>>): { called: string[]; inlined: string[] } {
  const tree = `\n${typedTree(text, headers)}`;
  const last = tree.slice(tree.lastIndexOf("\nfunction "));
  const names = (pattern: RegExp) => [...last.matchAll(pattern)].map(([, name]) => name!);
  return { called: names(/call:[^(\n]*?[\s](\w+)/g), inlined: names(/inlined (\w+)/g) };
}

function caller(definition: string, call = "f(n)"): { called: string[]; inlined: string[] } {
  return callsIn(`int other(int);\n${definition}\nint g(int n) { return ${call}; }\n`);
}

describe("a call", () => {
  test.each([
    ["a value", "static int f(int n) { return n + 1; }"],
    ["external linkage", "int f(int n) { return n + 1; }"],
    ["early returns", "int f(int n) { if (n < 0) return 0; if (n > 9) return 9; return n; }"],
    ["a switch", "int f(int n) { switch (n) { case 1: return 5; default: return n; } }"],
    ["variables", "int f(int n) { int twice = n * 2; return twice * twice; }"],
    ["a static variable", "int f(int n) { static int sum; return sum += n; }"],
    ["a small array", 'int f(int n) { char a[8] = "abcdefg"; return a[n & 7]; }'],
  ])("of a small function with %s becomes its body", (_, definition) => {
    expect(caller(definition)).toEqual({ called: [], inlined: ["f"] });
  });

  test.each([
    ["a loop", "int f(int n) { while (n > 9) n -= 3; return n; }"],
    ["a label", "int f(int n) { if (n) goto out; n = 4; out: return n; }"],
    ["unnamed parameters", "int f(int n, ...) { return n; }"],
    ["a definition in the old style", "int f(n) char n; { return n; }"],
    ["alloca", "int f(int n) { return *(char *)__builtin_alloca(n); }"],
    ["an array of variable length", "int f(int n) { char a[n]; a[0] = 1; return a[0]; }"],
    ["a large frame", "int f(int n) { char a[4000]; a[n] = 1; return a[0]; }"],
    ["noinline", "__attribute__((noinline)) int f(int n) { return n + 1; }"],
    ["weak", "__attribute__((weak)) int f(int n) { return n + 1; }"],
    ["no body", "int f(int n);"],
  ])("of a function with %s stays", (_, definition) => {
    expect(caller(definition)).toEqual({ called: ["f"], inlined: [] });
  });

  test.each<[string, string, readonly string[]]>([
    ["at one place, in a loop, with a variable's address", "while (n-- > 0) sum += f(&n);", ["f"]],
    ["at two places", "while (n-- > 0) sum += f(&n); while (n++ < 0) sum += f(&n);", []],
    ["in no loop", "sum = f(&n);", []],
    ["without a variable's address", "int a[1]; while (n-- > 0) sum += f(a);", []],
  ])(
    "of a larger function that is called %s, becomes its body if the caller is called again and again",
    (_, body, inlined) => {
      const steps = Array.from({ length: 20 }, (_, i) => `if (*n == ${i + 50}) *n -= ${i};`).join(" ");
      const text = `static int f(int *n) { ${steps} return *n; }\n`;
      const main = "int main(void) { int sum = 0; for (int i = 0; i < 9; i++) sum += g(i); return sum; }\n";
      const g = `int g(int n) { int sum = 0; ${body} return sum; }\n`;
      expect(callsIn(text + g).inlined).toEqual([]);
      const tree = typedTree(text + g + main);
      expect([...tree.matchAll(/inlined (f)/g)].map(([, name]) => name)).toEqual(inlined);
    },
  );

  test("of a function with a short loop becomes its body in functions that are called in loops, or by such", () => {
    const text =
      "int f(char *s) { int n = 0; while (*s++) n++; return n; }\nint g(char *s) { return f(s) + f(s + 1); }\n" +
      "int h(char *s) { return g(s) ^ 1; }\n";
    const again = 'int all(int n) { int sum = 0; while (n-- > 0) sum += h("abcd"); return sum; }';
    const ofG = (tree: string) => tree.slice(tree.indexOf("\nfunction g("), tree.indexOf("\nfunction h("));
    expect(ofG(typedTree(text))).not.toContain("inlined");
    expect(ofG(typedTree(`${text}${again}`)).match(/inlined f/g)).toHaveLength(2);
    expect(run(`${text}${again} int main(void) { return all(5); }`)).toBe(5 * 6);
  });

  test("of a large function stays", () => {
    const body = Array.from({ length: 30 }, (_, i) => `n = n * ${i} + 1;`).join(" ");
    expect(caller(`int f(int n) { ${body} return n; }`).inlined).toEqual([]);
  });

  test("of another number of arguments, and one through a pointer, stays", () => {
    expect(callsIn("int h();\nint g(int n) { return h(n, n); }\nint h(a) { return a; }\n").inlined).toEqual([]);
    expect(callsIn("int f(int n) { return n; }\nint g(int (*p)(int)) { return p(1); }\n").inlined).toEqual([]);
  });

  test("in a function that calls setjmp stays", () => {
    const headers = { "setjmp.h": "int setjmp(long[40]) __attribute__((returns_twice));\n" };
    const text = "#include <setjmp.h>\nint f(int n) { return n + 1; }\n" +
      "int g(void) { long b[40]; if (setjmp(b)) return 2; return f(1); }\n";
    expect(callsIn(text, headers)).toEqual({ called: ["f"], inlined: [] });
  });

  test("in main() becomes the body only if that is no larger than the call", () => {
    const large = "static int f(int n) { return n < 0 ? n * n * n + 4 : n * n * n * n + 3 * n; }\n";
    expect(callsIn(`${large}int main(void) { return f(1); }\n`).inlined).toEqual([]);
    expect(callsIn(`${large}int some(void) { return f(1); }\n`).inlined).toEqual(["f"]);
    expect(callsIn("static int f(int n) { return n + 1; }\nint main(void) { return f(1); }\n").inlined).toEqual(["f"]);
  });

  test("of a recursive function becomes its body in the function itself, some levels deep", () => {
    const fibonacci = "int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\n";
    const { called, inlined } = callsIn(`int h;\n${fibonacci}`);
    expect(called).toHaveLength(inlined.length + 2);
    expect(inlined.length).toBeGreaterThan(5);
    expect(callsIn(`${fibonacci}int g(void) { return fib(5); }\n`).inlined).toEqual([]);
    expect(run(`${fibonacci}int main(void) { return fib(20); }`)).toBe(6765);
  });

  const loop = "for (int i = 0; i < 3; i++) k += i;";
  test.each([
    ["int", `if (n == 0) return 4; ${loop} return f(n - 1, k);`, "(?:int (== (load:int n.2) 0:int) 4:int (call"],
    ["int", `return n < 1 ? k : f(n - 1, ({ ${loop} k; }));`, "(?:int (< (load:int n.2) 1:int) (load:int k.2) (call"],
    ["int", `if (n > 0) { ${loop} return f(n - 1, k); } return 7;`, "(?:int (> (load:int n.2) 0:int) (call"],
    ["int", `if (n) { ${loop} return f(n - 1, k); } else return k;`, "(?:int (load:int n.2) (call"],
    ["void", `if (n) { ${loop} f(n - 1, k); }`, "(?:void (load:int n.2) (call"],
    ["void", `if (!n) return; ${loop} f(n - 1, k);`, "(?:void (not:int (load:int n.2)) (convert:void 0:int) (call"],
  ])("of a recursive %s f(n, k) { %s } comes behind the function's first question", (type, body, asked) => {
    expect(typedTree(`${type} f(int n, int k) { ${body} }\n`)).toContain(asked);
  });

  test.each([
    ["reads memory", "int f(int n, int *p) { if (*p) return n; for (;;) n -= f(n - 1, p + 1); }"],
    ["divides", "int f(int n, int k) { if (n / k) return n; for (;;) n -= f(n - 1, k); }"],
    ["calls", "int f(int n, int k) { if (other(n)) return n; for (;;) n -= f(n - 1, k); }"],
    ["is not the first", "int f(int n, int k) { k++; if (n) return n; for (;;) n -= f(n - 1, k); }"],
    ["asks what has its address taken", "int f(int n, int k) { if (n) return n; for (;;) f(n - 1, k), other(&n); }"],
  ])("stays as it is if the question %s", (_, definition) => {
    expect(typedTree(`int other();\n${definition}\n`)).not.toMatch(/\?:int.*call:int f/);
  });

  test("adds little to a frame, and nothing if it is the function's own: calls nest as deeply as ever", () => {
    const helper = "static int f(int n) { char a[100]; a[n & 7] = (char)n; return a[1]; }\n";
    const { called, inlined } = callsIn(`${helper}int g(int n) { return ${"f(n) + ".repeat(9)}n; }\n`);
    expect([called.length, inlined.length]).toEqual([4, 5]);
    const recursive = "int r(int n) { char a[64]; a[n & 7] = (char)n; return n ? r(n - 1) + a[0] : 0; }\n";
    expect(callsIn(recursive)).toEqual({ called: ["r"], inlined: [] });
  });

  test("of functions that call each other without end is no endless work", () => {
    const text = "int a(int), b(int);\nint a(int n) { return n ? b(n - 1) + b(n - 2) : 0; }\n" +
      "int b(int n) { return n > 1 ? a(n - 1) + a(n - 2) : 1; }\n";
    expect(run(`${text}int main(void) { return a(12); }`)).toBe(run(
      `${text.replaceAll("int a(int n)", "__attribute__((noinline)) int a(int n)")}int main(void) { return a(12); }`,
    ));
  });
});

describe("a copy", () => {
  test("has parameters and variables of its own", () => {
    expect(run(`
static int count(int n) { int start = n; n += 10; n *= 2; return n - start; }
int sum(int n) { int a = count(n), b = count(n + 1); return a * 1000 + b + n; }
int main(void) { return sum(1); }
`)).toBe(21 * 1000 + 22 + 1);
  });

  test("sees its arguments as they were passed, whatever happens to the variables", () => {
    expect(run(`
int seen;
static int later(int kept, int *where) { *where = 50; return kept + seen; }
int outer(int n) { int m = n; seen = 100; return later(m, &m) + m; }
int main(void) { return outer(7); }
`)).toBe(107 + 50);
  });

  test("changes what its pointers point to, and such variables need no memory any more", () => {
    const text = "static void add(int a, int b, int *to) { *to = a + b; }\n" +
      "int g(int n) { int sum; add(n, 2, &sum); return sum; }\n";
    expect(run(`${text}int main(void) { return g(40); }`)).toBe(42);
    expect(typedTree(text)).not.toContain("in memory");
  });

  test("keeps a variable in memory that something else points to, or that is volatile", () => {
    expect(run(`
int *kept;
static void keep(int *p) { kept = p; }
static void set(volatile int *p) { *p = 3; }
int g(void) { int a = 1; volatile int b = 1; keep(&a); *kept = 40; set(&b); return a + b; }
int main(void) { return g(); }
`)).toBe(43);
  });

  test("takes and gives records by value", () => {
    expect(run(`
struct pair { int a, b; };
static struct pair swap(struct pair p) { int a = p.a; p.a = p.b; p.b = a; return p; }
static struct pair larger(struct pair p, struct pair q) { if (p.a > q.a) return p; return q; }
int g(int n) { struct pair p = { n, 2 }, q = swap(p), r = larger(p, swap(q)); p = swap(swap(swap(p)));
  return p.a * 1000 + q.a * 100 + r.b * 10 + larger(p, q).b; }
int main(void) { return g(1); }
`)).toBe(2000 + 200 + 20 + 1);
  });

  test("evaluates its arguments in gcc's order, and each once", () => {
    expect(run(`
int calls;
__attribute__((noinline)) static int next(void) { return ++calls; }
static int three(int a, int b, int c) { return a * 100 + b * 10 + c; }
int g(void) { int i = 5; return three(next(), next(), next()) * 1000 + three(i, i++, 0); }
int main(void) { return g(); }
`)).toBe(321 * 1000 + 650);
  });

  test("ends without a value where its function does, and that is 0", () => {
    expect(run(
      "static int f(int n) { if (n) return 5; }\nint g(int n) { return f(n); }\n" +
        "int main(void) { return g(1) * 10 + g(0); }",
    )).toBe(50);
  });

  test("in a loop begins anew each time", () => {
    expect(run(`
static int pick(int n) { int a[4] = { 1 }; if (n == 2) return a[0]; a[1] = n; return a[0] + a[1]; }
int g(void) { int sum = 0; for (int i = 0; i < 5; i++) sum = sum * 10 + pick(i); return sum; }
int main(void) { return g(); }
`)).toBe(12145);
  });

  test("tells its own name and line in a fault", () => {
    const fault = faultOf(
      "struct s { int a, b; };\nstatic int get(struct s *p)\n{\n\treturn p->b;\n}\n" +
        "int outer(struct s *p) { return get(p); }\nint main(void) { return outer(0); }",
    );
    expect(fault).toMatchObject({ kind: "read", address: 4, line: 4 });
    expect(fault.site.function).toBe("get");
  });
});
