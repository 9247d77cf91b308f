/**
 * The glue between a compiled module and libc, generated as one small wasm module for all the functions a
 * module needs. A thunk looks at the pointers libc would follow, then either puts the arguments into the
 * trampoline's block and lets libc run (native), or hands them as plain numbers to an implementation in
 * TypeScript (custom). No bigint is made on the way.
 */
import { isAggregate, scalarOf, signatureOf, valueTypeOf } from "../cc/lower-types.ts";
import { sizeOf } from "../cc/type-layout.ts";
import type { FunctionSymbol } from "../cc/tree.ts";
import type { Type } from "../cc/types.ts";
import { argumentRegisters, blockOffsets as block } from "../ffi/block.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { Code, type Label } from "../wasm/code.ts";
import { encode } from "../wasm/encode.ts";
import type { FunctionHandle } from "../wasm/function.ts";
import { ModuleBuilder } from "../wasm/module.ts";
import { EMPTY, F32, F64, I32, I64, op, type ValueType } from "../wasm/opcodes.ts";
import { type SignalRule, signalRule } from "./interrupted-calls.ts";
import { BLOCK, PENDING, STACK_WORDS } from "./layout.ts";
import { type Extent, type PointerCheck, pointerChecks } from "./pointer-checks.ts";

export interface ThunkRequest {
  readonly symbol: FunctionSymbol;
  /** Native address of the libc function, or undefined: the import `js.NAME` implements it. */
  readonly address: number | undefined;
}

/** What `env.fault(address, index)` of a thunk module means. */
export interface ThunkFault {
  readonly function: string;
  readonly check: PointerCheck;
  readonly parameter: string;
}

export interface ThunkModule {
  readonly wasm: Uint8Array<ArrayBuffer>;
  readonly faults: readonly ThunkFault[];
  /** What `env.interrupted(index)` of a thunk module means. */
  readonly interrupted: readonly SignalRule[];
}

/** What the thunks are made for. */
export interface ThunkTarget {
  readonly base: number;
  readonly size: number;
  readonly arch: Runtime["arch"];
}

/** Words of a variadic call's argument area that are passed on: fcntl, ioctl, open and prctl take no more. */
const VARIADIC_WORDS = 3;

export function buildThunks(requests: readonly ThunkRequest[], target: ThunkTarget): ThunkModule {
  const module = new ModuleBuilder();
  module.otherImports.push({ kind: "memory", module: "env", name: "memory", limits: { minimum: 1 } });
  const context: ThunkContext = {
    module,
    target,
    faults: [],
    interrupted: [],
    trampoline: module.importFunction("env", "trampoline", module.type([], [])),
    poll: module.importFunction("env", "poll", module.type([], [])),
    pollCall: module.importFunction("env", "interrupted", module.type([I32], [I32])),
    fault: module.importFunction("env", "fault", module.type([F64, I32], [])),
    stream: module.importFunction("env", "stream", module.type([F64, I32], [])),
  };
  // Imports come before definitions, so all of them are made first.
  const bodies = requests.map((request) => request.address === undefined ? customThunk : nativeThunk);
  const prepared = requests.map((request, i) => bodies[i]!(context, request));
  for (const define of prepared) define();
  return { wasm: encode(module).bytes, faults: context.faults, interrupted: context.interrupted };
}

interface ThunkContext {
  readonly module: ModuleBuilder;
  readonly target: ThunkTarget;
  readonly faults: ThunkFault[];
  readonly interrupted: SignalRule[];
  readonly trampoline: FunctionHandle;
  readonly poll: FunctionHandle;
  /** Polls by the call's rule, and tells whether it is to be made again. */
  readonly pollCall: FunctionHandle;
  readonly fault: FunctionHandle;
  /** Faults unless the address is a live FILE. */
  readonly stream: FunctionHandle;
}

/** C function type → where each argument of the thunk comes from. */
interface Parameters {
  /** Local 0 is the address of the space for a struct result. */
  readonly structResult: boolean;
  readonly types: readonly Type[];
}

function parametersOf(symbol: FunctionSymbol): Parameters {
  return {
    structResult: isAggregate(symbol.type.returns),
    types: symbol.type.parameters.map((parameter) => parameter.type),
  };
}

/** Begins the exported function: the checks come first, whatever follows. `first`: the local of the first C parameter. */
function openThunk(context: ThunkContext, symbol: FunctionSymbol, handle: FunctionHandle) {
  const code = new Code();
  context.module.define(handle).parts.push(code);
  context.module.exports.push({ name: symbol.name, handle });
  const { structResult, types } = parametersOf(symbol);
  const first = structResult ? 1 : 0;
  emitChecks(context, code, symbol, first);
  return { code, structResult, types, first };
}

function nativeThunk(context: ThunkContext, { symbol, address }: ThunkRequest): () => void {
  const { module } = context;
  const signature = signatureOf(symbol.type);
  const handle = module.declare(symbol.name, module.type(signature.parameters, signature.results));
  return () => {
    const { code, structResult, types, first } = openThunk(context, symbol, handle);

    const rule = signalRule(symbol.name);
    // What has come so far, and was taken by another thread than the program's, is to end the wait.
    if (rule?.kind === "wait") emitPoll(context, code);
    const again = rule === undefined ? undefined : code.loop();
    const words = new WordPlacer(code, argumentRegisters[context.target.arch].integers);
    types.forEach((type, i) => {
      const local = first + i;
      if (isAggregate(type)) passStruct(context, code, words, local, sizeOf(type));
      else if (scalarOf(type).value === F64 || scalarOf(type).value === F32) words.float(local, scalarOf(type).value);
      else words.integer(() => widen(code, local, type));
    });
    if (symbol.type.variadic) {
      const area = first + types.length;
      for (let i = 0; i < VARIADIC_WORDS; i++) {
        words.integer(() => {
          areaIndex(context, code, area);
          code.memory(op.i64_load, 8 * i);
        });
      }
    }
    code.i32(0);
    code.i64(address!);
    code.memory(op.i64_store, BLOCK + block.function);
    words.finish(context.target.base);
    code.call(context.trampoline);
    if (rule === undefined || again === undefined) {
      emitPoll(context, code);
    } else {
      emitPollCall(context, code, rule, again);
      code.end();
    }
    emitResult(context, code, symbol, structResult);
  };
}

/** Puts arguments into the registers' places of the block, then into stack words. */
class WordPlacer {
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
    this.#code.i32(0);
    value();
    this.#code.memory(op.i64_store, at);
  }

  float(local: number, type: ValueType): void {
    this.#code.i32(0);
    this.#code.get(local);
    this.#code.memory(type === F64 ? op.f64_store : op.f32_store, BLOCK + block.vectors + 8 * this.#floats++);
  }

  finish(base: number): void {
    const code = this.#code;
    code.i32(0);
    code.i64(this.#stack);
    code.memory(op.i64_store, BLOCK + block.stackCount);
    if (this.#stack === 0) return;
    code.i32(0);
    code.i64(base + STACK_WORDS);
    code.memory(op.i64_store, BLOCK + block.stackWords);
  }
}

/** A struct of up to 16 bytes of integers travels in registers (System V, AAPCS64); its copy is the caller's. */
function passStruct(context: ThunkContext, code: Code, words: WordPlacer, local: number, size: number): void {
  for (let at = 0; at < size; at += 8) {
    words.integer(() => {
      memoryIndex(context, code, local);
      code.memory(loadOf(size - at), at);
    });
  }
}

/** Loads the next word of a struct of which so many bytes are left. */
function loadOf(bytes: number): number {
  return bytes >= 8 ? op.i64_load : bytes >= 4 ? op.i64_load32_u : bytes >= 2 ? op.i64_load16_u : op.i64_load8_u;
}

/** The argument in `local` as an i64. */
function widen(code: Code, local: number, type: Type): void {
  const { value, signed } = scalarOf(type);
  code.get(local);
  if (value === I32) code.op(signed ? op.i64_extend_i32_s : op.i64_extend_i32_u);
}

/** The address in `local` as an index into memory; it is the caller's own and needs no check. */
function memoryIndex(context: ThunkContext, code: Code, local: number): void {
  code.get(local);
  code.i64(context.target.base);
  code.op(op.i64_sub);
  code.op(op.i32_wrap_i64);
}

/** The same for an argument area; a call without unnamed arguments has none (0), and index 0 stands for it. */
function areaIndex(context: ThunkContext, code: Code, local: number): void {
  memoryIndex(context, code, local);
  code.i32(0);
  code.get(local);
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
  code.op(op.select);
}

function emitPoll(context: ThunkContext, code: Code): void {
  code.i32(0);
  code.memory(op.i32_load, PENDING);
  code.if(EMPTY);
  code.call(context.poll);
  code.end();
}

function emitPollCall(context: ThunkContext, code: Code, rule: SignalRule, again: Label): void {
  code.i32(0);
  code.memory(op.i32_load, PENDING);
  code.if(EMPTY);
  code.i32(context.interrupted.length);
  code.call(context.pollCall);
  code.brIf(again);
  code.end();
  context.interrupted.push(rule);
}

function emitResult(context: ThunkContext, code: Code, symbol: FunctionSymbol, structResult: boolean): void {
  const { returns } = symbol.type;
  if (structResult) {
    memoryIndex(context, code, 0);
    code.i32(0);
    code.memory(op.i64_load, BLOCK + block.result);
    code.memory(sizeOf(returns) > 4 ? op.i64_store : op.i64_store32, 0);
    return;
  }
  if (returns.kind === "void") return;
  const scalar = scalarOf(returns);
  const isFloat = scalar.value === F64 || scalar.value === F32;
  code.i32(0);
  code.memory(scalar.load, BLOCK + (isFloat ? block.vectorResult : block.result));
}

function customThunk(context: ThunkContext, { symbol }: ThunkRequest): () => void {
  const { module } = context;
  const signature = signatureOf(symbol.type);
  const result = symbol.type.returns.kind === "void" ? [] : [F64 as ValueType];
  const implementation = module.importFunction(
    "js",
    symbol.name,
    module.type(signature.parameters.map(() => F64), result),
  );
  const handle = module.declare(symbol.name, module.type(signature.parameters, signature.results));
  return () => {
    const { code, types, first } = openThunk(context, symbol, handle);
    signature.parameters.forEach((parameter, local) => {
      const type = types[local - first];
      if (type !== undefined && isAggregate(type)) {
        // A small struct, by value: `inet_ntoa(in)`.
        memoryIndex(context, code, local);
        code.memory(loadOf(sizeOf(type)), 0);
        return toNumber(code, I64, false);
      }
      code.get(local);
      toNumber(code, parameter, type !== undefined && scalarOf(type).signed);
    });
    code.call(implementation);
    emitPoll(context, code);
    if (result.length > 0) fromNumber(code, valueTypeOf(symbol.type.returns)!);
  };
}

/** i32, i64 → f64: pointers and sizes keep every bit below 2^53. */
function toNumber(code: Code, type: ValueType, signed: boolean): void {
  if (type === I32) code.op(signed ? op.f64_convert_i32_s : op.f64_convert_i32_u);
  else if (type === I64) code.op(signed ? op.f64_convert_i64_s : op.f64_convert_i64_u);
  else if (type === F32) code.op(op.f64_promote_f32);
}

function fromNumber(code: Code, type: ValueType): void {
  if (type === F64) return;
  if (type === F32) return code.op(op.f32_demote_f64);
  code.opFc(I64_TRUNC_SAT_F64_S);
  if (type === I32) code.op(op.i32_wrap_i64);
}

const I64_TRUNC_SAT_F64_S = 6;

// ---- Checks ----------------------------------------------------------------------------------------

function emitChecks(context: ThunkContext, code: Code, symbol: FunctionSymbol, first: number): void {
  for (const check of pointerChecks(symbol)) {
    const local = first + check.parameter;
    const index = context.faults.length;
    context.faults.push({
      function: symbol.name,
      check,
      parameter: symbol.type.parameters[check.parameter]?.name ?? `argument ${check.parameter + 1}`,
    });
    if (check.nullable) {
      code.get(local);
      code.op(op.i64_eqz);
      code.op(op.i32_eqz);
      code.if(EMPTY);
    }
    if (check.kind === "stream") {
      code.get(local);
      code.op(op.f64_convert_i64_u);
      code.i32(index);
      code.call(context.stream);
    } else {
      emitRange(context, code, symbol, check, local, first, index);
    }
    if (check.nullable) code.end();
  }
}

/** Fault unless [p, p + n) is the program's; nothing is looked at when n is 0. */
function emitRange(
  context: ThunkContext,
  code: Code,
  symbol: FunctionSymbol,
  check: Exclude<PointerCheck, { kind: "stream" }>,
  local: number,
  first: number,
  index: number,
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
    // n ≠ 0 and (n > size or p − base > size − n)
    const amount = () => emitExtent(code, symbol, extent, first);
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
  code.if(EMPTY);
  code.get(local);
  code.op(op.f64_convert_i64_u);
  code.i32(index);
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
