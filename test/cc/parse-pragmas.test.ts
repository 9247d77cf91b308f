import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../cc/diagnostic.ts";
import { parse } from "../../cc/parse.ts";
import { tokenize } from "../../cc/tokenize.ts";
import type { Token } from "../../cc/token.ts";

/** As the preprocessor hands them on: a line `#pragma x` is one token. */
function withPragmas(text: string, diagnostics: Diagnostics): Token[] {
  const file = { name: "test.c", text, system: false };
  const tokens: Token[] = [];
  let line: Token[] = [];
  const flush = () => {
    const [hash, word] = line;
    if (hash?.text !== "#" || word?.text !== "pragma") tokens.push(...line);
    else tokens.push({ ...hash, kind: "pragma", text: text.slice(word.end, line.at(-1)!.end).trim() });
    line = [];
  };
  for (const token of tokenize(file, diagnostics)) {
    if (token.lineStart) flush();
    line.push(token);
  }
  flush();
  return tokens;
}

function packs(text: string): readonly (number | undefined)[] {
  const diagnostics = new Diagnostics();
  const { items } = parse(withPragmas(text, diagnostics), { isTypedefName: () => false }, "file", diagnostics);
  expect(diagnostics.all).toEqual([]);
  return items.map((item) =>
    item.kind === "declaration" && item.specifiers.type.kind === "record" ? item.specifiers.type.pack : -1
  );
}

const STRUCT = "struct { char a; int b; };\n";

describe("#pragma pack", () => {
  it("holds until it is reset", () => {
    expect(packs(`${STRUCT}#pragma pack(1)\n${STRUCT}${STRUCT}#pragma pack()\n${STRUCT}`)).toEqual([
      undefined,
      1,
      1,
      undefined,
    ]);
  });
  it("is pushed and popped, with and without names", () => {
    const text =
      `#pragma pack(push, 2)\n${STRUCT}#pragma pack(push, inner, 1)\n${STRUCT}#pragma pack(push)\n#pragma pack(4)\n` +
      `${STRUCT}#pragma pack(pop, inner)\n${STRUCT}#pragma pack(pop)\n${STRUCT}#pragma pack(pop)\n${STRUCT}`;
    expect(packs(text)).toEqual([2, 1, 4, 2, undefined, undefined]);
  });
  it("with an alignment that is none is warned about, and changes nothing", () => {
    const diagnostics = new Diagnostics();
    const text = `#pragma pack(2)\n#pragma pack(3)\n#pragma pack 4\n${STRUCT}`;
    const { items } = parse(withPragmas(text, diagnostics), { isTypedefName: () => false }, "file", diagnostics);
    expect(diagnostics.all.map(({ code }) => code)).toEqual(["pragmas", "pragmas"]);
    const [item] = items;
    expect(item?.kind === "declaration" && item.specifiers.type.kind === "record" && item.specifiers.type.pack).toBe(2);
  });
  it("may stand in the middle of anything, and other pragmas too", () => {
    expect(packs(`struct\n#pragma pack(2)\n{ int a;\n#pragma pack(1)\n int b; };\nint x =\n#pragma pack()\n1;`))
      .toEqual([
        2,
        -1,
      ]);
  });
});
