/** Why there is no such socket: a protocol that the kernel has in a module of its own. */
import type { Expr } from "../cc/tree.ts";
import type { ProgramMemory } from "../libc/memory.ts";
import { argumentValue } from "./argument-value.ts";

const IPPROTO_SCTP = 132;

/** `this kernel has no SCTP: as root, "modprobe sctp" loads it`; undefined if something else is wrong with the call. */
export function missingProtocol(
  memory: ProgramMemory,
  names: { errnoName(errno: number): string | undefined },
  call: Extract<Expr, { kind: "call" }>,
  errno: number,
): string | undefined {
  if (call.callee.kind !== "direct" || call.callee.symbol.name !== "socket") return undefined;
  const name = names.errnoName(errno);
  // With SOCK_SEQPACKET, which no other Internet protocol has, it is the type that the kernel does not know.
  if (name !== "EPROTONOSUPPORT" && name !== "ESOCKTNOSUPPORT") return undefined;
  if (argumentValue(memory, call, 2) !== IPPROTO_SCTP) return undefined;
  return 'this kernel has no SCTP: as root, "modprobe sctp" loads it';
}
