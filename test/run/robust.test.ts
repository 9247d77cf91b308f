/** Processes in numbers, and at the limits that the system sets: the same as gcc's builds, and no crash. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { compareWithGcc } from "./oracle.ts";

const folder = mkdtempSync(join(tmpdir(), "socksh-robust-"));
afterAll(() => rmSync(folder, { recursive: true }));
const sources = new URL("robust/", import.meta.url);
const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const main = path("repl/main.ts");
const CLIENTS = 64, REQUESTS = 200;

describe("as with gcc's builds:", () => {
  test.each([
    ["fork_many", "a thousand children, each with its own status: none is lost"],
    ["thread_cycles", "a thousand threads, begun and joined: none is lost, no descriptor left"],
    ["fork_limit", "RLIMIT_NPROC ends forks by EAGAIN; afterwards they go on"],
    ["descriptor_limit", "without a free descriptor: EMFILE, but for what needs none"],
  ])("%s: %s", async (name) => {
    const { expected, actual } = (await compareWithGcc(sources, [name])).get(name)!;
    expect(actual).toEqual(expected);
    expect(expected).toMatchObject({ status: "0", stderr: "" });
  }, 120_000);
});

test(
  `a forking server answers ${CLIENTS} clients at once, ${REQUESTS} requests each, and leaves no zombie`,
  async () => {
    const clients = join(folder, "clients");
    execFileSync("gcc", ["-w", "-O2", "-o", clients, fileURLToPath(new URL("clients.c", sources))]);
    const [command = "", ...flags] = runtime.command;
    const server = spawn(command, [...flags, main, "run", path("bench/c/fork-server.c")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const port = await new Promise<string>((resolve, reject) => {
        server.stdout!.on("data", (chunk) => resolve(/^port (\d+)\n/.exec(String(chunk))![1]!));
        server.on("close", () => reject(new Error("the server ended")));
      });
      const said = await new Promise<string>((resolve, reject) => {
        const process = spawn(clients, [port, String(CLIENTS), String(REQUESTS)], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        let text = "";
        process.stdout!.on("data", (chunk) => text += String(chunk));
        process.on("close", () => resolve(text)).on("error", reject);
      });
      expect(said).toBe(`${CLIENTS * REQUESTS} right\n`);
      // The last children are on their way out.
      const children = () => readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, "utf8").trim();
      for (let tries = 0; tries < 500 && children() !== ""; tries++) await new Promise((go) => setTimeout(go, 20));
      expect(children()).toBe("");
    } finally {
      server.kill("SIGKILL");
    }
  },
  120_000,
);

test("the prompt lives on without a free descriptor, and when there are some again", () => {
  const entries = [
    "struct rlimit limit; getrlimit(RLIMIT_NOFILE, &limit); limit.rlim_cur = 120; setrlimit(RLIMIT_NOFILE, &limit);",
    "int fd, last; while ((fd = dup(0)) >= 0) last = fd;",
    "socket(AF_INET, SOCK_STREAM, 0)",
    "int fds[2]; pipe(fds)",
    'printf("%d\\n", 6 * 7);',
    "pid_t pid = fork(); if (pid == 0) _exit(9); int status; waitpid(pid, &status, 0); WEXITSTATUS(status) == 9",
    "for (fd = 3; fd <= last; fd++) close(fd);",
    "socket(AF_INET, SOCK_STREAM, 0) > 2",
  ];
  const { stdout, stderr } = runtime.run([...runtime.command, main], {
    input: `${entries.join("\n")}\n`,
    environment: { NO_COLOR: "1" },
  });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/EMFILE[^]*EMFILE[^]*^42$[^]*= 1\n[^]*= 1\n/m);
}, 60_000);
