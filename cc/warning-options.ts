/** `-Wall -Wno-format -Werror=shadow`: which warnings are wanted, and which of them are errors. */
import { ALL_WARNINGS, DEFAULT_WARNINGS, EXTRA_WARNINGS, isWarningName, WARNING_NAMES } from "./warnings.ts";
import type { WarningName, WarningSet } from "./warnings.ts";
import { GNU17, type Language } from "./language.ts";
import { closest } from "./spell.ts";

/** What one compilation does about warnings. */
export interface WarningPolicy {
  readonly wanted: WarningSet;
  /** Those that stop the compilation. */
  readonly errors: WarningSet;
}

export const DEFAULT_POLICY: WarningPolicy = { wanted: DEFAULT_WARNINGS, errors: new Set() };

/**
 * `options`: what follows `-W` each time, in order; `silent` is `-w`. As gcc does, a name beats a group wherever it
 * stands, and `-Wno-` of what is not known is no mistake. A mistake comes back as a sentence.
 */
export function warningPolicy(
  options: readonly string[],
  silent = false,
  language: Language = GNU17,
): WarningPolicy | string {
  const byDefault = language.c89 ? C89_WARNINGS : DEFAULT_WARNINGS;
  let groups: WarningSet = byDefault;
  const named = new Map<WarningName, boolean>();
  const errors = new Map<WarningName, boolean>();
  let allErrors = false;
  for (const option of options) {
    const [name, on] = option.startsWith("no-") ? [option.slice(3), false] : [option, true];
    const bare = name.replace(/=[0-9]+$/, "");
    if (bare === "error") allErrors = on;
    else if (bare.startsWith("error=")) {
      const which = bare.slice("error=".length);
      if (isWarningName(which)) {
        errors.set(which, on);
        if (on) named.set(which, true);
      } else if (on && !ACCEPTED.has(which)) return unknown(option);
    } else if (bare === "all") groups = on ? larger(groups, ALL_WARNINGS) : byDefault;
    else if (bare === "extra" || bare === "") groups = on ? EXTRA_WARNINGS : larger(byDefault, ALL_WARNINGS);
    else if (Object.hasOwn(FAMILIES, bare)) { for (const one of FAMILIES[bare]!) named.set(one, on); }
    else if (isWarningName(bare)) named.set(bare, on);
    else if (on && !ACCEPTED.has(bare)) return unknown(option);
  }
  if (silent) return { wanted: new Set(), errors: new Set() };
  const wanted = new Set(WARNING_NAMES.filter((name) => named.get(name) ?? groups.has(name)));
  return { wanted, errors: new Set([...wanted].filter((name) => errors.get(name) ?? allErrors)) };
}

/** The warnings that a name stands for, `-W` left off; undefined if no compiler has one of that name. */
export function warningsNamed(name: string): readonly WarningName[] | undefined {
  if (name === "all") return [...ALL_WARNINGS];
  if (name === "extra") return [...EXTRA_WARNINGS];
  if (Object.hasOwn(FAMILIES, name)) return FAMILIES[name]!;
  if (isWarningName(name)) return [name];
  return ACCEPTED.has(name) ? [] : undefined;
}

export function similarWarning(name: string): string | undefined {
  return closest(name, [...WARNING_NAMES, ...Object.keys(FAMILIES), "all", "extra", "error"]);
}

/** What C89 allows goes without a word. */
const C89_WARNINGS: WarningSet = new Set(
  [...DEFAULT_WARNINGS].filter((name) => name !== "implicit-int" && name !== "implicit-function-declaration"),
);

function larger(first: WarningSet, second: WarningSet): WarningSet {
  return first.size >= second.size ? first : second;
}

function unknown(option: string): string {
  const near = similarWarning(option);
  return `unknown option '-W${option}'${near === undefined ? "" : `; did you mean '-W${near}'?`}`;
}

/** Options for several warnings at once. */
const FAMILIES: Readonly<Record<string, readonly WarningName[]>> = {
  "unused-result": ["unused-result", "unused-library-result"],
  unused: WARNING_NAMES.filter((name) => name.startsWith("unused-") && name !== "unused-parameter"),
  implicit: ["implicit-int", "implicit-function-declaration"],
};

/** gcc's other warnings for C: a command line that has them works, though nothing here looks for what they find. */
const ACCEPTED: ReadonlySet<string> = new Set(
  `pedantic abi absolute-value address-of-packed-member aggregate-return aligned-new alloc-size-larger-than alloc-zero
  alloca alloca-larger-than analyzer-too-complex arith-conversion array-compare array-parameter array-temporaries
  attribute-alias attribute-warning bad-function-cast bool-operation
  builtin-declaration-mismatch builtin-macro-redefined c++-compat c11-c2x-compat c90-c99-compat c99-c11-compat
  cast-align cast-function-type cast-qual clobbered conversion coverage-mismatch dangling-pointer date-time
  deprecated designated-init disabled-optimization
  discarded-array-qualifiers double-promotion duplicate-decl-specifier duplicated-branches 
  endif-labels enum-compare enum-conversion enum-int-mismatch expansion-to-defined float-conversion 
  format-contains-nul format-nonliteral format-overflow format-security format-signedness format-truncation
  format-y2k format-zero-length frame-address frame-larger-than free-nonheap-object if-not-aligned
  ignored-attributes inline init-self 
  invalid-memory-model invalid-pch jump-misses-init larger-than logical-op long-long 
  memset-elt-size missing-attributes
  missing-include-dirs missing-noreturn missing-parameter-type multistatement-macros nested-externs
  nonnull-compare normalized null-dereference odr 
  openmp-simd overlength-strings override-init-side-effects packed packed-bitfield-compat
  packed-not-aligned padded pedantic-ms-format pointer-compare prio-ctor-dtor psabi
  restrict scalar-storage-order shift-overflow sizeof-array-div
  stack-protector stack-usage strict-aliasing strict-overflow 
  string-compare stringop-overflow stringop-overread stringop-truncation suggest-attribute=cold
  suggest-attribute=const suggest-attribute=format suggest-attribute=malloc suggest-attribute=noreturn
  suggest-attribute=pure switch-bool switch-enum switch-outside-range sync-nand system-headers
  traditional traditional-conversion trampolines trigraphs tsan undef unsafe-loop-optimizations
  unsuffixed-float-constants unused-macros use-after-free
  variadic-macros vector-operation-performance vla-larger-than vla-parameter volatile-register-var
  write-strings zero-length-bounds`.split(/\s+/),
);
