/** Programs as processes of the shell's, and fork() at the prompt, without a terminal. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = new URL("../../repl/main.ts", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "jobs-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Evaluates entries with `-e`. */
function evaluate(...texts: string[]) {
  return runtime.run([...runtime.command, main, ...texts.flatMap((text) => ["-e", text])], {
    environment: { NO_COLOR: "1" },
  });
}

function program(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("a program", () => {
  test("has a copy of the prompt's variables: what it changes stays with it", () => {
    const { stdout, stderr } = evaluate(
      "int n = 1",
      'int main(int argc, char **argv) { printf("%d", ++n); return argc; }',
      ":run",
      "main(7, NULL)",
      "n",
    );
    expect(stdout).toBe("n = 1\n22= 7\n= 1\n");
    expect(stderr).toBe("the program ended with status 1\n");
  });

  test("gives its value to the entry that it is a part of", () => {
    const { stdout, stderr } = evaluate(
      "int n = 1",
      'int main(int argc, char **argv) { printf("%d", ++n); if (argc == 9) exit(3); return -argc; }',
      "int r = main(7, NULL)",
      "r = main(9, NULL)",
      "int twice(void) { return 2 * main(4, NULL); }",
      "twice() + main(300, NULL)",
      "n",
    );
    expect(stdout).toBe("n = 1\n2r = -7\n2r = 3\n22= -308\n= 1\n");
    expect(stderr).toBe("the program ended with status 3\n");
  });

  test("that is killed has no value: the entry ends", () => {
    const { stdout, stderr } = evaluate(
      "int r = 5; int after = 0;",
      "int main(void) { int *wild = 0; return *wild; }",
      "r = main(); after = 1;",
      "r + after",
    );
    expect(stdout).toMatch(/^= 5$/m);
    expect(stderr).toMatch(
      /Segmentation fault: read of 4 bytes at \(nil\)[^]*the program was killed by SIGSEGV, in main[^]*no value/,
    );
  });

  test("of the same entry is a process of its own", () => {
    const { stdout } = evaluate(
      "int main(void) { return getpid(); } int same = main() == getpid();",
      "same",
      "main() > 0",
    );
    expect(stdout).toMatch(/same = 0\n= 0\n= 1\n$/);
  });

  test("from files has no descriptors of the prompt's: its first socket is 3", () => {
    const path = program(
      "first.c",
      '#include <stdio.h>\n#include <sys/socket.h>\nint main(void) { printf("%d\\n", socket(AF_INET, SOCK_STREAM, 0)); return 0; }\n',
    );
    const { stdout } = evaluate("socket(AF_INET, SOCK_STREAM)", `:run ${path}`, "socket(AF_INET, SOCK_STREAM)");
    // What the tests' own process has left open may come first.
    const [, before, own, after] = /^= (\d+)\n(\d+)\n= (\d+)\n$/.exec(stdout)!.map(Number);
    expect(own).toBe(3);
    expect(after).toBe(before! + 1);
  });

  test("in the background takes no number from the prompt's descriptors", () => {
    const path = program("waits.c", "#include <unistd.h>\nint main(void) { return pause(); }\n");
    const { stdout } = evaluate("socket(AF_INET, SOCK_STREAM)", `:run ${path} &`, "socket(AF_INET, SOCK_STREAM)");
    const [before, after] = [...stdout.matchAll(/^= (\d+)$/gm)].map((match) => Number(match[1]));
    expect(after).toBe(before! + 1);
  });

  test("has the default action of every signal, and is told when it dies of one", () => {
    const { stdout, stderr } = evaluate(
      'void caught(int signo) { puts("caught"); }',
      "signal(SIGUSR1, caught)",
      "int main(void) { raise(SIGUSR1); return 0; }",
      ":run",
      "raise(SIGUSR1)",
      "int main(void) { int p[2]; pipe(p); close(p[0]); write(p[1], p, 1); return 0; }",
      ":run",
    );
    expect(stderr).toBe("the program was killed by SIGUSR1\nthe program was killed by SIGPIPE\n");
    expect(stdout.match(/caught\n/g)).toHaveLength(1);
  });

  test("closes pages as in a process of its own: its handler of SIGSEGV runs, or it is killed", () => {
    const path = program(
      "pages.c",
      `#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
static char *page;
static void handler(int signo, siginfo_t *info, void *context)
{
    printf("signal %d at %d\\n", signo, (int)((char *)info->si_addr - page));
    mprotect(page, 4096, PROT_READ | PROT_WRITE);
}
int main(int argc, char **argv)
{
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    page = mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (argc > 1)
        sigaction(SIGSEGV, &action, NULL);
    page[5] = 'a';
    printf("%c\\n", page[5]);
    return 0;
}
`,
    );
    const { stdout, stderr } = evaluate(`:run ${path} -- handled`, `:run ${path}`);
    expect(stdout).toBe("signal 11 at 5\na\n");
    expect(stderr).toMatch(/a page was touched that [^]*\nthe program was killed by SIGSEGV/);
  });

  test("in the background prints lines marked with its number, and is waited for by :fg", () => {
    // It goes on when :fg has sent it SIGCONT.
    const path = program(
      "say.c",
      `#include <stdio.h>
#include <signal.h>
#include <fcntl.h>
#include <unistd.h>
static volatile int go;
void on(int signo) { go = 1; }
int main(int argc, char **argv)
{
	signal(SIGCONT, on);
	close(creat(argv[1], 0600));
	while (!go) usleep(1000);
	printf("input %d\\n", getchar());
	fprintf(stderr, "one\\n");
	printf("two");
	return 5;
}
`,
    );
    const ready = join(folder, "ready");
    const { stdout, stderr } = evaluate(
      `:run ${path} -- ${ready} &`,
      `while (access("${ready}", F_OK) != 0) usleep(1000);`,
      ":fg 1",
      ":jobs",
    );
    expect(stdout.replace(/^\[1\] \d+\n/, "").split("\n").filter((line) => !line.startsWith(path)).sort()).toEqual(
      ["", "[1] input -1", "[1] one", "[1] two"],
    );
    expect(stderr).toBe("the program ended with status 5\n");
  });

  test("in the background finds a terminal, and all that it prints arrives", () => {
    const path = program(
      "terminal.c",
      `#include <stdio.h>
#include <unistd.h>
int main(void)
{
    printf("terminal %d %d\\n", isatty(1), isatty(2));
    for (int i = 0; i < 3000; i++)
        printf("%d of three thousand lines\\n", i);
    printf("no newline");
    return 0;
}
`,
    );
    const { stdout } = evaluate(`:run ${path} &`, ":fg");
    const lines = stdout.split("\n").filter((line) => /^\[1\] \D|^\[1\] \d+ of/.test(line));
    expect(lines).toEqual([
      "[1] terminal 1 1",
      ...Array.from({ length: 3000 }, (_, i) => `[1] ${i} of three thousand lines`),
      "[1] no newline",
    ]);
  });

  test("of the prompt's goes to the background by main(…) &", () => {
    const { stdout } = evaluate("int main(void) { for (;;) pause(); }", "main() &", ":jobs");
    expect(stdout).toMatch(/^\[1\] (\d+)\n\[1\] running {2}\1 {2}main\(\)\n$/);
  });

  test("that was stopped goes on by :bg, and ends by any signal of :kill", () => {
    const path = program("wait.c", "#include <unistd.h>\nint main(void) { for (;;) pause(); }\n");
    const { stdout } = evaluate(
      `:run ${path} &`,
      ":kill -STOP 1",
      ":jobs",
      ":bg",
      ":jobs",
      ":kill -9 %1",
      ":jobs",
    );
    const states = [...stdout.matchAll(/^\[1\] (stopped|running|killed by \w+) {2}\d+ {2}/gm)].map(([, state]) =>
      state
    );
    expect(states.at(-1)).toBe("killed by SIGKILL");
    expect(states).toContain("stopped");
    expect(states.at(-2)).toBe("running");
  });

  test.each([
    [":fg", "there are no jobs"],
    [":bg 4", "there is no job 4"],
    [":kill", "usage: :kill [-SIGNAL] n"],
    [":kill -NOPE 1", "there is no signal 'NOPE'"],
    [":fg one", "usage: :fg [n]"],
  ])("%s", (text, message) => {
    expect(evaluate(text).stderr).toBe(`socksh: ${message}\n`);
  });
});

describe("fork() at the prompt", () => {
  test("makes a child that runs the rest of the entry, for which the program waits itself", () => {
    const { stdout, stderr } = evaluate(
      "int status",
      'if (fork() == 0) { printf("child\\n"); exit(7); } wait(&status); WEXITSTATUS(status)',
      "6 * 7",
    );
    expect(stdout).toMatch(/^child\nwait\(\) = \d+ {2}status = 1792\n= 7\n= 42\n$/);
    expect(stderr).toBe("");
  });

  test("a child ends where its entry ends: it is no second shell", () => {
    const { stdout, stderr } = evaluate(
      "pid_t pid = fork()",
      "pid > 0 ? waitpid(pid, NULL, 0) == pid : -1",
      "getpid() > 0",
    );
    expect(stderr).toMatch(/^the child \(\d+\) ends here, where its entry ends\n$/);
    expect(stdout.split("\n").sort()).toEqual(["", "= 1", "= 1", "pid = 0", expect.stringMatching(/^pid = [1-9]\d*$/)]);
  });

  test("a fault ends the child by its signal", () => {
    const { stdout, stderr } = evaluate(
      "int status",
      "if (fork() == 0) *(int *)8 = 1; wait(&status); WTERMSIG(status)",
    );
    expect(stderr).toContain("Segmentation fault: write of 4 bytes at 0x8");
    expect(stdout).toMatch(/^wait\(\) = \d+ {2}status = 11\n= 11\n$/);
  });

  test("a child may execute another program; the shell itself may not", () => {
    const { stdout, stderr } = evaluate(
      'if (fork() == 0) execlp("echo", "echo", "executed", (char *)0); wait(NULL) > 0',
      'execlp("echo", "echo", "gone", (char *)0)',
      "1 + 1",
    );
    expect(stdout).toBe("executed\n= 1\n= 2\n");
    expect(stderr).toContain("execve() would put another program in the shell's place");
  });

  test("the shell's own jobs are not its children to wait for by number", () => {
    const path = program("short.c", "int main(void) { return 6; }\n");
    const { stdout } = evaluate(
      "if (fork() == 0) exit(1); int status; pid_t pid = fork(); if (pid == 0) exit(9);",
      `:run ${path}`,
      "waitpid(pid, &status, 0) == pid && WEXITSTATUS(status) == 9",
    );
    expect(stdout).toMatch(/^= 1$/m);
  });

  test("from a pipe, the child does not go on with the entries that follow", () => {
    const { stdout } = runtime.run([...runtime.command, main], {
      input: 'fork() >= 0\nwait(NULL) > 0\nputs("once")\n',
      environment: { NO_COLOR: "1" },
    });
    expect(stdout.match(/^once$/gm)).toHaveLength(1);
  });
});

test("a session replays a server in the background, a client in front, and a child of its own", () => {
  const session = program(
    "echo.socksh",
    `sock> int l = socket(AF_INET, SOCK_STREAM), len = sizeof(struct sockaddr_in);
l = [fd:l]
len = 16
sock> struct sockaddr_in sa = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
sa = {AF_INET, 127.0.0.1:0}
sock> bind(l, (SA *)&sa, sizeof(sa)); listen(l, 5); getsockname(l, (SA *)&sa, &len);
...
sock> int main(void) { char text[99]; int c = accept(l, NULL, NULL); write(c, text, read(c, text, 99)); return 4; }
sock> :run &
[1] [pid:server]
sock> char text[99]; int s = socket(AF_INET, SOCK_STREAM); connect(s, (SA *)&sa, sizeof(sa)); write(s, "hello", 5);
...
sock> read(s, text, 99)
= 5  text = "hello"
sock> :fg
main
the program ended with status 4
sock> if (fork() == 0) puts("from the child"); wait(NULL) > 0
from the child
= 1
`,
  );
  const result = runtime.run([...runtime.command, main, "test", session], { environment: { NO_COLOR: "1" } });
  expect(result.stdout).toContain("1 passed, 0 failed");
});
