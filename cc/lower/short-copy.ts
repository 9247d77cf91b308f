/**
 * Copies of few bytes without a loop: the first and the last ones, which may overlap. More of them are one `memory.copy`,
 * which is a call in the engines.
 */
import type { Code } from "../../wasm/code.ts";
import { I32, I64, op, type ValueType } from "../../wasm/opcodes.ts";

/** More bytes than this are not few. */
const FEW = 32;

/** The areas may overlap. `to`, `from` and `bytes` are i32 locals with checked offsets; `local` makes others. */
export function copyFew(
  code: Code,
  to: number,
  from: number,
  bytes: number,
  local: (type: ValueType) => number,
): void {
  const pair: Pair = { to, from, bytes };
  code.get(bytes);
  code.i32(8);
  code.op(op.i32_ge_u);
  code.if();
  {
    code.get(bytes);
    code.i32(FEW);
    code.op(op.i32_gt_u);
    code.if();
    code.get(to);
    code.get(from);
    code.get(bytes);
    code.memoryCopy();
    code.else();
    const outer = load(code, pair, 8, 0, [local(I64), local(I64)]);
    code.get(bytes);
    code.i32(16);
    code.op(op.i32_gt_u);
    code.if();
    store(code, pair, load(code, pair, 8, 8, [local(I64), local(I64)]));
    code.end();
    store(code, pair, outer);
    code.end();
  }
  code.else();
  {
    code.get(bytes);
    code.i32(4);
    code.op(op.i32_ge_u);
    code.if();
    const halves: readonly [number, number] = [local(I32), local(I32)];
    store(code, pair, load(code, pair, 4, 0, halves));
    code.else();
    code.get(bytes);
    code.if();
    copyUpToThree(code, pair, [...halves, local(I32)]);
    code.end();
    code.end();
  }
  code.end();
}

interface Pair {
  readonly to: number;
  readonly from: number;
  readonly bytes: number;
}

/** `width` bytes that begin `inside` the area, and as many that end so far before its end. */
interface Parts {
  readonly width: 4 | 8;
  readonly inside: number;
  readonly locals: readonly [number, number];
}

function load(code: Code, pair: Pair, width: 4 | 8, inside: number, locals: readonly [number, number]): Parts {
  const parts: Parts = { width, inside, locals };
  const instruction = width === 8 ? op.i64_load : op.i32_load;
  code.get(pair.from);
  code.memory(instruction, inside);
  code.set(locals[0]);
  pushBack(code, pair, pair.from, parts);
  code.memory(instruction, 0);
  code.set(locals[1]);
  return parts;
}

function store(code: Code, pair: Pair, parts: Parts): void {
  const instruction = parts.width === 8 ? op.i64_store : op.i32_store;
  pushBack(code, pair, pair.to, parts);
  code.get(parts.locals[1]);
  code.memory(instruction, 0);
  code.get(pair.to);
  code.get(parts.locals[0]);
  code.memory(instruction, parts.inside);
}

function pushBack(code: Code, { bytes }: Pair, area: number, { width, inside }: Parts): void {
  code.get(area);
  code.get(bytes);
  code.op(op.i32_add);
  code.i32(width + inside);
  code.op(op.i32_sub);
}

/** The first byte, the one in the middle, and the last: with one or two bytes some of them are the same. */
function copyUpToThree(code: Code, { to, from, bytes }: Pair, locals: readonly number[]): void {
  const positions = [
    () => code.i32(0),
    () => {
      code.get(bytes);
      code.i32(1);
      code.op(op.i32_shr_u);
    },
    () => {
      code.get(bytes);
      code.i32(1);
      code.op(op.i32_sub);
    },
  ];
  positions.forEach((position, i) => {
    code.get(from);
    position();
    code.op(op.i32_add);
    code.memory(op.i32_load8_u, 0);
    code.set(locals[i]!);
  });
  positions.forEach((position, i) => {
    code.get(to);
    position();
    code.op(op.i32_add);
    code.get(locals[i]!);
    code.memory(op.i32_store8, 0);
  });
}
