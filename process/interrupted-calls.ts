/**
 * What a signal does to a call. It ends a blocked one always, so that the program's handler can run; after a handler
 * that was installed with SA_RESTART the call is made again, where the kernel would have let it go on: see signal(7).
 */
import { blockOffsets as block } from "../ffi/block.ts";
import type { Libc } from "../ffi/libc.ts";
import type { Host } from "../libc/host.ts";
import { type ProgramMemory, readWord } from "../libc/memory.ts";
import { BLOCK } from "./layout.ts";

/** A call that is made again, and how it shows that it was interrupted. */
export interface RestartRule {
  readonly kind: "restart";
  /** What it returns then, as an int. */
  readonly failure: -1 | 0;
  /** A socket option (SOL_SOCKET) of its first argument: with that timeout set, it is not made again. */
  readonly timeout?: number;
  /** The parameter that is its stream, whose error is then forgotten; or stdin. */
  readonly stream?: number | "stdin";
}

/** A call that waits under another mask than the program's: what came meanwhile is handled, though it is blocked again. */
export interface WaitRule {
  readonly kind: "wait";
}

export type SignalRule = RestartRule | WaitRule;

const EINTR = 4;
const SOL_SOCKET = 1, SO_RCVTIMEO = 20, SO_SNDTIMEO = 21;

const plain: RestartRule = { kind: "restart", failure: -1 };
const receiving: RestartRule = { ...plain, timeout: SO_RCVTIMEO };
const sending: RestartRule = { ...plain, timeout: SO_SNDTIMEO };
const waiting: WaitRule = { kind: "wait" };

const rules = new Map<string, SignalRule>([
  ...["open", "openat", "creat", "ioctl", "fcntl", "flock", "lockf"].map((name) => [name, plain] as const),
  ...["wait", "waitpid", "waitid", "wait3", "wait4", "getrandom"].map((name) => [name, plain] as const),
  ...["read", "readv", "accept", "accept4", "recv", "recvfrom", "recvmsg"].map((name) => [name, receiving] as const),
  ...["write", "writev", "connect", "send", "sendto", "sendmsg"].map((name) => [name, sending] as const),
  ...["fgetc", "getc", "getc_unlocked"].map((name) => [name, { ...plain, stream: 0 }] as const),
  ...["getchar", "getchar_unlocked"].map((name) => [name, { ...plain, stream: "stdin" as const }] as const),
  ["fgets", { kind: "restart", failure: 0, stream: 2 }],
  ...["pselect", "ppoll", "epoll_pwait", "sigsuspend"].map((name) => [name, waiting] as const),
  ...["sigwait", "sigwaitinfo", "sigtimedwait", "sigpending"].map((name) => [name, waiting] as const),
]);

export function signalRule(name: string): SignalRule | undefined {
  return rules.get(name);
}

/** Whether the call that the block shows was interrupted, and may be made again. */
export function isInterrupted(libc: Libc, host: Host, memory: ProgramMemory, rule: RestartRule): boolean {
  const { view } = memory;
  if (host.errno !== EINTR || view.getInt32(BLOCK + block.result, true) !== rule.failure) return false;
  const argument = (index: number) => readWord(view, BLOCK + block.integers + 8 * index);
  if (rule.timeout !== undefined && hasTimeout(libc, argument(0), rule.timeout)) return false;
  if (rule.stream !== undefined) {
    host.call("clearerr", rule.stream === "stdin" ? standardInput(host) : argument(rule.stream));
  }
  return true;
}

/** False for what is no socket, too. */
function hasTimeout(libc: Libc, fd: number, option: number): boolean {
  const timeval = new Uint8Array(new ArrayBuffer(16));
  const length = Uint8Array.of(16, 0, 0, 0);
  return libc.call.getsockopt(fd, SOL_SOCKET, option, timeval, length) === 0 && timeval.some((byte) => byte !== 0);
}

function standardInput(host: Host): number {
  const pointer = host.native(host.symbol("stdin")!, 8);
  return readWord(new DataView(pointer.buffer, pointer.byteOffset, 8), 0);
}
