/** What libc/threads.c needs of the engine. */
import type { ImplementationTable } from "./host.ts";

export const threadSupport: ImplementationTable = {
  __thread_create: (host) => (stackSize) => host.threads.create(stackSize!),
  __thread_self: (host) => () => host.threads.self(),
  __thread_stack: (host) => (record) => host.threads.stack(record!),
  __thread_is_cancelled: (host) => () => host.threads.isCancelled() ? 1 : 0,
  __cancellation_point: (host) => () => host.threads.atCancellationPoint(),
  __thread_release_mutexes: (host) => () => host.threads.releaseMutexes(),
  __thread_unwind: (host) => () => host.threads.unwind(),
};
