/** The command line: what each way to start socksh prints, where, and with which status it ends. */
import { describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { files, sh } from "./socksh-files.ts";

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
    ["args", "'args' is no command; there are run, cc and test"],
    ["dir/args", "'dir/args' is no command; a program is run by: socksh run dir/args"],
    [
      "'sizof(int)'",
      "'sizof(int)' is neither a command nor a file: socksh -e '…' evaluates C, and so does the prompt that socksh opens",
    ],
    [
      "x=1",
      "'x=1' is neither a command nor a file: socksh -e '…' evaluates C, and so does the prompt that socksh opens",
    ],
    ["ruin", "'ruin' is no command; did you mean 'run'?"],
    ["run --defin X args.c", "unknown option '--defin'; did you mean '--define'?"],
    ["run -includ own.h args.c", "unknown option '-i'"],
    ["run -o args args.c", "-o has no meaning: no file is written; `socksh run` compiles and runs in one step"],
    ["cc -c args.c", "-c has no meaning: no object file is written; `socksh cc` checks without running"],
    ["run -S args.c", "-S has no meaning: there is no assembler text"],
    ["run -E args.c", "--preprocess has no meaning for run"],
    ["run -Wformt args.c", "unknown option '-Wformt'; did you mean '-Wformat'?"],
    ["cc -std=ggnu99 args.c", "unknown option '-std=ggnu99'; did you mean '-std=gnu99'?"],
    ["run -std args.c", "run: which file? (socksh run file.c)"],
    ["cc --dump asm args.c", "--dump: there are ast, ir and wat, not 'asm'"],
    ["run --dump ast args.c", "--dump has no meaning for run"],
    ["cc", "cc: which file? (socksh cc file.c)"],
    ["run args.c libunp.a --", "'libunp.a' cannot be linked: only C sources can, or a folder of them by -l"],
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
    ["args.c -I headers -DX=1 -O2 -- -v", "args\n-v\n", 2],
    ["args.c -q -- two", "args\n-q\n--\ntwo\n", 4],
    ["-g -O2 -Wall -Wextra -Wshadow -std=gnu17 -pthread -fno-common -m64 -L/usr/lib -lm -lpthread args.c", "args\n", 1],
    ["-DNUMBER=7 macros.c library.c", "unset 7\n", 0],
    ["library.c -D NUMBER=8 macros.c -- ", "unset 8\n", 0],
    ["-I headers -include own.h -DNUMBER=OWN macros.c", "unset 42\n", 0],
    ["-DNUMBER=7 macros.c", "unset 7\n", 0],
    ["-D NUMBER -DNAME='\"given\"' macros.c", "given 1\n", 0],
    ["-DNUMBER=1 -DNAME=x -UNAME macros.c", "unset 1\n", 0],
    ["-I headers includes.c", "", 42],
    ["-Iheaders includes.c", "", 42],
  ])("%s", (args, stdout, status) => {
    expect(sh(`socksh run ${args}`)).toEqual({ status, stdout, stderr: "" });
  });

  test("socksh file.c runs it, too", () => {
    expect(sh("socksh args.c -x --help")).toEqual({ status: 3, stdout: "args\n-x\n--help\n", stderr: "" });
  });

  test("reads a program with threads from standard input, although it has to start itself again", () => {
    expect(sh("socksh run - -- word", files["threads.c"])).toEqual({ status: 0, stdout: "42 word 1\n", stderr: "" });
  });

  test.each([
    ["a pipe", "socksh run <(cat threads.c) -- word </dev/null"],
    [
      "FIFOs",
      "mkfifo m.c b.c && (grep -v body threads.c >m.c & grep body threads.c >b.c &) && socksh run m.c b.c -- word </dev/null",
    ],
  ])("reads one from %s", (_, script) => {
    expect(sh(script)).toEqual({ status: 0, stdout: "42 word 1\n", stderr: "" });
  });

  test("and leaves its bytes as they are that are no UTF-8", () => {
    const line = "sed 's/ %d/é %d/' threads.c | iconv -f utf-8 -t latin1 | socksh run - -- word | od -An -tx1";
    expect(sh(line)).toEqual({ status: 0, stdout: " 34 32 20 77 6f 72 64 e9 20 31 0a\n", stderr: "" });
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
        "                ;",
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

  test.each([
    ["in its text", "joins.c"],
    // A look at the text does not find it.
    ["by a macro", "-D START=pthread_create starts.c"],
  ])("a program that makes threads, as it says %s, gives its warnings once", (_, args) => {
    const { status, stdout, stderr } = sh(`socksh run ${args}`);
    expect([status, stdout]).toEqual([0, "joined\n"]);
    expect(stderr.match(/warning:/g)).toHaveLength(1);
  });

  test("errors of the linker: every place, in every file, and the name that was meant", () => {
    const { status, stderr } = sh("socksh run twice.c again.c");
    expect(status).toBe(1);
    expect(stderr).toBe(
      [
        "twice.c:6:9: error: undefined reference to 'sqare': nothing defines it [undefined-reference]",
        '        return sqare(2) + sqare(3) + puts("");',
        "               ^~~~~~~~",
        "hint: did you mean 'square'?",
        "twice.c:6:20: note: also used here",
        '        return sqare(2) + sqare(3) + puts("");',
        "                          ^~~~~~~~",
        "again.c:2:26: note: also used here",
        "int other(void) { return sqare(40); }",
        "                         ^~~~~~~~~",
        "twice.c:1:5: note: 'sqare' is declared here",
        "int sqare(int);",
        "    ^~~~~",
        "again.c:3:5: error: multiple definition of 'square' [multiple-definition]",
        "int square(int x) { return x; }",
        "    ^~~~~~",
        "twice.c:2:5: note: 'square' is first defined here",
        "int square(int x) { return x * x; }",
        "    ^~~~~~",
        "2 errors",
        "",
      ].join("\n"),
    );
  });

  test("a file beside the others that has what is missing", () => {
    const { stderr } = sh("socksh run needs.c");
    expect(stderr).toContain("hint: again.c defines 'square': add it to the command line");
  });

  test("a type that differs between two files is a warning with both places", () => {
    const { status, stdout, stderr } = sh("socksh run differs.c library.c");
    expect([status, stdout]).toEqual([0, "9\n"]);
    expect(stderr).toMatch(
      /^differs\.c:2:6: warning: 'square' has another type in another file: 'long \(long\)' here, 'int \(int\)' in its definition \[lto-type-mismatch\]\n.*\n.*\nlibrary\.c:1:5: note: 'square' is defined here/,
    );
    expect(sh("socksh run -Wno-lto-type-mismatch differs.c library.c").stderr).toBe("");
    expect(sh("socksh run -Werror differs.c library.c").status).toBe(1);
  });

  test("a folder that is none", () => {
    expect(sh("socksh run args.c -l nowhere --")).toEqual({
      status: 1,
      stdout: "",
      stderr: "socksh: -l nowhere: there is no such folder; a library is linked from the folder of its C sources\n",
    });
  });

  test("the program's own err_sys is called by the book's wrappers as well", () => {
    expect(sh("socksh run own-err.c")).toEqual({ status: 7, stdout: "own err_sys: %s error\n", stderr: "" });
  });

  test("a file without main", () => {
    expect(sh("socksh run library.c")).toEqual({
      status: 1,
      stdout: "",
      stderr: "library.c: error: undefined reference to 'main': a program begins there\n",
    });
  });
});

describe("socksh cc", () => {
  test.each([
    ["args.c library.c", 0, ""],
    ["assigns.c", 0, /warning: .*\[parentheses\]/],
    ["-Wno-parentheses assigns.c", 0, ""],
    ["-Wall -w assigns.c", 0, ""],
    ["-Werror assigns.c", 1, /error: .*\[parentheses\]/],
    ["-Werror=parentheses assigns.c", 1, /error: .*\[parentheses\]/],
    ["-Werror -Wno-error=parentheses assigns.c", 0, /warning: .*\[parentheses\]/],
    ["unlinked.c", 0, ""],
    ["wrong.c args.c", 1, /wrong\.c:3:10: error/],
  ])("%s: checks without running, status %i", (args, status, stderr) => {
    expect(sh(`socksh cc ${args}`)).toEqual({
      status,
      stdout: "",
      stderr: typeof stderr === "string" ? stderr : expect.stringMatching(stderr),
    });
  });

  test("-E prints what the preprocessor leaves, with line markers; it compiles to the same program", () => {
    const { status, stdout, stderr } = sh("socksh cc -E -I headers includes.c args.c");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^# 1 "includes\.c"\n[\s\S]*\nint main\(void\) \{ return 42; \}\n# 1 "args\.c"\n/);
    expect(sh("socksh cc -E args.c > plain.c; socksh run plain.c a b").stdout).toBe("plain\na\nb\n");
  });
});

describe("socksh cc --dump", () => {
  test.each([
    ["ast", /function-definition/],
    ["ir", /square/],
    ["wat", /^\(module/],
  ])("%s", (kind, expected) => {
    const { status, stdout, stderr } = sh(`socksh cc --dump ${kind} library.c`);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(expected);
    expect(sh(`socksh cc --dump=${kind} wrong.c`)).toMatchObject({ status: 1, stdout: "" });
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
