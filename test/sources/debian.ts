/** Packages of Debian, fetched into a temporary folder that all runtimes' test runs of a machine share. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const shared = join(tmpdir(), `socksh-sources-${process.getuid!()}`);
const LIMIT = 300_000;

/** The folder of a package's sources as its authors publish them, without Debian's patches. */
export function sourcesOf(name: string): string {
  return fetched(name, (making, unpacked) => {
    const options = aptOptions(making, "deb-src");
    apt(making, [...options, "update", "-qq"]);
    apt(making, [...options, "source", "--download-only", "-qq", name]);
    execFileSync("tar", ["-C", unpacked, "-xf", join(making, onlyFile(making, /\.orig\.tar\.\w+$/))]);
    // Nearly all archives have one folder at the top; tcc's has none.
    const [only, ...more] = readdirSync(unpacked);
    return more.length === 0 ? join(unpacked, only!) : unpacked;
  });
}

/** The folder with what a package would install. */
export function packageOf(name: string): string {
  return fetched(`${name}-installed`, (making, unpacked) => {
    const options = aptOptions(making, "deb");
    apt(making, [...options, "update", "-qq"]);
    apt(making, [...options, "download", "-qq", name]);
    execFileSync("dpkg-deb", ["--extract", join(making, onlyFile(making, /\.deb$/)), unpacked]);
    return unpacked;
  });
}

/** The folder of that name; if there is none yet, what `fetch` gives is moved there. */
function fetched(name: string, fetch: (making: string, unpacked: string) => string): string {
  const folder = join(shared, name);
  if (existsSync(folder)) return folder;
  mkdirSync(shared, { recursive: true });
  const making = mkdtempSync(join(shared, "making-"));
  try {
    const unpacked = join(making, "unpacked");
    mkdirSync(unpacked);
    moveInto(fetch(making, unpacked), folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

function onlyFile(folder: string, name: RegExp): string {
  const file = readdirSync(folder).find((each) => name.test(each));
  if (file === undefined) throw new Error(`apt-get brought no file ${name}`);
  return file;
}

/** Another test run may have been quicker. */
function moveInto(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/** The machine's package sources, all of them as `kind`; lists of its own, so nothing of the machine changes. */
function aptOptions(folder: string, kind: "deb" | "deb-src"): string[] {
  const parts = join(folder, "parts");
  const lists = join(folder, "lists");
  mkdirSync(join(lists, "partial"), { recursive: true });
  if (existsSync("/etc/apt/sources.list.d")) cpSync("/etc/apt/sources.list.d", parts, { recursive: true });
  else mkdirSync(parts);
  if (existsSync("/etc/apt/sources.list")) cpSync("/etc/apt/sources.list", join(parts, "sources.list"));
  for (const file of readdirSync(parts)) {
    const path = join(parts, file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/^Types: deb$/gm, `Types: ${kind}`).replace(/^deb /gm, `${kind} `));
  }
  return [
    "-o",
    "Dir::Etc::sourcelist=/dev/null",
    "-o",
    `Dir::Etc::sourceparts=${parts}`,
    "-o",
    `Dir::State::lists=${lists}`,
  ];
}

function apt(folder: string, args: readonly string[]): void {
  try {
    execFileSync("apt-get", args, {
      cwd: folder,
      timeout: LIMIT,
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
  } catch (error) {
    throw new Error(`these tests need apt-get and Debian's packages: ${(error as Error).message}`);
  }
}
