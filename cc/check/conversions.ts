/** Conversion as if by assignment: assigning, initialising, passing, returning. C11 6.5.16.1, gcc's warnings. */
import { addressHint } from "./address-hint.ts";
import type { Context } from "./context.ts";
import { convert, errorNode, isError, isNullPointerConstant } from "../constant.ts";
import type { RelatedSpan } from "../diagnostic.ts";
import type { Expr } from "../tree.ts";
import { unqualified } from "../type-make.ts";
import { compatible, compatibleUnqualified, integerOf, isArithmetic, isInteger } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import { ATOMIC, CONST, type Type, VOLATILE } from "../types.ts";
import { warnByteOrder } from "../warn/byte-order.ts";
import type { WarningName } from "../warnings.ts";

/** What is being done with the value, for the messages. */
export interface Purpose {
  /** "assigning to", "initializing", "passing", "returning" */
  readonly verb: "assigning to" | "initializing" | "passing" | "returning";
  /** "declared here" of the parameter or variable. */
  readonly related?: readonly RelatedSpan[];
}

export const ASSIGNING: Purpose = { verb: "assigning to" };
export const INITIALIZING: Purpose = { verb: "initializing" };
export const RETURNING: Purpose = { verb: "returning" };

/** `from` (already decayed) converted to `target`, with whatever there is to say about it. */
export function convertByAssignment(c: Context, from: Expr, target: Type, purpose: Purpose): Expr {
  const to = unqualified(target);
  if (isError(from) || to.kind === "error") return errorNode(from.span);
  if (isArithmetic(to) && isArithmetic(from.type)) {
    if (target.alias !== undefined) warnByteOrder(c, from, target);
    return convertArithmetic(c, from, to);
  }
  if (to.kind === "pointer") return convertToPointer(c, from, to, purpose);
  if (to.kind === "integer" && to.name === "_Bool" && from.type.kind === "pointer") return convert(from, to);
  if (isInteger(to) && from.type.kind === "pointer") {
    warn(c, "int-conversion", "incompatible pointer to integer conversion", from, to, purpose);
    return convert(from, to);
  }
  if (to.kind === "record" && from.type.kind === "record" && from.type.record === to.record) return from;
  return incompatible(c, from, to, purpose);
}

/** gcc's -Woverflow, on by default: a constant that does not fit. */
function convertArithmetic(c: Context, from: Expr, to: Type): Expr {
  const converted = convert(from, to);
  if (from.kind === "integer" && converted.kind === "integer" && from.value !== converted.value && isInteger(to)) {
    const integer = integerOf(to);
    const bits = BigInt(integer.size * 8);
    // -1 for an unsigned type, 0xff for a signed one of as many bits: nothing is lost, gcc is silent too.
    const lost = from.value >= (1n << bits) || from.value < -(1n << (bits - 1n));
    if (integer.name !== "_Bool" && lost) {
      c.warning(
        "overflow",
        `implicit conversion from '${typeToString(from.type)}' to '${typeToString(to)}' ` +
          `changes value from ${from.value} to ${converted.value}`,
        from.span,
      );
    }
  }
  return converted;
}

function convertToPointer(c: Context, from: Expr, to: Type & { kind: "pointer" }, purpose: Purpose): Expr {
  if (isNullPointerConstant(from)) return convert(from, to);
  if (isInteger(from.type)) {
    warn(c, "int-conversion", "incompatible integer to pointer conversion", from, to, purpose);
    return convert(from, to);
  }
  if (from.type.kind !== "pointer") return incompatible(c, from, to, purpose);
  const source = from.type.to;
  if (!pointsAlike(source, to.to)) {
    const kind = source.kind === "function" && to.to.kind === "function"
      ? "incompatible function pointer types"
      : undefined;
    warn(c, "incompatible-pointer-types", kind ?? "incompatible pointer types", from, to, purpose);
  } else {
    const lost = source.qualifiers & ~to.to.qualifiers & (CONST | VOLATILE | ATOMIC);
    if (lost !== 0 && source.kind !== "function") discards(c, from, to, purpose);
    else if (source.kind === "integer" && to.to.kind === "integer" && source.name !== to.to.name) {
      warn(c, "pointer-sign", "pointers to integers of different signedness:", from, to, purpose);
    }
  }
  return convert(from, to);
}

/** May a pointer to one be used for a pointer to the other: compatible, `void`, or differing in signedness only? */
export function pointsAlike(left: Type, right: Type): boolean {
  if (left.kind === "void" || right.kind === "void") return true;
  if (compatibleUnqualified(unqualified(left), unqualified(right))) return true;
  // gcc tells of `char *` for `unsigned char *` only with -Wpointer-sign.
  if (left.kind === "integer" && right.kind === "integer") {
    return left.size === right.size && left.name !== "_Bool" && right.name !== "_Bool" && sameWidthClass(left, right);
  }
  return false;
}

function sameWidthClass(left: Type & { kind: "integer" }, right: Type & { kind: "integer" }): boolean {
  return left.rank === right.rank;
}

function discards(c: Context, from: Expr, to: Type, purpose: Purpose): void {
  c.warning("discarded-qualifiers", `${phrase(from, to, purpose)} discards qualifiers`, from.span, {
    related: purpose.related,
  });
}

function warn(c: Context, code: WarningName, what: string, from: Expr, to: Type, purpose: Purpose): void {
  const extra = { related: purpose.related, ...addressHint(from, to) };
  c.warning(code, `${what} ${phrase(from, to, purpose)}`, from.span, extra);
}

function incompatible(c: Context, from: Expr, to: Type, purpose: Purpose): Expr {
  const text = phrase(from, to, purpose, "incompatible type ");
  c.error("incompatible-types", text, from.span, { related: purpose.related, ...addressHint(from, to) });
  return errorNode(from.span);
}

/** "assigning to 'char *' from 'int'", "passing 'int' to parameter of type 'char *'" */
function phrase(from: Expr, to: Type, purpose: Purpose, adjective = ""): string {
  const source = `${adjective}'${typeToString(from.type)}'`;
  const target = `'${typeToString(to)}'`;
  switch (purpose.verb) {
    case "assigning to":
      return `assigning to ${target} from ${source}`;
    case "initializing":
      return `initializing ${target} with an expression of ${adjective === "" ? "type " : ""}${source}`;
    case "passing":
      return `passing ${source} to parameter of type ${target}`;
    case "returning":
      return `returning ${source} from a function with result type ${target}`;
  }
}

/** Are two pointers of one kind, so that they can be compared, subtracted or chosen between? */
export function samePointees(left: Type, right: Type): boolean {
  return compatible(unqualified(left), unqualified(right));
}
