import { describe, expect, test } from "vitest";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runtime } from "../../runtime/pick.ts";
import { read, socksh, testText, write } from "./socksh.ts";

describe("socksh test", () => {
  test("a failure shows phase, command, both outputs, and what names stood for", () => {
    const session = `# Two sockets
sock> int a = socket(AF_INET, SOCK_STREAM, 0);
a = [fd:a]
sock> int b = socket(AF_INET, SOCK_DGRAM, 0);
b = [fd:a]
sock> close(99);
= 0
sock> 1 + 1
= 2
`;
    expect(testText("diff.socksh", session)).toMatchObject({
      status: 1,
      output: `diff.socksh:4: Two sockets
  sock> int b = socket(AF_INET, SOCK_DGRAM, 0);
- b = [fd:a]
+ b = 4
  with [fd:a] = 3
diff.socksh:6: Two sockets
  sock> close(99);
- = 0
+ = -1 EBADF (Bad file descriptor)
FAILED diff.socksh (4 commands)
0 passed, 1 failed (${runtime.name})
`,
    });
  });

  test("--update rewrites what failed, and keeps the placeholders", () => {
    const { path } = testText(
      "update.socksh",
      "# T\nsock> int l = dup(0);\nl = [fd:mine]\nsock> l + 0 * l;\n= 9\n",
      "--update",
    );
    expect(read(path)).toBe("# T\nsock> int l = dup(0);\nl = [fd:mine]\nsock> l + 0 * l;\n= 3\n");
    expect(socksh(["test", path]).status).toBe(0);
  });

  test("--review writes beside the file, which stays", () => {
    const { path, output } = testText("review.socksh", "sock> 1 + 1\n= 3\n", "--review");
    expect(output).toContain("written: review.socksh.new");
    expect(read(path)).toBe("sock> 1 + 1\n= 3\n");
    expect(read(`${path}.new`)).toBe("sock> 1 + 1\n= 2\n");
  });

  test("errno is compared by name: the message may be another system's", () => {
    expect(testText("message.socksh", "sock> close(99)\n= -1 EBADF (other words)\n").status).toBe(0);
    expect(testText("name.socksh", "sock> close(99)\n= -1 EINVAL (Bad file descriptor)\n").status).toBe(1);
  });

  test("a time is compared where a line asks for it", () => {
    expect(testText("time.socksh", "sock> poll(NULL, 0, 100)\n= 0 ~90..60000ms\n").status).toBe(0);
    const { output } = testText("late.socksh", "sock> poll(NULL, 0, 100)\n= 0 ~0..50ms\n");
    expect(output).toMatch(/- = 0 ~0\.\.50ms\n\+ = 0 \(after \d+\.\d+ s\)/);
  });

  test("files that cannot be read fail, and the others are tested", () => {
    const good = write("good.socksh", "sock> 1\n= 1\n");
    const { status, stdout, stderr } = socksh(["test", "/nowhere", "/tmp", good]);
    expect(stderr).toBe("socksh: /nowhere: No such file or directory\nsocksh: /tmp: Is a directory\n");
    expect(stdout).toContain(`1 passed, 2 failed (${runtime.name})`);
    expect(status).toBe(1);
  });

  test("an unknown runtime is misuse", () => {
    expect(socksh(["test", "--runtime", "bun,lisp", "x"])).toMatchObject({
      status: 2,
      stderr: "socksh: no runtime 'lisp'; there are deno, bun, node\n",
    });
  });

  test("a session with lines that mean nothing is not performed", () => {
    const { status, output } = testText("prose.socksh", "prose\n# T\n[beos]\nsock> 1\n= 1\n-- ../up --\n");
    expect(output).toBe(`prose.socksh:1: this is neither a command (\`sock> …\`, \`A> …\`) nor a condition (\`[linux]\`)
prose.socksh:3: no condition [beos]; there are linux, darwin, deno, bun, node, root, ipv6, sctp, unpbook
prose.socksh:6: '../up' is not a place in the session's own folder
FAILED prose.socksh (it was not performed)
0 passed, 1 failed (${runtime.name})
`);
    expect(status).toBe(1);
  });

  test("a command that does not end is stopped, and is the last", () => {
    const { status, output } = testText("hung.socksh", "sock> while (1) ;\nsock> 1 + 1\n= 2\n", "--limit", "1");
    expect(output).toContain(
      "+ stopped: it took more than 1 s\nFAILED hung.socksh (1 command; 1 after it not performed)",
    );
    expect(status).toBe(1);
  });

  test("a blocked call is stopped too, and the program's own alarm() is left alone", () => {
    const blocked = "sock> int p[2]; pipe(p);\n...\nsock> char c;\nsock> alarm(100);\n= 0\nsock> read(p[0], &c, 1);\n";
    expect(testText("blocked.socksh", blocked, "--limit", "4").output).toContain("+ stopped: it took more than 4 s\n");
    expect(testText("alarm.socksh", "sock> alarm(100);\n= 0\nsock> alarm(0) > 0\n= 1\n").status).toBe(0);
  });
});

describe("conditions", () => {
  test("a phase is for the runtimes it names", () => {
    const each = ["deno", "bun", "node"].map((name) =>
      `# On ${name}\n[${name}]\nsock> 1\n= ${name === runtime.name ? 1 : 9}\n`
    );
    const { status, output } = testText("runtimes.socksh", each.join("\n"));
    expect(status).toBe(0);
    expect(output).toContain("(1 command; 2 phases skipped)");
  });

  test("conditions before the first heading are the whole file's; ! turns one round", () => {
    const { output, status } = testText("whole.socksh", `[!${runtime.name}]\n# T\nsock> 1\n= 9\n`);
    expect(output).toContain(`skipped T ([!${runtime.name}])`);
    expect(status).toBe(0);
  });
});

describe("a session's folder", () => {
  const session = `sock> :load twice.c
sock> twice(21)
= 42
sock> int fd = open("data/words", O_RDONLY);
fd = [fd:fd]
sock> char buf[10];
sock> read(fd, buf, sizeof(buf));
= 6  buf = "hello\\n"
sock> creat("made", 0600) > 0
= 1
-- twice.c --
#include "factor.h"
int twice(int x) { return FACTOR * x; }
-- factor.h --
#define FACTOR 2
-- data/words --
hello
`;

  test("the files at the tail are there, for :load, #include and open()", () => {
    expect(testText("tail.socksh", session)).toMatchObject({ status: 0 });
  });

  test("it is fresh, and gone afterwards", () => {
    const parent = mkdtempSync(join(tmpdir(), "sessions-tmp-"));
    const again =
      'sock> open("made", O_RDONLY)\n= -1 ENOENT (No such file or directory)\nsock> int fd = dup(0);\nfd = 3\n';
    const paths = [write("one.socksh", session), write("two.socksh", again)];
    try {
      expect(socksh(["test", ...paths], "", { TMPDIR: parent }).stdout).toContain("2 passed, 0 failed");
      expect(readdirSync(parent).filter((name) => name.startsWith("socksh-"))).toEqual([]);
      expect(existsSync("made")).toBe(false);
    } finally {
      rmSync(parent, { recursive: true });
    }
  });
});
