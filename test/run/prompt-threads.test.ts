/** What is run from the prompt is a child of the shell, and has threads as any program; the shell itself has none. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const shell = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));

function type(...lines: string[]) {
  return runtime.run([...runtime.command, shell], { input: `${lines.join("\n")}\n`, environment: { NO_COLOR: "1" } });
}

const work = "void *work(void *argument) { return (char *)argument + 1; }";

test("a file that is :run makes threads, which make others", () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-threads-"));
  try {
    const file = join(folder, "sum.c");
    writeFileSync(
      file,
      `#include <pthread.h>
#include <stdio.h>
static void *leaf(void *argument) { return (char *)argument + 1; }
static void *branch(void *argument)
{
	pthread_t thread;
	void *result;
	if (pthread_create(&thread, NULL, leaf, argument) != 0 || pthread_join(thread, &result) != 0)
		return NULL;
	return (char *)result + 10;
}
int main(void)
{
	pthread_t threads[3];
	void *result;
	long sum = 0;
	for (long i = 0; i < 3; i++)
		if (pthread_create(&threads[i], NULL, branch, (void *)(100 * i)) != 0)
			return 1;
	for (int i = 0; i < 3; i++) {
		pthread_join(threads[i], &result);
		sum += (long)result;
	}
	printf("%ld\\n", sum);
	return 0;
}
`,
    );
    const { stdout, stderr } = type(`:run ${file}`, "1 + 1");
    expect({ stdout, stderr }).toEqual({ stdout: "333\n= 2\n", stderr: "the program ended with status 0\n" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

test("main() of the prompt makes threads, time and again", () => {
  const { stdout } = type(
    work,
    "int main(void) { pthread_t t; void *r; int e = pthread_create(&t, NULL, work, (void *)41);" +
      " return e != 0 ? e : pthread_join(t, &r) != 0 ? 1 : (int)(long)r; }",
    "main()",
    "main()",
  );
  expect(stdout).toBe("= 42\n= 42\n");
}, 60_000);

test("pthread_create() of an entry fails with EAGAIN, and says where threads are to be had", () => {
  const { stdout, stderr } = type(work, "pthread_t t;", "pthread_create(&t, NULL, work, NULL) == EAGAIN", "1 + 1");
  expect(stdout).toBe("= 1\n= 2\n");
  expect(stderr).toContain(
    "pthread_create: the shell itself has no threads (EAGAIN); main() has, and files that are :run",
  );
}, 60_000);
