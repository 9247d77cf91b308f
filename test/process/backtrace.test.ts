/** A fault shows the C functions on the stack with lines and arguments, on every runtime alike. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));

function socksh(...entries: string[]) {
  const args = entries.flatMap((entry) => ["-e", entry]);
  return runtime.run([...runtime.command, main, ...args], { environment: { NO_COLOR: "1" } });
}

/** The frames of the fault that a program ends with; addresses are cut to `0x`. */
function backtrace(input: string): string[] {
  const { stderr } = runtime.run([...runtime.command, main, "run", "-"], { input, environment: { NO_COLOR: "1" } });
  const lines = stderr.split("\n").filter((line) => line.startsWith("    "));
  const frames = lines.slice(lines.findIndex((line) => line.startsWith("    in ")));
  return frames.map((line) => line.trim().replaceAll(/0x[0-9a-f]+/g, "0x").replaceAll(/<[a-z]+>:|-:/g, ""));
}

describe("the arguments", () => {
  test("are shown by their types", () => {
    expect(backtrace(`
enum color { RED, GREEN };
struct pair { int a, b; };
typedef int (*callback)(int);
int twice(int n) { return 2 * n; }
int show(const char *name, char c, unsigned char u, short s, long l, unsigned long ul, unsigned x,
	 double d, float f, long double ld, _Bool b, enum color col, struct pair p, callback cb, int *null)
{
	return *null;
}
int main(void)
{
	struct pair p = { 1, 2 };
	return show("tab\\t", 'c', 200, -3, -4000000000, -1UL, 4000000000u, 1.5, 0.25f, 2.5L, 1, GREEN, p, twice, 0);
}
`)).toEqual([
      `in show(name = "tab\\t", c = 99 'c', u = 200, s = -3, l = -4000000000, ul = 18446744073709551615, ` +
      `x = 4000000000, d = 1.5, f = 0.25, ld = 2.5, b = 1, col = GREEN, p = {...}, cb = twice, null = (nil)) at 9`,
      "in main() at 14",
    ]);
  });

  test("are what they are at the fault, in registers and in memory", () => {
    expect(backtrace(`
static void deeper(int *p, int n) { if (n == 0) *(int *)8 = 1; deeper(p, --n); }
static void change(int kept, int taken, char *text)
{
	int *where = &taken;
	kept += 10;
	*where += 20;
	text++;
	deeper(where, 1);
}
int main(int argc, char **argv) { change(1, 2, "abc"); }
`)).toEqual([
      "in deeper(p = 0x, n = 0) at 2",
      "in deeper(p = 0x, n = 0) at 2",
      `in change(kept = 11, taken = 22, text = "bc") at 9`,
      "in main(argc = 1, argv = 0x) at 11",
    ]);
  });

  test("that are long strings are cut, and wild ones are addresses", () => {
    const [frame] = backtrace(`
void f(char *wild, char *none, char *exact, char *longer) { *wild = 1; }
int main(void) { f((char *)16, 0, "01234567890123456789012345678901", "012345678901234567890123456789012"); }
`);
    expect(frame).toBe(
      `in f(wild = 0x, none = (nil), exact = "01234567890123456789012345678901", ` +
        `longer = "01234567890123456789012345678901"...) at 2`,
    );
  });

  test("of a definition in the old style are shown as they were passed", () => {
    expect(backtrace("int f(c, x) char c; float x; { return 1 / (c - c); }\nint main(void) { return f('a', 1.5); }"))
      .toEqual(["in f(c = 97, x = 1.5) at 1", "in main() at 2"]);
  });
});

describe("every caller has its line", () => {
  test("in functions whose bodies stand in their callers'", () => {
    expect(backtrace(`
struct node { struct node *next; int n; };
static int number(struct node *p, int add) { return p->n + add; }
static int following(struct node *p) { int one = 1; p = p->next; return number(p, one); }
int twice(struct node *p, int unused)
{
	int first = number(p, 5);
	return first + following(p) +
		number(p, 6);
}
int main(void) { struct node last = { 0, 1 }, first = { &last, 2 }; return twice(&first, 0) + twice(&last, 7); }
`)).toEqual([
      "in number(p = (nil), add = 1) at 3",
      "in following(p = (nil)) at 4",
      "in twice(p = 0x, unused = 7) at 8",
      "in main() at 11",
    ]);
    expect(backtrace(`
#include <string.h>
static unsigned long length(const char *s, int kept) { return strlen(s) + kept; }
static unsigned long both(const char *s, const char *t) { return length(s, 1) + length(t, 2); }
int measure(const char *s) { return both("abc", s); }
int main(void) { return measure((char *)8); }
`)).toEqual([
      "in length(s = 0x, kept = 2) at 3",
      `in both(s = "abc", t = 0x) at 4`,
      "in measure(s = 0x) at 5",
      "in main() at 6",
    ]);
    expect(backtrace(`
static void copy(int *to, const int *from) { *to = *from; }
int value(const int *from) { int kept; copy(&kept, from); return kept; }
int main(void) { return value(0); }
`)).toEqual(["in copy(to = <optimized out>, from = (nil)) at 2", "in value(from = (nil)) at 3", "in main() at 4"]);
  });

  test("when libc would have followed a bad pointer", () => {
    expect(backtrace(`#include <string.h>
unsigned long length(const char *s)
{
	return strlen(s);
}
int main(void)
{
	return length("four") +
		length((char *)1);
}
`)).toEqual(["in length(s = 0x) at 4", "in main() at 9"]);
  });

  test("in a callback of libc's, and in a handler of signals", () => {
    const frames = backtrace(`#include <signal.h>
#include <stdlib.h>
static void handler(int signo)
{
	*(volatile int *)0 = signo;
}
static int compare(const void *a, const void *b)
{
	raise(SIGUSR1);
	return 0;
}
int main(void)
{
	int numbers[2] = { 1, 2 };
	signal(SIGUSR1, handler);
	qsort(numbers, 2, sizeof(int), compare);
}
`);
    expect(frames[0]).toBe("in handler(signo = 10) at 5");
    expect(frames[1]).toBe("in compare(a = 0x, b = 0x) at 9");
    expect(frames.at(-1)).toBe("in main() at 16");
  });

  test("through a pointer, in a loop that never calls, and with setjmp", () => {
    expect(backtrace(`#include <setjmp.h>
static jmp_buf env;
static int walk(int *p, int n) { int sum = 0; for (int i = 0; i < n; i++) sum += p[i << 20]; return sum; }
static int guarded(int (*f)(int *, int), int n)
{
	if (setjmp(env) == 0)
		longjmp(env, 1);
	int x = 1;
	return f(&x, n);
}
int main(void) { return guarded(walk, 1 << 20); }
`)).toEqual([
      "in walk(p = 0x, n = 1048576) at 3",
      "in guarded(f = walk, n = 1048576) at 9",
      "in main() at 11",
    ]);
  });

  test("when abort() or a missing function ends the program", () => {
    expect(backtrace("#include <stdlib.h>\nvoid f(int n) { if (n) abort(); }\nint main(void) { f(3); }"))
      .toEqual(["in f(n = 3) at 2", "in main() at 3"]);
  });

  test("when free() finds what it was not given, in the functions of the heap, too", () => {
    const frames = backtrace(
      "#include <stdlib.h>\nvoid f(char *p) { free(p + 3); }\nint main(void) { f(malloc(100)); }",
    );
    expect(frames.map((frame) => frame.replace(/ at <.*/, ""))).toEqual([
      'in corrupted(message = "free(): invalid pointer")',
      "in deallocate(p = 0x)",
      "in free(p = 0x)",
      'in f(p = "") at 2',
      "in main() at 3",
    ]);
  });
});

test("of a deep stack, the innermost and the outermost functions are shown", () => {
  const frames = backtrace(`
int down(int n) { return n == 0 ? *(int *)0 : down(n - 1) + 1; }
int main(void) { return down(1000); }
`);
  expect(frames.slice(0, 2)).toEqual(["in down(n = 0) at 2", "in down(n = 1) at 2"]);
  expect(frames).toContain("... 938 more");
  expect(frames.slice(-2)).toEqual(["in down(n = 1000) at 2", "in main() at 3"]);
  expect(frames.length).toBe(65);
});

test("a stack that is used up tells whose frame did not fit", () => {
  const [frame] = backtrace(`
int fill(int n) { char room[1 << 20]; room[0] = n; return n == 0 ? room[0] : fill(n - 1) + room[0]; }
int main(void) { return fill(100); }
`);
  expect(frame).toMatch(/^in fill\(.*\) at 2$/);
});

test("at the prompt, functions of earlier entries are shown, and the next entry runs as ever", () => {
  const { stdout, stderr } = socksh(
    "struct node { int value; struct node *next; };",
    "int last(struct node *list, int depth) { return list->next ? last(list->next, depth + 1) : *(int *)4; }",
    "struct node b = { 2, NULL }, a = { 1, &b };",
    "last(&a, 0)",
    "last",
    "6 * 7",
  );
  expect(stderr.replaceAll(/0x[0-9a-f]{6,}/g, "0x")).toContain(
    "    in last(list = 0x, depth = 1) at <prompt:2>:1\n    in last(list = 0x, depth = 0) at <prompt:2>:1\n",
  );
  expect(stdout).toMatch(/= 42\n$/);
});
