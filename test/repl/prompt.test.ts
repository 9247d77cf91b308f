import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { TerminalSession } from "./tmux.ts";

const NOTES = new URL("../notes/", import.meta.url);
/** Ctrl-C must give the prompt back within this, by the issue; the rest is tmux's and the test's own. */
const INTERRUPT_MS = 100;
const HARNESS_MS = 900;

let terminal: TerminalSession | undefined;
afterEach(() => {
  terminal?.end();
  terminal = undefined;
});

/** Presses Ctrl-C and gives the milliseconds until the prompt is back. */
async function interrupt(session: TerminalSession): Promise<number> {
  const lines = session.screen().split("\n").length;
  const start = performance.now();
  session.key("C-c");
  await session.waitForPrompt(lines);
  return performance.now() - start;
}

describe("the prompt in a terminal", () => {
  test("typed calls are answered, typed and explained", async () => {
    terminal = await TerminalSession.start();
    expect(await terminal.answer("int fd = socket(AF_INET, SOCK_STREAM);")).toBe("fd = 3");
    expect(await terminal.answer("fd + 1")).toBe("= 4");
    expect(await terminal.answer("connect(fd, NULL, 0)")).toMatch(/^= -1 E(FAULT|INVAL) \(.*\)$/);
    expect(await terminal.answer("close(77)")).toBe("= -1 EBADF (Bad file descriptor)");
  });

  test("an entry goes on over lines until its grammar is complete", async () => {
    terminal = await TerminalSession.start();
    terminal.line("int square(int x) {");
    await terminal.waitFor(/^ {2}\.\.\./m);
    terminal.line("return x * x;");
    await terminal.waitFor(/x \* x;\n {2}\.\.\./);
    expect(await terminal.answer("}")).toBe("");
    expect(await terminal.answer("square(12)")).toBe("= 144");
  });

  test("a pasted block of many lines is one entry", async () => {
    terminal = await TerminalSession.start();
    terminal.paste(readFileSync(new URL("ch01-002.c", NOTES), "utf8"));
    await terminal.waitFor(/return 0;\n.*\}/);
    expect(await terminal.answer("")).not.toMatch(/error/);
    expect(await terminal.answer(":vars")).toContain("main: int (int, char **)");
  });

  test("Ctrl-C ends a blocked accept() and leaves state as it was", async () => {
    terminal = await TerminalSession.start();
    await terminal.answer("int l = socket(AF_INET, SOCK_STREAM)");
    expect(await terminal.answer("listen(l, 5)")).toBe("= 0");
    terminal.line("accept(l, NULL, NULL)");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await interrupt(terminal)).toBeLessThan(INTERRUPT_MS + HARNESS_MS);
    expect(terminal.screen()).toContain("interrupted");
    expect(await terminal.answer("l")).toBe("= 3");
  });

  test("Ctrl-C ends an endless loop", async () => {
    terminal = await TerminalSession.start();
    await terminal.answer("int n = 0");
    terminal.line("while (1) n++;");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await interrupt(terminal)).toBeLessThan(INTERRUPT_MS + HARNESS_MS);
    expect(await terminal.answer("n > 0")).toBe("= 1");
  });

  test("Ctrl-C cancels an entry, Ctrl-D leaves", async () => {
    terminal = await TerminalSession.start();
    terminal.type("int half_typed");
    await terminal.waitFor(/half_typed/);
    terminal.key("C-c");
    await terminal.waitFor(/half_typed.*\nsock>/);
    expect(await terminal.answer("half_typed")).toContain("undeclared");
    terminal.key("C-d");
    await terminal.waitFor(/ended with 0/);
  });

  test("faults end the entry and not the shell", async () => {
    terminal = await TerminalSession.start();
    expect(await terminal.answer("*(int *)0 = 1")).toContain("Segmentation fault: write of 4 bytes at (nil)");
    expect(await terminal.answer("*(char *)0x1234")).toContain("Segmentation fault: read of 1 byte at 0x1234");
    expect(await terminal.answer("int z = 0; 5 / z")).toContain("Floating point exception");
    expect(await terminal.answer("int deep(int n) { return deep(n + 1) + 1; }")).toBe("");
    expect(await terminal.answer("deep(0)")).toContain("stack overflow");
    expect(await terminal.answer("strlen((char *)1)")).toContain("Segmentation fault: strlen() would read at 0x1");
    expect(await terminal.answer("strlen((char *)-8)")).toContain("strlen() would read at 0xfffffffffffffff8 (s)");
    expect(await terminal.answer("*(char *)-1")).toContain("Segmentation fault: read of 1 byte at 0xffffffffffffffff");
    expect(await terminal.answer("exit(1)")).toContain("status 1");
    expect(await terminal.answer("6 * 7")).toBe("= 42");
  });

  test("history is kept from one shell to the next", async () => {
    terminal = await TerminalSession.start();
    await terminal.answer("6 * 7");
    terminal.key("Up");
    await terminal.waitFor(/sock> 6 \* 7$/m);
    terminal.key("Enter");
    await terminal.waitFor(/= 42[\s\S]*= 42/);
  });

  test("a program reads the terminal itself while it runs", async () => {
    terminal = await TerminalSession.start();
    terminal.line("char line[100]; fgets(line, sizeof line, stdin)");
    await new Promise((resolve) => setTimeout(resolve, 200));
    terminal.line("typed by hand");
    await terminal.waitFor(/"typed by hand\\n"/);
  });
});
