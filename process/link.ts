/** Finds what a module imports: the program's own functions, libc's members in C, implementations in TypeScript, libc. */
import type { ObjectModule } from "../cc/object.ts";
import type { FunctionSymbol } from "../cc/tree.ts";
import type { Host, Implementation } from "../libc/host.ts";
import { implementations } from "../libc/implementations.ts";
import { memberOf } from "../libc/members.ts";
import { stringResult } from "../libc/records.ts";
import { streamEnd, streamResult } from "../libc/streams.ts";
import { faultAtSite, faultInLibc } from "./faults.ts";
import { LinkFailure } from "./end.ts";
import type { Image } from "./image.ts";
import type { SignalRule } from "./interrupted-calls.ts";
import { isLater } from "./later.ts";
import { buildThunks, type ThunkRequest, type ThunkTarget } from "./thunks.ts";

// deno-lint-ignore no-explicit-any
export type WasmFunction = (...args: any[]) => any;

/** What the linker needs from the program around it. */
export interface LinkServices {
  /** Called at safe points while a signal is pending. */
  poll(): void;
  /** The same after a native call with a rule of its own; true if it is to be made again. */
  pollCall(rule: SignalRule): boolean;
  /** The value of a report is in memory. */
  report(index: number): void;
  trampoline(): void;
  /** Compiles a member of libc and loads it; its functions are then defined. */
  loadMember(file: URL): void;
  /** The annotated prototype of a libc function, for a program that declared it by itself. */
  librarySymbol(name: string): FunctionSymbol | undefined;
  /** A function was called that nobody has defined. */
  undefinedCall(name: string): never;
}

export class Linker {
  /** Loaded modules, oldest first: what backtraces look in. */
  readonly modules: ObjectModule[] = [];
  readonly #image: Image;
  readonly #host: Host;
  readonly #target: ThunkTarget;
  readonly #services: LinkServices;
  /** The program's functions with external linkage, the newest of each name. */
  readonly #defined = new Map<string, WasmFunction>();
  /** libc's members in C. */
  readonly #members = new Map<string, WasmFunction>();
  readonly #thunks = new Map<string, WasmFunction>();

  constructor(image: Image, host: Host, target: ThunkTarget, services: LinkServices) {
    this.#image = image;
    this.#host = host;
    this.#target = target;
    this.#services = services;
  }

  /** Instantiates a module; its functions become known to later ones. `member`: it is part of libc. */
  load(object: ObjectModule, member = false): WebAssembly.Instance {
    this.#makeThunks(object.imports);
    const c: Record<string, WasmFunction> = {};
    for (const symbol of object.imports) c[symbol.name] = this.#resolve(symbol);
    const instance = this.#instantiate(object, {
      env: {
        memory: this.#image.memory.memory,
        table: this.#image.table,
        sp: this.#image.stackPointer,
        fault: (address: number, site: number) => {
          throw faultAtSite(object.sites[site]!, address, this.modules);
        },
        poll: () => this.#services.poll(),
        report: (index: number) => this.#services.report(index),
      },
      c,
    });
    this.modules.push(object);
    const known = member ? this.#members : this.#defined;
    for (const { name, linkage } of object.exports) {
      if (!member || linkage === "external") known.set(name, instance.exports[name] as WasmFunction);
    }
    return instance;
  }

  #instantiate(object: ObjectModule, imports: WebAssembly.Imports): WebAssembly.Instance {
    const module = new WebAssembly.Module(object.wasm);
    try {
      return new WebAssembly.Instance(module, imports);
    } catch (error) {
      if (!(error instanceof WebAssembly.LinkError)) throw error;
      const guessed = object.imports.filter((symbol) => !symbol.type.prototype).map(({ name }) => `'${name}'`);
      throw new LinkFailure(
        guessed.length === 0
          ? error.message
          : `declared without a prototype, and called with other types than it has: ${guessed.join(", ")}`,
      );
    }
  }

  /** A function by name as the program would call it, or undefined. */
  find(name: string): WasmFunction | undefined {
    return this.#defined.get(name) ?? this.#member(name);
  }

  /** The function whose address was taken as `pointer`, or undefined. */
  functionNameAt(pointer: number): string | undefined {
    const slot = this.#image.slotOf(pointer);
    for (const { imports, exports } of this.modules) {
      const symbol = [...imports, ...exports].find((each) => each.slot !== undefined && each.slot === slot);
      if (symbol !== undefined) return symbol.name;
    }
    return undefined;
  }

  /** Names among `symbols` that nothing defines. */
  unresolved(symbols: readonly FunctionSymbol[]): FunctionSymbol[] {
    return symbols.filter(({ name }) =>
      !this.#defined.has(name) && memberOf(name) === undefined && implementations[name] === undefined &&
      this.#host.symbol(name) === undefined && !isLater(name)
    );
  }

  #resolve(symbol: FunctionSymbol): WasmFunction {
    const { name } = symbol;
    const found = this.#defined.get(name) ?? this.#member(name) ?? this.#thunks.get(name);
    if (found !== undefined) return found;
    // Declared, not yet defined: at the prompt a later entry may still do so.
    return (...args) => (this.#defined.get(name) ?? (() => this.#services.undefinedCall(name)))(...args);
  }

  #member(name: string): WasmFunction | undefined {
    if (!this.#members.has(name)) {
      const file = memberOf(name);
      if (file === undefined) return undefined;
      this.#services.loadMember(file);
    }
    return this.#members.get(name);
  }

  /** One thunk module for all functions of libc that are needed for the first time. */
  #makeThunks(symbols: readonly FunctionSymbol[]): void {
    const requests: ThunkRequest[] = [];
    const js: Record<string, Implementation> = {};
    for (const imported of symbols) {
      const { name } = imported;
      if (this.#thunks.has(name) || this.#defined.has(name) || memberOf(name) !== undefined) continue;
      const symbol = imported.system ? imported : this.#services.librarySymbol(name) ?? imported;
      const address = this.#host.symbol(name);
      const implementation = implementationOf(symbol, address);
      if (implementation !== undefined) js[name] = implementation(this.#host, symbol);
      else if (address === undefined || symbol.attributes.has("custom")) continue;
      requests.push({ symbol, address: implementation === undefined ? address : undefined });
    }
    if (requests.length === 0) return;
    const { wasm, faults, interrupted } = buildThunks(requests, this.#target);
    const fault = (address: number, index: number) => {
      throw faultInLibc(faults[index]!, address, this.modules);
    };
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
      env: {
        memory: this.#image.memory.memory,
        trampoline: () => this.#services.trampoline(),
        poll: () => this.#services.poll(),
        interrupted: (index: number) => this.#services.pollCall(interrupted[index]!) ? 1 : 0,
        fault,
        stream: (address: number, index: number) => {
          if (!this.#host.streams.has(address)) fault(address, index);
        },
      },
      js,
    });
    for (const { symbol } of requests) this.#thunks.set(symbol.name, exports[symbol.name] as WasmFunction);
  }
}

/** The function that TypeScript supplies for a symbol, or undefined if libc can be called as it is. */
function implementationOf(symbol: FunctionSymbol, address: number | undefined) {
  const own = implementations[symbol.name];
  if (own !== undefined) return own;
  if (address === undefined) return undefined;
  if (symbol.attributes.has("returns_static_string")) return stringResult;
  if (symbol.attributes.has("returns_stream")) return streamResult;
  if (symbol.attributes.has("closes_stream")) return streamEnd;
  return undefined;
}
