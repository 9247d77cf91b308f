import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../cc/diagnostic.ts";
import { positionAt } from "../../cc/source.ts";
import { tokenize, type TokenizeOptions } from "../../cc/tokenize.ts";
import { sourceFile } from "./preprocess-support.ts";

function scan(text: string, options?: TokenizeOptions) {
  const diagnostics = new Diagnostics();
  const tokens = tokenize(sourceFile(text), diagnostics, options);
  return { tokens: tokens.slice(0, -1), eof: tokens.at(-1)!, diagnostics: diagnostics.all };
}

/** `kind:text` of each token. */
function kinds(text: string, options?: TokenizeOptions): string[] {
  return scan(text, options).tokens.map((token) => `${token.kind}:${token.text}`);
}

function texts(text: string): string[] {
  return scan(text).tokens.map((token) => token.text);
}

describe("tokens", () => {
  test("every kind is told apart", () => {
    expect(kinds(`int x = 0x1fUL + .5e-3 - 'a' /* c */ * "s"; // end`)).toEqual([
      "identifier:int",
      "identifier:x",
      "punctuator:=",
      "number:0x1fUL",
      "punctuator:+",
      "number:.5e-3",
      "punctuator:-",
      "character:'a'",
      "punctuator:*",
      'string:"s"',
      "punctuator:;",
    ]);
  });

  test("the longest punctuator wins", () => {
    const all =
      "[ ] ( ) { } . -> ++ -- & * + - ~ ! / % << >> < > <= >= == != ^ | && || ? : ; ... = *= /= %= += -= <<= >>= &= ^= |= , # ##";
    expect(texts(all)).toEqual(all.split(" "));
    expect(texts("a+++++b")).toEqual(["a", "++", "++", "+", "b"]);
    expect(texts("x<<=y>>=z->w...")).toEqual(["x", "<<=", "y", ">>=", "z", "->", "w", "..."]);
    expect(texts("a..b")).toEqual(["a", ".", ".", "b"]);
  });

  test("digraphs are read as what they stand for", () => {
    expect(texts("<: :> <% %> %: %:%:")).toEqual(["[", "]", "{", "}", "#", "##"]);
    expect(texts("a<:0:>%%=")).toEqual(["a", "[", "0", "]", "%", "%="]);
  });

  test("a pp-number takes signs only after an exponent's letter", () => {
    expect(texts("1e+5 0x1p-3 1+2 0xe+1 1.2.3 1_a 3in")).toEqual([
      "1e+5",
      "0x1p-3",
      "1",
      "+",
      "2",
      "0xe+1",
      "1.2.3",
      "1_a",
      "3in",
    ]);
  });

  test("encoding prefixes belong to their literal, and to no other name", () => {
    expect(kinds(`L"a" u8"b" u'c' U"d" u8'e' R"f" xL"g"`)).toEqual([
      'string:L"a"',
      'string:u8"b"',
      "character:u'c'",
      'string:U"d"',
      "identifier:u8",
      "character:'e'",
      "identifier:R",
      'string:"f"',
      "identifier:xL",
      'string:"g"',
    ]);
  });

  test("escaped quotes do not end a literal", () => {
    expect(texts(String.raw`"a\"b\\" '\''`)).toEqual([String.raw`"a\"b\\"`, String.raw`'\''`]);
  });

  test("universal character names and letters of other alphabets make identifiers", () => {
    expect(kinds("größe \\u00e9t\\U000000e9 \\u12 a$b")).toEqual([
      "identifier:größe",
      "identifier:été",
      "other:\\",
      "identifier:u12",
      "identifier:a$b",
    ]);
  });

  test("what is no C is `other`, a run of ideographs in one piece", () => {
    expect(kinds("“x” @ 这是 服务器；$ `😀")).toEqual([
      "other:“",
      "identifier:x",
      "other:”",
      "other:@",
      "other:这是",
      "other:服务器",
      "other:；",
      "other:$",
      "other:`",
      "other:😀",
    ]);
  });

  test("ideographs in strings and comments are ordinary", () => {
    const { tokens, diagnostics } = scan('/* 服务器 */ "客户端" // 完');
    expect(tokens.map((token) => token.text)).toEqual(['"客户端"']);
    expect(diagnostics).toEqual([]);
  });
});

describe("lines and white space", () => {
  test("`spaceBefore` and `lineStart` tell what stood before a token", () => {
    const { tokens } = scan("a b/**/c\n  d\f\t(e)/* \n */f");
    expect(tokens.map(({ text, spaceBefore, lineStart }) => [text, spaceBefore, lineStart])).toEqual([
      ["a", false, true],
      ["b", true, false],
      ["c", true, false],
      ["d", true, true],
      ["(", true, false],
      ["e", false, false],
      [")", false, false],
      ["f", true, false],
    ]);
  });

  test("CRLF ends a line like LF", () => {
    const { tokens } = scan('a\r\nb "c\r\nd');
    expect(tokens.map(({ text, lineStart }) => [text, lineStart])).toEqual([["a", true], ["b", true], ['"c', false], [
      "d",
      true,
    ]]);
  });

  test("a spliced token is spelled whole and covers both lines", () => {
    const text = 'in\\\nt x\\\r\n1;\n"a\\\nb"';
    const { tokens } = scan(text);
    expect(tokens.map((token) => token.text)).toEqual(["int", "x1", ";", '"ab"']);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["in\\\nt", "x\\\r\n1", ";", '"a\\\nb"']);
    expect(tokens.map(({ lineStart }) => lineStart)).toEqual([true, false, false, true]);
  });

  test("places stay right after any number of splices", () => {
    const text = "a\\\n\\\nb \\ \nc\n  d";
    const { tokens, eof } = scan(text);
    expect(tokens.map((token) => token.text)).toEqual(["ab", "c", "d"]);
    expect(positionAt(sourceFile(text), tokens[2]!.start)).toEqual({ line: 5, column: 3 });
    expect(eof.start).toBe(text.length);
  });

  test("trigraphs count only when asked for", () => {
    expect(texts("??=")).toEqual(["?", "?", "="]);
    expect(kinds('??= ??( "??/"" ??/\nx ????)', { trigraphs: true })).toEqual([
      "punctuator:#",
      "punctuator:[",
      'string:"\\""',
      "identifier:x",
      "punctuator:?",
      "punctuator:?",
      "punctuator:]",
    ]);
  });

  test("the text ends in one eof token, after a byte order mark or nothing too", () => {
    expect(scan("").eof).toMatchObject({ kind: "eof", start: 0, end: 0, lineStart: true });
    expect(texts("\ufeffint")).toEqual(["int"]);
  });
});

describe("what is not closed", () => {
  test("a literal without its quote ends with the line", () => {
    const { tokens, diagnostics } = scan("f(\"abc);\n'x\ny");
    expect(tokens.map((token) => token.text)).toEqual(["f", "(", '"abc);', "'x", "y"]);
    expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([
      ["unterminated-literal", 2],
      ["unterminated-literal", 9],
    ]);
  });

  test("a comment without its end is an error at its opening", () => {
    const { tokens, diagnostics } = scan("a\n  /* b\nc");
    expect(tokens.map((token) => token.text)).toEqual(["a"]);
    expect(diagnostics).toMatchObject([{
      severity: "error",
      code: "unterminated-comment",
      span: { start: 4, end: 6 },
    }]);
    expect(diagnostics[0]!.message).toContain("line 2");
  });

  test("a comment that swallows another one is warned about, with both places", () => {
    const text = "int a; /* first\nint b; /* second */\nint c;";
    const { tokens, diagnostics } = scan(text);
    expect(tokens.map((token) => token.text)).toEqual(["int", "a", ";", "int", "c", ";"]);
    expect(diagnostics).toMatchObject([{
      severity: "warning",
      code: "comment",
      message: "unterminated comment at line 1: it lacks its */ there, and goes on to here",
      span: { start: text.indexOf("/* second") },
      related: [{ span: { start: 7, end: 9 } }],
    }]);
  });

  test("rules of stars and slashes are no comments in comments", () => {
    expect(scan("/*********/ /*/ */ /* // */ /* a //*/ x").diagnostics).toEqual([]);
    expect(texts("/*/ a */ b /**/ c")).toEqual(["b", "c"]);
  });

  test("a backslash at the very end is told", () => {
    expect(scan("#define X \\").diagnostics.map(({ code }) => code)).toEqual(["splice-at-end"]);
  });
});
