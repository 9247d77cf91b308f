/** Which processes have which sockets open: /proc/PID/fd has a link for each descriptor. */
import { listProcFolder, readProcFile } from "../../ffi/proc.ts";
import type { Libc } from "../../ffi/libc.ts";

export interface Holder {
  readonly holder: Process;
  readonly descriptor: number;
}

export interface Process {
  readonly pid: number;
  readonly command: string;
}

export interface Holders {
  /** By the socket's inode. */
  readonly byInode: ReadonlyMap<number, readonly Holder[]>;
  /** The descriptors of some processes may not be seen. */
  readonly hidden: boolean;
}

const EACCES = 13;
/** Longer than `socket:[…]` with any inode. */
const linkSize = 64;
/** Of a command with its arguments, so much is shown. */
const COMMAND_LENGTH = 60;

/** `next` is called before each process; it says whether to go on. */
export function findHolders(
  libc: Libc,
  inodes: ReadonlySet<number>,
  next: (done: number, total: number) => boolean,
): Holders {
  const byInode = new Map<number, Holder[]>();
  let hidden = false;
  const pids = (listProcFolder(libc, "/proc") ?? []).filter((name) => /^[0-9]+$/.test(name));
  for (const [done, pid] of pids.entries()) {
    if (!next(done, pids.length)) break;
    const descriptors = listProcFolder(libc, `/proc/${pid}/fd`);
    if (descriptors === undefined) {
      hidden ||= libc.errno() === EACCES;
      continue;
    }
    let holder: Process | undefined;
    for (const descriptor of descriptors) {
      const inode = inodeOfSocket(libc, `/proc/${pid}/fd/${descriptor}`);
      if (inode === undefined || !inodes.has(inode)) continue;
      holder ??= { pid: Number(pid), command: commandOf(libc, pid) };
      const holders = byInode.get(inode) ?? [];
      byInode.set(inode, [...holders, { holder, descriptor: Number(descriptor) }]);
    }
  }
  return { byInode, hidden };
}

function inodeOfSocket(libc: Libc, path: string): number | undefined {
  if (path.endsWith("/.") || path.endsWith("/..")) return undefined;
  const { bytes } = libc.scratch;
  const length = libc.call.readlink(path, bytes, linkSize);
  if (length <= 0) return undefined;
  const text = new TextDecoder().decode(bytes.subarray(0, length));
  return text.startsWith("socket:[") ? Number(text.slice("socket:[".length, -1)) : undefined;
}

/** With its arguments; a process that shows none has its name in brackets, as ps(1) has it. */
function commandOf(libc: Libc, pid: string): string {
  const decoder = new TextDecoder();
  const words = decoder.decode(readProcFile(libc, `/proc/${pid}/cmdline`)).replace(/\0+$/, "").replaceAll("\0", " ");
  const text = words === "" ? `[${decoder.decode(readProcFile(libc, `/proc/${pid}/comm`)).trim()}]` : words;
  // deno-lint-ignore no-control-regex -- what a process calls itself is not the terminal's business
  const shown = text.replace(/[\x00-\x1f\x7f-\x9f]/g, " ");
  return shown.length > COMMAND_LENGTH ? `${shown.slice(0, COMMAND_LENGTH - 1)}…` : shown;
}
