/** Signals at the prompt: handlers live from entry to entry, and what would end a program ends the entry. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));

function entries(...texts: string[]) {
  const args = texts.flatMap((text) => ["-e", text]);
  return runtime.run([...runtime.command, main, ...args], { environment: { NO_COLOR: "1" } });
}

const handler = 'void on_alarm(int signo) { printf("alarm %d\\n", signo); }';

test("a handler of an earlier entry ends pause()", () => {
  const { stdout } = entries(
    handler,
    "signal(SIGALRM, on_alarm);",
    "ualarm(50000, 0); int r = pause();",
    'printf("%d %d\\n", r, errno == EINTR);',
  );
  expect(stdout).toContain("alarm 14\n");
  expect(stdout).toContain("-1 1\n");
});

test("an alarm without a handler ends the entry that waits, and the next one runs", () => {
  const { stdout, stderr } = entries("ualarm(50000, 0); for (;;) pause();", 'puts("alive");');
  expect(stderr).toContain("SIGALRM: a program without a handler would end here");
  expect(stdout).toContain("alive\n");
});

test("a blocked signal waits from entry to entry", () => {
  const { stdout } = entries(
    handler,
    "sigset_t set; sigemptyset(&set); sigaddset(&set, SIGUSR1);",
    "signal(SIGUSR1, on_alarm); sigprocmask(SIG_BLOCK, &set, NULL);",
    "kill(getpid(), SIGUSR1);",
    'puts("blocked");',
    "sigprocmask(SIG_UNBLOCK, &set, NULL);",
  );
  expect(stdout).toMatch(/blocked\n(.|\n)*alarm 10\n/);
});
