/**
 * Files and folders of /proc, read through libc: Deno gives nobody but `-A` a look at them. Also by a program that has
 * another root directory by now: that of before stays open.
 */
import { AT_FDCWD } from "./fork-linux.ts";
import type { Libc } from "./libc.ts";

const O_RDONLY = 0, O_CLOEXEC = 0x8_0000;
const O_DIRECTORY = 0o200000, O_PATH = 0o10000000;
const chunkSize = 65536;
const SYS_getdents64 = { x86_64: 217, aarch64: 61 } as const;
/** struct linux_dirent64: inode, offset, the entry's length, type, the name. */
const lengthOffset = 16, nameOffset = 19;

const oldRoots = new WeakMap<Libc, number>();

/** Before the program changes its root directory. `place`: moves a descriptor out of its way. */
export function keepRoot(libc: Libc, place: (descriptor: number) => number): void {
  if (oldRoots.has(libc)) return;
  const root = libc.call.open("/", O_PATH | O_CLOEXEC, 0);
  if (root < 0) return;
  oldRoots.set(libc, place(root));
  libc.call.close(root);
}

/** The program has, or has tried to have, another root directory. */
export function hasOldRoot(libc: Libc): boolean {
  return oldRoots.has(libc);
}

/** Where /proc is found: the first two arguments of openat(). */
export function procPlace(libc: Libc, path: string): [directory: number, path: string] {
  const root = oldRoots.get(libc);
  return root === undefined ? [AT_FDCWD, path] : [root, path.slice(1)];
}

/** open(), for reading; close-on-exec. */
export function openProc(libc: Libc, path: string, flags = 0): number {
  const mode = O_RDONLY | O_CLOEXEC | flags;
  const [directory, name] = procPlace(libc, path);
  // The usual one is bound already.
  return directory === AT_FDCWD ? libc.call.open(name, mode, 0) : libc.call.openat(directory, name, mode, 0);
}

/** The whole file, or undefined with libc's errno. Pieces come as the kernel cuts them: at the ends of lines. */
export function readProcFile(libc: Libc, path: string): Uint8Array | undefined {
  const { call } = libc;
  const descriptor = openProc(libc, path);
  if (descriptor < 0) return undefined;
  let bytes = new Uint8Array(new ArrayBuffer(4 * chunkSize));
  let length = 0;
  for (;;) {
    if (bytes.length - length < chunkSize) {
      const larger = new Uint8Array(new ArrayBuffer(2 * bytes.length));
      larger.set(bytes);
      bytes = larger;
    }
    const count = call.read(descriptor, bytes.subarray(length), chunkSize);
    if (count <= 0) break;
    length += count;
  }
  call.close(descriptor);
  return bytes.subarray(0, length);
}

/** The names in a folder, or undefined with libc's errno. (readdir()'s results would be the runtime's to copy, one by one.) */
export function listProcFolder(libc: Libc, path: string): string[] | undefined {
  const { call, runtime } = libc;
  const descriptor = openProc(libc, path, O_DIRECTORY);
  if (descriptor < 0) return undefined;
  const bytes = new Uint8Array(new ArrayBuffer(chunkSize));
  const view = new DataView(bytes.buffer);
  const address = runtime.addressOf(bytes);
  const decoder = new TextDecoder();
  const names: string[] = [];
  for (;;) {
    const count = call.syscall(SYS_getdents64[runtime.arch], descriptor, address, chunkSize, 0, 0);
    if (count <= 0) break;
    for (let at = 0; at < count; at += view.getUint16(at + lengthOffset, true)) {
      names.push(decoder.decode(bytes.subarray(at + nameOffset, bytes.indexOf(0, at + nameOffset))));
    }
  }
  call.close(descriptor);
  return names;
}
