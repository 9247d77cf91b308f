import { describe, expect, test } from "vitest";
import { History, type HistoryFile } from "../../repl/editor/history.ts";

function memoryFile(text = ""): HistoryFile & { text: string } {
  return {
    text,
    read() {
      return this.text;
    },
    append(more) {
      this.text += more;
    },
    replace(whole) {
      this.text = whole;
    },
  };
}

describe("history file", () => {
  test("entries of several lines come back as they were", () => {
    const file = memoryFile();
    const history = new History(file);
    const entries = ["int a;", 'main() {\n\tputs("中\\n");\n}'];
    for (const entry of entries) history.add(entry);
    expect(file.text.split("\n").length).toBe(3);
    expect(new History(file).entries).toEqual(entries);
  });

  test("blank entries and repetitions are left out", () => {
    const history = new History();
    for (const entry of ["a", "a", "a\n", "  ", "b", "a"]) history.add(entry);
    expect(history.entries).toEqual(["a", "b", "a"]);
  });

  test("two shells on one file lose nothing of each other's", () => {
    const file = memoryFile();
    const first = new History(file);
    const second = new History(file);
    first.add("1");
    second.add("2");
    first.add("3");
    expect(new History(file).entries).toEqual(["1", "2", "3"]);
    expect(first.entries).toEqual(["1", "3"]);
  });

  test("lines that are no record are passed over", () => {
    expect(new History(memoryFile('"a"\n"cut sho\nold\n{"x":1}\n"b"\n')).entries).toEqual(["a", "b"]);
  });

  test("only the last entries up to the limit are kept, and a file twice as long is shortened", () => {
    const file = memoryFile(Array.from({ length: 7 }, (_, index) => `"${index}"\n`).join(""));
    expect(new History(file, 4).entries).toEqual(["3", "4", "5", "6"]);
    expect(file.text.startsWith('"0"')).toBe(true);
    const history = new History(file, 3);
    expect(file.text).toBe('"4"\n"5"\n"6"\n');
    history.add("7");
    expect(history.entries).toEqual(["5", "6", "7"]);
  });

  test("no file is no failure", () => {
    const history = new History({ read: () => undefined, append: () => {} });
    history.add("a");
    expect(history.entries).toEqual(["a"]);
  });
});
