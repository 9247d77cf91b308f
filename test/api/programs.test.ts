/** The example programs of scripts/: a server on the runtime of the test, its client on the next. */
import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { runtimes } from "./runtimes.ts";
import { run, withServer } from "./subprocess.ts";

const script = (name: string) => new URL(`../../scripts/${name}.ts`, import.meta.url).pathname;
const own = runtimes.findIndex(({ name }) => name === runtime.name);
const [server, client] = [runtimes[own]!, runtimes[(own + 1) % runtimes.length]!];
const lines = "To be, or not to be,\nthat is the question: gr\u00fc\u00df\n";

describe(`server on ${server.name}, client on ${client.name}:`, () => {
  const serve = (name: string, action: (port: string) => Promise<unknown>) =>
    withServer([...server.command, script(name)], action);
  const ask = (name: string, port: string, input?: string) =>
    run([...client.command, script(name), "127.0.0.1", port], { input });

  test("the daytime client prints the server's time, twice", () =>
    serve("daytimetcpsrv", async (port) => {
      for (let turn = 0; turn < 2; turn++) {
        const { status, stdout, stderr } = await ask("daytimetcpcli", port);
        expect([status, stderr]).toEqual([0, ""]);
        expect(stdout).toMatch(/^\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}\r\n$/);
      }
    }));

  test("TCP echoes lines to two clients at once, and more than a buffer", () =>
    serve("tcpserv", async (port) => {
      const long = lines.repeat(2000);
      const [first, second] = await Promise.all([ask("tcpcli", port, lines), ask("tcpcli", port, long)]);
      expect(first).toEqual({ status: 0, stdout: lines, stderr: "" });
      expect([second.status, second.stdout === long, second.stderr]).toEqual([0, true, ""]);
    }));

  test("UDP echoes lines", () =>
    serve("udpserv", async (port) => {
      expect(await ask("udpcli", port, lines)).toEqual({ status: 0, stdout: lines, stderr: "" });
    }));

  test("a client without a server throws a SocketError that tells call and reason", async () => {
    const { status, stderr } = await ask("daytimetcpcli", "1");
    expect(status).not.toBe(0);
    expect(stderr).toContain("SocketError: connect: Connection refused");
  });
});
