/** The text of a module must mean the module: wabt, which reads both formats, is the judge. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import wabt from "wabt";
import { Machine } from "../cc/lower-support.ts";
import { dumpModule } from "../../cc/dump.ts";
import { ByteReader } from "../../wasm/reader.ts";
import { moduleText } from "../../wasm/text.ts";

const features = { exceptions: true, threads: true };
const wast = await wabt();

/** The module without names and padded numbers, by wabt. */
function canonicalOfBinary(bytes: Uint8Array): Uint8Array {
  const module = wast.readWasm(bytes, { ...features, readDebugNames: false });
  return withoutNames(module.toBinary({ canonicalize_lebs: true }).buffer);
}

/** The name section is the last one. */
function withoutNames(bytes: Uint8Array): Uint8Array {
  const reader = new ByteReader(bytes, 8);
  while (!reader.done) {
    const start = reader.at;
    if (reader.byte() === 0) return bytes.subarray(0, start);
    const length = reader.unsigned();
    reader.at += length;
  }
  return bytes;
}

function canonicalOfText(text: string): Uint8Array {
  const module = wast.parseWat("module.wat", text, features);
  return module.toBinary({ canonicalize_lebs: true }).buffer;
}

const directory = fileURLToPath(new URL("../c", import.meta.url));
const headers = {
  "check.h": readFileSync(join(directory, "check.h"), "utf8"),
  "stdarg.h": readFileSync(new URL("../../include/stdarg.h", import.meta.url), "utf8"),
};

describe("a module's text reads back as the module", () => {
  test.each(readdirSync(directory).filter((name) => name.endsWith(".c") && name !== "check-gcc.c"))("%s", (name) => {
    for (const shared of [false, true]) {
      const { wasm } = new Machine({ headers, shared }).compile(readFileSync(join(directory, name), "utf8"));
      expect(canonicalOfText(moduleText(wasm))).toEqual(canonicalOfBinary(wasm));
    }
  });

  test("constants of every kind", () => {
    const { wasm } = new Machine().compile(`
      double d[] = { 0.1, -0.0, 1e300, 5e-324 };
      double f(int i) { return i ? 1e22 : i > 1 ? -1e-7 : i > 2 ? __builtin_inf() : -__builtin_nan(""); }
      float g(int i) { return i ? 0.1f : -__builtin_inff(); }
      long h(int i) { return i ? -0x7fffffffffffffffL - 1 : 0x7fffffffffffffffL; }
      char *s = "quote \\" back\\\\slash \\n \\xff";
    `);
    expect(canonicalOfText(moduleText(wasm))).toEqual(canonicalOfBinary(wasm));
  });
});

test("a function of the program and one of env may have the same name", () => {
  const { wasm } = new Machine().compile("int poll(int n) { while (n) n--; return n; }");
  const text = moduleText(wasm);
  expect(text).toContain("(func $env.poll ");
  expect(text).toContain("(func $poll ");
  expect(canonicalOfText(text)).toEqual(canonicalOfBinary(wasm));
});

test("calls carry their source line", () => {
  const module = new Machine().compile("int f(int);\nint g(void) {\n  return f(1);\n}\n");
  expect(dumpModule(module)).toContain("call $c.f  ;; unit1.c:3\n");
});
