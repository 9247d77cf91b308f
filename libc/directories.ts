/** Directories: a `DIR *` is libc's own, known to be open; its entries are copied to the program's memory. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";

/** struct dirent: d_reclen at 16; what is before d_name. */
const DIRENT = { reclen: 16, name: 19, size: 280 } as const;

/** Open directories, each with the program's struct dirent for it. */
const open = new WeakMap<Host, Map<number, number>>();

function directories(host: Host): Map<number, number> {
  let found = open.get(host);
  if (found === undefined) open.set(host, found = new Map());
  return found;
}

const opener = (name: "opendir" | "fdopendir") => (host: Host): Implementation => (argument) => {
  const directory = host.call(name, argument!);
  if (directory !== 0) directories(host).set(directory, 0);
  return directory;
};

/** A function that libc does on an open directory. */
const onOpen =
  (name: "rewinddir" | "dirfd" | "closedir" | "telldir") => (host: Host): Implementation => (directory) => {
    const entry = entryOf(host, directory!, name);
    const result = host.call(name, directory!);
    if (name === "closedir") {
      directories(host).delete(directory!);
      if (entry !== 0) host.free(entry);
    }
    return result;
  };

const seekdir = (host: Host): Implementation => (directory, place) => {
  entryOf(host, directory!, "seekdir");
  host.call("seekdir", directory!, place!);
};

const readdir = (host: Host): Implementation => (directory) => {
  const entry = entryOf(host, directory!, "readdir") || host.malloc(DIRENT.size);
  directories(host).set(directory!, entry);
  const native = host.call("readdir", directory!);
  if (native === 0 || entry === 0) return 0;
  const [low, high] = host.native(native + DIRENT.reclen, 2);
  const length = Math.min(low! | high! << 8, DIRENT.size);
  host.memory.bytes.set(host.native(native, length), host.memory.offset(entry));
  return entry;
};

function entryOf(host: Host, directory: number, name: string): number {
  const entry = directories(host).get(directory);
  if (entry === undefined) host.fault(directory, `${name}: its open directory`);
  return entry;
}

export const directoryFunctions: ImplementationTable = {
  opendir: opener("opendir"),
  fdopendir: opener("fdopendir"),
  readdir,
  rewinddir: onOpen("rewinddir"),
  dirfd: onOpen("dirfd"),
  closedir: onOpen("closedir"),
  telldir: onOpen("telldir"),
  seekdir,
};
