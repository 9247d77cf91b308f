/** Calls that wait for a descriptor: which one, and whether they would wait now. Known from the checked tree, unrun. */
import type { Report } from "../cc/tree.ts";
import type { Libc } from "../ffi/libc.ts";
import type { Program } from "../process/program.ts";
import { argumentValue } from "../shell/argument-value.ts";

/** A call that reads from its first argument, and blocks until there is something. */
export interface BlockingCall {
  readonly function: string;
  readonly descriptor: number;
}

/** With the place of their flags, if they have any. Stevens's wrappers wait where the call waits. */
const READING: ReadonlyMap<string, number | undefined> = new Map([
  ["accept", undefined],
  ["accept4", undefined],
  ["read", undefined],
  ["readv", undefined],
  ["recv", 3],
  ["recvfrom", 3],
  ["recvmsg", 2],
]);

const F_GETFL = 3;
const O_NONBLOCK = 0o4000;
const MSG_DONTWAIT = 0x40;
const SOL_SOCKET = 1;
const SO_RCVTIMEO = 20;
const TIMEVAL_SIZE = 16;
const POLLIN = 1;

/** The call of an entry that is nothing but one such call, if it could block: its descriptor waits for ever. */
export function blockingCall(libc: Libc, program: Program, reports: readonly Report[]): BlockingCall | undefined {
  const call = reports.length === 1 ? reports[0]!.call : undefined;
  if (call?.callee.kind !== "direct") return undefined;
  const { name } = call.callee.symbol;
  const base = name.toLowerCase();
  if (!call.callee.symbol.system || !READING.has(base)) return undefined;
  const descriptor = argumentValue(program.image.memory, call, 0);
  if (descriptor === undefined || !waits(libc, descriptor)) return undefined;
  const place = READING.get(base);
  const flags = place === undefined ? 0 : argumentValue(program.image.memory, call, place);
  return flags === undefined || (flags & MSG_DONTWAIT) === 0 ? { function: name, descriptor } : undefined;
}

/** Whether a call would return at once: there is something, or the end, or an error to tell. */
export function isReady(libc: Libc, { descriptor }: BlockingCall, milliseconds: number): boolean {
  const entry = new Uint8Array(new ArrayBuffer(8));
  const view = new DataView(entry.buffer);
  view.setInt32(0, descriptor, true);
  view.setInt16(4, POLLIN, true);
  return libc.call.poll(entry, 1, milliseconds) > 0;
}

/** Neither O_NONBLOCK nor a time-out ends the wait. */
function waits({ call }: Libc, descriptor: number): boolean {
  const flags = call.fcntl(descriptor, F_GETFL, 0);
  if (flags < 0 || (flags & O_NONBLOCK) !== 0) return false;
  const timeval = new Uint8Array(new ArrayBuffer(TIMEVAL_SIZE));
  const length = Uint8Array.of(TIMEVAL_SIZE, 0, 0, 0);
  const socket = call.getsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, timeval, length) === 0;
  return !socket || timeval.every((byte) => byte === 0);
}
