import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { positionAt } from "../../cc/source.ts";
import { diagnosePaste } from "../../shell/paste.ts";

/** `first-last severity code` of every diagnostic. */
function codes(text: string): string[] {
  return diagnosePaste(text, "paste").diagnostics.map(({ severity, code, span }) => {
    const [first, last] = [positionAt(span.file, span.start).line, positionAt(span.file, span.end).line];
    return `${first === last ? first : `${first}-${last}`} ${severity} ${code}`;
  });
}

/** What is left, line by line, without the blanks at the ends; checks that nothing has moved. */
function left(text: string): string[] {
  const healed = diagnosePaste(text, "paste").text;
  expect(healed.length).toBe(text.length);
  const lines = healed.split("\n");
  expect(lines.map((line) => line.length)).toEqual(text.split("\n").map((line) => line.length));
  return lines.map((line) => line.trim());
}

function unchanged(text: string): void {
  expect(diagnosePaste(text, "paste")).toEqual({ text, diagnostics: [] });
}

const folder = new URL("../notes/", import.meta.url);
const blocks = readdirSync(folder).filter((name) => /^ch\d+-\d+\./.test(name)).sort();

/** What the doctor says of the notes' blocks; of all others, nothing. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "ch03-003.c": ["1 warning bare-header", "2 warning bare-header"],
  "ch03-004.c": ["1 warning bare-header"],
  "ch05-021.c": ["9-12 warning prose"],
  "ch05-024.c": ["1-7 error not-c"],
  "ch05-025.c": ["1-2 error not-c"],
  "ch06-026.c": ["1-5 error not-c"],
  "ch06-029.c": ["7-10 warning prose", "17-20 warning prose"],
  "ch07-032.c": ["5-8 warning prose"],
  "ch07-034.c": ["4 warning placeholder"],
  "ch13-048.ini": ["1-13 error not-c"],
  "ch13-049.bash": ["1 error not-c"],
  "ch13-050.ini": ["1-8 error not-c"],
  "ch17-058.c": ["4-8 warning prose"],
  "ch17-059.c": ["1 note copy-button", "11 warning prose"],
  "ch17-060.c": ["1 note copy-button"],
};

describe("the blocks of a reader's notes", () => {
  test("are all there", () => {
    expect(blocks.length).toBe(90);
  });

  test.each(blocks)("%s", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const diagnostics = expected[name] ?? [];
    expect(codes(text)).toEqual(diagnostics);
    if (diagnostics.length === 0) return unchanged(text);
    // Lines that no diagnostic speaks of stay as they are.
    const named = new Set(diagnostics.flatMap((each) => {
      const [first, last] = each.split(" ")[0]!.split("-").map(Number);
      return Array.from({ length: (last ?? first!) - first! + 1 }, (_, index) => first! + index);
    }));
    const healed = left(text);
    text.split("\n").forEach((line, index) => expect(healed[index]).toBe(named.has(index + 1) ? "" : line.trim()));
  });
});

describe("real C is never altered", () => {
  test.each([
    ["K&R style", "main(argc, argv)\nint argc;\nchar **argv;\n{\n    return 0;\n}\n"],
    [
      "variadic macros and GNU ranges",
      "#define LOG(f, ...) printf(f, __VA_ARGS__)\nswitch (x) {\ncase 1 ... 3:\n  y();\ndefault: ;\n}\nint a[] = { [0 ... 9] = 1 };\n",
    ],
    ["... on a line of its own in a parameter list", "int f(const char *fmt,\n      ...\n);\n"],
    ["labels and goto", "again:\n    n = read(fd, buf, 1);\n    if (n < 0) goto again;\nout: close(fd);\n"],
    [
      "Chinese in comments, strings and character constants",
      "int n; // 第一步：创建套接字，（重要）\n/* - 返回值\n   大于0：成功 */\nputs(\"你好，世界：（一）“引号”\");\nwchar_t c = L'中';\n",
    ],
    [
      "English in comments of all kinds",
      "/*\n * The server then calls accept to wait.\n - a list of the things\n   ...\n */\nint a; // it's what we want; don't\n// a comment that goes on \\\nthe next line of it is here\n",
    ],
    [
      "directives",
      '#define MAX 3 /* a */\n#  include <stdio.h>\n#error The platform is not supported, sorry\n#if 0\nThis is not the code that you are looking for，真的\n# if 1\nand it\'s on\n# endif\n#endif\n#pragma omp parallel for\n# 12 "file.c"\n#\n#define LONG the value of \\\n   - is on the next line \\\n   # x\n',
    ],
    ["expressions over lines", "x = a\n  - b\n  * c\n  + d;\n  * p = 3;\n- 1\n+ x;\n(3) + x\n1. + x;\n* p\n"],
    ["unary and pointer soup", "**pp = &*q;\n* p++ = - x;\n! a;\n~ b;\n"],
    [
      "long runs of keywords and macros",
      "static inline const unsigned long int f(void);\nextern FOO BAR x;\nstruct sockaddr_in in, to, is, the, a;\n",
    ],
    ["initialisers of numbers", "int m[3][2] = {\n 1, 2,\n 2, 3,\n 3, 4\n};\nint n[] = { 0x0100, 0000,\n 0200 };\n"],
    ["a calculation", "1 + 2\n"],
    ["calculations in lines that count up", "1 * a +\n2 * b +\n3 * c\n"],
    ["modulo and templates of the shell's kind", "a % b\nx = y\n% z;\n"],
    ["identifiers in other scripts", "int 变量 = 3;\n变量 = 5;\ndouble größe = 变量 * 2;\n"],
    ["an unterminated comment", "int a;\n/* the rest of the text is in here\n- a list\n...\n"],
    [
      "strings over lines",
      'char *s = "the first part of the text \\\nand the rest of it，中文";\nputs("a"\n     "b");\n',
    ],
    [
      "digit separators and prefixes",
      "int n = 1'000'000;\nchar c = u8'a', d = L'\\'', e = '\"';\nchar *s = \"don't\"; /* isn't */\n",
    ],
    ["attributes", "[[noreturn]] void f(void);\n__attribute__((unused)) static int a;\n"],
    ["struct listings", "struct timeval{\n    long tv_sec;\n    long tv_usec;\n};\n"],
    ["a statement's continuation in braces", "for (;;) {\n    x = a\n      - b c;\n}\n"],
    ["assembly and statement expressions", 'asm volatile ("" ::: "memory");\nint a = ({ int b = 1; b; });\n'],
    ["names without parentheses", "uint16_t htons\nint gethostname\ninet_aton //点分十进制\n"],
    ["a variable of one word", "Copy\n"],
    [
      "words that a macro takes",
      "showlist(The first, second, and third items.);\nextern int f (const Key a, const Key b);\n",
    ],
    ["an assignment after an array", "int a\n[5];\nType = forking;\n"],
  ])("%s", (_name, text) => unchanged(text));
});

describe("bare headers", () => {
  test("are left out with a warning, comments stay", () => {
    const text = "<netinet/in.h> /* why */\n<sys/types.h>, <sys/socket.h>\ninclude <stdio.h>\nint a;";
    expect(codes(text)).toEqual(["1 warning bare-header", "2 warning bare-header", "3 warning bare-header"]);
    expect(left(text)).toEqual(["/* why */", "", "", "int a;"]);
    expect(diagnosePaste(text, "p").diagnostics[1]!.message).toBe(
      "taken as #include <sys/types.h>, #include <sys/socket.h>",
    );
  });
});

describe("placeholders", () => {
  test.each([
    ["int a;\n...\nint b;", ["int a;", "", "int b;"]],
    ["f() {\n    int a;\n    ...\n}", ["f() {", "int a;", "", "}"]],
    ["f() {\n    ... /* more */\n}", ["f() {", "/* more */", "}"]],
    ["……\nint b;", ["", "int b;"]],
    ["if (x)\n    ...\nelse\n    ...\n", ["if (x)", ";", "else", ";", ""]],
    ["while (1) {\n  a();\n  . . .\n}", ["while (1) {", "a();", "", "}"]],
  ])("%j", (text, expectedLeft) => {
    expect(left(text)).toEqual(expectedLeft);
    expect(codes(text).every((each) => each.endsWith("warning placeholder"))).toBe(true);
    expect(codes(text).length).toBeGreaterThan(0);
  });

  test("the message names the line", () => {
    expect(diagnosePaste("int a;\n...", "p").diagnostics[0]!.message).toBe(
      "line 2: '...' is a placeholder for code left out",
    );
  });
});

describe("prose", () => {
  test.each([
    "The server then calls accept to wait.",
    "This is what the client does:",
    "Then, we call the function listen().",
    "如果出错，返回 -1",
    "- 返回值",
    "    - 大于0 : 表示有描述符",
    "* SOL_SOCKET: the generic level",
    "1. Create a socket",
    "1) 创建套接字",
    "2、绑定",
    "# 标题",
    "## 1.2 Clients",
    "#标题",
    "# The Server",
    "Figure 5.2 TCP echo server: main function.",
    "struct arpreq：",
    "fd：文件描述符（通常是套接字）。",
    "Use `accept` here",
    "**Note**",
    "---",
    "| a | b |",
    "• item",
    "TCP 使用SOCK_STREAM类型，调用 connect(),accept()管理连接",
    "Сервер вызывает accept",
  ])("%s", (line) => {
    expect(codes(`int a;\n${line}\nint b;`)).toEqual(["2 warning prose"]);
    expect(left(`int a;\n${line}\nint b;`)).toEqual(["int a;", "", "int b;"]);
    expect(codes(line)).toEqual(["1 error not-c"]);
  });

  test("with quotes, comment signs and braces in it does not swallow what follows", () => {
    const text = "It's the server's /* way to say { that\nint b;\n并且\"引号\n不完整 /* {\nint c;";
    expect(left(text)).toEqual(["", "int b;", "", "", "int c;"]);
  });

  test("within braces is left out when it is in Chinese", () => {
    expect(left("struct a {\n    int b;\n    其他字段\n    - 说明\n};")).toEqual([
      "struct a {",
      "int b;",
      "",
      "",
      "};",
    ]);
  });

  test("after a statement is taken as a comment", () => {
    expect(left("int fd; 文件描述符\nclose(fd); // 关闭")).toEqual(["int fd;", "close(fd); // 关闭"]);
    expect(codes("int fd; 文件描述符")).toEqual(["1 warning prose"]);
  });

  test("lines of one kind are reported together", () => {
    expect(codes("int a;\n- 一\n\n- 二\nint b;\n- 三")).toEqual(["2-4 warning prose", "6 warning prose"]);
  });
});

describe("what is no C at all", () => {
  test.each<[string, string]>([
    ["tcpdump output", "15:40:57.637154 IP 127.0.0.1.5 > 127.0.0.1.8: Flags [S], seq 1\n\t0x0000:  4500 0044  E..D"],
    ["a hex dump", "00000000  7f 45 4c 46 02 01 01 00  00 00 00 00 00 00 00 00  |.ELF............|\n"],
    ["a hex dump", "00000000: 7f45 4c46 0201 0100 0000 0000 0000 0000  .ELF............\n"],
    ["a configuration file", "[Unit]\n# why\nDescription=x y\n\n[Service]\nExecStart=/bin/sh -c 'a; b'\n"],
    ["a crontab", "*/5 3 * * 1 /usr/bin/backup\n@daily run\n"],
    ["a shell command", "$ gcc -o a a.c && ./a 127.0.0.1\n"],
    ["a shell command", "solaris % tcpcli01 206.62.226.35\n"],
    ["a shell command", "user@host:~/unp$ make\n"],
    ["prose", "我们在第5章中\n，但客户依然阻塞; 直到。\n"],
  ])("%s", (what, text) => {
    const { diagnostics, text: healed } = diagnosePaste(text, "p");
    expect(diagnostics.map(({ severity, code, message }) => [severity, code, message])).toEqual([
      ["error", "not-c", `this is ${what}, not C`],
    ]);
    expect(healed.trim()).toBe("");
  });

  test("is left out of a paste that has C too", () => {
    expect(codes("$ gcc a.c\nint a;\n% ./a.out\n")).toEqual(["1 warning shell-command", "3 warning shell-command"]);
    expect(codes("int a;\n15:40:57.637154 IP a.1 > b.2: x\n")).toEqual(["2 warning not-c"]);
  });
});

describe("what stands round the code", () => {
  test("a copy button's label is left out", () => {
    expect(left("Copy\nint a;")).toEqual(["", "int a;"]);
    expect(left("c\n复制代码\nint a;")).toEqual(["", "", "int a;"]);
    expect(codes("Copy code\nint a;")).toEqual(["1 note copy-button"]);
  });

  test("Markdown fences are left out, and what stands outside of them", () => {
    const text = "See here:\n```c\nint a;\n```\nand\n```bash\nls\n```\n";
    expect(left(text)).toEqual(["", "", "int a;", "", "", "", "", "", ""]);
    expect(codes(text)).toEqual([
      "1 warning prose",
      "2 note markdown-fence",
      "5 warning prose",
      "7 warning shell-command",
    ]);
    expect(left("```\nint a;")).toEqual(["", "int a;"]);
  });

  test("line numbers of a listing are left out", () => {
    const listing = ' 9 #include "unp.h"\n10 int\n11 main(int argc)\n12 {\n13\n14     return 0;\n15 }';
    expect(left(listing)).toEqual(['#include "unp.h"', "int", "main(int argc)", "{", "", "return 0;", "}"]);
    expect(codes(listing)).toEqual(["1 note line-numbers"]);
    expect(left("tcpcliserv/tcpserv01.c\n1 int a;\n\n2 int b;")).toEqual(["", "int a;", "", "int b;"]);
    expect(left("1| int a;\n2| int b;")).toEqual(["int a;", "int b;"]);
    expect(codes("1 int a;\n3 int b;")).toEqual([]);
  });

  test("a session pasted back loses prompts and results, and statements get their ends", () => {
    const text = 'sock> int l = socket(AF_INET, SOCK_STREAM)\nl = 3\nsock> if (l > 0) {\n  ...     puts("a");\n' +
      "  ... }\na\nsock> :fds\nsock> bind(l, &sa)\n= -1 EINVAL (Invalid argument)\nsock> x = 1;";
    expect(left(text)).toEqual([
      "int l = socket(AF_INET, SOCK_STREAM)",
      "",
      ";     if (l > 0) {",
      'puts("a");',
      "}",
      "",
      "",
      "bind(l, &sa)",
      "",
      ";     x = 1;",
    ]);
    expect(codes(text)).toEqual(["1 note transcript"]);
  });

  test("statements between the lines of a session are no results", () => {
    expect(left("sock> int a;\nint b;\nb = 3;\nb = 3")).toEqual(["int a;", "int b;", "b = 3;", "b = 3"]);
  });

  test("continuation prompts alone are left out of code", () => {
    expect(left("for (;;) {\n  ...     f();\n  ... }")).toEqual(["for (;;) {", "f();", "}"]);
  });
});

describe("characters that look like C's", () => {
  test("typographic quotes become quotes, with what they enclose untouched", () => {
    const text = 'printf(“你好，%s”, ‘a’);\nputs("“kept”"); // “kept”\nputs("mixed”);';
    expect(left(text)).toEqual(["printf(\"你好，%s\", 'a');", 'puts("“kept”"); // “kept”', 'puts("mixed");']);
    expect(codes(text)).toEqual(["1 warning typographic-quotes", "3 warning typographic-quotes"]);
  });

  test("full-width punctuation becomes ASCII", () => {
    expect(left("int a，b；\nprintf（＂a，b＂）；\nif (a) ｛ b＝1； ｝")).toEqual([
      "int a,b;",
      'printf("a，b");',
      "if (a) { b=1; }",
    ]);
    expect(codes("int a，b；")).toEqual(["1 warning full-width-character"]);
    expect(diagnosePaste("int a，b；", "p").diagnostics[0]!.message).toBe(
      "full-width characters are read as ASCII: ， as ,, ； as ;",
    );
  });

  test("dashes become minus signs", () => {
    expect(left("return –1;")).toEqual(["return -1;"]);
  });

  test("odd spaces become blanks without a word, outside of literals", () => {
    const text = '\ufeffint\u00a0a;\u200b\n\u00a0\n\u3000int b;\nputs("\u00a0");';
    expect(codes(text)).toEqual([]);
    expect(diagnosePaste(text, "p").text).toBe(' int a; \n \n int b;\nputs("\u00a0");');
  });
});

describe("any text", () => {
  const pieces = [
    "sock> ",
    "  ... ",
    "...",
    "```",
    "# ",
    "#if 0",
    "#endif",
    "1 ",
    "2 ",
    "- ",
    "“",
    "”",
    '"',
    "'",
    "/*",
    "*/",
    "//",
    "\\",
    "{",
    "}",
    "(",
    ")",
    ";",
    "中文",
    "，",
    "：",
    " ",
    "\t",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "<a.h>",
    "the cat is here",
    "int a",
    "=",
    "[x]",
    "0x00",
    "$ ",
    "😀",
    "\ud800",
  ];

  test("keeps its length and its lines, and never throws", () => {
    let seed = 5;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff, (seed >> 8) % below);
    for (let round = 0; round < 5000; round++) {
      left(Array.from({ length: random(30) }, () => pieces[random(pieces.length)]!).join(""));
    }
  });

  test("takes time in proportion", () => {
    const start = performance.now();
    for (const piece of [...pieces, "ab ", "12 ", "a.b > ", "\\ "]) diagnosePaste(piece.repeat(10_000), "p");
    for (const line of ["int a; // 中\n", "- 返回值\n", "...\n", "<a.h>\n", "int a，b；\n"]) {
      diagnosePaste(line.repeat(10_000), "p");
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
