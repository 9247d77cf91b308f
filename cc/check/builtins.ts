/** Calls of names that begin with `__builtin_` (or `__sync_`, `__atomic_`): gcc's intrinsic functions. See builtins.ts. */
import type { Expression } from "../ast.ts";
import { checkedBuiltin, FIXED, type FixedBuiltin, isLibraryBuiltin } from "../builtins.ts";
import { atomicCall } from "./atomics.ts";
import { byteSwap, countBits } from "./builtins-bits.ts";
import { floatQuestion } from "./builtins-floats.ts";
import { operandBuiltin } from "./builtins-generic.ts";
import { builtin, callLibrary, wrongCount } from "./builtins-nodes.ts";
import type { Context } from "./context.ts";
import { convertByAssignment } from "./conversions.ts";
import { jumpSite } from "./jumps.ts";
import { value } from "./values.ts";
import { errorNode, floatingNode, integerNode, isError, isStaticConstant } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Expr } from "../tree.ts";
import { INT } from "../type-make.ts";

type CallNode = Expression & { kind: "call" };

/** Undefined: there is no such builtin. */
export function builtinCall(c: Context, node: CallNode, name: string): Expr | undefined {
  if (!name.startsWith("__builtin_")) return atomicCall(c, node, name);
  const plain = name.slice("__builtin_".length);
  const fixed = FIXED.get(plain);
  if (fixed !== undefined) return fixedCall(c, node, name, fixed);
  const checked = checkedBuiltin(plain);
  if (checked !== undefined) {
    const args = node.args.filter((_, i) => !checked.extra.includes(i));
    return libraryCall(c, { ...node, args }, checked.plain);
  }
  return floatQuestion(c, node, plain) ?? operandBuiltin(c, node, plain) ??
    (isLibraryBuiltin(plain) ? libraryCall(c, node, plain) : undefined);
}

/** A call of the library's function, declared or not. */
export function libraryCall(c: Context, node: CallNode, name: string): Expr | undefined {
  if (c.scope.lookup(name)?.kind !== "function") {
    const symbol = c.persistent.root().libraryFunction?.(name);
    if (symbol === undefined) return undefined;
    c.declare(symbol, c.unit);
  }
  return c.rules.expression(c, { ...node, callee: { kind: "identifier", name, span: node.callee.span } });
}

function fixedCall(c: Context, node: CallNode, name: string, fixed: FixedBuiltin): Expr | undefined {
  const { parameters, meaning } = fixed;
  if (meaning.kind === "library") return libraryCall(c, node, meaning.name);
  const given = node.args.map((arg) => value(c, arg));
  if (given.some(isError)) return errorNode(node.span);
  if (given.length !== parameters.length) return wrongCount(c, node, name, parameters.length);
  const args = given.map((arg, i) => convertByAssignment(c, arg, parameters[i]!, { verb: "passing" }));
  if (args.some(isError)) return errorNode(node.span);
  if (meaning.kind === "jump") {
    return meaning.name === "setjmp" ? jumpSite(c, args, INT, node.span) : callLibrary(c, "longjmp", args, node.span);
  }
  return translate(fixed, args, node.span);
}

function translate({ returns, meaning }: FixedBuiltin, args: readonly Expr[], span: Span): Expr {
  switch (meaning.kind) {
    case "argument":
      return withEffects(args.slice(1), args[0]!);
    case "number":
      return withEffects(args, constant(meaning.value, returns, span));
    case "bits":
      return countBits(meaning.name, args[0]!, span);
    case "byte-swap":
      return byteSwap(meaning.bits, args[0]!, returns, span);
    case "float":
      return builtin({ name: meaning.name, operand: args[0]! }, returns, span);
    case "copysign":
      return builtin({ name: "copysign", left: args[0]!, right: args[1]! }, returns, span);
    case "overflow":
      return builtin({ name: meaning.name, left: args[0]!, right: args[1]!, to: args[2]! }, returns, span);
    case "memory": {
      const [to, second, size] = args as [Expr, Expr, Expr];
      if (meaning.name === "memset") return builtin({ name: "memset", to, value: second, size }, returns, span);
      return builtin({ name: meaning.name, to, from: second, size }, returns, span);
    }
    case "alloca":
      return builtin({ name: "alloca", size: args[0]! }, returns, span);
    case "stop":
      return builtin({ name: meaning.name }, returns, span);
    case "frame-address":
      return builtin({ name: "frame_address" }, returns, span);
    case "jump":
    case "library":
      throw new Error("such a call is made before its arguments are translated");
  }
}

function constant(number: number | undefined, type: FixedBuiltin["returns"], span: Span): Expr {
  if (number === undefined) return { kind: "convert", operand: integerNode(0n, INT, span), type, span };
  return type.kind === "float" ? floatingNode(number, type, span) : integerNode(BigInt(number), type, span);
}

/** Arguments that do more than name a constant are still evaluated. */
function withEffects(args: readonly Expr[], result: Expr): Expr {
  return args.reduceRight((right, left) => {
    return isStaticConstant(left) ? right : { kind: "comma", left, right, type: right.type, span: right.span };
  }, result);
}
