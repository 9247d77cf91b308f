/** Pages that a program has closed to itself. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { spawnSync } from "node:child_process";

const folder = mkdtempSync(join(tmpdir(), "socksh-pages-"));
afterAll(() => rmSync(folder, { recursive: true }));
const main = new URL("../../repl/main.ts", import.meta.url).pathname;

test.each([
  ["mprotect(page, 4096, PROT_NONE); return page[3];"],
  ["mprotect(page, 4096, PROT_READ); page[3] = 1;"],
  ["page = mmap(0, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); page[1] = 1;"],
  ["munmap(page, 8192); return page[0];"],
])("%s: SIGSEGV, and why", (statements) => {
  const path = join(folder, "pages.c");
  writeFileSync(
    path,
    `#include <stdio.h>
#include <sys/mman.h>
int main(void)
{
    volatile char *page = mmap(0, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    page[0] = 'x';
    puts("begun");
    fflush(stdout);
    ${statements.replaceAll("(page", "((void *)page")}
    puts("went on");
    return 0;
}
`,
  );
  const [command = "", ...flags] = runtime.command;
  const { signal, stdout, stderr } = spawnSync(command, [...flags, main, "run", path], { encoding: "utf8" });
  expect({ signal, stdout }).toEqual({ signal: "SIGSEGV", stdout: "begun\n" });
  expect(stderr).toMatch(
    runtime.name === "deno"
      ? /Segmentation fault: a page was touched .* \((read|write) at 0x[0-9a-f]+, noticed here\)/
      : /^Segmentation fault: a page was touched .*\n {4}in main\(\)\n$/,
  );
});
