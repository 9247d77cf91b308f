/** The checks that a thunk begins with: the pointers that libc would follow have to be the program's. */
import type { FunctionSymbol } from "../cc/tree.ts";
import type { Code } from "../wasm/code.ts";
import { EMPTY, op } from "../wasm/opcodes.ts";
import { type Extent, type PointerCheck, pointerChecks } from "./pointer-checks.ts";
import { widen } from "./thunk-arguments.ts";
import type { ThunkContext } from "./thunk-context.ts";

export function emitChecks(context: ThunkContext, code: Code, symbol: FunctionSymbol, first: number): void {
  for (const check of pointerChecks(symbol)) {
    const local = first + check.parameter;
    if (check.nullable) {
      code.get(local);
      code.op(op.i64_eqz);
      code.op(op.i32_eqz);
      code.if(EMPTY);
    }
    if (check.kind === "stream") {
      code.get(local);
      code.op(op.f64_convert_i64_u);
      code.i32(faultIndex(context, symbol, check));
      code.call(context.stream);
    } else {
      emitRange(context, code, symbol, check, local, first);
    }
    if (check.nullable) code.end();
  }
}

function faultIndex({ faults }: ThunkContext, symbol: FunctionSymbol, check: PointerCheck): number {
  const parameter = symbol.type.parameters[check.parameter]?.name ?? `argument ${check.parameter + 1}`;
  return faults.push({ function: symbol.name, check, parameter }) - 1;
}

/** Fault unless [p, p + n) is the program's; nothing is looked at when n is 0. */
function emitRange(
  context: ThunkContext,
  code: Code,
  symbol: FunctionSymbol,
  check: Exclude<PointerCheck, { kind: "stream" }>,
  local: number,
  first: number,
): void {
  const extent: Extent = check.kind === "bytes" ? check.extent : { kind: "constant", bytes: 1 };
  const { base, size } = context.target;
  if (extent.kind === "constant") {
    code.get(local);
    code.i64(base);
    code.op(op.i64_sub);
    code.i64(size - extent.bytes);
    code.op(op.i64_gt_u);
  } else {
    emitBounds(context, code, local, () => emitExtent(code, symbol, extent, first));
  }
  emitFault(context, code, symbol, check, local);
}

/** Leaves whether n ≠ 0 and (n > size or p − base > size − n); `amount` pushes n, an i64. */
export function emitBounds(
  { target: { base, size } }: ThunkContext,
  code: Code,
  local: number,
  amount: () => void,
): void {
  amount();
  code.i64(0);
  code.op(op.i64_ne);
  amount();
  code.i64(size);
  code.op(op.i64_gt_u);
  code.get(local);
  code.i64(base);
  code.op(op.i64_sub);
  code.i64(size);
  amount();
  code.op(op.i64_sub);
  code.op(op.i64_gt_u);
  code.op(op.i32_or);
  code.op(op.i32_and);
}

/** Faults with the pointer in the local if the condition on the stack holds. */
export function emitFault(
  context: ThunkContext,
  code: Code,
  symbol: FunctionSymbol,
  check: PointerCheck,
  local: number,
): void {
  code.if(EMPTY);
  code.get(local);
  code.op(op.f64_convert_i64_s);
  code.i32(faultIndex(context, symbol, check));
  code.call(context.fault);
  code.op(op.unreachable);
  code.end();
}

/** A negative int as a size is a huge one, as in C. */
function emitExtent(
  code: Code,
  symbol: FunctionSymbol,
  extent: Exclude<Extent, { kind: "constant" }>,
  first: number,
): void {
  const parameter = (i: number) => widen(code, first + i, symbol.type.parameters[i]!.type);
  if (extent.kind === "parameter") return parameter(extent.parameter);
  parameter(extent.left);
  parameter(extent.right);
  code.op(op.i64_mul);
}
