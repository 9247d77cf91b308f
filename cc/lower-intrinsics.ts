/** Functions of the system's headers that are an instruction or two: no call is made for them. */
import { byteSwap } from "./lower-bytes.ts";
import type { FunctionContext } from "./lower-function.ts";
import { copyMemory, fillMemory } from "./lower-memory.ts";
import { valueTypeOf } from "./lower-types.ts";
import type { Expr } from "./tree.ts";
import { INT } from "./type-make.ts";
import { I32, I64, op } from "../wasm/opcodes.ts";

type Call = Expr & { kind: "call" };

interface Intrinsic {
  /** The wasm types that its arguments must have. */
  readonly parameters: readonly number[];
  lower(f: FunctionContext, args: readonly Expr[], wanted: boolean): void;
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
const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map([
  ["htons", byteOrder(16)],
  ["ntohs", byteOrder(16)],
  ["htonl", byteOrder(32)],
  ["ntohl", byteOrder(32)],
  ["memcpy", copying(0, 1, false)],
  ["memmove", copying(0, 1, true)],
  ["bcopy", copying(1, 0, true)],
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
export function lowerIntrinsic(f: FunctionContext, { callee, args }: Call, wanted: boolean): boolean {
  if (callee.kind !== "direct" || !callee.symbol.system || callee.symbol.defined) return false;
  const intrinsic = INTRINSICS.get(callee.symbol.name);
  if (intrinsic === undefined || intrinsic.parameters.length !== args.length) return false;
  for (let i = 0; i < args.length; i++) if (valueTypeOf(args[i]!.type) !== intrinsic.parameters[i]) return false;
  intrinsic.lower(f, args, wanted && valueTypeOf(callee.symbol.type.returns) !== undefined);
  return true;
}
