/** Writes the instructions of one function body; keeps track of the nesting of blocks, and of calls to patch. */
import { ByteWriter } from "./bytes.ts";
import { atomicPrefix, type BlockType, CATCH_TAG, EMPTY, numericPrefix, op, opFc } from "./opcodes.ts";
import { opFd, vectorPrefix } from "./vector-opcodes.ts";
import type { FunctionHandle } from "./function.ts";
import type { Signature } from "./module.ts";

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
  /** What the instruction is a part of, if the tag does not say all. */
  readonly within?: unknown;
}

/** Each call notes its number among the marked ones, and an exception that comes out of it is caught. */
export interface Guard {
  readonly tag: number;
  readonly caught: Label;
  /** i32. */
  readonly numberLocal: number;
  /** What the indices of function types stand for. */
  readonly types: readonly Signature[];
}

export class Code {
  readonly out = new ByteWriter();
  readonly patches: CallPatch[] = [];
  readonly marks: Mark[] = [];
  /** How marked calls are made; undefined: as they are. */
  guard: Guard | undefined;
  /** Some are made so. */
  guarded = false;
  /** For the marks to come. */
  within: unknown;
  private depth = 0;

  op(opcode: number): void {
    this.out.byte(opcode);
  }

  /** An instruction behind the prefix 0xfc, without immediates. */
  opFc(opcode: number): void {
    this.out.byte(numericPrefix);
    this.out.byte(opcode);
  }

  /** An instruction on vectors, without immediates. */
  vector(opcode: number): void {
    this.out.byte(vectorPrefix);
    this.out.unsigned(opcode);
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

  /** A vector of these 16 bytes. */
  v128(bytes: Uint8Array): void {
    this.vector(opFd.v128_const);
    this.out.append(bytes);
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

  /** The same of a vector. */
  vectorMemory(opcode: number, offset: number): void {
    this.out.byte(vectorPrefix);
    this.memory(opcode, offset);
  }

  /** The same for one lane. */
  laneMemory(opcode: number, offset: number, lane: number): void {
    this.vectorMemory(opcode, offset);
    this.out.byte(lane);
  }

  /** `opcode` takes one lane out of a vector. */
  lane(opcode: number, lane: number): void {
    this.vector(opcode);
    this.out.byte(lane);
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

  /**
   * A block out of which an exception of the tag goes to `caught`, a block around it with the tag's values as results.
   * `type`: of the block, as the signed number that stands for it.
   */
  tryTable(tag: number, caught: Label, type = inlineType(EMPTY)): Label {
    const to = this.depth - caught;
    this.out.byte(op.try_table);
    this.out.signed(type);
    this.out.unsigned(1);
    this.out.byte(CATCH_TAG);
    this.out.unsigned(tag);
    this.out.unsigned(to);
    return ++this.depth;
  }

  throw(tag: number): void {
    this.out.byte(op.throw);
    this.out.unsigned(tag);
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
    const guard = tag === undefined ? undefined : this.guard;
    if (guard !== undefined) this.openGuard(guard, callee.type);
    this.plainCall(callee, tag);
    if (guard !== undefined) this.end();
  }

  /** Without the guard. */
  plainCall(callee: FunctionHandle, tag?: unknown): void {
    if (tag !== undefined) this.mark(tag);
    this.out.byte(op.call);
    this.patches.push({ at: this.out.reserveIndex(), callee });
  }

  /** The table index is on the stack, behind the arguments. `guarded`: the call's type together with that index. */
  callIndirect(type: number, tag?: unknown, guarded = type, table = 0): void {
    const guard = tag === undefined ? undefined : this.guard;
    if (guard !== undefined) this.openGuard(guard, guarded);
    if (tag !== undefined) this.mark(tag);
    this.out.byte(op.call_indirect);
    this.out.unsigned(type);
    this.out.byte(table);
    if (guard !== undefined) this.end();
  }

  private openGuard({ tag, caught, numberLocal, types }: Guard, type: number): void {
    const { parameters, results } = types[type]!;
    this.guarded = true;
    this.i32(this.marks.length);
    this.set(numberLocal);
    this.tryTable(tag, caught, parameters.length > 0 ? type : inlineType(results[0] ?? EMPTY));
  }

  /** Gives the number of the mark. */
  mark(tag: unknown): number {
    return this.marks.push({ offset: this.out.length, tag, within: this.within }) - 1;
  }

  private open(opcode: number, type: BlockType): Label {
    this.out.byte(opcode);
    this.out.byte(type);
    return ++this.depth;
  }
}

/** A block type that has no index is one byte, and a signed number of that form. */
function inlineType(type: BlockType): number {
  return type - 0x80;
}
