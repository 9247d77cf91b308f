import { expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { replaceParts, sessionParts } from "../../session/markdown.ts";
import { read, socksh, testText } from "./socksh.ts";

test("the examples of docs/sessions.md give what they say", () => {
  const path = new URL("../../docs/sessions.md", import.meta.url).pathname;
  const { stdout } = socksh(["test", path]);
  expect(stdout).toMatch(/^(skipped .*\n)*ok {5}\S+sessions\.md \(\d\d commands(; \d phases? skipped)?\)\n1 passed/);
});

test("fences of other languages, and longer fences around, are no sessions", () => {
  const text = "```c\nint x;\n```\n````md\n```socksh\nsock> 1\n```\n````\n```socksh\nsock> 2\n";
  expect(sessionParts("x.md", text).map((part) => [part.firstLine, text.slice(part.start, part.end)])).toEqual([
    [10, "sock> 2\n"],
  ]);
});

test("replacing parts leaves the rest of the text alone", () => {
  const text = "a\n```socksh\nb\n```\nc\n```socksh\nd\n```\n";
  const parts = sessionParts("x.md", text);
  expect(replaceParts(text, [{ part: parts[1]!, text: "D\n" }])).toBe("a\n```socksh\nb\n```\nc\n```socksh\nD\n```\n");
});

test("--update repairs a fence in its place, and failures tell the document's lines", () => {
  const text = "# Notes\n\n```socksh\nsock> 1 + 1\n= 2\n```\n\n```socksh\nsock> 2 + 2\n= 5\n```\nend\n";
  const { path, output } = testText("notes.md", text, "--update");
  expect(output).toContain(`notes.md:9:\n  sock> 2 + 2\n- = 5\n+ = 4\nFAILED notes.md (2 commands)`);
  expect(output).toContain(`(${runtime.name})`);
  expect(read(path)).toBe(text.replace("= 5", "= 4"));
});
