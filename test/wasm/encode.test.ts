import { describe, expect, test } from "vitest";
import { ByteWriter } from "../../wasm/bytes.ts";
import { Code } from "../../wasm/code.ts";
import { encode } from "../../wasm/encode.ts";
import { ModuleBuilder } from "../../wasm/module.ts";
import { F64, I32, I64, op } from "../../wasm/opcodes.ts";

function bytesOf(write: (out: ByteWriter) => void): number[] {
  const out = new ByteWriter(1);
  write(out);
  return [...out.view()];
}

/** A module with one exported function `f`. */
function instance(
  parameters: (typeof I32 | typeof I64 | typeof F64)[],
  result: typeof I32 | typeof I64 | typeof F64,
  write: (code: Code) => void,
) {
  const module = new ModuleBuilder();
  const handle = module.declare("f", module.type(parameters, [result]));
  const code = new Code();
  write(code);
  module.define(handle).parts.push(code);
  module.exports.push({ name: "f", handle });
  return new WebAssembly.Instance(new WebAssembly.Module(encode(module).bytes)).exports as {
    f(...args: (number | bigint)[]): number | bigint;
  };
}

describe("LEB128", () => {
  test("unsigned numbers take seven bits a byte", () => {
    expect(bytesOf((out) => out.unsigned(624485))).toEqual([0xe5, 0x8e, 0x26]);
    expect(bytesOf((out) => out.unsigned(127))).toEqual([0x7f]);
    expect(bytesOf((out) => out.unsigned(2 ** 32 - 1))).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f]);
  });

  test("signed numbers end with their sign", () => {
    expect(bytesOf((out) => out.signed(-123456))).toEqual([0xc0, 0xbb, 0x78]);
    expect(bytesOf((out) => out.signed(63))).toEqual([0x3f]);
    expect(bytesOf((out) => out.signed(64))).toEqual([0xc0, 0]);
    expect(bytesOf((out) => out.signed(-64))).toEqual([0x40]);
  });

  test.each([
    0n,
    1n,
    -1n,
    2n ** 31n,
    -(2n ** 31n),
    2n ** 53n,
    -(2n ** 53n) - 1n,
    2n ** 63n - 1n,
    -(2n ** 63n),
    0x7f0012345678n,
  ])(
    "i64.const %s comes out of the engine unchanged",
    (value) => {
      expect(instance([], I64, (code) => code.i64(value)).f()).toBe(value);
      if (Number.isSafeInteger(Number(value))) {
        expect(instance([], I64, (code) => code.i64(Number(value))).f()).toBe(value);
      }
    },
  );

  test.each([0, -1, 63, 64, -65, 0x7fffffff, -0x80000000])("i32.const %i comes out unchanged", (value) => {
    expect(instance([], I32, (code) => code.i32(value)).f()).toBe(value);
  });
});

describe("modules", () => {
  test("branches count the blocks they leave", () => {
    const { f } = instance([I32], I32, (code) => {
      const outer = code.block(I32);
      const inner = code.block();
      code.get(0);
      code.brIf(inner);
      code.i32(10);
      code.br(outer);
      code.end();
      code.i32(20);
      code.end();
    });
    expect([f(0), f(1)]).toEqual([10, 20]);
  });

  test("calls reach functions that are imported or defined later", () => {
    const module = new ModuleBuilder();
    const type = module.type([], [I32]);
    const caller = module.declare("caller", type);
    const code = new Code();
    module.define(caller).parts.push(code);
    const callee = module.declare("callee", type);
    code.call(callee, "to callee");
    code.call(module.importFunction("env", "ten", type), "to ten");
    code.op(op.i32_add);
    const body = new Code();
    body.i32(7);
    module.define(callee).parts.push(body);
    module.exports.push({ name: "caller", handle: caller });
    const { bytes, marks } = encode(module);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { ten: () => 10 } });
    expect((exports.caller as () => number)()).toBe(17);
    expect(marks.map(({ tag }) => tag)).toEqual(["to callee", "to ten"]);
    for (const { offset } of marks) expect(bytes[offset]).toBe(op.call);
  });

  test("equal signatures share their type", () => {
    const module = new ModuleBuilder();
    expect(module.type([I32, I64], [F64])).toBe(module.type([I32, I64], [F64]));
    expect(module.type([I32], [])).not.toBe(module.type([], [I32]));
  });

  test("data and table elements are where they belong", () => {
    const module = new ModuleBuilder();
    module.otherImports.push(
      { kind: "memory", module: "env", name: "memory", limits: { minimum: 1 } },
      { kind: "table", module: "env", name: "table", limits: { minimum: 0 } },
    );
    const type = module.type([], [I32]);
    for (const [slot, value] of [[3, 30], [1, 10], [2, 20]] as const) {
      const handle = module.declare(`f${slot}`, type);
      const code = new Code();
      code.i32(value);
      module.define(handle).parts.push(code);
      module.elements.push({ slot, handle });
    }
    module.data.push({ offset: 100, bytes: new Uint8Array([1, 2, 3]) });
    const memory = new WebAssembly.Memory({ initial: 1 });
    const table = new WebAssembly.Table({ element: "anyfunc", initial: 4 });
    new WebAssembly.Instance(new WebAssembly.Module(encode(module).bytes), { env: { memory, table } });
    expect([...new Uint8Array(memory.buffer, 99, 5)]).toEqual([0, 1, 2, 3, 0]);
    expect([1, 2, 3].map((slot) => (table.get(slot) as () => number)())).toEqual([10, 20, 30]);
  });
});
