/** What `-std=` changes, as gcc changes it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { caches } from "../caches.ts";
import { CLOSE_LEAKED } from "../repl/steps.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "socksh-standards-"));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  join(folder, "facts.c"),
  String.raw`
#include <stdio.h>
#ifdef __STDC_VERSION__
#define VERSION __STDC_VERSION__
#else
#define VERSION 0L
#endif
#ifdef __STRICT_ANSI__
#define STRICT 1
#else
#define STRICT 0
#endif
#ifdef linux
#define LINUX linux
#else
#define LINUX 0
#endif
#ifdef __GNUC_GNU_INLINE__
#define OLD_INLINE 1
#else
#define OLD_INLINE 0
#endif
#ifdef __STRICT_ANSI__
static int asm = 10;
static int typeof(void) { return 20; }
#else
static __typeof__(int) gnu = 10;
#define asm gnu
#define typeof() (sizeof(typeof(gnu)) + 20)
#endif
#if defined __STRICT_ANSI__ && VERSION < 199901L
struct inline { int inline; } inline = { 30 };
#define INLINE inline.inline
#else
static inline int thirty(void) { return 31; }
#define INLINE thirty()
#endif
implicit() { return 4; }
int main(void)
{
	int comment = 8 //* one comment, or the beginning of another */ 2
	;
	printf("%ld %d %d %d %d\n", VERSION, STRICT, LINUX, OLD_INLINE, comment);
	printf("%s %d\n", "what??!", implicit());
	printf("%d %d %d\n", asm, (int)typeof(), INLINE);
	return 0;
}
`,
);
// `inline` alone is a definition for other files in GNU C89; `extern inline` is one since C99.
writeFileSync(join(folder, "old.c"), "__inline int f(void) { return 1; }\n");
writeFileSync(join(folder, "new.c"), "extern __inline int f(void) { return 2; }\n");
writeFileSync(join(folder, "user.c"), "int f(void);\nint main(void) { return f(); }\n");

function sh(line: string) {
  const { status, stdout, stderr } = spawnSync("/bin/sh", ["-c", `${CLOSE_LEAKED}; ${line}`], {
    cwd: folder,
    env: { ...caches, PATH: "/usr/bin:/bin", NO_COLOR: "1", LC_ALL: "C" },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stdout, warned: /warning: (return )?type/.test(stderr) };
}

const socksh = [...runtime.command, main].map((word) => `'${word}'`).join(" ");

test.each(["c89", "gnu89", "iso9899:199409", "c99", "gnu99", "c11", "gnu11", "c17", "gnu18"])("-std=%s", (name) => {
  const expected = sh(`gcc -std=${name} -o facts facts.c && ./facts`);
  expect(expected.status).toBe(0);
  expect(sh(`${socksh} run -std=${name} facts.c`)).toEqual(expected);
});

test.each([["-std=gnu89", "old.c", 1], ["-std=gnu99", "new.c", 2], ["-ansi", "old.c", 1]])(
  "%s: %s defines f for other files",
  (option, file, status) => {
    expect(sh(`gcc ${option} -o inline user.c ${file} && ./inline`).status).toBe(status);
    expect(sh(`${socksh} run ${option} user.c ${file}`).status).toBe(status);
  },
);
