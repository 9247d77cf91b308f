/**
 * Key management sockets, the kernel's and those that are translated to xfrm (kernel.ts has both): gcc's build of the
 * program in keys/ on the kernel's own sockets is what both must say, byte by byte, with what `ip xfrm` says to it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { type KernelResult, PF_KEY, runInKernel } from "./kernel.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sources = readdirSync(at("keys/")).filter((name) => name.endsWith(".c")).map((name) => at(`keys/${name}`));
const folder = mkdtempSync(join(tmpdir(), "socksh-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Trial {
  readonly expected: KernelResult;
  readonly native: KernelResult;
  readonly translated: KernelResult;
}

let trial: Trial;
let played: KernelResult;

beforeAll(async () => {
  const program = join(folder, "trials");
  const withoutKey = join(folder, "without-key");
  execFileSync("gcc", ["-Wall", "-Wextra", "-Werror", "-Wno-unused-result", "-o", program, ...sources]);
  execFileSync("gcc", ["-o", withoutKey, at("without-key.c")]);
  const socksh = [...runtime.command, at("../../repl/main.ts"), "run", ...sources];
  const privately = ["unshare", "-n"];
  const session = at("../../scripts/ch19/keys.socksh");
  const [expected, native, translated, ofSession] = await runInKernel([PF_KEY], [
    { argv: [...privately, program] },
    { argv: [...privately, ...socksh] },
    { argv: [...privately, withoutKey, ...socksh] },
    { argv: ["sh", at("../book/network.sh"), ...runtime.command, at("../../repl/main.ts"), "test", session] },
  ]) as [KernelResult, KernelResult, KernelResult, KernelResult];
  trial = { expected, native, translated };
  played = ofSession;
}, 600_000);

/** What a program says, by the headings in it. */
function trials({ stdout }: KernelResult): Map<string, string> {
  return new Map(stdout.split(/^# /m).slice(1).map((part) => [part.slice(0, part.indexOf("\n")), part]));
}

/** xfrm's notice of an association that has ended does not name its algorithms. */
function withoutTheDead(text: string): string {
  return text.replace(/(EXPIRE .*\n {2}sa spi \S+ replay \d+ state 3) auth \d+ encrypt \d+/g, "$1");
}

const names = ["opening", "misuse", "incomplete", "associations", "ways_to_receive", "notices", "end"];

describe.each(["native", "translated"] as const)(
  "%s key management sockets do what gcc's program has of them",
  (which) => {
    test("to the end, without a complaint", () => {
      const { status, stdout, stderr } = trial.expected;
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect([...trials(trial.expected).keys()]).toEqual(names);
      expect(stdout).toContain("ACQUIRE");
      expect(stdout.match(/EXPIRE satype 3 version 2 seq 0 of nobody/g)).toHaveLength(2);
      expect({ status: trial[which].status, stderr: trial[which].stderr }).toEqual({ status: 0, stderr: "" });
    });

    test.each(names)("%s", (name) => {
      expect(withoutTheDead(trials(trial[which]).get(name) ?? "")).toBe(
        withoutTheDead(trials(trial.expected).get(name)!),
      );
    });
  },
);

test("the session of chapter 19, recorded on translated sockets, holds on the kernel's own", () => {
  expect(played.stderr).toBe("");
  expect(played.stdout).toContain("1 passed, 0 failed");
  expect(played.stdout).not.toContain("skipped");
});
