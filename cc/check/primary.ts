/** Constants, literals, sizeof and its relatives, `_Generic`, compound literals. */
import { incompleteHint, newlyIncomplete } from "./names.ts";
import type { Expression } from "../ast.ts";
import type { Context } from "./context.ts";
import { initialize } from "./initializers.ts";
import { noMember } from "./members.ts";
import { bitWidth, decay, load, sizeNode, stringPlace, typeAsPlace, unevaluated, value } from "./values.ts";
import { convert, errorNode, floatingNode, integerNode, isError } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Expr, Place } from "../tree.ts";
import * as make from "../type-make.ts";
import { alignOf, memberNamed, sizeOf } from "../type-layout.ts";
import { bitFieldType, compatible, isComplete, isVariableLength } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { IntegerType, Type } from "../types.ts";
import { warnSizeof } from "../warn/values.ts";

// ---- Constants -------------------------------------------------------------------------------------

/** C11 6.4.4.1: the first type of the suffix's list that holds the value. */
export function integerConstant(c: Context, node: Expression & { kind: "integer" }): Expr {
  for (const type of integerCandidates(node.suffix, node.decimal)) {
    const bits = type.size * 8;
    const fits = type.signed ? node.value < 1n << BigInt(bits - 1) : node.value < 1n << BigInt(bits);
    if (fits) return integerNode(node.value, type, node.span);
  }
  if (node.value < 1n << 64n) {
    c.warning("integer-constant-too-large", "integer constant is so large that it is unsigned", node.span);
  } else {
    c.error(
      "integer-constant-too-large",
      "integer literal is too large to be represented in any integer type",
      node.span,
    );
  }
  return integerNode(node.value, make.UNSIGNED_LONG, node.span);
}

const { INT, UNSIGNED, LONG, UNSIGNED_LONG, LONG_LONG, UNSIGNED_LONG_LONG } = make;
const ALL = [INT, UNSIGNED, LONG, UNSIGNED_LONG];

const CANDIDATES: ReadonlyMap<string, readonly IntegerType[]> = new Map([
  ["u", [UNSIGNED, UNSIGNED_LONG]],
  ["ul", [UNSIGNED_LONG]],
  ["ull", [UNSIGNED_LONG_LONG]],
]);

function integerCandidates(suffix: string, decimal: boolean): readonly IntegerType[] {
  if (suffix === "") return decimal ? [INT, LONG] : ALL;
  if (suffix === "l") return decimal ? [LONG] : [LONG, UNSIGNED_LONG];
  if (suffix === "ll") return decimal ? [LONG_LONG] : [LONG_LONG, UNSIGNED_LONG_LONG];
  return CANDIDATES.get(suffix) ?? ALL;
}

export function floatingConstant(node: Expression & { kind: "floating" }): Expr {
  const type = node.suffix === "f" ? make.FLOAT : node.suffix === "l" ? make.LONG_DOUBLE : make.DOUBLE;
  return floatingNode(node.value, type, node.span);
}

function elementType(prefix: string): Type {
  switch (prefix) {
    case "L":
      return make.WCHAR;
    case "u":
      return make.CHAR16;
    case "U":
      return make.CHAR32;
    default:
      return make.CHAR;
  }
}

export function characterConstant(node: Expression & { kind: "character" }): Expr {
  const type = node.prefix === "" ? make.INT : elementType(node.prefix);
  return integerNode(BigInt(node.value), type, node.span);
}

export function stringLiteral(node: Expression & { kind: "string" }): Expr {
  return load(stringPlace(node.elements, elementType(node.prefix), node.span), node.span);
}

// ---- sizeof, _Alignof, offsetof --------------------------------------------------------------------

export function sizeofExpression(c: Context, node: Expression & { kind: "sizeof" | "alignof" }): Expr {
  const word = node.kind === "sizeof" ? "sizeof" : "_Alignof";
  if (node.operand.kind !== "type-name" && node.kind === "sizeof") {
    const expr = unevaluated(c, node.operand);
    if (expr.kind === "load" && expr.place.kind === "member" && expr.place.bits !== undefined) {
      c.error("bit-field-operand", `invalid application of 'sizeof' to bit-field`, node.span);
      return errorNode(node.span);
    }
    warnSizeof(c, expr, node.span);
    return sizeOfType(c, typeAsPlace(expr), word, node.span);
  }
  if (node.operand.kind !== "type-name") {
    // GNU: the alignment that the variable was declared with.
    const expr = unevaluated(c, node.operand);
    const declared = expr.kind === "load" && expr.place.kind === "variable" ? expr.place.symbol.align : 0;
    const type = typeAsPlace(expr);
    if (declared > 0 && isComplete(type)) {
      return integerNode(BigInt(Math.max(declared, alignOf(type))), make.SIZE, node.span);
    }
    return sizeOfType(c, type, word, node.span);
  }
  return sizeOfType(c, c.rules.typeName(c, node.operand), word, node.span);
}

function sizeOfType(c: Context, type: Type, word: "sizeof" | "_Alignof", span: Span): Expr {
  if (type.kind === "error") return errorNode(span);
  if (!isComplete(type) && type.kind !== "void" && type.kind !== "function") {
    if (newlyIncomplete(c, type)) {
      c.error(
        "incomplete-type",
        `invalid application of '${word}' to an incomplete type '${typeToString(type)}'`,
        span,
        incompleteHint(c, type, span),
      );
    }
    return errorNode(span);
  }
  if (word === "_Alignof") return integerNode(BigInt(alignOf(type)), make.SIZE, span);
  return sizeNode(type, span);
}

/** `offsetof(T, a.b[2])`: each step is a member's name or an index. */
export function offsetOf(c: Context, node: Expression & { kind: "offsetof" }): Expr {
  let type = c.rules.typeName(c, node.type);
  let offset: Expr = integerNode(0n, make.SIZE, node.span);
  const add = (bytes: Expr) => {
    const both = offset.kind === "integer" && bytes.kind === "integer";
    offset = both
      ? integerNode(
        offset.kind === "integer" && bytes.kind === "integer" ? offset.value + bytes.value : 0n,
        make.SIZE,
        node.span,
      )
      : { kind: "arithmetic", operator: "+", left: offset, right: bytes, type: make.SIZE, span: node.span };
  };
  for (const step of node.path) {
    if (type.kind === "error") return errorNode(node.span);
    if ("name" in step && !("kind" in step)) {
      const found = type.kind === "record" ? memberNamed(type.record, step.name) : undefined;
      if (found === undefined) {
        noMember(c, type, step.name, step.span);
        return errorNode(node.span);
      }
      if (found.member.bits !== undefined) {
        c.error("bit-field-operand", `cannot compute offset of bit-field '${step.name}'`, step.span);
        return errorNode(node.span);
      }
      add(integerNode(BigInt(found.offset), make.SIZE, step.span));
      type = found.member.type;
      continue;
    }
    if (type.kind !== "array" || !("kind" in step)) {
      c.error("not-an-array", `offsetof requires array type, '${typeToString(type)}' invalid`, node.span);
      return errorNode(node.span);
    }
    const index = convert(value(c, step), make.SIZE);
    type = type.element;
    const size = integerNode(BigInt(sizeOf(type)), make.SIZE, node.span);
    if (index.kind === "integer") add(integerNode(index.value * BigInt(sizeOf(type)), make.SIZE, node.span));
    else add({ kind: "arithmetic", operator: "*", left: index, right: size, type: make.SIZE, span: node.span });
  }
  return offset;
}

// ---- _Generic, types_compatible --------------------------------------------------------------------

export function genericSelection(c: Context, node: Expression & { kind: "generic" }): Expr {
  const control = decay(unevaluated(c, node.control));
  const type = bitFieldType(make.unqualified(control.type), bitWidth(control));
  let chosen: Expression | undefined;
  let otherwise: Expression | undefined;
  const seen: { type: Type; span: Span }[] = [];
  for (const association of node.associations) {
    if (association.type === undefined) {
      otherwise = association.value;
      continue;
    }
    const candidate = c.rules.typeName(c, association.type);
    const previous = seen.find((other) => other.type.kind !== "error" && compatible(other.type, candidate));
    if (previous !== undefined && candidate.kind !== "error") {
      const message = `type '${
        typeToString(candidate)
      }' in generic association compatible with previously specified type`;
      c.error("duplicate-association", message, association.type.span, {
        related: [{ message: "previous association is here", span: previous.span }],
      });
    }
    seen.push({ type: candidate, span: association.type.span });
    if (chosen === undefined && candidate.kind !== "error" && compatible(candidate, type)) chosen = association.value;
  }
  const result = chosen ?? otherwise;
  if (result !== undefined) return c.rules.expression(c, result);
  if (!isError(control)) {
    const message = `controlling expression type '${
      typeToString(type)
    }' not compatible with any generic association type`;
    c.error("no-association", message, node.control.span);
  }
  return errorNode(node.span);
}

export function typesCompatible(c: Context, node: Expression & { kind: "types-compatible" }): Expr {
  const left = make.unqualified(c.rules.typeName(c, node.left));
  const right = make.unqualified(c.rules.typeName(c, node.right));
  // Two enumerations, or an enumeration and its integer, are different types for gcc here.
  const same = left.kind === "enum" || right.kind === "enum"
    ? left.kind === right.kind && compatible(left, right)
    : compatible(left, right);
  return integerNode(same ? 1n : 0n, make.INT, node.span);
}

// ---- Compound literals -----------------------------------------------------------------------------

export function compoundLiteral(c: Context, node: Expression & { kind: "compound-literal" }): Expr {
  const written = c.rules.typeName(c, node.type);
  if (written.kind === "error") {
    return errorNode(node.span);
  }
  if (isVariableLength(written) || !isComplete(written.kind === "array" ? written.element : written)) {
    const why = isVariableLength(written) ? "variable-sized type" : `incomplete type '${typeToString(written)}'`;
    c.error("invalid-compound-literal", `compound literal has ${why}`, node.type.span);
    return errorNode(node.span);
  }
  // At the prompt's top level the literal lives on, but its value is stored when control reaches it.
  const constant = c.function === undefined;
  const isStatic = constant || (c.function?.entry === true && c.atFileScope);
  const { type, init } = initialize(c, written, node.initializer, { constant, static: isStatic });
  const symbol = c.hidden("literal", type, node.span, isStatic);
  symbol.inMemory = true;
  if (constant) {
    c.define({ symbol, init });
    c.literals.set(symbol, init);
    c.constants.set(symbol, init);
    return load({ kind: "variable", symbol, type, span: node.span }, node.span);
  }
  if (isStatic) c.define({ symbol, init: undefined });
  const place: Place = { kind: "compound-literal", symbol, init, type, span: node.span };
  return load(place, node.span);
}
