import { describe, expect, test } from "vitest";
import { closest, editDistance } from "../../cc/spell.ts";

describe("closest()", () => {
  const names = ["socket", "bind", "listen", "accept", "htons", "htonl", "ntohs", "INADDR_ANY", "sockaddr_in", "fd"];

  test.each([
    ["sokcet", "socket"],
    ["scoket", "socket"],
    ["lissten", "listen"],
    ["acept", "accept"],
    ["hton", "htons"],
    ["bidn", "bind"],
    ["INADR_ANY", "INADDR_ANY"],
    ["inaddr_any", "INADDR_ANY"],
    ["sockadr_ni", "sockaddr_in"],
    ["FD", "fd"],
  ])("%s: %s", (wrong, right) => {
    expect(closest(wrong, names)).toBe(right);
  });

  test.each(["x", "xy", "foo", "sock", "bndi_x", "z".repeat(100_000)])("%s is near to nothing", (wrong) => {
    expect(closest(wrong, names)).toBeUndefined();
  });

  test("the nearest wins, the first of equals", () => {
    expect(closest("htonx", ["ntohx_", "htons", "htonl"])).toBe("htons");
    expect(closest("reads", ["readv", "read", "reads"])).toBe("readv");
    expect(closest("printf", ["fprintf", "PRINTF"])).toBe("PRINTF");
  });
});

describe("editDistance()", () => {
  test.each([["", "", 0], ["a", "", 1], ["kitten", "sitting", 3], ["ab", "ba", 1], ["abcd", "acbd", 1], [
    "socket",
    "sokcet",
    1,
  ], ["abc", "abc", 0]])(
    "%j and %j: %i",
    (a, b, distance) => {
      expect(editDistance(a, b, 9)).toBe(distance);
      expect(editDistance(b, a, 9)).toBe(distance);
    },
  );

  test("is only a number above the bound, once it passes it", () => {
    expect(editDistance("abcdef", "uvwxyz", 2)).toBeGreaterThan(2);
  });
});
