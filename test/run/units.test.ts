/** Programs of several files: linked by gcc (with -fcommon) and by `socksh run`, in either order of the files. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { caches } from "../caches.ts";
import { CLOSE_LEAKED } from "../repl/steps.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));
const units = fileURLToPath(new URL("./units/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "socksh-units-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function sh(line: string, cwd: string): Ended {
  const { status, stdout, stderr } = spawnSync("/bin/sh", ["-c", `${CLOSE_LEAKED}; ${line}`], {
    cwd,
    env: { ...caches, PATH: "/usr/bin:/bin", NO_COLOR: "1", LC_ALL: "C" },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

const socksh = [...runtime.command, main, "run", "-w"].map((word) => `'${word}'`).join(" ");

test.each(readdirSync(units))("%s: as gcc links it, whatever the order of the files", (name) => {
  const own = join(units, name);
  const sources = readdirSync(own).filter((file) => file.endsWith(".c")).sort();
  const hasLibrary = existsSync(join(own, "lib"));
  const objects = join(folder, name);
  const archive = hasLibrary
    ? `mkdir '${objects}' && for f in lib/[!u]*.c; do gcc -w -c -o '${objects}'/$(basename $f).o $f; done; ` +
      `ar rc '${objects}/lib.a' '${objects}'/*.o; `
    : "";
  for (const files of [sources, sources.toReversed()]) {
    const program = join(folder, "program");
    const link = `gcc -w -fcommon -std=gnu17 -o ${program} ${files.join(" ")} ${
      hasLibrary ? `'${objects}/lib.a'` : ""
    }`;
    expect(sh(archive + link, own)).toEqual({ status: 0, stdout: "", stderr: "" });
    const expected = sh(program, own);
    const actual = sh(`${socksh} ${files.join(" ")} ${hasLibrary ? "-l lib" : ""} --`, own);
    expect(actual, files.join(" ")).toEqual({ ...expected, stderr: "" });
    if (hasLibrary) rmSync(objects, { recursive: true });
  }
});
