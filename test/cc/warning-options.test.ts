import { expect, test } from "vitest";
import { warningPolicy } from "../../cc/warning-options.ts";
import { ALL_WARNINGS, DEFAULT_WARNINGS, EXTRA_WARNINGS } from "../../cc/warnings.ts";

function policy(...options: string[]) {
  const result = warningPolicy(options);
  if (typeof result === "string") throw new Error(result);
  return result;
}

test("-Wall and -Wextra add their groups, in either order", () => {
  expect(policy().wanted).toEqual(DEFAULT_WARNINGS);
  expect(policy("all").wanted).toEqual(ALL_WARNINGS);
  expect(policy("extra").wanted).toEqual(EXTRA_WARNINGS);
  expect(policy("extra", "all").wanted).toEqual(EXTRA_WARNINGS);
  expect(policy("all", "no-extra").wanted).toEqual(ALL_WARNINGS);
});

test("a name beats a group wherever it stands", () => {
  expect(policy("no-format", "all").wanted.has("format")).toBe(false);
  expect(policy("unused-parameter").wanted.has("unused-parameter")).toBe(true);
  expect(policy("format=2").wanted.has("format")).toBe(true);
});

test("-Wunused is a family", () => {
  const { wanted } = policy("unused");
  expect(wanted.has("unused-variable") && wanted.has("unused-function")).toBe(true);
  expect(wanted.has("unused-parameter")).toBe(false);
  expect(policy("all", "no-unused").wanted.has("unused-label")).toBe(false);
});

test("-Werror makes errors of what is wanted, -Werror=NAME wants it too", () => {
  expect(policy("error", "all").errors).toEqual(ALL_WARNINGS);
  expect(policy("error=unused-parameter").wanted.has("unused-parameter")).toBe(true);
  expect([...policy("error=unused-parameter").errors]).toEqual(["unused-parameter"]);
  expect(policy("error", "no-error=format").errors.has("format")).toBe(false);
  expect(policy("error", "no-error").errors.size).toBe(0);
});

test("-w silences all", () => {
  expect(warningPolicy(["all", "error"], true)).toEqual({ wanted: new Set(), errors: new Set() });
});

test("gcc's other warnings are accepted; what is none is told, -Wno- of it is not", () => {
  for (const name of ["shadow", "strict-prototypes", "conversion", "pedantic", "error=shadow", "no-whatever"]) {
    expect(warningPolicy([name]), name).not.toBeTypeOf("string");
  }
  expect(warningPolicy(["formt"])).toBe("unknown option '-Wformt'; did you mean '-Wformat'?");
  expect(warningPolicy(["error=xyzzyx"])).toBe("unknown option '-Werror=xyzzyx'");
});
