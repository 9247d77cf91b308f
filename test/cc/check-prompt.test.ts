import { expect, test } from "vitest";
import { type Checked, Session } from "./check-support.ts";

const SOCKETS = "#include <sys/socket.h>\n#include <netinet/in.h>\n#include <unistd.h>\n#include <signal.h>\n";

function prompt(): Session {
  const session = new Session("prompt");
  session.check(SOCKETS);
  return session;
}

/** Label, function called, last or not. */
function reports(checked: Checked): string[] {
  expect(checked.messages).toEqual([]);
  return checked.unit.reports.map(({ label, call, last }) => {
    const callee = call?.callee.kind === "direct" ? call.callee.symbol.name : "-";
    return `${label ?? "-"} ${callee}${last ? " last" : ""}`;
  });
}

test("trailing arguments of the platform's functions may be left out: they are 0 of the right type", () => {
  const { unit, codes } = prompt().check("socket(AF_INET, SOCK_STREAM)");
  expect(codes).toEqual([]);
  const report = unit.reports[0]!;
  if (report.expr.kind !== "call") throw new Error("no call");
  expect(report.expr.args.map((arg) => arg.kind === "integer" ? Number(arg.value) : undefined)).toEqual([2, 1, 0]);
  const accept = prompt().check("accept(3)").unit.reports[0]!.expr;
  if (accept.kind !== "call") throw new Error("no call");
  expect(accept.args.map(({ type }) => type.kind)).toEqual(["integer", "pointer", "pointer"]);
});

test("arguments of the user's own functions may not be left out, nor the platform's in a file", () => {
  const session = prompt();
  session.check("int add(int a, int b) { return a + b; }");
  expect(session.check("add(1)").codes).toEqual(["too-few-arguments"]);
  expect(new Session("file").check(`${SOCKETS}int main(void) { return socket(AF_INET, SOCK_STREAM); }`).codes).toEqual([
    "too-few-arguments",
  ]);
});

test("calls, the last value, and assignments from calls are reported; plain assignments only when alone", () => {
  const session = prompt();
  session.check("struct sockaddr_in sa; int n; char buf[10]; int f(void) { return 1; } void g(void) { }");
  expect(reports(session.check("n = f();"))).toEqual(["n f last"]);
  expect(reports(session.check("n"))).toEqual(["- - last"]);
  expect(reports(session.check("n; f(); n + 1"))).toEqual(["- f", "- - last"]);
  expect(reports(session.check("sa.sin_family = AF_INET;"))).toEqual(["- - last"]);
  expect(reports(session.check("sa.sin_family = AF_INET; sa.sin_addr.s_addr = 0;"))).toEqual([]);
  expect(reports(session.check("n = 5; f();"))).toEqual(["- f last"]);
  expect(reports(session.check("n = 5"))).toEqual(["n - last"]);
  expect(reports(session.check("g(); f(); n = f(), 1;"))).toEqual(["- g", "- f", "- - last"]);
  expect(reports(session.check("int m = f();"))).toEqual(["m f last"]);
  expect(reports(session.check("int k = 5; int j = f(); int i = 2;"))).toEqual(["j f"]);
  expect(reports(session.check("int a = 5, b = 6;"))).toEqual(["a - last", "b - last"]);
  expect(reports(session.check("int c;"))).toEqual([]);
  expect(reports(session.check("if ((n = f()) < 0) g();"))).toEqual([]);
  expect(reports(session.check("buf"))).toEqual(["- - last"]);
});

test("initialisers that are not constant run as statements, in order", () => {
  const session = prompt();
  const { unit, codes } = session.check("int f(void) { return 1; } int a = 3; int b = f(); int c[2] = { a, b };");
  expect(codes).toEqual([]);
  const inits = unit.variables.map(({ symbol, init }) => [symbol.name, init !== undefined]);
  expect(inits).toEqual([["a", true], ["b", false], ["c", false]]);
  const body = unit.entry?.body;
  expect(body?.kind === "block" ? body.body.map(({ kind }) => kind) : []).toEqual([
    ...["expression", "report"], // b
    ...["expression", "expression", "expression"], // c: zeros, c[0], c[1]
  ]);
});

test("a redefinition shadows what was there, in one entry as in the next", () => {
  const session = prompt();
  const first = session.check("int fd = 1; int fd = 2; typedef int T; enum { E = 1 }; struct s { int a; };");
  expect(first.codes).toEqual([]);
  expect(first.unit.variables.length).toBe(2);
  const old = first.variable("fd");
  const second = session.check("char *fd; typedef char *T; enum { E = 2 }; struct s { int b; }; T p; struct s x;");
  expect(second.codes).toEqual([]);
  expect(second.variable("fd")).not.toBe(old);
  expect(session.check("x.b = E; p = fd;").codes).toEqual([]);
  const twice = session.check("int f(void) { return 1; } int f(void) { return 2; } f()");
  expect(twice.codes).toEqual([]);
  expect(twice.unit.functions.map(({ symbol }) => symbol)).toEqual([session.scope.lookup("f")]);
});

test("a function may be used above its definition in the same entry", () => {
  const session = prompt();
  const { codes, unit } = session.check(`
    signal(SIGCHLD, sig_chld);
    void sig_chld(int signo) { helper(signo); }
    int helper(int n) { return n + 1; }`);
  expect(codes).toEqual([]);
  expect(unit.functions.map(({ symbol }) => symbol.name)).toEqual(["sig_chld", "helper"]);
});

test("assigning to an undeclared name declares it, at top level only", () => {
  const session = prompt();
  const { codes, unit } = session.check('fd = socket(AF_INET, SOCK_STREAM); for (i = 0; i < 3; i++) ; s = "text";');
  expect(codes).toEqual([]);
  expect(unit.variables.map(({ symbol }) => symbol.name)).toEqual(["fd", "i", "s"]);
  expect(session.check("fd + i").codes).toEqual([]);
  expect(session.check("void f(void) { nobody = 1; }").codes).toEqual(["undeclared-identifier"]);
  expect(session.check("nobody").codes).toEqual(["undeclared-identifier"]);
});

test("an undeclared function is an error, with the header that declares it", () => {
  const session = new Session("prompt");
  session.check("#include <sys/socket.h>");
  session.scope.headerOf = (name) => name === "htons" ? "<arpa/inet.h>" : undefined;
  const { only } = session.check("htons(13)");
  expect([only.code, only.severity, only.hint]).toEqual([
    "undeclared-function",
    "error",
    "`htons` is declared in <arpa/inet.h>",
  ]);
  expect(session.check("soket(1, 2, 3)").only.hint).toBe("did you mean 'socket'?");
});

test("the platform's struct stays when a book's listing differs, and the differences are told", () => {
  const session = prompt();
  const { only, unit } = session.check(`struct sockaddr_in {
    uint8_t sin_len; uint8_t sin_family; in_port_t sin_port; struct in_addr sin_addr; char sin_zero[8];
  };`);
  expect(only.severity).toBe("note");
  expect(only.code).toBe("platform-struct");
  expect(only.message).toContain("this platform's struct sockaddr_in has no sin_len; ");
  expect(only.message).toContain("sin_family is at offset 0 (2 bytes)");
  expect(only.message).toContain("it stays as it is");
  expect(unit.reports).toEqual([]);
  expect(session.check("struct sockaddr_in sa; sa.sin_family = 1; sizeof sa").codes).toEqual([]);
});

test("an identical listing says nothing, and an unknown type in it is no error", () => {
  const session = prompt();
  expect(session.check("struct in_addr { in_addr_t s_addr; };").codes).toEqual([]);
  const { only } = session.check("struct sockaddr { sa_family sa_family; char sa_data[14]; };");
  expect([only.severity, only.code, only.hint]).toEqual([
    "warning",
    "unknown-type-name",
    "did you mean 'sa_family_t'?",
  ]);
});

test("a prototype of the platform's function is silent when it fits, and gives way when it does not", () => {
  const session = prompt();
  expect(session.check("int socket(int family, int type, int protocol);").codes).toEqual([]);
  expect(session.check("long socket(char *, int);").only.code).toBe("platform-prototype");
  expect(session.check("socket(AF_INET, SOCK_STREAM, 0)").codes).toEqual([]);
  const own = session.check("int socket(int a) { return a; } socket(1)");
  expect(own.codes).toEqual([]);
  expect(own.unit.functions[0]?.symbol.system).toBe(false);
});

test("an entry with errors leaves types and prototypes that are right, but no variables and no functions", () => {
  const session = prompt();
  const failed = session.check(`
    typedef int T; struct s { int a; }; enum { E = 3 }; int proto(int); extern int outside;
    int v = 1; int f(void) { return 1; } struct wrong { nothing x; }; oops;`);
  expect(failed.diagnostics.errorCount).toBeGreaterThan(0);
  const { scope } = session;
  expect(scope.lookup("T")?.kind).toBe("typedef");
  expect(scope.lookup("E")?.kind).toBe("enumerator");
  expect(scope.lookup("proto")?.kind).toBe("function");
  expect(scope.lookup("outside")?.kind).toBe("variable");
  expect(scope.lookupTag("s")).toBeDefined();
  expect(scope.lookup("v")).toBeUndefined();
  expect(scope.lookup("f")).toBeUndefined();
  expect(scope.lookupTag("wrong")).toBeUndefined();
});

test("a function whose definition failed is not taken for defined", () => {
  const session = prompt();
  session.check("int f(int);");
  session.check("int f(int a) { return a; } oops;");
  const symbol = session.scope.lookup("f");
  expect(symbol?.kind === "function" && symbol.defined).toBe(false);
});

test("a customary name gives its note once an entry", () => {
  const session = new Session("prompt", {
    "book.h": 'extern char recvline[4097] __attribute__((__notice__("taken as the book\'s")));\nint f(void);',
  });
  session.check("#include <book.h>");
  expect(session.check("recvline[0] = 1; recvline[1] = 2; recvline[2]").messages).toEqual(["taken as the book's"]);
  expect(session.check("recvline[0]").codes).toEqual(["customary-name"]);
});

test("functions of system headers are compiled by the first entry that needs them", () => {
  const session = new Session("prompt", {
    "inline.h":
      "static int one(void) { return 1; }\nstatic inline int two(void) { return one() + one(); }\nstatic int unused(void) { return 3; }",
  });
  expect(session.check("#include <inline.h>").unit.functions).toEqual([]);
  expect(session.check("oops").unit.functions).toEqual([]);
  const names = (checked: Checked) => checked.unit.functions.map(({ symbol }) => symbol.name);
  expect(names(session.check("two()"))).toEqual(["two", "one"]);
  expect(names(session.check("two() + one()"))).toEqual([]);
});

test("a goto, a stray return and a VLA at top level", () => {
  const session = prompt();
  expect(session.check("again: if (0) goto again;").unit.entry?.unstructured).toBe(true);
  expect(session.check("return 1;").codes).toEqual(["stray-return"]);
  expect(session.check("int n = 3; int a[n];").codes).toEqual(["variable-length-array"]);
  expect(session.check("{ int n = 3; int a[n]; a[0] = n; }").codes).toEqual([]);
});
