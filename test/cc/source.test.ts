import { describe, expect, test } from "vitest";
import { lineText, positionAt } from "../../cc/source.ts";

describe("source positions", () => {
  const file = { name: "t.c", text: "int a;\nchar *名 = 0;\r\n", system: false };

  test("positionAt() counts lines and code points from 1", () => {
    expect(positionAt(file, 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(file, 7)).toEqual({ line: 2, column: 1 });
    expect(positionAt(file, file.text.indexOf("= 0"))).toEqual({ line: 2, column: 9 });
  });

  test("lineText() gives a line without its newline", () => {
    expect(lineText(file, 2)).toBe("char *名 = 0;");
    expect(lineText(file, 3)).toBe("");
  });
});
