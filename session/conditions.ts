/** `[linux]`, `[root]`, `[!bun]`: whether a phase is for this machine. */
import type { Libc } from "../ffi/libc.ts";
import type { Condition, FormatProblem, SessionFile } from "./format.ts";

const AF_INET = 2;
const AF_INET6 = 10;
const SOCK_STREAM = 1;
const IPPROTO_SCTP = 132;
/** The host that test/book/network.sh makes: its interfaces, addresses and names are known. */
const BOOK_HOST = "freebsd.unpbook.com";

const conditions: Readonly<Record<string, (libc: Libc) => boolean>> = {
  linux: ({ runtime }) => runtime.platform === "linux",
  darwin: ({ runtime }) => runtime.platform === "darwin",
  deno: ({ runtime }) => runtime.name === "deno",
  bun: ({ runtime }) => runtime.name === "bun",
  node: ({ runtime }) => runtime.name === "node",
  root: ({ call }) => call.getuid() === 0,
  ipv6: (libc) => opens(libc, AF_INET6, 0),
  sctp: (libc) => opens(libc, AF_INET, IPPROTO_SCTP),
  unpbook: ({ runtime }) => runtime.readText("/proc/sys/kernel/hostname")?.trim() === BOOK_HOST,
};

function opens({ call }: Libc, family: number, protocol: number): boolean {
  const fd = call.socket(family, SOCK_STREAM, protocol);
  if (fd >= 0) call.close(fd);
  return fd >= 0;
}

const knownConditions: readonly string[] = Object.keys(conditions);

/** False for a condition nobody knows, negated or not: `conditionProblems` tells of it. */
export function holds(libc: Libc, condition: Condition): boolean {
  const known = conditions[condition.name];
  return known !== undefined && known(libc) !== condition.negated;
}

/** Conditions nobody knows: their phases would be left out for ever. */
export function conditionProblems(session: SessionFile): FormatProblem[] {
  return session.phases.flatMap((phase) => phase.conditions)
    .filter(({ name }) => !knownConditions.includes(name))
    .map(({ name, line }) => ({ line, message: `no condition [${name}]; there are ${knownConditions.join(", ")}` }));
}
