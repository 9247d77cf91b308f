/**
 * Descriptor numbers for programs with threads. The engine's workers must share the program's descriptor table, and
 * with it that of the engine's other threads, so there is only one (a table of its own, descriptors.ts, would leave
 * those without each other's wake-ups). What the engine opens goes to high numbers instead: all low ones are taken
 * while it opens anything. For what it opened before the program was known, the process starts itself once more.
 */
import { inheritedDescriptors, openDescriptors, unshareDescriptors } from "./descriptors.ts";
import { execute } from "./execute.ts";
import type { Libc } from "./libc.ts";
import { readProcFile } from "./proc.ts";

/** Above what programs have open by habit. */
const FIRST_HIGH = 960;
/** The usual limit. */
const LAST_HIGH = 1024;
const F_DUPFD = 0, F_GETFD = 1, F_SETFD = 2, F_DUPFD_CLOEXEC = 1030;
const MFD_CLOEXEC = 1, SEEK_SET = 0;
const O_RDONLY = 0, O_CLOEXEC = 0x8_0000;
/**
 * In the environment of a process that was started with all low numbers taken: those that the parent gave; behind a
 * semicolon `argument:descriptor` for what that start has read of pipes.
 */
const MARK = "SOCKSH_DESCRIPTORS=";

type Bytes = Uint8Array<ArrayBuffer>;

/** What cannot be read a second time, for the process that starts again. */
export interface ReadOnce {
  /** Of the standard input. */
  readonly input: Bytes | undefined;
  /** Of files that are pipes, by the number that they have on the command line. */
  readonly files: ReadonlyMap<number, Bytes>;
}

/** While `action` runs, all low numbers are taken: what it opens comes above. It is told which were free: what it takes out of the set stays. */
export function withoutLowDescriptors(libc: Libc, action: (taken: Set<number>) => void): void {
  const { call } = libc;
  const first = call.open("/dev/null", O_RDONLY | O_CLOEXEC, 0);
  const taken = new Set<number>();
  for (let last = first; last >= 0; last = call.fcntl(first, F_DUPFD_CLOEXEC, last + 1)) {
    taken.add(last);
    if (last >= FIRST_HIGH) break;
  }
  try {
    action(taken);
  } finally {
    for (const descriptor of taken) call.close(descriptor);
  }
}

/** The eventfds among the engine's descriptors, by which event loops are woken. */
export function highEvents({ call, scratch }: Libc): number[] {
  const found: number[] = [];
  for (let descriptor = FIRST_HIGH; descriptor < LAST_HIGH; descriptor++) {
    if (call.fcntl(descriptor, F_GETFD, 0) < 0) continue;
    const length = call.readlink(`/proc/self/fd/${descriptor}`, scratch.bytes, scratch.bytes.length);
    const kind = new TextDecoder().decode(scratch.bytes.subarray(0, Math.max(0, length)));
    if (kind === "anon_inode:[eventfd]") found.push(descriptor);
  }
  return found;
}

/** In a process that has started again: the descriptors that have the text of pipes, by their number on the command line. */
export function textsReadBefore(libc: Libc): ReadonlyMap<number, number> {
  return readMark(environmentOf(libc))?.texts ?? new Map();
}

function environmentOf(libc: Libc): string[] {
  return strings(readProcFile(libc, "/proc/self/environ"));
}

function readMark(environment: readonly string[]) {
  const mark = environment.find((each) => each.startsWith(MARK))?.slice(MARK.length);
  if (mark === undefined) return undefined;
  const [inherited = "", texts = ""] = mark.split(";");
  const items = (list: string) => list.split(",").filter((item) => item !== "");
  return {
    inherited: items(inherited).map(Number),
    texts: new Map(items(texts).map((item) => item.split(":").map(Number) as [number, number])),
  };
}

/**
 * The engine's descriptors are high from here on, and all others are the program's; or the process starts again, so that
 * they are. False if it cannot be.
 */
export function raiseEngineDescriptors(libc: Libc, readOnce: ReadOnce): boolean {
  const environment = environmentOf(libc);
  const mark = readMark(environment);
  if (mark === undefined) return startAgain(libc, environment, readOnce);
  const { inherited } = mark;
  const { call } = libc;
  for (const descriptor of [0, 1, 2, ...inherited]) call.fcntl(descriptor, F_SETFD, 0);
  for (let descriptor = 3; descriptor < FIRST_HIGH; descriptor++) {
    if (!inherited.includes(descriptor)) call.close(descriptor);
  }
  call.unsetenv("SOCKSH_DESCRIPTORS");
  return true;
}

/** Comes back only if it fails. */
function startAgain(libc: Libc, environment: readonly string[], { input, files }: ReadOnce): boolean {
  const command = strings(readProcFile(libc, "/proc/self/cmdline"));
  const { call } = libc;
  const inherited = inheritedDescriptors(libc, openDescriptors(libc));
  const filler = call.fcntl(call.open("/dev/null", O_RDONLY | O_CLOEXEC, 0), F_DUPFD_CLOEXEC, FIRST_HIGH);
  if (filler < 0 || command.length === 0) return false;
  // The engine's threads, which run until execve, keep their descriptors.
  unshareDescriptors(libc);
  for (let descriptor = 3; descriptor < FIRST_HIGH; descriptor++) {
    if (inherited.includes(descriptor)) continue;
    call.close(descriptor);
    call.fcntl(filler, F_DUPFD, descriptor);
  }
  if (input !== undefined) {
    const file = fileWith(libc, input);
    call.dup2(file, 0);
    call.close(file);
  }
  const texts = [...files].map(([argument, bytes]) =>
    `${argument}:${call.fcntl(fileWith(libc, bytes), F_DUPFD, FIRST_HIGH)}`
  );
  // Node marks even its standard input close-on-exec.
  for (const descriptor of [0, 1, 2, ...inherited]) call.fcntl(descriptor, F_SETFD, 0);
  execute(libc, "/proc/self/exe", command, [...environment, `${MARK}${inherited.join()};${texts.join()}`]);
  throw new Error(`execve: ${libc.errorText(libc.errno())}`);
}

/** A file in memory, at its beginning. */
function fileWith(libc: Libc, bytes: Bytes): number {
  const { call } = libc;
  const file = call.memfd_create("socksh-input", MFD_CLOEXEC);
  for (let at = 0; at < bytes.length;) {
    const count = call.write(file, bytes.subarray(at), bytes.length - at);
    if (count <= 0) throw new Error(`the program's text: write: ${libc.errorText(libc.errno())}`);
    at += count;
  }
  call.lseek(file, 0, SEEK_SET);
  return file;
}

function strings(bytes: Uint8Array | undefined): string[] {
  return bytes === undefined ? [] : new TextDecoder().decode(bytes).split("\0").slice(0, -1);
}
