/** The part of a thunk that makes a system call by the interruptible stub. */
import { blockOffsets as block } from "../ffi/block.ts";
import type { BlockingCall } from "../ffi/blocking-calls.ts";
import type { Code } from "../wasm/code.ts";
import { EMPTY, I64, op, type ValueType } from "../wasm/opcodes.ts";
import { BLOCK, STACK_WORDS } from "./layout.ts";

/** `env.thread`, a thunk module's only global: the block and the pending word are each thread's own. */
export const THREAD = 0;

/** The thunk around it. */
export interface CallSite {
  readonly code: Code;
  /** Address of the program's memory. */
  readonly base: number;
  /** Leaves a parameter as an i64. */
  argument(parameter: number): void;
  /** Leaves the offset of what a parameter points to. */
  offset(parameter: number): void;
  /** Calls the stub. */
  call(): void;
  local(type: ValueType): number;
}

export function emitSystemCall(call: BlockingCall, site: CallSite): void {
  const { code } = site;
  const put = (at: number, value: () => void) => {
    code.globalGet(THREAD);
    value();
    code.memory(op.i64_store, at);
  };
  const { number, args, maskPair, timeout } = call;
  put(BLOCK + block.function, () => number === undefined ? site.argument(0) : code.i64(number));
  args.forEach((argument, i) =>
    put(
      BLOCK + block.integers + 8 * i,
      () => typeof argument === "bigint" ? code.i64(argument) : site.argument(argument),
    )
  );
  if (maskPair !== undefined) {
    put(STACK_WORDS, () => site.argument(maskPair));
    put(STACK_WORDS + 8, () => code.i64(8));
    put(BLOCK + block.integers + 8 * args.length, () => {
      code.globalGet(THREAD);
      code.op(op.i64_extend_i32_u);
      code.i64(site.base + STACK_WORDS);
      code.op(op.i64_add);
    });
  }
  if (timeout === undefined) site.call();
  else emitKeeping(site, timeout);
  if (call.returnsError === true) emitErrorResult(code);
}

/** Calls, and leaves the 16 bytes that a parameter points to as they were; it may be null. */
function emitKeeping(site: CallSite, parameter: number): void {
  const { code } = site;
  const words = [site.local(I64), site.local(I64)];
  const ifThere = (emit: () => void) => {
    site.argument(parameter);
    code.op(op.i64_eqz);
    code.op(op.i32_eqz);
    code.if(EMPTY);
    emit();
    code.end();
  };
  ifThere(() =>
    words.forEach((local, i) => {
      site.offset(parameter);
      code.memory(op.i64_load, 8 * i);
      code.set(local);
    })
  );
  site.call();
  ifThere(() =>
    words.forEach((local, i) => {
      site.offset(parameter);
      code.get(local);
      code.memory(op.i64_store, 8 * i);
    })
  );
}

/** −1 with errno becomes the error number itself. */
function emitErrorResult(code: Code): void {
  code.globalGet(THREAD);
  code.memory(op.i64_load, BLOCK + block.result);
  code.i64(0);
  code.op(op.i64_lt_s);
  code.if(EMPTY);
  code.globalGet(THREAD);
  code.globalGet(THREAD);
  code.memory(op.i64_load32_u, BLOCK + block.errno);
  code.memory(op.i64_store, BLOCK + block.result);
  code.end();
}
