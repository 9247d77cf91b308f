import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import type { NativeSignature } from "../../runtime/runtime.ts";
import { resultOf, runProgram } from "./subprocess.ts";

const libc = "libc.so.6";
const open = (name: string, parameters: NativeSignature["parameters"], result: NativeSignature["result"]) =>
  runtime.open(libc, { [name]: { parameters, result } }).symbols[name]!;
const ascii = (text: string) => new TextEncoder().encode(`${text}\0`);

describe("native functions", () => {
  test("i32 and u32 keep their sign", () => {
    expect(open("abs", ["i32"], "i32")(-5)).toBe(5);
    expect(open("toupper", ["i32"], "i32")(-1)).toBe(-1);
    expect(open("htonl", ["u32"], "u32")(0xff)).toBe(0xff00_0000);
    expect(open("htonl", ["u32"], "u32")(0xffff_fffe)).toBe(0xfeff_ffff);
  });

  test("i64 and u64 are bigint, small and large, in and out", () => {
    const llabs = open("llabs", ["i64"], "i64");
    expect([llabs(-5n), llabs(-(2n ** 62n)), llabs(2n ** 53n + 1n)]).toEqual([5n, 2n ** 62n, 2n ** 53n + 1n]);
    expect(open("atoll", ["buffer"], "i64")(ascii("-9223372036854775808"))).toBe(-(2n ** 63n));
    const strtoull = open("strtoull", ["buffer", "pointer", "i32"], "u64");
    expect(strtoull(ascii("18446744073709551615"), 0, 10)).toBe(2n ** 64n - 1n);
    expect(strtoull(ascii("7"), 0, 10)).toBe(7n);
  });

  test("f64 keeps all bits", () => {
    const { ldexp, nan } = runtime.open("libm.so.6", {
      ldexp: { parameters: ["f64", "i32"], result: "f64" },
      nan: { parameters: ["buffer"], result: "f64" },
    }).symbols;
    expect([ldexp(0.1, 3), ldexp(1, -1074), ldexp(1, 5000), ldexp(-0, 1)]).toEqual([0.8, 5e-324, Infinity, -0]);
    expect(nan(ascii(""))).toBeNaN();
  });

  test("pointers are numbers, null is 0", () => {
    const malloc = open("malloc", ["u64"], "pointer");
    const address = malloc(16n);
    expect(address).toBeTypeOf("number");
    expect(open("strchr", ["pointer", "i32"], "pointer")(runtime.addressOf(ascii("abc")), 122)).toBe(0);
    expect(open("free", ["pointer"], "void")(address)).toBeUndefined();
    expect(open("free", ["pointer"], "void")(0)).toBeUndefined();
  });

  test("a buffer may be part of another", () => {
    const strlen = open("strlen", ["buffer"], "u64");
    expect([strlen(ascii("hello")), strlen(ascii("hello").subarray(2))]).toEqual([5n, 3n]);
  });

  test("seven and more arguments arrive in their order", () => {
    const snprintf = open("snprintf", ["buffer", "u64", "buffer", "i32", "i32", "i32", "i32", "i32", "i32"], "i32");
    const out = new Uint8Array(new ArrayBuffer(64));
    expect(snprintf(out, 64n, ascii("%d %d %d %d %d %d"), 1, 2, 3, 4, 5, -6)).toBe(12);
    expect(new TextDecoder().decode(out.subarray(0, 12))).toBe("1 2 3 4 5 -6");
  });

  test("a missing library and a missing symbol are named", () => {
    const signature: NativeSignature = { parameters: [], result: "void" };
    expect(() => runtime.open("libmissing.so.9", { f: signature })).toThrow("libmissing.so.9");
    expect(() => runtime.open(libc, { missing_function: signature })).toThrow("missing_function");
  });

  test.runIf(runtime.functionAt)("a function at an address", () => {
    const dlsym = open("dlsym", ["pointer", "buffer"], "pointer");
    const llabs = runtime.functionAt!(dlsym(0, ascii("llabs")), { parameters: ["i64"], result: "i64" });
    expect(llabs(-7n)).toBe(7n);
  });
});

describe("memory", () => {
  test("addressOf and viewAt are inverse, for wasm memory that grows, and for parts", () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 10 });
    const address = runtime.addressOf(new Uint8Array(memory.buffer));
    expect(runtime.addressOf(new Uint8Array(memory.buffer, 100, 5))).toBe(address + 100);
    const view = runtime.viewAt(address + 100, 5);
    const twice = runtime.viewAt(address + 100, 5);
    memory.grow(3);
    view[4] = 77;
    expect(new Uint8Array(memory.buffer)[104]).toBe(77);
    expect([view.length, twice[4]]).toEqual([5, 77]);
    expect(runtime.addressOf(new Uint8Array(memory.buffer))).toBe(address);
  });

  test("an address stays right for a small array, too, while garbage is collected", () => {
    const small = new Uint8Array(4);
    const address = runtime.addressOf(small);
    let garbage: unknown[] = [];
    for (let turn = 0; turn < 300_000; turn++) {
      garbage.push({ turn });
      if (garbage.length > 10_000) garbage = [];
    }
    small[3] = 99;
    expect([runtime.addressOf(small), runtime.viewAt(address, 4)[3]]).toEqual([address, 99]);
  });

  test("an empty buffer and address 0 do no harm", () => {
    expect(runtime.addressOf(new Uint8Array(0))).toBeTypeOf("number");
  });
});

describe("files", () => {
  const directory = runtime.run(["mktemp", "-d"]).stdout.trim();

  test("are written, appended to, read by path and by URL, and listed", () => {
    runtime.makeDirectory(`${directory}/deep/er`);
    runtime.makeDirectory(`${directory}/deep/er`);
    const file = `${directory}/deep/b.txt`;
    runtime.writeText(file, "eins\n");
    runtime.appendText(file, "zwöi\n");
    runtime.writeText(`${directory}/deep/a.txt`, "");
    expect(runtime.readText(file)).toBe("eins\nzwöi\n");
    expect(runtime.readText(new URL(`file://${file}`))).toBe("eins\nzwöi\n");
    expect(runtime.readBytes(file)).toEqual(new TextEncoder().encode("eins\nzwöi\n"));
    expect(runtime.listDirectory(`${directory}/deep`)).toEqual(["a.txt", "b.txt", "er"]);
  });

  test("that are missing are undefined; other failures are thrown", () => {
    expect(runtime.readText(`${directory}/no`)).toBeUndefined();
    expect(runtime.readBytes(`${directory}/no/deeper`)).toBeUndefined();
    expect(runtime.listDirectory(`${directory}/no`)).toBeUndefined();
    expect(["a.txt", "er", "no"].map((name) => runtime.isFile(`${directory}/deep/${name}`))).toEqual([
      true,
      false,
      false,
    ]);
    expect(() => runtime.readText(directory)).toThrow();
    runtime.run(["rm", "-r", directory]);
  });
});

describe("processes", () => {
  test("run() gives input, environment, both outputs and the status", () => {
    const script = "cat; echo $GREETING; echo wrong >&2; exit 3";
    expect(runtime.run(["sh", "-c", script], { input: "in|", environment: { GREETING: "hello" } }))
      .toEqual({ status: 3, stdout: "in|hello\n", stderr: "wrong\n" });
  });

  test("run() gives statuses as a shell does: 127 for no such command, 128 + n for a signal", () => {
    expect(runtime.run(["no-such-command-here"]).status).toBe(127);
    expect(runtime.run(["sh", "-c", "kill -9 $$"]).status).toBe(137);
  });

  test("run() takes megabytes of output", () => {
    expect(runtime.run(["head", "-c", "5000000", "/dev/zero"]).stdout.length).toBe(5_000_000);
  });

  test("the environment, and the working directory", () => {
    expect(runtime.environment("PATH")).toContain("/");
    expect(runtime.environment("NO_SUCH_VARIABLE")).toBeUndefined();
    expect(runtime.readText(`${runtime.workingDirectory()}/deno.json`)).toContain("socksh");
  });

  test("`command` starts the same runtime, with FFI, and no warning; arguments and exit status pass", () => {
    const { status, stdout, stderr } = runProgram(new URL("./programs/self.ts", import.meta.url), "one", "two words");
    const { name, version, arch, platform } = runtime;
    expect(JSON.parse(stdout)).toMatchObject({ name, version, arch, platform, args: ["one", "two words"], pid: true });
    expect([status, stderr]).toEqual([5, ""]);
  });

  test("a worker gets its message, comes up while the main thread blocks, and has its own errno", () => {
    expect(resultOf(new URL("./programs/worker_main.ts", import.meta.url))).toEqual({
      answer: 43,
      errno: 7,
      own: true,
    });
  });
});

test("choosing the runtime costs little at start", () => {
  const { milliseconds } = resultOf(new URL("./programs/start.ts", import.meta.url)) as { milliseconds: number };
  // Measured: Deno 0.6, Bun 2, Node 9 (which strips the types on the way). The bound is for a loaded machine.
  expect(milliseconds).toBeLessThan(60);
});
