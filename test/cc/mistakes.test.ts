/**
 * What learners get wrong, and what they read about it: every mistakes/NAME.c with the whole rendering in NAME.txt,
 * as `socksh cc -Wall -Wextra` prints it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { inOrderOfText } from "../../cc/diagnostic-order.ts";
import { renderAll } from "../../cc/render.ts";
import { EXTRA_WARNINGS } from "../../cc/warnings.ts";
import { openLibc } from "../../ffi/libc.ts";
import { Program } from "../../process/program.ts";
import { runtime } from "../../runtime/pick.ts";

const folder = fileURLToPath(new URL("mistakes/", import.meta.url));
const program = new Program(openLibc(runtime), { mode: "file" });

function rendered(name: string): string {
  const source = { name, text: readFileSync(`${folder}${name}`, "utf8"), system: false };
  const { diagnostics } = program.analyze(source, program.newState(), { warnings: EXTRA_WARNINGS });
  return renderAll(inOrderOfText(diagnostics.all, source));
}

const sources = readdirSync(folder).filter((name) => name.endsWith(".c")).sort();

test.each(sources)("what is said about %s", (name) => {
  const wanted = readFileSync(`${folder}${name.replace(/\.c$/, ".txt")}`, "utf8");
  expect(`${rendered(name)}\n`).toBe(wanted);
});
