/** tcc's own tests of the language (Debian's source package, tests/tests2): each prints and ends as gcc's build does. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourcesOf } from "./debian.ts";
import { gcc, native, socksh } from "./programs.ts";

const folder = join(sourcesOf("tcc"), "tests", "tests2");
const built = join(folder, "built");
mkdirSync(built, { recursive: true });

/** Those that are no programs of C's, or that gcc does not build. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "34_array_assignment": "arrays are assigned",
  "60_errors_and_warnings": "many programs in one, with errors",
  "73_arm64": "for another processor",
  "76_dollars_in_identifiers": "a name that is `$` alone, which is a prompt in a paste here",
  "85_asm-outside-function": "assembler",
  "96_nodata_wanted": "many programs in one, with errors",
  "98_al_ax_extend": "assembler",
  "99_fastcall": "assembler",
  "104_inline": "inline functions that gcc -O0 does not link",
  "112_backtrace": "tcc's own checks",
  "113_btdll": "tcc's own checks",
};

const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  "31_args": ["arg1", "arg2", "arg3", "arg4", "arg5"],
  "46_grep": ["[^* ]*[:a:d: ]+\\:\\*-/: $", "46_grep.c"],
};

const names = readdirSync(folder).filter((name) => name.endsWith(".expect")).map((name) => name.slice(0, -7)).filter(
  (name) => !(name in LEFT_OUT) && existsSync(join(folder, `${name}.c`)),
).sort();

/** `120_alias.c` has a second file, `120+_alias.c`. */
function filesOf(name: string): string[] {
  return [`${name}.c`, `${name.replace("_", "+_")}.c`].map((file) => join(folder, file)).filter(existsSync);
}

test("there are some", () => {
  expect(names.length).toBeGreaterThan(85);
  expect(execFileSync("gcc", ["-dumpversion"], { encoding: "utf8" })).not.toBe("");
});

test.each(names)("%s", (name) => {
  const files = filesOf(name);
  const run = { args: ARGUMENTS[name] ?? [], cwd: folder };
  const expected = native(gcc(join(built, name), files, ["-std=gnu17", "-fwrapv", "-fcommon", "-pthread"]), run);
  const actual = socksh(["-w", ...files], run);
  expect(new TextDecoder().decode(actual.stdout), actual.stderr).toBe(new TextDecoder().decode(expected.stdout));
  expect(actual.status, actual.stderr).toBe(expected.status);
});
