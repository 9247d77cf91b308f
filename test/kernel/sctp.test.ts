/**
 * SCTP for real (kernel.ts). The programs in sctp/ are one program of gcc's and libsctp's, and one of socksh's: both must
 * say the same. The sessions of SCTP's chapters are played, and a reader's notes on them pasted.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { release, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { resultsOf, type Step, stepsCommand } from "../repl/steps.ts";
import { type KernelResult, runInKernel, SCTP } from "./kernel.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sources = readdirSync(at("sctp/")).filter((name) => name.endsWith(".c")).map((name) => at(`sctp/${name}`));
const sessions = readdirSync(at("../../scripts"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".socksh")).map((name) => at(`../../scripts/${name}`))
  .filter((path) => /^\[sctp\]$/m.test(readFileSync(path, "utf8"))).sort();
const socksh = [...runtime.command, at("../../repl/main.ts")];
const folder = mkdtempSync(join(tmpdir(), "socksh-sctp-"));
afterAll(() => rmSync(folder, { recursive: true }));

const paste = (name: string): Step => ({ paste: name });
const type = (entry: string): Step => ({ entry });
const notes: readonly Step[] = [
  // As they stand: accept() is not for one-to-many sockets, and the block ends.
  ...["ch09-038.c", "ch09-039.c", "ch09-040.c", "ch09-041.c", "ch09-042.c"].map(paste),
  // With a one-to-one socket, and a client.
  type("int sockfd = socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP)"),
  ...["ch09-039.c", "ch09-040.c"].map(paste),
  type("int client = socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP)"),
  type("servaddr.sin_addr.s_addr = htonl(INADDR_LOOPBACK)"),
  type("connect(client, (SA *)&servaddr, sizeof(servaddr))"),
  type('sctp_sendmsg(client, "a question", 10, NULL, 0, 0, 0, 2, 0, 0)'),
  type('strcpy(sendbuf, "an answer")'),
  ...["ch09-041.c", "ch09-042.c"].map(paste),
  type("sctp_recvmsg(client, recvbuf, sizeof(recvbuf), NULL, NULL, NULL, NULL)"),
  type("close(client), close(connfd), close(sockfd)"),
  // Chapter 10: the server as it stands, then the client with a server that answers.
  type("servaddr.sin_port = htons(1235)"),
  paste("ch10-043.c"),
  type("close(sockfd)"),
  type("int srv = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP), bound = bind(srv, (SA *)&servaddr, sizeof(servaddr))"),
  type("listen(srv, LISTENQ)"),
  type("msg_flags = MSG_DONTWAIT"),
  paste("ch10-044.c"),
  type('strcpy(data, "on a stream")'),
  paste("ch10-045.c"),
];

let trial: { readonly expected: KernelResult; readonly actual: KernelResult };
let played: KernelResult;
let pasted: KernelResult;

/** What libsctp's build said, by content: the suites of all runtimes share it. */
const program = join(folder, "trials");
const remembered = join(tmpdir(), `socksh-libsctp-${createHash("sha256").update(sourceTexts()).digest("hex")}`);

function sourceTexts(): string {
  const texts = readdirSync(at("sctp/")).sort().map((name) => readFileSync(at(`sctp/${name}`), "utf8"));
  return [release(), ...texts].join("\0");
}

function theExpected(ofThisRun: KernelResult | undefined): KernelResult {
  if (ofThisRun === undefined) return JSON.parse(readFileSync(remembered, "utf8"));
  writeFileSync(program + ".json", JSON.stringify(ofThisRun));
  if (ofThisRun.status === 0) renameSync(program + ".json", remembered);
  return ofThisRun;
}

beforeAll(async () => {
  const isKnown = existsSync(remembered);
  if (!isKnown) execFileSync("gcc", ["-Wall", "-Wextra", "-Werror", "-o", program, ...sources, "-l:libsctp.a"]);
  const results = await runInKernel([SCTP], [
    { argv: [...socksh, "run", ...sources] },
    { argv: [...socksh, "test", "--limit=60", ...sessions] },
    { argv: stepsCommand(notes) },
    ...(isKnown ? [] : [{ argv: [program] }]),
  ]);
  trial = { expected: theExpected(results[3]), actual: results[0]! };
  [, played, pasted] = results as [KernelResult, KernelResult, KernelResult];
}, 900_000);

/** What a program says, by the headings in it. */
function trials({ stdout }: KernelResult): Map<string, string> {
  return new Map(stdout.split(/^# /m).slice(1).map((part) => [part.slice(0, part.indexOf("\n")), part]));
}

const names = [
  ...["echo", "one_to_one", "multihoming", "streams", "head_of_line", "partial_delivery", "ends", "restart"],
  ...["half_a_message", "authentication", "notifications", "reconfiguration", "options", "heartbeats", "autoclose"],
  ...["peeling_off", "vectors", "misuse"],
];

describe("a program with socksh's library does what it does with libsctp", () => {
  test("to the end, without a complaint", () => {
    const { expected, actual } = trial;
    expect({ status: expected.status, stderr: expected.stderr }).toEqual({ status: 0, stderr: "" });
    expect({ status: actual.status, stderr: actual.stderr }).toEqual({ status: 0, stderr: "" });
    expect([...trials(expected).keys()]).toEqual(names);
    expect(expected.stdout).not.toContain("nothing came");
  });

  test.each(names)("%s", (name) => {
    expect(trials(trial.actual).get(name)).toBe(trials(trial.expected).get(name));
  });
});

test("the sessions hold, all their phases", () => {
  expect(sessions.length).toBeGreaterThan(8);
  const { stdout, stderr } = played;
  const lines = sessions.map((path) => `ok     ${path} (`);
  const other = stdout.split("\n").filter((line) => !lines.some((begin) => line.startsWith(begin)));
  expect({ other, stderr }).toEqual({
    other: [`${sessions.length} passed, 0 failed (${runtime.name})`, ""],
    stderr: "",
  });
  expect(stdout).not.toContain("skipped");
});

test("the notes' blocks run as they are, and are answered as the transcript has it", async () => {
  expect(pasted.status).toBe(0);
  const text = resultsOf(pasted.stdout).map(({ title, output }) => `### ${title}\n${output}\n`).join("\n")
    .replace(/(_assoc_id|tsn) = [1-9]\d*/g, "$1 = [number]");
  await expect(text).toMatchFileSnapshot(at("../notes/transcripts/sctp.txt"));
});
