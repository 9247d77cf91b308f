import { describe, expect, test } from "vitest";
import { record, testText } from "./socksh.ts";

const pair = `sock> int fd[2];
sock> socketpair(AF_UNIX, SOCK_STREAM, 0, fd);
= 0  fd = {[fd:x], [fd:y]}
sock> char a[10], b[10];
`;

describe("actors", () => {
  test("a call that would block is made when a later command has given it something", () => {
    const session = `${pair}A> read(fd[0], a, sizeof(a));
B> read(fd[1], b, sizeof(b));
sock> write(fd[1], "to a", 4);
= 4
A= 4  a = "to a"
A> write(fd[0], "to b", 4);
= 4
B= 4  b = "to b"
`;
    expect(testText("actors.socksh", session)).toMatchObject({ status: 0 });
  });

  test("one result may make the next call ready", () => {
    const { text, path } = record("chain.socksh", [
      "int l = socket(AF_INET, SOCK_STREAM, 0), s, c;",
      "struct sockaddr_in sa = { .sin_family = AF_INET };",
      "socklen_t len = sizeof(sa);",
      "bind(l, (SA *)&sa, len);",
      "listen(l, 5);",
      "getsockname(l, (SA *)&sa, &len);",
      "SERVER> s = accept(l, NULL, NULL);",
      "c = socket(AF_INET, SOCK_STREAM, 0);",
      "connect(c, (SA *)&sa, len);",
    ]);
    expect(text).toContain("SERVER> s = accept(l, NULL, NULL);\nsock> c = socket(AF_INET, SOCK_STREAM, 0);\n");
    expect(text.trimEnd().split("\n").slice(-2)).toEqual(["= 0", "SERVER= s = [fd:s]"]);
    expect(testText("chain2.socksh", text)).toMatchObject({ status: 0 });
    expect(path).toMatch(/chain/);
  });

  test("what is there already, what does not block, and what fails comes at once", () => {
    const session = `${pair}sock> write(fd[1], "x", 1);
= 1
A> read(fd[0], a, 1);
= 1  a = "x"
A> recv(fd[0], a, 1, MSG_DONTWAIT);
= -1 EAGAIN (Resource temporarily unavailable)
A> read(99, a, 1);
= -1 EBADF (Bad file descriptor)
`;
    expect(testText("once.socksh", session)).toMatchObject({ status: 0 });
  });

  test("a call that nothing has come for fails the session, unless that is expected", () => {
    const session = `${pair}A> read(fd[0], a, 1);\nsock> 1\n= 1\n`;
    const { status, output } = testText("waiting.socksh", session);
    expect(output).toContain("  = 1\n+ A= (still waiting)\n");
    expect(status).toBe(1);
    expect(testText("expected.socksh", `${session}A= (still waiting)\n`)).toMatchObject({ status: 0 });
  });

  test("an actor that waits can do nothing else", () => {
    const session = `${pair}A> read(fd[0], a, 1);\nA> write(fd[0], "x", 1);\n`;
    expect(testText("busy.socksh", session).output).toContain("+ socksh: A still waits in read(3, …)\n");
  });

  test("a result that is expected and does not come is missing", () => {
    const session = `${pair}A> read(fd[0], a, 1);\nsock> 1\n= 1\nA= 1  a = "x"\n`;
    const { output } = testText("missing.socksh", session, "--limit", "1");
    expect(output).toContain('- A= 1  a = "x"\n');
  });
});
