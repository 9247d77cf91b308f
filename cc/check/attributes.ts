/** Attributes: evaluates their arguments and reads the few that change types. */
import type { Attribute, Expression, TypeName } from "../ast.ts";
import { isKnownAttribute, isOwnAttribute, refusedAttribute, similarAttribute } from "../attributes.ts";
import { type Context, NO_ATTRIBUTES } from "./context.ts";
import { unevaluated } from "./values.ts";
import { constantInteger, isError } from "../constant.ts";
import type { AttributeArgument, AttributeSet } from "../tree.ts";
import { alignOf } from "../type-layout.ts";
import type { Type } from "../types.ts";

/** The alignment of `__attribute__((aligned))` without a number: the largest the machine wants. */
const BIGGEST_ALIGNMENT = 16;

/** All attributes of one declaration, by name. */
export function attributes(c: Context, ...lists: readonly (readonly Attribute[])[]): AttributeSet {
  let set: Map<string, (readonly AttributeArgument[])[]> | undefined;
  for (const list of lists) {
    for (const attribute of list) {
      set ??= new Map();
      if (!attribute.span.file.system) examine(c, attribute);
      const uses = set.get(attribute.name);
      const args = attribute.args.map((arg) => attributeArgument(c, arg));
      if (uses === undefined) set.set(attribute.name, [args]);
      else uses.push(args);
    }
  }
  return set ?? NO_ATTRIBUTES;
}

/** What cannot be had is an error, what is unknown a warning; either once for each name. */
function examine(c: Context, { name, span }: Attribute): void {
  if (isKnownAttribute(name) || isOwnAttribute(name) || c.unknownAttributes.has(name)) return;
  c.unknownAttributes.add(name);
  const refused = refusedAttribute(name);
  if (refused === undefined) {
    const near = similarAttribute(name);
    const written = { ...span, end: span.start + name.length };
    const asWritten = span.macro === undefined && span.file.text.startsWith(name, span.start);
    const extra = near === undefined ? {} : {
      hint: `did you mean '${near}'?`,
      fix: asWritten ? { span: written, text: near } : undefined,
    };
    c.warning("attributes", `'${name}' attribute directive ignored`, span, extra);
  } else c.error("unsupported", `${refused} ('${name}' attribute)`, span);
}

function attributeArgument(c: Context, arg: Expression): AttributeArgument {
  if (arg.kind === "identifier") return arg.name;
  if (arg.kind === "string") return String.fromCodePoint(...arg.elements.slice(0, 4096));
  const expr = unevaluated(c, arg);
  const value = constantInteger(expr);
  if (value === undefined && !isError(expr)) {
    c.error("not-constant", "attribute argument is not an integer constant", arg.span);
  }
  return Number(value ?? 0n);
}

export function mergeAttributes(first: AttributeSet, second: AttributeSet): AttributeSet {
  if (first.size === 0) return second;
  if (second.size === 0) return first;
  const merged = new Map(first);
  for (const [name, uses] of second) {
    const known = merged.get(name) ?? [];
    const fresh = uses.filter((use) => !known.some((old) => old.join() === use.join()));
    if (fresh.length > 0 || known.length === 0) merged.set(name, [...known, ...fresh]);
  }
  return merged;
}

/** The strictest `aligned(n)`, or 0. */
export function alignedAttribute(c: Context, set: AttributeSet, at: Attribute | undefined): number {
  let align = 0;
  for (const [wanted = BIGGEST_ALIGNMENT] of set.get("aligned") ?? []) {
    if (typeof wanted === "number" && Number.isInteger(Math.log2(wanted))) align = Math.max(align, wanted);
    else if (at !== undefined) c.error("bad-alignment", "requested alignment is not a power of 2", at.span);
  }
  return align;
}

/** A typedef's type: it may ask for less than the natural alignment, too. 0 is no wish. */
export function withAlignment(type: Type, aligned: number): Type {
  return aligned === 0 || aligned === alignOf(type) ? type : { ...type, aligned };
}

/** The strictest of `_Alignas(…)` specifiers, or 0. */
export function alignas(c: Context, list: readonly (Expression | TypeName)[]): number {
  let align = 0;
  for (const item of list) {
    if (item.kind === "type-name") {
      align = Math.max(align, alignOf(c.rules.typeName(c, item)));
      continue;
    }
    const expr = unevaluated(c, item);
    const value = Number(constantInteger(expr) ?? -1n);
    if (value === 0 || isError(expr)) continue;
    if (value > 0 && Number.isInteger(Math.log2(value))) align = Math.max(align, value);
    else c.error("bad-alignment", "requested alignment is not a power of 2", item.span);
  }
  return align;
}
