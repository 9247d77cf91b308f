/** What is known of a module of thunks while it is being made. */
import type { FunctionHandle } from "../wasm/function.ts";
import type { ModuleBuilder } from "../wasm/module.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { PointKind } from "./cancellation-points.ts";
import type { Interruption } from "./interrupted-calls.ts";
import type { PointerCheck } from "./pointer-checks.ts";

/** What `env.fault(address, index)` of a thunk module means. */
export interface ThunkFault {
  readonly function: string;
  readonly check: PointerCheck;
  readonly parameter: string;
}

/** What the thunks are made for. */
export interface ThunkTarget {
  readonly base: number;
  readonly size: number;
  /** Of the memory, which does not grow. */
  readonly pages: number;
  readonly arch: Runtime["arch"];
}

export interface ThunkContext {
  readonly module: ModuleBuilder;
  readonly target: ThunkTarget;
  readonly faults: ThunkFault[];
  readonly interrupted: Interruption[];
  readonly trampoline: FunctionHandle;
  /** The block's function is the number of a system call. */
  readonly interruptible: FunctionHandle;
  /** Comes before a call that blocks signals, or waits for blocked ones. */
  readonly blocksSignals: FunctionHandle;
  readonly poll: FunctionHandle;
  /** This is a cancellation point. */
  readonly cancel: Readonly<Record<PointKind, FunctionHandle>>;
  /** Polls by the call's rule, and tells whether it is to be made again. */
  readonly pollCall: FunctionHandle;
  readonly fault: FunctionHandle;
  /** Faults unless the address is a live FILE. */
  readonly stream: FunctionHandle;
}
