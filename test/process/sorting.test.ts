/** qsort and bsearch are compiled together with the program that calls them. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));

function run(input: string) {
  return runtime.run([...runtime.command, main, "run", "-"], { input, environment: { NO_COLOR: "1" } });
}

const ASCENDING = `
#include <stdio.h>
#include <stdlib.h>
static int ascending(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int row[] = { 4, 1, 3 };
static void show(void) { printf("%d %d %d\\n", row[0], row[1], row[2]); }
`;

test("a fault in the comparison shows both, with their arguments", () => {
  const { stderr } = run(`${ASCENDING}
static int wrong(const void *a, const void *b) { return **(int **)a - *(const int *)b; }
int main(void) { static long words[2]; qsort(words, 2, 8, wrong); return 0; }
`);
  const frames = stderr.split("\n").filter((line) => line.startsWith("    in "));
  expect(frames.map((line) => /in (\w+)/.exec(line)![1])).toEqual(["wrong", "merge_sort", "sort", "qsort", "main"]);
  expect(frames[1]).toContain("compare = wrong");
  expect(frames[3]).toMatch(/count = 2, size = 8, compare = wrong\) at <libc\/sort.c>:\d+/);
});

test("a program may have one of the two itself, or both, or declare them itself", () => {
  expect(run(`${ASCENDING}
void *bsearch(const void *k, const void *b, size_t n, size_t s, int (*c)(const void *, const void *)) { return row; }
int main(void) { qsort(row, 3, sizeof(int), ascending); show(); return bsearch(row, row, 3, 4, ascending) != row; }
`)).toMatchObject({ stdout: "1 3 4\n", stderr: "", status: 0 });
  expect(run(`${ASCENDING}
void qsort(void *b, size_t n, size_t s, int (*c)(const void *, const void *)) { row[0] = (int)n; }
int main(void) { qsort(row, 3, sizeof(int), ascending); show(); return 0; }
`)).toMatchObject({ stdout: "3 1 3\n", stderr: "", status: 0 });
  expect(run(`
#include <stdio.h>
void qsort();
int down(int *a, int *b) { return *b - *a; }
int main(void) { int row[] = { 4, 1, 5 }; qsort(row, 3L, 4L, down); printf("%d %d\\n", row[0], row[2]); return 0; }
`)).toMatchObject({ stdout: "5 1\n", status: 0 });
});

test("a comparison that is chosen at run time, or comes from libc, is called as ever", () => {
  expect(run(`${ASCENDING}
#include <string.h>
static int descending(const void *a, const void *b) { return -ascending(a, b); }
int main(int argc, char **argv)
{
	char names[3][4] = { "xy", "ab", "mn" };
	qsort(row, 3, sizeof(int), argc > 5 ? ascending : descending);
	show();
	qsort(names, 3, 4, (int (*)(const void *, const void *))strcmp);
	printf("%s %s %s\\n", names[0], names[1], names[2]);
	printf("%s\\n", (char *)bsearch("mn", names, 3, 4, (int (*)(const void *, const void *))strcmp));
	return 0;
}
`)).toMatchObject({ stdout: "4 3 1\nab mn xy\nmn\n", stderr: "", status: 0 });
});
