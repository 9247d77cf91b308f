/** Assignment, simple and compound. C11 6.5.16. At the prompt an undeclared name is declared by it. */
import type { Expression } from "../ast.ts";
import { modifiable } from "./assignable.ts";
import { atomicUpdate } from "./atomics.ts";
import { type Context, NO_ATTRIBUTES } from "./context.ts";
import { ASSIGNING, convertByAssignment } from "./conversions.ts";
import { needsMemory } from "./declarators.ts";
import { resolve } from "./names-use.ts";
import { canStep, commonType, divisionByZero, invalidOperands, wantsIntegers, warnShift } from "./operators.ts";
import { bitWidth, promote, scaleOf, value } from "./values.ts";
import { convert, errorNode, isError } from "../constant.ts";
import type { ArithmeticOperator, Expr, Place, VariableSymbol } from "../tree.ts";
import { LONG, unqualified } from "../type-make.ts";
import { isArithmetic, isInteger, promoted } from "../type-relations.ts";

type Assignment = Expression & { kind: "assign" };

export function assignment(c: Context, node: Assignment): Expr {
  if (node.operator !== "=") return compound(c, node);
  const declared = assignUndeclared(c, node);
  if (declared !== undefined) return declared;
  const left = assigned(c, node.left, c.valueless === node);
  const right = value(c, node.right);
  const place = modifiable(c, left, node.left.span);
  if (place === undefined) return errorNode(node.span);
  const converted = convertByAssignment(c, right, place.type, ASSIGNING);
  if (isError(converted)) return errorNode(node.span);
  return { kind: "assign", place, value: converted, type: unqualified(place.type), span: node.span };
}

/** To be assigned is not to be used, unless somebody takes the assignment's value. */
function assigned(c: Context, node: Expression, valueless: boolean): Expr {
  if (node.kind !== "identifier") return c.rules.expression(c, node);
  const symbol = c.scope.lookup(node.name);
  const wasUsed = symbol === undefined || c.used.has(symbol) || c.unit.lookupHere(node.name) === symbol;
  const expr = c.rules.expression(c, node);
  if (!wasUsed && valueless) c.used.delete(symbol);
  if (symbol?.kind === "variable") c.function?.assigned.add(symbol);
  return expr;
}

/** Prompt: `fd = socket(…)` with no `fd` in sight makes a variable of the value's type. */
function assignUndeclared(c: Context, node: Assignment): Expr | undefined {
  if (c.function?.entry !== true || node.left.kind !== "identifier") return undefined;
  const { name, span } = node.left;
  if (resolve(c, name) !== undefined) return undefined;
  const right = value(c, node.right);
  if (isError(right)) {
    // Its type is unknown: further uses of the name are no faults of their own.
    c.function.undeclared.add(name);
    return right;
  }
  const type = unqualified(right.type);
  if (type.kind === "void") {
    c.error("incompatible-types", `'${name}' cannot be given the value of a void expression`, node.span);
    return errorNode(node.span);
  }
  const symbol: VariableSymbol = {
    kind: "variable",
    name,
    type,
    storage: "static",
    threadLocal: false,
    linkage: "external",
    align: 0,
    inMemory: needsMemory(type),
    defined: true,
    system: false,
    attributes: NO_ATTRIBUTES,
    span,
  };
  c.declare(symbol, c.unit);
  c.define({ symbol, init: undefined });
  const place: Place = { kind: "variable", symbol, type, span };
  return { kind: "assign", place, value: right, type, span: node.span };
}

function compound(c: Context, node: Assignment): Expr {
  const left = c.rules.expression(c, node.left);
  const right = value(c, node.right);
  const place = modifiable(c, left, node.left.span);
  if (place === undefined || isError(right)) return errorNode(node.span);
  const operator = node.operator.slice(0, -1) as ArithmeticOperator;
  const type = unqualified(place.type);
  const { span } = node;
  if (type.kind === "pointer" && (operator === "+" || operator === "-") && isInteger(right.type)) {
    if (!canStep(c, type.to, span)) return errorNode(span);
    const operand = convert(promote(right), LONG);
    const scale = scaleOf(type.to, span);
    return { kind: "update", place, operator, operand, computation: type, scale, result: "new", type, span };
  }
  const fits = wantsIntegers(operator) ? isInteger : isArithmetic;
  if (!fits(type) || !fits(right.type)) return invalidOperands(c, left, right, node);
  if (operator === "<<" || operator === ">>") {
    const computation = promoted(type, bitWidth(left));
    const operand = promote(right);
    warnShift(c, computation, operand, node);
    return { kind: "update", place, operator, operand, computation, result: "new", type, span };
  }
  const computation = commonType(left, right);
  const operand = convert(right, computation);
  if ((operator === "/" || operator === "%") && operand.kind === "integer" && operand.value === 0n) {
    divisionByZero(c, operator, node);
  }
  return atomicUpdate(c, place, operator, operand, "new", span) ??
    { kind: "update", place, operator, operand, computation, result: "new", type, span };
}
