/**
 * Descriptors of a program that is run to its end within the shell: what it opened is closed, what it closed is back.
 * Its errno begins as 0, and ends with it.
 */
import type { Host } from "../libc/host.ts";
import { MAXIMUM_DESCRIPTORS } from "./descriptors.ts";

const F_GETFD = 1;
const F_DUPFD_CLOEXEC = 1030;
/** A daemon closes these, and the shell needs them afterwards. */
const STANDARD = [0, 1, 2];

/** `flush`: what is still in the program's buffers is for its own descriptors. */
export function withOwnDescriptors<Result>(host: Host, run: () => Result, flush: () => void): Result {
  const { errno } = host;
  const before = new Set(openDescriptors(host));
  const kept = STANDARD.filter((fd) => before.has(fd)).map((fd) => ({
    fd,
    copy: host.call("fcntl", fd, F_DUPFD_CLOEXEC, MAXIMUM_DESCRIPTORS) | 0,
  }));
  try {
    host.errno = 0;
    return run();
  } finally {
    flush();
    for (const { fd, copy } of kept) {
      if (copy < 0) continue;
      host.call("dup2", copy, fd);
      host.call("close", copy);
    }
    for (const fd of openDescriptors(host)) if (!before.has(fd)) host.call("close", fd);
    host.errno = errno;
  }
}

function* openDescriptors(host: Host): Generator<number> {
  for (let fd = 0; fd < MAXIMUM_DESCRIPTORS; fd++) if ((host.call("fcntl", fd, F_GETFD) | 0) >= 0) yield fd;
}
