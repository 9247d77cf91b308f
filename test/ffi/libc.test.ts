import { describe, expect, test } from "vitest";
import { openLibc } from "../../ffi/libc.ts";
import { runtime } from "../../runtime/pick.ts";

const libc = openLibc(runtime);
const { call } = libc;
const EBADF = 9;

describe("an argument out of its C type's range is a RangeError, on every runtime alike", () => {
  const cases: readonly (readonly [string, () => unknown])[] = [
    ["close(fd): 1099511627776 is not an int", () => call.close(2 ** 40)],
    ["close(fd): 1.5 is not an int", () => call.close(1.5)],
    ["close(fd): NaN is not an int", () => call.close(NaN)],
    ["close(fd): 3 is not an int", () => call.close("3" as never)],
    ["close(fd): undefined is not an int", () => (call.close as () => number)()],
    ["alarm(seconds): -1 is not an unsigned int", () => call.alarm(-1)],
    ["read(count): -1 is not a size", () => call.read(0, null, -1)],
    ["lseek(offset): 18014398509481984 is not a long", () => call.lseek(0, 2 ** 54, 0)],
    ["read(buf): x is neither an address nor a buffer", () => call.read(0, "x" as never, 1)],
    ["free(ptr): -8 is not an address", () => call.free(-8)],
    ['open(pathname): "a\\u0000b" is not a C string', () => call.open("a\0b", 0, 0)],
  ];
  for (const [message, action] of cases) {
    test(message, () => {
      expect(action).toThrow(RangeError);
      expect(action).toThrow(message);
    });
  }
});

test("errno is that of the call before", () => {
  expect(call.write(-1, libc.scratch.address, 1)).toBe(-1);
  expect(libc.errno()).toBe(EBADF);
  libc.setErrno(7);
  call.getpid();
  expect(libc.errno()).toBe(7);
  expect(libc.errorText(EBADF)).toBe("Bad file descriptor");
});

test("errno stays right over 50,000 calls under garbage load", () => {
  let wrong = 0;
  let garbage: unknown[] = [];
  for (let turn = 0; turn < 50_000; turn++) {
    garbage.push({ turn, list: new Array(20).fill(turn) });
    if (garbage.length > 5000) garbage = [];
    if (call.write(-1, libc.scratch.address, turn) !== -1 || libc.errno() !== EBADF) wrong++;
    libc.setErrno(0);
  }
  expect(wrong).toBe(0);
});

test("buffers, parts of buffers and strings reach libc, and what it writes is there", () => {
  const pair = new Uint8Array(8);
  expect(call.pipe(pair)).toBe(0);
  const [reader = -1, writer = -1] = new Int32Array(pair.buffer);
  expect(call.write(writer, new TextEncoder().encode("hello, world").subarray(7), 5)).toBe(5);
  const target = new Uint8Array(10);
  expect(call.read(reader, target.subarray(2), 8)).toBe(5);
  expect(Array.from(target)).toEqual([0, 0, ...new TextEncoder().encode("world"), 0, 0, 0]);
  expect(call.close(reader)).toBe(0);
  expect(call.close(writer)).toBe(0);
});

test("strings given to a call outlive the garbage made meanwhile", () => {
  for (let turn = 0; turn < 2000; turn++) {
    const address = `10.0.${turn % 256}.7`;
    const bytes = new Uint8Array(4);
    expect(call.inet_pton(2, address, bytes)).toBe(1);
    expect(bytes.join(".")).toBe(address);
  }
});

test("C strings keep their text, beyond ASCII too", () => {
  const bytes = libc.cString("grüß ∂ 🧦");
  expect(libc.readCString(runtime.addressOf(bytes))).toBe("grüß ∂ 🧦");
  expect(libc.readCString(0)).toBe("");
  expect(libc.readCString(runtime.addressOf(libc.cString("")))).toBe("");
});

test("64-bit values keep their sign and size", () => {
  const file = call.memfd_create("size", 1);
  expect(call.lseek(file, 2 ** 40, 0)).toBe(2 ** 40);
  expect(call.lseek(file, -5, 1)).toBe(2 ** 40 - 5);
  expect(call.lseek(file, -5, 0)).toBe(-1);
  call.close(file);
});

test("symbols are found in libc and beside it; what is not there is undefined", () => {
  for (const name of ["getpid", "printf", "environ", "stdout", "sqrt", "pthread_create", "ns_parserr", "shm_open"]) {
    expect([name, libc.symbolAddress(name) ?? 0]).toEqual([name, expect.any(Number)]);
    expect(libc.symbolAddress(name)).toBeGreaterThan(0);
  }
  expect(libc.symbolAddress("no_such_function")).toBeUndefined();
});

test("the address of environ is the one that libc itself uses", () => {
  const environ = new BigUint64Array(runtime.viewAt(libc.symbolAddress("environ")!, 8).slice().buffer)[0]!;
  const first = new BigUint64Array(runtime.viewAt(Number(environ), 8).slice().buffer)[0]!;
  const [name = "", value] = libc.readCString(Number(first)).split(/=(.*)/s);
  expect(libc.readCString(call.getenv(name))).toBe(value);
});

test("there is one Libc a runtime", () => expect(openLibc(runtime)).toBe(libc));
