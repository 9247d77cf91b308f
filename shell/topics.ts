/** What `:help` says of subjects that are no names of C: why a chapter of the book needs an explanation today. */

const streams = [
  "STREAMS was System V's way to make a protocol (1986): a stream is a two-way path",
  "between a program and a driver, modules can be pushed between them (I_PUSH), and",
  "what travels are messages with a control part and a data part, in bands of",
  "priority: putmsg(), getmsg().",
  "",
  "A transport provider, /dev/tcp or /dev/udp, speaks TPI: requests (T_BIND_REQ,",
  "T_CONN_REQ, T_DATA_REQ, T_ORDREL_REQ) and what they are answered (T_BIND_ACK,",
  "T_OK_ACK, T_ERROR_ACK, T_CONN_CON, T_DATA_IND). TLI, and later X/Open's XTI, are",
  "functions on top of that: t_open(), t_bind(), t_connect(), t_snd(), t_rcv().",
  "",
  "Why it is history: sockets came first, were simpler and faster, and POSIX took",
  "them; with STREAMS each message cost a walk through all modules. Linux never had",
  "it. For POSIX it was an option in 2001, obsolescent in 2008 and gone in 2024; in",
  "2019 glibc dropped its stubs, which said ENOSYS.",
  "Solaris and AIX still have it.",
  "",
  "Here it runs over sockets, for programs that include <stropts.h>, <sys/tihdr.h>",
  "or <xti.h>, and at the prompt once you name it. On anything but /dev/tcp and",
  "/dev/udp getmsg() fails with ENOSTR. docs/platforms.md has what is emulated.",
  "  UNP 31; see also :help getmsg, :help putmsg, :help t_open",
];

const topics: ReadonlyMap<string, readonly string[]> = new Map([
  ["streams", streams],
  ["tpi", streams],
  ["tli", streams],
  ["xti", streams],
]);

/** The lines for a subject, in capitals or not; undefined: there is none of that name. */
export function topicNamed(name: string): readonly string[] | undefined {
  return topics.get(name.toLowerCase());
}
