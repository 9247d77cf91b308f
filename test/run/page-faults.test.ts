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
])("%s: SIGSEGV, and where the engine tells, why", (statements) => {
  const path = join(folder, "pages.c");
  writeFileSync(
    path,
    `#include <sys/mman.h>
int main(void)
{
    volatile char *page = mmap(0, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    page[0] = 'x';
    ${statements.replaceAll("(page", "((void *)page")}
    return 0;
}
`,
  );
  const [command = "", ...flags] = runtime.command;
  const { signal, stderr } = spawnSync(command, [...flags, main, "run", path], { encoding: "utf8" });
  expect(signal).toBe("SIGSEGV");
  expect(stderr).toMatch(
    runtime.name === "deno" ? /^$/ : /^Segmentation fault: a page was touched .*\n {4}in main\(\)\n$/,
  );
});
