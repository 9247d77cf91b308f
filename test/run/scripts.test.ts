import { spawn } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { commandOf } from "../../runtime/elsewhere.ts";

const MAIN = new URL("../../repl/main.ts", import.meta.url).pathname;
const program = (name: string) => new URL(`../../scripts/c/${name}.c`, import.meta.url).pathname;
const children: ReturnType<typeof spawn>[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** Starts a server on a port of the kernel's choice; gives the port. */
function startServer(name: string): Promise<string> {
  const [command, ...args] = runtime.command;
  const child = spawn(command!, [...args, MAIN, "run", program(name), "0"], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout!.on("data", (chunk) => {
      output += chunk;
      const port = /listening on 127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    });
    child.on("exit", (status) => reject(new Error(`${name} ended with ${status}: ${output}`)));
  });
}

/** Runs a client to its end, on another runtime where there is one, so that the two speak to each other. */
function runClient(name: string, port: string, input = "") {
  const other = commandOf(runtime, runtime.name === "bun" ? "deno" : "bun") ?? runtime.command;
  return runtime.run([...other, MAIN, "run", program(name), "127.0.0.1", port], { input });
}

describe("the book's programs in scripts/c", () => {
  test("the daytime client prints what the daytime server sends", async () => {
    const port = await startServer("daytimetcpsrv");
    for (let i = 0; i < 2; i++) {
      const { status, stdout } = runClient("daytimetcpcli", port);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}\r\n$/);
    }
  });

  test("the echo client gets its lines back", async () => {
    const port = await startServer("tcpserv");
    expect(runClient("tcpcli", port, "one\ntwo\n")).toMatchObject({ status: 0, stdout: "one\ntwo\n" });
    expect(runClient("tcpcli", port, "three\n")).toMatchObject({ status: 0, stdout: "three\n" });
  });

  test("a client without a server says so and ends with 1", () => {
    expect(runClient("tcpcli", "1")).toMatchObject({ status: 1, stderr: "connect error: Connection refused\n" });
  });
});
