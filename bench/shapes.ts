/** Large C texts of many shapes, each of `n` lines or items: whatever a generator of C may write. */

const rows = (n: number, row: (i: number) => string, separator = "\n"): string =>
  Array.from({ length: n }, (_, i) => row(i)).join(separator);

const body = (lines: string, before = ""): string => `${before}int f(int a) {\n${lines}\nreturn a; }`;

/** Accepted by the compiler whatever `n` is, up to the limits of an engine. */
export const shapes: Readonly<Record<string, (n: number) => string>> = {
  "one huge function": (n) => body(rows(n, (i) => `if (a > ${i}) a = g(a + ${i});`), "int g(int);\n"),
  "functions": (n) => rows(n, (i) => `int f${i}(int a) { return a * ${i} + ${i > 0 ? `f${i - 1}(a)` : "1"}; }`),
  "functions that call themselves": (n) =>
    rows(n, (i) => `int f${i}(int a) { return a < 2 ? a : f${i}(a - 1) + f${i}(a - 2); }`),
  "records passed by value": (n) =>
    `struct s { int a, b; };\nstatic struct s f(struct s x) { x.a++; return x; }\n${
      rows(n, (i) => `int f${i}(int a) { struct s x = { a, ${i} }; x = f(f(x)); return x.a; }`)
    }`,
  "static functions nobody calls": (n) => rows(n, (i) => `static int f${i}(void) { int x = 5; return x; }`),
  "prototypes": (n) =>
    rows(n, (i) => `struct s${i}; void f${i}(struct s${i} *, int (*)(struct s${i} *, char []), ...);`),
  "one prototype again and again": (n) => rows(n, () => "int f(int a, char *b);"),
  "globals": (n) => rows(n, (i) => `int v${i} = ${i};`),
  "globals that point to each other": (n) => rows(n, (i) => `int v${i}; int *p${i} = &v${i};`),
  "locals": (n) => body(rows(n, (i) => `{ int v${i} = a + ${i}; a = v${i}; }`)),
  "locals whose address is taken": (n) => body(rows(n, (i) => `int v${i}; g(&v${i});`), "void g(int *);\n"),
  "static locals": (n) => body(rows(n, (i) => `static int v${i}; v${i}++;`)),
  "a table of integers": (n) => `int t[] = {\n${rows(n, (i) => `${i},`)}\n};`,
  "a table of floats": (n) => `double t[] = {\n${rows(n, (i) => `${i}.5e10,`)}\n};`,
  "a table of pointers": (n) => `int x; int *t[] = {\n${rows(n, () => "&x,")}\n};`,
  "a table of strings": (n) => `const char *t[] = {\n${rows(n, (i) => `"s${i}",`)}\n};`,
  "a table of structs": (n) =>
    `struct s { int a; char *b; double c; } t[] = {\n${rows(n, (i) => `{ ${i}, "a${i}", 1.5 },`)}\n};`,
  "a table filled from its end": (n) => `int t[] = {\n${rows(n, (i) => `[${n - 1 - i}] = ${i},`)}\n};`,
  "a local table": (n) => body(`int t[] = {\n${rows(n, () => "a,")}\n}; a = t[0];`),
  "a struct's members": (n) => `struct s {\n${rows(n, (i) => `int m${i};`)}\n} s; int f(void) { return s.m${n - 1}; }`,
  "a struct's members, each used": (n) =>
    `struct s {\n${rows(n, (i) => `int m${i};`)}\n} s;\n${body(rows(n, (i) => `s.m${i} = 1;`))}`,
  "a struct's members, each initialised": (n) =>
    `struct s {\n${rows(n, (i) => `int m${i};`)}\n} s = { ${rows(n, (i) => `.m${i} = ${i}`, ",\n")} };`,
  "structs": (n) => rows(n, (i) => `struct s${i} { int a; ${i > 0 ? `struct s${i - 1} *p;` : ""} };`),
  "typedefs of typedefs": (n) => rows(n, (i) => `typedef ${i > 0 ? `t${i - 1}` : "int"} t${i};`),
  "an enum": (n) => `enum e {\n${rows(n, (i) => `E${i},`)}\n};`,
  "an enum, each from the last": (n) => `enum e { E0,\n${rows(n, (i) => `E${i + 1} = E${i} + 1,`)}\n};`,
  "a switch": (n) => body(`switch (a) {\n${rows(n, (i) => `case ${i}: return ${i};`)}\n}`),
  "a switch over scattered values": (n) => body(`switch (a) {\n${rows(n, (i) => `case ${i * 1000}: return ${i};`)}\n}`),
  "loops": (n) => body(rows(n, () => "for (int i = 0; i < 3; i++) a += i;")),
  "blocks": (n) => body(rows(n, () => "{ int b = a; a += b; }")),
  "labels and jumps": (n) => body(rows(n, (i) => `l${i}: if (a++ == ${i}) goto l${(i * 7) % n};`)),
  "calls": (n) => body(rows(n, () => `g(1, "x%d", a, 1.5);`), "int g(int, ...);\n"),
  "arguments of one call": (n) => body(`a = g(1\n${rows(n, () => ", a")});`, "int g(int, ...);\n"),
  "statement expressions": (n) => body(rows(n, () => "a = ({ int b = a; b + 1; });")),
  "compound literals": (n) =>
    body(rows(n, (i) => `g((struct s) { ${i}, 2 });`), "struct s { int a, b; }; void g(struct s);\n"),
  "arrays of variable length": (n) => body(rows(n, (i) => `{ int v[a + ${i}]; g(v); }`), "void g(int *);\n"),
  "macros": (n) => `${rows(n, (i) => `#define M${i} ${i}`)}\n${rows(n, (i) => `int v${i} = M${i};`)}`,
  "a macro defined anew": (n) => rows(n, (i) => `#define X ${i}\nint x${i} = X;\n#undef X`),
  "a chain of macros": (n) => `#define M0 1\n${rows(n, (i) => `#define M${i + 1} M${i}`)}\nint x = M${n};`,
  "an X macro": (n) => `#define X(a) int v##a;\n${rows(n, (i) => `X(${i})`)}`,
  "calls of macros in calls": (n) => `#define A(x) x\nint t[] = {\n${rows(n, (i) => `A(A(A(${i}))),`)}\n};`,
  "one macro call over the whole text": (n) =>
    `#define F(...) __VA_ARGS__\nint t[] = { F(${rows(n, (i) => `${i}`, ",\n")}) };`,
  "conditionals": (n) => rows(n, (i) => `#if ${i} > 3\nint a${i};\n#endif`),
  "comments": (n) => `${rows(n, (i) => `/* comment ${i} */ // more`)}\nint x;`,
  "spliced lines": (n) => rows(n, (i) => `int a\\\n${i};`),
  "string literals side by side": (n) => `char s[] =\n${rows(n, () => '"abc"')};`,
  "one long string": (n) => `char s[] = "${"a".repeat(n * 10)}";`,
};

/** Chains, which the compiler takes up to some length, and nestings, up to some depth: beyond it they are refused. */
export const chains: Readonly<Record<string, (n: number) => string>> = {
  "else-ifs": (n) => body(rows(n, (i) => `if (a == ${i}) return ${i};\nelse`) + " a = 1;"),
  "a sum": (n) => body(`a = 0\n${rows(n, () => "+ a")};`),
  "a constant sum": (n) => `int x = 0\n${rows(n, (i) => `+ ${i}`)};`,
  "commas": (n) => body(`a = (0\n${rows(n, () => ", a++")});`),
  "ands": (n) => body(`a = a\n${rows(n, () => "&& a")};`),
  "conditional operators": (n) => body(`a = \n${rows(n, (i) => `a == ${i} ? ${i} :`)} 0;`),
  "assignments": (n) => body(`${rows(n, () => "a =", " ")} 1;`),
  "parentheses": (n) => `int x = ${"(".repeat(n)}1${")".repeat(n)};`,
  "unary operators": (n) => body(`a = ${"- ".repeat(n)}a;`),
  "casts": (n) => body(`a = ${"(int)".repeat(n)}a;`),
  "blocks in blocks": (n) => body(`${"{".repeat(n)}a++;${"}".repeat(n)}`),
  "ifs in ifs": (n) => body(`${"if (a) ".repeat(n)}a++;`),
  "loops in loops": (n) => body(`${"while (a) ".repeat(n)}a++;`),
  "switches in switches": (n) => body(`${"switch (a) case 1: ".repeat(n)}a++;`),
  "pointers to pointers": (n) => `int ${"*".repeat(n)}p, ${"*".repeat(n)}q; int f(void) { p = q; return p == q; }`,
  "arrays of arrays": (n) => `int a${"[1]".repeat(n)}; int *f(void) { return (int *)a; }`,
  "functions of functions": (n) => `int ${"(*".repeat(n)}f${")(void)".repeat(n)};`,
  "structs in structs": (n) => `${"struct { int a; ".repeat(n)}int b;${"} x; ".repeat(n)}`,
  "lists in lists": (n) => `int x = ${"{".repeat(n)}1${"}".repeat(n)};`,
  "calls in calls": (n) => `int g(int); int x(int a) { return ${"g(".repeat(n)}a${")".repeat(n)}; }`,
  "subscripts in subscripts": (n) => body(`a = ${"p[".repeat(n)}a${"]".repeat(n)};`, "int *p;\n"),
  "members of members": (n) => `struct s { struct s *n; int a; } *p; int f(void) { return p${"->n".repeat(n)}->a; }`,
  "sizeofs of sizeofs": (n) => `int x = ${"sizeof(".repeat(n)}1${")".repeat(n)};`,
  "statement expressions in each other": (n) => body(`a = ${"({ ".repeat(n)}a;${" });".repeat(n)}`),
  "arguments of macros": (n) => `#define f(x) x\nint x = ${"f(".repeat(n)}1${")".repeat(n)};`,
  "conditionals of the preprocessor": (n) => `${"#if 1\n".repeat(n)}int x;\n${"#endif\n".repeat(n)}`,
  "generic selections": (n) => body(`a = ${"_Generic(1, default: ".repeat(n)}a${")".repeat(n)};`),
  "typeofs": (n) => `${"typeof(sizeof(".repeat(n)}1${"))".repeat(n)} x;`,
  "a pile of labels": (n) => body(`${rows(n, (i) => `l${i}:`, " ")} a++;`),
  "a pile of cases": (n) => body(`switch (a) { ${rows(n, (i) => `case ${i}:`, " ")} a++; }`),
};
