/** `[linux]`, `[root]`, `[!bun]`: whether a phase is for this machine. */
import type { Libc } from "../ffi/libc.ts";
import type { Condition } from "./format.ts";

const AF_INET = 2;
const AF_INET6 = 10;
const SOCK_STREAM = 1;
const IPPROTO_SCTP = 132;

const conditions: Readonly<Record<string, (libc: Libc) => boolean>> = {
  linux: ({ runtime }) => runtime.platform === "linux",
  darwin: ({ runtime }) => runtime.platform === "darwin",
  deno: ({ runtime }) => runtime.name === "deno",
  bun: ({ runtime }) => runtime.name === "bun",
  node: ({ runtime }) => runtime.name === "node",
  root: ({ call }) => call.getuid() === 0,
  ipv6: (libc) => opens(libc, AF_INET6, 0),
  sctp: (libc) => opens(libc, AF_INET, IPPROTO_SCTP),
};

function opens({ call }: Libc, family: number, protocol: number): boolean {
  const fd = call.socket(family, SOCK_STREAM, protocol);
  if (fd >= 0) call.close(fd);
  return fd >= 0;
}

/** Undefined for a condition nobody knows. */
export function holds(libc: Libc, condition: Condition): boolean | undefined {
  const known = conditions[condition.name];
  return known === undefined ? undefined : known(libc) !== condition.negated;
}
