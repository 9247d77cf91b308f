/** C as the prompt takes it: what lives on between entries, what is forgiven, and how values are answered. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { typeEntries } from "./steps.ts";
import { TerminalSession } from "./tmux.ts";

/** Types the entries of a table into one shell; each is a test. An answer given as text is all that is shown. */
function table(rows: readonly (readonly [entry: string, answer: string | RegExp])[]): void {
  const results = typeEntries(rows.map(([entry]) => entry));
  test.each(rows.map(([entry, answer], index) => ({ entry, answer, index })))("$entry", ({ answer, index }) => {
    if (typeof answer === "string") expect(results[index]!.output).toBe(answer);
    else expect(results[index]!.output).toMatch(answer);
  });
}

describe("names live from entry to entry", () => {
  table([
    ["int a = 5", "a = 5"],
    ["int b = a * 2;", "b = 10"],
    ["a = 7", "a = 7"],
    ["a + b", "= 17"],
    ["static int s = 4", "s = 4"],
    ["s++; s", "= 5"],
    ["int count(void) { static int n; return ++n; }", ""],
    ["count(); count()", "count() = 1\ncount() = 2"],
    ["count()", "= 3"],
    ["typedef unsigned long word", ""],
    ["word w = -1", "w = 18446744073709551615"],
    ["struct pair { int x, y; } p = { 1, 2 }", "p = {x = 1, y = 2}"],
    ["enum color { RED, GREEN = 5, BLUE }", ""],
    ["BLUE", "= 6"],
    ["#define SQUARE(x) ((x) * (x))", ""],
    ["SQUARE(a)", "= 49"],
    ["#undef SQUARE", ""],
    ["SQUARE(2)", /call to undeclared function 'SQUARE'/],
    ["#define TWICE(x) \\\n  (2 * (x))", ""],
    ["TWICE(21)", "= 42"],
    ["extern int optind; optind", "= 1"],
  ]);
});

describe("what a header of the platform has, but the prompt has not, is named with that header", () => {
  table([
    ["NETLINK_ROUTE", /`NETLINK_ROUTE` is declared in <linux\/netlink\.h>/],
    ['wcslen(L"abc")', /`wcslen` is declared in <wchar\.h>/],
    ["struct ether_addr nobody;", /struct ether_addr is defined in <net\/ethernet\.h>/],
    ["int advice = MADV_FREE", /`MADV_FREE` is declared in <sys\/mman\.h>/],
    ["#include <sys/mman.h>", ""],
    ["int advice = MADV_FREE", "advice = 8"],
    ["#include <netinet/ether.h>", ""],
    ['ether_ntoa(ether_aton("1:2:3:4:5:6"))', '= "1:2:3:4:5:6"'],
    ["#include <linux/tcp.h>", ""],
    ["sizeof(struct tcp_info) > 104", "= 1"],
    ["nobody_has_it(1)", /neither this session nor a header has it/],
  ]);
});

describe("a new definition shadows the old one", () => {
  table([
    ["int v = 1", "v = 1"],
    ["int *pv = &v", "pv = [ptr]"],
    ["double v = 2.5", "v = 2.5"],
    ["v", "= 2.5"],
    ["*pv", "= 1"],
    ["struct t { int old; } t1 = { 1 }", "t1 = {old = 1}"],
    ['struct t { char new[4]; } t2 = { "abc" }', 't2 = {new = "abc"}'],
    ["t1", "= {old = 1}"],
    ["int f(void) { return 1; }", ""],
    ["int g(void) { return f(); }", ""],
    ["int f(void) { return 2; }", ""],
    ["f()", "= 2"],
    ["int v(void) { return 3; }", ""],
    ["v()", "= 3"],
  ]);
});

describe("what is forgiven at the prompt", () => {
  table([
    ["1 + 1", "= 2"],
    ["fd = socket(AF_INET, SOCK_STREAM)", "fd = 3"],
    ["x = 3", "x = 3"],
    ["half = 0.5", "half = 0.5"],
    ['text = "abc"', 'text = "abc"'],
    ["text[1]", "= 98 'b'"],
    ["listen(fd)", "= 0"],
    ["close(fd)", "= 0"],
    ['if (x > 2) puts("big"); else puts("small")', "big"],
    ["int i, sum = 0; for (i = 1; i <= 10; i++) sum += i; sum", "= 55"],
    ["while (i > 0) i--; i", "= 0"],
    ["do i++; while (i < 5); i", "= 5"],
    ['switch (i) { case 5: puts("five"); break; default: puts("other"); }', "five"],
    ['{ int inner = 1; inner++; printf("%d\\n", inner); }', "2"],
    ["int a1 = 1; int a2 = 2; a1 + a2", "= 3"],
    ["again: if (--i > 0) goto again; i", "= 0"],
    ["// a comment alone", ""],
    ["/* over\n lines */ 7", "= 7"],
    ["#include <stdio.h>", ""],
    ['#include "unp.h"', ""],
    [
      '#include <stdio.h>\n#include <string.h>\n\nstatic int twice(int n)\n{\n\treturn 2 * n;\n}\n\nint main(int argc, char **argv)\n{\n\tprintf("%d\\n", twice(argc));\n\treturn 0;\n}\n',
      "",
    ],
    [":run a b", "6\nthe program ended with status 0"],
    ['void later(void) { deeper(); } void deeper(void) { puts("deep"); }', ""],
    ["later()", "deep"],
  ]);
});

describe("values are answered by their kind", () => {
  table([
    ["'a'", "= 97"],
    ["char c = 'a'", "c = 97 'a'"],
    ["(char)10", /^= 10/],
    ["(unsigned char)200", "= 200"],
    ['char name[] = "hello"', 'name = "hello"'],
    ['char *s = "he said \\"no\\"\\n"', 's = "he said \\"no\\"\\n"'],
    ["char *null = NULL", "null = NULL"],
    ["NULL", "= NULL"],
    ["(void *)0x10", /^= (0x10|\[ptr\])$/],
    ["int one = 1, *p1 = &one", /p1 = \[ptr\]/],
    ["int a[5] = { 1, 2, 3 }", "a = {1, 2, 3, 0, 0}"],
    ["int m[2][2] = { { 1, 2 }, { 3, 4 } }", "m = {{1, 2}, {3, 4}}"],
    ["enum color { RED, GREEN = 5 } col = GREEN", "col = GREEN"],
    ["(enum color)77", "= 77"],
    ["0.1", "= 0.1"],
    ["1.0", "= 1.0"],
    ["1e300 * 1e300", "= inf"],
    ["0.0 / 0.0", /^= -?nan$/],
    ["ULONG_MAX", "= 18446744073709551615"],
    ["LONG_MIN", "= -9223372036854775808"],
    ["INT_MIN", "= -2147483648"],
    ["_Bool yes = 42", "yes = 1"],
    ["3 > 2", "= 1"],
    ["struct in { int k; }", ""],
    [
      'struct out { struct in in; char tag[4]; int *to; } o = { { 1 }, "ab" }',
      'o = {in = {k = 1}, tag = "ab", to = NULL}',
    ],
    ["&o", /^= \[ptr\] -> \{in = \{k = 1\}/],
    ["struct { unsigned a : 3; int b : 5; } bits = { 5, -2 }", "bits = {a = 5, b = -2}"],
    ["struct sockaddr_in sa = { AF_INET, htons(80) }", "sa = {AF_INET, 0.0.0.0:80}"],
    ['inet_pton(AF_INET, "10.1.2.3", &sa.sin_addr)', "= 1  sa.sin_addr = 10.1.2.3"],
    ["struct timeval tv = { 1, 500000 }", "tv = 1.5 s"],
    [
      "struct cmsghdr rights = { CMSG_LEN(4), SOL_SOCKET, SCM_RIGHTS }",
      "rights = {cmsg_len = 20, cmsg_level = SOL_SOCKET, cmsg_type = SCM_RIGHTS}",
    ],
    [
      "struct cmsghdr ttl = { CMSG_LEN(4), IPPROTO_IP, IP_TTL }",
      "ttl = {cmsg_len = 20, cmsg_level = IPPROTO_IP, cmsg_type = IP_TTL}",
    ],
    ["union sctp_notification sn = { { SCTP_REMOTE_ERROR } }", /^sn = \{sre_type = SCTP_REMOTE_ERROR, sre_flags = 0, /],
    ["fd_set set; FD_ZERO(&set); FD_SET(3, &set); FD_SET(5, &set); set", "= {3, 5}"],
    ["int add(int x, int y) { return x + y; }", ""],
    ["int (*fp)(int, int) = add", /^fp = \S+ \(add\)$/],
    ["fp(3, 4)", "= 7"],
    ["void nothing(void) { }", ""],
    ["nothing()", ""],
    ["strlen(name)", "= 5"],
    ["sizeof(struct sockaddr_in)", "= 16"],
    ["getpid() == 0", "= 0"],
  ]);
});

describe("failures are explained", () => {
  table([
    ["close(99)", "= -1 EBADF (Bad file descriptor)"],
    ["errno", /^= 9\b/],
    ["errno == EBADF", "= 1"],
    ["errno = 0", /0$/],
    ['open("/nonexistent", O_RDONLY)', "= -1 ENOENT (No such file or directory)"],
    ['fopen("/nonexistent", "r")', "= NULL ENOENT (No such file or directory)"],
    [
      "socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP)",
      /^= (\d+|-1 EPROTONOSUPPORT \(Protocol not supported; this kernel has no SCTP: as root, "modprobe sctp" loads it\))$/,
    ],
    ["int fd = socket(AF_INET, 77)", "fd = -1 EINVAL (Invalid argument)"],
    ["nope + 1", /^<prompt>:1:1: error: use of undeclared identifier 'nope'/],
    ["foo(1)", /call to undeclared function 'foo'/],
    ["struct sockaddr_in sa; sa.sin_prot", /no member named 'sin_prot'[\s\S]*did you mean 'sin_port'/],
    ["soket(AF_INET, SOCK_STREAM)", /did you mean 'socket'/],
    ['"unterminated', /no closing " on its line/],
    ["'unterminated", /no closing ' on its line/],
    ["#include <nope.h>", /'nope\.h' is not found/],
    ["return 3", /'return' outside of a function/],
    ["break", /'break' statement not in loop or switch/],
    ["goto nowhere", /use of undeclared label 'nowhere'/],
    ["*(int *)0", /Segmentation fault: read of 4 bytes at \(nil\)/],
    ["int z = 0; 1 / z", /Floating point exception: integer division by zero/],
    ["abort()", /\bAborted\b/],
    ["1 + 1", "= 2"],
  ]);

  test("a paste with several faults is told all of them, in the order of the text", () => {
    const text =
      "int f(void)\n{\n  int x = undeclared;\n  return x\n}\nint g(void) { return htonz(1); }\nstruct s { int a; } v;\nv.b;\n";
    const [{ output } = { output: "" }] = typeEntries([text]);
    expect([...output.matchAll(/^<prompt>:(\d+):\d+: error: .*\[(.*)\]$/gm)].map(([, line, code]) => `${line} ${code}`))
      .toEqual([
        "3 undeclared-identifier",
        "4 missing-semicolon",
        "6 undeclared-function",
        "8 no-member",
      ]);
  });
});

describe("a program defined at the prompt", () => {
  table([
    [
      'int main(int argc, char **argv) { for (int i = 1; i < argc; i++) printf("[%s]", argv[i]); puts(""); return argc; }',
      "",
    ],
    [":run", "\nthe program ended with status 1"],
    [":run a b c", "[a][b][c]\nthe program ended with status 4"],
    [`:run "two words" 'single quotes'`, "[two words][single quotes]\nthe program ended with status 3"],
    ["main(0, NULL)", "\n= 0"],
    ['int main(void) { printf("not flushed"); return 0; }', ""],
    [":run", "not flushedthe program ended with status 0"],
    ["void deep(int n) { if (n == 0) exit(7); deep(n - 1); }", ""],
    ["deep(10)", "the program ended with status 7"],
    ['void bye(void) { puts("bye"); }', ""],
    ["int main(void) { atexit(bye); exit(300); }", ""],
    [":run", "bye\nthe program ended with status 44"],
    ["exit(0)", "the program ended with status 0"],
    ["int main(void) { atexit(bye); _exit(2); }", ""],
    [":run", "the program ended with status 2"],
    ["exit(0)", "the program ended with status 0"],
    ["int main(void) { return *(int *)8; }", ""],
    [":run", /Segmentation fault: read of 4 bytes at 0x8[\s\S]*in main\(\)/],
    [
      "int main(void) { int i; for (i = 0; i < 5; i++) socket(AF_INET, SOCK_STREAM, 0); close(2); close(1); close(0); return 0; }",
      "",
    ],
    [":run", "the program ended with status 0"],
    ["socket(AF_INET, SOCK_STREAM)", "= 3"],
    ["int main(void) { return errno; }", ""],
    [":run", "the program ended with status 0"],
    ["6 * 7", "= 42"],
  ]);
});

describe("the shell bears", () => {
  test("a thousand faults, and its stack is what it was", () => {
    const fault =
      "int down(int n) { char room[4096]; room[0] = n; return n == 0 ? *(int *)0 : down(n - 1) + room[0]; }";
    const results = typeEntries([
      fault,
      ...Array.from({ length: 1000 }, () => "down(50)"),
      "int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }",
      "depth(9000)",
    ]);
    expect(results.filter(({ output }) => output.includes("Segmentation fault: read of 4 bytes at (nil)")).length).toBe(
      1000,
    );
    expect(results.at(-1)!.output).toBe("= 9000");
  });

  test("recursion without end", () => {
    const results = typeEntries(["int forever(int n) { return forever(n + 1) + 1; }", "forever(0)", "1 + 1"]);
    expect(results[1]!.output).toContain("stack overflow, calls are nested too deeply");
    expect(results[2]!.output).toBe("= 2");
  });

  test("a paste of five thousand lines, within seconds", () => {
    const functions = Array.from({ length: 1250 }, (_, n) => `int f${n}(int x)\n{\n\treturn x + ${n};\n}\n`).join("");
    const start = performance.now();
    const results = typeEntries([functions, "f1249(1)"]);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(results.map(({ output }) => output)).toEqual(["", "= 1250"]);
  });
});

describe("typed line by line", () => {
  let terminal: TerminalSession;
  beforeAll(async () => void (terminal = await TerminalSession.start()));
  afterAll(() => terminal.end());

  /** Types lines that are no entry yet, then the last one; the answer. */
  async function answer(lines: readonly string[], last: string): Promise<string> {
    for (const line of lines) {
      terminal.line(line);
      await terminal.waitFor(new RegExp(`${line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*\\n {2}\\.\\.\\.`));
    }
    return terminal.answer(last);
  }

  test("a comment goes on until it is closed", async () => {
    expect(await answer(["/* one", "two"], "three */ 4")).toBe("= 4");
  });

  test("a directive goes on after a backslash", async () => {
    expect(await answer(["#define ADD(a, b) \\"], "  ((a) + (b))")).toBe("");
    expect(await terminal.answer("ADD(2, 3)")).toBe("= 5");
  });

  test("a string literal that is not closed is an error at once, an operator without its operand is not", async () => {
    expect(await terminal.answer('puts("abc')).toContain('this string literal has no closing " on its line');
    expect(await answer(["1 +"], "2")).toBe("= 3");
  });

  test("#if goes on until #endif", async () => {
    expect(await answer(["#if 1", "int chosen = 1;", "#else", "int chosen = 2;"], "#endif")).toBe("chosen = 1");
  });
});
