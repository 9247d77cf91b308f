/** The C blocks of a reader's notes (chapters 1-8 and 15), pasted at the prompt as they are. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseText } from "./parse-support.ts";

const NOTES = new URL("../notes/", import.meta.url).pathname;

const BROKEN: Readonly<Record<string, readonly string[]>> = {
  "ch03-003.c": ["1:1 bare-header-name", "2:1 bare-header-name"],
  "ch03-004.c": ["1:1 bare-header-name"],
  "ch03-006.c": ["2:15", "3:15", "4:15", "5:15"].map((place) => `${place} missing-semicolon`),
  "ch03-007.c": ["2:13", "3:13", "4:19", "6:10", "7:10", "8:10", "9:10"].map((place) => `${place} missing-semicolon`),
  "ch04-008.c": ["8:16 missing-semicolon", "9:16 missing-semicolon"],
  "ch05-021.c": ["9:1 prose", "10:1 prose", "11:1 prose", "12:1 prose"],
  "ch05-024.c": ["1:3 missing-semicolon"],
  "ch05-025.c": ["1:6 missing-semicolon", "2:6 missing-semicolon"],
  "ch06-026.c": ["1:1 prose", "2:1 prose", "4:1 prose", "5:1 prose"],
  "ch06-029.c": ["7:5", "8:9", "9:9", "10:9", "17:5", "18:9", "19:9", "20:9"].map((place) => `${place} prose`),
  "ch07-032.c": ["5:5 prose", "6:5 prose", "7:5 prose", "8:5 prose"],
  "ch07-034.c": ["4:1 placeholder"],
};

const wanted = /^ch(0[1-8]|15|16)-.*\.c$/;

describe("the blocks of the notes", () => {
  const names = readdirSync(NOTES).filter((name) => wanted.test(name)).sort();
  // Directives are the preprocessor's: their lines are blanked.
  const textOf = (name: string) => readFileSync(NOTES + name, "utf8").replace(/^[ \t]*#.*$/gm, "");

  for (const name of names) {
    it(`${name} has ${BROKEN[name]?.length ?? "no"} faults`, () => {
      const { unit, errors } = parseText(textOf(name), "prompt");
      expect(errors).toEqual(BROKEN[name] ?? []);
      expect(unit.incomplete).toBe(false);
    });
  }

  it("cut anywhere, they are either whole or wanting, never wrong", () => {
    for (const name of names.filter((name) => BROKEN[name] === undefined)) {
      const text = textOf(name);
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
        const { errors } = parseText(text.slice(0, end), "prompt");
        // Cut inside a comment, it is for the preprocessor to want more.
        if (errors[0]?.endsWith("unterminated-comment")) continue;
        expect({ name, end, errors }).toEqual({ name, end, errors: [] });
      }
    }
  });
});
