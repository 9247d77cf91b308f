/**
 * Functions behind pointers of another type: `pthread_create(&t, NULL, f, NULL)` where f is `void *f()` or `void f(void)`.
 * C leaves the call undefined; machines just make it. Here a pointer of such a type points to a few instructions between
 * the two. What goes through a pointer without a prototype is known at the call alone: process/unprototyped-calls.ts.
 */
import { adaptResults, adaptValue, matchRegisters, zero } from "./adapt.ts";
import type { FunctionContext } from "./function.ts";
import type { ModuleContext } from "./module.ts";
import { isAggregate, passedType, scalarOf, signatureOf } from "./types.ts";
import type { Expr, FunctionSymbol } from "../tree.ts";
import type { FunctionType, Type } from "../types.ts";
import type { Code } from "../../wasm/code.ts";
import type { Signature } from "../../wasm/module.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

/** The value of an expression that is a function's address, converted or not; undefined for all others. */
export function functionPointer(module: ModuleContext, expr: Expr): number | undefined {
  let address = expr;
  while (address.kind === "convert" && isWide(address.type)) address = address.operand;
  if (address.kind !== "function-address") return undefined;
  const { type } = expr;
  return type.kind === "pointer" && type.to.kind === "function"
    ? pointerOfType(module, address.symbol, type.to)
    : module.functionAddress(address.symbol);
}

/** A type that keeps all of an address. */
function isWide(type: Type): boolean {
  return type.kind === "pointer" || (type.kind === "integer" && scalarOf(type).value === I64);
}

function pointerOfType(module: ModuleContext, declared: FunctionSymbol, as: FunctionType): number {
  const symbol = declared.definition ?? declared;
  const { type } = symbol;
  if (symbol.absent === true || !as.prototype || as.variadic || type.variadic || agree(module, symbol, as)) {
    return module.functionAddress(symbol);
  }
  const caller = signatureOf(as);
  const name = `(${symbol.name} as ${signatureText(caller)})`;
  return module.adaptedAddress(symbol, name, caller, (code) => {
    const handle = module.function(symbol);
    const callee = module.signature(handle);
    const chosen = matchRegisters(caller.parameters, callee.parameters);
    callee.parameters.forEach((wanted, i) => {
      const at = chosen?.[i] ?? i;
      const given = caller.parameters[at];
      if (given === undefined) return zero(code, wanted);
      code.get(at);
      adaptValue(code, given, wanted, true);
      if (type.parameters[i] !== undefined) narrow(code, passedType(type, type.parameters[i].type));
    });
    code.call(handle);
    adaptResults(code, callee.results[0], caller.results[0]);
    if (caller.results.length > 0) narrow(code, as.returns);
  });
}

/** The table of the functions that a pointer without a prototype was found to mean. */
export const UNPROTOTYPED = 1;

/** For the slot on the stack, leaves the place in that table; the last one that a signature was used with is remembered. */
export function pushUnprototyped(f: FunctionContext, signature: Signature): void {
  const { code, module } = f;
  const { number, lastSlot, lastIndex } = module.unprototypedCall(signature);
  const slot = f.acquire(I32);
  code.tee(slot);
  code.globalGet(lastSlot);
  code.op(op.i32_ne);
  code.if();
  code.get(slot);
  code.i32(number);
  code.call(module.environmentFunction("unprototyped"));
  code.globalSet(lastIndex);
  code.get(slot);
  code.globalSet(lastSlot);
  code.end();
  code.globalGet(lastIndex);
  f.release(slot);
}

function signatureText({ parameters, results }: Signature): string {
  return `${parameters.join()}>${results.join()}`;
}

/** Can it be called through such a pointer as it is? Records are addresses, and their results are as pointers. */
function agree(module: ModuleContext, symbol: FunctionSymbol, as: FunctionType): boolean {
  const { type } = symbol;
  if (isAggregate(type.returns) || isAggregate(as.returns)) return true;
  const own = module.signature(module.function(symbol));
  if (signatureText(own) !== signatureText(signatureOf(as))) return false;
  return type.parameters.every((parameter, i) => {
    const given = as.parameters[i];
    return given !== undefined && isAsNarrow(passedType(as, given.type), passedType(type, parameter.type));
  }) && (own.results.length === 0 || isAsNarrow(type.returns, as.returns));
}

/** Does a value of the one type, extended to 32 bits, suit the other? */
function isAsNarrow(given: Type, wanted: Type): boolean {
  if (!isNarrow(wanted)) return true;
  const [from, to] = [scalarOf(given), scalarOf(wanted)];
  return from.size === to.size && from.signed === to.signed;
}

function isNarrow(type: Type): boolean {
  return type.kind !== "void" && !isAggregate(type) && scalarOf(type).value === I32 && scalarOf(type).size < 4;
}

function narrow(code: Code, type: Type): void {
  if (!isNarrow(type)) return;
  const { size, signed } = scalarOf(type);
  if (signed) return code.op(size === 1 ? op.i32_extend8_s : op.i32_extend16_s);
  code.i32(size === 1 ? 0xff : 0xffff);
  code.op(op.i32_and);
}
