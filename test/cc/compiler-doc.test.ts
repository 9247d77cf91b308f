import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { regenerate } from "../../tools/compiler-doc.ts";

test("docs/compiler.md shows what the passes make of its example (if not: deno run -A tools/compiler-doc.ts)", () => {
  const page = readFileSync(new URL("../../docs/compiler.md", import.meta.url), "utf8");
  expect(regenerate(page)).toBe(page);
  for (const pass of ['# 1 "total.c"', "function-definition", "function total", "(module"]) {
    expect(page).toContain(pass);
  }
});
