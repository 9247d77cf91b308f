/** Which macros say what standards there are, for what a program asks for: gcc with glibc's headers is the oracle. */
import { describe, expect, test } from "vitest";
import { compile, type Headers, native, publicHeaders } from "./compiler.ts";

const FEATURES =
  /^#define (_(?:POSIX|XOPEN|ISOC|DEFAULT|ATFILE|LARGEFILE|DYNAMIC)\w*_SOURCE\w*|__USE_\w+|_FEATURES_H) .*$/;

function macros(headers: Headers, text: string, options: readonly string[]): string[] {
  const lines = compile(native, headers, text, "-w", "-E", "-dM", ...options).split("\n");
  // How glibc's headers are checked against misuse, and which of several ABIs they speak.
  return lines.filter((line) => FEATURES.test(line) && !/FORTIFY|TIME_BITS|EXTERN_INLINES/.test(line)).sort();
}

describe("what there is for a program that asks for", () => {
  test.each([
    [],
    ["-D_GNU_SOURCE"],
    ["-D_DEFAULT_SOURCE"],
    ["-D_BSD_SOURCE"],
    ["-D_POSIX_SOURCE"],
    ["-D_POSIX_C_SOURCE=1"],
    ["-D_POSIX_C_SOURCE=2"],
    ["-D_POSIX_C_SOURCE=199309L"],
    ["-D_POSIX_C_SOURCE=199506L"],
    ["-D_POSIX_C_SOURCE=200112L"],
    ["-D_POSIX_C_SOURCE=200809L"],
    ["-D_XOPEN_SOURCE"],
    ["-D_XOPEN_SOURCE", "-D_XOPEN_SOURCE_EXTENDED"],
    ["-D_XOPEN_SOURCE=500"],
    ["-D_XOPEN_SOURCE=600"],
    ["-D_XOPEN_SOURCE=700"],
    ["-D_XOPEN_SOURCE=600", "-D_DEFAULT_SOURCE"],
    ["-D_POSIX_SOURCE", "-D_REENTRANT"],
    ["-D_ISOC99_SOURCE"],
    ["-D_ISOC11_SOURCE"],
    ["-D_FILE_OFFSET_BITS=64"],
    ["-D_LARGEFILE_SOURCE", "-D_LARGEFILE64_SOURCE"],
    ["-D_ATFILE_SOURCE"],
    ["-std=c89"],
    ["-std=iso9899:199409"],
    ["-std=c99"],
    ["-std=c11"],
    ["-std=c11", "-D_POSIX_C_SOURCE=200112L"],
    ["-std=c99", "-D_XOPEN_SOURCE=500"],
    ["-std=c99", "-D_REENTRANT"],
    ["-std=c99", "-D_GNU_SOURCE"],
    ["-std=gnu89"],
    ["-std=gnu89", "-D_POSIX_C_SOURCE=199309L"],
  ].map((options) => [options.join(" ") || "nothing", options] as const))("%s", (_, options) => {
    const expected = macros("default", "#include <unistd.h>\n", options);
    expect(expected.length).toBeGreaterThan(0);
    expect(macros("ours", "#include <unistd.h>\n", options)).toEqual(expected);
  });
});

test("every header that tells of glibc in glibc does so here", () => {
  const tells = (headers: Headers, header: string) =>
    /#define __GLIBC__ 2\n/.test(
      compile(native, headers, `#if __has_include(<${header}>)\n#include <${header}>\n#endif\n`, "-w", "-E", "-dM"),
    );
  expect(publicHeaders().filter((header) => tells("default", header) && !tells("ours", header))).toEqual([]);
});
