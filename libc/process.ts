/** The end of a program, its heap's growth, and what surrounds it. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";

const SIGABRT = 6;

const atexit = (host: Host): Implementation => (handler) => {
  host.atExit.push({ pointer: handler! });
  return 0;
};

export const processControl: ImplementationTable = {
  exit: (host) => (status) => host.end({ kind: "exit", status: status!, immediate: false }),
  _exit: (host) => (status) => host.end({ kind: "exit", status: status! & 0xff, immediate: true }),
  _Exit: (host) => (status) => host.end({ kind: "exit", status: status! & 0xff, immediate: true }),
  // A handler that returns does not keep the program alive.
  abort: (host) => () => {
    host.signals.deliver(SIGABRT);
    host.end({ kind: "signal", signal: SIGABRT });
  },
  atexit,
  __program_break: (host) => (size) => host.growHeap(size!),
};
