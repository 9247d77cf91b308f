/** Each example program of the manual's pages that gcc builds compiles and links here, too. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, expect, test } from "vitest";
import { GNU17 } from "../../cc/language.ts";
import { DEFAULT_POLICY } from "../../cc/warning-options.ts";
import { openLibc } from "../../ffi/libc.ts";
import { Build } from "../../process/build.ts";
import { Program } from "../../process/program.ts";
import { runtime } from "../../runtime/pick.ts";
import { inParallel } from "../parallel.ts";
import { type Example, examples } from "./manpages.ts";
import { native, socksh } from "./programs.ts";

const temporary = mkdtempSync(join(tmpdir(), "socksh-manpages-"));
afterAll(() => rmSync(temporary, { recursive: true }));

const { programs, headers } = examples();
for (const { name, text } of headers) writeFileSync(join(temporary, name), text);
const libc = openLibc(runtime);

/** What socksh does not have, by programs. */
const lacking: Readonly<Record<string, readonly string[]>> = {
  "complex numbers": ["cacos.3.1", "cacosh.3.1", "catan.3.1", "catanh.3.1", "complex.7.1"],
  "contexts that are switched": ["makecontext.3.1"],
  "the linker's etext, edata, end": ["edata.3.1"],
  "<linux/loop.h>, <linux/vt.h>": ["loop-control.4.1", "vcs.4.1"],
};

/** Those whose output is the same each time, and the arguments they are called with. */
const calls: readonly (readonly [string, ...string[]])[] = [
  ["atexit.3.1"],
  ["bsearch.3.1", "Jan", "Feb", "Foo"],
  ["hcreate.3.1"],
  ["fmemopen.3.1", "1 23 43"],
  ["getopt.3.1", "-n", "-t", "5", "x"],
  ["getopt.3.2", "--add", "1", "-c", "x", "--verbose", "y"],
  ["getsubopt.3.1", "-o", "ro,name=x,rw"],
  ["strtok.3.1", "a/bbb///cc;xxx:yyy:", ":;", "/"],
  ["strsep.3.1"],
  ["wordexp.3.1"],
  ["regcomp.3.1"],
  ["strverscmp.3.1", "a9", "a10"],
  ["insque.3.1", "-c", "a", "b", "c"],
  ["mbstowcs.3.1", "C.UTF-8", "Grüße!"],
  ["strtol.3.1", "99999999999999999999"],
  ["frexp.3.1", "2560"],
  ["eventfd.2.1", "1", "2", "4"],
  ["pipe.2.1", "hello"],
  ["pthread_create.3.1"],
  ["fmtmsg.3.1"],
  ["inet.3.1", "226.000.000.037"],
  ["inet_pton.3.1", "i6", "0:0:0:0:0:0:0:0"],
  ["inet_net_ntop.3.1", "193.168/17"],
  ["TAILQ_CONCAT.3.1"],
  ["CIRCLEQ_EMPTY.3.1"],
  ["CPU_ALLOC.3.1", "10"],
  ["be16toh.3.1"],
  ["getdelim.3.1", "/etc/services"],
  ["sem_timedwait.3.1", "1", "2"],
  ["freelocale.3.1", "C", "C.UTF-8"],
  ["rpmatch.3.1", "y"],
  ["EXIT_FAILURE.3const.1", "/none"],
  ["getpwnam.3.1", "root"],
  ["wait.2.1", "3"],
  ["bswap.3.1", "0x0123456789abcdef"],
  ["timerfd_create.2.1"],
  ["dlclose.3.1"],
];

const builds = (file: string) =>
  new Promise<boolean>((resolve) => {
    execFile("gcc", ["-w", "-o", `${file}.out`, file, "-lm", "-lresolv", "-lcrypt"], (error) => {
      if (error !== null && (error as NodeJS.ErrnoException).code === "ENOENT") throw error;
      resolve(error === null);
    });
  });

/** The errors in a program. */
function complaints({ name, text }: Example): string[] {
  const errors: string[] = [];
  const program = new Program(libc, { mode: "file", includeFolders: [temporary] });
  const options = { macros: [], includeFiles: [], folders: [], language: GNU17, warnings: DEFAULT_POLICY };
  const build = new Build(program, options, (diagnostics) => {
    for (const { severity, message } of diagnostics) if (severity === "error") errors.push(`${name}: ${message}`);
  });
  build.build([{ name: `${name}.c`, text, system: false }]);
  return errors;
}

test("of the manual's examples, what gcc builds is built, but for what is named here", async () => {
  mkdirSync(join(temporary, "programs"));
  const built = await inParallel(programs, (example) => {
    const file = join(temporary, "programs", `${example.name}.c`);
    writeFileSync(file, example.text.replaceAll(/#include "/g, `#include "../`));
    return builds(file);
  });
  const good = programs.filter((_, i) => built[i]);
  expect(good.length).toBeGreaterThan(150);
  const failing = good.map((example) => ({ example, errors: complaints(example) })).filter(({ errors }) =>
    errors.length > 0
  );
  const known = new Set(Object.values(lacking).flat());
  expect(failing.filter(({ example }) => !known.has(example.name)).flatMap(({ errors }) => errors.slice(0, 2))).toEqual(
    [],
  );
  // What has come to be there is not to be named as missing.
  expect(failing.map(({ example }) => example.name).sort()).toEqual([...known].sort());
}, 180_000);

test("some of them give what gcc's builds give", () => {
  const written = (name: string) => join(temporary, "programs", `${name}.c`);
  const differing = calls.flatMap(([name, ...args]) => {
    const [ours, theirs] = [socksh(["-w", written(name)], { args }), native(`${written(name)}.out`, { args })];
    return isDeepStrictEqual([ours.status, ours.stdout], [theirs.status, theirs.stdout])
      ? []
      : [{ name, ours, theirs }];
  });
  expect(differing).toEqual([]);
}, 180_000);
