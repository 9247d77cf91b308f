/**
 * The warnings there are: gcc's option name for each (`-Wformat` is `format`), which option turns it on, and what it
 * is about in one line. Where gcc has no name, clang's stands; where neither has one, ours.
 */

/**
 * `default`: without being asked, as gcc does, and what is wrong for sure. `all`: `-Wall`. `extra`: `-Wextra`.
 * `named`: only by its name, as `-Wshadow`.
 * A few that only `-Wall` brings in gcc are on by default here, because what they find is hardly ever meant.
 */
export type WarningGroup = "default" | "all" | "extra" | "named";

export interface WarningKind {
  readonly group: WarningGroup;
  readonly meaning: string;
}

const ON = (meaning: string): WarningKind => ({ group: "default", meaning });
const ALL = (meaning: string): WarningKind => ({ group: "all", meaning });
const NAMED = (meaning: string): WarningKind => ({ group: "named", meaning });
const EXTRA = (meaning: string): WarningKind => ({ group: "extra", meaning });

const kinds = {
  // What the text says, before it means anything.
  "comment": ON("a /* inside a comment"),
  "cpp": ON("#warning"),
  "extra-tokens": ON("a directive with something behind it"),
  "floating-overflow": ON("a floating constant too large for its type"),
  "integer-constant-too-large": ON("an integer constant so large that it is unsigned"),
  "macro-spacing": ON("a macro's name runs into its body"),
  "macro-redefined": ON("a macro is defined again, differently"),
  "backslash-newline-space": ON("white space between a backslash and the end of its line"),
  "missing-braces": ALL("an initialiser without the braces of inner objects"),
  "missing-field-initializers": EXTRA("a struct's initialiser that ends too early"),
  "override-init": EXTRA("an initialiser that gives one member two values"),
  "multichar": ON("a character constant of several characters"),
  "pragmas": ON("a #pragma that cannot be obeyed"),
  "unknown-pragmas": ALL("a #pragma that means nothing here"),
  "splice-at-end": ON("a backslash at the end of the text"),
  "escape-out-of-range": ON("an escape sequence whose value is too large"),
  "unknown-escape": ON("an escape sequence C does not have"),
  "variadic-name": ON("__VA_ARGS__ outside of a variadic macro"),

  // Declarations.
  "attributes": ON("an attribute that is not known"),
  "conflicting-types": ON("a function is declared in two ways"),
  "empty-declaration": ON("a declaration that declares nothing"),
  "empty-range": ON("case 5 ... 1"),
  "excess-initializers": ON("more initialisers than members"),
  "extern-initializer": ON("extern with an initialiser"),
  "implicit-function-declaration": ON("a function is called that nothing has declared"),
  "implicit-int": ON("a declaration without a type"),
  "platform-prototype": ON("a function is declared otherwise than on this platform"),
  "lto-type-mismatch": ON("a name has another type in another file"),
  "declaration-after-statement": NAMED("a declaration behind a statement"),
  "ignored-qualifiers": EXTRA("const int f(void): a result has no qualifiers"),
  "main": ALL("main with other parameters or another result"),
  "missing-declarations": NAMED("a function that other files can call, and no header declares"),
  "missing-prototypes": NAMED("a function that other files can call, without a prototype before it"),
  "old-style-declaration": EXTRA("int static x"),
  "old-style-definition": NAMED("int f(a) int a; { … }"),
  "redundant-decls": NAMED("a declaration of what is declared already"),
  "shadow": NAMED("a local variable hides another one, or a global one"),
  "strict-prototypes": NAMED("int f()"),
  "string-too-long": ON("a string longer than the array it initialises"),
  "tentative-array": ON("an array that never got a length"),
  "undefined-internal": ON("a static function that is used and has no body"),
  "unused-but-set-variable": ALL("a variable is assigned and never read"),
  "unused-but-set-parameter": EXTRA("a parameter is assigned and never read"),
  "unused-const-variable": ALL("a static constant that nothing uses"),
  "unused-function": ALL("a static function that nothing calls"),
  "unused-label": ALL("a label that no goto names"),
  "unused-local-typedefs": ALL("a typedef in a function that nothing uses"),
  "unused-parameter": EXTRA("a parameter that the function never reads"),
  "unused-variable": ALL("a variable that nothing uses"),

  // Conversions.
  "discarded-qualifiers": ON("a pointer loses const or volatile"),
  "incompatible-pointer-types": ON("a pointer to something else"),
  "int-conversion": ON("an integer where a pointer belongs, or the reverse"),
  "int-to-pointer-cast": ON("a cast of a small integer to a pointer"),
  "overflow": ON("a constant that does not fit its type"),
  "pointer-sign": ALL("char * where unsigned char * belongs"),
  "pointer-to-int-cast": ON("a cast of a pointer to a small integer"),

  // Operators.
  "address": ON("a comparison whose result is known: an address, or a string literal"),
  "array-bounds": ON("a constant subscript outside of the array"),
  "bool-compare": ALL("a comparison of a truth value with what it never is"),
  "char-subscripts": ALL("a subscript of type char, which may be negative"),
  "div-by-zero": ON("division by a constant 0"),
  "float-equal": NAMED("== of floating numbers"),
  "int-in-bool-context": ALL("a << b, or a * b, as a condition"),
  "logical-not-parentheses": ALL("!a == b"),
  "logical-op-parentheses": ALL("a || b && c"),
  "parentheses": ON("if (a = b); a < b < c; a & b == c"),
  "pointer-arith": NAMED("arithmetic with a void *"),
  "pointer-integer-compare": ON("a pointer is compared with an integer"),
  "sequence-point": ALL("i = i++: two changes in no order"),
  "shift-count-negative": ON("a shift by less than 0"),
  "shift-count-overflow": ON("a shift by more than the type has bits"),
  "shift-op-parentheses": ALL("a << b + c"),
  "sign-compare": EXTRA("a comparison of a signed with an unsigned integer"),
  "sizeof-array-argument": ON("sizeof of an array parameter, which is a pointer"),
  "sizeof-pointer-div": ALL("sizeof p / sizeof *p, with a pointer p"),
  "sizeof-pointer-memaccess": ON("the size of a pointer where that of an object belongs"),
  "tautological-compare": ALL("a comparison of a thing with itself"),
  "type-limits": EXTRA("a comparison that the type alone decides"),
  "unused-value": ON("a value is computed and thrown away"),
  "void-indirection": ON("* of a void *"),

  // Calls.
  "deprecated-declarations": ON("a use of what is declared deprecated"),
  "byte-order": ON("a port or an address that went without htons or htonl"),
  "format": ON("printf's and scanf's arguments do not fit the format"),
  "memset-transposed-args": ON("memset(p, size, 0)"),
  "nonnull": ALL("NULL for a pointer that must not be"),
  "unused-result": ON("the result of a function that must be looked at is thrown away"),
  "unused-library-result": ALL("the result of read(), scanf(), realloc(), … is thrown away; gcc: unused-result"),
  "value-result": ON("the length for accept() or recvfrom() was never set"),

  // Statements and the flow of control.
  "duplicated-cond": NAMED("if (a) … else if (a) …"),
  "dangling-else": ALL("an else that belongs to another if than it seems"),
  "empty-body": EXTRA("if (x);"),
  "implicit-fallthrough": EXTRA("a case that runs on into the next"),
  "infinite-recursion": ALL("a function that always calls itself"),
  "maybe-uninitialized": ALL("a variable is read that was not set on every way there"),
  "misleading-indentation": ALL("a statement is indented as if a clause guarded it"),
  "return-local-addr": ON("the address of a local variable is returned"),
  "return-type": ON("a function ends without its value, or returns one it has not"),
  "switch": ALL("a switch over an enum misses a value"),
  "switch-default": NAMED("a switch without a default"),
  "switch-unreachable": ON("a statement before the first case"),
  "vla": NAMED("an array whose length is no constant"),
  "uninitialized": ALL("a variable is read before it is set"),
} as const satisfies Readonly<Record<string, WarningKind>>;

export type WarningName = keyof typeof kinds;
export type WarningSet = ReadonlySet<WarningName>;

export const WARNINGS: Readonly<Record<WarningName, WarningKind>> = kinds;

export const WARNING_NAMES = Object.keys(kinds) as readonly WarningName[];

export function isWarningName(name: string): name is WarningName {
  return Object.hasOwn(kinds, name);
}

function upTo(...groups: readonly WarningGroup[]): WarningSet {
  return new Set(WARNING_NAMES.filter((name) => groups.includes(WARNINGS[name].group)));
}

/** Without any option. */
export const DEFAULT_WARNINGS = upTo("default");
/** `-Wall` */
export const ALL_WARNINGS = upTo("default", "all");
/** `-Wall -Wextra` */
export const EXTRA_WARNINGS = upTo("default", "all", "extra");
