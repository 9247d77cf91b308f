import process from "node:process";
import { expect, test } from "vitest";
import { checkFile, checkStrictly } from "./check-support.ts";

const HEADERS = `#include <netinet/in.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
`;

/** What is said of uninitialised variables in `int f(int n, int fd) { … }`. */
function saidOf(body: string): string[] {
  const wanted = ["uninitialized", "maybe-uninitialized", "value-result"];
  return checkStrictly(`${HEADERS}int f(int n, int fd) { ${body} }`).codes.filter((code) => wanted.includes(code));
}

test("a variable that no way here has set is used uninitialised", () => {
  for (
    const body of [
      "int x; return x;",
      "int x; if (n) return 0; return x + n;",
      "int x; return n ? x : 0;",
      "int sum; for (int i = 0; i < n; i++) sum += i; return sum;",
      "int sum; while (n--) { if (n == 3) continue; sum += n; } return sum;",
      "int sum; for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) sum += j; return sum;",
      "struct { int a, b; } s; return s.a;",
      "char line[10]; return line[n];",
      "int *p; *p = 1; return 0;",
      "int x; while (x < n) x++; return 0;",
      "int x; switch (x) { case 1: return n; } return 0;",
      "int x; if (n && x) return 1; return 0;",
      "again: ; int x; if (x) goto again; return 0;",
    ]
  ) expect([body, saidOf(body)]).toEqual([body, ["uninitialized"]]);
});

test("one that a branch leaves unset may be used uninitialised, if the branch is sure to lead to a use", () => {
  for (
    const body of [
      "int x; if (n) x = 1; return x;",
      "int x; if (n == 1) x = 1; else if (n == 2) x = 2; return x;",
      "int x; switch (n) { case 1: x = 1; break; case 2: x = 2; } return x;",
      "int x; if (n) goto out; x = 2; out: return x;",
      "int x; char c; while (read(fd, &c, 1) > 0) x = c; return x;",
      "struct sockaddr_in a; return bind(fd, (struct sockaddr *) &a, sizeof(a));",
      "char line[10]; return strlen(line);",
    ]
  ) expect([body, saidOf(body)]).toEqual([body, ["maybe-uninitialized"]]);
});

test("the length for accept() and its like must be set, unless there is no buffer", () => {
  const said = checkFile(`${HEADERS}int f(int fd) {
  struct sockaddr_in cliaddr;
  socklen_t len;
  return accept(fd, (struct sockaddr *) &cliaddr, &len);
}`).only;
  expect([said.code, said.related[0]?.message, said.hint]).toEqual([
    "value-result",
    "'len' is declared here",
    "set it to the size of the address first: 'len = sizeof(…);'",
  ]);
  const sa = "struct sockaddr_storage a; char b[9]; socklen_t len;";
  expect(saidOf(`${sa} return recvfrom(fd, b, 9, 0, (struct sockaddr *) &a, &len);`)).toEqual(["value-result"]);
  expect(saidOf(`${sa} return getsockopt(fd, SOL_SOCKET, SO_ERROR, b, &len);`)).toEqual(["value-result"]);
  expect(saidOf(`${sa} return accept(fd, NULL, &len);`)).toEqual([]);
  expect(saidOf(`${sa} for (;;) { len = sizeof(a); accept(fd, (struct sockaddr *) &a, &len); }`)).toEqual([]);
});

test("nothing is said where a use depends on what set the variable", () => {
  for (
    const body of [
      "int x; if (n) x = 1; if (n) return x; return 0;",
      "int x, first = 1; for (;;) { if (first) { x = 1; first = 0; } else if (x > n) return x; }",
      "int max; for (int i = 0; i < n; i++) if (i == 0 || i > max) max = i; return 0;",
      "int x; if (n) x = 1; if (!n) return 0; return x;",
      "int x; do x = n; while (n-- > 0); return x;",
      "int x; for (;;) { if (n > 1) { x = n; break; } n++; } return x;",
      "int x; while (n-- > 0) x = n; return x;",
      "int x; switch (n) { case 1: x = 1; break; default: abort(); } return x;",
      "enum { A, B } e = n; int x; switch (e) { case A: x = 1; break; case B: x = 2; } return x;",
      "int x; again: if (n) { x = 1; n = 0; goto again; } return n ? x : 0;",
      "int x; if (n > 0 && (x = n) > 3) return x; return 0;",
      "int x, *p = &x; *p = 1; return x;",
      "int x; read(fd, &x, sizeof(x)); return x;",
      "int x; (void) x; return sizeof(x);",
      "struct sockaddr_in a; a.sin_family = AF_INET; return bind(fd, (struct sockaddr *) &a, sizeof(a));",
      "int x; if (0) return x; return 0;",
      "volatile int x; return x;",
      "jmp_buf b; int x; if (setjmp(b)) return x; x = 1; longjmp(b, 1);",
      "int x = ({ int y; y = n; y; }); return x;",
      "goto in; { int x; in: x = 1; return x; }",
      "struct { } e, g; g = e; (void) g; return 0;",
    ]
  ) expect([body, saidOf(body)]).toEqual([body, []]);
});

test("each variable is named once, and the place of its declaration with it", () => {
  const { diagnostics } = checkStrictly("int f(void) {\n  int x;\n  int y = x + x;\n  return x + y;\n}");
  expect(diagnostics.all.map(({ message, related }) => [message, related.map((each) => each.message)])).toEqual([
    ["'x' is used uninitialized", ["'x' is declared here"]],
  ]);
});

test("a long function takes time in proportion to its length", () => {
  const time = (count: number) => {
    const body = Array.from({ length: count }, (_, i) => `if (n > ${i}) v${i % 100} = n; else n++;`).join("\n");
    const locals = Array.from({ length: 100 }, (_, i) => `int v${i};`).join(" ");
    // Processor time: other work on the machine does not count.
    const start = process.cpuUsage();
    checkStrictly(`int f(int n) { ${locals} ${body} return n; }`);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  const best = (count: number) => Math.min(time(count), time(count), time(count));
  best(1000);
  // 16 times the length: 256 times the time, if it were quadratic.
  expect(best(32_000) / best(2000)).toBeLessThan(130);
});
