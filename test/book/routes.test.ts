/** BSD's routing sockets, translated to rtnetlink, on a host of their own: `ip route` sees what they do. */
import { expect, test } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runtime } from "../../runtime/pick.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const socksh = [...runtime.command, at("../../repl/main.ts"), "run"].join(" ");

/** Runs shell commands on the private host; `$RUN` is `socksh run`. */
function onHost(commands: string, file: string) {
  const { stdout, stderr } = runtime.run(
    ["/bin/sh", at("network.sh"), "sh", "-c", `RUN='${socksh}'; FILE='${file}'; ${commands}`],
    { input: "" },
  );
  return { stdout, stderr };
}

test("the notes' add_route adds a route that `ip route` shows, and then fails with EEXIST", () => {
  const { stdout, stderr } = onHost(
    "ip address add 192.168.1.2/16 dev eth0; $RUN $FILE; $RUN $FILE; ip route show 192.168.1.0/24",
    at("../notes/ch18-065.c"),
  );
  expect(stdout).toBe(
    "Route added: Destination=192.168.1.0, Gateway=192.168.1.1, Netmask=255.255.255.0\n" +
      "192.168.1.0/24 via 192.168.1.1 dev eth0 proto static \n",
  );
  expect(stderr).toBe("write: File exists\n");
});

test("the book's net_rt_dump gives the routes that `ip route` shows", () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-routes-"));
  const file = join(folder, "dump.c");
  writeFileSync(
    file,
    `#include "unproute.h"
int main(void)
{
	size_t length;
	char *table = Net_rt_dump(AF_INET, 0, &length);
	for (char *next = table; next < table + length; next += ((struct rt_msghdr *)next)->rtm_msglen) {
		struct rt_msghdr *rtm = (struct rt_msghdr *)next;
		SA *list[RTAX_MAX];
		get_rtaddrs(rtm->rtm_addrs, (SA *)(rtm + 1), list);
		printf("%s", Sock_ntop_host(list[RTAX_DST], sizeof(struct sockaddr_in)));
		printf(" %s\\n", Sock_masktop(list[RTAX_NETMASK], sizeof(struct sockaddr_in)));
	}
}
`,
  );
  const { stdout, stderr } = onHost("$RUN $FILE; ip route", file);
  rmSync(folder, { recursive: true });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^192\.168\.9\.0 255\.255\.255\.0\n192\.168\.9\.0\/24 dev eth0 [^\n]*\n$/);
});

/** Answers to `type` by its number and errno, and what the route is then. */
const changes = (net: string, host: string, first: string, second: string, shown: string, more: string) =>
  `type 1 to ${net}: done
  type 1 number N own Success: mtu 1300 hops 20 through ${first}
type 1 to ${net}: File exists
  type 1 number N own File exists: mtu 0 hops 0 through ${first}
type 4 to ${host}: done
  type 4 number N own Success: mtu 1300 hops 20 through ${first}
type 3 to ${net}: done
  type 3 number N own Success: mtu 1300 hops 20 through ${second}
${shown} via ${second} dev eth0 ${more}mtu 1300 hoplimit 20
type 3 to ${net}: done
  type 3 number N own Success: mtu 1400 hops 20 through ${second}
${shown} via ${second} dev eth0 ${more}mtu 1400 hoplimit 20
type 2 to ${net}: done
  type 2 number N own Success: mtu 1400 hops 20 through ${second}
type 2 to ${net}: No such process
  type 2 number N own No such process: mtu 0 hops 0
type 3 to ${net}: No such process
  type 3 number N own No such process: mtu 0 hops 0 through ${second}
`;

test("routes of IPv4 and IPv6 are added, asked for, changed and deleted as `ip route` shows; a change keeps the metrics", () => {
  const { stdout, stderr } = onHost("$RUN $FILE", at("routing/change.c"));
  const told = stdout.replace(/number \d+/g, "number N").replace(/ +(pref medium)?$/gm, "");
  expect(told).toBe(
    changes("10.9.0.0", "10.9.8.7", "192.168.9.3", "192.168.9.4", "10.9.0.0/16", "") +
      changes("fd00:a::", "fd00:a::7", "fd00:9::3", "fd00:9::4", "fd00:a::/32", "metric 1024 "),
  );
  expect(stderr).toBe("");
});

test("an open routing socket is told of interfaces, addresses and routes that `ip` changes", () => {
  const commands = [
    ...["ip link set eth0 mtu 1400", "ip address add 192.168.77.1/24 broadcast 192.168.77.255 dev eth0"],
    ...["ip route add 10.7.0.0/16 via 192.168.77.9", "ip route replace 10.7.0.0/16 via 192.168.77.8"],
    ...["ip route delete 10.7.0.0/16", "ip address delete 192.168.77.1/24 dev eth0"],
    ...["ip address add fd00:77::1/64 dev eth0 nodad", "ip route add fd00:78::/64 via fd00:77::9"],
    ...["ip route delete fd00:78::/64", "ip link set lo down"],
  ].join(" && ");
  const { stdout, stderr } = onHost(
    `$RUN $FILE "${commands}"; $RUN $FILE "ip link set lo up" 10`,
    at("routing/watch.c"),
  );
  expect(stdout.split("\n")).toEqual([
    "interface, up, mtu 1400: eth0",
    "new address: 255.255.255.0 192.168.77.1 192.168.77.255",
    "add: 192.168.77.0 eth0 255.255.255.0",
    "add: 10.7.0.0 192.168.77.9 255.255.0.0",
    "change: 10.7.0.0 192.168.77.8 255.255.0.0",
    "delete: 10.7.0.0 192.168.77.8 255.255.0.0",
    "lost address: 255.255.255.0 192.168.77.1 192.168.77.255",
    "delete: 192.168.77.0 eth0 255.255.255.0",
    "add: fd00:77:: eth0 ffff:ffff:ffff:ffff::",
    "new address: ffff:ffff:ffff:ffff:: fd00:77::1",
    "add: fd00:78:: fd00:77::9 ffff:ffff:ffff:ffff::",
    "delete: fd00:78:: fd00:77::9 ffff:ffff:ffff:ffff::",
    "interface, down, mtu 65536: lo",
    "lost address: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ::1",
    "interface, up, mtu 65536: lo",
    "new address: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ::1",
    "",
  ]);
  expect(stderr).toBe("");
});

test("without privilege routes can be asked for, and not be changed", () => {
  const { stdout, stderr } = onHost(
    "setpriv --bounding-set=-all --inh-caps=-all $RUN $FILE",
    at("routing/unprivileged.c"),
  );
  expect({ stdout, stderr }).toEqual({
    stdout:
      "asked: Success, in a network of 256 addresses\nadded: Operation not permitted\nanswer: Operation not permitted\n",
    stderr: "",
  });
});
