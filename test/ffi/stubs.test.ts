import { expect, test } from "vitest";
import { generateStubs } from "../../ffi/assemble_stubs.ts";
import { runtime } from "../../runtime/pick.ts";

test("the committed machine code is what the assembly gives (else: deno run -A ffi/assemble_stubs.ts)", () => {
  expect(runtime.readText(new URL("../../ffi/generated/stubs.ts", import.meta.url))).toBe(generateStubs());
});
