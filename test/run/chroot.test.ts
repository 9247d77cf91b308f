/** What cannot be had after chroot() fails as a call fails. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const folder = mkdtempSync(join(tmpdir(), "socksh-chroot-"));
afterAll(() => rmSync(folder, { recursive: true }));
const main = new URL("../../repl/main.ts", import.meta.url).pathname;

/** The program says "no chroot" where it may not change its root; nothing is to be seen then. */
function run(name: string, statements: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
static void *begin(void *nothing) { return nothing; }
int main(int argc, char **argv)
{
    if (chroot(argv[1]) < 0)
        return puts("no chroot") < 0;
    ${statements}
    return argc == 0 || begin == NULL;
}
`,
  );
  const { stdout, stderr, status } = runtime.run([...runtime.command, main, "run", path, "--", folder]);
  expect(status).toBe(0);
  return stdout + stderr;
}

test("a first thread, for which the engine's files are out of sight: EAGAIN", () => {
  const said = run("thread.c", "pthread_t thread; puts(strerror(pthread_create(&thread, NULL, begin, NULL)));");
  expect(["no chroot\n", "Resource temporarily unavailable\n"]).toContain(said);
});

test("fork() without the descriptor that /proc was found by: ENOSYS, and why", () => {
  const said = run("fork.c", "closefrom(3); if (fork() < 0) puts(strerror(errno));");
  const why = "socksh: fork: /proc/self/task: Bad file descriptor\n";
  expect(["no chroot\n", `Function not implemented\n${why}`]).toContain(said);
});
