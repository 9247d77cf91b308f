/** What a number means that a call gave: `2050 O_RDWR|O_NONBLOCK`, `0 (end of file)`, `111 ECONNREFUSED (…)`. */
import type { Expr } from "../cc/tree.ts";
import type { Host } from "../libc/host.ts";
import type { ProgramMemory } from "../libc/memory.ts";
import { argumentValue } from "./argument-value.ts";
import type { ConstantNames } from "./print/constants.ts";

type Call = Extract<Expr, { kind: "call" }>;

export interface ExplainContext {
  readonly memory: ProgramMemory;
  readonly constants: ConstantNames;
  readonly host: Host;
  /** `ECONNREFUSED (Connection refused)` */
  errnoText(errno: number): string;
}

const F_GETFD = 1, F_GETFL = 3;
const O_ACCMODE = 3;
const SOL_SOCKET = 1, SO_TYPE = 3, SO_ERROR = 4, SO_PROTOCOL = 38, SO_DOMAIN = 39;
const SOCK_STREAM = 1;
const SIG_DFL = 0, SIG_IGN = 1, SIG_ERR = -1;

/** Digits of the numbers that byte-order functions give. */
const BYTE_ORDER: Readonly<Record<string, number>> = { htons: 4, ntohs: 4, htonl: 8, ntohl: 8 };
/** Reading 0 bytes of a stream is its end; of a datagram socket, an empty datagram. */
const READING = new Set(["read", "recv", "recvmsg", "readv"]);

/** The text of a call's result, where there is more to say than its number. */
export function explainResult(context: ExplainContext, call: Call, callee: string, value: number): string | undefined {
  const name = callee.toLowerCase();
  const digits = BYTE_ORDER[name];
  if (digits !== undefined) return `${value} (0x${(value >>> 0).toString(16).padStart(digits, "0")})`;
  if (name === "fcntl" && value > 0) {
    const command = argumentValue(context.memory, call, 1);
    if (command === F_GETFL) return `${value} ${statusFlags(context, value)}`;
    if (command === F_GETFD) return `${value} ${context.constants.flags("FD_", value)}`;
  }
  if (READING.has(name) && value === 0 && isEnd(context, call)) return "0 (end of file)";
  return undefined;
}

/** The access mode is a number in two bits, not a flag: O_RDONLY is 0. */
function statusFlags({ constants }: ExplainContext, value: number): string {
  const mode = constants.name("O_", value & O_ACCMODE) ?? `${value & O_ACCMODE}`;
  const flags = value & ~O_ACCMODE;
  return flags === 0 ? mode : `${mode}|${constants.flags("O_", flags)}`;
}

function isEnd({ memory, host }: ExplainContext, call: Call): boolean {
  if (argumentValue(memory, call, 2) === 0) return false;
  const fd = argumentValue(memory, call, 0);
  const type = fd === undefined ? undefined : socketType(host, fd);
  return type === undefined || type === SOCK_STREAM;
}

function socketType(host: Host, fd: number): number | undefined {
  const { memory } = host;
  const scratch = host.malloc(8);
  memory.setInt32(scratch, 4);
  const type = host.call("getsockopt", fd, SOL_SOCKET, SO_TYPE, scratch + 4, scratch) | 0
    ? undefined
    : memory.getInt32(scratch + 4);
  host.free(scratch);
  return type;
}

/** What getsockopt() has put into an int, by the option. */
export function explainOption(context: ExplainContext, call: Call, value: number): string | undefined {
  const { memory, constants } = context;
  if (argumentValue(memory, call, 1) !== SOL_SOCKET) return undefined;
  switch (argumentValue(memory, call, 2)) {
    case SO_ERROR:
      return value === 0 ? undefined : `${value} ${context.errnoText(value)}`;
    case SO_TYPE:
      return named(value, constants.name("SOCK_", value));
    case SO_DOMAIN:
      return named(value, constants.name("AF_", value));
    case SO_PROTOCOL:
      return named(value, constants.name("IPPROTO_", value));
    default:
      return undefined;
  }
}

function named(value: number, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${value} ${name}`;
}

/** The special handlers of signal(2). */
export function handlerName(value: number): string | undefined {
  return value === SIG_DFL ? "SIG_DFL" : value === SIG_IGN ? "SIG_IGN" : value === SIG_ERR ? "SIG_ERR" : undefined;
}

/** `errno` itself, as <errno.h> spells it: what it stands for. */
export function isErrno(expr: Expr): boolean {
  if (expr.kind !== "load" || expr.place.kind !== "deref") return false;
  const { pointer } = expr.place;
  return pointer.kind === "builtin" && pointer.builtin.name === "errno_location";
}
