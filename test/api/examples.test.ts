import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { allExamples, root, writeExamples } from "./examples.ts";
import { runtimes } from "./runtimes.ts";

const examples = allExamples();
const paths = writeExamples(examples);
const program = new URL("./programs/run-examples.ts", import.meta.url).pathname;
const described = examples.map(({ name, output }) => ({ name, output }));

test("there are many examples, and each says what it prints", () => {
  expect(examples.length).toBeGreaterThan(90);
  const silent = examples.filter(({ code, output }) => code.includes("console.log(") && output.length === 0);
  expect(silent).toEqual([]);
});

describe.each(runtimes)("on $name", ({ command }) => {
  test("each example prints what it says", () => {
    const { status, stdout, stderr } = runtime.run([...command, program, ...paths], { environment: { NO_COLOR: "1" } });
    expect(stderr.replaceAll(/^close: Bad file descriptor\n|^connect: Connection refused\n/gm, "")).toBe("");
    const outputs = JSON.parse(stdout) as string[][];
    expect(outputs.map((output, index) => ({ name: examples[index]!.name, output }))).toEqual(described);
    expect(status).toBe(0);
  });
});

test("each example is well-typed", () => {
  const deno = runtimes.find(({ name }) => name === "deno")?.command[0];
  if (deno === undefined) return;
  const config = new URL("deno.json", root).pathname;
  const { status, stderr } = runtime.run([deno, "check", "-q", "--config", config, ...paths]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("every exported function of the library has an example", () => {
  const exported = /^(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export (?:function\*?|const) (\w+)/gm;
  /** What mod.ts does not hand on. */
  const internal = new Set(
    readdirSync(new URL("api/", root)).flatMap((name) => {
      if (!name.endsWith(".ts")) return [];
      const names = [...readFileSync(new URL(`api/${name}`, root), "utf8").matchAll(exported)].map((match) =>
        match[2]!
      );
      return names.filter((word) => !new RegExp(`\\b${word}\\b`).test(readFileSync(new URL("mod.ts", root), "utf8")));
    }),
  );
  const without: string[] = [];
  for (const name of readdirSync(new URL("api/", root)).filter((file) => file.endsWith(".ts"))) {
    for (const [, comment, word] of readFileSync(new URL(`api/${name}`, root), "utf8").matchAll(exported)) {
      const handedOn = name === "wrappers.ts" || !internal.has(word!);
      if (handedOn && !comment?.includes("@example")) without.push(`${name}: ${word}`);
    }
  }
  expect(without).toEqual([]);
});
