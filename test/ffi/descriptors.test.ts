import { expect, test } from "vitest";
import { runProgram } from "../runtime/subprocess.ts";

const program = new URL("./programs/descriptors.ts", import.meta.url);
const expected = { sockets: [3, 4, 3], total: 30 * (488_890 + 10_000_000), read: true, next: 5 };

test("with a descriptor table of its own a program's first socket is 3; GC, files and stubs work; _exit ends it", () => {
  const { status, stdout, stderr } = runProgram(program);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual(expected);
  expect(status).toBe(42);
});
