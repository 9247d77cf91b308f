/** Functions of the system's headers that are an instruction or two: no call is made for them. */
import { byteSwap } from "./bytes.ts";
import type { FunctionContext } from "./function.ts";
import { copyLiteral } from "./literal-calls.ts";
import { copyMemory, fillMemory } from "./memory.ts";
import { stringCalls } from "./string-calls.ts";
import { valueTypeOf } from "./types.ts";
import type { Expr } from "../tree.ts";
import { INT } from "../type-make.ts";
import { F32, F64, I32, I64, op } from "../../wasm/opcodes.ts";

type Call = Expr & { kind: "call" };

interface Intrinsic {
  /** The wasm types that its arguments must have. */
  readonly parameters: readonly number[];
  /** False: with these arguments it is a call, and nothing is written. */
  lower(f: FunctionContext, args: readonly Expr[], wanted: boolean, call: Call): boolean | void;
}

/** A function of one floating number that is one instruction. */
function rounding(type: typeof F64 | typeof F32, instruction: number): Intrinsic {
  return {
    parameters: [type],
    lower(f, args, wanted) {
      f.value(args[0]!);
      f.code.op(wanted ? instruction : op.drop);
    },
  };
}

/** libc is asked only below 0, where errno is set. */
function squareRoot(type: typeof F64 | typeof F32): Intrinsic {
  return {
    parameters: [type],
    lower(f, args, wanted, { callee, span }) {
      const { code } = f;
      const operand = f.acquire(type);
      f.value(args[0]!);
      code.tee(operand);
      if (type === F64) code.f64(0);
      else code.f32(0);
      code.op(type === F64 ? op.f64_lt : op.f32_lt);
      code.if(type);
      code.get(operand);
      if (callee.kind === "direct") code.call(f.module.function(callee.symbol), span);
      code.else();
      code.get(operand);
      code.op(type === F64 ? op.f64_sqrt : op.f32_sqrt);
      code.end();
      if (!wanted) code.op(op.drop);
      f.release(operand);
    },
  };
}

/** abs and its kin: (x ^ sign) − sign, where sign is −1 or 0. */
function absolute(type: typeof I32 | typeof I64): Intrinsic {
  return {
    parameters: [type],
    lower(f, args, wanted) {
      const { code } = f;
      const long = type === I64;
      const [operand, sign] = [f.acquire(type), f.acquire(type)];
      f.value(args[0]!);
      code.tee(operand);
      if (long) code.i64(63);
      else code.i32(31);
      code.op(long ? op.i64_shr_s : op.i32_shr_s);
      code.tee(sign);
      code.get(operand);
      code.op(long ? op.i64_xor : op.i32_xor);
      code.get(sign);
      code.op(long ? op.i64_sub : op.i32_sub);
      if (!wanted) code.op(op.drop);
      f.release(operand);
      f.release(sign);
    },
  };
}

function byteOrder(bits: 16 | 32): Intrinsic {
  return {
    parameters: [I32],
    lower(f, args, wanted) {
      f.value(args[0]!);
      byteSwap(f, bits);
      if (!wanted) f.code.op(op.drop);
    },
  };
}

function copying(to: number, from: number, overlap: boolean): Intrinsic {
  return {
    parameters: [I64, I64, I64],
    lower(f, args, wanted) {
      copyMemory(f, args[to]!, args[from]!, args[2]!, overlap, wanted);
    },
  };
}

/** Both of the platforms are little-endian. */
const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ...stringCalls,
  ["sqrt", squareRoot(F64)],
  ["sqrtf", squareRoot(F32)],
  ["fabs", rounding(F64, op.f64_abs)],
  ["fabsf", rounding(F32, op.f32_abs)],
  ["floor", rounding(F64, op.f64_floor)],
  ["floorf", rounding(F32, op.f32_floor)],
  ["ceil", rounding(F64, op.f64_ceil)],
  ["ceilf", rounding(F32, op.f32_ceil)],
  ["trunc", rounding(F64, op.f64_trunc)],
  ["truncf", rounding(F32, op.f32_trunc)],
  ["abs", absolute(I32)],
  ["labs", absolute(I64)],
  ["llabs", absolute(I64)],
  ["htons", byteOrder(16)],
  ["ntohs", byteOrder(16)],
  ["htonl", byteOrder(32)],
  ["ntohl", byteOrder(32)],
  ["memcpy", copying(0, 1, false)],
  ["memmove", copying(0, 1, true)],
  ["bcopy", copying(1, 0, true)],
  ["strcpy", {
    parameters: [I64, I64],
    lower: (f, args, wanted) => copyLiteral(f, args[0]!, args[1]!, wanted),
  }],
  ["memset", {
    parameters: [I64, I32, I64],
    lower(f, args, wanted) {
      fillMemory(f, args[0]!, args[1]!, args[2]!, wanted);
    },
  }],
  ["bzero", {
    parameters: [I64, I64],
    lower(f, args, wanted) {
      const zero: Expr = { kind: "integer", value: 0n, type: INT, span: args[0]!.span };
      fillMemory(f, args[0]!, zero, args[1]!, wanted);
    },
  }],
]);

/** Lowers the call if it is one of these; `wanted`: its result is. */
export function lowerIntrinsic(f: FunctionContext, call: Call, wanted: boolean): boolean {
  const { callee, args } = call;
  if (callee.kind !== "direct" || !callee.symbol.system || callee.symbol.defined) return false;
  // Another file's.
  if (callee.symbol.definition?.defined === true) return false;
  const intrinsic = INTRINSICS.get(callee.symbol.name);
  if (intrinsic === undefined || intrinsic.parameters.length !== args.length) return false;
  for (let i = 0; i < args.length; i++) if (valueTypeOf(args[i]!.type) !== intrinsic.parameters[i]) return false;
  return intrinsic.lower(f, args, wanted && valueTypeOf(callee.symbol.type.returns) !== undefined, call) !== false;
}
