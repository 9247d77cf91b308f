/** Which warning stands on which line of the files in test/cc/warnings: gcc is the oracle. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { positionAt } from "../../cc/source.ts";
import { warningPolicy } from "../../cc/warning-options.ts";
import { WARNING_NAMES, WARNINGS } from "../../cc/warnings.ts";
import { Session } from "./check-support.ts";

/** gcc's option for what has a name of its own here. */
const GCC_NAMES: Readonly<Record<string, string>> = {
  "logical-op-parentheses": "parentheses",
  "shift-op-parentheses": "parentheses",
  "format-extra-args": "format",
  "unused-library-result": "unused-result",
};

interface GccDiagnostic {
  readonly kind: string;
  readonly option?: string;
  /** Notes; and now and then what comes after it. */
  readonly children?: readonly GccDiagnostic[];
  readonly locations: readonly { readonly caret: { readonly line: number } }[];
}

function gccWarnings(path: URL, ...more: readonly string[]): string[] {
  const options = ["-std=gnu17", ...more, "-fdiagnostics-format=json", "-c", "-o", "/dev/null"];
  const script = 'gcc "$@" 2>&1 >/dev/null || true';
  const json = execFileSync("sh", ["-c", script, "gcc", ...options, path.pathname], { encoding: "utf8" });
  const all = (JSON.parse(json) as GccDiagnostic[]).flatMap((diagnostic) => [diagnostic, ...diagnostic.children ?? []]);
  return all.filter(({ kind }) => kind === "warning").map(({ option, locations }) => {
    const name = option?.replace("-W", "").replace(/=\d*$/, "") ?? "";
    return `${locations[0]!.caret.line} ${GCC_NAMES[name] ?? name}`;
  });
}

function ourWarnings(path: URL, options: readonly string[]): string[] {
  const policy = warningPolicy(options.map((option) => option.slice("-W".length)));
  if (typeof policy === "string") throw new Error(policy);
  const { diagnostics } = new Session("file", {}, policy.wanted).check(readFileSync(path, "utf8"));
  return diagnostics.all.map(({ code, span }) =>
    `${positionAt(span.file, span.start).line} ${GCC_NAMES[code] ?? code}`
  );
}

const sorted = (list: readonly string[]) =>
  [...new Set(list)].sort((a, b) => parseInt(a) - parseInt(b) || (a < b ? -1 : 1));

const STRICT = ["-Wall", "-Wextra"];
/** Those that only their names bring in. */
const NAMED = WARNING_NAMES.filter((name) => WARNINGS[name].group === "named").map((name) => `-W${name}`);

test.each([
  ["agreement.c", STRICT, 60],
  ["sequence-points.c", STRICT, 30],
  ["ranges.c", STRICT, 12],
  ["pragmas.c", STRICT, 12],
  ["initializers.c", STRICT, 20],
  ["learners.c", [...STRICT, ...NAMED], 50],
])("%s: the warnings of %j stand on the lines where gcc's do", (name, options, least) => {
  const file = new URL(`warnings/${name}`, import.meta.url);
  const theirs = sorted(gccWarnings(file, "-O0", ...options));
  expect(theirs.length).toBeGreaterThan(least);
  expect(sorted(ourWarnings(file, options))).toEqual(theirs);
});

test("results of the library that must be looked at are those that gcc -O2 -D_FORTIFY_SOURCE=2 knows", () => {
  const results = new URL("warnings/results.c", import.meta.url);
  const theirs = sorted(gccWarnings(results, ...STRICT, "-O2", "-D_FORTIFY_SOURCE=2"));
  expect(theirs.length).toBeGreaterThan(15);
  expect(sorted(ourWarnings(results, STRICT))).toEqual(theirs);
});
