/** What `__has_attribute` and `__has_builtin` answer: what this compiler heeds, or may ignore without harm. */

const attributes = new Set([
  "access", "aligned", "alloc_align", "alloc_size", "always_inline", "assume_aligned", "cold", "const",
  "deprecated", "fallthrough", "flatten", "format", "format_arg", "gnu_inline", "hot", "leaf", "malloc", "may_alias",
  "noinline", "nonnull", "nonstring", "noreturn", "nothrow", "packed", "pure", "returns_nonnull", "returns_twice",
  "sentinel", "transparent_union", "unused", "used", "visibility", "warn_unused_result",
]);

const builtins = new Set([
  "va_start", "va_arg", "va_copy", "va_end", "offsetof", "types_compatible_p", "expect", "constant_p",
  "bswap16", "bswap32", "bswap64", "clz", "clzl", "clzll", "ctz", "ctzl", "ctzll", "popcount", "popcountl",
  "popcountll", "parity", "parityl", "parityll", "ffs", "ffsl", "ffsll", "alloca", "memcpy", "memmove", "memset",
  "frame_address", "trap", "unreachable", "sqrt", "floor", "ceil", "trunc", "fabs",
  "add_overflow", "sub_overflow", "mul_overflow",
].map((name) => `__builtin_${name}`));

export function hasAttribute(name: string): number {
  return attributes.has(name.replace(/^__(.+)__$/, "$1")) ? 1 : 0;
}

export function hasBuiltin(name: string): number {
  return builtins.has(name) ? 1 : 0;
}
