import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));
const storm = fileURLToPath(new URL("../../bench/c/signals.c", import.meta.url));

/** `deno task soak` sends more. */
const COUNT = 400;

test(`of ${COUNT} signals against each kind of blocked call, and a loop, none is lost`, () => {
  const { stdout, stderr, status } = runtime.run([...runtime.command, main, "run", storm, String(COUNT)]);
  expect(stdout.trim().split("\n").map((line) => line.split(": ")), stderr).toEqual([
    ["pause", "none lost"],
    ["read", "none lost"],
    ["read, restarted", "none lost"],
    ["fgets, amid a line", "none lost"],
    ["poll", "none lost"],
    ["pselect", "none lost"],
    ["sigsuspend", "none lost"],
    ["waitpid", "none lost"],
    ["a loop", "none lost"],
    ["a loop, queued", "none lost"],
  ]);
  expect(status).toBe(0);
});
