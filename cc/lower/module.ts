/** What the lowering knows of the module it is making: functions, imports, static storage, fault sites. */
import { StaticData } from "./data.ts";
import { Quiet } from "./quiet.ts";
import { isAggregate, signatureOf } from "./types.ts";
import type { FaultSite, FrameInfo, ImportedFunction, Target } from "../object.ts";
import { BUILTIN_SPAN } from "../scope.ts";
import type { Span } from "../source.ts";
import type { Expr, FunctionBody, FunctionSymbol, Unit, VariableSymbol } from "../tree.ts";
import { alignOf, sizeOf } from "../type-layout.ts";
import type { Type } from "../types.ts";
import { Code } from "../../wasm/code.ts";
import type { FunctionHandle } from "../../wasm/function.ts";
import { type FunctionDefinition, ModuleBuilder, sameSignature, type Signature } from "../../wasm/module.ts";
import { F64, I32, type ValueType } from "../../wasm/opcodes.ts";

/** Bytes. */
const PAGE = 65536;
/** Distance between two function pointers. */
export const FUNCTION_STEP = 16;
/** `env.sp` and `env.thread`; the others belong to calls without a prototype. */
export const STACK_POINTER = 0;
export const THREAD = 1;
const OTHER_GLOBALS = 2;

/** What `env` offers, by name: [parameters, results]. */
const ENVIRONMENT = {
  unprototyped: { parameters: [I32, I32], results: [I32] },
  poll: { parameters: [I32, I32], results: [] },
  report: { parameters: [I32], results: [] },
  setjmp: { parameters: [F64, I32, I32, I32], results: [] },
} as const satisfies Record<string, Signature>;

/** The same for those that end with the values of parameters. */
const FRAME_FUNCTIONS = {
  fault: [F64, I32, I32],
  frame: [I32, I32],
} as const;

export class ModuleContext {
  readonly target: Target;
  /** The address of offset 0. Native addresses are below 2^53, so that a number holds them. */
  readonly base: number;
  readonly functionBase: number;
  readonly builder = new ModuleBuilder();
  readonly data = new StaticData();
  readonly sites: FaultSite[] = [];
  readonly frames: FrameInfo[] = [];
  /** Of each C function that is defined here. */
  readonly definitions: FunctionDefinition[] = [];
  /** For each frame, the position among `definitions` of the function that its calls are counted in. */
  readonly frameOwners: number[] = [];

  /** Of the calls through pointers without a prototype. */
  readonly unprototyped: Signature[] = [];
  readonly imports: ImportedFunction[] = [];
  /** The import of a `main` that is the module's own. */
  private program: FunctionHandle | undefined;
  /** There are statements to run beside the functions. */
  private readonly isEntry: boolean;
  readonly unresolvedVariables: VariableSymbol[] = [];
  /** The first object for which the memory was too small. The module is not to be used then. */
  refused: Span | undefined;
  private readonly bodies = new Map<FunctionSymbol, FunctionBody>();
  private readonly quiet = new Quiet(this.bodies);
  private readonly handles = new Map<FunctionSymbol, FunctionHandle>();
  private readonly environment = new Map<string, FunctionHandle>();
  private readonly helpers = new Map<string, FunctionHandle>();
  private readonly strings = new Map<string, number>();
  private readonly labels = new Map<string, number>();
  private readonly tags: string[] = [];

  constructor(unit: Unit, target: Target) {
    this.target = target;
    this.isEntry = unit.entry !== undefined;
    this.base = Number(target.base);
    this.functionBase = Number(target.functionBase);
    // Engines that check accesses by comparing need no comparison for a constant offset below the minimum.
    const minimum = target.sharedPages ?? Math.floor(target.size / PAGE);
    const pages = target.sharedPages === undefined ? { minimum } : { minimum, maximum: minimum, shared: true };
    this.builder.otherImports.push(
      { kind: "memory", module: "env", name: "memory", limits: pages },
      { kind: "table", module: "env", name: "table", limits: { minimum: 0 } },
      { kind: "global", module: "env", name: "sp", type: I32, mutable: true },
      { kind: "global", module: "env", name: "thread", type: I32, mutable: false },
    );
    for (const body of unit.functions) this.bodies.set(body.symbol, body);
  }

  /** The number of a new frame: of the C function that is being written, or of a copy in it. `values`: of its parameters. */
  frame({ symbol, parameters }: FunctionBody, values: readonly (Expr | undefined)[]): number {
    this.frameOwners.push(this.definitions.length - 1);
    const named = parameters.map(({ name, type }, i) => ({
      name,
      type,
      known: values[i] !== undefined || isAggregate(type),
    }));
    const shown = symbol.attributes.get("continues")?.[0]?.[0] ?? symbol.name;
    return this.frames.push({ function: String(shown), parameters: named, firstCall: 0 }) - 1;
  }

  // ---- Functions -----------------------------------------------------------------------------------

  private typeOf(symbol: FunctionSymbol): Signature & { readonly known: boolean } {
    const { type } = symbol;
    return { ...signatureOf(type), known: type.prototype || symbol.defined || this.bodies.has(symbol) };
  }

  /** The function to call for `symbol`; `called`: its signature at the first call, if no declaration tells. */
  function(declared: FunctionSymbol, called?: Signature): FunctionHandle {
    const symbol = declared.definition ?? declared;
    let handle = this.handles.get(symbol);
    if (handle === undefined) {
      const own = this.typeOf(symbol);
      const { parameters, results } = own.known ? own : called ?? own;
      const type = this.builder.type(parameters, results);
      if (this.bodies.has(symbol)) {
        handle = this.builder.declare(symbol.name, type);
      } else {
        handle = this.builder.importFunction("c", symbol.name, type);
        this.imports.push({ symbol, signature: { parameters, results } });
      }
      this.handles.set(symbol, handle);
    }
    return handle;
  }

  /** The function that a call of `declared` is to call. At the prompt `main` is a program, which whoever links the module starts. */
  callee(declared: FunctionSymbol, called: Signature): FunctionHandle {
    if (!this.isProgram(declared)) return this.function(declared, called);
    const symbol = declared.definition ?? declared;
    if (this.program === undefined) {
      const { parameters, results } = this.typeOf(symbol);
      this.program = this.builder.importFunction("c", symbol.name, this.builder.type(parameters, results));
      this.imports.push({ symbol, signature: { parameters, results } });
    }
    return this.program;
  }

  private isProgram(declared: FunctionSymbol): boolean {
    const symbol = declared.definition ?? declared;
    return this.isEntry && symbol.name === "main" && this.bodies.has(symbol);
  }

  /** No fault can come out of what a call of `declared` calls, or the caller shall have no frame in its backtrace. */
  isQuiet(declared: FunctionSymbol): boolean {
    return !this.isProgram(declared) && (declared.attributes.has("continues") || this.quiet.has(declared));
  }

  signature(handle: FunctionHandle): Signature {
    return this.builder.types[handle.type]!;
  }

  /** The value of a pointer to the function. Whoever first needs the slot also fills it. */
  functionAddress(declared: FunctionSymbol): number {
    const symbol = declared.definition ?? declared;
    if (symbol.absent === true) return 0;
    if (symbol.slot === undefined) {
      symbol.slot = this.target.allocateSlot();
      this.builder.elements.push({ slot: symbol.slot, handle: this.function(symbol) });
    }
    return this.functionBase + FUNCTION_STEP * symbol.slot;
  }

  /** The value of a pointer to what calls the function on behalf of callers with another signature; `write` writes it. */
  adaptedAddress(symbol: FunctionSymbol, name: string, caller: Signature, write: (code: Code) => void): number {
    const adapted = symbol.adapted ??= new Map();
    let slot = adapted.get(name);
    if (slot === undefined) {
      slot = this.target.allocateSlot();
      adapted.set(name, slot);
      this.builder.elements.push({ slot, handle: this.helper(name, caller, write) });
    }
    return this.functionBase + FUNCTION_STEP * slot;
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

  /** A function of `env` that also takes the values of a C function's parameters. */
  frameFunction(name: keyof typeof FRAME_FUNCTIONS, values: readonly ValueType[]): FunctionHandle {
    const type = this.builder.type([...FRAME_FUNCTIONS[name], ...values], []);
    const key = `${name}:${type}`;
    let handle = this.environment.get(key);
    if (handle === undefined) {
      handle = this.builder.importFunction("env", name, type);
      this.environment.set(key, handle);
    }
    return handle;
  }

  /** What calls need that pass a signature to a function which may have another: its number, and two globals. */
  unprototypedCall(signature: Signature): { number: number; lastSlot: number; lastIndex: number } {
    let number = this.unprototyped.findIndex((each) => sameSignature(each, signature));
    if (number < 0) {
      number = this.unprototyped.push(signature) - 1;
      const imports = this.builder.otherImports;
      if (number === 0) {
        imports.push({ kind: "table", module: "env", name: "unprototypedFunctions", limits: { minimum: 0 } });
      }
      for (const name of ["unprototypedSlot", "unprototypedIndex"]) {
        imports.push({ kind: "global", module: "env", name: `${name}${number}`, type: I32, mutable: true });
      }
    }
    const lastSlot = OTHER_GLOBALS + 2 * number;
    return { number, lastSlot, lastIndex: lastSlot + 1 };
  }

  /** The index of `env.jump` or `env.unwind`. */
  tag(name: "jump" | "unwind"): number {
    let index = this.tags.indexOf(name);
    if (index < 0) {
      index = this.tags.push(name) - 1;
      const type = this.builder.type(name === "jump" ? [I32] : [], []);
      this.builder.otherImports.push({ kind: "tag", module: "env", name, type });
    }
    return index;
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

  /**
   * Where a variable of static storage lies. One that nobody defines gets zeroed storage, and is listed; a weak one has
   * none: it lies where its address is 0.
   */
  offsetOf(declared: VariableSymbol): number {
    const symbol = declared.definition ?? declared;
    if (symbol.offset === undefined) {
      let found: number | undefined;
      if (!symbol.defined) {
        found = this.target.externalVariable(symbol);
        if (found === undefined && symbol.attributes.has("weak")) return -this.base;
        if (found === undefined) this.unresolvedVariables.push(symbol);
      }
      const offset = found ?? this.#allocateVariable(symbol);
      if (this.refused === undefined) symbol.offset = offset;
      return offset;
    }
    return symbol.offset;
  }

  #allocateVariable({ type, align, span, tail, threadLocal }: VariableSymbol): number {
    if (!threadLocal) return this.allocateFor(type, align, span, tail);
    const offset = this.target.allocateThreadLocal(sizeOf(type) + (tail ?? 0), Math.max(alignOf(type), align, 1));
    if (offset === undefined) this.refused ??= span;
    return offset ?? 0;
  }

  /** `tail`: bytes of a flexible array member behind the object. */
  allocateFor(type: Type, align: number, span: Span, tail = 0): number {
    return this.#allocate(sizeOf(type) + tail, Math.max(alignOf(type), align, 1), span);
  }

  #allocate(size: number, align: number, span: Span): number {
    const offset = this.refused === undefined ? this.target.allocate(size, align) : undefined;
    if (offset === undefined) this.refused ??= span;
    return offset ?? 0;
  }

  /** A string literal with its final 0; equal ones share their storage. */
  stringOffset(elements: readonly number[], elementSize: number): number {
    const key = `${elementSize}:${elements.join()}`;
    let offset = this.strings.get(key);
    if (offset === undefined) {
      const bytes = (elements.length + 1) * elementSize;
      offset = this.#allocate(bytes, elementSize, BUILTIN_SPAN);
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
