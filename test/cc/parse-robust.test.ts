import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../cc/diagnostic.ts";
import { parse } from "../../cc/parse.ts";
import { tokenize } from "../../cc/tokenize.ts";
import type { Token } from "../../cc/token.ts";
import { parseText, showItem } from "./parse-support.ts";

const MANY = 20_000;
const many = (text: string) => text.repeat(MANY);

describe("what is nested too deeply is diagnosed once, and the next item is read", () => {
  const texts: Readonly<Record<string, string>> = {
    parentheses: `int x = ${many("(")}1${many(")")};`,
    calls: `int x = ${many("f(")}1${many(")")};`,
    subscripts: `int x = ${many("a[")}1${many("]")};`,
    casts: `int x = ${many("(int)")}1;`,
    negations: `int x = ${many("!")}1;`,
    sizeofs: `int x = ${many("sizeof ")}1;`,
    extensions: `int x = ${many("__extension__ ")}1;`,
    assignments: `int x = ${many("a = ")}1;`,
    sums: `int x = 1${many(" + 1")};`,
    commas: `int x = (1${many(", 1")});`,
    conditionals: `int x = ${many("a ? b : ")}1;`,
    members: `int x = a${many(".b")};`,
    generics: `int x = ${many("_Generic(")}1${many(")")};`,
    lists: `int x[] = ${many("{")}1${many("}")};`,
    blocks: `int f(void) ${many("{")}${many("}")}`,
    ifs: `int f(void) { ${many("if (a) ")} ; }`,
    loops: `int f(void) { ${many("do ")} ; }`,
    labels: `int f(void) { ${many("a: ")} ; }`,
    "statement expressions": `int f(void) { ${many("({ ")}${many(" })")}; }`,
    pointers: `int ${many("*")}p;`,
    arrays: `int a${many("[1]")};`,
    declarators: `int ${many("(")}p${many(")")};`,
    parameters: `int f(${many("int (*g)(")}${many(")")});`,
    typeofs: `${many("typeof(sizeof(")}1${many("))")} x;`,
    attributes: `int x ${many("__attribute__((a(")}1${many(")))")};`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      const { unit, diagnostics } = parseText(`${text}\nint after;`);
      expect(diagnostics.all.map(({ code }) => code)).toEqual(["nesting-too-deep"]);
      expect(unit.items.map(showItem)).toEqual(["declaration after"]);
    });
  }
  it("but 200 levels and 3,900 operators are not too many", () => {
    const deep = `int x = ${"(".repeat(200)}1${")".repeat(200)}; int y = 1${" + 1".repeat(3900)};`;
    expect(parseText(deep).errors).toEqual([]);
  });
});

describe("unclosed input without end is read in a moment", () => {
  for (
    const text of [
      "(",
      "{",
      "[",
      "f(",
      "x ",
      "x\n",
      "int x = ;\n",
      "do ",
      "struct { ",
      "}",
      ")",
      "__extension__ ",
      "a:",
      "(a*)",
      "T (",
      "中\n",
    ]
  ) {
    it(JSON.stringify(text), () => {
      const start = performance.now();
      const { unit, errors } = parseText(many(text), "prompt", true);
      expect(errors.length + unit.items.length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(5000);
    });
  }
});

const PROGRAM = `
typedef struct node { struct node *next; int value : 3; } node_t;
static int (*table[])(int, char **) = { [0] = main, [1 ... 3] = 0 };
enum { RED = 1, GREEN, BLUE = RED << 4 };
int old(a, b) int a; char *b; { return a ? b[0] : 'x'; }
int main(int argc, char *argv[]) {
  struct sockaddr_in sa = { .sin_family = AF_INET, .sin_port = htons(7) };
  for (int i = 0; i < argc; i++) {
    if ((n = read(fd, buf, sizeof(buf))) < 0) { perror("read"); continue; }
    else if (n == 0) break;
    else switch (n) { case 1: case 2 ... 5: f(); break; default: goto out; }
    do { x += (node_t *)p - &q[1].next; } while (x < 3 && !y);
  }
out:
  return ({ int z = _Generic(x, int: 1, default: 2); z; });
}
`;

function tokensOf(text: string): Token[] {
  return tokenize({ name: "test.c", text, system: false }, new Diagnostics());
}

function outcome(tokens: readonly Token[], mode: "file" | "prompt", final: boolean) {
  const diagnostics = new Diagnostics();
  const unit = parse(tokens, { isTypedefName: (name) => name === "T" }, mode, diagnostics, { final });
  return { incomplete: unit.incomplete, codes: diagnostics.all.map(({ code }) => code) };
}

describe("a program cut off at any token", () => {
  const tokens = tokensOf(PROGRAM);
  const eof = tokens.at(-1)!;
  const cut = (end: number) => [...tokens.slice(0, end), eof];
  let braces = 0;
  it("wants more at the prompt wherever a brace is open, and is never an error", () => {
    for (let end = 0; end < tokens.length; end++) {
      const { incomplete, codes } = outcome(cut(end), "prompt", false);
      expect({ end, codes }).toEqual({ end, codes: [] });
      if (braces > 0) expect({ end, incomplete }).toEqual({ end, incomplete: true });
      if (tokens[end]!.text === "{") braces++;
      if (tokens[end]!.text === "}") braces--;
    }
  });
  it("is exactly one error when no more will come", () => {
    for (let end = 0; end < tokens.length; end++) {
      const { codes } = outcome(cut(end), "file", true);
      expect(codes.length).toBeLessThanOrEqual(1);
    }
  });
});

describe("a program with tokens removed, doubled, swapped and thrown in", () => {
  const words = tokensOf(
    '( ) { } [ ] ; , : ? = * & + int struct typedef if else while for do x 1 "s" ... . -> case T enum 中 “ @',
  );
  it("never makes the parser throw", () => {
    const tokens = tokensOf(PROGRAM);
    let seed = 1;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    let faulty = 0;
    for (let round = 0; round < 1500; round++) {
      const changed = [...tokens];
      for (let change = random(4); change >= 0; change--) {
        const at = random(changed.length - 1);
        switch (random(4)) {
          case 0:
            changed.splice(at, 1 + random(5));
            break;
          case 1:
            changed.splice(at, 0, changed[random(changed.length - 1)]!);
            break;
          case 2:
            changed.splice(at, 0, words[random(words.length - 1)]!);
            break;
          case 3:
            changed[at] = changed[random(changed.length - 1)]!;
        }
        if (changed.at(-1)?.kind !== "eof") changed.push(tokens.at(-1)!);
      }
      if (outcome(changed, round % 2 === 0 ? "file" : "prompt", true).codes.length > 0) faulty++;
    }
    expect(faulty).toBeGreaterThan(1000);
  });
});
