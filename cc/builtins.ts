/**
 * Every `__builtin_…` function this compiler knows, in one place:
 * - FIXED: those with types of their own, and what they mean (cc/check/builtins.ts makes the nodes);
 * - GENERIC: those that look at their operands (cc/check/builtins-generic.ts, cc/check/builtins-floats.ts);
 * - LIBRARY: gcc's other names for functions of the C library.
 * `__builtin_va_arg`, `__builtin_offsetof` and `__builtin_types_compatible_p` take types, so the parser knows them;
 * the `__sync_` and `__atomic_` functions are in cc/check/atomics.ts.
 */
import type { Type } from "./types.ts";
import * as make from "./type-make.ts";

export type BitCount = "clz" | "ctz" | "popcount" | "parity" | "ffs" | "clrsb";
export type FloatInstruction = "sqrt" | "floor" | "ceil" | "trunc" | "nearest" | "abs" | "signbit";
export type Overflow = "add_overflow" | "sub_overflow" | "mul_overflow";

/** What a builtin of fixed types does. */
export type Meaning =
  /** Gives its first argument; the others are hints. */
  | { readonly kind: "argument" }
  /** Gives this number, whatever its arguments; `undefined`: gives nothing. */
  | { readonly kind: "number"; readonly value: number | undefined }
  | { readonly kind: "bits"; readonly name: BitCount }
  | { readonly kind: "byte-swap"; readonly bits: 16 | 32 | 64 }
  /** An instruction of WebAssembly, or little more. */
  | { readonly kind: "float"; readonly name: FloatInstruction }
  | { readonly kind: "copysign" }
  | { readonly kind: "overflow"; readonly name: Overflow }
  | { readonly kind: "memory"; readonly name: "memcpy" | "memmove" | "memset" }
  | { readonly kind: "alloca" }
  | { readonly kind: "stop"; readonly name: "trap" | "unreachable" }
  | { readonly kind: "frame-address" }
  /** With a buffer of five words, which is as much as a jmp_buf of ours needs. */
  | { readonly kind: "jump"; readonly name: "setjmp" | "longjmp" }
  /** The library's function of this name. */
  | { readonly kind: "library"; readonly name: string };

export interface FixedBuiltin {
  readonly returns: Type;
  readonly parameters: readonly Type[];
  readonly meaning: Meaning;
}

const { INT, UNSIGNED, LONG, UNSIGNED_LONG, LONG_LONG, UNSIGNED_LONG_LONG, UNSIGNED_SHORT } = make;
const { BOOL, FLOAT, DOUBLE, LONG_DOUBLE, VOID, VOID_POINTER, SIZE } = make;
const CONST_VOID_POINTER = make.pointerTo(make.qualified(VOID, 1));
const CONST_CHAR_POINTER = make.pointerTo(make.qualified(make.CHAR, 1));

/** `fmod` for double, `fmodf` for float, `fmodl` for long double. */
const FLOATS: readonly (readonly [suffix: string, type: Type])[] = [["", DOUBLE], ["f", FLOAT], ["l", LONG_DOUBLE]];
/** C names an integer type by a suffix (`clzl`) or a prefix (`saddl`). */
const SIGNED: readonly (readonly [suffix: string, type: Type])[] = [["", INT], ["l", LONG], ["ll", LONG_LONG]];
const UNSIGNED_TYPES = [["", UNSIGNED], ["l", UNSIGNED_LONG], ["ll", UNSIGNED_LONG_LONG]] as const;

function* fixed(): Generator<[string, FixedBuiltin]> {
  const define = (
    name: string,
    returns: Type,
    parameters: readonly Type[],
    meaning: Meaning,
  ): [string, FixedBuiltin] => [
    name,
    { returns, parameters, meaning },
  ];
  const nothing: Meaning = { kind: "number", value: undefined };
  const argument: Meaning = { kind: "argument" };

  // What the optimiser would like to know.
  yield define("expect", LONG, [LONG, LONG], argument);
  yield define("expect_with_probability", LONG, [LONG, LONG, DOUBLE], argument);
  yield define("unreachable", VOID, [], { kind: "stop", name: "unreachable" });
  yield define("trap", VOID, [], { kind: "stop", name: "trap" });

  // The stack. Return addresses are the engine's own.
  yield define("alloca", VOID_POINTER, [SIZE], { kind: "alloca" });
  yield define("frame_address", VOID_POINTER, [UNSIGNED], { kind: "frame-address" });
  yield define("setjmp", INT, [VOID_POINTER], { kind: "jump", name: "setjmp" });
  yield define("longjmp", VOID, [VOID_POINTER, INT], { kind: "jump", name: "longjmp" });
  yield define("return_address", VOID_POINTER, [UNSIGNED], { kind: "number", value: 0 });
  yield define("extract_return_addr", VOID_POINTER, [VOID_POINTER], argument);
  yield define("frob_return_addr", VOID_POINTER, [VOID_POINTER], argument);
  yield define("__clear_cache", VOID, [VOID_POINTER, VOID_POINTER], nothing);
  yield define("cpu_init", VOID, [], nothing);
  yield define("cpu_supports", INT, [CONST_CHAR_POINTER], { kind: "number", value: 0 });
  yield define("cpu_is", INT, [CONST_CHAR_POINTER], { kind: "number", value: 0 });

  // Bits.
  for (const name of ["clz", "ctz", "popcount", "parity"] as const) {
    for (const [suffix, type] of UNSIGNED_TYPES) yield define(name + suffix, INT, [type], { kind: "bits", name });
  }
  for (const name of ["ffs", "clrsb"] as const) {
    for (const [suffix, type] of SIGNED) yield define(name + suffix, INT, [type], { kind: "bits", name });
  }
  yield define("bswap16", UNSIGNED_SHORT, [UNSIGNED_SHORT], { kind: "byte-swap", bits: 16 });
  yield define("bswap32", UNSIGNED, [UNSIGNED], { kind: "byte-swap", bits: 32 });
  yield define("bswap64", UNSIGNED_LONG, [UNSIGNED_LONG], { kind: "byte-swap", bits: 64 });

  // Arithmetic that tells when it wraps: `__builtin_saddl_overflow`.
  for (const operation of ["add", "sub", "mul"] as const) {
    for (const [sign, types] of [["s", SIGNED], ["u", UNSIGNED_TYPES]] as const) {
      for (const [suffix, type] of types) {
        const name: Overflow = `${operation}_overflow`;
        const parameters = [type, type, make.pointerTo(type)];
        yield define(`${sign}${operation}${suffix}_overflow`, BOOL, parameters, { kind: "overflow", name });
      }
    }
  }

  // Memory.
  for (const name of ["memcpy", "memmove"] as const) {
    yield define(name, VOID_POINTER, [VOID_POINTER, CONST_VOID_POINTER, SIZE], { kind: "memory", name });
  }
  yield define("memset", VOID_POINTER, [VOID_POINTER, INT, SIZE], { kind: "memory", name: "memset" });

  // Floating point.
  const instructions = [
    ["sqrt", "sqrt"],
    ["floor", "floor"],
    ["ceil", "ceil"],
    ["trunc", "trunc"],
    ["rint", "nearest"],
    ["nearbyint", "nearest"],
    ["fabs", "abs"],
  ] as const;
  for (const [suffix, type] of FLOATS) {
    for (const [name, instruction] of instructions) {
      yield define(name + suffix, type, [type], { kind: "float", name: instruction });
    }
    yield define(`copysign${suffix}`, type, [type, type], { kind: "copysign" });
    yield define(`powi${suffix}`, type, [type, type], { kind: "library", name: `pow${suffix}` });
    yield define(`huge_val${suffix}`, type, [], { kind: "number", value: Infinity });
    yield define(`inf${suffix}`, type, [], { kind: "number", value: Infinity });
    yield define(`nan${suffix}`, type, [CONST_CHAR_POINTER], { kind: "number", value: NaN });
    yield define(`nans${suffix}`, type, [CONST_CHAR_POINTER], { kind: "number", value: NaN });
    if (suffix !== "") yield define(`signbit${suffix}`, INT, [type], { kind: "float", name: "signbit" });
  }
}

/** By name without `__builtin_`. */
export const FIXED: ReadonlyMap<string, FixedBuiltin> = new Map(fixed());

/** Questions about a floating value, of any floating type. */
export const FLOAT_QUESTIONS = [
  ...["isnan", "isinf", "isinf_sign", "isfinite", "isnormal", "signbit", "fpclassify"] as const,
  ...["isnanf", "isinff", "finitef", "isnanl", "isinfl", "finitel", "finite"] as const,
  ...["isgreater", "isgreaterequal", "isless", "islessequal", "islessgreater", "isunordered"] as const,
] as const;
export type FloatQuestion = (typeof FLOAT_QUESTIONS)[number];

/** The others that look at their operands: at their types, at what is known of their values, at where they stand. */
export const OPERAND_BUILTINS = [
  ...["constant_p", "choose_expr", "classify_type", "object_size", "dynamic_object_size"] as const,
  ...["add_overflow", "sub_overflow", "mul_overflow"] as const,
  ...["add_overflow_p", "sub_overflow_p", "mul_overflow_p"] as const,
  ...["va_start", "va_end", "va_copy"] as const,
  ...["prefetch", "assume_aligned", "speculation_safe_value", "alloca_with_align", "strlen"] as const,
  ...["LINE", "FILE", "FUNCTION"] as const,
] as const;
export type OperandBuiltin = (typeof OPERAND_BUILTINS)[number];

/** Those that only the parser can read. */
const PARSED = ["va_arg", "offsetof", "types_compatible_p"];

/** Those that have three names: for double, float and long double. */
const MATHEMATICS = "acos acosh asin asinh atan atan2 atanh cbrt cos cosh erf erfc exp exp10 exp2 expm1 fdim fma " +
  "fmax fmin fmod frexp gamma hypot ilogb j0 j1 jn ldexp lgamma llrint llround log log10 log1p log2 logb lrint " +
  "lround modf nextafter nexttoward pow pow10 remainder remquo round roundeven scalb scalbln scalbn significand sin " +
  "sincos sinh tan tanh tgamma y0 y1 yn";

/** gcc takes `__builtin_strchr` for strchr, whether it is declared or not. */
const LIBRARY = new Set([
  ...MATHEMATICS.split(" ").flatMap((name) => FLOATS.map(([suffix]) => name + suffix)),
  ..."abort abs aligned_alloc bcmp bcopy bzero calloc execl execle execlp execv execve execvp exit _exit _Exit".split(
    " ",
  ),
  ..."ffs fork fprintf fprintf_unlocked fputc fputc_unlocked fputs fputs_unlocked free fscanf fwrite".split(" "),
  ..."fwrite_unlocked gettext imaxabs index isalnum isalpha isascii isblank iscntrl isdigit isgraph islower".split(" "),
  ..."isprint ispunct isspace isupper iswalnum iswalpha iswblank iswcntrl iswdigit iswgraph iswlower".split(" "),
  ..."iswprint iswpunct iswspace iswupper iswxdigit isxdigit labs llabs malloc memchr memcmp mempcpy".split(" "),
  ..."posix_memalign printf printf_unlocked putchar putchar_unlocked puts puts_unlocked realloc rindex".split(" "),
  ..."scanf snprintf sprintf sscanf stpcpy stpncpy strcasecmp strcat strchr strcmp strcpy strcspn strdup strlen".split(
    " ",
  ),
  ..."strfmon strftime strncasecmp strncat strncmp strncpy strndup strnlen strpbrk strrchr strspn strstr".split(" "),
  ..."toascii tolower toupper towlower towupper vfprintf vfscanf vprintf vscanf vsnprintf vsprintf vsscanf".split(" "),
]);

/**
 * What _FORTIFY_SOURCE makes of calls: `__builtin___memcpy_chk(to, from, n, size)`. The memory's size and a flag are
 * among the arguments: their places, from 0. All accesses are checked here, so the plain functions are called.
 */
const CHECKED: ReadonlyMap<string, readonly number[]> = new Map(
  ([
    [["memcpy", "memmove", "mempcpy", "memset", "strncpy", "stpncpy", "strncat"], [3]],
    [["strcpy", "stpcpy", "strcat"], [2]],
    [["sprintf", "vsprintf"], [1, 2]],
    [["snprintf", "vsnprintf"], [2, 3]],
    [["printf", "vprintf"], [0]],
    [["fprintf", "vfprintf"], [1]],
  ] as const).flatMap(([names, extra]) => names.map((name): [string, readonly number[]] => [name, extra])),
);

/** `__memcpy_chk` → memcpy, and the arguments that it does not have. `name` without `__builtin_`. */
export function checkedBuiltin(
  name: string,
): { readonly plain: string; readonly extra: readonly number[] } | undefined {
  if (!name.startsWith("__") || !name.endsWith("_chk")) return undefined;
  const plain = name.slice(2, -4);
  const extra = CHECKED.get(plain);
  return extra && { plain, extra };
}

/** `name` without `__builtin_`. */
export function isLibraryBuiltin(name: string): boolean {
  return LIBRARY.has(name);
}

const generic: ReadonlySet<string> = new Set([...FLOAT_QUESTIONS, ...OPERAND_BUILTINS, ...PARSED]);

/** Is this, `__builtin_` included, the name of a builtin? */
export function isBuiltin(name: string): boolean {
  if (!name.startsWith("__builtin_")) return false;
  const plain = name.slice("__builtin_".length);
  return FIXED.has(plain) || generic.has(plain) || LIBRARY.has(plain) || checkedBuiltin(plain) !== undefined;
}

// ---- __sync_ and __atomic_ -------------------------------------------------------------------------

/** `__atomic_fetch_add`, `__atomic_add_fetch`, `__sync_fetch_and_add`, `__sync_add_and_fetch`. */
export const ATOMIC_OPERATORS = ["add", "sub", "and", "or", "xor", "nand"] as const;
export type AtomicModification = (typeof ATOMIC_OPERATORS)[number];

export const ATOMIC_FUNCTIONS = [
  ...["__sync_synchronize", "__sync_lock_test_and_set", "__sync_lock_release"] as const,
  ...["__sync_val_compare_and_swap", "__sync_bool_compare_and_swap"] as const,
  ...["__atomic_thread_fence", "__atomic_signal_fence"] as const,
  ...["__atomic_always_lock_free", "__atomic_is_lock_free"] as const,
  ...["__atomic_load_n", "__atomic_store_n", "__atomic_exchange_n", "__atomic_compare_exchange_n"] as const,
  ...["__atomic_load", "__atomic_store", "__atomic_exchange", "__atomic_compare_exchange"] as const,
  ...["__atomic_test_and_set", "__atomic_clear"] as const,
] as const;
export type AtomicFunction = (typeof ATOMIC_FUNCTIONS)[number];

interface Modification {
  readonly operator: AtomicModification;
  /** The value before it, or after. */
  readonly result: "old" | "new";
}

/** The read-modify-write functions, by name. */
export const ATOMIC_MODIFICATIONS: ReadonlyMap<string, Modification> = new Map(
  ATOMIC_OPERATORS.flatMap((operator): [string, Modification][] => [
    [`__sync_fetch_and_${operator}`, { operator, result: "old" }],
    [`__sync_${operator}_and_fetch`, { operator, result: "new" }],
    [`__atomic_fetch_${operator}`, { operator, result: "old" }],
    [`__atomic_${operator}_fetch`, { operator, result: "new" }],
  ]),
);

const atomicFunctions: ReadonlySet<string> = new Set([...ATOMIC_FUNCTIONS, ...ATOMIC_MODIFICATIONS.keys()]);

export function isAtomicFunction(name: string): boolean {
  return atomicFunctions.has(name);
}
