/** Programs as jobs of the prompt, in a terminal: who has it, what reaches whom, and what is shown above the entry. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { TerminalSession } from "./tmux.ts";

const folder = mkdtempSync(join(tmpdir(), "jobs-"));
const programs = {
  "loop.c": `#include <stdio.h>
#include <unistd.h>
int main(void) { puts("looping"); for (;;) pause(); }
`,
  "count.c": `#include <stdio.h>
int main(void) {
	char line[100];
	puts("first?");
	while (fgets(line, sizeof line, stdin)) printf("got %s", line);
	return 0;
}
`,
  "late.c": `#include <stdio.h>
#include <unistd.h>
int main(int argc, char **argv) {
	while (access(argv[1], F_OK) != 0) usleep(10000);
	puts("here it is");
	return 3;
}
`,
  "ask.c": `#include <stdio.h>
int main(void) {
	char line[100];
	puts("it asks");
	printf("name? ");
	fflush(stdout);
	fgets(line, sizeof line, stdin);
	printf("hello %s", line);
	return 0;
}
`,
  "fault.c": `int deep(int *p)
{
	return *p;
}
int main(void) { return deep((int *)8); }
`,
  "server.c": `#include "unp.h"
int main(int argc, char **argv) {
	int l = Socket(AF_INET, SOCK_STREAM, 0), c, n;
	struct sockaddr_in sa = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof sa;
	char buffer[100];
	Bind(l, (SA *)&sa, sizeof sa);
	Listen(l, 5);
	Getsockname(l, (SA *)&sa, &length);
	printf("port %d, descriptor %d\\n", ntohs(sa.sin_port), l);
	for (;;) {
		c = Accept(l, NULL, NULL);
		while ((n = Read(c, buffer, sizeof buffer)) > 0) Write(c, buffer, n);
		Close(c);
		printf("served\\n");
	}
}
`,
  "client.c": `#include "unp.h"
int main(int argc, char **argv) {
	int s = Socket(AF_INET, SOCK_STREAM, 0);
	struct sockaddr_in sa = { .sin_family = AF_INET, .sin_port = htons(atoi(argv[1])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	char buffer[100];
	Connect(s, (SA *)&sa, sizeof sa);
	Write(s, argv[2], strlen(argv[2]));
	printf("echo: %.*s\\n", (int)Read(s, buffer, sizeof buffer), buffer);
	return 0;
}
`,
};
const path = (name: string) => join(folder, name);

let terminal: TerminalSession;
beforeAll(() => {
  for (const [name, text] of Object.entries(programs)) writeFileSync(path(name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => terminal.end());

test("Ctrl-C ends the program in front, and the shell has its state", async () => {
  terminal = await TerminalSession.start();
  await terminal.answer("int n = 41");
  terminal.line(`:run ${path("loop.c")}`);
  const screen = await terminal.waitFor(/^looping$/m);
  terminal.key("C-c");
  expect(await terminal.waitForPrompt(screen.split("\n").length)).toMatch(/\^C\s*interrupted/);
  expect(await terminal.answer("n + 1")).toBe("= 42");
  expect(await terminal.answer(":jobs")).toBe("");
});

test("Ctrl-Z stops it, :fg lets it go on with the terminal, also one that was called as main()", async () => {
  terminal = await TerminalSession.start();
  await terminal.answer(programs["count.c"].split("\n").slice(1).join(" "));
  terminal.line("main()");
  let screen = await terminal.waitFor(/^first\?$/m);
  terminal.key("C-z");
  screen = await terminal.waitForPrompt(screen.split("\n").length);
  expect(screen).toMatch(/\[1\] stopped {2}\d+ {2}main\(\)/);
  expect(await terminal.answer("6 * 7")).toBe("= 42");
  terminal.line(":fg");
  await terminal.waitFor(/:fg\s+main\(\)/);
  terminal.line("a line");
  screen = await terminal.waitFor(/^got a line$/m);
  terminal.key("C-d");
  screen = await terminal.waitForPrompt(screen.split("\n").length);
  expect(screen).toMatch(/got a line\n= 0\nsock>/);
});

test("a server in the background, clients in front", async () => {
  terminal = await TerminalSession.start();
  terminal.line(`:run ${path("server.c")} &`);
  const [, port] = /^\[1\] port (\d+), descriptor 3$/m.exec(await terminal.waitFor(/^\[1\] port \d+.*$/m))!;
  await terminal.waitFor(/sock>$/);
  expect(await terminal.answer(`:run ${path("client.c")} ${port} hello`)).toContain("echo: hello");
  await terminal.waitFor(/^\[1\] served$/m);
  expect(await terminal.answer(`:run ${path("client.c")} ${port} again`)).toContain("echo: again");
  expect(await terminal.answer(":jobs")).toMatch(/\[1\] running {2}\d+ {2}\S*server\.c$/m);
  expect(await terminal.answer(":kill 1")).toMatch(/\[1\] killed by SIGTERM {2}\d+ {2}\S*server\.c$/m);
  expect(await terminal.answer(":jobs")).toBe("");
});

test("a background program's lines come above the entry that is being typed, and so does its end", async () => {
  terminal = await TerminalSession.start();
  await terminal.answer(`:run ${path("late.c")} -- ${path("now")} &`);
  terminal.type("1 + 2");
  await terminal.waitFor(/sock> 1 \+ 2$/);
  writeFileSync(path("now"), "");
  expect(await terminal.waitFor(/status 3/)).toMatch(
    /\[1\] here it is\n(.*\n)*\[1\] ended with status 3 {2}\d+ {2}\S*late\.c -- \S+\nsock> 1 \+ 2$/,
  );
  terminal.type(" + 3");
  terminal.key("Enter");
  await terminal.waitFor(/^= 6$/m);
});

test("a line from the background begins a line, wherever the program in front has left the cursor", async () => {
  terminal = await TerminalSession.start();
  const [early, late] = [path("early"), path("later")];
  await terminal.answer(`:run ${path("late.c")} -- ${late} &`);
  terminal.line(`:run ${path("ask.c")}`);
  await terminal.waitFor(/^name\?$/m);
  writeFileSync(late, "");
  await terminal.waitFor(/^it asks\nname\?\n\[1\] here it is$/m);
  terminal.line("Ada");
  await terminal.waitFor(/^hello Ada$/m);

  await terminal.answer(`:run ${path("late.c")} -- ${early} &`);
  terminal.line(`:run ${path("count.c")}`);
  await terminal.waitFor(/^first\?$/m);
  writeFileSync(early, "");
  await terminal.waitFor(/^first\?\n\[\d\] here it is$/m);
  terminal.key("C-d");
});

test("a fault is shown with its place, and ends the program alone", async () => {
  terminal = await TerminalSession.start();
  const shown = await terminal.answer(`:run ${path("fault.c")}`);
  expect(shown).toMatch(/Segmentation fault: read of 4 bytes at 0x8/);
  expect(shown.replaceAll("\n", "")).toMatch(/the program was killed by SIGSEGV, in deep at \S*fault\.c:3$/);
  expect(await terminal.answer("6 * 7")).toBe("= 42");
  terminal.line(`:run ${path("fault.c")} &`);
  await terminal.waitFor(/\[1\] killed by SIGSEGV, in deep at \S*fault\.c:3 /);
});

test("who leaves is told of jobs once; they get SIGHUP", async () => {
  terminal = await TerminalSession.start();
  await terminal.answer(`:run ${path("loop.c")} &`);
  await terminal.waitFor(/^\[1\] looping$/m);
  expect(await terminal.answer(":quit")).toMatch(/there are jobs[\s\S]*\[1\] running/);
  const [, pid] = /\[1\] running {2}(\d+)/.exec(terminal.screen())!;
  terminal.key("C-d");
  await terminal.waitFor(/ended with 0/);
  await expect.poll(() => alive(Number(pid)), { timeout: 10_000 }).toBe(false);
});

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
