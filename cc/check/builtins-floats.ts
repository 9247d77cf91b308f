/** Builtins that ask about floating values: `__builtin_isnan`, `__builtin_fpclassify`, `__builtin_isless`, … */
import type { Expression } from "../ast.ts";
import type { FloatQuestion } from "../builtins.ts";
import { builtin, withKept, wrongCount } from "./builtins-nodes.ts";
import type { Context } from "./context.ts";
import { commonType } from "./operators.ts";
import { promote, value } from "./values.ts";
import {
  compare,
  conditional,
  convert,
  errorNode,
  floatingNode,
  integerNode,
  isError,
  logical,
  not,
} from "../constant.ts";
import type { Comparison, Expr } from "../tree.ts";
import { INT } from "../type-make.ts";
import { isArithmetic } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { FloatType } from "../types.ts";

type CallNode = Expression & { kind: "call" };
type Question = (x: Expr & { readonly type: FloatType }) => Expr;

/** Undefined: it is not one of these. */
export function floatQuestion(c: Context, node: CallNode, name: string): Expr | undefined {
  if (name === "fpclassify") return classify(c, node);
  const question = QUESTIONS.get(name);
  if (question !== undefined) return ask(c, node, name, question);
  const comparison = COMPARISONS.get(name);
  return comparison === undefined ? undefined : compareQuietly(c, node, name, comparison);
}

function magnitude(x: Expr): Expr {
  if (x.kind === "floating") return floatingNode(Math.abs(x.value), x.type, x.span);
  return builtin({ name: "abs", operand: x }, x.type, x.span);
}

function compareMagnitude(operator: Comparison, x: Expr, limit: number): Expr {
  return compare(operator, magnitude(x), floatingNode(limit, x.type, x.span), x.span);
}

const isNaNQuestion: Question = (x) => compare("!=", x, x, x.span);
const isInfinite: Question = (x) => compareMagnitude("==", x, Infinity);
const isFinite: Question = (x) => compareMagnitude("<", x, Infinity);
const isNormal: Question = (x) => logical("&&", isFinite(x), compareMagnitude(">=", x, smallestNormal(x.type)), x.span);

function smallestNormal(type: FloatType): number {
  return type.name === "float" ? 2 ** -126 : 2 ** -1022;
}

const signBit: Question = (x) => {
  if (x.kind === "floating") return integerNode(Object.is(x.value, -0) || x.value < 0 ? 1n : 0n, INT, x.span);
  return builtin({ name: "signbit", operand: x }, INT, x.span);
};

/** 1 or −1 for an infinity, as glibc's isinf() has it. */
const infinitySign: Question = (x) => {
  const negative = compare("<", x, floatingNode(0, x.type, x.span), x.span);
  const sign = conditional(negative, integerNode(-1n, INT, x.span), integerNode(1n, INT, x.span), INT, x.span);
  return conditional(isInfinite(x), sign, integerNode(0n, INT, x.span), INT, x.span);
};

const QUESTIONS: ReadonlyMap<string, Question> = new Map<Exclude<FloatQuestion, "fpclassify">, Question>([
  ["isnan", isNaNQuestion],
  ["isnanf", isNaNQuestion],
  ["isnanl", isNaNQuestion],
  ["isinf", isInfinite],
  ["isinff", isInfinite],
  ["isinfl", isInfinite],
  ["isinf_sign", infinitySign],
  ["isfinite", isFinite],
  ["finite", isFinite],
  ["finitef", isFinite],
  ["finitel", isFinite],
  ["isnormal", isNormal],
  ["signbit", signBit],
]);

function ask(c: Context, node: CallNode, name: string, question: Question): Expr {
  const [arg] = node.args;
  if (arg === undefined || node.args.length > 1) return wrongCount(c, node, `__builtin_${name}`, 1);
  const x = floatingArgument(c, arg);
  return x === undefined
    ? errorNode(node.span)
    : withKept(c, x, (kept) => question(kept as Expr & { type: FloatType }));
}

/** Undefined: diagnosed. */
function floatingArgument(c: Context, arg: Expression): Expr | undefined {
  const x = value(c, arg);
  if (isError(x)) return undefined;
  if (x.type.kind === "float") return x;
  const type = typeToString(x.type);
  c.error("invalid-operand", `floating point classification requires a floating type, not '${type}'`, arg.span);
  return undefined;
}

/** `__builtin_fpclassify(FP_NAN, FP_INFINITE, FP_NORMAL, FP_SUBNORMAL, FP_ZERO, x)` */
function classify(c: Context, node: CallNode): Expr {
  if (node.args.length !== 6) return wrongCount(c, node, "__builtin_fpclassify", 6);
  const classes = node.args.slice(0, 5).map((arg) => convert(value(c, arg), INT));
  const x = floatingArgument(c, node.args[5]!);
  if (x === undefined || classes.some(isError)) return errorNode(node.span);
  const [nan, infinite, normal, subnormal, zero] = classes as [Expr, Expr, Expr, Expr, Expr];
  return withKept(c, x, (kept) => {
    const of = kept as Expr & { type: FloatType };
    const choose = (test: Expr, then: Expr, otherwise: Expr) => conditional(test, then, otherwise, INT, node.span);
    const tiny = choose(compareMagnitude("==", of, 0), zero, subnormal);
    const finite = choose(compareMagnitude(">=", of, smallestNormal(of.type)), normal, tiny);
    return choose(isNaNQuestion(of), nan, choose(isInfinite(of), infinite, finite));
  });
}

/** Every `<>` of two values; none of them is true of a NaN. */
const COMPARISONS: ReadonlyMap<string, Comparison | "<>" | "unordered"> = new Map<
  FloatQuestion,
  Comparison | "<>" | "unordered"
>([
  ["isgreater", ">"],
  ["isgreaterequal", ">="],
  ["isless", "<"],
  ["islessequal", "<="],
  ["islessgreater", "<>"],
  ["isunordered", "unordered"],
]);

function compareQuietly(c: Context, node: CallNode, name: string, operator: Comparison | "<>" | "unordered"): Expr {
  const { span } = node;
  if (node.args.length !== 2) return wrongCount(c, node, `__builtin_${name}`, 2);
  const args = node.args.map((arg) => value(c, arg));
  if (args.some(isError)) return errorNode(span);
  const [left, right] = args as [Expr, Expr];
  if (
    !isArithmetic(left.type) || !isArithmetic(right.type) || (left.type.kind !== "float" && right.type.kind !== "float")
  ) {
    c.error("invalid-operand", `'__builtin_${name}' wants floating values`, span);
    return errorNode(span);
  }
  const type = commonType(left, right);
  return withKept(c, convert(promote(left), type), (a) =>
    withKept(c, convert(promote(right), type), (b) => {
      if (operator === "<>") return logical("||", compare("<", a, b, span), compare(">", a, b, span), span);
      if (operator !== "unordered") return compare(operator, a, b, span);
      return logical("||", not(compare("==", a, a, span), span), not(compare("==", b, b, span), span), span);
    }));
}
