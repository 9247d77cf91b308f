import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = new URL("../../repl/main.ts", import.meta.url).pathname;

/** Each child tells how many milliseconds its first thread took to begin. */
const source = `#include <pthread.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void *begin(void *nothing) { return nothing; }

int main(void)
{
    for (int i = 0; i < 4; i++) {
        if (fork() == 0) {
            struct timespec start, end;
            pthread_t thread;
            clock_gettime(CLOCK_MONOTONIC, &start);
            if (pthread_create(&thread, NULL, begin, NULL) != 0)
                return 1;
            pthread_join(thread, NULL);
            clock_gettime(CLOCK_MONOTONIC, &end);
            printf("%ld\\n", (end.tv_sec - start.tv_sec) * 1000 + (end.tv_nsec - start.tv_nsec) / 1000000);
            return 0;
        }
        wait(NULL);
    }
    return 0;
}
`;

test(
  "a forked child's first thread does not wait for the next turn, a second away, of an event loop that nobody woke",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "socksh-child-threads-"));
    try {
      const path = join(folder, "children.c");
      writeFileSync(path, source);
      const { stdout, stderr, status } = runtime.run([...runtime.command, main, "run", path]);
      expect([status, stderr]).toEqual([0, ""]);
      const times = stdout.trim().split("\n").map(Number);
      expect(times).toHaveLength(4);
      // The best of four: a busy machine is slow, too.
      expect(Math.min(...times)).toBeLessThan(1000);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);
