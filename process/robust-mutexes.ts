/**
 * Robust mutexes whose owner has ended: the next to lock one gets EOWNERDEAD. The kernel sees to it when a thread ends; but
 * a worker of the engine outlives the program's threads, so what the kernel would do (exit_robust_list() in Linux's
 * kernel/futex/core.c, Documentation/locking/robust-futexes.rst) is done here, before others may join the thread.
 */
import type { Libc } from "../ffi/libc.ts";
import type { ProgramMemory } from "../libc/memory.ts";

const SYS_get_robust_list = { x86_64: 274, aarch64: 100 } as const;
const SYS_futex = { x86_64: 202, aarch64: 98 } as const;
const FUTEX_WAKE = 1;
const TID_MASK = 0x3fff_ffff, OWNER_DIED = 0x4000_0000, WAITERS = 0x8000_0000;
/** struct robust_list_head: the list, where a futex is relative to its entry, and an entry that is being changed. */
const head = { first: 0, futex: 8, pending: 16, size: 24 } as const;
const POINTER = 8;
/** The lowest bit of an entry's address: its mutex inherits priorities. */
const INHERITS = 1;
/** As the kernel's ROBUST_LIST_LIMIT. */
const MOST = 2048;

/** The mutexes of the calling thread that are locked. `scratch`: 16 bytes of the program's memory. */
export function releaseRobustMutexes(libc: Libc, memory: ProgramMemory, scratch: number): void {
  const { runtime, call } = libc;
  if (call.syscall(SYS_get_robust_list[runtime.arch], 0, scratch, scratch + POINTER, 0, 0) !== 0) return;
  const list = memory.getWord(scratch);
  const bytes = runtime.viewAt(list, head.size);
  const words = new DataView(bytes.buffer, bytes.byteOffset, head.size);
  const word = (at: number) => Number(words.getBigInt64(at, true));
  const first = word(head.first);
  if (first === list) return;
  const futexAt = word(head.futex);
  // Its next ones begin a new list.
  words.setBigInt64(head.first, BigInt(list), true);
  const locks = new Int32Array(memory.memory.buffer);
  const tid = call.gettid();
  let entry = first;
  for (let count = 0; count < MOST && entry !== list; count++) {
    const inherits = entry % 2 === INHERITS;
    const address = inherits ? entry - INHERITS : entry;
    const futex = address + futexAt;
    if (!memory.contains(address, POINTER) || !memory.contains(futex, 4)) return;
    const next = memory.getWord(address);
    if (leave(locks, memory.offset(futex) / 4, tid) && !inherits) {
      call.syscall(SYS_futex[runtime.arch], futex, FUTEX_WAKE, 1, 0, 0);
    }
    entry = next;
  }
}

/** Marks the lock if it is the thread's; true if somebody waits for it. */
function leave(locks: Int32Array, at: number, tid: number): boolean {
  for (;;) {
    const lock = Atomics.load(locks, at);
    if ((lock & TID_MASK) !== tid) return false;
    if (Atomics.compareExchange(locks, at, lock, (lock & WAITERS) | OWNER_DIED) === lock) return (lock & WAITERS) !== 0;
  }
}
