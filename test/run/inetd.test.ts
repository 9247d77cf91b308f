/** The super-server of scripts/c/inetd and its services, all by gcc and all by socksh: clients see the same. */
import { execFileSync, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const folder = mkdtempSync(join(tmpdir(), "socksh-inetd-"));
afterAll(() => rmSync(folder, { recursive: true }));
const source = (name: string) => fileURLToPath(new URL(`../../scripts/c/inetd/${name}.c`, import.meta.url));
const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));
const CLIENTS = 6;

function built(name: string): string[] {
  const path = join(folder, name);
  execFileSync("gcc", ["-w", "-o", path, source(name)]);
  return [path, name];
}

/** Program and argv, as a line of the file has them. */
function ours(name: string): string[] {
  const [command = "", ...flags] = runtime.command;
  return [command, command, ...flags, main, "run", source(name), "--"];
}

/** What a super-server of these commands shows its clients. */
async function shown(superd: readonly string[], service: (name: string) => string[]) {
  const words = (name: string) => service(name).map((word) => `'${word}'`).join(" ");
  const file = join(folder, "services");
  writeFileSync(
    file,
    `# name type port flag program argv
daytime stream 0 nowait ${words("daytimed")} --utc
echo    stream 0 nowait ${words("echod")} "you said:" # with arguments
broken  stream 0 nowait
shout   dgram  0 wait   ${words("shoutd")} '!'
gone    stream 0 nowait /no/such/program program
`,
  );
  const [command = "", ...args] = superd;
  const server = spawn(command, [...args, file], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "", problems = "";
  const ended = new Promise<number | null>((resolve) => server.on("close", resolve));
  server.stderr!.on("data", (chunk) => problems += String(chunk));
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout!.on("data", (chunk) => /gone: tcp port \d+\n/.test(out += String(chunk)) && resolve());
      server.on("close", () => reject(new Error(`superd ended: ${out}${problems}`)));
    });
    const port = (name: string) => Number(new RegExp(`^${name}: ... port (\\d+)$`, "m").exec(out)![1]);
    const many = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: CLIENTS }, ask));
    const answers = {
      daytime: (await many(() => talk(port("daytime"), ""))).map((text) => text.replace(/^.{24}/, "DATE")),
      echo: await many(() => talk(port("echo"), "one\ntwo\n")),
      shout: [await shout(port("shout"), "hello"), await shout(port("shout"), "again")],
      gone: await talk(port("gone"), ""),
    };
    const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, "utf8");
    // Deno's server.kill() has its own idea of the status then.
    process.kill(server.pid!, "SIGTERM");
    const status = await ended;
    const log = out.replaceAll(/port \d+/g, "port N");
    return { answers, status, log, problems: problems.replaceAll(folder, ""), zombies: zombies(children) };
  } finally {
    server.kill("SIGKILL");
  }
}

function zombies(children: string): string[] {
  return children.split(" ").filter((pid) => {
    try {
      return pid !== "" && / Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    } catch {
      return false;
    }
  });
}

function talk(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(text));
    socket.setEncoding("utf8").on("data", (chunk) => answer += chunk).on("end", () => resolve(answer));
    // A program that never reads ends the connection by a reset.
    socket.on("error", (error) => answer === "" ? reject(error) : resolve(answer));
  });
}

function shout(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createSocket("udp4");
    socket.on("message", (message) => {
      socket.close();
      resolve(String(message));
    });
    socket.on("error", reject);
    socket.send(text, port, "127.0.0.1");
  });
}

test("a super-server starts services for its clients: the same as gcc's builds", async () => {
  const [superd = ""] = built("superd");
  const expected = await shown([superd], built);
  expect(expected).toMatchObject({
    answers: {
      daytime: Array(CLIENTS).fill("DATE for 127.0.0.1\r\n"),
      echo: Array(CLIENTS).fill("you said: one\nyou said: two\n"),
      shout: ["HELLO!", "AGAIN!"],
      gone: "/no/such/program: No such file or directory\n",
    },
    status: 0,
    problems: "/services:4: name type port flag program argv0 ...\n",
    zombies: [],
  });
  const actual = await shown([...runtime.command, main, "run", source("superd"), "--"], ours);
  // How many datagrams one program takes is a matter of time.
  const untimed = ({ log, ...rest }: typeof actual) => ({
    ...rest,
    log: log.replace(/(\d+) programs.*, \1 ended/, "N"),
  });
  expect(untimed(actual)).toEqual(untimed(expected));
}, 90_000);
