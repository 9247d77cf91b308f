/** Warnings about initialisers: braces and members that were left out, and values that are replaced. */
import type { Initializer } from "../ast.ts";
import type { Filling } from "../check/filling.ts";
import type { Span } from "../source.ts";
import type { RecordType } from "../types.ts";
import { typeToString } from "../type-print.ts";

type List = Initializer & { kind: "list" };

/** `{ 0 }` stands for all of an object, whatever it is made of. */
function isZero({ items }: List): boolean {
  const [only, second] = items;
  return second === undefined && only?.value.kind === "expression" && only.designators.length === 0 &&
    only.value.value.kind === "integer" && only.value.value.value === 0n;
}

/** An array or a struct begins without a brace of its own. Said once, of the whole initialiser. */
export function warnMissingBraces(f: Filling): void {
  const { outermost } = f;
  if (outermost.kind !== "list" || f.bracesMissed || isZero(outermost)) return;
  f.bracesMissed = true;
  const { span } = outermost;
  f.c.warning("missing-braces", "this initialiser leaves out braces of inner objects", {
    ...span,
    end: span.start + 1,
  });
}

/** `next`: the first member without a value. */
export function warnMissingMembers(f: Filling, { record, qualifiers }: RecordType, next: number, node: List): void {
  if (record.union || node.items.length === 0 || isZero(node)) return;
  const missing = record.members?.[next];
  if (missing?.name === undefined || record.members!.length - 1 === next && record.flexible) return;
  if (node.items.some(({ designators }) => designators.length > 0)) return;
  const { span } = node;
  const type = typeToString({ kind: "record", record, qualifiers });
  f.c.warning("missing-field-initializers", `'${missing.name}' of '${type}' is given no value`, {
    ...span,
    start: Math.max(span.end - 1, span.start),
  }, { related: [{ message: `'${missing.name}' is declared here`, span: missing.span }] });
}

export function warnReplaced(f: Filling, span: Span): void {
  f.c.warning("override-init", "this value takes the place of one given above", span);
}
