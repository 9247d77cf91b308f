import { expect, test } from "vitest";
import { topicNamed } from "../../shell/topics.ts";

test.each(["streams", "STREAMS", "tpi", "XTI"])(":help %s says what STREAMS are, and why they are history", (name) => {
  const lines = topicNamed(name)!;
  expect(lines.join(" ")).toMatch(/getmsg.*T_BIND_REQ.*history.*ENOSTR/);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test("a name of C is no topic", () => {
  expect(topicNamed("getmsg")).toBeUndefined();
});
