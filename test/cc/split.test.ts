/** Which records become variables for their members, and that nobody notices. */
import { describe, expect, test } from "vitest";
import { newCompilerState } from "../../cc/compile.ts";
import { dump } from "../../cc/dump.ts";
import { Machine, run } from "./lower-support.ts";

const TYPES = `
struct pair { int a, b; };
struct nest { struct pair first, second; long sum; };
struct gap { char c; int i; };
struct bits { unsigned a : 4, b : 28; };
struct row { int a[2]; };
union both { int i; float f; };
`;

/** The variables of the function `g` that are in memory. */
function inMemory(definition: string): string[] {
  const { includes, target } = new Machine();
  const source = { name: "records.c", text: TYPES + definition, system: false };
  const tree = dump("ir", source, newCompilerState(), { mode: "file", target, includes }).text!;
  const last = tree.slice(tree.indexOf("function g("));
  return [...last.matchAll(/local (\S+):.*, in memory/g)].map(([, name]) => name!);
}

describe("a record", () => {
  test.each([
    ["used by its members", "int g(int n) { struct pair p; p.a = n; p.b = 2; p.a += p.b; return p.a; }"],
    ["initialised", "int g(int n) { struct nest p = { { n }, { 1, 2 }, 3 }; return p.first.a + (int)p.sum; }"],
    ["copied", "int g(int n) { struct pair p = { n, 1 }, q; q = p; p.a++; return p.a * 10 + q.a; }"],
    [
      "copied in parts",
      "int g(int n) { struct nest s = { 0 }; struct pair p = { n, 1 }; s.second = p; return s.second.a; }",
    ],
    ["given a compound literal", "int g(int n) { struct pair p; p = (struct pair){ n, 4 }; return p.a + p.b; }"],
    ["filled from memory", "int g(struct pair *from) { struct pair p = *from; return p.a + p.b; }"],
    ["stored in memory", "void g(struct pair *to, int n) { struct pair p = { n, 3 }; to[n] = p; }"],
    [
      "passed to and given by what is inlined",
      "static struct pair swap(struct pair p) { return (struct pair){ p.b, p.a }; }\n" +
      "int g(int n) { struct pair p = { n, 2 }; p = swap(swap(p)); return swap(p).a; }",
    ],
    [
      "changed through a pointer by what is inlined",
      "static void add(struct pair *p, int n) { p->a += n; p->b -= n; }\n" +
      "int g(int n) { struct pair p = { 1, 2 }; add(&p, n); return p.a * p.b; }",
    ],
  ])("that is %s needs no memory", (_, definition) => {
    expect(inMemory(definition)).toEqual([]);
  });

  test.each([
    ["whose address goes elsewhere", "int h(struct pair *); int g(int n) { struct pair p = { n, 1 }; return h(&p); }"],
    ["passed to a function", "int h(struct pair); int g(int n) { struct pair p = { n, 1 }; return h(p); }"],
    ["returned by one", "struct pair h(void); int g(void) { struct pair p = h(); return p.a; }"],
    ["returned", "struct pair g(int n) { struct pair p = { n, 1 }; return p; }"],
    ["looked at as bytes", "int g(int n) { struct pair p = { n, 1 }; return ((char *)&p)[n]; }"],
    ["looked at as another type", "int g(int n) { struct pair p = { n, 1 }; return (int)*(float *)&p; }"],
    ["with bytes between its members", "int g(int n) { struct gap p = { 1, n }; return p.i; }"],
    ["with bit-fields", "int g(int n) { struct bits p = { n, 1 }; return p.a; }"],
    ["with an array", "int g(int n) { struct row p = { { n } }; return p.a[n & 1]; }"],
    ["that is a union", "int g(float f) { union both p; p.f = f; return p.i; }"],
    ["that is volatile", "int g(int n) { volatile struct pair p; p.a = n; return p.a; }"],
  ])("%s stays in memory", (_, definition) => {
    expect(inMemory(definition)).toEqual(["p"]);
  });
});

describe("what a split record holds", () => {
  test("is what it was when it was copied", () => {
    expect(run(`${TYPES}
int g(void)
{
	struct pair p = { 1, 2 }, q = p;
	p = (struct pair){ p.b, p.a };
	struct nest s = { p, q, 7 };
	s.first = s.second;
	q.a = 9;
	return p.a * 10000 + p.b * 1000 + s.first.a * 100 + s.first.b * 10 + q.a;
}
int main(void) { return g(); }
`)).toBe(21129);
  });

  test("is read from where its pointer pointed at first, also if it is that pointer", () => {
    expect(run(`
struct node { struct node *next; long value; };
int g(struct node *list) { struct node n = *list; n = *n.next; n = *n.next; return (int)n.value; }
int main(void) { struct node c = { 0, 3 }, b = { &c, 2 }, a = { &b, 1 }; return g(&a); }
`)).toBe(3);
  });

  test("is stored once, to where an address with effects says", () => {
    expect(run(`${TYPES}
static struct pair make(int n) { return (struct pair){ n, n + 1 }; }
int g(struct pair *to) { struct pair p; int i = 0; to[i++] = make(4); p = make(6); to[i++] = p; *++to = make(8); return i; }
int main(void) { struct pair p[3] = { 0 }; return g(p) * 10000 + p[0].b * 1000 + p[1].a * 100 + p[1].b * 10 + p[2].a; }
`)).toBe(20000 + 5000 + 800 + 90);
  });

  test("is 0 where an initialiser says nothing, each time it comes there", () => {
    expect(run(`${TYPES}
int g(void) { int sum = 0; for (int i = 1; i < 4; i++) { struct nest s = { .second.b = i }; s.sum += i; s.first.a++;
  sum = sum * 10 + (int)s.sum + s.first.a + s.second.b; } return sum; }
int main(void) { return g(); }
`)).toBe(357);
  });
});
