/** `:scan --syn`: segments of our own, in a network of the test's own, whose root the test is. */
import { expect, test } from "vitest";
import { readSegment, SYN, synSegment, tcpChecksum } from "../../shell/scan/tcp-segment.ts";
import { ADDRESS, fullListener, listener, SILENT_HOST } from "./listeners.ts";
import { runAlone } from "./alone.ts";

const lines = (text: string) => text.split("\n").filter((line) => /open|closed|tcp/.test(line));

test("a SYN segment has the checksum of RFC 9293", () => {
  const source = { host: Uint8Array.of(10, 0, 0, 1), port: 40000 };
  const destination = { host: Uint8Array.of(10, 0, 0, 2), port: 80 };
  const segment = synSegment(source, destination, 0x12345678);
  // Calculated with Python's struct and socket modules from the same header.
  expect(new DataView(segment.buffer).getUint16(16)).toBe(0x7ae7);
  expect(tcpChecksum(source.host, destination.host, segment)).toBe(0);
  expect(readSegment(segment)).toEqual({ sourcePort: 40000, destinationPort: 80, acknowledgement: 0, flags: SYN });
  expect(readSegment(segment.subarray(0, 19))).toBeUndefined();
  segment[4]! ^= 1;
  expect(tcpChecksum(source.host, destination.host, segment)).not.toBe(0);
});

test("every port of a host: open, closed, filtered", () => {
  const { stdout, stderr, status } = runAlone([
    ADDRESS,
    listener(22),
    fullListener(81),
    listener(9877),
    ":scan --syn 127.0.0.1 1-65535",
  ]);
  expect(stderr).toBe("");
  expect(lines(stdout)).toEqual(["22/tcp  open  ssh", "9877/tcp  open", "127.0.0.1: 2 open, 65532 closed, 1 filtered"]);
  expect(status).toBe(0);
});

test("whoever is scanned accepts no connection", () => {
  const { stdout } = runAlone([
    ADDRESS,
    listener(9877),
    ":scan --syn 127.0.0.1 9877",
    "struct pollfd p = { .fd = 3, .events = POLLIN };",
    "poll(&p, 1, 0)",
    ":scan 127.0.0.1 9877",
    "poll(&p, 1, 0)",
  ]);
  const polled = stdout.split("\n").filter((line) => /^= \d/.test(line));
  expect(polled.map((line) => line.slice(0, 3))).toEqual(["= 0", "= 1"]);
});

test("a host with IPv6", () => {
  const { stdout } = runAlone([
    "struct sockaddr_in6 a = { .sin6_family = AF_INET6, .sin6_port = htons(9877), .sin6_addr = in6addr_loopback };",
    "{ int l = socket(AF_INET6, SOCK_STREAM, 0); bind(l, (SA *)&a, sizeof a); listen(l, 5); }",
    ":scan ::1 9000-10000 --syn",
  ]);
  expect(lines(stdout)).toEqual(["9877/tcp  open", "::1: 1 open, 1000 closed, 0 filtered"]);
});

test("a host that never answers", () => {
  const { stdout, status } = runAlone([":scan --syn --timeout 0.2 10.9.8.7 1-600"], SILENT_HOST);
  expect(stdout).toBe("10.9.8.7: 0 open, 0 closed, 600 filtered\n");
  expect(status).toBe(0);
});

test("a router's word that a host cannot be reached ends the wait", () => {
  const router = [
    "mount -t tmpfs none /run",
    "ip netns add router",
    "ip link add eth0 type veth peer name eth1 netns router",
    "ip address add 10.9.8.1/24 dev eth0",
    "ip link set eth0 up",
    "ip route add default via 10.9.8.2",
    "ip -n router address add 10.9.8.2/24 dev eth1",
    "ip -n router link set eth1 up",
    "ip -n router route add unreachable 10.7.0.0/16",
    "ip netns exec router sh -c 'echo 1 >/proc/sys/net/ipv4/ip_forward; echo 0 >/proc/sys/net/ipv4/icmp_ratelimit'",
  ].join(" && ");
  // Without that word the answer would come later than this test ends.
  const { stdout } = runAlone([":scan --syn 10.7.0.1 1-3 --timeout 60"], router);
  expect(stdout).toBe("10.7.0.1: 0 open, 0 closed, 3 filtered\n");
});

test("without the right to raw sockets --syn is explained", () => {
  const { stdout, stderr, status } = runAlone([":scan --syn 127.0.0.1 22"], "true", "setpriv --bounding-set=-net_raw");
  expect([stdout, status]).toEqual(["", 1]);
  expect(stderr).toBe(
    "socksh: --syn: Operation not permitted: segments of one's own go through a raw socket, which takes root or " +
      "CAP_NET_RAW; without --syn a scan takes no rights\n",
  );
});
