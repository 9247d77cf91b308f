/** Calls that are refused with a reason: what the shell's process cannot do, and pointers that are no handlers. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));

function socksh(...args: string[]) {
  return runtime.run([...runtime.command, main, ...args], { environment: { NO_COLOR: "1" } });
}

describe("at the prompt", () => {
  test("executing another program would replace the shell, and is refused", () => {
    const { stdout, stderr } = socksh("-e", 'execl("/bin/echo", "echo", "gone", (char *)0)', "-e", "1 + 1");
    expect(stderr).toContain(
      "execve() would put another program in the shell's place: let a child do it, after fork()",
    );
    expect(stdout).toBe("= 2\n");
  });

  test.each([
    ["signal(SIGUSR1, (void *)77)", "sigaction: the handler is 0x4d"],
    ["struct sigaction sa; sigaction(SIGUSR1, (struct sigaction *)8, NULL)", "struct sigaction is 0x8"],
    ["readdir((DIR *)64)", "readdir: its open directory is 0x40"],
    ['struct tm tm = {0}; char s[9]; tm.tm_zone = (char *)8; strftime(s, 9, "%Z", &tm)', "tm_zone is 0x8"],
    ["char *p = (char *)8; size_t n = 50; getline(&p, &n, stdin)", "getline: its buffer is 0x8"],
  ])("%s is a fault of the program, and the shell goes on", (text, message) => {
    const { stdout, stderr } = socksh("-e", text, "-e", "20 + 3");
    expect(stderr).toContain(message);
    expect(stdout).toMatch(/= 23\n$/);
  });

  test("a handler whose parameter is wider than an int gets the signal's number", () => {
    const text = 'void f(long n) { printf("%ld\\n", n); } signal(SIGUSR1, (void *)f); raise(SIGUSR1);';
    expect(socksh("-e", text).stdout).toContain("10\n");
  });

  test("a handler runs at the next safe point, and a later definition of its name does not change it", () => {
    const { stdout } = socksh(
      ...["-e", 'void h(int s) { printf("first %d\\n", s); }', "-e", "signal(SIGUSR1, h);"],
      ...["-e", 'void h(int s) { printf("second %d\\n", s); }', "-e", "kill(getpid(), SIGUSR1);"],
    );
    expect(stdout).toContain("first 10\n");
    expect(stdout).not.toContain("second");
  });
});

describe("what cannot be had is told once, and by its name", () => {
  test.each([
    [
      "contexts",
      "#include <ucontext.h>",
      "ucontext_t a; getcontext(&a); setcontext(&a);",
      "contexts cannot be switched",
    ],
    [
      "complex numbers",
      "#include <complex.h>",
      "double complex z = csqrt(-1 + 2 * I);",
      "complex numbers are not supported",
    ],
    ["their functions", "#include <complex.h>", "cabs(csqrt(-1))", "complex numbers are not supported"],
    ["instructions", "", 'void f(void) { asm("rdtsc" ::: "eax", "edx"); }', "hint: clock_gettime(CLOCK_MONOTONIC"],
  ])("%s", (_, header, text, message) => {
    const { stdout, stderr } = socksh("-e", header, "-e", text, "-e", "20 + 3");
    expect(stderr).toContain(message);
    expect(stderr.match(/error:|warning:/g)).toEqual(["error:"]);
    expect(stdout).toMatch(/= 23\n$/);
  });
});
