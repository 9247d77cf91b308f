/** Commands of the prompt: `:help`, `:run`, `:load`, `:vars`. */
import { describe, expect, test } from "vitest";
import { sh } from "./socksh-files.ts";

describe("commands", () => {
  const commands = (...texts: string[]) => sh(`socksh ${texts.map((text) => `-e '${text}'`).join(" ")}`);

  test(":help lists the commands; :help :run tells about one", () => {
    const { status, stdout } = commands(":help");
    expect(status).toBe(0);
    for (
      const word of [
        ":help",
        ":fds",
        ":load",
        ":run",
        ":jobs",
        ":fg",
        ":bg",
        ":kill",
        ":scan",
        ":who",
        ":vars",
        ":record",
        ":quit",
      ]
    ) {
      expect(stdout).toContain(`\n  ${word} `);
    }
    expect(commands(":help :run").stdout).toMatch(/^:run \[file\.c… --\] \[args…\] \[&\] {2}run the `main`/);
  });

  test(":help of a function: prototype, meaning, errors, manual", () => {
    const { stdout } = commands(":help socket");
    expect(stdout).toMatch(/^int socket\(int family, int type, int protocol\);\n {2}\S/);
    expect(stdout).toMatch(/errors: EACCES EAFNOSUPPORT/);
    expect(stdout).toMatch(/<sys\/socket\.h>, man 2 socket; UNP 4\.2\n$/);
    expect(commands(":help Socket").stdout).toMatch(/\n {2}Calls socket\(\) and, if that fails, prints the reason/);
  });

  test(":help of constants and macros", () => {
    expect(commands(":help AF_INET").stdout).toBe(
      "#define AF_INET 2\n  IPv4; struct sockaddr_in.\n  <sys/socket.h>, man 7 ip; UNP 3.2\n",
    );
    expect(commands(":help SO_LINGER").stdout).toBe(
      [
        "#define SO_LINGER 13",
        "  What close() does with unsent data: go on in the background, wait, or reset",
        "  the connection.",
        "  level: SOL_SOCKET; value: struct linger; get and set",
        "  <sys/socket.h>, man 7 socket; UNP 7.5",
        "",
      ].join("\n"),
    );
    expect(commands(":help ICMP6_FILTER").stdout).toMatch(/IPPROTO_ICMPV6; value: struct icmp6_filter; get and set/);
    expect(commands(":help PF_INET").stdout).toMatch(/ {2}the same as AF_INET: IPv4/i);
    expect(commands(":help CMSG_FIRSTHDR").stdout).toMatch(
      /NULL if there is none\.\n {2}<.*>, man 3 cmsg; UNP 14\.6\n$/,
    );
    expect(commands(":help ECONNREFUSED").stdout).toMatch(/Connection refused: nobody listens/);
    expect(commands("#define MAX(a, b) ((a) > (b) ? (a) : (b))", ":help MAX").stdout).toBe(
      "#define MAX(a, b) ((a) > (b) ? (a) : (b))\n  defined in <prompt:1>\n",
    );
  });

  test(":help of a struct: its members, their places", () => {
    const listing = [
      "struct sockaddr_in {",
      "    sa_family_t sin_family;     // offset 0, 2 bytes",
      "                                //   AF_INET",
      "    in_port_t sin_port;         // offset 2, 2 bytes",
      "    struct in_addr sin_addr;    // offset 4, 4 bytes",
      "    unsigned char sin_zero[8];  // offset 8, 8 bytes",
      "};",
      "  Address of an IPv4 socket. UNP 3.2",
      "  16 bytes, defined in <netinet/in.h>",
      "",
    ].join("\n");
    expect(commands(":help struct sockaddr_in").stdout).toBe(listing);
    expect(commands(":help sockaddr_in").stdout).toBe(listing);
    expect(commands("struct b { int x : 3; union { char c; long l; }; enum { A } e; };", ":help struct b").stdout).toBe(
      [
        "struct b {",
        "    int x : 3;           // offset 0, bits 0 to 2",
        "    union {",
        "        char c;          // offset 8, 1 byte",
        "        long l;          // offset 8, 8 bytes",
        "    };",
        "    enum <anonymous> e;  // offset 16, 4 bytes",
        "};",
        "  24 bytes, defined in <prompt:1>, line 1",
        "",
      ].join("\n"),
    );
  });

  test(":help of types and of what was defined at the prompt", () => {
    expect(commands(":help socklen_t").stdout).toBe("typedef unsigned int socklen_t;\n  defined in <socksh/types.h>\n");
    expect(commands(":help fd_set").stdout).toMatch(
      /^typedef struct \{\n {4}.*fds_bits\[16\];.*\n(?: .*\n)*\} fd_set;\n(?: .*\n)* {2}128 bytes/,
    );
    expect(commands("enum color { RED, BLUE = 7 };", ":help enum color").stdout).toBe(
      "enum color {\n    RED = 0,\n    BLUE = 7,\n};\n  defined in <prompt:1>, line 1\n",
    );
    expect(commands("int f(char *s) { return 1; }", ":help f").stdout).toBe(
      "f: int (char *)\n  defined in <prompt:1>\n",
    );
  });

  test.each([
    [":help sockett", "nothing is known about 'sockett'; did you mean 'socket'?"],
    [":help struct sockaddr_inn", "nothing is known about 'struct sockaddr_inn'; did you mean 'struct sockaddr_in'?"],
    [":help struct zzzzzz", "nothing is known about 'struct zzzzzz'"],
    [":help NETLINK_ROUT", "nothing is known about 'NETLINK_ROUT'; did you mean 'NETLINK_ROUTE'?"],
    [":help while", "'while' is a word of the language C itself"],
    [":lod x", "no command ':lod'; did you mean ':load'?"],
    [":h", "no command ':h'; did you mean ':help'?"],
    [":zzz", "no command ':zzz'; :help lists them"],
    [":", "no command ':'; :help lists them"],
    [":load", "usage: :load file.c"],
    [":load none.c", "none.c: No such file or directory"],
    [":load headers", "headers: Is a directory"],
    [":run", "no `main` is defined yet"],
  ])("%s", (text, message) => {
    expect(commands(text)).toEqual({ status: 1, stdout: "", stderr: `socksh: ${message}\n` });
  });

  test(":run of files compiles them as one program, which leaves the prompt's names alone", () => {
    const { status, stdout, stderr } = commands(
      "int square(int x) { return -x; }",
      ":run macros2.c library.c -- a",
      "square(2)",
      ":run none.c",
      ":run library.c",
      ":run wrong.c",
    );
    expect(stdout).toBe("macros2 a 16\n= -2\n");
    expect(stderr).toMatch(
      /^the program ended with status 0\nnone\.c: No such file or directory\nlibrary\.c: no 'main' is defined\nwrong\.c:3:10: error/,
    );
    expect(status).toBe(1);
  });

  test(":load evaluates a file by its own name, :vars lists what it defines, :run runs it", () => {
    const { status, stdout, stderr } = commands(":load args.c", ":run a -b", ":load wrong.c", ":vars");
    expect(stdout).toBe("main\na\n-b\nmain: int (int, char **)\n");
    expect(stderr).toMatch(/^the program ended with status 3\nwrong\.c:3:10: error: /);
    expect(status).toBe(1);
  });
});
