/**
 * What a function does when a fault ends the program: it tells what its parameters hold and where it stood, for the
 * backtrace. The code is cold and stands behind the body:
 *
 *     block $exit  block $called  block $faulted
 *       body: `return` leaves to $exit, a failed check to $faulted, a fault in a called function to $called
 *     end $faulted
 *     call env.fault
 *     end $called
 *     call env.frame  throw $unwind
 *     end $exit
 *
 * On the way there each call notes its number and is a try_table of its own. (One around the body costs JavaScriptCore up
 * to a quarter of a loop's speed, even if nothing is called in the loop but `env.poll`, which is not in any.)
 *
 * Bodies of other functions may stand in this one. By the numbers of the fault's site and of the call it is known whether
 * the fault arose in one: then that one's frame is told first, and the fault goes on from the call in whose place it stands.
 */
import type { FunctionContext } from "./function.ts";
import type { InlinedBody } from "./inlined.ts";
import type { ModuleContext } from "./module.ts";
import { isAggregate, valueTypeOf } from "./types.ts";
import type { Expr, FunctionBody, VariableSymbol } from "../tree.ts";
import type { FunctionHandle } from "../../wasm/function.ts";
import { I32, op, type ValueType } from "../../wasm/opcodes.ts";

/** To be called inside the block of `f.exit`. */
export function openFrame(f: FunctionContext): void {
  const { code, module } = f;
  f.frame = module.frame(f.body, f.body.parameters.map(valueOf));
  const caught = code.block();
  f.faulted = code.block();
  code.guard = { tag: module.tag("unwind"), caught, numberLocal: f.newLocal(I32), types: module.builder.types };
}

/** The body is written, and control does not come out of it. */
export function closeFrame(f: FunctionContext): void {
  const { code, module } = f;
  const { numberLocal, tag, caught } = code.guard!;
  const frames = f.copies.map(({ callee, shown }) => module.frame(callee, shown));
  const isCaught = code.guarded || f.copies.some(({ firstSite, endSite }) => firstSite < endSite);
  code.guard = undefined;
  code.end();
  if (f.faultSite >= 0) {
    f.copies.forEach((copy, i) => {
      if (copy.firstSite === copy.endSite) return;
      openRange(f, f.faultSite, copy.firstSite, copy.endSite);
      code.i32(copy.call);
      code.set(numberLocal);
      tellFault(f, copy.callee, copy.shown, frames[i]!, true);
      code.br(caught);
      code.end();
    });
    tellFault(f, f.body, f.body.parameters.map(valueOf), f.frame, false);
  }
  code.op(op.unreachable);
  code.end();
  if (isCaught) {
    f.copies.forEach((copy, i) => {
      if (copy.firstCall === copy.endCall) return;
      openRange(f, numberLocal, copy.firstCall, copy.endCall);
      tellCall(f, copy.callee, copy.shown, frames[i]!, numberLocal);
      code.i32(copy.call);
      code.set(numberLocal);
      code.end();
    });
    tellCall(f, f.body, f.body.parameters.map(valueOf), f.frame, numberLocal);
    code.throw(tag);
  } else {
    code.op(op.unreachable);
  }
}

type Shown = InlinedBody["shown"];

/** `returns`: `env.fault` throws, but control shall come back. */
function tellFault(
  f: FunctionContext,
  { parameters }: FunctionBody,
  shown: Shown,
  frame: number,
  returns: boolean,
): void {
  const { code, module } = f;
  const types = parameters.map(({ type }, i) => shown[i] === undefined ? I32 : valueTypeOf(type)!);
  code.get(f.faultDistance);
  code.i64(module.base);
  code.op(op.i64_add);
  // The highest addresses stay exact as small negative numbers.
  code.op(op.f64_convert_i64_s);
  code.get(f.faultSite);
  code.i32(frame);
  pushShown(f, shown);
  code.call(returns ? returningFault(module, types) : module.frameFunction("fault", types));
}

function tellCall(f: FunctionContext, { parameters }: FunctionBody, shown: Shown, frame: number, call: number): void {
  const { code, module } = f;
  const types = parameters.map(({ type }, i) => shown[i] === undefined ? I32 : valueTypeOf(type)!);
  code.i32(frame);
  code.get(call);
  pushShown(f, shown);
  code.call(module.frameFunction("frame", types));
}

/**
 * Calls `env.fault`, and returns. A function of its own: JavaScriptCore is slower in all of a function that has a try_table,
 * wherever that stands.
 */
function returningFault(module: ModuleContext, types: readonly ValueType[]): FunctionHandle {
  const fault = module.frameFunction("fault", types);
  const { parameters } = module.builder.types[fault.type]!;
  return module.helper(`(fault ${fault.type})`, { parameters, results: [] }, (code) => {
    const caught = code.block();
    code.tryTable(module.tag("unwind"), caught);
    parameters.forEach((_, i) => code.get(i));
    code.call(fault);
    code.end();
    code.op(op.unreachable);
    code.end();
  });
}

/** What follows is for a number in the local that is at least `first`, and less than `end`. */
function openRange({ code }: FunctionContext, local: number, first: number, end: number): void {
  code.get(local);
  code.i32(first);
  code.op(op.i32_sub);
  code.i32(end - first);
  code.op(op.i32_lt_u);
  code.if();
}

function valueOf(symbol: VariableSymbol): Expr | undefined {
  const { type, span } = symbol;
  return isAggregate(type) ? undefined : { kind: "load", place: { kind: "variable", symbol, type, span }, type, span };
}

function pushShown(f: FunctionContext, shown: Shown): void {
  for (const each of shown) {
    if (each === undefined) f.code.i32(0);
    else f.value(each);
  }
}
