/** A thunk's arguments on their way into the trampoline's block. */
import { scalarOf } from "../cc/lower/types.ts";
import type { Type } from "../cc/types.ts";
import { blockOffsets as block } from "../ffi/block.ts";
import type { Code } from "../wasm/code.ts";
import { F64, I32, op, type ValueType } from "../wasm/opcodes.ts";
import { BLOCK, STACK_WORDS } from "./layout.ts";
import { THREAD } from "./system-call-code.ts";
import type { ThunkContext } from "./thunk-context.ts";

/** Puts arguments into the registers' places of the block, then into stack words. */
export class WordPlacer {
  readonly #code: Code;
  readonly #registers: number;
  #integers = 0;
  #floats = 0;
  #stack = 0;

  constructor(code: Code, registers: number) {
    this.#code = code;
    this.#registers = registers;
  }

  /** `value` leaves an i64 on the stack. */
  integer(value: () => void): void {
    const at = this.#integers < this.#registers
      ? BLOCK + block.integers + 8 * this.#integers++
      : STACK_WORDS + 8 * this.#stack++;
    this.#code.globalGet(THREAD);
    value();
    this.#code.memory(op.i64_store, at);
  }

  float(local: number, type: ValueType): void {
    this.#code.globalGet(THREAD);
    this.#code.get(local);
    this.#code.memory(type === F64 ? op.f64_store : op.f32_store, BLOCK + block.vectors + 8 * this.#floats++);
  }

  finish(base: number): void {
    const code = this.#code;
    code.globalGet(THREAD);
    code.i64(this.#stack);
    code.memory(op.i64_store, BLOCK + block.stackCount);
    if (this.#stack === 0) return;
    code.globalGet(THREAD);
    code.globalGet(THREAD);
    code.op(op.i64_extend_i32_u);
    code.i64(base + STACK_WORDS);
    code.op(op.i64_add);
    code.memory(op.i64_store, BLOCK + block.stackWords);
  }
}

/** A struct of up to 16 bytes of integers travels in registers (System V, AAPCS64); its copy is the caller's. */
export function passStruct(context: ThunkContext, code: Code, words: WordPlacer, local: number, size: number): void {
  for (let at = 0; at < size; at += 8) {
    words.integer(() => {
      memoryIndex(context, code, local);
      code.memory(loadOf(size - at), at);
    });
  }
}

/** Loads the next word of a struct of which so many bytes are left. */
export function loadOf(bytes: number): number {
  return bytes >= 8 ? op.i64_load : bytes >= 4 ? op.i64_load32_u : bytes >= 2 ? op.i64_load16_u : op.i64_load8_u;
}

/** The argument in `local` as an i64. */
export function widen(code: Code, local: number, type: Type): void {
  const { value, signed } = scalarOf(type);
  code.get(local);
  if (value === I32) code.op(signed ? op.i64_extend_i32_s : op.i64_extend_i32_u);
}

/** The address in `local` as an index into memory; it is the caller's own and needs no check. */
export function memoryIndex(context: ThunkContext, code: Code, local: number): void {
  code.get(local);
  code.i64(context.target.base);
  code.op(op.i64_sub);
  code.op(op.i32_wrap_i64);
}

/** The same for an argument area; a call without unnamed arguments has none (0), and index 0 stands for it. */
export function areaIndex(context: ThunkContext, code: Code, local: number): void {
  memoryIndex(context, code, local);
  code.i32(0);
  code.get(local);
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
  code.op(op.select);
}
