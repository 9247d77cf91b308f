/**
 * Programs in the book's manner, chapter by chapter, on a host of their own: each does by `socksh run` what gcc's build
 * does, with the book's library (libc/book*.c) compiled by gcc, too.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bookMembers } from "../../libc/book-members.ts";
import { compareWithGcc, type Comparison } from "../run/oracle.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const programs = new URL("./programs/", import.meta.url);
const names = readdirSync(programs).filter((file) => file.endsWith(".c")).map((file) => file.slice(0, -2)).sort();

/** Our headers, as the members of libc see them. */
const options = `-nostdinc -isystem ${at("../../include/")} -Dsigsetjmp=__sigsetjmp`;
const network = ["/bin/sh", at("network.sh")];
const folder = mkdtempSync(join(tmpdir(), "socksh-book-"));
const library = join(folder, "libunp.a");
afterAll(() => rmSync(folder, { recursive: true }));

let compared: Map<string, Comparison>;

beforeAll(async () => {
  const probe = spawnSync(network[0]!, [...network.slice(1), "true"], { encoding: "utf8" });
  if (probe.status !== 0) {
    throw new Error(`no private network: apt install iproute2, and be root or have user namespaces\n${probe.stderr}`);
  }
  const sources = [
    ...Object.keys(bookMembers).map((name) => at(`../../libc/${name}`)),
    at("../include/programs/book-variables.c"),
  ];
  const build = `gcc -w -std=gnu17 ${options} -c "$@" && ar rcs "${library}" *.o`;
  const built = spawnSync("/bin/sh", ["-c", build, "sh", ...sources], { cwd: folder, encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  compared = await compareWithGcc(programs, names, { options, libraries: `${library} -lpcap`, network });
}, 600_000);

test.each(names)("%s.c ends and prints as gcc's build does", (name) => {
  const { actual, expected } = compared.get(name)!;
  expect(expected.stdout).not.toBe("");
  expect(actual).toEqual(expected);
});
