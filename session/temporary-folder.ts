/** A fresh folder for a session, its working directory: the files at its tail lie there, and what it makes stays there. */
import type { Libc } from "../ffi/libc.ts";
import type { TailFile } from "./format.ts";

const encoder = new TextEncoder();

/** Runs in a new folder with these files; it is gone afterwards, and the working directory what it was. */
export function inTemporaryFolder<Result>(libc: Libc, files: readonly TailFile[], run: () => Result): Result {
  const { runtime, call } = libc;
  const before = runtime.workingDirectory();
  const folder = makeFolder(libc);
  try {
    for (const { name, text } of files) {
      const slash = name.lastIndexOf("/");
      if (slash > 0) runtime.makeDirectory(`${folder}/${name.slice(0, slash)}`);
      runtime.writeText(`${folder}/${name}`, text);
    }
    must(libc, call.chdir(folder), `chdir ${folder}`);
    return run();
  } finally {
    call.chdir(before);
    removeFolder(libc, folder);
  }
}

function makeFolder(libc: Libc): string {
  const parent = libc.runtime.environment("TMPDIR") || "/tmp";
  const template = encoder.encode(`${parent}/socksh-XXXXXX\0`);
  must(libc, libc.call.mkdtemp(template) === 0 ? -1 : 0, `mkdtemp in ${parent}`);
  return new TextDecoder().decode(template.subarray(0, -1));
}

/** A link to a folder is removed as a link: unlink() is tried before the folder is looked into. */
function removeFolder(libc: Libc, folder: string): void {
  for (const name of libc.runtime.listDirectory(folder) ?? []) {
    const path = `${folder}/${name}`;
    if (libc.call.unlink(path) !== 0) removeFolder(libc, path);
  }
  libc.call.rmdir(folder);
}

function must(libc: Libc, result: number, what: string): void {
  if (result !== 0) throw new Error(`${what}: ${libc.errorText(libc.errno())}`);
}
