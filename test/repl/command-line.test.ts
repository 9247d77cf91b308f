/** The command line: what each way to start socksh prints, where, and with which status it ends. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { CLOSE_LEAKED } from "./steps.ts";

const main = new URL("../../repl/main.ts", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "socksh-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files: Readonly<Record<string, string>> = {
  "args.c":
    '#include <stdio.h>\nint main(int argc, char **argv)\n{\n\tfor (int i = 0; i < argc; i++) printf("%s\\n", argv[i]);\n\treturn argc;\n}\n',
  "macros.c":
    '#include <stdio.h>\n#ifndef NAME\n#define NAME "unset"\n#endif\nint main(void) { printf("%s %d\\n", NAME, NUMBER); return 0; }\n',
  "includes.c": '#include "own.h"\nint main(void) { return OWN; }\n',
  "headers/own.h": "#define OWN 42\n",
  "script.c":
    '#!/usr/bin/env -S socksh run\n#include <stdio.h>\nint main(void) { puts("script"); return getpid() == 0; }\n',
  "wrong.c": "int main(void)\n{\n\tint x = prot;\n\treturn x\n}\n",
  "unlinked.c": "int missing(int n);\nextern int absent;\n\nint main(void)\n{\n\treturn missing(absent);\n}\n",
  "late.c":
    '#include <stdio.h>\nint main(void) { late(3); return 0; }\nvoid late(int n) { printf("late %d\\n", n); }\n',
  "library.c": "int square(int x) { return x * x; }\n",
  "endless.c": '#include <stdio.h>\nint main(void) { for (;;) puts("y"); }\n',
  "prompt.c": "int square(int x)\n{\n\treturn x * x;\n}\n",
};
for (const [name, text] of Object.entries(files)) {
  spawnSync("mkdir", ["-p", join(folder, name, "..")]);
  writeFileSync(join(folder, name), text);
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `socksh ARGUMENTS` by sh(1), in the folder with the files: `line` may have pipes and redirections. */
function sh(line: string, input = ""): Ended {
  const socksh = `socksh() { ${[...runtime.command, main].map((word) => `'${word}'`).join(" ")} "$@"; }`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `${CLOSE_LEAKED}; ${socksh}; ${line}`], {
    cwd: folder,
    env: { PATH: "/usr/bin:/bin", HOME: folder, NO_COLOR: "1" },
    input,
    encoding: "utf8",
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

describe("help and version", () => {
  test.each(["--help", "-h", "run --help", "test -h"])("socksh %s goes to standard output", (args) => {
    const { status, stdout, stderr } = sh(`socksh ${args}`);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^socksh: the socket shell\.[\s\S]*usage:[\s\S]*options:[\s\S]*-h, --help/);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  test.each(["--version", "-V"])("socksh %s names runtime and platform", (args) => {
    expect(sh(`socksh ${args}`)).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        new RegExp(`^socksh \\d+\\.\\d+\\.\\d+ \\(${runtime.name} .*, ${runtime.platform} ${runtime.arch}\\)\n$`),
      ),
      stderr: "",
    });
  });
});

describe("mistakes on the command line end with status 2 and a hint", () => {
  test.each([
    ["--bogus", "unknown option '--bogus'"],
    ["-Z", "unknown option '-Z'"],
    ["-e", "option '-e' wants a value"],
    ["run", "run: which file? (socksh run file.c)"],
    ["run -I", "option '-I' wants a value"],
    ["run --bogus args.c", "unknown option '--bogus'"],
    ["run -e 1 args.c", "--eval has no meaning for run"],
    ["--update", "--update has no meaning for the prompt"],
    ["test", "test: which sessions? (socksh test FILE…)"],
    ["args.c", "'args.c' is no command; a program is run by: socksh run args.c"],
    ["ruin", "'ruin' is no command; there are run and test"],
  ])("socksh %s", (args, message) => {
    expect(sh(`socksh ${args}`)).toEqual({
      status: 2,
      stdout: "",
      stderr: `socksh: ${message}\nTry 'socksh --help'.\n`,
    });
  });

  test("a macro's name that is none", () => {
    const { status, stdout, stderr } = sh("socksh run -D 1x args.c");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("<command line>:1:1: error: a macro's name must be an identifier, not '1x'");
  });
});

describe("socksh -e", () => {
  test("evaluates each text in one session", () => {
    expect(sh("socksh -e 'int x = 3' -e 'x * x' --eval=x")).toEqual({
      status: 0,
      stdout: "x = 3\n= 9\n= 3\n",
      stderr: "",
    });
  });

  test("goes on after a fault, and ends with status 1", () => {
    const { status, stdout, stderr } = sh("socksh -e nope -e 1");
    expect([status, stdout]).toEqual([1, "= 1\n"]);
    expect(stderr).toBe(
      "<prompt:1>:1:1: error: use of undeclared identifier 'nope' [undeclared-identifier]\nnope\n^~~~\n",
    );
  });

  test("a segmentation fault is a failure too", () => {
    const { status, stdout, stderr } = sh("socksh -e '*(int *)0' -e 1");
    expect([status, stdout]).toEqual([1, "= 1\n"]);
    expect(stderr).toContain("Segmentation fault: read of 4 bytes at (nil)");
  });

  test("what the program prints and what the shell answers come in order", () => {
    expect(sh(`socksh -e 'puts("a"); getpid() > 1; puts("b")' -e 'printf("c")' -e 2`).stdout).toBe("a\nb\nc= 2\n");
  });
});

describe("piped input", () => {
  test("is read as if typed, entries over several lines too", () => {
    const { status, stdout, stderr } = sh(
      "socksh < prompt.c; printf 'int a = 5\\na + 1\\nint f(int x)\\n{\\nreturn x;\\n}\\nf(3)\\n' | socksh",
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "a = 5\n= 6\n= 3\n", stderr: "" });
  });

  test("a program reads what follows its entry", () => {
    expect(sh("socksh", "char line[80]; fgets(line, sizeof line, stdin)\nhello there\nline\n").stdout).toBe(
      '= "hello there\\n"  line = "hello there\\n"\n= "hello there\\n"\n',
    );
  });

  test("an entry that never ends is told so", () => {
    const { status, stderr } = sh("socksh", "int f(void) {\n");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^<prompt:1>:1:13: error: the '\{' on line 1 is never closed/);
  });

  test(":quit ends it", () => {
    expect(sh("socksh", "1\n:quit\n2\n")).toEqual({ status: 0, stdout: "= 1\n", stderr: "" });
  });

  test("a function of five thousand lines is quick", () => {
    const start = performance.now();
    const { stdout } = sh("socksh", `int big(int x)\n{\n${"\tx += x & 3;\n".repeat(5000)}\treturn x;\n}\nbig(0)\n`);
    expect(stdout).toBe("= 0\n");
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("socksh run", () => {
  test.each([
    ["args.c", "args\n", 1],
    ["args.c one 'two words'", "args\none\ntwo words\n", 3],
    ["args.c -x --help -DNAME", "args\n-x\n--help\n-DNAME\n", 4],
    ["args.c one -- two", "args\none\n--\ntwo\n", 4],
    ["args.c -- -e x", "args\n-e\nx\n", 3],
    ["args.c -- other.c", "args\nother.c\n", 2],
    ["-DNUMBER=7 macros.c", "unset 7\n", 0],
    ["-D NUMBER -DNAME='\"given\"' macros.c", "given 1\n", 0],
    ["-DNUMBER=1 -DNAME=x -UNAME macros.c", "unset 1\n", 0],
    ["-I headers includes.c", "", 42],
    ["-Iheaders includes.c", "", 42],
  ])("%s", (args, stdout, status) => {
    expect(sh(`socksh run ${args}`)).toEqual({ status, stdout, stderr: "" });
  });

  test("reads the program from standard input", () => {
    expect(sh("socksh run - a", files["args.c"])).toEqual({ status: 2, stdout: "<stdin>\na\n", stderr: "" });
  });

  test("a first line #! is for the kernel, and lines keep their numbers", () => {
    const { status, stdout, stderr } = sh("socksh run script.c");
    expect([status, stdout]).toEqual([0, "script\n"]);
    expect(stderr).toContain("script.c:3:");
  });

  test.each([
    ["none.c", "No such file or directory"],
    ["headers", "Is a directory"],
    ["args.c/x.c", "Not a directory"],
  ])("%s: what cannot be read is named with the reason", (file, reason) => {
    expect(sh(`socksh run ${file}`)).toEqual({ status: 1, stdout: "", stderr: `socksh: ${file}: ${reason}\n` });
  });

  test("errors of the compiler: file, line, column, the source line, a caret", () => {
    expect(sh("socksh run wrong.c")).toEqual({
      status: 1,
      stdout: "",
      stderr: [
        "wrong.c:3:10: error: use of undeclared identifier 'prot' [undeclared-identifier]",
        "        int x = prot;",
        "                ^~~~",
        "wrong.c:4:10: error: expected ';' after 'return' [missing-semicolon]",
        "        return x",
        "                ^",
        "2 errors",
        "",
      ].join("\n"),
    });
  });

  test("errors of the linker: each undefined name, where it is used and declared", () => {
    const { status, stdout, stderr } = sh("socksh run unlinked.c");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^unlinked\.c:6:9: error: undefined reference to 'missing'/m);
    expect(stderr).toMatch(/^unlinked\.c:1:5: note: 'missing' is declared here/m);
    expect(stderr).toMatch(/^unlinked\.c:6:17: error: undefined reference to 'absent'/m);
  });

  test("a void function below its first call is warned about, as by gcc, and called", () => {
    const { status, stdout, stderr } = sh("socksh run late.c");
    expect([status, stdout]).toEqual([0, "late 3\n"]);
    expect(stderr).toMatch(
      /warning: implicit declaration of function 'late'[\s\S]*warning: conflicting types for 'late'/,
    );
  });

  test("a file without main", () => {
    expect(sh("socksh run library.c")).toEqual({
      status: 1,
      stdout: "",
      stderr: "library.c: error: undefined reference to 'main': a program begins there\n",
    });
  });
});

describe("output", () => {
  test.each([
    ["socksh --help | head -1", "socksh: the socket shell. Book-style C, run for real against libc.\n"],
    [`socksh -e 'for (int i = 0; i < 100000; i++) printf("%d\\n", i);' | head -1`, "0\n"],
    ["socksh run endless.c | head -2", "y\ny\n"],
  ])("%s: a reader that leaves is no fault", (line, stdout) => {
    expect(sh(line)).toEqual({
      status: 0,
      stdout,
      stderr: expect.stringMatching(/^(SIGPIPE: a program would end here.*\n)?$/),
    });
  });

  test.each([
    "socksh --help >&-",
    "socksh -e 1+1 >&-",
    "socksh -e 1+1 <&-",
    "echo 1+1 | socksh >&- 2>&-",
    "socksh run library.c 2>&-",
  ])(
    "%s: closed streams do no harm",
    (line) => {
      const { status, stderr } = sh(line);
      expect(status).toBe(line.includes("library.c") ? 1 : 0);
      expect(stderr).toBe("");
    },
  );

  test("a large value is shortened, a large array given by its beginning", () => {
    const { status, stdout } = sh("socksh -e 'char b[60000]; memset(b, 65, sizeof b);' -e b -e 'int big[10000]; big'");
    expect(status).toBe(0);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThan(2000);
  });

  test("no colour where NO_COLOR is set or the stream is no terminal", () => {
    for (const line of ["socksh -e nope", "unset NO_COLOR; socksh -e nope", "unset NO_COLOR; socksh run wrong.c"]) {
      expect(sh(line).stderr).not.toContain("\x1b");
    }
    const inTerminal = (environment: string) =>
      sh(`script -qec "$(declare -f socksh); ${environment} socksh -e nope" /dev/null`).stdout;
    expect(inTerminal("")).not.toContain("\x1b[1");
    expect(inTerminal("unset NO_COLOR;")).toContain("\x1b[1;31merror:");
  });
});

describe("commands", () => {
  const commands = (...texts: string[]) => sh(`socksh ${texts.map((text) => `-e '${text}'`).join(" ")}`);

  test(":help lists the commands; :help :run tells about one", () => {
    const { status, stdout } = commands(":help");
    expect(status).toBe(0);
    for (const word of [":help", ":fds", ":load", ":run", ":vars", ":record", ":quit"]) {
      expect(stdout).toContain(`\n  ${word} `);
    }
    expect(commands(":help :run").stdout).toMatch(/^:run \[args…\] {2}run the `main`/);
  });

  test(":help of a function: prototype, meaning, errors, manual", () => {
    const { stdout } = commands(":help socket");
    expect(stdout).toMatch(/^int socket\(int family, int type, int protocol\);\n {2}\S/);
    expect(stdout).toMatch(/errors: EACCES EAFNOSUPPORT/);
    expect(stdout).toMatch(/<sys\/socket\.h>, man 2 socket; UNP 4\.2\n$/);
  });

  test(":help of constants and macros", () => {
    expect(commands(":help AF_INET").stdout).toBe("#define AF_INET 2\n  defined in <sys/socket.h>\n");
    expect(commands(":help SA").stdout).toBe("#define SA struct sockaddr\n  defined in <socksh/book.h>\n");
    expect(commands("#define MAX(a, b) ((a) > (b) ? (a) : (b))", ":help MAX").stdout).toBe(
      "#define MAX(a, b) ((a) > (b) ? (a) : (b))\n  defined in <prompt:1>\n",
    );
  });

  test(":help of a struct: its members, their places", () => {
    const listing = [
      "struct sockaddr_in {",
      "    sa_family_t sin_family;     // offset 0, 2 bytes",
      "    in_port_t sin_port;         // offset 2, 2 bytes",
      "    struct in_addr sin_addr;    // offset 4, 4 bytes",
      "    unsigned char sin_zero[8];  // offset 8, 8 bytes",
      "};",
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
      /^typedef struct \{\n {4}.*fds_bits\[16\];.*\n\} fd_set;\n {2}128 bytes/,
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

  test(":load evaluates a file by its own name, :vars lists what it defines, :run runs it", () => {
    const { status, stdout, stderr } = commands(":load args.c", ":run a -b", ":load wrong.c", ":vars");
    expect(stdout).toBe("main\na\n-b\nmain: int (int, char **)\n");
    expect(stderr).toMatch(/^the program ended with status 3\nwrong\.c:3:10: error: /);
    expect(status).toBe(1);
  });
});
