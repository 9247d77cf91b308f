/** The reserved words of C11 and of GNU C, with the many spellings of each brought to one. */
import type { Language } from "../language.ts";

export type KeywordKind =
  /** May stand in a type name: `int`, `const`, `struct`, `typeof`… */
  | "type"
  /** Stands in a declaration only: `typedef`, `static`, `inline`… */
  | "storage"
  | "static-assert"
  | "attribute"
  /** `__extension__`, before a declaration or an expression. */
  | "extension"
  | "statement"
  | "operator"
  | "asm"
  /** `__label__` */
  | "local-label"
  /** `__builtin_va_arg` and its kin, which take types where a call takes expressions. */
  | "builtin";

export interface Keyword {
  /** The canonical spelling: `const` for `__const`, too. */
  readonly word: string;
  readonly kind: KeywordKind;
}

/** Each line: the kind, then words; `word=other,other` gives further spellings of `word`. */
const TABLE: readonly (readonly [KeywordKind, string])[] = [
  ["type", "void char short int long float double signed=__signed,__signed__ unsigned _Bool"],
  [
    "type",
    "_Complex=__complex,__complex__ __int128 _Float16 _Float32 _Float64 _Float128=__float128 _Float32x _Float64x",
  ],
  ["type", "__auto_type struct union enum typeof=__typeof,__typeof__ _Alignas _Atomic"],
  ["type", "const=__const,__const__ volatile=__volatile,__volatile__ restrict=__restrict,__restrict__"],
  ["storage", "typedef extern static auto register inline=__inline,__inline__ _Noreturn _Thread_local=__thread"],
  ["static-assert", "_Static_assert"],
  ["attribute", "__attribute__=__attribute"],
  ["extension", "__extension__"],
  ["statement", "if else while do for switch case default goto continue break return"],
  ["operator", "sizeof _Alignof=__alignof,__alignof__ _Generic"],
  ["asm", "asm=__asm,__asm__"],
  ["local-label", "__label__"],
  ["builtin", "__builtin_va_arg __builtin_offsetof __builtin_types_compatible_p"],
];

function build(): ReadonlyMap<string, Keyword> {
  const keywords = new Map<string, Keyword>();
  for (const [kind, words] of TABLE) {
    for (const entry of words.split(" ")) {
      const [word, others] = entry.split("=") as [string, string?];
      const keyword: Keyword = { word, kind };
      keywords.set(word, keyword);
      for (const other of others?.split(",") ?? []) keywords.set(other, keyword);
    }
  }
  return keywords;
}

export const KEYWORDS: ReadonlyMap<string, Keyword> = build();

function without(...words: readonly string[]): ReadonlyMap<string, Keyword> {
  return new Map([...KEYWORDS].filter(([word]) => !words.includes(word)));
}

/** GNU's words without underscores are names in strict C, and `inline` is one before C99. */
const STRICT_KEYWORDS = without("asm", "typeof");
const STRICT_C89_KEYWORDS = without("asm", "typeof", "inline");

export function keywordsOf({ gnu, c89 }: Language): ReadonlyMap<string, Keyword> {
  if (gnu) return KEYWORDS;
  return c89 ? STRICT_C89_KEYWORDS : STRICT_KEYWORDS;
}

/** Type names that gcc knows without a declaration. */
export const BUILTIN_TYPEDEFS: ReadonlySet<string> = new Set(["__builtin_va_list", "__int128_t", "__uint128_t"]);
