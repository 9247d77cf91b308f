import { describe, expect, it } from "vitest";
import { expressionOf } from "./parse-support.ts";

function table(rows: readonly (readonly [string, string])[]): void {
  for (const [text, tree] of rows) {
    it(`${text} is ${tree}`, () => expect(expressionOf(text)).toBe(tree));
  }
}

describe("binary operators bind as C says", () => {
  table([
    ["a + b * c", "(+ a (* b c))"],
    ["a * b + c", "(+ (* a b) c)"],
    ["a - b - c", "(- (- a b) c)"],
    ["a / b % c * d", "(* (% (/ a b) c) d)"],
    ["a << b + c", "(<< a (+ b c))"],
    ["a < b == c > d", "(== (< a b) (> c d))"],
    ["a & b == c", "(& a (== b c))"],
    ["a | b ^ c & d", "(| a (^ b (& c d)))"],
    ["a || b && c | d", "(|| a (&& b (| c d)))"],
    ["a && b || c && d", "(|| (&& a b) (&& c d))"],
    ["a <= b != c >= d", "(!= (<= a b) (>= c d))"],
    ["(a + b) * c", "(* (paren (+ a b)) c)"],
  ]);
});

describe("assignment and the conditional operator associate to the right", () => {
  table([
    ["a = b = c", "(= a (= b c))"],
    ["a += b <<= c", "(+= a (<<= b c))"],
    ["a ? b : c ? d : e", "(? a b (? c d e))"],
    ["a ? b ? c : d : e", "(? a (? b c d) e)"],
    ["a ?: b", "(? a - b)"],
    ["a ? b, c : d", "(? a (, b c) d)"],
    ["x = a || b ? c : d", "(= x (? (|| a b) c d))"],
    ["a, b, c", "(, (, a b) c)"],
  ]);
});

describe("unary and postfix operators", () => {
  table([
    ["*p++", "(* (post++ p))"],
    ["++*p", "(++ (* p))"],
    ["-a * !b", "(* (- a) (! b))"],
    ["~-+a", "(~ (- (+ a)))"],
    ["&a[1].b->c", "(& (-> (. (index a 1) b) c))"],
    ["f(a, b)(c)", "(call (call f a b) c)"],
    ["f()", "(call f)"],
    ["a--- b", "(- (post-- a) b)"],
    ["sizeof a + 1", "(+ (sizeof a) 1)"],
    ["sizeof *p", "(sizeof (* p))"],
    ["sizeof (a)[1]", "(sizeof (index (paren a) 1))"],
    ["__extension__ a + b", "(+ a b)"],
    ["&&label", "(&& label)"],
    ["a && b", "(&& a b)"],
  ]);
});

describe("types in expressions", () => {
  table([
    ["(int)a + b", "(+ (cast <int> a) b)"],
    ["(struct sockaddr *)&sa", "(cast <pointer to struct sockaddr> (& sa))"],
    ["(T)x", "(cast <T> x)"],
    ["(x)(y)", "(call (paren x) y)"],
    ["(T)(y)", "(cast <T> (paren y))"],
    ["(T *)-1", "(cast <pointer to T> (- 1))"],
    ["(x)-1", "(- (paren x) 1)"],
    ["(unsigned char)(char)x", "(cast <unsigned char> (cast <char> x))"],
    ["(void (*)(int))0", "(cast <pointer to function (int) returning void> 0)"],
    ["sizeof(int)", "(sizeof <int>)"],
    ["sizeof(T) * 2", "(* (sizeof <T>) 2)"],
    ["sizeof(int[3])", "(sizeof <array [3] of int>)"],
    ["sizeof (struct s){1}.a", "(sizeof (. (literal <struct s> {1}) a))"],
    ["_Alignof(long)", "(alignof <long>)"],
    ["__alignof__ x", "(alignof x)"],
    ["(struct s){.a = 1, .b[2] = 3}.a", "(. (literal <struct s> {.a=1, .b[2]=3}) a)"],
    ["(int[]){1, 2}[0]", "(index (literal <array [] of int> {1, 2}) 0)"],
    ["(const char *const *)p", "(cast <pointer to const pointer to const char> p)"],
  ]);
  it("an unknown name before an operand is taken for a type", () => {
    expect(expressionOf("(foo_t *)p")).toBe("(cast <pointer to foo_t> p)");
    expect(expressionOf("(foo_t)p")).toBe("(cast <foo_t> p)");
    expect(expressionOf("(foo)(p)")).toBe("(call (paren foo) p)");
    expect(expressionOf("(a * b)")).toBe("(paren (* a b))");
  });
});

describe("built-in forms", () => {
  table([
    ["_Generic(x, int: 1, char *: f, default: 0)", "(generic x [<int>: 1] [<pointer to char>: f] [default: 0])"],
    ["__builtin_va_arg(ap, int *)", "(va-arg ap <pointer to int>)"],
    ["__builtin_offsetof(struct s, a.b[2].c)", "(offsetof <struct s> a b 2 c)"],
    ["__builtin_types_compatible_p(int, T)", "(types-compatible <int> <T>)"],
    ["__builtin_choose_expr(1, a, b)", "(call __builtin_choose_expr 1 a b)"],
    ["({ int y = 1; y; })", "({declaration y y;})"],
    ["__func__", "__func__"],
  ]);
});
