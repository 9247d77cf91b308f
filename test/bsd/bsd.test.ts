/**
 * What BSD and Solaris have and Linux has not, by translation: each program prints what stands beside it, and that is
 * what their manuals have. There is no gcc to compare with.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const programs = new URL("./programs/", import.meta.url);
const at = (path: URL): string => fileURLToPath(path);
const socksh = [...runtime.command, at(new URL("../../repl/main.ts", import.meta.url)), "run"];
const names = readdirSync(programs).filter((file) => file.endsWith(".c")).map((file) => file.slice(0, -2)).sort();
const folder = mkdtempSync(join(tmpdir(), "socksh-bsd-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(text: string) {
  const file = join(folder, "program.c");
  writeFileSync(file, text);
  return runtime.run([...socksh, file], { input: "" });
}

test.each(names)("%s.c prints what stands beside it", (name) => {
  const { stdout, stderr } = runtime.run([...socksh, at(new URL(`${name}.c`, programs))], { input: "" });
  expect(stderr).toBe("");
  expect(stdout).toBe(readFileSync(new URL(`${name}.txt`, programs), "utf8"));
}, 60_000);

test("a program that sets sin_len is told that Linux has none, and that it can be left out", () => {
  const { stderr } = run('#include "unp.h"\nint main(void) { struct sockaddr_in a; a.sin_len = 16; return 0; }\n');
  expect(stderr).toMatch(/no member named 'sin_len' in 'struct sockaddr_in'[^]*hint: it is BSD's:.*can be left out/);
}, 60_000);

test.each([
  ["stropts.h", "sys/devpoll.h"],
  ["sys/devpoll.h", "stropts.h"],
  ["net/pfkeyv2.h", "sys/devpoll.h"],
  ["sys/devpoll.h", "net/pfkeyv2.h"],
])("<%s> and then <%s> in one file: one error says that they do not go together", (first, second) => {
  const { stderr } = run(`#include <${first}>\n#include <${second}>\nint main(void) { return 0; }\n`);
  expect(stderr.match(/error: .*/g)).toEqual([expect.stringMatching(/do not go together/)]);
}, 60_000);

const switches = [
  ...["HAVE_KQUEUE", "HAVE_NET_IF_DL_H", "HAVE_DEVPOLL", "HAVE_XTI_H", "HAVE_SYS_FILIO_H", "HAVE_SOCKADDR_SA_LEN"],
  "HAVE_SOCKATMARK",
];
test.each([
  ["", ["HAVE_SOCKATMARK"]],
  ["SOCKSH_BSD", ["HAVE_KQUEUE", "HAVE_NET_IF_DL_H", "HAVE_SYS_FILIO_H", "HAVE_SOCKATMARK"]],
  ["SOCKSH_SOLARIS", ["HAVE_DEVPOLL", "HAVE_XTI_H", "HAVE_SYS_FILIO_H", "HAVE_SOCKATMARK"]],
])("the book's switches for a program that asks for '%s'", (asked, expected) => {
  const prints = switches.map((name) => `#ifdef ${name}\n\tputs("${name}");\n#endif\n`).join("");
  const text = `${asked && `#define ${asked}\n`}#include "config.h"\n#include "unp.h"\nint main(void)\n{\n${prints}}\n`;
  const { stdout, stderr } = run(text);
  expect(stderr).toBe("");
  expect(stdout.split("\n").filter((line) => line !== "")).toEqual(expected);
}, 60_000);
