/** What is common to the socket options of one level: how getsockopt() and setsockopt() name it, where to read on. */

interface OptionFamily {
  readonly names: RegExp;
  readonly level: string;
  readonly manual: string;
}

/** The first that fits a name is its family. The sections are those of the book's third edition. */
const families: readonly OptionFamily[] = [
  { names: /^SO_VM_/, level: "AF_VSOCK", manual: "man 7 vsock" },
  { names: /^SO_/, level: "SOL_SOCKET", manual: "man 7 socket; UNP 7.5" },
  { names: /^IPV6_(?:MULTICAST|JOIN|LEAVE|ADD|DROP)/, level: "IPPROTO_IPV6", manual: "man 7 ipv6; UNP 21.6" },
  {
    names: /^IPV6_(?:\w*PKTINFO|\w*HOPLIMIT|NEXTHOP|\w*TCLASS)$/,
    level: "IPPROTO_IPV6",
    manual: "man 7 ipv6; UNP 7.8, 22.8",
  },
  { names: /^IPV6_\w*(?:OPTS|RTHDR)$/, level: "IPPROTO_IPV6", manual: "man 7 ipv6; UNP 7.8, 27.5" },
  { names: /^IPV6_/, level: "IPPROTO_IPV6", manual: "man 7 ipv6; UNP 7.8" },
  { names: /^ICMP6_FILTER$/, level: "IPPROTO_ICMPV6", manual: "man 7 raw; UNP 7.7, 28.3" },
  { names: /^IP_(?:MULTICAST|\w+_MEMBERSHIP|\w+_SOURCE|MSFILTER)/, level: "IPPROTO_IP", manual: "man 7 ip; UNP 21.6" },
  { names: /^IP_/, level: "IPPROTO_IP", manual: "man 7 ip; UNP 7.6" },
  { names: /^MCAST_/, level: "IPPROTO_IP or IPPROTO_IPV6", manual: "man 7 ip; UNP 21.6" },
  { names: /^TCP_(?!NLA_)/, level: "IPPROTO_TCP", manual: "man 7 tcp; UNP 7.9" },
  { names: /^UDP_/, level: "IPPROTO_UDP", manual: "man 7 udp" },
  { names: /^SCTP_(?!\w+_EVENT$)/, level: "IPPROTO_SCTP", manual: "man 7 sctp; UNP 7.10" },
  { names: /^PACKET_/, level: "SOL_PACKET", manual: "man 7 packet; UNP 29.4" },
  { names: /^NETLINK_/, level: "SOL_NETLINK", manual: "man 7 netlink" },
];

/** An option's comment ends with its value's type: `(int)`, `(struct ucred, get)`, `(struct sock_fprog, set)`. */
const VALUE =
  /\s*\(((?:(?:unsigned|signed) )?(?:int|char\[\]|uint8_t|uint32_t|uint64_t|bytes|(?:struct|union) \w+(?:\[\])?))(?:, (get|set))?\)$/;

export interface OptionHelp {
  readonly meaning: string;
  /** "level SOL_SOCKET, value: struct linger, get and set" */
  readonly use: string;
  readonly manual: string;
}

/** Undefined for a constant that is no option. */
export function optionHelp(name: string, comment: string): OptionHelp | undefined {
  const value = VALUE.exec(comment);
  const family = value === null ? undefined : families.find(({ names }) => names.test(name));
  if (value === null || family === undefined) return undefined;
  const [, type = "", only] = value;
  const access = only === undefined ? "get and set" : `${only} only`;
  return {
    meaning: comment.slice(0, value.index),
    use: `level: ${family.level}; value: ${type}; ${access}`,
    manual: family.manual,
  };
}
