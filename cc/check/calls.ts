/** Function calls. C11 6.5.2.2. */
import type { Expression } from "../ast.ts";
import { builtinCall } from "./builtins.ts";
import type { Context } from "./context.ts";
import { convertByAssignment, type Purpose } from "./conversions.ts";
import { checkFormat } from "./format.ts";
import { isJumpFunction, jumpSite } from "./jumps.ts";
import { designate, resolve, undeclaredFunction } from "./names-use.ts";
import { passedToUnion } from "./union-casts.ts";
import { bitWidth, decay, value } from "./values.ts";
import { convert, errorNode, floatingNode, integerNode, isError } from "../constant.ts";
import type { Callee, Expr, FunctionSymbol, Symbol } from "../tree.ts";
import { type Span, spanBetween } from "../source.ts";
import { functionOf, unqualified } from "../type-make.ts";
import { defaultPromoted, isComplete } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { FunctionType } from "../types.ts";
import { warnCall } from "../warn/calls.ts";

type CallNode = Expression & { kind: "call" };

export function call(c: Context, node: CallNode): Expr {
  const callee = calleeOf(c, node);
  if (callee === undefined) {
    for (const arg of node.args) value(c, arg);
    return errorNode(node.span);
  }
  if (callee.kind === "done") return callee.expr;
  const pointer = callee.pointer;
  if (isError(pointer)) {
    for (const arg of node.args) value(c, arg);
    return pointer;
  }
  if (pointer.type.kind !== "pointer" || pointer.type.to.kind !== "function") {
    const type = typeToString(pointer.type);
    c.error("not-a-function", `called object type '${type}' is not a function or function pointer`, node.callee.span);
    for (const arg of node.args) value(c, arg);
    return errorNode(node.span);
  }
  const type = pointer.type.to;
  const symbol = pointer.kind === "function-address" ? pointer.symbol : undefined;
  return finishCall(c, node, pointer, symbol, type);
}

/** What is called; a builtin is translated on the spot. Undefined: diagnosed. */
function calleeOf(
  c: Context,
  node: CallNode,
): { kind: "pointer"; pointer: Expr } | { kind: "done"; expr: Expr } | undefined {
  const { callee } = node;
  if (callee.kind !== "identifier") return { kind: "pointer", pointer: value(c, callee) };
  const symbol = resolve(c, callee.name);
  if (callee.name === "alloca" && isDeclaredAtMost(symbol)) {
    const expr = builtinCall(c, node, "__builtin_alloca");
    if (expr !== undefined) return { kind: "done", expr };
  }
  if (symbol !== undefined) return { kind: "pointer", pointer: decay(designate(c, symbol, callee.span)) };
  if (callee.name.startsWith("__")) {
    const expr = builtinCall(c, node, callee.name);
    if (expr !== undefined) return { kind: "done", expr };
  }
  const implicit = undeclaredFunction(c, callee.name, callee.span);
  if (implicit === undefined) return undefined;
  return { kind: "pointer", pointer: decay(designate(c, implicit, callee.span)) };
}

/** A function that no text of the program defines: `alloca` then is gcc's, as its memory is the caller's. */
function isDeclaredAtMost(symbol: Symbol | undefined): boolean {
  return symbol === undefined || (symbol.kind === "function" && !symbol.defined);
}

function finishCall(
  c: Context,
  node: CallNode,
  pointer: Expr,
  symbol: FunctionSymbol | undefined,
  type: FunctionType,
): Expr {
  const given = node.args.map((arg) => value(c, arg));
  const args = type.prototype ? prototyped(c, node, given, symbol, type) : unprototyped(c, given, type);
  if (args === undefined) return errorNode(node.span);
  const returns = unqualified(type.returns);
  if (returns.kind === "record" && !isComplete(returns)) {
    c.error("incomplete-type", `calling a function with incomplete return type '${typeToString(returns)}'`, node.span);
    return errorNode(node.span);
  }
  if (symbol !== undefined) {
    checkFormat(c, symbol, node.args, args);
    checkSentinel(c, symbol, args, node);
    warnCall(c, symbol, node.args, args);
    if (symbol.system && symbol.name === "__errno_location") {
      return { kind: "builtin", builtin: { name: "errno_location" }, type: returns, span: node.span };
    }
    if (isJumpFunction(symbol)) return jumpSite(c, args, returns, node.span);
  }
  const callee: Callee = symbol === undefined ? { kind: "indirect", pointer } : { kind: "direct", symbol };
  const fixed = type.prototype ? type.parameters.length : args.length;
  const signature = type.prototype ? type : functionOf(
    type.returns,
    args.map((arg) => ({ name: undefined, type: arg.type })),
    false,
    false,
  );
  return { kind: "call", callee, args, fixed, signature, type: returns, span: node.span };
}

/** `__attribute__((sentinel))`, as of execl: the list of arguments ends with a null pointer. */
function checkSentinel(c: Context, { attributes }: FunctionSymbol, args: readonly Expr[], node: CallNode): void {
  const sentinel = attributes.get("sentinel")?.[0];
  if (sentinel === undefined) return;
  const last = args.at(-1 - Number(sentinel[0] ?? 0));
  if (last?.kind === "integer" && last.value === 0n && last.type.kind === "pointer") return;
  c.warning("format", "missing sentinel in function call", node.span);
}

/** Arguments converted to the parameters' types. Undefined: there is an error. */
function prototyped(
  c: Context,
  node: CallNode,
  given: readonly Expr[],
  symbol: FunctionSymbol | undefined,
  type: FunctionType,
): Expr[] | undefined {
  const wanted = type.parameters.length;
  const related = symbol === undefined ? [] : [{ message: `'${symbol.name}' declared here`, span: symbol.span }];
  if (given.length > wanted && !type.variadic) {
    c.error(
      "too-many-arguments",
      `too many arguments to function call, expected ${wanted}, have ${given.length}`,
      spanBetween(node.args[wanted]!.span, node.args.at(-1)!.span),
      { related },
    );
    return undefined;
  }
  const args: Expr[] = [];
  let wrong = false;
  const purpose: Purpose = { verb: "passing", related };
  for (const [i, arg] of given.entries()) {
    const parameter = type.parameters[i];
    const converted = parameter === undefined
      ? unnamed(c, arg)
      : passedToUnion(c, arg, parameter.type) ?? convertByAssignment(c, arg, parameter.type, purpose);
    if (isError(converted)) wrong = true;
    args.push(converted);
  }
  if (given.length < wanted && !supplyZeros(c, node, args, symbol, type)) {
    if (!given.some(isError)) {
      const atLeast = type.variadic ? "at least " : "";
      const message = `too few arguments to function call, expected ${atLeast}${wanted}, have ${given.length}`;
      c.error("too-few-arguments", message, closingOf(node), { related, ranges: [node.callee.span] });
    }
    return undefined;
  }
  return wrong ? undefined : args;
}

/** The call's `)`, before which arguments are missing; the whole call if it comes from a macro. */
function closingOf({ span }: CallNode): Span {
  return span.file.text[span.end - 1] === ")" ? { ...span, start: span.end - 1 } : span;
}

/** Prompt: `socket(AF_INET, SOCK_STREAM)`. What is left out of a call to the platform is 0. */
function supplyZeros(
  c: Context,
  node: CallNode,
  args: Expr[],
  symbol: FunctionSymbol | undefined,
  type: FunctionType,
): boolean {
  if (c.mode !== "prompt" || symbol?.system !== true || node.span.file.system) return false;
  const missing = type.parameters.slice(args.length);
  if (missing.some((parameter) => parameter.type.kind === "record")) return false;
  for (const parameter of missing) {
    const to = unqualified(parameter.type);
    args.push(to.kind === "float" ? floatingNode(0, to, node.span) : integerNode(0n, to, node.span));
  }
  return true;
}

/** An argument for `...`, or for a function without a prototype. */
function unnamed(c: Context, arg: Expr): Expr {
  if (arg.type.kind === "void") {
    c.error("incompatible-types", "argument type 'void' is incomplete", arg.span);
    return errorNode(arg.span);
  }
  return convert(arg, defaultPromoted(arg.type, bitWidth(arg)));
}

/** K&R: default promotions; a definition's parameters, where they are known, tell what the callee reads. */
function unprototyped(c: Context, given: readonly Expr[], type: FunctionType): Expr[] | undefined {
  const known = type.parameters.length > 0 && type.parameters.length === given.length;
  const args = given.map((arg, i) => {
    const promoted = unnamed(c, arg);
    const parameter = known ? type.parameters[i] : undefined;
    if (parameter === undefined || isError(promoted)) return promoted;
    return convertByAssignment(c, promoted, parameter.type, { verb: "passing" });
  });
  return args.some(isError) ? undefined : args;
}
