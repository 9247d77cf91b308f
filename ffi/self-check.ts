/**
 * What the stubs of fork take for granted about this process, looked at before their first use. Each of these would
 * otherwise show as a crash, in a child or in a thread of the engine.
 */
import type { Libc } from "./libc.ts";
import { readProcFile } from "./proc.ts";
import { Unsupported } from "./unsupported.ts";

const EPERM = 1, ENOSYS = 38;
const systemCalls = {
  x86_64: { getdents64: 217, waitid: 247, rt_tgsigqueueinfo: 297, pipe2: 293, eventfd2: 290, epoll_create1: 291 },
  aarch64: { getdents64: 61, waitid: 95, rt_tgsigqueueinfo: 240, pipe2: 59, eventfd2: 19, epoll_create1: 20 },
} as const;
const SYS_arch_prctl = 158;
const ARCH_GET_FS = 0x1003, ARCH_SHSTK_STATUS = 0x5005;
const SHADOW_STACK = 1n;
/** struct rseq: the processor that the thread is on; these stand for "not registered". */
const rseqProcessor = 4;
const UNREGISTERED = 0xffff_fffe;

/** "6.18.44-…", for messages. */
function kernelRelease(libc: Libc): string {
  const bytes = readProcFile(libc, "/proc/sys/kernel/osrelease");
  return bytes === undefined ? "of unknown version" : new TextDecoder().decode(bytes).trim();
}

/**
 * The calls of fork that are not as old as Linux itself, made so that they must fail in their own way: with ENOSYS the
 * kernel lacks them, with EPERM a container's filter forbids them.
 */
export function checkSystemCalls(libc: Libc): void {
  const { call, runtime } = libc;
  const numbers: Readonly<Record<string, number>> | undefined = systemCalls[runtime.arch];
  if (!numbers) throw new Unsupported(`there is no native stub for ${runtime.arch} yet`);
  for (const [name, number] of Object.entries(numbers)) {
    // No descriptor, no thread, no flags: nothing is done.
    const result = call.syscall(number, -1, -1, -1, 0, 0);
    const errno = libc.errno();
    if (result >= 0 || (errno !== ENOSYS && errno !== EPERM)) continue;
    throw new Unsupported(`${name}(): ${libc.errorText(errno)} (kernel ${kernelRelease(libc)})`);
  }
}

/**
 * The stubs read the thread pointer where glibc keeps a copy of it for itself (x86-64: fs:16), and a thread that is
 * made anew returns on a stack that a shadow stack would not know.
 */
export function checkThread(libc: Libc, threadPointer: number): void {
  const { call, runtime, scratch } = libc;
  if (runtime.arch !== "x86_64") return;
  const ask = (what: number) => call.syscall(SYS_arch_prctl, what, scratch.address, 0, 0, 0) === 0;
  const answer = () => scratch.view.getBigUint64(0, true);
  if (ask(ARCH_GET_FS) && Number(answer()) !== threadPointer) {
    throw new Unsupported("libc keeps the thread's own address elsewhere than glibc does (fs:16)");
  }
  if (ask(ARCH_SHSTK_STATUS) && (answer() & SHADOW_STACK) !== 0n) {
    throw new Unsupported("the process has a shadow stack (CET): start it with GLIBC_TUNABLES=glibc.cpu.x86_shstk=off");
  }
}

/** `area`: where libc says that this thread's area of restartable sequences is. */
export function checkRestartableSequences(libc: Libc, area: number): void {
  const processor = new DataView(libc.runtime.viewAt(area, 32).buffer).getUint32(rseqProcessor, true);
  if (processor < UNREGISTERED) return;
  throw new Unsupported("libc's area of restartable sequences (rseq) is not where it says");
}

export interface Mapping {
  readonly start: number;
  readonly end: number;
  /** As /proc/self/maps has them: `r-xp`. */
  readonly permissions: string;
}

/** The mapping with an address in it; undefined where there is none, or the kernel does not tell. */
export function mappingAt(libc: Libc, address: number): Mapping | undefined {
  const bytes = readProcFile(libc, "/proc/self/maps");
  const lines = new TextDecoder("latin1").decode(bytes ?? new Uint8Array()).split("\n");
  for (const line of lines) {
    // "7f0e04000000-7f0e04010000 r-xp …"
    const [, from = "", to = "", permissions = ""] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
    const start = parseInt(from, 16), end = parseInt(to, 16);
    if (address >= start && address < end) return { start, end, permissions };
  }
  return undefined;
}

/** Code that is about to be called or handed out. */
export function checkCode(libc: Libc, name: string, address: number): void {
  const mapping = mappingAt(libc, address);
  if (mapping === undefined || mapping.permissions[2] === "x") return;
  throw new Unsupported(`${name} lies in memory that cannot be executed (${mapping.permissions})`);
}
