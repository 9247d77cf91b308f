/** The recorded sessions that need a host of their own, on that of network.sh: elsewhere their phases are left out. */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const scripts = new URL("../../scripts/", import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const sessions = readdirSync(scripts, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".socksh") && readFileSync(new URL(file, scripts), "utf8").includes("\n[unpbook]\n")
).sort();

function replay(session: string): Promise<string> {
  const command = [
    at("network.sh"),
    ...runtime.command,
    at("../../repl/main.ts"),
    "test",
    at(`../../scripts/${session}`),
  ];
  return new Promise((resolve) => {
    execFile("/bin/sh", command, { encoding: "utf8", timeout: 60_000 }, (_error, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}

test.each(sessions)("scripts/%s is as it was recorded", async (session) => {
  const output = await replay(session);
  expect(output).toContain("1 passed, 0 failed");
  expect(output).not.toContain("skipped");
}, 60_000);

test("there are such sessions", () => {
  expect(sessions.length).toBeGreaterThan(2);
});
