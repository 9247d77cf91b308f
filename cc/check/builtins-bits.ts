/** Builtins that count bits and swap bytes, folded where their operand is a constant. */
import type { BitCount } from "../builtins.ts";
import { builtin } from "./builtins-nodes.ts";
import { integerNode } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Expr } from "../tree.ts";
import { INT } from "../type-make.ts";
import { sizeOf } from "../type-layout.ts";
import type { Type } from "../types.ts";

export function countBits(name: BitCount, operand: Expr, span: Span): Expr {
  if (operand.kind === "integer") {
    const folded = fold(name, operand.value, sizeOf(operand.type) * 8);
    if (folded !== undefined) return integerNode(BigInt(folded), INT, span);
  }
  return builtin({ name, operand }, INT, span);
}

/** Undefined where gcc leaves the result open: the zeros beside no bit. */
function fold(name: BitCount, value: bigint, bits: number): number | undefined {
  const text = BigInt.asUintN(bits, value).toString(2);
  const ones = text.replaceAll("0", "").length;
  const trailing = text.length - 1 - text.lastIndexOf("1");
  switch (name) {
    case "popcount":
      return ones;
    case "parity":
      return ones & 1;
    case "ffs":
      return ones === 0 ? 0 : trailing + 1;
    case "ctz":
      return ones === 0 ? undefined : trailing;
    case "clz":
      return ones === 0 ? undefined : bits - text.length;
    case "clrsb": {
      const signed = BigInt.asIntN(bits, value);
      const magnitude = signed < 0n ? ~signed : signed;
      return bits - 1 - (magnitude === 0n ? 0 : magnitude.toString(2).length);
    }
  }
}

export function byteSwap(bits: 16 | 32 | 64, operand: Expr, type: Type, span: Span): Expr {
  if (operand.kind !== "integer") return builtin({ name: "bswap", bits, operand }, type, span);
  let swapped = 0n;
  for (let shift = 0; shift < bits; shift += 8) {
    swapped = (swapped << 8n) | ((operand.value >> BigInt(shift)) & 0xffn);
  }
  return integerNode(swapped, type, span);
}
