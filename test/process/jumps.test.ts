/** longjmp where there is nowhere to go, and at the prompt. (What works is compared with gcc: test/libc/programs.) */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));

function socksh(...entries: string[]) {
  const args = entries.flatMap((entry) => ["-e", entry]);
  return runtime.run([...runtime.command, main, ...args], { environment: { NO_COLOR: "1" } });
}

function runProgram(body: string) {
  const input = `#include <setjmp.h>\n#include <stdio.h>\n#include <stdlib.h>\n${body}`;
  return runtime.run([...runtime.command, main, "run", "-"], { input, environment: { NO_COLOR: "1" } });
}

describe("a program that jumps", () => {
  const RETURNED = "longjmp: the function that called setjmp has returned";

  test.each([
    ["to a function that has returned", "void f(void) { setjmp(b); } int main(void) { f(); longjmp(b, 1); }", RETURNED],
    [
      "to one that has returned, with others in its place on the stack",
      `void f(void) { setjmp(b); }
       int g(int n) { char room[100]; room[n] = 0; if (n == 0) longjmp(b, 1); return g(n - 1) + room[n]; }
       int main(void) { f(); return g(9); }`,
      RETURNED,
    ],
    [
      "to one that an earlier longjmp has ended",
      `jmp_buf a;
       void g(void) { longjmp(a, 1); }
       void f(void) { if (setjmp(b) == 0) g(); }
       int main(void) { if (setjmp(a) == 0) f(); longjmp(b, 1); }`,
      RETURNED,
    ],
    [
      "to one that exit() has ended",
      `void again(void) { puts("handler"); fflush(stdout); longjmp(b, 1); }
       int main(void) { atexit(again); if (setjmp(b) == 0) exit(0); puts("never"); return 0; }`,
      RETURNED,
    ],
    [
      "by a buffer that setjmp has not filled",
      "int main(void) { longjmp(b, 1); }",
      "longjmp: setjmp has not filled the buffer",
    ],
  ])("%s is aborted and told why", (_, body, reason) => {
    const { stdout, stderr, status } = runProgram(`static jmp_buf b;\n${body}`);
    expect(stderr).toContain(`Aborted: ${reason}`);
    expect(stdout).not.toContain("never");
    expect(status).not.toBe(0);
  });

  test.each([
    ["longjmp", "int main(void) { longjmp((void *)8, 1); }", "longjmp: its buffer is 0x8"],
    ["setjmp", "int main(void) { return setjmp(*(jmp_buf *)8); }", "setjmp: its buffer is 0x8"],
  ])("by a wild buffer of %s ends by a fault", (_, body, message) => {
    expect(runProgram(body).stderr).toContain(message);
  });
});

describe("at the prompt", () => {
  test("longjmp goes back to a setjmp of the same entry", () => {
    const { stdout } = socksh(
      'jmp_buf b; int n = 0; if (setjmp(b) < 3) { n++; longjmp(b, n); } else printf("%d jumps\\n", n);',
    );
    expect(stdout).toContain("3 jumps\n");
  });

  test("a value of setjmp is shown", () => {
    const { stdout } = socksh("jmp_buf b; int r = setjmp(b); if (r == 0) longjmp(b, 42); r");
    expect(stdout).toMatch(/= 42\n$/);
  });

  test("a finished entry is no place to go back to, and the shell lives on", () => {
    const { stdout, stderr } = socksh("jmp_buf b; setjmp(b)", "longjmp(b, 1)", "6 * 7");
    expect(stderr).toContain("the function that called setjmp has returned");
    expect(stdout).toMatch(/= 42\n$/);
  });

  test("an entry that a fault has ended is none either", () => {
    const { stdout, stderr } = socksh(
      "jmp_buf b; if (setjmp(b) == 0) *(int *)0 = 1;",
      "void f(void) { longjmp(b, 1); } f()",
      "6 * 7",
    );
    expect(stderr).toContain("the function that called setjmp has returned");
    expect(stdout).toMatch(/= 42\n$/);
  });
});
