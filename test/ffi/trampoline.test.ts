import { expect, test } from "vitest";
import { openLibc } from "../../ffi/libc.ts";
import { createTrampoline } from "../../ffi/stubs.ts";
import { runtime } from "../../runtime/pick.ts";
import {
  call,
  doubleResult,
  errno,
  expectLongDouble,
  integerResult,
  longDoubleResult,
  memoryAt,
  prepare,
  room,
  secondResult,
  setErrno,
  text,
} from "./block_memory.ts";

const libc = openLibc(runtime);
const EBADF = 9;

test("snprintf takes twelve mixed variadic arguments through registers and stack", () => {
  const buffer = room(200);
  const format = text("%d %.2f %s %ld %g %c %s %.1f %u %x %.3e %p");
  prepare(
    "snprintf",
    { address: buffer },
    200n,
    { address: format },
    -42n,
    3.14159,
    { address: text("one") },
    1n << 62n,
    0.5,
    65n,
    { address: text("two") },
    -7.25,
    4_000_000_000n,
    0xbeefn,
    12345.678,
    { address: 0x1234 },
  );
  call();
  const expected = "-42 3.14 one 4611686018427387904 0.5 A two -7.2 4000000000 beef 1.235e+04 0x1234";
  expect(libc.readCString(buffer)).toBe(expected);
  expect(Number(BigInt.asIntN(32, integerResult()))).toBe(expected.length);
});

test("doubles beyond the eighth and integers beyond the sixth go to the stack in their order", () => {
  const buffer = room(400);
  const integers = Array.from({ length: 20 }, (_, index) => BigInt(index * 1000 - 3000));
  const doubles = Array.from({ length: 15 }, (_, index) => index + 0.5);
  const format = text(`${"%ld ".repeat(20)}${"%g ".repeat(15)}`);
  prepare("snprintf", { address: buffer }, 400n, { address: format }, ...integers, ...doubles);
  call();
  expect(libc.readCString(buffer)).toBe(`${[...integers, ...doubles].join(" ")} `);
});

test("results come back from rax, rdx, xmm0 and st(0)", () => {
  prepare("strlen", { address: text("seven77") });
  call();
  expect(integerResult()).toBe(7n);
  prepare("ldiv", 100n, 7n);
  call();
  expect([integerResult(), secondResult()]).toEqual([14n, 2n]);
  prepare("pow", 2, 0.5);
  call();
  expect(doubleResult()).toBe(Math.SQRT2);
  if (runtime.arch !== "x86_64") return;
  prepare("strtold", { address: text("-1.5") }, 0n);
  expectLongDouble();
  // Nine in a row: a result left on x87's stack of eight would make the last a NaN.
  for (let turn = 0; turn < 9; turn++) call();
  // x87: a sign bit, exponent 0x3fff, and 1.1 (binary) in 64 bits.
  expect(Array.from(longDoubleResult())).toEqual([0, 0, 0, 0, 0, 0, 0, 0xc0, 0xff, 0xbf]);
});

test("errno comes back exactly: EBADF from write(-1), and untouched by a call that succeeds", () => {
  setErrno(0);
  prepare("write", -1n, { address: text("x") }, 1n);
  call();
  expect([integerResult(), errno()]).toEqual([-1n, EBADF]);
  setErrno(7);
  prepare("getpid");
  call();
  expect([Number(integerResult()), errno()]).toEqual([libc.call.getpid(), 7]);
});

test("the function sees the program's errno: perror prints it", () => {
  const buffer = room(100);
  setErrno(111);
  prepare("snprintf", { address: buffer }, 100n, { address: text("%m") });
  call();
  expect(libc.readCString(buffer)).toBe("Connection refused");
});

test("100,000 calls under garbage load: none is wrong", () => {
  let wrong = 0;
  let garbage: unknown[] = [];
  const message = text("garbage");
  for (let turn = 0; turn < 100_000; turn++) {
    garbage.push({ turn, list: new Array(20).fill(turn), text: `${turn}`.repeat(3) });
    if (garbage.length > 5000) garbage = [];
    if (turn % 2 === 0) {
      prepare("write", -1n, { address: message }, BigInt(turn));
      call();
      if (integerResult() !== -1n || errno() !== EBADF) wrong++;
    } else {
      setErrno(turn);
      prepare("ldexp", turn, 1n);
      call();
      if (doubleResult() !== 2 * turn || errno() !== turn) wrong++;
    }
  }
  expect(wrong).toBe(0);
});

test("a second block has its own trampoline and errno", () => {
  const other = room(256);
  const second = createTrampoline(runtime, other);
  const view = new DataView(memoryAt(other, 256).slice().buffer);
  expect(view.getBigUint64(8, true)).toBe(BigInt(libc.errnoAddress));
  prepare("write", -1n, 0n, 0n);
  setErrno(3);
  const target = memoryAt(other, 256);
  new DataView(target.buffer).setBigUint64(target.byteOffset, BigInt(libc.symbolAddress("getppid")!), true);
  second();
  const result = new DataView(target.buffer).getInt32(target.byteOffset + 176, true);
  expect([result, errno()]).toEqual([libc.call.getppid(), 3]);
});

test("it is a plain function, good as a wasm import", () => {
  // (module (import "e" "call" (func)) (func (export "twice") call 0 call 0))
  const module = new WebAssembly.Module(
    new Uint8Array([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...[1, 4, 1, 0x60, 0, 0],
      ...[2, 10, 1, 1, 0x65, 4, 0x63, 0x61, 0x6c, 0x6c, 0, 0],
      ...[3, 2, 1, 0],
      ...[7, 9, 1, 5, 0x74, 0x77, 0x69, 0x63, 0x65, 0, 1],
      ...[10, 8, 1, 6, 0, 0x10, 0, 0x10, 0, 0x0b],
    ]),
  );
  const { twice } = new WebAssembly.Instance(module, { e: { call } }).exports as { twice: () => void };
  prepare("strtol", { address: text("99") }, 0n, 10n);
  twice();
  expect(integerResult()).toBe(99n);
});

test("a CPU without stub is told clearly", () => {
  const elsewhere = { ...runtime, arch: "riscv64" } as unknown as typeof runtime;
  expect(() => createTrampoline(elsewhere, 4096)).toThrow("there is no native stub for riscv64 yet");
});
