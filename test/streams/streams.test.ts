/**
 * STREAMS, TPI and XTI, which Linux has not: each program prints what stands beside it, and that is what POSIX, the TPI
 * and the X/Open texts have. There is no gcc to compare with.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const programs = new URL("./programs/", import.meta.url);
const at = (path: URL): string => fileURLToPath(path);
const socksh = [...runtime.command, at(new URL("../../repl/main.ts", import.meta.url)), "run"];
const names = readdirSync(programs).filter((file) => file.endsWith(".c")).map((file) => file.slice(0, -2)).sort();

test.each(names)("%s.c prints what stands beside it", (name) => {
  const { stdout, stderr } = runtime.run([...socksh, at(new URL(`${name}.c`, programs))], { input: "" });
  expect(stderr).toBe("");
  expect(stdout).toBe(readFileSync(new URL(`${name}.txt`, programs), "utf8"));
}, 60_000);
