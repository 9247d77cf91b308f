/**
 * The glue between a compiled module and libc, generated as one small wasm module for all the functions a
 * module needs. A thunk looks at the pointers libc would follow, then either puts the arguments into the
 * trampoline's block and lets libc run (native), or hands them as plain numbers to an implementation in
 * TypeScript (custom), or is the function itself (coded). No bigint is made on the way.
 */
import { isAggregate, scalarOf, signatureOf, valueTypeOf } from "../cc/lower/types.ts";
import { sizeOf } from "../cc/type-layout.ts";
import type { FunctionSymbol } from "../cc/tree.ts";
import type { Type } from "../cc/types.ts";
import { argumentRegisters, blockOffsets as block, pendingFlags } from "../ffi/block.ts";
import { type BlockingCall, blockingCall, concernsMask } from "../ffi/blocking-calls.ts";
import { endRule, signalRule } from "../ffi/signal-rules.ts";
import type { StringBody, StringWriter } from "../cc/lower/string-pieces.ts";
import { Code, type Label } from "../wasm/code.ts";
import { encode } from "../wasm/encode.ts";
import type { FunctionHandle } from "../wasm/function.ts";
import { type FunctionDefinition, ModuleBuilder } from "../wasm/module.ts";
import { EMPTY, F32, F64, I32, I64, op, type ValueType } from "../wasm/opcodes.ts";
import { CANCELLATION, cancellationBits } from "./cancellation.ts";
import { cancellationPoint, type PointKind } from "./cancellation-points.ts";
import type { Interruption } from "./interrupted-calls.ts";
import { BLOCK, PENDING, THREAD_RECORD } from "./layout.ts";
import { emitSystemCall, THREAD } from "./system-call-code.ts";
import type { Extent, PointerCheck } from "./pointer-checks.ts";
import { areaIndex, loadOf, memoryIndex, passStruct, widen, WordPlacer } from "./thunk-arguments.ts";
import { emitBounds, emitChecks, emitFault } from "./thunk-checks.ts";
import type { ThunkContext, ThunkFault, ThunkTarget } from "./thunk-context.ts";

export interface ThunkRequest {
  readonly symbol: FunctionSymbol;
  /** Native address of the libc function (0: it is a system call), or undefined: the import `js.NAME` implements it. */
  readonly address: number | undefined;
  /** The function itself, instead of either. */
  readonly body?: StringBody;
  /** What comes before the native call, and may return. */
  readonly prelude?: StringBody;
}

export interface ThunkModule {
  readonly wasm: Uint8Array<ArrayBuffer>;
  readonly faults: readonly ThunkFault[];
  /** What `env.interrupted(index)` of a thunk module means. */
  readonly interrupted: readonly Interruption[];
}

/** Words of a variadic call's argument area that are passed on: fcntl, ioctl, open and prctl take no more. */
const VARIADIC_WORDS = 3;

export function buildThunks(requests: readonly ThunkRequest[], target: ThunkTarget): ThunkModule {
  const module = new ModuleBuilder();
  const limits = { minimum: target.pages, maximum: target.pages, shared: true };
  module.otherImports.push(
    { kind: "memory", module: "env", name: "memory", limits },
    { kind: "global", module: "env", name: "thread", type: I32, mutable: false },
  );
  const context: ThunkContext = {
    module,
    target,
    faults: [],
    interrupted: [],
    trampoline: module.importFunction("env", "trampoline", module.type([], [])),
    interruptible: module.importFunction("env", "interruptible", module.type([], [])),
    blocksSignals: module.importFunction("env", "blocksSignals", module.type([], [])),
    poll: module.importFunction("env", "poll", module.type([], [])),
    cancel: {
      always: module.importFunction("env", "cancel", module.type([], [])),
      buffered: module.importFunction("env", "cancelOutput", module.type([], [])),
    },
    pollCall: module.importFunction("env", "interrupted", module.type([I32], [I32])),
    fault: module.importFunction("env", "fault", module.type([F64, I32], [])),
    stream: module.importFunction("env", "stream", module.type([F64, I32], [])),
  };
  // Imports come before definitions, so all of them are made first.
  const prepared = requests.map((request) => {
    if (request.body !== undefined) return codedThunk(context, request.symbol, request.body);
    return request.address === undefined ? customThunk(context, request) : nativeThunk(context, request);
  });
  for (const define of prepared) define();
  return { wasm: encode(module).bytes, faults: context.faults, interrupted: context.interrupted };
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
  const definition = context.module.define(handle);
  definition.parts.push(code);
  context.module.exports.push({ name: symbol.name, handle });
  const { structResult, types } = parametersOf(symbol);
  const first = structResult ? 1 : 0;
  const point = symbol.system ? cancellationPoint(symbol.name) : undefined;
  // What libc does, it does after the program has ended by a page that it has touched before.
  emitPoll(context, code, pendingFlags.page);
  if (point !== undefined) emitCancellationPoint(context, code, point);
  emitChecks(context, code, symbol, first);
  return { code, definition, structResult, types, first };
}

function codedThunk(context: ThunkContext, symbol: FunctionSymbol, write: StringBody): () => void {
  const { module } = context;
  const signature = signatureOf(symbol.type);
  const handle = module.declare(symbol.name, module.type(signature.parameters, signature.results));
  return () => {
    const { code, definition } = openThunk(context, symbol, handle);
    write(bodyWriter(context, symbol, code, definition));
  };
}

function bodyWriter(
  context: ThunkContext,
  symbol: FunctionSymbol,
  code: Code,
  { parameterCount, locals }: FunctionDefinition,
): StringWriter {
  return {
    code,
    base: context.target.base,
    // Few calls come here: those by pointers, and those with something to fault about.
    vectors: false,
    local: (type) => parameterCount + locals.push(type) - 1,
    checkWritten(parameter, address, bytes) {
      const extent: Extent = { kind: "parameter", parameter };
      const check: PointerCheck = { kind: "bytes", parameter, extent, nullable: false, writes: true };
      emitBounds(context, code, address, () => code.get(bytes));
      emitFault(context, code, symbol, check, address);
    },
  };
}

function nativeThunk(context: ThunkContext, { symbol, address, prelude }: ThunkRequest): () => void {
  const { module } = context;
  const signature = signatureOf(symbol.type);
  const handle = module.declare(symbol.name, module.type(signature.parameters, signature.results));
  return () => {
    const { code, definition, structResult, types, first } = openThunk(context, symbol, handle);
    prelude?.(bodyWriter(context, symbol, code, definition));
    if (symbol.system && concernsMask(symbol.name)) code.call(context.blocksSignals);
    const isPoint = symbol.system && cancellationPoint(symbol.name) !== undefined;
    const rule = signalRule(symbol.name) ?? (isPoint ? endRule : undefined);
    const again = rule === undefined ? undefined : code.loop();
    const argument = (parameter: number) => {
      if (parameter < types.length) return widen(code, first + parameter, types[parameter]!);
      areaIndex(context, code, first + types.length);
      code.memory(op.i64_load, 8 * (parameter - types.length));
    };
    const call = symbol.system ? blockingCall(symbol.name, context.target.arch) : undefined;
    const bySystemCall = (call: BlockingCall) =>
      emitSystemCall(call, {
        code,
        base: context.target.base,
        argument,
        offset: (parameter) => memoryIndex(context, code, first + parameter),
        call: () => code.call(context.interruptible),
        local: (type) => definition.parameterCount + definition.locals.push(type) - 1,
      });
    const byLibc = () => {
      const words = new WordPlacer(code, argumentRegisters[context.target.arch].integers);
      types.forEach((type, i) => {
        const local = first + i;
        if (isAggregate(type)) passStruct(context, code, words, local, sizeOf(type));
        else if (scalarOf(type).value === F64 || scalarOf(type).value === F32) {
          words.float(local, scalarOf(type).value);
        } else {
          words.integer(() => argument(i));
        }
      });
      if (symbol.type.variadic) {
        for (let i = 0; i < VARIADIC_WORDS; i++) words.integer(() => argument(types.length + i));
      }
      code.globalGet(THREAD);
      code.i64(address!);
      code.memory(op.i64_store, BLOCK + block.function);
      words.finish(context.target.base);
      code.call(context.trampoline);
    };
    if (call === undefined) {
      byLibc();
    } else if (call.only === undefined) {
      bySystemCall(call);
    } else {
      const { parameter, values } = call.only;
      values.forEach((value, i) => {
        argument(parameter);
        code.i64(value);
        code.op(op.i64_eq);
        if (i > 0) code.op(op.i32_or);
      });
      code.if(EMPTY);
      bySystemCall(call);
      code.else();
      byLibc();
      code.end();
    }
    if (rule === undefined || again === undefined) {
      emitPoll(context, code);
    } else {
      const returnsError = call?.returnsError === true;
      emitPollCall(context, code, { rule, isCancellationPoint: isPoint, returnsError }, again);
      code.end();
    }
    emitResult(context, code, symbol, structResult);
  };
}

function emitCancellationPoint(context: ThunkContext, code: Code, point: PointKind): void {
  code.globalGet(THREAD);
  code.memory(op.i32_load, THREAD_RECORD + CANCELLATION);
  code.i32(cancellationBits.REQUESTED);
  code.op(op.i32_and);
  code.if(EMPTY);
  code.call(context.cancel[point]);
  code.end();
}

/** `flags`: what is looked for; anything if it is not given. */
function emitPoll(context: ThunkContext, code: Code, flags?: number): void {
  code.globalGet(THREAD);
  code.memory(op.i32_load, PENDING);
  if (flags !== undefined) {
    code.i32(flags);
    code.op(op.i32_and);
  }
  code.if(EMPTY);
  code.call(context.poll);
  code.end();
}

function emitPollCall(context: ThunkContext, code: Code, call: Interruption, again: Label): void {
  code.globalGet(THREAD);
  code.memory(op.i32_load, PENDING);
  code.if(EMPTY);
  code.i32(context.interrupted.length);
  code.call(context.pollCall);
  code.brIf(again);
  code.end();
  context.interrupted.push(call);
}

function emitResult(context: ThunkContext, code: Code, symbol: FunctionSymbol, structResult: boolean): void {
  const { returns } = symbol.type;
  if (structResult) {
    memoryIndex(context, code, 0);
    code.globalGet(THREAD);
    code.memory(op.i64_load, BLOCK + block.result);
    code.memory(sizeOf(returns) > 4 ? op.i64_store : op.i64_store32, 0);
    return;
  }
  if (returns.kind === "void") return;
  const scalar = scalarOf(returns);
  const isFloat = scalar.value === F64 || scalar.value === F32;
  code.globalGet(THREAD);
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
