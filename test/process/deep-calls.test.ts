/** How deeply calls nest, and that more of them is a fault of the program. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const main = decodeURIComponent(new URL("../../repl/main.ts", import.meta.url).pathname);
/** Of Deno and Bun only what their own limit gives is certain. */
const certain = runtime.name === "node" ? 50_000 : 5_000;
const text = `#include <stdio.h>
#include <stdlib.h>
static long down(long n) { return n == 0 ? 0 : 1 + down(n - 1); }
int main(int argc, char **argv) { printf("%ld\\n", down(atol(argv[argc - 1]))); return 0; }
`;
let directory: string;

beforeAll(() => {
  directory = runtime.run(["mktemp", "-d"]).stdout.trim();
  runtime.writeText(`${directory}/down.c`, text);
});
afterAll(() => void runtime.run(["rm", "-r", directory]));

function down(depth: number) {
  return runtime.run([...runtime.command, main, "run", `${directory}/down.c`, String(depth)]);
}

test(`calls nest ${certain} deep`, () => expect(down(certain).stdout).toBe(`${certain}\n`));

test("without end they are a stack overflow, which is told", () => {
  const { stdout, stderr } = down(100_000_000);
  expect(stdout).toBe("");
  expect(stderr).toContain("Segmentation fault: stack overflow, calls are nested too deeply");
});
