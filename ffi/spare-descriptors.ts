/** Descriptors for a moment, for what needs none in C: fork, a first signal handler. */
import type { Libc } from "./libc.ts";

const SYS_prlimit64: Readonly<Partial<Record<string, number>>> = { x86_64: 302, aarch64: 261 };
const RLIMIT_NOFILE = 7;
const EMFILE = 24;
const O_RDONLY = 0, O_CLOEXEC = 0x8_0000;
const SPARE = 8n;

/**
 * Runs `action` where it finds a few free descriptors, and may use numbers below `least`: if need be, RLIMIT_NOFILE is
 * raised for that time. Where a user may not raise it (the hard limit is reached), the action fails with EMFILE. Also in
 * a child that `action` makes the limit is as it was.
 */
export function withSpareDescriptors<T>(libc: Libc, action: () => T, least = 0): T {
  const { call, runtime, scratch } = libc;
  const probe = call.open("/dev/null", O_RDONLY | O_CLOEXEC, 0);
  if (probe >= 0) call.close(probe);
  if (probe < 0 && libc.errno() !== EMFILE) return action();

  const number = SYS_prlimit64[runtime.arch];
  if (number === undefined) return action();
  const ask = (wanted: number, former: number) => call.syscall(number, 0, RLIMIT_NOFILE, wanted, former, 0) === 0;
  if (!ask(0, scratch.address)) return action();
  const [soft, hard] = [scratch.view.getBigUint64(0, true), scratch.view.getBigUint64(8, true)];
  const free = probe >= 0;
  if (free && soft >= least) return action();
  const set = (limit: bigint, most: bigint) => {
    scratch.view.setBigUint64(0, limit, true);
    scratch.view.setBigUint64(8, most, true);
    return ask(scratch.address, 0);
  };
  const raised = BigInt(Math.max(Number(soft + SPARE), least));
  // Only the privileged raise the hard one.
  if (!set(raised, raised > hard ? raised : hard) && !(hard > soft && set(hard, hard))) return action();
  try {
    return action();
  } finally {
    const errno = libc.errno();
    set(soft, hard);
    libc.setErrno(errno);
  }
}
