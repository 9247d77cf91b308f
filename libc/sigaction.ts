/** sigaction, sigaltstack, raise and kill; signal() and its kin are C on top of it (signal.c). */
import type { Host, Implementation, ImplementationTable } from "./host.ts";

/** struct sigaction on 64-bit Linux. */
const ACTION = { handler: 0, mask: 8, flags: 136, restorer: 144, size: 152 } as const;
const SIG_DFL = 0, SIG_IGN = 1;
const EINVAL = 22;
const LAST_SIGNAL = 64;
/** SIGKILL and SIGSTOP. */
const UNCATCHABLE = [9, 19];
/** libc's own: cancellation of threads, set*id. */
const RESERVED = [32, 33];

const sigaction = (host: Host): Implementation => (signo, action, old) => {
  const { memory } = host;
  for (const pointer of [action!, old!]) {
    if (pointer !== 0 && !memory.contains(pointer, ACTION.size)) host.fault(pointer, "sigaction: its struct sigaction");
  }
  const valid = signo! >= 1 && signo! <= LAST_SIGNAL && !RESERVED.includes(signo!);
  if (!valid || (action !== 0 && UNCATCHABLE.includes(signo!))) {
    host.errno = EINVAL;
    return -1;
  }
  const before = host.signals.action(signo!);
  if (action !== 0) {
    const handler = memory.getWord(action! + ACTION.handler);
    if (handler !== SIG_DFL && handler !== SIG_IGN && !host.isFunction(handler)) {
      host.fault(handler, "sigaction: the handler");
    }
    host.signals.setAction(signo!, {
      handler,
      mask: memory.view.getBigUint64(memory.offset(action! + ACTION.mask), true),
      flags: memory.getInt32(action! + ACTION.flags),
    });
  }
  if (old !== 0) {
    memory.bytes.fill(0, memory.offset(old!), memory.offset(old! + ACTION.size));
    memory.setWord(old! + ACTION.handler, before.handler);
    memory.view.setBigUint64(memory.offset(old! + ACTION.mask), before.mask, true);
    memory.setInt32(old! + ACTION.flags, before.flags);
  }
  return 0;
};

/** The handler of a signal that the engine keeps for itself is not called by the kernel, so raise() does. */
const raise = (host: Host): Implementation => (signo) => {
  const { signals } = host;
  if (signals.endsProgramOnly(signo!) || endsByEngines(host, signo!)) host.end({ kind: "signal", signal: signo! });
  return signals.isEngines(signo!) && !signals.isBlocked(signo!) && signals.deliver(signo!)
    ? 0
    : host.call("raise", signo!);
};

/** An engine would take what was sent for a fault of its own. */
function endsByEngines({ signals }: Host, signo: number): boolean {
  return signals.isEngines(signo) && !signals.isBlocked(signo) && signals.action(signo).handler === SIG_DFL;
}

/** A program that kills itself at the prompt is not to take the shell along. */
const kill = (host: Host): Implementation => (pid, signo) => {
  const itself = pid === host.call("getpid");
  const ends = (itself || pid === 0) && host.signals.endsProgramOnly(signo!) || itself && endsByEngines(host, signo!);
  if (ends) host.end({ kind: "signal", signal: signo! });
  return host.call("kill", pid!, signo!);
};

/** stack_t: where, flags, size. */
const STACK = { address: 0, flags: 8, length: 16, size: 24 } as const;
const SS_ONSTACK = 1, SS_DISABLE = 2;
const EPERM = 1, ENOMEM = 12, EFAULT = 14;
/** MINSIGSTKSZ of x86-64; Linux asks for so much at least. */
const SMALLEST_STACK = 2048;

const sigaltstack = (host: Host): Implementation => (wanted, old) => {
  const { memory, signals } = host;
  for (const pointer of [wanted!, old!]) {
    // A system call: its pointers are the kernel's to look at.
    if (pointer !== 0 && !memory.contains(pointer, STACK.size)) {
      host.errno = EFAULT;
      return -1;
    }
  }
  const before = signals.alternateStack;
  const flags = before === undefined ? SS_DISABLE : signals.isOnAlternateStack ? SS_ONSTACK : 0;
  if (wanted !== 0) {
    const mode = memory.getInt32(wanted! + STACK.flags);
    const size = memory.getWord(wanted! + STACK.length);
    const error = flags === SS_ONSTACK
      ? EPERM
      : mode !== 0 && mode !== SS_ONSTACK && mode !== SS_DISABLE
      ? EINVAL
      : mode !== SS_DISABLE && size < SMALLEST_STACK
      ? ENOMEM
      : 0;
    if (error !== 0) {
      host.errno = error;
      return -1;
    }
    const address = memory.getWord(wanted! + STACK.address);
    signals.alternateStack = mode === SS_DISABLE ? undefined : { address, size };
  }
  if (old !== 0) {
    memory.setWord(old! + STACK.address, before?.address ?? 0);
    memory.setWord(old! + STACK.length, before?.size ?? 0);
    memory.setInt32(old! + STACK.flags, flags);
    memory.setInt32(old! + STACK.flags + 4, 0);
  }
  return 0;
};

export const signalActions: ImplementationTable = { sigaction, sigaltstack, raise, kill };
