/** `:who`: the process behind a port, as ss(8) tells it too. */
import { spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { expect, test } from "vitest";
import { parseSocketTable } from "../../shell/who/sockets.ts";
import { runAlone, runEntries } from "./alone.ts";

/** `ADDRESS pid N fd N` of each holder, by ss. */
function oracle(option: string, port: number): string[] {
  const { stdout, error } = spawnSync("ss", ["-Hanp", option, `sport = :${port}`], { encoding: "utf8" });
  if (error !== undefined) throw new Error("this test needs ss: apt-get install iproute2");
  const holders: string[] = [];
  for (const line of stdout.trim().split("\n")) {
    const [, , , local] = line.split(/\s+/);
    for (const [, pid, fd] of line.matchAll(/pid=(\d+),fd=(\d+)/g)) holders.push(`${local} pid ${pid} fd ${fd}`);
  }
  return holders.sort();
}

function answers(stdout: string): string[] {
  const pattern = /^(\S+?)(?: -> \S+)?(?: {2}[A-Z_0-9]+)? {2}(pid \d+ fd \d+) {2}\S+ {2}\S.*$/;
  return stdout.trim().split("\n").map((line) => {
    const [, local, holder] = pattern.exec(line) ?? [];
    return `${local} ${holder}`;
  }).sort();
}

test.each(["127.0.0.1", "::1"])("a listener of %s and its connection", async (host) => {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = connect(port, host);
  const [[connection]] = await Promise.all([once(server, "connection"), once(client, "connect")]);
  try {
    const { stdout, status } = runEntries([`:who ${port}`]);
    expect(status).toBe(0);
    expect(answers(stdout)).toEqual(oracle("-t", port));
    expect(stdout.split("\n")[0]).toContain(`:${port}  LISTEN  pid ${process.pid} fd `);
    expect(stdout.split("\n")[1]).toContain(`:${port} -> `);
    expect(stdout).toContain("  ESTABLISHED  pid ");
  } finally {
    client.destroy();
    connection.destroy();
    server.close();
  }
});

test("a socket of UDP, which TCP knows nothing of", async () => {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  try {
    const { stdout } = runEntries([`:who ${port}/udp`]);
    expect(answers(stdout)).toEqual(oracle("-u", port));
  } finally {
    socket.close();
  }
});

test("a socket of the prompt's own; nobody once it is closed", () => {
  const { stdout, stderr, status } = runAlone([
    "struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = htons(53) };",
    "int l = socket(AF_INET, SOCK_STREAM); bind(l, (SA *)&a, sizeof a); listen(l, 5);",
    "getpid()",
    ":who domain",
    "close(l)",
    ":who 53",
  ]);
  const [, pid] = /^= (\d+)$/m.exec(stdout)!;
  expect(stdout).toMatch(new RegExp(`^0\\.0\\.0\\.0:53 {2}LISTEN {2}pid ${pid} fd 3 {2}root {2}\\S`, "m"));
  expect(stderr).toBe("socksh: nobody holds TCP port 53\n");
  expect(status).toBe(1);
});

test.each([
  [":who", "socksh: usage: :who PORT[/udp]\n"],
  [":who 80/sctp", "socksh: usage: :who PORT[/udp]\n"],
  [":who 0", "socksh: 0: a port is a number from 1 to 65535\n"],
  [":who 65536", "socksh: 65536: a port is a number from 1 to 65535\n"],
  [":who nosuchservice", "socksh: no TCP service is called 'nosuchservice'\n"],
])("%s is explained", (entry, message) => {
  expect(runAlone([entry])).toEqual({ status: 1, stdout: "", stderr: message });
});

test("the kernel's table: addresses of both families, connections, sockets without a process", () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0 100 0 0 10 0
   1: 0100007F:1F90 0200007F:C350 06 00000000:00000000 03:000016F0 00000000     0        0 0 3 0
   2: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4712 1 0 100 0 0 10 0
`;
  expect(parseSocketTable(table, "tcp", 8080)).toEqual([
    { local: { host: "127.0.0.1", port: 8080 }, peer: undefined, state: "LISTEN", user: 0, inode: 4711 },
    {
      local: { host: "127.0.0.1", port: 8080 },
      peer: { host: "127.0.0.2", port: 50000 },
      state: "TIME_WAIT",
      user: 0,
      inode: 0,
    },
  ]);
  const six = `heading
   0: 00000000000000000000000001000000:0035 00000000000000000000000000000000:0000 07 0:0 00:0 0  1000 0 99 2 0 0`;
  expect(parseSocketTable(six, "udp", 53)).toEqual([
    { local: { host: "[::1]", port: 53 }, peer: undefined, state: "", user: 1000, inode: 99 },
  ]);
});
