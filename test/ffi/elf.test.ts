import { expect, test } from "vitest";
import { assemble } from "../../ffi/assembler.ts";
import { encodeX86 } from "../../ffi/assembler-x86_64.ts";
import { buildSharedObject, openNativeCode } from "../../ffi/elf.ts";
import { openLibc } from "../../ffi/libc.ts";
import { runtime } from "../../runtime/pick.ts";

const libc = openLibc(runtime);
const answer = (value: number) => assemble(`mov eax, ${value}\nret`, encodeX86);
const signature = { parameters: [], result: "i32" } as const;

test.runIf(runtime.arch === "x86_64")("several functions of one image, and several images, stay apart", () => {
  const descriptors = () => libc.call.dup(0);
  const before = descriptors();
  libc.call.close(before);
  const first = openNativeCode(libc, { one: answer(1), two: answer(2), three: answer(3) }, {
    one: signature,
    two: signature,
    three: signature,
  }).symbols;
  // The same descriptor number again, and the same name of a function.
  const second = openNativeCode(libc, { one: answer(11) }, { one: signature }).symbols;
  expect([first.one(), first.two(), first.three(), second.one()]).toEqual([1, 2, 3, 11]);
  const after = descriptors();
  libc.call.close(after);
  expect(after).toBe(before);
});

test.runIf(runtime.arch === "x86_64")("no page of it is writable and executable, and no stack becomes so", () => {
  openNativeCode(libc, { one: answer(1) }, { one: signature });
  const maps = runtime.readText("/proc/self/maps")!.split("\n");
  expect(maps.filter((line) => line.includes("memfd:socksh")).length).toBeGreaterThan(0);
  expect(maps.filter((line) => line.includes("memfd:socksh") && line.includes("rwx"))).toEqual([]);
  expect(maps.filter((line) => line.includes("[stack]") && line.includes("rwx"))).toEqual([]);
});

test("readelf finds nothing to complain about", () => {
  if (runtime.run(["readelf", "--version"]).status !== 0) return;
  for (const machine of ["x86_64", "aarch64"] as const) {
    const image = buildSharedObject(machine, [
      { name: "first", bytes: new Uint8Array(70) },
      { name: "second_function", bytes: new Uint8Array(3) },
    ]);
    const file = runtime.run(["mktemp"]).stdout.trim();
    const fd = libc.call.open(file, 1, 0);
    expect(libc.call.write(fd, image, image.length)).toBe(image.length);
    libc.call.close(fd);
    const { stdout, stderr } = runtime.run(["readelf", "-W", "-h", "-l", "-d", "-D", "-s", file]);
    runtime.run(["rm", file]);
    expect(stderr).toBe("");
    expect(stdout).toContain(machine === "x86_64" ? "X86-64" : "AArch64");
    expect(stdout).toMatch(/FUNC +GLOBAL +DEFAULT +1 first/);
    expect(stdout).toMatch(/3 FUNC +GLOBAL +DEFAULT +1 second_function/);
  }
});

test("code beyond a page is refused", () => {
  expect(() => buildSharedObject("x86_64", [{ name: "big", bytes: new Uint8Array(4096) }])).toThrow(
    "do not fit a page",
  );
});
