/** What the lowering knows of the module it is making: functions, imports, static storage, fault sites. */
import { StaticData } from "./lower-data.ts";
import { signatureOf } from "./lower-types.ts";
import type { FaultSite, Target } from "./object.ts";
import type { Span } from "./source.ts";
import type { FunctionBody, FunctionSymbol, Unit, VariableSymbol } from "./tree.ts";
import { alignOf, sizeOf } from "./type-layout.ts";
import type { Type } from "./types.ts";
import { Code } from "../wasm/code.ts";
import type { FunctionHandle } from "../wasm/function.ts";
import { type FunctionDefinition, ModuleBuilder, type Signature } from "../wasm/module.ts";
import { F64, I32, type ValueType } from "../wasm/opcodes.ts";

/** The most a 32-bit memory can have. */
const MAXIMUM_PAGES = 65536;
/** Distance between two function pointers. */
export const FUNCTION_STEP = 16;
/** `env.sp`, the only global. */
export const STACK_POINTER = 0;

/** What `env` offers, by name: [parameters, results]. */
const ENVIRONMENT = {
  fault: { parameters: [F64, I32], results: [] },
  poll: { parameters: [], results: [] },
  report: { parameters: [I32], results: [] },
} as const satisfies Record<string, Signature>;

export class ModuleContext {
  readonly target: Target;
  /** The address of offset 0. Native addresses are below 2^53, so that a number holds them. */
  readonly base: number;
  readonly functionBase: number;
  readonly builder = new ModuleBuilder();
  readonly data = new StaticData();
  readonly sites: FaultSite[] = [];
  readonly imports: FunctionSymbol[] = [];
  readonly unresolvedVariables: VariableSymbol[] = [];
  private readonly bodies = new Map<FunctionSymbol, FunctionBody>();
  private readonly handles = new Map<FunctionSymbol, FunctionHandle>();
  private readonly environment = new Map<string, FunctionHandle>();
  private readonly helpers = new Map<string, FunctionHandle>();
  private readonly strings = new Map<string, number>();
  private readonly labels = new Map<string, number>();

  constructor(unit: Unit, target: Target) {
    this.target = target;
    this.base = Number(target.base);
    this.functionBase = Number(target.functionBase);
    const pages = target.sharedMemory === true ? { minimum: 1, maximum: MAXIMUM_PAGES, shared: true } : { minimum: 1 };
    this.builder.otherImports.push(
      { kind: "memory", module: "env", name: "memory", limits: pages },
      { kind: "table", module: "env", name: "table", limits: { minimum: 0 } },
      { kind: "global", module: "env", name: "sp", type: I32, mutable: true },
    );
    for (const body of unit.functions) this.bodies.set(body.symbol, body);
  }

  // ---- Functions -----------------------------------------------------------------------------------

  /** The type a symbol is called with: the definition's, if this module has one. */
  typeOf(symbol: FunctionSymbol): Signature & { readonly known: boolean } {
    const type = this.bodies.get(symbol)?.symbol.type ?? symbol.type;
    return { ...signatureOf(type), known: type.prototype || this.bodies.has(symbol) };
  }

  /** The function to call for `symbol`; `called`: its signature at the first call, if no declaration tells. */
  function(symbol: FunctionSymbol, called?: Signature): FunctionHandle {
    let handle = this.handles.get(symbol);
    if (handle === undefined) {
      const declared = this.typeOf(symbol);
      const { parameters, results } = declared.known ? declared : called ?? declared;
      const type = this.builder.type(parameters, results);
      if (this.bodies.has(symbol)) {
        handle = this.builder.declare(symbol.name, type);
      } else {
        handle = this.builder.importFunction("c", symbol.name, type);
        this.imports.push(symbol);
      }
      this.handles.set(symbol, handle);
    }
    return handle;
  }

  signature(handle: FunctionHandle): Signature {
    return this.builder.types[handle.type]!;
  }

  /** The value of a pointer to the function. Whoever first needs the slot also fills it. */
  functionAddress(symbol: FunctionSymbol): number {
    if (symbol.slot === undefined) {
      symbol.slot = this.target.allocateSlot();
      this.builder.elements.push({ slot: symbol.slot, handle: this.function(symbol) });
    }
    return this.functionBase + FUNCTION_STEP * symbol.slot;
  }

  environmentFunction(name: keyof typeof ENVIRONMENT): FunctionHandle {
    let handle = this.environment.get(name);
    if (handle === undefined) {
      const { parameters, results } = ENVIRONMENT[name];
      handle = this.builder.importFunction("env", name, this.builder.type(parameters, results));
      this.environment.set(name, handle);
    }
    return handle;
  }

  /** A function of the module's own, made when it is first wanted. `write` also adds its locals. */
  helper(
    name: string,
    { parameters, results }: Signature,
    write: (code: Code, locals: ValueType[]) => void,
  ): FunctionHandle {
    let handle = this.helpers.get(name);
    if (handle === undefined) {
      handle = this.builder.declare(name, this.builder.type(parameters, results));
      this.helpers.set(name, handle);
      const definition: FunctionDefinition = this.builder.define(handle);
      const code = new Code();
      write(code, definition.locals);
      definition.parts.push(code);
    }
    return handle;
  }

  site(kind: FaultSite["kind"], size: number, name: string, span: Span): number {
    return this.sites.push({ kind, size, function: name, span }) - 1;
  }

  // ---- Static storage ------------------------------------------------------------------------------

  /** Where a variable of static storage lies. One that nobody defines gets zeroed storage, and is listed. */
  offsetOf(symbol: VariableSymbol): number {
    if (symbol.offset === undefined) {
      let found: number | undefined;
      if (!symbol.defined) {
        found = this.target.externalVariable(symbol);
        if (found === undefined) this.unresolvedVariables.push(symbol);
      }
      symbol.offset = found ?? this.allocateFor(symbol.type, symbol.align);
    }
    return symbol.offset;
  }

  allocateFor(type: Type, align = 0): number {
    return this.target.allocate(sizeOf(type), Math.max(alignOf(type), align, 1));
  }

  /** A string literal with its final 0; equal ones share their storage. */
  stringOffset(elements: readonly number[], elementSize: number): number {
    const key = `${elementSize}:${elements.join()}`;
    let offset = this.strings.get(key);
    if (offset === undefined) {
      const bytes = (elements.length + 1) * elementSize;
      offset = this.target.allocate(bytes, elementSize);
      this.strings.set(key, offset);
      const area = this.data.area(offset, bytes);
      for (let i = 0; i < elements.length; i++) area.integer(i * elementSize, elementSize, elements[i]!);
    }
    return offset;
  }

  /** The value of `&&label`: a number for each name, from 1. Equal names in two functions may share one. */
  labelNumber(name: string): number {
    let number = this.labels.get(name);
    if (number === undefined) {
      number = this.labels.size + 1;
      this.labels.set(name, number);
    }
    return number;
  }
}
