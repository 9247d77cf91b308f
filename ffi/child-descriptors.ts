/**
 * The descriptor table of a child's engine threads, as a list of system calls: nothing of the parent's, and where the
 * threads wait for something or write to wake each other, a dummy of the same kind from which nothing comes.
 *
 * A thread that waits on a number that is closed does not wait any more: libuv and Rust's signal-hook abort. Files are
 * closed all the same: what was to be written is the parent's to write.
 */
import type { OpenDescriptor, OpenDescriptors } from "./descriptors.ts";
import { AT_FDCWD, O_CLOEXEC, O_NONBLOCK } from "./fork-linux.ts";
import type { Machine } from "./elf.ts";

export interface ChildCall {
  readonly number: number;
  readonly args: readonly number[];
  /** The child is lost if it fails. */
  readonly required: boolean;
}

/** Addresses of the text "/dev/null", and of room for two ints. */
interface Places {
  readonly null: number;
  readonly pair: number;
}

const systemCalls = {
  x86_64: {
    ...{ fcntl: 72, dup: 32, socketpair: 53, openat: 257, eventfd2: 290, epoll_create1: 291, dup3: 292, pipe2: 293 },
    close_range: 436,
  },
  aarch64: {
    ...{ eventfd2: 19, epoll_create1: 20, dup: 23, dup3: 24, fcntl: 25, openat: 56, pipe2: 59, socketpair: 199 },
    close_range: 436,
  },
} as const;

const F_DUPFD_CLOEXEC = 1030;
const O_ACCMODE = 3, O_WRONLY = 1, O_RDWR = 2;
const AF_UNIX = 1, SOCK_STREAM = 1;
const allDescriptors = 0xffff_ffff;

type Kind = "epoll" | "eventfd" | "socket" | "pipe read" | "pipe write";

/** What stands in for a descriptor; undefined where none does. */
function kindOf({ kind, flags }: OpenDescriptor): Kind | undefined {
  if (kind.startsWith("socket:")) return "socket";
  if (kind.startsWith("pipe:")) return (flags & O_ACCMODE) === O_WRONLY ? "pipe write" : "pipe read";
  if (kind === "anon_inode:[eventpoll]") return "epoll";
  // All these are read from, 8 bytes or more.
  return /^anon_inode:(\[eventfd\]|\[timerfd\]|\[signalfd\]|inotify)$/.test(kind) ? "eventfd" : undefined;
}

/** To be made in order, in a thread with a table of its own. */
export function childDescriptorCalls(engines: OpenDescriptors, machine: Machine, places: Places): ChildCall[] {
  const sys = systemCalls[machine];
  const calls: ChildCall[] = [];
  const add = (name: keyof typeof sys, ...args: number[]) =>
    void calls.push({ number: sys[name], args, required: false });
  const must = (name: keyof typeof sys, ...args: number[]) =>
    void calls.push({ number: sys[name], args, required: true });

  must("close_range", 0, allDescriptors, 0);
  // In the empty table a new descriptor is 0, a pair 0 and 1. Dummies move behind all numbers that are needed.
  let behind = Math.max(2, ...engines.keys()) + 1;
  const move = (count: number) => {
    const first = behind;
    for (let i = 0; i < count; i++) must("fcntl", i, F_DUPFD_CLOEXEC, behind++);
    must("close_range", 0, 1, 0);
    return first;
  };
  /** Flags for pairs and eventfds: the same numbers everywhere. */
  const create: Readonly<Record<Kind, (flags: number) => number>> = {
    epoll: () => (must("epoll_create1", O_CLOEXEC), move(1)),
    eventfd: (flags) => (must("eventfd2", 0, flags), move(1)),
    socket: (flags) => (must("socketpair", AF_UNIX, SOCK_STREAM | flags, 0, places.pair), move(2)),
    "pipe read": (flags) => (must("pipe2", places.pair, flags), move(2)),
    "pipe write": (flags) => (must("pipe2", places.pair, flags), move(2) + 1),
  };
  const dummies = new Map<string, number>();
  for (const [number, descriptor] of engines) {
    const kind = kindOf(descriptor);
    if (kind === undefined || number < 3) continue;
    const flags = descriptor.flags & O_NONBLOCK;
    const key = `${kind} ${flags}`;
    const dummy = dummies.get(key) ?? create[kind](flags | O_CLOEXEC);
    dummies.set(key, dummy);
    add("dup3", dummy, number, O_CLOEXEC);
  }
  // What a thread still says on standard error goes nowhere, and nothing else is opened under these numbers.
  add("openat", AT_FDCWD, places.null, O_RDWR | O_CLOEXEC);
  add("dup", 0);
  add("dup", 0);
  return calls;
}
