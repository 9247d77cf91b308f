/** Attributes: what is said about those that are unknown, cannot be had, or tell something about calls. */
import { expect, test } from "vitest";
import { checkBody, checkFile } from "./check-support.ts";

test("an unknown attribute is warned of once, known ones in silence", () => {
  const text =
    "int f(void) __attribute__((frobnicate(3))); int g(void) __attribute__((__frobnicate__)); int x __attribute__((hot));";
  expect(checkFile(text).codes).toEqual(["attributes"]);
  expect(checkFile('__attribute__((pure, const, cold, malloc, section("x"))) int *f(void);').codes).toEqual([]);
});

test("an attribute that changes what a program means, and cannot be had, is an error", () => {
  const { only } = checkFile("typedef float v4 __attribute__((vector_size(16)));");
  expect([only.severity, only.message]).toEqual(["error", "vector types are not supported ('vector_size' attribute)"]);
  expect(checkFile('int f(void) __attribute__((ifunc("g")));').codes).toEqual(["unsupported"]);
  expect(checkFile("typedef int t __attribute__((mode(TI)));").codes).toEqual(["unsupported"]);
});

test("uses of what is deprecated are told with the reason, each", () => {
  const checked = checkBody(
    "old(); old(); x = 1;",
    'int old(void) __attribute__((deprecated("use new"))); int x __attribute__((deprecated));',
  );
  expect(checked.codes).toEqual(Array(3).fill("deprecated-declarations"));
  expect(checked.diagnostics.all[0]!.message).toBe("'old' is deprecated: use new");
});

test("a call of a sentinel function ends with a null pointer", () => {
  const before = "int list(const char *first, ...) __attribute__((sentinel));";
  expect(checkBody('list("a", "b"); list("a", 0);', before).codes).toEqual(["format", "format"]);
  expect(checkBody('list("a", "b", (void *) 0); list("a", (char *) 0);', before).codes).toEqual([]);
});

test("cleanup wants a function that takes the variable's address", () => {
  expect(checkBody("int n __attribute__((cleanup(nothing)));").codes).toEqual(["invalid-attribute"]);
  expect(checkBody("int n __attribute__((cleanup(f)));", "void f(char *);").codes).toEqual([
    "incompatible-pointer-types",
  ]);
});
