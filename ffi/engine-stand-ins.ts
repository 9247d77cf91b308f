/**
 * Descriptors for an engine that starts a worker in a table that is not its own (descriptors.ts). What it opened when it
 * began it takes for granted by number: each event loop of Deno watches a socket for signals, and its cache of modules
 * is a database; Node's loops take a byte from a pipe as a lock. So while a worker starts, there is something of the same
 * kind under each of these numbers.
 *
 * A worker's wake-ups for other event loops, which are dead here, may come at any time: where they go, there is somebody
 * to take them as long as the program leaves it there.
 */
import { descriptorsOfEngine, duplicateHigh, isTableSeparate } from "./descriptors.ts";
import type { Libc } from "./libc.ts";

const AF_UNIX = 1, SOCK_STREAM = 1;
const O_ACCMODE = 3, O_RDONLY = 0;
const F_GETFD = 1, F_SETFD = 2, FD_CLOEXEC = 1;
const SYS_eventfd2 = { x86_64: 290, aarch64: 19 } as const;
const EFD_NONBLOCK = 0o4000;
/** Where these, and descriptors of the program, wait. */
const ASIDE = 960;

interface StandIn {
  readonly descriptor: number;
  /** It keeps the number, if that is free. */
  readonly stays: boolean;
}

/** By the engine's numbers. */
type StandIns = ReadonlyMap<number, StandIn>;

const opened = new WeakMap<Libc, StandIns>();

/** `free`: numbers that are taken by nothing of worth. It loses those that are not given back. */
export function withEngineDescriptors(libc: Libc, free: Set<number>, action: () => void): void {
  if (!isTableSeparate(libc)) return action();
  const { call } = libc;
  const standIns = opened.get(libc) ?? openStandIns(libc);
  opened.set(libc, standIns);
  const own = new Map<number, { readonly copy: number; readonly flags: number }>();
  for (const [number, { descriptor, stays }] of standIns) {
    const flags = call.fcntl(number, F_GETFD, 0);
    if (flags >= 0 && !free.has(number)) own.set(number, { copy: duplicateHigh(libc, number, ASIDE), flags });
    call.dup2(descriptor, number);
    if (!stays || own.has(number)) continue;
    call.fcntl(number, F_SETFD, FD_CLOEXEC);
    free.delete(number);
  }
  try {
    action();
  } finally {
    for (const [number, { copy, flags }] of own) {
      call.dup2(copy, number);
      call.fcntl(number, F_SETFD, flags);
      call.close(copy);
    }
  }
}

/** They stay open: the end of a file would be something to read. */
function openStandIns(libc: Libc): StandIns {
  const { call } = libc;
  const found = new Map<number, StandIn>();
  const add = (number: number, descriptor: number, stays = false) => void found.set(number, { descriptor, stays });
  const pair = new Uint8Array(new ArrayBuffer(8));
  const ends = () => {
    const [first = -1, second = -1] = new Int32Array(pair.buffer);
    return [first, second].map((end) => {
      const high = duplicateHigh(libc, end, ASIDE);
      call.close(end);
      return high;
    });
  };
  const pipes = new Map<string, readonly number[]>();
  for (const [number, { kind, flags }] of descriptorsOfEngine(libc)) {
    if (number < 3) continue;
    if (kind.startsWith("socket:")) {
      if (call.socketpair(AF_UNIX, SOCK_STREAM, 0, pair) === 0) add(number, ends()[0]!);
    } else if (kind.startsWith("pipe:")) {
      if (!pipes.has(kind)) {
        if (call.pipe(pair) !== 0) continue;
        const both = ends();
        pipes.set(kind, both);
        // Nobody has the lock.
        call.write(both[1]!, pair, 1);
      }
      const [reading, writing] = pipes.get(kind)!;
      add(number, (flags & O_ACCMODE) === O_RDONLY ? reading! : writing!);
    } else if (kind.startsWith("/") && !kind.startsWith("/dev/")) {
      const file = call.open(kind, flags & O_ACCMODE, 0);
      if (file < 0) continue;
      add(number, duplicateHigh(libc, file, ASIDE));
      call.close(file);
    } else if (kind.includes("[eventfd]")) {
      const event = call.syscall(SYS_eventfd2[libc.runtime.arch], 0, EFD_NONBLOCK, 0, 0, 0);
      if (event < 0) continue;
      add(number, duplicateHigh(libc, event, ASIDE), true);
      call.close(event);
    }
  }
  return found;
}
