/**
 * The modules of a program as one thread has them. Each thread has instances of its own, on the same memory and with
 * the same slots in a table of its own: the first thread makes them one by one as it links, the others do the same steps.
 */
import type { ModuleFacts } from "../cc/object.ts";
import type { FunctionSymbol } from "../cc/tree.ts";
import type { Host } from "../libc/host.ts";
import { implementations } from "../libc/implementations.ts";
import { stringResult } from "../libc/records.ts";
import { streamEnd, streamResult } from "../libc/streams.ts";
import type { WasmFunction } from "./adaptor.ts";
import type { Value } from "./argument-text.ts";
import type { Cancellation } from "./cancellation.ts";
import { SIGSEGV } from "./end.ts";
import { JUMP, UNWIND } from "./exceptions.ts";
import { faultAtSite, faultInLibc } from "./faults.ts";
import type { Image } from "./image.ts";
import type { Interruption } from "./interrupted-calls.ts";
import type { Jumps } from "./jumps.ts";
import type { ThunkFault } from "./thunk-context.ts";
import { UnprototypedCalls } from "./unprototyped-calls.ts";
import type { Unwinding } from "./unwinding.ts";

/**
 * A function that a module imports: another step's export, or one that is looked up by name when it is called; or the
 * prompt's `main`, the same, which the shell starts as a program.
 */
export type Source =
  | { readonly kind: "export"; readonly step: number; readonly name: string }
  | { readonly kind: "later" | "program"; readonly name: string };

/** All of it can be sent to a worker. */
export type Step =
  | {
    readonly kind: "module";
    readonly module: WebAssembly.Module;
    readonly facts: ModuleFacts;
    readonly imports: Readonly<Record<string, Source>>;
    /** Functions that are found by name; the program's go before libc's members. */
    readonly defines: readonly string[];
    readonly member: boolean;
  }
  | {
    readonly kind: "thunks";
    readonly module: WebAssembly.Module;
    readonly faults: readonly ThunkFault[];
    readonly interrupted: readonly Interruption[];
    /** Those that TypeScript implements. */
    readonly symbols: readonly FunctionSymbol[];
  }
  | { readonly kind: "adaptor"; readonly module: WebAssembly.Module }
  | { readonly kind: "slot"; readonly slot: number; readonly source: Source };

/** What instances need from the thread that runs them. */
export interface InstanceServices {
  readonly jumps: Jumps;
  readonly unwinding: Unwinding;
  /** Called at safe points while a signal is pending. */
  poll(): void;
  /** The same after a native call with a rule of its own; true if it is to be made again. */
  pollCall(call: Interruption): boolean;
  readonly cancellation: Cancellation;
  /** The value of a report is in memory. */
  report(index: number): void;
  /** The program is about to block signals. */
  blocksSignals(): void;
  trampoline(): void;
  interruptible(): void;
  /** A handler of `signal` has a stack of its own. */
  hasStackFor(signal: number): boolean;
  /** The program has done what raises `signal`: its own handler runs. If that comes back, the program is stopped. */
  faulted(signal: number, address: number): void;
  /** `call` calls the prompt's `main`. */
  program(call: () => unknown): unknown;
  /** A function was called that nobody has defined. */
  undefinedCall(name: string): never;
}

export class Instances {
  readonly steps: Step[] = [];
  /** Of the modules among the steps: what backtraces look in, oldest first. */
  readonly modules: ModuleFacts[] = [];
  readonly #image: Image;
  readonly #host: Host;
  readonly #services: InstanceServices;
  readonly #exports: WebAssembly.Exports[] = [];
  readonly #defined = new Map<string, WasmFunction>();
  readonly #members = new Map<string, WasmFunction>();
  readonly #unprototyped: UnprototypedCalls;

  constructor(image: Image, host: Host, services: InstanceServices) {
    this.#image = image;
    this.#host = host;
    this.#services = services;
    this.#unprototyped = new UnprototypedCalls(image.table);
  }

  /** Does a step, and gives its number. */
  add(step: Step): number {
    const exports = this.#run(step);
    this.#exports.push(exports);
    if (step.kind === "module") {
      this.modules.push(step.facts);
      const known = step.member ? this.#members : this.#defined;
      for (const name of step.defines) known.set(name, exports[name] as WasmFunction);
    }
    return this.steps.push(step) - 1;
  }

  exports(step: number): WebAssembly.Exports {
    return this.#exports[step]!;
  }

  /** The newest function of that name. */
  find(name: string): WasmFunction | undefined {
    return this.#defined.get(name) ?? this.#members.get(name);
  }

  /** How the program calls a function of libc, if it does. */
  thunk(name: string): WasmFunction | undefined {
    const step = this.steps.findLastIndex((step, i) => step.kind === "thunks" && this.#exports[i]![name] !== undefined);
    return this.#exports[step]?.[name] as WasmFunction | undefined;
  }

  function(source: Source): WasmFunction {
    if (source.kind === "export") return this.#exports[source.step]![source.name] as WasmFunction;
    const { kind, name } = source;
    const later: WasmFunction = (...args) =>
      (this.#defined.get(name) ?? (() => this.#services.undefinedCall(name)))(...args);
    return kind === "later" ? later : (...args) => this.#services.program(() => later(...args));
  }

  #run(step: Step): WebAssembly.Exports {
    const { table } = this.#image;
    switch (step.kind) {
      case "module": {
        this.#unprototyped.add(step.facts.slots);
        const c = Object.fromEntries(
          Object.entries(step.imports).map(([name, source]) => [name, this.function(source)]),
        );
        return new WebAssembly.Instance(step.module, { env: this.#environment(step.facts), c }).exports;
      }
      case "thunks":
        return this.#thunks(step);
      case "adaptor":
        return new WebAssembly.Instance(step.module, { env: { table } }).exports;
      case "slot":
        table.set(step.slot, this.function(step.source));
        return {};
    }
  }

  #environment(facts: ModuleFacts): WebAssembly.ModuleImports {
    const { memory, table, stackPointer, threadGlobal } = this.#image;
    const { unwinding, jumps } = this.#services;
    return {
      memory: memory.memory,
      table,
      sp: stackPointer,
      thread: threadGlobal,
      fault: (address: number, index: number, frame: number, ...values: Value[]) => {
        const site = facts.sites[index]!;
        const [signal, message] = faultAtSite(site, address);
        // Without a stack no handler can run.
        if (site.kind !== "stack" || this.#services.hasStackFor(signal)) this.#services.faulted(signal, address);
        const top = frame < 0
          ? { function: site.function, span: site.span }
          : unwinding.frame(facts.frames[frame]!, site.span, values);
        unwinding.raise(signal, message, top);
      },
      frame: (frame: number, call: number, ...values: Value[]) => unwinding.pass(facts, frame, call, values),
      unwind: UNWIND,
      poll: (frame: number, call: number) => unwinding.through(facts, frame, call, () => this.#services.poll()),
      report: (index: number) => this.#services.report(index),
      ...this.#unprototyped.environment(facts),
      setjmp: (buffer: number, cell: number, site: number, saveMask: number) => jumps.set(buffer, cell, site, saveMask),
      jump: JUMP,
    };
  }

  #thunks({ module, faults, interrupted, symbols }: Step & { kind: "thunks" }): WebAssembly.Exports {
    const fault = (address: number, index: number) => {
      this.#services.faulted(SIGSEGV, address);
      this.#services.unwinding.raise(SIGSEGV, faultInLibc(faults[index]!, address));
    };
    const js = Object.fromEntries(symbols.map((symbol) => {
      const make = implementationOf(symbol, this.#host.symbol(symbol.name))!;
      return [symbol.name, make(this.#host, symbol) as WasmFunction];
    }));
    return new WebAssembly.Instance(module, {
      env: {
        memory: this.#image.memory.memory,
        thread: this.#image.threadGlobal,
        trampoline: () => this.#services.trampoline(),
        interruptible: () => this.#services.interruptible(),
        blocksSignals: () => this.#services.blocksSignals(),
        poll: () => this.#services.poll(),
        cancel: () => this.#services.cancellation.atPoint(),
        cancelOutput: () => this.#services.cancellation.atOutput(),
        interrupted: (index: number) => this.#services.pollCall(interrupted[index]!) ? 1 : 0,
        fault,
        stream: (address: number, index: number) => {
          if (!this.#host.streams.has(address)) fault(address, index);
        },
      },
      js,
    }).exports;
  }
}

/** The function that TypeScript supplies for a symbol, or undefined if libc can be called as it is. */
export function implementationOf(symbol: FunctionSymbol, address: number | undefined) {
  const own = implementations[symbol.name];
  if (own !== undefined) return own;
  if (address === undefined) return undefined;
  if (symbol.attributes.has("returns_static_string")) return stringResult;
  if (symbol.attributes.has("returns_stream")) return streamResult;
  if (symbol.attributes.has("closes_stream")) return streamEnd;
  return undefined;
}
