import { expect, test } from "vitest";
import { generatedStubs } from "../../ffi/assemble_stubs.ts";
import { runtime } from "../../runtime/pick.ts";

test.each(Object.entries(generatedStubs()))(
  "the committed machine code in %s is what the assembly gives (else: deno run -A ffi/assemble_stubs.ts)",
  (name, text) => {
    expect(runtime.readText(new URL(`../../ffi/generated/${name}`, import.meta.url))).toBe(text);
  },
);
