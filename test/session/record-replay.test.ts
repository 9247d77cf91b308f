import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { record, socksh } from "./socksh.ts";

const connection = [
  "# A connection",
  "[linux]",
  "int l = socket(AF_INET, SOCK_STREAM, 0);",
  "struct sockaddr_in sa = { .sin_family = AF_INET };",
  "socklen_t len = sizeof(sa);",
  "bind(l, (SA *)&sa, len);",
  "listen(l, 5);",
  "getsockname(l, (SA *)&sa, &len);",
  "int c = socket(AF_INET, SOCK_STREAM, 0);",
  "connect(c, (SA *)&sa, len);",
  "# Its end",
  "close(l);",
  "for (int i = 0; i < 2; i++)",
  '    printf("line %d\\n", i);',
  "close(99);",
];

const recorded = `# A connection
[linux]
sock> int l = socket(AF_INET, SOCK_STREAM, 0);
l = [fd:l]
sock> struct sockaddr_in sa = { .sin_family = AF_INET };
sa = {AF_INET, 0.0.0.0:0}
sock> socklen_t len = sizeof(sa);
len = 16
sock> bind(l, (SA *)&sa, len);
= 0
sock> listen(l, 5);
= 0
sock> getsockname(l, (SA *)&sa, &len);
= 0  sa = {AF_INET, 0.0.0.0:[port:port]}
sock> int c = socket(AF_INET, SOCK_STREAM, 0);
c = [fd:c]
sock> connect(c, (SA *)&sa, len);
= 0

# Its end
sock> close(l);
= 0
sock> for (int i = 0; i < 2; i++)
  ...     printf("line %d\\n", i);
line 0
line 1
sock> close(99);
= -1 EBADF (Bad file descriptor)
`;

describe("recording", () => {
  test("piped input is written with its results, values that differ as placeholders", () => {
    expect(record("connection.socksh", connection).text).toBe(recorded);
  });

  test(`what ${runtime.name} records replays on deno, bun and node`, () => {
    const { path } = record("everywhere.socksh", connection);
    const { status, stdout } = socksh(["test", "--runtime", "deno,bun,node", path]);
    expect(stdout.match(/1 passed, 0 failed \(\w+\)/g)).toEqual([
      "1 passed, 0 failed (deno)",
      "1 passed, 0 failed (bun)",
      "1 passed, 0 failed (node)",
    ]);
    expect(status).toBe(0);
  });

  test("a port that was chosen stays a number", () => {
    const { text } = record("port.socksh", ["struct sockaddr_in sa = { AF_INET, htons(9877) };"]);
    expect(text).toContain("sa = {AF_INET, 0.0.0.0:9877}");
  });

  test("`# include` is C, and no heading", () => {
    const { text } = record("include.socksh", ["# include <stdio.h>", "# A heading", "1 + 1"]);
    expect(text).toBe("sock> # include <stdio.h>\n\n# A heading\nsock> 1 + 1\n= 2\n");
  });

  test("standard input is empty meanwhile, as it will be in the replay", () => {
    const { text } = record("stdin.socksh", ["getchar();", "1 + 1"]);
    expect(text).toBe("sock> getchar();\n= -1\nsock> 1 + 1\n= 2\n");
  });

  test(":record begins and ends in the middle of things", () => {
    const { path } = record("unused.socksh", []);
    const inner = `${path}.inner`;
    const { stderr } = socksh([], `int x = 1;\n:record ${inner}\nx\n:record\n:record off\nx + 1\n`);
    expect(stderr).toContain(`recording to ${inner}`);
    expect(socksh(["test", inner]).stdout).toContain("+ <prompt>:1:1: error: use of undeclared identifier 'x'");
  });

  test("a file that cannot be written ends it before it begins", () => {
    const { status, stdout, stderr } = socksh(["--record", "/nowhere/x.socksh"], "1 + 1\n");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("socksh: cannot record to /nowhere/x.socksh: ");
  });
});
