/** The committed tables are what the headers say, and what the documentation repeats of them is so too. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as socksh from "../../mod.ts";
import { runtime } from "../../runtime/pick.ts";
import { helpAt } from "../../shell/help.ts";
import { HeaderFacts } from "../../tools/abi/headers.ts";
import { generateTables } from "../../tools/generate-abi.ts";
import { root } from "./examples.ts";

describe("committed tables (else: deno run -A tools/generate-abi.ts)", () => {
  for (const [path, text] of Object.entries(generateTables())) {
    test(path, () => expect(runtime.readText(new URL(path, root))).toBe(text));
  }
});

const facts = new HeaderFacts("x86_64");
const sources = readdirSync(new URL("api/", root)).filter((name) => name.endsWith(".ts"));
const documented = sources.flatMap((name) => {
  const text = readFileSync(new URL(`api/${name}`, root), "utf8");
  return [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:function\*?|const) (\w+)/g)].map((
    [, comment = "", name = ""],
  ) => ({
    name,
    comment: comment.replace(/\s*\n \*\s?/g, " "),
  }));
});

test("the documentation names the errors and the sources that the header names", () => {
  const checked: string[] = [];
  for (const { name, comment } of documented) {
    const symbol = facts.scope.lookup(name);
    if (symbol?.kind !== "function") continue;
    const { errors, manual } = helpAt(symbol.span);
    if (errors.length > 0) expect(comment).toContain(`Errors: ${errors.join(", ")}.`);
    if (manual !== undefined) expect(comment).toContain(manual);
    checked.push(name);
  }
  expect(checked.length).toBeGreaterThan(80);
});

test("constants have their values, comments and types", () => {
  expect(socksh.AF_INET).toBe(2);
  expect(socksh.INADDR_LOOPBACK).toBe(0x7f000001);
  expect(socksh.INFTIM).toBe(-1);
  expect(socksh.UNIXSTR_PATH).toBe("/tmp/unix.str");
  expect(socksh.O_DIRECTORY).toBe(runtime.arch === "aarch64" ? 0o40000 : 0o200000);
  const inet: 2 = socksh.AF_INET;
  expect(inet).toBe(2);
});

test("every object-like macro of a public header that is an integer is exported", () => {
  const missing = [...facts.macros].filter(({ name, span, parameters }) =>
    !name.startsWith("_") && parameters === undefined &&
    /^<(sys\/socket|netinet\/in|poll|errno)\.h>$/.test(span.file.name) &&
    facts.integer(name) !== undefined && !(name in socksh)
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});
