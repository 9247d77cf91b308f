/** The macros that are there before the first line: gcc 12's on Linux, as far as programs and headers ask for them. */
import { Diagnostics } from "../diagnostic.ts";
import type { Language } from "../language.ts";
import { parseDefinition } from "./define.ts";
import type { BuiltinName, Macro } from "./macro.ts";
import type { SourceFile } from "../source.ts";
import { tokenize } from "../tokenize.ts";

export type Architecture = "x86_64" | "aarch64";

/** Only on one of them. */
const ofArchitecture: Readonly<Record<Architecture, string>> = {
  x86_64: `
__x86_64__ 1
__x86_64 1
__amd64__ 1
__amd64 1
`,
  aarch64: `
__aarch64__ 1
__AARCH64EL__ 1
__ARM_64BIT_STATE 1
__ARM_ARCH 8
__ARM_ARCH_ISA_A64 1
`,
};

/**
 * On both: LP64, little-endian. `__GNUC__` is there, because the dialect is gcc's: without it, headers and programs
 * take attributes, `typeof`, statement expressions and builtins for missing. Where this compiler is not gcc the
 * macros tell the truth: `long double` is 16 bytes but computes as double, there is no `__int128`, no complex type,
 * no vector unit. The extended floating types and the decimal ones are left out for the same reason.
 */
const everywhere = `
__socksh__ 1
__STDC__ 1
__STDC_HOSTED__ 1
__STDC_UTF_16__ 1
__STDC_UTF_32__ 1
__STDC_ISO_10646__ 201706L
__STDC_IEC_559__ 1
__STDC_NO_COMPLEX__ 1
__GNUC__ 12
__GNUC_MINOR__ 2
__GNUC_PATCHLEVEL__ 0
__VERSION__ "12.2.0"
__NO_INLINE__ 1
__FINITE_MATH_ONLY__ 0
__ELF__ 1
__linux__ 1
__linux 1
__gnu_linux__ 1
__unix__ 1
__unix 1
__LP64__ 1
_LP64 1
__CHAR_BIT__ 8
__BIGGEST_ALIGNMENT__ 16
__ORDER_LITTLE_ENDIAN__ 1234
__ORDER_BIG_ENDIAN__ 4321
__ORDER_PDP_ENDIAN__ 3412
__BYTE_ORDER__ __ORDER_LITTLE_ENDIAN__
__FLOAT_WORD_ORDER__ __ORDER_LITTLE_ENDIAN__
__USER_LABEL_PREFIX__
__REGISTER_PREFIX__
__SIZEOF_SHORT__ 2
__SIZEOF_INT__ 4
__SIZEOF_LONG__ 8
__SIZEOF_LONG_LONG__ 8
__SIZEOF_POINTER__ 8
__SIZEOF_SIZE_T__ 8
__SIZEOF_PTRDIFF_T__ 8
__SIZEOF_WCHAR_T__ 4
__SIZEOF_WINT_T__ 4
__SIZEOF_FLOAT__ 4
__SIZEOF_DOUBLE__ 8
__SIZEOF_LONG_DOUBLE__ 16
__SCHAR_MAX__ 0x7f
__SHRT_MAX__ 0x7fff
__INT_MAX__ 0x7fffffff
__LONG_MAX__ 0x7fffffffffffffffL
__LONG_LONG_MAX__ 0x7fffffffffffffffLL
__SCHAR_WIDTH__ 8
__SHRT_WIDTH__ 16
__INT_WIDTH__ 32
__LONG_WIDTH__ 64
__LONG_LONG_WIDTH__ 64
__SIZE_TYPE__ long unsigned int
__SIZE_MAX__ 0xffffffffffffffffUL
__SIZE_WIDTH__ 64
__PTRDIFF_TYPE__ long int
__PTRDIFF_MAX__ 0x7fffffffffffffffL
__PTRDIFF_WIDTH__ 64
__WCHAR_TYPE__ int
__WCHAR_MAX__ 0x7fffffff
__WCHAR_MIN__ (-__WCHAR_MAX__ - 1)
__WCHAR_WIDTH__ 32
__WINT_TYPE__ unsigned int
__WINT_MAX__ 0xffffffffU
__WINT_MIN__ 0U
__WINT_WIDTH__ 32
__CHAR16_TYPE__ short unsigned int
__CHAR32_TYPE__ unsigned int
__SIG_ATOMIC_TYPE__ int
__SIG_ATOMIC_MAX__ 0x7fffffff
__SIG_ATOMIC_MIN__ (-__SIG_ATOMIC_MAX__ - 1)
__SIG_ATOMIC_WIDTH__ 32
__INTMAX_TYPE__ long int
__INTMAX_MAX__ 0x7fffffffffffffffL
__INTMAX_WIDTH__ 64
__INTMAX_C(c) c ## L
__UINTMAX_TYPE__ long unsigned int
__UINTMAX_MAX__ 0xffffffffffffffffUL
__UINTMAX_C(c) c ## UL
__INTPTR_TYPE__ long int
__INTPTR_MAX__ 0x7fffffffffffffffL
__INTPTR_WIDTH__ 64
__UINTPTR_TYPE__ long unsigned int
__UINTPTR_MAX__ 0xffffffffffffffffUL
__INT8_C(c) c
__INT16_C(c) c
__INT32_C(c) c
__INT64_C(c) c ## L
__UINT8_C(c) c
__UINT16_C(c) c
__UINT32_C(c) c ## U
__UINT64_C(c) c ## UL
__INT8_MAX__ 0x7f
__INT8_TYPE__ signed char
__INT_LEAST8_MAX__ 0x7f
__INT_LEAST8_TYPE__ signed char
__INT_LEAST8_WIDTH__ 8
__UINT8_MAX__ 0xff
__UINT8_TYPE__ unsigned char
__UINT_LEAST8_MAX__ 0xff
__UINT_LEAST8_TYPE__ unsigned char
__INT16_MAX__ 0x7fff
__INT16_TYPE__ short int
__INT_LEAST16_MAX__ 0x7fff
__INT_LEAST16_TYPE__ short int
__INT_LEAST16_WIDTH__ 16
__UINT16_MAX__ 0xffff
__UINT16_TYPE__ short unsigned int
__UINT_LEAST16_MAX__ 0xffff
__UINT_LEAST16_TYPE__ short unsigned int
__INT32_MAX__ 0x7fffffff
__INT32_TYPE__ int
__INT_LEAST32_MAX__ 0x7fffffff
__INT_LEAST32_TYPE__ int
__INT_LEAST32_WIDTH__ 32
__UINT32_MAX__ 0xffffffffU
__UINT32_TYPE__ unsigned int
__UINT_LEAST32_MAX__ 0xffffffffU
__UINT_LEAST32_TYPE__ unsigned int
__INT64_MAX__ 0x7fffffffffffffffL
__INT64_TYPE__ long int
__INT_LEAST64_MAX__ 0x7fffffffffffffffL
__INT_LEAST64_TYPE__ long int
__INT_LEAST64_WIDTH__ 64
__UINT64_MAX__ 0xffffffffffffffffUL
__UINT64_TYPE__ long unsigned int
__UINT_LEAST64_MAX__ 0xffffffffffffffffUL
__UINT_LEAST64_TYPE__ long unsigned int
__INT_FAST8_MAX__ 0x7f
__INT_FAST8_TYPE__ signed char
__INT_FAST8_WIDTH__ 8
__UINT_FAST8_MAX__ 0xff
__UINT_FAST8_TYPE__ unsigned char
__INT_FAST16_MAX__ 0x7fffffffffffffffL
__INT_FAST16_TYPE__ long int
__INT_FAST16_WIDTH__ 64
__UINT_FAST16_MAX__ 0xffffffffffffffffUL
__UINT_FAST16_TYPE__ long unsigned int
__INT_FAST32_MAX__ 0x7fffffffffffffffL
__INT_FAST32_TYPE__ long int
__INT_FAST32_WIDTH__ 64
__UINT_FAST32_MAX__ 0xffffffffffffffffUL
__UINT_FAST32_TYPE__ long unsigned int
__INT_FAST64_MAX__ 0x7fffffffffffffffL
__INT_FAST64_TYPE__ long int
__INT_FAST64_WIDTH__ 64
__UINT_FAST64_MAX__ 0xffffffffffffffffUL
__UINT_FAST64_TYPE__ long unsigned int
__STDC_IEC_60559_BFP__ 201404L
__GCC_IEC_559 2
__GCC_CONSTRUCTIVE_SIZE 64
__GCC_DESTRUCTIVE_SIZE 64
__GNUC_EXECUTION_CHARSET_NAME "UTF-8"
__GNUC_WIDE_EXECUTION_CHARSET_NAME "UTF-32LE"
__GXX_ABI_VERSION 1017
__FLT_EVAL_METHOD__ 0
__FLT_EVAL_METHOD_TS_18661_3__ 0
__FLT_IS_IEC_60559__ 2
__FLT_NORM_MAX__ 3.40282346638528859811704183484516925e+38F
__FLT_RADIX__ 2
__FLT_MANT_DIG__ 24
__FLT_DIG__ 6
__FLT_DECIMAL_DIG__ 9
__FLT_MIN_EXP__ (-125)
__FLT_MIN_10_EXP__ (-37)
__FLT_MAX_EXP__ 128
__FLT_MAX_10_EXP__ 38
__FLT_MAX__ 3.40282346638528859811704183484516925e+38F
__FLT_MIN__ 1.17549435082228750796873653722224568e-38F
__FLT_EPSILON__ 1.19209289550781250000000000000000000e-7F
__FLT_DENORM_MIN__ 1.40129846432481707092372958328991613e-45F
__FLT_HAS_DENORM__ 1
__FLT_HAS_INFINITY__ 1
__FLT_HAS_QUIET_NAN__ 1
__DECIMAL_DIG__ 17
${doublePrecision("DBL", "((double)", "L)")}
${doublePrecision("LDBL", "((long double)", "L)")}
__ATOMIC_RELAXED 0
__ATOMIC_CONSUME 1
__ATOMIC_ACQUIRE 2
__ATOMIC_RELEASE 3
__ATOMIC_ACQ_REL 4
__ATOMIC_SEQ_CST 5
__GCC_ATOMIC_BOOL_LOCK_FREE 2
__GCC_ATOMIC_CHAR_LOCK_FREE 2
__GCC_ATOMIC_CHAR16_T_LOCK_FREE 2
__GCC_ATOMIC_CHAR32_T_LOCK_FREE 2
__GCC_ATOMIC_WCHAR_T_LOCK_FREE 2
__GCC_ATOMIC_SHORT_LOCK_FREE 2
__GCC_ATOMIC_INT_LOCK_FREE 2
__GCC_ATOMIC_LONG_LOCK_FREE 2
__GCC_ATOMIC_LLONG_LOCK_FREE 2
__GCC_ATOMIC_POINTER_LOCK_FREE 2
__GCC_ATOMIC_TEST_AND_SET_TRUEVAL 1
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_1 1
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_2 1
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_4 1
__GCC_HAVE_SYNC_COMPARE_AND_SWAP_8 1
`;

function doublePrecision(prefix: string, open: string, close: string): string {
  return `__${prefix}_MANT_DIG__ 53
__${prefix}_DIG__ 15
__${prefix}_DECIMAL_DIG__ 17
__${prefix}_MIN_EXP__ (-1021)
__${prefix}_MIN_10_EXP__ (-307)
__${prefix}_MAX_EXP__ 1024
__${prefix}_MAX_10_EXP__ 308
__${prefix}_MAX__ ${open}1.79769313486231570814527423731704357e+308${close}
__${prefix}_NORM_MAX__ ${open}1.79769313486231570814527423731704357e+308${close}
__${prefix}_IS_IEC_60559__ 2
__${prefix}_MIN__ ${open}2.22507385850720138309023271733240406e-308${close}
__${prefix}_EPSILON__ ${open}2.22044604925031308084726333618164062e-16${close}
__${prefix}_DENORM_MIN__ ${open}4.94065645841246544176568792868221372e-324${close}
__${prefix}_HAS_DENORM__ 1
__${prefix}_HAS_INFINITY__ 1
__${prefix}_HAS_QUIET_NAN__ 1`;
}

const builtins: readonly BuiltinName[] = [
  "__FILE__",
  "__LINE__",
  "__BASE_FILE__",
  "__INCLUDE_LEVEL__",
  "__COUNTER__",
  "__DATE__",
  "__TIME__",
  "__TIMESTAMP__",
  "_Pragma",
  "__has_include",
  "__has_include_next",
  "__has_attribute",
  "__has_builtin",
  "__mentions",
];

/** What depends on `-std=`. */
function ofLanguage({ version, c89, gnu }: Language): string {
  return (version === undefined ? "" : `__STDC_VERSION__ ${version}\n`) +
    (c89 ? "__GNUC_GNU_INLINE__ 1\n" : "__GNUC_STDC_INLINE__ 1\n") +
    (gnu ? "linux 1\nunix 1\n" : "__STRICT_ANSI__ 1\n");
}

const made = new Map<string, Map<string, Macro>>();

/** Shared between all tables: whoever wants to change it copies it first. */
export function predefinedMacros(architecture: Architecture, language: Language): Map<string, Macro> {
  const key = architecture + ofLanguage(language);
  let macros = made.get(key);
  if (macros === undefined) {
    const text = everywhere + ofArchitecture[architecture] + ofLanguage(language);
    macros = makeMacros({ name: "<predefined>", text, system: true });
    made.set(key, macros);
  }
  return macros;
}

function makeMacros(file: SourceFile): Map<string, Macro> {
  const macros = new Map<string, Macro>();
  const diagnostics = new Diagnostics();
  const tokens = tokenize(file, diagnostics);
  for (let from = 0; tokens[from]!.kind !== "eof";) {
    let to = from + 1;
    while (!tokens[to]!.lineStart) to++;
    const macro = parseDefinition(tokens, from, to, diagnostics);
    if (macro !== undefined) macros.set(macro.name, macro);
    from = to;
  }
  const span = { file, start: 0, end: 0 };
  for (const name of builtins) {
    macros.set(name, { name, span, parameters: undefined, variadic: false, body: [], builtin: name });
  }
  return macros;
}
