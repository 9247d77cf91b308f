/** Calls that are refused with a reason: what this version lacks, and pointers that are no handlers. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));

function socksh(...args: string[]) {
  return runtime.run([...runtime.command, main, ...args], { environment: { NO_COLOR: "1" } });
}

function runProgram(text: string) {
  return runtime.run([...runtime.command, main, "run", "-"], { input: text, environment: { NO_COLOR: "1" } });
}

describe("a function of a later version", () => {
  test("may be named by a program, and ends it when it is called", () => {
    const { stdout, stderr, status } = runProgram(`
#include <setjmp.h>
#include <stdio.h>
#include <unistd.h>
static jmp_buf env;
int main(int argc, char **argv)
{
	printf("before\\n");
	fflush(stdout);
	if (argc > 5) {
		execl("/bin/true", "true", (char *)0);
		setjmp(env);
	}
	fork();
	printf("never\\n");
	return 0;
}
`);
    expect(stdout).toBe("before\n");
    expect(stderr).toContain("fork() is not in this version yet");
    expect(status).not.toBe(0);
  });

  test("leaves the prompt alive", () => {
    const { stdout, stderr } = socksh("-e", "vfork()", "-e", "1 + 1");
    expect(stderr).toContain("vfork() is not in this version yet");
    expect(stdout).toBe("= 2\n");
  });
});

describe("at the prompt", () => {
  test.each([
    ["signal(SIGUSR1, (void *)77)", "sigaction: the handler is 0x4d"],
    ["struct sigaction sa; sigaction(SIGUSR1, (struct sigaction *)8, NULL)", "struct sigaction is 0x8"],
    ["void f(long x) {} signal(SIGUSR1, (void *)f); raise(SIGUSR1)", "parameters of other types"],
    ["readdir((DIR *)64)", "readdir: its open directory is 0x40"],
    ['struct tm tm = {0}; char s[9]; tm.tm_zone = (char *)8; strftime(s, 9, "%Z", &tm)', "tm_zone is 0x8"],
    ["char *p = (char *)8; size_t n = 50; getline(&p, &n, stdin)", "getline: its buffer is 0x8"],
  ])("%s is a fault of the program, and the shell goes on", (text, message) => {
    const { stdout, stderr } = socksh("-e", text, "-e", "20 + 3");
    expect(stderr).toContain(message);
    expect(stdout).toMatch(/= 23\n$/);
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
