/** Correct programs with one token deleted, doubled or replaced: one fault should give one error. gcc is the oracle. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Diagnostics } from "../../cc/diagnostic.ts";
import { tokenize } from "../../cc/tokenize.ts";
import { checkFile, random } from "./check-support.ts";

const programs = fileURLToPath(new URL("../run/programs", import.meta.url));
const MUTANTS = 150;

function gccErrors(text: string, folder: string): number {
  const options = ["-std=gnu17", "-w", "-fsyntax-only", "-fdiagnostics-plain-output", "-I", folder, "-x", "c", "-"];
  const { stderr, error } = spawnSync("gcc", options, { input: text, encoding: "utf8" });
  if (error !== undefined) {
    throw new Error("gcc is needed for this test: apt-get install gcc libc6-dev", { cause: error });
  }
  return stderr.match(/: (fatal )?error: /g)?.length ?? 0;
}

/** Programs that both take as they are. */
function originals(): { path: string; text: string }[] {
  return readdirSync(programs).filter((name) => name.endsWith(".c")).sort()
    .map((name) => ({ path: join(programs, name), text: readFileSync(join(programs, name), "utf8") }))
    .filter(({ text }) => !text.includes('#include "') && checkFile(text).diagnostics.errorCount === 0)
    .slice(0, 60);
}

/** Not in directives, whose later lines stand behind a backslash: a fault in a macro is one at each of its uses. */
function isOrdinary(text: string, start: number): boolean {
  let line = text.lastIndexOf("\n", start) + 1;
  while (text.slice(0, line).endsWith("\\\n")) line = text.lastIndexOf("\n", line - 2) + 1;
  return text[line] !== "#";
}

function mutate(text: string, below: (n: number) => number): string {
  const tokens = tokenize({ name: "", text, system: true }, new Diagnostics()).filter((token) =>
    token.kind !== "eof" && isOrdinary(text, token.start)
  );
  const token = tokens[below(tokens.length)]!;
  const other = tokens[below(tokens.length)]!;
  const instead = ["", `${token.text} ${token.text}`, other.text][below(3)]!;
  return text.slice(0, token.start) + instead + text.slice(token.end);
}

test("one fault gives one error more often than in gcc, and hardly ever more errors than there", () => {
  const below = random(1);
  const programs = originals();
  expect(programs.length).toBeGreaterThan(40);
  const more: string[] = [];
  let faulty = 0, single = 0, gccSingle = 0, errors = 0;
  while (faulty < MUTANTS) {
    const { path, text } = programs[below(programs.length)]!;
    const mutant = mutate(text, below);
    const { diagnostics } = checkFile(mutant);
    const ours = diagnostics.errorCount;
    if (ours === 0) continue;
    const theirs = gccErrors(mutant, dirname(path));
    // What only one of the two calls an error says nothing about how many there are.
    if (theirs === 0) continue;
    faulty++;
    errors += ours;
    if (ours === 1) single++;
    if (theirs === 1) gccSingle++;
    if (ours > theirs) more.push(`${path}: ${diagnostics.all.map(({ message }) => message).join("; ")}`);
  }
  expect(more.length, more.join("\n")).toBeLessThanOrEqual(MUTANTS * 0.04);
  expect(single).toBeGreaterThan(gccSingle);
  expect(single / MUTANTS).toBeGreaterThan(0.85);
  expect(errors / MUTANTS).toBeLessThan(1.25);
});
