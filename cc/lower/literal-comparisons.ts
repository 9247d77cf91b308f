/**
 * `strcmp(s, "GET") == 0` and `strncmp(s, "GET", 3) != 0`: whether a string is a literal, or begins with one, is asked by
 * comparing words with constants.
 */
import type { FunctionContext } from "./function.ts";
import { lengthInCall, literalOf } from "./literal-calls.ts";
import { indexInPage } from "./string-calls.ts";
import { stringFunction } from "./string-functions.ts";
import { scalarOf } from "./types.ts";
import type { Expr } from "../tree.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

type Call = Expr & { kind: "call" };

/** More bytes than this are compared by a loop. */
const FEW = 32;

interface Comparison {
  readonly string: Expr;
  /** What it has to begin with: as a whole string, with a 0 at the end. */
  readonly bytes: readonly number[];
}

/** The call is one of those: it gives 0 or 1 where it stands for a condition. */
export function isComparisonWithLiteral(expr: Expr): boolean {
  return expr.kind === "call" && comparisonIn(expr) !== undefined;
}

/** Pushes 0 if they are equal and else 1; false: the call is something else. */
export function differsFromLiteral(f: FunctionContext, call: Call): boolean {
  const comparison = comparisonIn(call);
  if (comparison === undefined) return false;
  const { code } = f;
  const { callee, args, span } = call;
  const address = f.acquire(I64);
  f.value(comparison.string);
  code.set(address);
  const end = code.block(I32);
  const undecided = code.block();
  const { bytes } = comparison;
  const width = bytes.length <= 8 ? wordFor(bytes.length) : 8;
  const index = indexInPage(f, address, Math.max(width, bytes.length), undecided);
  compareWords(f, index, bytes, width);
  code.br(end);
  code.end();
  for (const arg of args) {
    if (arg === comparison.string) code.get(address);
    else f.value(arg);
  }
  if (callee.kind === "direct") code.call(stringFunction(f, callee.symbol, f.module.function(callee.symbol)), span);
  code.i32(0);
  code.op(op.i32_ne);
  code.end();
  f.release(index);
  f.release(address);
  return true;
}

function comparisonIn({ callee, args, type }: Call): Comparison | undefined {
  if (callee.kind !== "direct") return undefined;
  const { symbol } = callee;
  const bounded = symbol.name === "strncmp";
  if (!bounded && symbol.name !== "strcmp") return undefined;
  if (!symbol.system || symbol.defined || symbol.definition?.defined === true) return undefined;
  if (args.length !== (bounded ? 3 : 2) || scalarOf(type).value !== I32) return undefined;
  const [left, right, limit] = args;
  const second = literalOf(right!);
  const literal = second ?? literalOf(left!);
  const count = limit === undefined ? FEW : limit.kind === "integer" ? Number(limit.value) : lengthInCall(limit);
  if (literal === undefined || count === undefined || count <= 0) return undefined;
  const bytes = [...literal, 0].slice(0, count);
  return bytes.length > FEW || (limit === undefined && literal.length >= FEW)
    ? undefined
    : { string: second === undefined ? right! : left!, bytes };
}

function wordFor(bytes: number): 1 | 2 | 4 | 8 {
  return bytes === 1 || bytes === 2 || bytes === 4 ? bytes : 8;
}

/** Pushes 1 if they differ. The last two words may overlap; a single one may reach beyond what is compared. */
function compareWords({ code }: FunctionContext, index: number, bytes: readonly number[], width: 1 | 2 | 4 | 8): void {
  const count = bytes.length;
  if (width < 8) {
    code.get(index);
    code.memory(width === 1 ? op.i32_load8_u : width === 2 ? op.i32_load16_u : op.i32_load, 0);
    code.i32(Number(BigInt.asIntN(32, wordOf(bytes, 0))));
    code.op(op.i32_ne);
    return;
  }
  for (let at = 0; at < count; at += 8) {
    const start = count < 8 ? 0 : Math.min(at, count - 8);
    code.get(index);
    code.memory(op.i64_load, start);
    if (count < 8) {
      code.i64((1n << BigInt(8 * count)) - 1n);
      code.op(op.i64_and);
    }
    code.i64(BigInt.asIntN(64, wordOf(bytes, start)));
    if (count <= 8) {
      code.op(op.i64_ne);
      return;
    }
    code.op(op.i64_xor);
    if (at > 0) code.op(op.i64_or);
  }
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
}

/** Up to eight bytes from `start` on, the first one lowest. */
function wordOf(bytes: readonly number[], start: number): bigint {
  let word = 0n;
  for (let i = Math.min(bytes.length, start + 8) - 1; i >= start; i--) word = (word << 8n) | BigInt(bytes[i]! & 0xff);
  return word;
}
