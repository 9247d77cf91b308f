/** "did you mean '&len'?": a value where its address belongs, or the address where the value does. */
import type { Extra } from "../diagnostic.ts";
import type { Expr } from "../tree.ts";
import { compatibleUnqualified, isArithmetic, isInteger } from "../type-relations.ts";
import { sizeOf } from "../type-layout.ts";
import type { RecordType, Type } from "../types.ts";

/** What helps when `from` is not of the type `to`, if anything does. */
export function addressHint(from: Expr, to: Type): Extra {
  const { file, start, end, macro } = from.span;
  const written = macro === undefined ? file.text.slice(start, end) : "";
  if (written === "") return {};
  if (to.kind === "pointer") return pointerHint(from, to.to, written);
  if (from.kind !== "address" || !written.startsWith("&") || from.type.kind !== "pointer") return {};
  if (!compatibleUnqualified(from.type.to, to) && !(isArithmetic(from.type.to) && isArithmetic(to))) return {};
  const value = written.slice(1).trimStart();
  return {
    hint: `did you mean '${value}'? The value is wanted here, not its address`,
    fix: { span: { file, start, end }, text: value },
  };
}

function pointerHint(from: Expr, to: Type, written: string): Extra {
  const { file, start, end } = from.span;
  if (from.kind === "integer" && from.type.kind === "integer" && from.value !== 0n && to.alias === "socklen_t") {
    return { hint: `the length comes back in a variable: 'socklen_t len = ${written};', and '&len' here` };
  }
  if (from.kind !== "load" || from.place.kind === "temporary") return {};
  if (isSameValue(from.type, to)) {
    return {
      hint: `did you mean '&${written}'? The address is wanted here`,
      fix: { span: { file, start, end: start }, text: "&" },
    };
  }
  if (from.type.kind === "record" && to.kind === "record" && isSocketAddress(from.type) && isSocketAddress(to)) {
    const address = `(struct ${to.record.tag} *)&${written}`;
    return { hint: `did you mean '${address}'?`, fix: { span: { file, start, end }, text: address } };
  }
  return {};
}

/** An int does for a socklen_t: the types need only look alike in memory. */
function isSameValue(type: Type, to: Type): boolean {
  return compatibleUnqualified(type, to) || (isInteger(type) && isInteger(to) && sizeOf(type) === sizeOf(to));
}

/** sockaddr and what is cast to it: sockaddr_in, sockaddr_storage, … */
function isSocketAddress({ record }: RecordType): boolean {
  return record.tag === "sockaddr" || record.tag?.startsWith("sockaddr_") === true;
}
