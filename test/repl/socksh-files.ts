/** Files to try the command line on, and a shell that has `socksh`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { caches } from "../caches.ts";
import { CLOSE_LEAKED } from "./steps.ts";

const main = new URL("../../repl/main.ts", import.meta.url).pathname;
export const folder = mkdtempSync(join(tmpdir(), "socksh-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

export const files: Readonly<Record<string, string>> = {
  "args.c":
    '#include <stdio.h>\nint main(int argc, char **argv)\n{\n\tfor (int i = 0; i < argc; i++) printf("%s\\n", argv[i]);\n\treturn argc;\n}\n',
  "macros.c":
    '#include <stdio.h>\n#ifndef NAME\n#define NAME "unset"\n#endif\nint main(void) { printf("%s %d\\n", NAME, NUMBER); return 0; }\n',
  "includes.c": '#include "own.h"\nint main(void) { return OWN; }\n',
  "headers/own.h": "#define OWN 42\n",
  "script.c":
    '#!/usr/bin/env -S socksh run\n#include <stdio.h>\nint main(void) { puts("script"); return getpid() == 0; }\n',
  "wrong.c": "int main(void)\n{\n\tint x = prot;\n\treturn x\n}\n",
  "unlinked.c": "int missing(int n);\nextern int absent;\n\nint main(void)\n{\n\treturn missing(absent);\n}\n",
  "late.c":
    '#include <stdio.h>\nint main(void) { late(3); return 0; }\nvoid late(int n) { printf("late %d\\n", n); }\n',
  "library.c": "int square(int x) { return x * x; }\n",
  "endless.c": '#include <stdio.h>\nint main(void) { for (;;) puts("y"); }\n',
  "macros2.c":
    '#include <stdio.h>\nint square(int);\nint main(int argc, char **argv) { printf("%s %s %d\\n", argv[0], argv[1], square(4)); return 0; }\n',
  "needs.c": "int square(int);\nint main(void) { return square(3); }\n",
  "twice.c":
    'int sqare(int);\nint square(int x) { return x * x; }\nint puts(const char *);\nint main(void)\n{\n\treturn sqare(2) + sqare(3) + puts("");\n}\n',
  "again.c": "int sqare(int);\nint other(void) { return sqare(40); }\nint square(int x) { return x; }\n",
  "differs.c": '#include <stdio.h>\nlong square(long);\nint main(void) { printf("%ld\\n", square(3)); return 0; }\n',
  "own-err.c":
    '#include "unp.h"\nvoid err_sys(const char *format, ...) { printf("own err_sys: %s\\n", format); exit(7); }\nint main(void) { Socket(-1, -1, -1); return 0; }\n',
  "assigns.c": "int main(void) { int x; if (x = 0) return 1; return 0; }\n",
  "joins.c":
    '#include <pthread.h>\n#include <stdio.h>\nstatic void *f(void *p) { int *q = 5; return q == 0 ? p : 0; }\nint main(void) { pthread_t t; pthread_create(&t, 0, f, 0); pthread_join(t, 0); return puts("joined") < 0; }\n',
  "threads.c": `#include <pthread.h>
#include <stdio.h>
extern void *twice(void *);
/* its body: */ void *twice(void *n) { *(int *) n *= 2; return n; }
int main(int argc, char **argv)
{
    pthread_t thread;
    int n = 21;
    pthread_create(&thread, NULL, twice, &n);
    pthread_join(thread, NULL);
    printf("%d %s %d\\n", n, argv[1], getchar() == EOF);
    return 0;
}
`,
  "starts.c":
    '#include <pthread.h>\n#include <stdio.h>\nstatic void *f(void *p) { int *q = 5; return q == 0 ? p : 0; }\nint main(void) { pthread_t t; START(&t, 0, f, 0); pthread_join(t, 0); return puts("joined") < 0; }\n',
  "prompt.c": "int square(int x)\n{\n\treturn x * x;\n}\n",
};
for (const [name, text] of Object.entries(files)) {
  spawnSync("mkdir", ["-p", join(folder, name, "..")]);
  writeFileSync(join(folder, name), text);
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `socksh ARGUMENTS` by sh(1), in the folder with the files: `line` may have pipes and redirections. */
export function sh(line: string, input = ""): Ended {
  const socksh = `socksh() { ${[...runtime.command, main].map((word) => `'${word}'`).join(" ")} "$@"; }`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `${CLOSE_LEAKED}; ${socksh}; ${line}`], {
    cwd: folder,
    env: { ...caches, PATH: "/usr/bin:/bin", HOME: folder, NO_COLOR: "1" },
    input,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}
