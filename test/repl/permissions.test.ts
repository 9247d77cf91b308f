import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { commandOf } from "../../runtime/elsewhere.ts";

const MAIN = new URL("../../repl/main.ts", import.meta.url).pathname;

/** Runs socksh in Deno with these permissions alone; what it asks for beyond them is refused, as nobody answers. */
function socksh(permissions: readonly string[], ...args: string[]) {
  const [deno] = commandOf(runtime, "deno") ?? [];
  if (deno === undefined) throw new Error("this test needs deno: npm install");
  return runtime.run([deno, "run", "--no-prompt", ...permissions, MAIN, ...args], { input: "" });
}

describe("Deno's permissions", () => {
  test("those the README names are enough", () => {
    const { status, stdout } = socksh(
      ["--allow-ffi", "--allow-read", "--allow-env", "--allow-sys"],
      ...["-e", "socket(AF_INET, SOCK_STREAM)", "-e", "gethostname(buf, sizeof(buf))"],
    );
    // Not always 3: Deno hands on a descriptor of the test's own runner.
    expect(stdout).toMatch(/^= \d\n= 0 {2}buf = ".+"\n$/);
    expect(status).toBe(0);
  });

  test("without --allow-ffi there is a message and no crash", () => {
    const { status, stderr } = socksh(["--allow-read"], "-e", "1");
    expect(stderr).toContain("ffi");
    expect(status).toBe(1);
  });
});
