/** One function being lowered: its wasm locals, its frame in memory, where its variables are. */
import { Assigned } from "./assigned.ts";
import { Facts, TrackedCode } from "./facts.ts";
import { analyseFlow, type Flow } from "./flow.ts";
import type { InlinedBody } from "./inlined.ts";
import type { JumpState } from "./jumps.ts";
import { type ModuleContext, STACK_POINTER, THREAD } from "./module.ts";
import { Ranges } from "./range.ts";
import type { Running } from "./running.ts";
import type { StringEnd } from "./string-known.ts";
import { isAggregate, valueTypeOf } from "./types.ts";
import type { FaultSite } from "../object.ts";
import type { Span } from "../source.ts";
import type { Expr, FunctionBody, Initialization, Stmt, VariableSymbol } from "../tree.ts";
import { alignOf, roundUp, sizeOf } from "../type-layout.ts";
import { Code, type Label } from "../../wasm/code.ts";
import { zero } from "./adapt.ts";
import { I32, I64, op, type ValueType } from "../../wasm/opcodes.ts";

/** A place in memory that is known to be valid: an i32 local (or none, −1) plus a constant. */
export interface Spot {
  readonly local: number;
  readonly offset: number;
}

export type Location =
  | { readonly kind: "local"; readonly local: number }
  /** `size` bytes from the spot on belong to the object. */
  | { readonly kind: "memory"; readonly spot: Spot; readonly size: number };

/** What the files of the lowering want of each other; `lower.ts` ties the knot. */
export interface Passes {
  /** Leaves the value on the stack; nothing for void. */
  value(f: FunctionContext, expr: Expr): void;
  /** Evaluates for the effects alone. */
  discard(f: FunctionContext, expr: Expr): void;
  /** Leaves an i32 that is 0 iff the scalar is. */
  condition(f: FunctionContext, expr: Expr): void;
  /** Evaluates a record; the bytes are at the spot. */
  aggregate(f: FunctionContext, expr: Expr): Spot;
  statement(f: FunctionContext, statement: Stmt): void;
  statements(f: FunctionContext, body: readonly Stmt[], scope: object): void;
  initialize(f: FunctionContext, symbol: VariableSymbol, init: Initialization): void;
}

/** Where `break` and `continue` go, and labels: an enclosing block, or a basic block of a region. */
export interface Jump {
  jump(f: FunctionContext): void;
}

/** Everything above it in memory is the caller's; the stack grows down in steps of this. */
const STACK_ALIGNMENT = 16;

/**
 * Locals given to variables; those of a function that has more live in its frame. Engines take 50,000 in all, the ones
 * for intermediate values included.
 */
const REGISTERS = 30_000;

export class FunctionContext {
  readonly module: ModuleContext;
  readonly body: FunctionBody;
  readonly flow: Flow;
  /** i32 locals: the stack pointer before each VLA took its memory. */
  readonly stackBefore = new Map<VariableSymbol, number>();
  /** What has been checked so far. */
  readonly facts = new Facts((local) => this.retired.push(local));
  readonly code = new TrackedCode(this.facts);
  readonly ranges = new Ranges((symbol) =>
    this.locate(symbol).kind === "local" ? this.assignments().valuesOf(symbol) : undefined
  );
  /** Of the loop being written: the accesses that were checked before it. */
  running: Running | undefined;
  /** Of the string that the statement before has made. */
  stringEnd: StringEnd | undefined;
  /** Index of the first local behind the parameters. */
  private readonly firstLocal: number;
  readonly locals: ValueType[];
  /** i32 local with the hidden result pointer's offset, −1 without one. */
  resultLocal = -1;
  /** i64 parameter with the address of the unnamed arguments, −1 without. */
  variadicLocal = -1;
  breakTarget: Jump | undefined;
  continueTarget: Jump | undefined;
  readonly labels = new Map<string, Jump>();
  /** The block around the whole body: `return` leaves it. */
  exit: Label = 0;
  /** Index of its FrameInfo. */
  frame = -1;
  /** The copied bodies, in the order of their ends. */
  readonly copies: InlinedBody[] = [];
  /** Whose copy is being written. */
  inlined: InlinedBody | undefined;
  /** Where a fault of the function's own goes, and the locals with its address − base (i64) and its site (i32), −1 without. */
  faulted: Label = 0;
  faultDistance = -1;
  faultSite = -1;
  /** In a function that calls setjmp. */
  jumps: JumpState | undefined;
  private readonly passes: Passes;
  private readonly locations = new Map<VariableSymbol, Location>();
  private readonly free = new Map<ValueType, number[]>();
  /** Locals to be free again at the end of the statement. */
  private readonly borrowed: number[] = [];
  /** Locals of facts that no longer hold: free again when no expression is being evaluated that might have used them. */
  private readonly retired: number[] = [];
  private expressions = 0;
  private assigned: Assigned | undefined;
  private frameLocal = -1;
  /** Holds `env.thread`, where it is needed. */
  private threadLocal = -1;
  /** The code has safe points. */
  private asksPending = false;
  private frameSize = 0;
  private frameAlignment = STACK_ALIGNMENT;
  /** Frame bytes in use; temporaries are given back at the end of their statement. */
  private frameUsed = 0;
  /** Below it lie variables, which are given their place when they are first met, and keep it. */
  private frameFloor = 0;

  constructor(module: ModuleContext, body: FunctionBody, parameterCount: number, locals: ValueType[], passes: Passes) {
    this.module = module;
    this.body = body;
    this.firstLocal = parameterCount;
    this.locals = locals;
    this.passes = passes;
    this.flow = analyseFlow(body);
  }

  // ---- The other passes ----------------------------------------------------------------------------

  value(expr: Expr): void {
    this.passes.value(this, expr);
  }

  discard(expr: Expr): void {
    this.passes.discard(this, expr);
  }

  condition(expr: Expr): void {
    this.passes.condition(this, expr);
  }

  aggregate(expr: Expr): Spot {
    return this.passes.aggregate(this, expr);
  }

  statement(statement: Stmt): void {
    this.passes.statement(this, statement);
  }

  /** `scope`: the statement or expression they are the body of. */
  statements(body: readonly Stmt[], scope: object): void {
    this.passes.statements(this, body, scope);
  }

  /** The statements of a statement expression, in the middle of another statement. */
  innerStatements(body: readonly Stmt[], scope: object): void {
    this.expressions++;
    this.statements(body, scope);
    this.expressions--;
  }

  /** Begins a wasm loop for a statement that is entered at its beginning only. */
  openLoop(statement: Stmt): Label {
    const assigned = this.assignments();
    this.facts.forget(({ variables }) => variables.some((symbol) => assigned.inside(statement, symbol)));
    return this.code.loop(undefined, true);
  }

  /** How many loops are around each other there, the loop itself too. */
  heightOf(loop: Stmt): number {
    return this.assignments().heightOf(loop);
  }

  private assignments(): Assigned {
    return this.assigned ??= new Assigned(this.body.body);
  }

  initialize(symbol: VariableSymbol, init: Initialization): void {
    this.passes.initialize(this, symbol, init);
  }

  // ---- Locals --------------------------------------------------------------------------------------

  acquire(type: ValueType): number {
    const local = this.free.get(type)?.pop();
    return local ?? this.newLocal(type);
  }

  release(local: number): void {
    const type = this.locals[local - this.firstLocal]!;
    const free = this.free.get(type);
    if (free === undefined) this.free.set(type, [local]);
    else free.push(local);
  }

  /** A local that is free again when the statement ends. */
  borrow(type: ValueType): number {
    const local = this.acquire(type);
    this.borrowed.push(local);
    return local;
  }

  newLocal(type: ValueType): number {
    return this.firstLocal + this.locals.push(type) - 1;
  }

  /** Runs a statement; its temporaries end with it. */
  withTemporaries(lower: (f: FunctionContext, statement: Stmt) => void, statement: Stmt): void {
    const frame = this.frameUsed;
    const borrowed = this.borrowed.length;
    lower(this, statement);
    this.frameUsed = Math.max(frame, this.frameFloor);
    while (this.borrowed.length > borrowed) this.release(this.borrowed.pop()!);
    if (this.expressions === 0) { while (this.retired.length > 0) this.release(this.retired.pop()!); }
  }

  // ---- The frame -----------------------------------------------------------------------------------

  framePointer(): number {
    if (this.frameLocal < 0) this.frameLocal = this.newLocal(I32);
    return this.frameLocal;
  }

  /** The local that holds `env.thread`. */
  private threadBase(): number {
    if (this.threadLocal < 0) this.threadLocal = this.newLocal(I32);
    return this.threadLocal;
  }

  /** Whether a local is set once, at the function's beginning: to the frame, or to the thread's own memory. */
  isBase(local: number): boolean {
    return local === this.frameLocal || local === this.threadLocal;
  }

  allocateInFrame(size: number, align: number): Spot {
    const local = this.framePointer();
    const offset = roundUp(this.frameUsed, Math.max(align, 1));
    this.frameUsed = offset + size;
    this.frameSize = Math.max(this.frameSize, this.frameUsed);
    this.frameAlignment = Math.max(this.frameAlignment, align);
    return { local, offset };
  }

  /** Where a variable is; automatic ones get their place when they are first met. */
  locate(symbol: VariableSymbol): Location {
    if (symbol.storage === "static") {
      const offset = this.module.offsetOf(symbol);
      // A weak variable that nobody defines: every access to it is a fault.
      if (offset < 0) return { kind: "memory", spot: { local: -1, offset }, size: 0 };
      if (symbol.threadLocal) {
        return { kind: "memory", spot: { local: this.threadBase(), offset }, size: sizeOf(symbol.type) };
      }
      return { kind: "memory", spot: { local: -1, offset }, size: this.module.target.size - offset };
    }
    let location = this.locations.get(symbol);
    if (location === undefined) {
      location = this.place(symbol);
      this.locations.set(symbol, location);
    }
    return location;
  }

  setLocation(symbol: VariableSymbol, location: Location): void {
    this.locations.set(symbol, location);
  }

  /**
   * A block's objects get their places where it begins, and no temporary of the block lies there: in the next turn of a
   * loop it comes after what has been stored in the object.
   */
  openBlock(body: readonly Stmt[]): void {
    for (const inner of body) if (inner.kind === "variable") this.declare(inner.symbol);
  }

  declare(symbol: VariableSymbol): void {
    const { type, storage, inMemory } = symbol;
    const isVariable = type.kind === "array" && type.variableLength !== undefined;
    if (storage === "static" || isVariable || !inMemory && !isAggregate(type) || this.locations.has(symbol)) return;
    this.locations.set(symbol, this.placeInFrame(symbol));
  }

  private place(symbol: VariableSymbol): Location {
    const { type } = symbol;
    if (type.kind === "array" && type.variableLength !== undefined) {
      return { kind: "memory", spot: { local: this.newLocal(I32), offset: 0 }, size: 0 };
    }
    if (!symbol.inMemory && !isAggregate(type) && this.locals.length < REGISTERS) {
      return { kind: "local", local: this.newLocal(valueTypeOf(type) ?? I32) };
    }
    // Where nothing has been yet: what is met first in a loop's end may have been there at its beginning.
    this.frameUsed = this.frameSize;
    return this.placeInFrame(symbol);
  }

  private placeInFrame({ type, align }: VariableSymbol): Location {
    const size = sizeOf(type);
    const spot = this.allocateInFrame(size, Math.max(alignOf(type), align));
    this.frameFloor = this.frameUsed;
    return { kind: "memory", spot, size };
  }

  // ---- Spots ---------------------------------------------------------------------------------------

  /** Pushes the index of a spot; the rest is the immediate offset of the access. */
  pushSpot({ local, offset }: Spot): number {
    if (local < 0) {
      this.code.i32(offset);
      return 0;
    }
    this.code.get(local);
    return offset;
  }

  /** Pushes the whole index. */
  pushIndex(spot: Spot): void {
    const offset = this.pushSpot(spot);
    if (offset !== 0) {
      this.code.i32(offset);
      this.code.op(op.i32_add);
    }
  }

  /** Pushes the C address. */
  pushAddress({ local, offset }: Spot): void {
    const constant = this.module.base + offset;
    if (local >= 0) {
      this.code.get(local);
      this.code.op(op.i64_extend_i32_u);
    }
    this.code.i64(constant);
    if (local >= 0) this.code.op(op.i64_add);
  }

  // ---- Faults --------------------------------------------------------------------------------------

  /** Ends the program by a fault; the address is that of the offset in the i64 local, or 0. */
  fault(kind: FaultSite["kind"], size: number, span: Span, distance = -1): void {
    if (distance < 0) this.code.i64(-this.module.base);
    else this.code.get(distance);
    this.faultAtDistance(kind, size, span);
  }

  /** The same, with the address − base on the stack. */
  faultAtDistance(kind: FaultSite["kind"], size: number, span: Span): void {
    const { code } = this;
    if (this.faultSite < 0) {
      this.faultDistance = this.newLocal(I64);
      this.faultSite = this.newLocal(I32);
    }
    code.set(this.faultDistance);
    code.i32(this.module.site(kind, size, (this.inlined?.callee ?? this.body).symbol.name, span));
    code.set(this.faultSite);
    code.br(this.faulted);
  }

  // ---- Entry and exit ------------------------------------------------------------------------------

  /** Moves the stack pointer down by the number of bytes (i64) on the stack; leaves the new one (i32). */
  extendStack(span: Span): void {
    const { code, module } = this;
    this.framePointer();
    const bytes = this.acquire(I64);
    code.set(bytes);
    // The limit is a multiple of 16, so that rounding down does not pass it.
    code.get(bytes);
    code.globalGet(STACK_POINTER);
    code.globalGet(THREAD);
    code.op(op.i32_sub);
    code.i32(module.target.stackLimit);
    code.op(op.i32_sub);
    code.op(op.i64_extend_i32_u);
    code.op(op.i64_gt_u);
    code.if();
    code.globalGet(STACK_POINTER);
    code.op(op.i64_extend_i32_u);
    this.faultAtDistance("stack", 0, span);
    code.end();
    code.globalGet(STACK_POINTER);
    code.get(bytes);
    code.op(op.i32_wrap_i64);
    code.op(op.i32_sub);
    code.i32(-STACK_ALIGNMENT);
    code.op(op.i32_and);
    code.globalSet(STACK_POINTER);
    code.globalGet(STACK_POINTER);
    this.release(bytes);
  }

  /** The body is complete: the code that makes the frame, or nothing if there is none. Appends its end to the body. */
  finish(): Code {
    const prologue = new Code();
    if (this.threadLocal >= 0) {
      prologue.globalGet(THREAD);
      prologue.set(this.threadLocal);
    }
    if (this.asksPending && this.body.recursive !== true) this.preloadPending(prologue);
    if (this.frameLocal < 0) return prologue;
    const { target } = this.module;
    const size = roundUp(this.frameSize, STACK_ALIGNMENT);
    const aligned = this.frameAlignment > STACK_ALIGNMENT;
    const room = size + (aligned ? this.frameAlignment : 0);
    const old = aligned ? this.newLocal(I32) : this.frameLocal;
    const limit = Math.min(target.stackLimit + room, 2 ** 32 - 1);
    prologue.globalGet(STACK_POINTER);
    prologue.tee(old);
    prologue.globalGet(THREAD);
    prologue.op(op.i32_sub);
    prologue.i32(limit);
    prologue.op(op.i32_lt_u);
    prologue.if();
    this.stackFault(prologue, old, room);
    prologue.end();
    prologue.get(old);
    prologue.i32(size);
    prologue.op(op.i32_sub);
    if (aligned) {
      prologue.i32(-this.frameAlignment);
      prologue.op(op.i32_and);
    }
    prologue.tee(this.frameLocal);
    prologue.globalSet(STACK_POINTER);

    this.code.get(old);
    if (!aligned) {
      this.code.i32(size);
      this.code.op(op.i32_add);
    }
    this.code.globalSet(STACK_POINTER);
    return prologue;
  }

  private stackFault(code: Code, stackPointer: number, room: number): void {
    const { span } = this.body.symbol;
    code.get(stackPointer);
    code.op(op.f64_convert_i32_u);
    code.f64(this.module.base - room);
    code.op(op.f64_add);
    code.i32(this.module.site("stack", room, this.body.symbol.name, span));
    code.i32(-1);
    code.call(this.module.frameFunction("fault", []));
    code.op(op.unreachable);
  }

  /** A default result, for the end of a function that was not left by `return`. */
  pushZero(type: ValueType): void {
    zero(this.code, type);
  }

  /** Pushes the word that is not 0 if a signal waits; false if nobody wants to know. */
  pushPending(): boolean {
    const { pendingOffset } = this.module.target;
    if (pendingOffset === undefined) return false;
    this.code.get(this.threadBase());
    this.code.memory(op.i32_load, pendingOffset);
    this.asksPending = true;
    return true;
  }

  /**
   * Where an engine compares each access with the memory's size (V8 in Deno), it does so once for accesses of one index and
   * one offset, if the first of them comes before the others on all ways: this one does before those in loops.
   */
  private preloadPending(prologue: Code): void {
    prologue.get(this.threadLocal);
    prologue.memory(op.i32_load, this.module.target.pendingOffset!);
    prologue.op(op.drop);
  }

  /** Calls `env.poll`, where a signal waits. */
  poll(span: Span): void {
    const { code, module } = this;
    code.i32(this.frame);
    code.i32(code.marks.length);
    code.plainCall(module.environmentFunction("poll"), span);
  }

  /** Both. */
  safePoint(span: Span): void {
    if (!this.pushPending()) return;
    this.code.if();
    this.poll(span);
    this.code.end();
  }
}
