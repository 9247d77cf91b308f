import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, expect, test } from "vitest";
import * as socksh from "../../mod.ts";
import { runtime } from "../../runtime/pick.ts";
import { allExamples, root, writeExamples } from "./examples.ts";
import { runtimes } from "./runtimes.ts";

const examples = allExamples();
const paths = writeExamples(examples);
const program = new URL("./programs/run-examples.ts", import.meta.url).pathname;
const described = examples.map(({ name, output }) => ({ name, output }));

afterAll(() => rmSync(dirname(paths[0]!), { recursive: true }));

test("there are many examples, and each says what it prints", () => {
  expect(examples.length).toBeGreaterThan(90);
  const silent = examples.filter(({ code, output }) => code.includes("console.log(") && output.length === 0);
  expect(silent).toEqual([]);
});

test("each example prints what it says", () => {
  const command = [...runtime.command, program, ...paths];
  const { status, stdout, stderr } = runtime.run(command, { environment: { NO_COLOR: "1" } });
  expect(stderr.replaceAll(/^close: Bad file descriptor\n|^connect: Connection refused\n/gm, "")).toBe("");
  const outputs = JSON.parse(stdout) as string[][];
  expect(outputs.map((output, index) => ({ name: examples[index]!.name, output }))).toEqual(described);
  expect(status).toBe(0);
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
  const declaration = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:function\*?|const) (\w+)/g;
  const comments = new Map<string, string>();
  for (const name of readdirSync(new URL("api/", root)).filter((file) => file.endsWith(".ts"))) {
    const text = readFileSync(new URL(`api/${name}`, root), "utf8");
    for (const [, comment = "", word = ""] of text.matchAll(declaration)) comments.set(word, comment);
  }
  // Structs are functions too, with a size; classes are made by functions.
  const functions = Object.entries(socksh).filter(([, value]) =>
    typeof value === "function" && !("cast" in value) && !/^class/.test(String(value))
  );
  expect(functions.length).toBeGreaterThan(80);
  expect(functions.map(([name]) => name).filter((name) => !comments.get(name)?.includes("@example"))).toEqual([]);
});
