/**
 * Programs of many files that others wrote, from Debian's source packages: they compile unchanged, and their own tests
 * (and ours, in Lua) give what gcc's builds give.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { sourcesOf } from "./debian.ts";
import { filesOf, gcc, native, socksh } from "./programs.ts";

const temporary = mkdtempSync(join(tmpdir(), "socksh-sources-"));
afterAll(() => rmSync(temporary, { recursive: true }));

describe("zlib", () => {
  const folder = sourcesOf("zlib");
  const library = filesOf(folder);
  const build = (name: string) =>
    gcc(join(folder, "built", name), [join(folder, "test", `${name}.c`), ...library], [
      "-I",
      folder,
      "-DHAVE_UNISTD_H",
    ]);
  const words = (
    name: string,
  ) => ["-w", join(folder, "test", `${name}.c`), "-l", folder, "-I", folder, "-DHAVE_UNISTD_H"];

  test("its own test, example.c, with the library linked as an archive", () => {
    const expected = native(build("example"), { cwd: temporary });
    expect(expected.status).toBe(0);
    expect(socksh(words("example"), { cwd: temporary })).toEqual(expected);
  });

  test("minigzip packs as gcc's build does, and gzip(1) unpacks it", () => {
    const stdin = new Uint8Array(readFileSync(join(folder, "deflate.c")));
    const expected = native(build("minigzip"), { stdin });
    const packed = socksh(words("minigzip"), { stdin });
    expect(packed).toEqual(expected);
    expect(native("/bin/gzip", { args: ["-dc"], stdin: packed.stdout }).stdout).toEqual(stdin);
    expect(socksh(words("minigzip"), { args: ["-d"], stdin: packed.stdout }).stdout).toEqual(stdin);
  });
});

describe("bzip2: its own self-test", () => {
  const folder = sourcesOf("bzip2");
  const members = ["blocksort", "huffman", "crctable", "randtable", "compress", "decompress", "bzlib", "bzip2"];
  const words = ["-w", ...members.map((name) => join(folder, `${name}.c`))];
  const sample = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

  test.each([["1", "-1"], ["2", "-2"], ["3", "-3"]])("sample%s is packed to the byte", (number, level) => {
    const { status, stdout } = socksh(words, { args: [level], stdin: sample(`sample${number}.ref`) });
    expect(status).toBe(0);
    expect(stdout).toEqual(sample(`sample${number}.bz2`));
  });

  test.each([["1", "-d"], ["2", "-d"], ["3", "-ds"]])("sample%s is unpacked to the byte", (number, option) => {
    const { status, stdout } = socksh(words, { args: [option], stdin: sample(`sample${number}.bz2`) });
    expect(status).toBe(0);
    expect(stdout).toEqual(sample(`sample${number}.ref`));
  });

  test("a broken archive is told as gcc's build tells it", () => {
    const program = gcc(join(folder, "built", "bzip2"), members.map((name) => join(folder, `${name}.c`)));
    const stdin = sample("sample1.bz2").slice();
    stdin[1000]! ^= 0x40;
    const [expected, actual] = [native(program, { args: ["-tv"], stdin }), socksh(words, { args: ["-tv"], stdin })];
    expect(expected.status).not.toBe(0);
    // It names itself by its path.
    expect({ ...actual, stderr: actual.stderr.replaceAll(members.at(-1)! + ".c", "bzip2") })
      .toEqual({ ...expected, stderr: expected.stderr.replaceAll(program, join(folder, "bzip2")) });
  });
});

describe("Lua runs", () => {
  const folder = join(sourcesOf("lua5.4"), "src");
  const members = filesOf(folder, "luac.c");
  const program = gcc(join(folder, "built", "lua"), members, ["-DLUA_USE_POSIX"]);
  const words = ["-w", "-DLUA_USE_POSIX", ...members];
  const scripts = fileURLToPath(new URL("lua", import.meta.url));

  test.each(readdirSync(scripts))("%s", (script) => {
    const args = [join(scripts, script), join(temporary, `${basename(script)}.data`)];
    const expected = native(program, { args });
    expect(expected.status).toBe(0);
    expect(socksh(words, { args })).toEqual(expected);
  });
});
