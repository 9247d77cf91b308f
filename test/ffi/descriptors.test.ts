import { expect, test } from "vitest";
import { redirectImport } from "../../ffi/imports.ts";
import { openLibc } from "../../ffi/libc.ts";
import { runtime } from "../../runtime/pick.ts";
import { runProgram } from "../runtime/subprocess.ts";

const program = new URL("./programs/descriptors.ts", import.meta.url);

/** Without the descriptors of the test's own runner, which Deno hands on and a program rightly inherits. */
const alone = ["/bin/sh", "-c", 'exec "$@" 3<&- 4<&- 5<&- 6<&- 7<&- 8<&- 9<&-', "sh"];

test("in a descriptor table of its own a program's first socket is 3, the engine works on, and writes to none of them", () => {
  const command = [...alone, ...runtime.command, program.pathname];
  const { status, stdout, stderr } = runtime.run(command, { environment: { NO_COLOR: "1" } });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    sockets: [3, 4, 3],
    total: 30 * (488_890 + 10_000_000) + 10 * 1_000_000,
    written: 0,
    read: true,
    next: 3,
  });
  expect(status).toBe(42);
});

test("what the engine does not import cannot be redirected", () => {
  expect(() => redirectImport(openLibc(runtime), "no_such_function", 0)).toThrow("does not import no_such_function");
});

test("an uncaught error after the redirection ends the process with 1, and not by a fault", () => {
  const { status, stderr } = runProgram(new URL("./programs/uncaught.ts", import.meta.url));
  expect(stderr).toContain("not caught");
  expect(status).toBe(1);
});
