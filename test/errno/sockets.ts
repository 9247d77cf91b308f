/** The sockets API: what is asked of no socket, of the wrong one, with wrong addresses and lengths. */
import { cross, descriptors, few, noDescriptors, sockets, wild } from "./calls.ts";

const kinds = ["tcp", "listener", "udp", "udp6", "unixs", "unixd", "pair"];
const someFiles = ["minus", "closed", "null", "file", "dir", "pipe_w", "epoll"];
const addresses = ["SA(any4)", "SA(local4)", "SA(foreign4)", "SA(odd4)", "SA(any6)", "SA(missing)", "SA(present)"];
const sizes = ["0", "1", "15", "16", "28", "110", "129", "-1"];
const flags = ["0", "MSG_OOB", "MSG_PEEK", "MSG_ERRQUEUE", "-1"];
const messages = ["NULL", "BAD", "&msg", "&noiov", "&badiovs", "&manyiovs", "&badname", "&badcontrol"];

export const sockets_calls = {
  making: [
    ...cross("F", "socket", ["-1", "AF_UNSPEC", "AF_INET", "AF_INET6", "AF_UNIX", "AF_MAX", "9999"], [
      ...["-1", "0", "SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW", "SOCK_SEQPACKET", "11", "SOCK_STREAM | 0x100"],
    ], ["0", "IPPROTO_UDP", "-1", "9999"]),
    ...cross("N", "socketpair", ["AF_UNIX", "AF_INET", "9999"], ["SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW", "99"], [
      "0",
      "7",
    ], wild),
    ...cross("N", "listen", descriptors, ["5"]),
    ...cross("N", "listen", ["tcp", "unixs"], ["0", "-1", "INT_MAX"]),
    ...cross("N", "shutdown", descriptors, ["SHUT_RDWR"]),
    ...cross("N", "shutdown", ["tcp", "listener", "udp", "pair"], ["-1", "0", "1", "3", "INT_MAX"]),
    ...cross("S", "shutdown", ["conn"], ["-1", "0", "1", "2", "3"]),
    ...cross("N", "sockatmark", descriptors),
    ...cross("N", "isfdtype", few, ["S_IFSOCK", "S_IFREG", "-1"]),
  ],
  addressing: [
    ...cross("N", "bind", [...someFiles, ...sockets], ["SA(any4)"], ["16"]),
    ...cross("N", "bind", ["tcp", "udp", "udp6", "unixd"], addresses, ["16", "28", "110"]),
    ...cross("N", "bind", ["tcp", "udp6", "unixd"], ["NULL", "BAD", "SA(any4)", "SA(missing)"], sizes),
    ...cross("N", "connect", [...someFiles, ...sockets], ["SA(refused4)", "SA(nowhere)"], ["16"]),
    ...cross("N", "connect", ["tcp", "udp", "udp6", "unixs", "unixd"], [
      ...["NULL", "BAD", "SA(refused4)", "SA(odd4)", "SA(refused6)", "SA(missing)", "SA(present)", "SA(broadcast4)"],
    ], sizes),
    ...cross("S", "connect", ["conn", "peer"], ["SA(refused4)", "SA(odd4)", "SA(nowhere)", "NULL"], ["16", "2"]),
    ...["getsockname", "getpeername"].flatMap((name) => [
      ...cross("N", name, descriptors, ["SA(any4)"], ["L(16)"]),
      ...cross("N", name, ["tcp", "udp6", "unixs", "pair"], ["NULL", "BAD", "SA(any4)"], [
        ...["NULL", "BAD", "L(0)", "L(1)", "L(16)", "L(-1)"],
      ]),
      ...cross("S", name, ["conn"], ["NULL", "BAD", "SA(any4)"], ["NULL", "BAD", "L(0)", "L(3)", "L(16)", "L(-1)"]),
    ]),
    ...cross("F", "accept", descriptors, ["NULL"], ["NULL"]),
    ...cross("F", "accept", ["listener", "tcp"], ["BAD", "SA(any4)"], ["NULL", "BAD", "L(16)", "L(-1)"]),
    ...cross("F", "accept4", few, ["NULL"], ["NULL"], ["0", "1", "-1", "SOCK_NONBLOCK"]),
  ],
  receiving: [
    ...cross("N", "recv", descriptors, ["buf"], ["1"], ["0"]),
    ...cross("N", "recv", kinds, ["buf", ...wild], ["0", "1", "-1"], ["0"]),
    ...cross("N", "recv", kinds, ["buf"], ["4"], flags),
    ...cross("S", "recv", ["conn"], ["buf", ...wild], ["0", "1", "-1"], flags),
    ...cross("N", "recvfrom", kinds, ["buf", "BAD"], ["1"], ["0"], ["NULL", "BAD"], ["NULL", "BAD", "L(-1)"]),
    ...cross("N", "recvmsg", few, ["&msg"], ["0"]),
    ...cross("N", "recvmsg", ["minus", "file", "tcp", "udp", "pair"], messages, ["0", "MSG_ERRQUEUE"]),
    ...cross("N", "recvmmsg", few, ["mmsg"], ["2"], ["0"], ["NULL"]),
    ...cross("N", "recvmmsg", ["udp", "pair"], ["NULL", "BAD", "badmmsg"], ["0", "1", "2", "-1"], ["MSG_DONTWAIT"], [
      ...["NULL", "BAD", "&zerots", "&badts", "&negts"],
    ]),
  ],
  sending: [
    ...cross("N", "send", descriptors, ["buf"], ["1"], ["0"]),
    ...cross("N", "send", kinds, ["buf", ...wild], ["0", "1"], ["0", "MSG_OOB"]),
    ...cross("S", "send", ["conn"], ["buf", ...wild], ["0", "1"], [
      "0",
      "MSG_OOB",
      "MSG_NOSIGNAL",
      "MSG_ERRQUEUE",
    ]),
    ...cross("N", "sendto", kinds, ["buf", "BAD"], ["1", "70000"], ["0"], ["NULL", "BAD", "SA(refused4)", "SA(odd4)"], [
      ...["0", "15", "16", "-1"],
    ]),
    ...cross("N", "sendto", ["udp"], ["buf"], ["1"], ["0", "MSG_DONTROUTE", "MSG_CONFIRM", "MSG_OOB"], [
      ...["SA(any4)", "SA(broadcast4)", "SA(refused4)", "SA(refused6)", "SA(missing)"],
    ], ["16"]),
    ...cross("N", "sendto", ["unixd", "unixs"], ["buf"], ["1"], ["0"], ["SA(missing)", "SA(present)"], [
      "2",
      "8",
      "110",
    ]),
    ...cross("N", "sendmsg", few, ["&msg"], ["0"]),
    ...cross("N", "sendmsg", ["minus", "file", "tcp", "udp", "unixd", "pair"], [
      ...messages,
      ...["&toname", "&shortcontrol", "&rights"],
    ], ["0", "MSG_OOB"]),
    ...cross("N", "sendmmsg", few, ["mmsg"], ["2"], ["0"]),
    ...cross("N", "sendmmsg", ["udp", "pair"], ["NULL", "BAD", "badmmsg", "mmsg"], ["0", "1", "2"], ["0", "MSG_OOB"]),
    ...cross("N", "sendfile", ["minus", "null", "rdonly", "pipe_w", "tcp", "pair"], ["minus", "file", "dir", "pair"], [
      ...["NULL", "BAD", "O(0)", "O(-1)"],
    ], ["0", "4", "-1"]),
  ],
};

/** Made on nothing that is a socket, or with an option that none has. */
export const strange_options = [
  ...cross("N", "getsockopt", descriptors, ["SOL_SOCKET"], ["SO_TYPE"], ["result"], ["L(4)"]),
  ...cross("N", "setsockopt", descriptors, ["SOL_SOCKET"], ["SO_KEEPALIVE"], ["&one"], ["4"]),
  ...cross(
    "N",
    "getsockopt",
    sockets,
    ["-1", "9999", "IPPROTO_IP", "IPPROTO_IPV6", "IPPROTO_TCP", "IPPROTO_UDP"],
    [
      ...["-1", "9999"],
    ],
    ["result"],
    ["L(4)"],
  ),
  ...cross(
    "N",
    "setsockopt",
    sockets,
    ["-1", "9999", "IPPROTO_IP", "IPPROTO_IPV6", "IPPROTO_TCP", "IPPROTO_UDP"],
    [
      ...["-1", "9999"],
    ],
    ["&one"],
    ["4"],
  ),
  ...cross("N", "getsockopt", noDescriptors, ["9999"], ["9999"], wild, wild),
];

/** An option: with values of every wrong kind, on a socket that has it and on one that may not. */
export function option(level: string, name: string, own: string, other: string): string[] {
  return [
    ...cross("N", "getsockopt", [own], [level], [name], ["result"], ["NULL", "BAD", "L(0)", "L(3)", "L(-1)"]),
    ...cross("N", "getsockopt", [own], [level], [name], ["NULL", "BAD"], ["L(4)"]),
    ...cross("N", "getsockopt", [other], [level], [name], ["result"], ["L(256)"]),
    ...cross("N", "setsockopt", [own], [level], [name], wild, ["0", "4"]),
    ...cross("N", "setsockopt", [own], [level], [name], ["&one"], ["0", "1", "4", "-1"]),
    ...cross("N", "setsockopt", [own], [level], [name], ["&negative", "&huge"], ["4"]),
    ...cross("N", "setsockopt", [own], [level], [name], ["buf"], ["200"]),
    ...cross("N", "setsockopt", [other], [level], [name], ["&one"], ["4"]),
  ];
}
