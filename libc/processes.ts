/** fork and execve; the other ways to execute are C on top of it (exec.c). What syscall.c needs. */
import { SLOT } from "./area.ts";
import type { ImplementationTable } from "./host.ts";

export const processCalls: ImplementationTable = {
  __take_arguments: ({ memory }) => (list, words, count) => {
    const area = memory.getWord(list!);
    for (let i = 0; i < count! && memory.contains(area + i * SLOT, SLOT); i++) {
      const from = memory.offset(area + i * SLOT);
      memory.bytes.copyWithin(memory.offset(words! + i * SLOT), from, from + SLOT);
    }
  },
  __kernel_call: (host) => (...args) => host.call("syscall", ...args),
  chroot: (host) => (path) => host.processes.changeRoot(() => host.call("chroot", path!)),
  fork: (host) => () => host.processes.fork(),
  vfork: (host) => () => host.processes.vfork(),
  execve: (host) => (path, argv, envp) =>
    host.processes.execute("execve", () => host.call("execve", path!, argv!, envp!)),
  execveat: (host) => (dirfd, path, argv, envp, flags) =>
    host.processes.execute("execveat", () => host.call("execveat", dirfd!, path!, argv!, envp!, flags!)),
  fexecve: (host) => (fd, argv, envp) =>
    host.processes.execute("fexecve", () => host.call("fexecve", fd!, argv!, envp!)),
};
