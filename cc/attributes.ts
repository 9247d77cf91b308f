/** gcc's attributes, by what becomes of them here: one table for the checker's warnings and for `__has_attribute`. */

import { closest } from "./spell.ts";

/** They change what is compiled, or what is said about it. */
const HEEDED = "access alias aligned cleanup common constructor deprecated destructor error fallthrough format " +
  "gcc_struct maybe_unused mode ms_struct nonnull noreturn packed returns_twice sentinel transparent_union unused used warn_unused_result warning weak";

/** Hints for an optimiser or a linker of native code: nothing is lost without them. */
const IGNORED = "alloc_align alloc_size always_inline artificial assume_aligned cold const copy designated_init " +
  "externally_visible flatten force_align_arg_pointer format_arg gnu_inline hot leaf malloc may_alias " +
  "no_address_safety_analysis no_icf no_instrument_function no_profile_instrument_function no_reorder " +
  "no_sanitize no_sanitize_address no_sanitize_thread no_sanitize_undefined no_split_stack no_stack_limit " +
  "no_stack_protector nocf_check noclone nodiscard noinit noinline noipa nonstring noplt nothrow optimize patchable_function_entry " +
  "persistent pure retain returns_nonnull scalar_storage_order_native section simd stack_protect symver target " +
  "target_clones tls_model transaction_callable unavailable uninitialized visibility warn_if_not_aligned zero_call_used_regs";

/** What a program means by them cannot be had: an error. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ["vector_size", "vector types are not supported"],
  ["ifunc", "functions chosen at load time are not supported"],
  ["naked", "functions of assembly are not supported"],
  ["scalar_storage_order", "a byte order other than the machine's is not supported"],
]);

/** socksh's own, in its headers: annotations.h. */
const OWN =
  "access_bytes access_product continues custom manual_header notice null_terminated_string_arg nullable refused result_needed " +
  "returns_static_string returns_stream closes_stream stream string_n syscall value_result writes_string";

const known: ReadonlySet<string> = new Set(`${HEEDED} ${IGNORED}`.split(" "));
const own: ReadonlySet<string> = new Set(OWN.split(" "));

/** The name may have underscores around it. */
export function isKnownAttribute(name: string): boolean {
  return known.has(name.replace(/^__(.+)__$/, "$1"));
}

/** Why a program with this attribute cannot be compiled, if it cannot. */
export function refusedAttribute(name: string): string | undefined {
  return REFUSED.get(name);
}

/** The attribute that a program may have meant by an unknown one. */
export function similarAttribute(name: string): string | undefined {
  return closest(name, known);
}

export function isOwnAttribute(name: string): boolean {
  return own.has(name);
}
