/** The checks before the stubs' first use, each met with a wrong answer: a message and ENOSYS, never a crash. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFork } from "../../ffi/fork.ts";
import { redirectImport } from "../../ffi/imports.ts";
import { type Libc, openLibc } from "../../ffi/libc.ts";
import { checkCode, checkRestartableSequences } from "../../ffi/self-check.ts";
import { commandOf } from "../../runtime/elsewhere.ts";
import { runtime } from "../../runtime/pick.ts";
import { resultOf } from "../runtime/subprocess.ts";

const ENOSYS = 38, EPERM = 1;
const libc = openLibc(runtime);
type Call = Libc["call"];

/** A libc of which some calls answer wrongly. */
function lying(lies: Partial<Call>, more: Partial<Libc> = {}): Libc {
  const call = new Proxy(libc.call, { get: (real, name) => lies[name as keyof Call] ?? real[name as keyof Call] });
  return { ...libc, call, ...more };
}

/** A system call that answers as told; the others are made. */
function lyingSystemCall(matches: (...args: number[]) => boolean, answer: () => number): Libc {
  const syscall: Call["syscall"] = (...args) => matches(...args) ? answer() : libc.call.syscall(...args);
  return lying({ syscall });
}

function problemOf(liar: Libc): string | undefined {
  const forker = openFork(liar);
  const pid = forker.fork();
  if (pid === 0) libc.call._exit(0);
  expect([pid, libc.errno()]).toEqual([-1, ENOSYS]);
  return forker.problem;
}

function fillScratch(value: bigint): number {
  libc.scratch.view.setBigUint64(0, value, true);
  return 0;
}

describe("fork cannot be had, and says why,", () => {
  const ARCH_GET_FS = 0x1003, ARCH_SHSTK_STATUS = 0x5005, SYS_arch_prctl = 158, SYS_waitid = 247;
  test("where libc keeps the thread pointer elsewhere", () => {
    const liar = lyingSystemCall((n, what) => n === SYS_arch_prctl && what === ARCH_GET_FS, () => fillScratch(4096n));
    expect(problemOf(liar)).toBe(
      "fork cannot be had here: libc keeps the thread's own address elsewhere than glibc does (fs:16)",
    );
  });

  test("where the process has a shadow stack", () => {
    const liar = lyingSystemCall(
      (n, what) => n === SYS_arch_prctl && what === ARCH_SHSTK_STATUS,
      () => fillScratch(1n),
    );
    expect(problemOf(liar)).toContain("the process has a shadow stack (CET)");
  });

  test("where the thread's id is elsewhere", () => {
    expect(problemOf(lying({ gettid: () => 1 }))).toContain("libc keeps the thread's id elsewhere than glibc does");
  });

  test.each([[ENOSYS, "Function not implemented"], [EPERM, "Operation not permitted"]])(
    "where the kernel, or a filter, answers errno %i",
    (errno, text) => {
      const liar = lyingSystemCall((number) => number === SYS_waitid, () => (libc.setErrno(errno), -1));
      expect(problemOf(liar)).toMatch(
        new RegExp(`^fork cannot be had here: waitid\\(\\): ${text} \\(kernel \\d.*\\)$`),
      );
    },
  );

  test("where the executable's import holds something else", () => {
    const symbolAddress = (name: string) => name === "madvise" ? 4096 : libc.symbolAddress(name);
    expect(problemOf(lying({}, { symbolAddress }))).toMatch(
      /^fork cannot be had here: the executable's import of madvise is not at 0x[0-9a-f]+$/,
    );
  });

  test("where the import's page stays read-only, as it is in Node; Deno's and Bun's is writable", () => {
    const problem = "fork cannot be had here: the executable's import of madvise: mprotect: Operation not permitted";
    expect(resultOf(new URL("./programs/read-only-import.ts", import.meta.url))).toEqual(
      runtime.name === "node" ? { forked: false, status: 0, problem } : { forked: true, status: 7 << 8 },
    );
  });
});

test("an import that the executable does not have is told", () => {
  expect(() => redirectImport(libc, "no_such_function", 0)).toThrow("the executable does not import no_such_function");
});

test("code on a page without the right to execute is told; code is accepted", () => {
  expect(() => checkCode(libc, "it", libc.scratch.address)).toThrow("it lies in memory that cannot be executed (rw-p)");
  checkCode(libc, "write", libc.symbolAddress("write")!);
});

test("an area of restartable sequences that is none is told", () => {
  libc.scratch.bytes.fill(0xff, 0, 32);
  expect(() => checkRestartableSequences(libc, libc.scratch.address)).toThrow("(rseq) is not where it says");
});

describe("a program on a kernel without a call, or where it is forbidden,", () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-deny-"));
  const deny = join(folder, "deny"), program = join(folder, "fork.c");
  const repl = new URL("../../repl/main.ts", import.meta.url).pathname;

  beforeAll(() => {
    execFileSync("gcc", ["-o", deny, new URL("./programs/deny.c", import.meta.url).pathname]);
    writeFileSync(
      program,
      `#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void)
{
    pid_t pid = fork();
    if (pid == 0)
        _exit(0);
    if (pid < 0)
        perror("fork");
    else
        printf("%d\\n", waitpid(pid, NULL, 0) == pid);
    return 0;
}
`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...denied: (string | number)[]) => {
    const [command = "", ...flags] = commandOf(runtime, runtime.name)!;
    const words = [...denied.map(String), "--", command, ...flags, repl, "run", program];
    const { status, stdout, stderr } = spawnSync(deny, words, {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    return { status, stdout, stderr };
  };
  const numbers = { memfd_create: 319, close_range: 436, unshare: 272, get_robust_list: 274, rt_tgsigqueueinfo: 297 };

  test("runs where nothing is missing that it needs: unshare() is forbidden in containers", () => {
    expect(run(numbers.unshare, EPERM)).toEqual({ status: 0, stdout: "1\n", stderr: "" });
  });

  test.each(["memfd_create", "close_range"] as const)("ends with a line and status 71 without %s", (name) => {
    const { status, stderr } = run(numbers[name], ENOSYS);
    expect(status).toBe(71);
    expect(stderr).toMatch(new RegExp(`^socksh cannot work here: .*${name}: Function not implemented\n$`));
  });

  test.each(["get_robust_list", "rt_tgsigqueueinfo"] as const)("has ENOSYS from fork() without %s", (name) => {
    const { status, stderr } = run(numbers[name], ENOSYS);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      new RegExp(
        `^socksh: fork cannot be had here: ${name}.*: Function not implemented.*\nfork: Function not implemented\n$`,
      ),
    );
  });
});
