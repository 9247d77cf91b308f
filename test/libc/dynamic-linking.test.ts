/** dlsym() of the program's own names, which gcc's programs have only with -rdynamic, and of what has no prototype. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));

function socksh(...entries: string[]) {
  const args = ["#include <dlfcn.h>", "#include <math.h>", ...entries].flatMap((entry) => ["-e", entry]);
  return runtime.run([...runtime.command, main, ...args], { environment: { NO_COLOR: "1" } });
}

describe("dlsym()", () => {
  test("finds the program's own functions and variables, by the pointers that the program has to them", () => {
    const { stdout } = socksh(
      "int twice(int n) { return 2 * n; } int number = 21;",
      'dlsym(RTLD_DEFAULT, "twice") == (void *)twice',
      '((int (*)(int))dlsym(dlopen(NULL, RTLD_LAZY), "twice"))(*(int *)dlsym(NULL, "number"))',
      'dlsym(RTLD_DEFAULT, "sin") == (void *)sin',
    );
    expect(stdout).toMatch(/= 1\n.*= 42\n.*= 1\n/s);
  });

  test("of a function without a prototype is NULL, and dlerror() says why, once", () => {
    const { stdout } = socksh(
      'dlsym(dlopen("libc.so.6", RTLD_NOW), "_dl_mcount_wrapper") == NULL',
      'printf("%s\\n", dlerror());',
      'printf("%d\\n", dlerror() == NULL);',
    );
    expect(stdout).toContain("_dl_mcount_wrapper: socksh knows no prototype of it, so that it cannot be called\n1\n");
  });

  test("and dlclose() of what is no handle are faults of the program, and the shell goes on", () => {
    const { stdout, stderr } = socksh('dlsym((void *)64, "cos")', "dlclose((void *)8)", "20 + 3");
    expect(stderr).toContain("dlsym: handle is 0x40");
    expect(stderr).toContain("dlclose: handle is 0x8");
    expect(stdout).toMatch(/= 23\n$/);
  });
});
