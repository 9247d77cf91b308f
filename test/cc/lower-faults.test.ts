import { describe, expect, test } from "vitest";
import { BASE, Fault, faultOf, Machine, run, SIZE } from "./lower-support.ts";

describe("faults of memory", () => {
  test("a read through NULL tells its address, size, function and line", () => {
    const fault = faultOf(
      "struct s { int a, b; };\nstatic int get(struct s *p)\n{\n\treturn p->b;\n}\nint main(void) { return get(0); }",
    );
    expect(fault).toMatchObject({ kind: "read", address: 4, line: 4 });
    expect(fault.site).toMatchObject({ size: 4, function: "get" });
  });

  test("a weak variable that nothing defines lies at address 0", () => {
    const weak = "extern struct s { int a, b; } nothing __attribute__((weak)), many[] __attribute__((weak));";
    expect(run(`${weak} int main(void) { return &nothing ? 1 : (int)(long)&many[2].b; }`)).toBe(20);
    expect(faultOf(`${weak} int main(void) { return nothing.b; }`)).toMatchObject({ kind: "read", address: 4 });
    expect(faultOf(`${weak} int main(int i) { many[i].b = 1; return 0; }`)).toMatchObject({ kind: "write" });
    expect(faultOf(`${weak} int main(void) { struct s copy = nothing; return copy.a; }`).address).toBe(0);
  });

  test("a write through a wild pointer is stopped before it happens", () => {
    expect(faultOf("int main(void) { *(long *)0x1234 = 1; return 0; }")).toMatchObject({
      kind: "write",
      address: 0x1234,
    });
    expect(faultOf("int main(void) { char *p = (char *)-1; *p = 'x'; return 0; }").kind).toBe("write");
  });

  test.each([
    ["one byte before the memory", "-1", "char"],
    ["one byte behind the memory", `${256 * 65536}`, "char"],
    ["across the end", `${256 * 65536 - 7}`, "long"],
    ["far above", "0x7fffffffffff", "int"],
    ["4 GiB on, where a 32-bit index would wrap around", "0x100000000", "int"],
  ])("an access %s faults", (_, distance, type) => {
    const fault = faultOf(`int main(void) { char *base = (char *)${BASE}L; return *(${type} *)(base + ${distance}); }`);
    expect(fault.kind).toBe("read");
    expect(fault.address).toBe(Number(BASE + BigInt(distance)));
  });

  test("the last bytes of the memory can be read", () => {
    expect(run(`int main(void) { return *(long *)((char *)${BASE}L + ${SIZE - 8}); }`)).toBe(0);
  });

  test("an index far outside an array is checked, also with a constant", () => {
    expect(faultOf("int a[4]; int main(void) { int i = -100000000; return a[i]; }").kind).toBe("read");
    expect(faultOf("int a[4]; int main(void) { return a[-100000000]; }").kind).toBe("read");
    expect(faultOf("int main(void) { int a[4]; a[200000000] = 1; return 0; }").kind).toBe("write");
  });

  test("records are checked on both sides of a copy", () => {
    const type = "struct big { char c[100]; };";
    expect(faultOf(`${type} struct big g; int main(void) { struct big *p = 0; g = *p; return 0; }`)).toMatchObject({
      kind: "read",
    });
    expect(faultOf(`${type} struct big g; int main(void) { struct big *p = 0; *p = g; return 0; }`)).toMatchObject({
      kind: "write",
    });
  });

  test("memcpy and memset check whole ranges, and nothing for no bytes", () => {
    const declarations = "void *__builtin_memcpy(void *, const void *, unsigned long);";
    expect(run(`int main(void) { unsigned long n = 0; __builtin_memcpy(0, 0, n); return 7; }`)).toBe(7);
    expect(faultOf(`char a[8]; int main(void) { unsigned long n = 1; __builtin_memcpy(a, 0, n); return 0; }`).kind)
      .toBe("read");
    expect(
      faultOf(`char a[8]; int main(void) { unsigned long n = 1UL << 40; __builtin_memset(a, 0, n); return 0; }`).kind,
    ).toBe("write");
    expect(faultOf(`char a[8]; int main(void) { unsigned long n = -1; __builtin_memmove(a, a, n); return 0; }`).kind)
      .toBe("write");
    expect(declarations.length).toBeGreaterThan(0);
  });

  test("what the value does has happened before the store faults, as with gcc", () => {
    const machine = new Machine();
    const program = machine.load(
      "int done; static int f(void) { done = 1; return 5; } int main(void) { int *p = 0; *p = f(); return 0; } int get(void) { return done; }",
    );
    expect(() => program.main!()).toThrow(Fault);
    expect(program.get!()).toBe(1);
  });
});

describe("faults of arithmetic", () => {
  test.each(["/", "%"])("x %s 0 is a division by zero for every integer type", (operator) => {
    for (const type of ["int", "unsigned", "long", "unsigned long", "char"]) {
      expect(faultOf(`int main(void) { ${type} x = 5, y = 0; return x ${operator} y; }`).kind).toBe("divide");
    }
  });

  test.each(["/", "%"])("the most negative number %s -1 overflows", (operator) => {
    expect(faultOf(`int main(void) { int x = -2147483647 - 1, y = -1; return x ${operator} y; }`).kind).toBe(
      "overflow",
    );
    expect(faultOf(`int main(void) { long x = 1L << 63, y = -1; return x ${operator} y; }`).kind).toBe("overflow");
  });

  test("compound assignment checks too, unsigned division by all ones does not overflow", () => {
    expect(faultOf("int main(void) { int x = 1, y = 0; x /= y; return x; }").kind).toBe("divide");
    expect(run("int main(void) { unsigned x = 0x80000000u, y = -1; return x / y; }")).toBe(0);
  });
});

describe("faults of calls", () => {
  test.each([["NULL", "0"], ["an object", "(void *)&x"], ["an unused slot", "(void *)0x800000100000"], [
    "between two slots",
    "(char *)main + 1",
  ]])(
    "a call through %s faults",
    (_, pointer) => {
      expect(faultOf(`int x; int main(void) { int (*f)(void) = (void *)${pointer}; return f(); }`).kind).toBe("call");
    },
  );

  test("endless recursion with a frame in memory ends as a stack fault", () => {
    const fault = faultOf(
      "static int f(int n) { char a[1000]; a[0] = n; return f(n + 1) + a[0]; } int main(void) { return f(0); }",
    );
    expect(fault).toMatchObject({ kind: "stack" });
    expect(fault.site.function).toBe("f");
  });

  test("arrays of variable length and alloca cannot pass the stack's end either", () => {
    expect(faultOf("int main(void) { long n = 1L << 33; char v[n]; v[0] = 1; return v[0]; }").kind).toBe("stack");
    expect(faultOf("int main(void) { for (;;) *(char *)__builtin_alloca(10000) = 1; }").kind).toBe("stack");
    expect(faultOf("int main(void) { char v[0x7fffffff]; v[5] = 1; return v[5]; }").kind).toBe("stack");
  });

  test("traps and unreachable places are told apart", () => {
    expect(faultOf("int main(void) { __builtin_trap(); }").kind).toBe("trap");
    expect(faultOf("int main(void) { __builtin_unreachable(); }").kind).toBe("unreachable");
  });
});
