/** `:scan`: lists of ports, and what is open, closed or filtered in a network of the test's own. */
import { expect, test } from "vitest";
import { progressBar } from "../../shell/progress.ts";
import { parsePorts, renderPortProblem } from "../../shell/scan/ports.ts";
import { TerminalSession } from "../repl/tmux.ts";
import { runAlone } from "./alone.ts";
import { ADDRESS, fullListener, listener, SILENT_HOST } from "./listeners.ts";

const lines = (text: string) => text.split("\n").filter((line) => /open|closed|tcp/.test(line));

test.each([
  ["22", [22]],
  ["3-6", [3, 4, 5, 6]],
  ["443,80,8000-8002,80", [80, 443, 8000, 8001, 8002]],
  ["http,22", [22, 80]],
  ["65535", [65535]],
])("the list %s", (list, ports) => {
  expect(parsePorts(list, (name) => name === "http" ? 80 : undefined)).toEqual(ports);
});

test.each([
  ["0", "a port is a number from 1 to 65535", "^"],
  ["80,65536,5", "a port is a number from 1 to 65535", "   ^~~~~"],
  ["1-99999999999999999999", "a port is a number from 1 to 65535", `^${"~".repeat(21)}`],
  ["9-7", "this range ends before it begins", "^~~"],
  ["80,,5", "a port is missing here", "   ^"],
  ["80,", "a port is missing here", "   ^"],
  ["80,4x3", "'4x3' is neither a port, a range of ports, nor the name of a TCP service", "   ^~~"],
  ["-5", "'-5' is neither a port, a range of ports, nor the name of a TCP service", "^~"],
])("the list %s is wrong, and the caret says where", (list, problem, caret) => {
  const result = parsePorts(list, () => undefined);
  if (!("problem" in result)) throw new Error(`${list} was taken for ${result}`);
  expect(renderPortProblem(list, result)).toBe(`${problem}\n  ${list}\n  ${caret}`);
});

test("the progress bar fills from left to right", () => {
  expect(progressBar(0, 8, "a")).toBe(`[${"-".repeat(24)}]   0%  a`);
  expect(progressBar(4, 8, "b")).toBe(`[${"#".repeat(12)}${"-".repeat(12)}]  50%  b`);
  expect(progressBar(8, 8, "c")).toBe(`[${"#".repeat(24)}] 100%  c`);
});

test("every port of a host: open ones with their services, the others counted", () => {
  const { stdout, stderr, status } = runAlone([ADDRESS, listener(22), listener(9877), ":scan 127.0.0.1 1-65535"]);
  expect(stderr).toBe("");
  expect(lines(stdout)).toEqual(["22/tcp  open  ssh", "9877/tcp  open", "127.0.0.1: 2 open, 65533 closed, 0 filtered"]);
  expect(status).toBe(0);
});

test("a port that does not answer is filtered once its time is over", () => {
  const { stdout, status } = runAlone([
    ADDRESS,
    listener(80),
    fullListener(81),
    ":scan 127.0.0.1 79-82 --timeout 0.3",
  ]);
  expect(lines(stdout)).toEqual(["80/tcp  open  http", "127.0.0.1: 1 open, 2 closed, 1 filtered"]);
  expect(status).toBe(0);
});

test("more silent ports than connections at once", () => {
  const { stdout, status } = runAlone([":scan --timeout 0.1 10.9.8.7 1-250"], SILENT_HOST);
  expect(stdout).toBe("10.9.8.7: 0 open, 0 closed, 250 filtered\n");
  expect(status).toBe(0);
});

test("a host with IPv6, by number and by name", () => {
  const { stdout } = runAlone([
    "struct sockaddr_in6 a = { .sin6_family = AF_INET6, .sin6_port = htons(9877), .sin6_addr = in6addr_loopback };",
    "{ int l = socket(AF_INET6, SOCK_STREAM, 0); bind(l, (SA *)&a, sizeof a); listen(l, 5); }",
    ":scan ::1 9876-9878",
    ":scan localhost 9876",
  ]);
  expect(lines(stdout).slice(0, 2)).toEqual(["9877/tcp  open", "::1: 1 open, 2 closed, 0 filtered"]);
  expect(lines(stdout)[2]).toMatch(/^(127\.0\.0\.1|::1): 0 open, 1 closed, 0 filtered/);
});

test("with few descriptors left the scan takes fewer at once", () => {
  const { stdout } = runAlone([
    "struct rlimit few; getrlimit(RLIMIT_NOFILE, &few); few.rlim_cur = 40; setrlimit(RLIMIT_NOFILE, &few);",
    ":scan 10.9.8.7 1-100 --timeout 0.1",
  ], SILENT_HOST);
  expect(stdout).toContain("10.9.8.7: 0 open, 0 closed, 100 filtered\n");
});

test.each([
  [":scan", "socksh: usage: :scan HOST PORTS"],
  [":scan 127.0.0.1", "socksh: usage: :scan HOST PORTS"],
  [":scan 127.0.0.1 80 81", "socksh: usage: :scan HOST PORTS"],
  [":scan 127.0.0.1 80 --fast", "socksh: usage: :scan HOST PORTS"],
  [":scan 127.0.0.1 80 --timeout", "socksh: --timeout: seconds, more than 0 and at most 60"],
  [":scan 127.0.0.1 80 --timeout 0", "socksh: --timeout: seconds, more than 0 and at most 60"],
  [":scan 127.0.0.1 80,x!", "socksh: 'x!' is neither a port"],
  [":scan no.such.host.invalid 80", "socksh: no.such.host.invalid: "],
  [":scan 10.9.8.7 80", "socksh: 10.9.8.7: Network is unreachable"],
])("%s is explained", (entry, message) => {
  const { stdout, stderr, status } = runAlone([entry]);
  expect([stdout, status]).toEqual(["", 1]);
  expect(stderr.startsWith(message)).toBe(true);
});

test("on a terminal a bar shows the progress; Ctrl-C ends the scan with what is known", async () => {
  const session = await TerminalSession.start();
  try {
    await session.answer(ADDRESS);
    await session.answer("int l = socket(AF_INET, SOCK_STREAM); listen(l, 0); socklen_t n = sizeof a;");
    await session.answer("getsockname(l, (SA *)&a, &n); a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);");
    await session.answer("int c = socket(AF_INET, SOCK_STREAM); connect(c, (SA *)&a, n);");
    const [, port] = /= (\d+)/.exec(await session.answer("ntohs(a.sin_port)"))!;
    session.line(`:scan 127.0.0.1 ${port} --timeout 60`);
    await session.waitFor(/^\[-{24}\] {3}0% {2}0\/1 ports, 0 open$/m);
    session.key("C-c");
    const screen = await session.waitFor(/^socksh: interrupted: 1 of 1 ports are not known\nsock>/m);
    expect(screen).toContain("127.0.0.1: 0 open, 0 closed, 0 filtered\n");
    expect(screen).not.toContain("0/1 ports");
    expect(await session.answer("40 + 2")).toBe("= 42");
  } finally {
    session.end();
  }
});
