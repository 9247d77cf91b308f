/** fork, wait, signals and exec of the library: test/api/programs/processes.ts. */
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { SIGTERM, SIGUSR1 } from "../../mod.ts";
import { runtime } from "../../runtime/pick.ts";
import { start } from "./subprocess.ts";

const path = (name: string) => new URL(`../../${name}`, import.meta.url).pathname;
const CLIENTS = 20, LINES = 10;

describe(`on ${runtime.name}`, { timeout: 60_000 }, () => {
  const { command } = runtime;
  const saw = (behaviour: string) => {
    const program = [...command, path("test/api/programs/processes.ts"), behaviour];
    const { stdout, stderr } = runtime.run(["timeout", "-k", "5", "50", ...program]);
    return { saw: JSON.parse(stdout || "null") as unknown, stderr };
  };
  const shows = (behaviour: string, expected: unknown) => expect(saw(behaviour)).toEqual({ saw: expected, stderr: "" });

  test("a child has a copy of everything, and children of its own; the parent's stays as it was", () =>
    shows("family", { counter: 1, statuses: Array.from({ length: 20 }, (_, turn) => turn + 2) }));

  test("a child whose code ends, throws, or exits by the runtime's own means ends with that status", () =>
    shows("ends", [{ status: 0, told: false }, { status: 0x100, told: true }, { status: 0x700, told: false }]));

  test("a blocked read goes on after a handler of signal(), and ends with EINTR after Signal(SIGALRM)", () =>
    shows("restart", { restarted: 1, handled: true, interrupted: [-1, "EINTR"] }));

  test("no signal comes unseen just before a call blocks", () => shows("pauses", true));

  test("a signal that has come, and waits for its handler, outlives a fork", () => shows("keeps", [0, 1]));

  test("what a handler throws comes out of the call that it interrupted", () =>
    shows("throws", { handled: 3, messages: Array(3).fill("from the handler") }));

  test("a signal is blocked in its own handler, others are not", () =>
    shows("nested", ["one 1", "two", "one 1", "two", "one 1"]));

  test("signal() tells the handler before, ignores, restores, and refuses what nobody can catch", () =>
    shows("dispositions", { told: [0, true, 0, 1], refused: Array(7).fill("-1 EINVAL"), death: SIGUSR1 }));

  test("a child has its parent's handlers, and none of its signals", () => shows("childSignals", 1));

  test("a signal that the runtime catches for its event loop ends a child", () => shows("runtimeSignals", [SIGTERM]));

  test("exec hands on descriptors and SIGPIPE's default; one that fails changes nothing", () =>
    shows("exec", { failed: [-1, "ENOENT"], broken: [-1, "EPIPE"], status: 0x300, sigpipe: 0 }));

  test("a filter between two pipes prints what comes out, with its status", () => {
    const filter = (...words: string[]) => runtime.run([...command, path("scripts/filter.ts"), ...words]);
    expect(filter("pear apple\n", "tr", " ", "\n")).toEqual({ status: 0, stdout: "PEAR\nAPPLE\n", stderr: "" });
    expect(filter("x", "sh", "-c", "exit 4").status).toBe(4);
    // More than a pipe holds, for a command that reads nothing.
    expect(filter("x".repeat(100_000), "true")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(filter("x", "/no/such/program")).toMatchObject({
      status: 127,
      stderr: "/no/such/program: No such file or directory\n",
    });
  });

  test(`the forking server echoes to ${CLIENTS} clients at once and leaves no zombie`, async () => {
    const server = start([...command, path("scripts/tcpservfork.ts")]);
    let told = "", problems = "";
    const until = (pattern: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(told);
          if (found) resolve(found);
        };
        server.stdout!.on("data", look);
        server.on("close", () => reject(new Error(`the server ended: ${told}${problems}`)));
        look();
      });
    server.stdout!.on("data", (data) => told += String(data));
    server.stderr!.on("data", (data) => problems += String(data));
    try {
      const [, port] = await until(/^port (\d+)\n/m);
      const text = Array.from({ length: LINES }, (_, line) => `line ${line} grüß\n`).join("");
      const answers = await Promise.all(Array.from({ length: CLIENTS }, () => echo(Number(port), text)));
      expect(answers).toEqual(Array(CLIENTS).fill(text));
      await until(new RegExp(`(child \\d+ ended with 0\n[^]*){${CLIENTS}}`));
      expect(childrenOf(server.pid!)).toEqual([]);
      expect(problems).toBe("");
    } finally {
      server.kill("SIGKILL");
    }
  });
});

/** Zombies are among them. */
function childrenOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter((word) => word !== "");
}

function echo(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(text));
    socket.setEncoding("utf8").on("data", (data) => answer += data).on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
