/** Writes the instructions of one function body; keeps track of the nesting of blocks, and of calls to patch. */
import { ByteWriter } from "./bytes.ts";
import { atomicPrefix, type BlockType, EMPTY, numericPrefix, op, opFc } from "./opcodes.ts";
import type { FunctionHandle } from "./function.ts";

/** A block to branch to: the nesting depth it was opened at. */
export type Label = number;

/** A call whose index is filled in when all imports are known. */
interface CallPatch {
  readonly at: number;
  readonly callee: FunctionHandle;
}

/** Something that belongs to the instruction at `offset` of this code. */
export interface Mark {
  readonly offset: number;
  readonly tag: unknown;
}

export class Code {
  readonly out = new ByteWriter();
  readonly patches: CallPatch[] = [];
  readonly marks: Mark[] = [];
  private depth = 0;

  op(opcode: number): void {
    this.out.byte(opcode);
  }

  /** An instruction behind the prefix 0xfc, without immediates. */
  opFc(opcode: number): void {
    this.out.byte(numericPrefix);
    this.out.byte(opcode);
  }

  // ---- Constants and variables ---------------------------------------------------------------------

  i32(value: number): void {
    this.out.byte(op.i32_const);
    this.out.signed(value | 0);
  }

  /** A number must be a safe integer. */
  i64(value: number | bigint): void {
    this.out.byte(op.i64_const);
    if (typeof value === "number") this.out.signed(value);
    else this.out.signed64(value);
  }

  f32(value: number): void {
    this.out.byte(op.f32_const);
    this.out.float32(value);
  }

  f64(value: number): void {
    this.out.byte(op.f64_const);
    this.out.float64(value);
  }

  get(local: number): void {
    this.out.byte(op.local_get);
    this.out.unsigned(local);
  }

  set(local: number): void {
    this.out.byte(op.local_set);
    this.out.unsigned(local);
  }

  tee(local: number): void {
    this.out.byte(op.local_tee);
    this.out.unsigned(local);
  }

  globalGet(index: number): void {
    this.out.byte(op.global_get);
    this.out.unsigned(index);
  }

  globalSet(index: number): void {
    this.out.byte(op.global_set);
    this.out.unsigned(index);
  }

  // ---- Memory --------------------------------------------------------------------------------------

  /** A load or a store; C objects may lie anywhere, so no alignment is promised. */
  memory(opcode: number, offset: number): void {
    this.out.byte(opcode);
    this.out.byte(0);
    this.out.unsigned(offset);
  }

  /** An atomic access, which must state its natural alignment. */
  atomic(opcode: number, width: number, offset: number): void {
    this.out.byte(atomicPrefix);
    this.out.byte(opcode);
    this.out.byte(31 - Math.clz32(width));
    this.out.unsigned(offset);
  }

  /** destination, source, length → */
  memoryCopy(): void {
    this.opFc(opFc.memory_copy);
    this.out.byte(0);
    this.out.byte(0);
  }

  /** destination, value, length → */
  memoryFill(): void {
    this.opFc(opFc.memory_fill);
    this.out.byte(0);
  }

  /** Number of slots of table 0. */
  tableSize(): void {
    this.opFc(opFc.table_size);
    this.out.byte(0);
  }

  // ---- Control -------------------------------------------------------------------------------------

  block(type: BlockType = EMPTY): Label {
    return this.open(op.block, type);
  }

  loop(type: BlockType = EMPTY): Label {
    return this.open(op.loop, type);
  }

  if(type: BlockType = EMPTY): Label {
    return this.open(op.if, type);
  }

  else(): void {
    this.out.byte(op.else);
  }

  end(): void {
    this.depth--;
    this.out.byte(op.end);
  }

  br(label: Label): void {
    this.out.byte(op.br);
    this.out.unsigned(this.depth - label);
  }

  brIf(label: Label): void {
    this.out.byte(op.br_if);
    this.out.unsigned(this.depth - label);
  }

  brTable(labels: readonly Label[], otherwise: Label): void {
    this.out.byte(op.br_table);
    this.out.unsigned(labels.length);
    for (const label of labels) this.out.unsigned(this.depth - label);
    this.out.unsigned(this.depth - otherwise);
  }

  /** `tag`: what a backtrace shall find for this call. */
  call(callee: FunctionHandle, tag?: unknown): void {
    if (tag !== undefined) this.mark(tag);
    this.out.byte(op.call);
    this.patches.push({ at: this.out.reserveIndex(), callee });
  }

  callIndirect(type: number, tag?: unknown): void {
    if (tag !== undefined) this.mark(tag);
    this.out.byte(op.call_indirect);
    this.out.unsigned(type);
    this.out.byte(0);
  }

  private mark(tag: unknown): void {
    this.marks.push({ offset: this.out.length, tag });
  }

  private open(opcode: number, type: BlockType): Label {
    this.out.byte(opcode);
    this.out.byte(type);
    return ++this.depth;
  }
}
