/** Entries and commands that give a scan something to find. */

/** The address that listeners write their port into. */
export const ADDRESS = "struct sockaddr_in a = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };";

/** An Ethernet with nobody else on it: to 10.9.8.7 leads a way, and no answer comes back. */
export const SILENT_HOST = "ip link add eth0 type veth peer name eth1 && ip address add 10.9.8.1/24 dev eth0 && " +
  "ip link set eth0 up && ip link set eth1 up && " +
  "ip neighbour add 10.9.8.7 lladdr 02:00:00:00:00:07 dev eth0";

/** Listens on a port of 127.0.0.1. */
export const listener = (port: number, backlog = 5) =>
  `{ int l = socket(AF_INET, SOCK_STREAM, 0); a.sin_port = htons(${port}); bind(l, (SA *)&a, sizeof a); listen(l, ${backlog}); }`;

/** With a queue of one place that is taken, a listener drops what comes. */
export const fullListener = (port: number) =>
  `${listener(port, 0)} { int c = socket(AF_INET, SOCK_STREAM, 0); connect(c, (SA *)&a, sizeof a); }`;
