/** Finds what a module imports: the program's own functions, libc's members in C, implementations in TypeScript, libc. */
import { signatureOf } from "../cc/lower/types.ts";
import type { ImportedFunction, ObjectModule } from "../cc/object.ts";
import type { FunctionSymbol } from "../cc/tree.ts";
import { characterBodies } from "../libc/character-code.ts";
import { DOUBLE, FLOAT, functionOf, INT, LONG, VOID } from "../cc/type-make.ts";
import type { FunctionType } from "../cc/types.ts";
import type { Host } from "../libc/host.ts";
import { implementations } from "../libc/implementations.ts";
import { memberOf } from "../libc/members.ts";
import { searchBodies } from "../cc/lower/search-bodies.ts";
import { stringBodies } from "../cc/lower/string-bodies.ts";
import { sameSignature, type Signature } from "../wasm/module.ts";
import { F32, I32, I64, type ValueType } from "../wasm/opcodes.ts";
import { ADAPTOR, adaptor, type WasmFunction } from "./adaptor.ts";
import { blockingCall } from "../ffi/blocking-calls.ts";
import type { Image } from "./image.ts";
import { implementationOf, type Instances, type Source } from "./instances.ts";
import type { ThunkTarget } from "./thunk-context.ts";
import { buildThunks, type ThunkRequest } from "./thunks.ts";

/** What the linker needs from the program around it. */
export interface LinkServices {
  /** Compiles a member of libc and loads it; its functions are then defined. */
  loadMember(file: URL): void;
  /** The annotated prototype of a libc function, for a program that declared it by itself. */
  librarySymbol(name: string): FunctionSymbol | undefined;
  /** Calls of `main` start a program. */
  readonly startsPrograms: boolean;
}

/** A function that others may import. */
interface Linkable {
  readonly source: Source;
  readonly signature: Signature;
}

interface Coming {
  readonly symbol: FunctionSymbol;
  /** In the table, if somebody asked for it already. */
  slot: number | undefined;
}

export class Linker {
  /** Loaded modules, oldest first: what backtraces look in. */
  readonly modules: ObjectModule[] = [];
  readonly #image: Image;
  readonly #instances: Instances;
  readonly #host: Host;
  readonly #target: ThunkTarget;
  readonly #services: LinkServices;
  /** The program's functions with external linkage, the newest of each name. */
  readonly #defined = new Map<string, Linkable>();
  /** libc's members in C. */
  readonly #members = new Map<string, Linkable>();
  readonly #thunks = new Map<string, Linkable>();
  /** libc's functions that were looked up by name. */
  readonly #lookedUp: FunctionSymbol[] = [];
  /** Functions of the module that is being loaded: libc's members that it needs may call them. */
  readonly #coming = new Map<string, Coming>();

  constructor(image: Image, instances: Instances, host: Host, target: ThunkTarget, services: LinkServices) {
    this.#image = image;
    this.#instances = instances;
    this.#host = host;
    this.#target = target;
    this.#services = services;
  }

  /** Instantiates a module. Its functions become known to later ones as the program's or as libc's, or to none. */
  load(object: ObjectModule, role: "program" | "member" | "aside" = "program"): WebAssembly.Exports {
    const member = role === "member";
    const isProgram = ({ symbol: { name } }: ImportedFunction) =>
      name === "main" && role === "program" && this.#services.startsPrograms;
    this.#makeThunks(object.imports.filter((imported) => !isProgram(imported)));
    if (role === "program") {
      for (const symbol of object.exports) this.#coming.set(symbol.name, { symbol, slot: undefined });
    }
    const imports: Record<string, Source> = {};
    for (const imported of object.imports) {
      const { name } = imported.symbol;
      imports[name] = isProgram(imported) ? { kind: "program", name } : this.#resolve(imported, member);
    }
    this.#image.write(object.data);
    const { sites, frames, callPositions, functions, unprototyped, slots } = object;
    const step = this.#instances.add({
      kind: "module",
      module: new WebAssembly.Module(object.wasm),
      facts: { sites, frames, callPositions, functions, unprototyped, slots },
      imports,
      defines: role === "aside" ? [] : object.exports.map(({ name }) => name),
      member,
    });
    this.modules.push(object);
    const exports = this.#instances.exports(step);
    if (role === "aside") return exports;
    const known = member ? this.#members : this.#defined;
    for (const { name, type } of object.exports) {
      const source: Source = { kind: "export", step, name };
      known.set(name, { source, signature: signatureOf(type) });
      const slot = member ? undefined : this.#coming.get(name)?.slot;
      if (slot !== undefined) this.#instances.add({ kind: "slot", slot, source });
    }
    if (!member) this.#coming.clear();
    return exports;
  }

  /** A function by name as the program would call it, or undefined. */
  find(name: string): WasmFunction | undefined {
    const found = this.#defined.get(name) ?? this.#member(name);
    return found && this.#instances.function(found.source);
  }

  /** The function whose address was taken as `pointer`, or undefined. */
  functionNameAt(pointer: number): string | undefined {
    const slot = this.#image.slotOf(pointer);
    if (slot === undefined) return undefined;
    const isThere = (symbol: FunctionSymbol) => symbol.slot === slot || isAdapted(symbol, slot);
    for (const { imports, unit } of this.modules) {
      const symbol = [...imports, ...unit.functions].map(({ symbol }) => symbol).find(isThere);
      if (symbol !== undefined) return symbol.name;
    }
    return this.#lookedUp.find(isThere)?.name;
  }

  /** The slot of the program's own function of that name, for pointers to it. */
  ownSlot(name: string): number | undefined {
    const { source } = this.#defined.get(name) ?? {};
    const symbol = this.modules.findLast(({ exports }) => exports.some((each) => each.name === name))
      ?.exports.find((each) => each.name === name);
    return source === undefined || symbol === undefined ? undefined : this.#slotFor(symbol, source);
  }

  /** Where the program's own variable of that name is: an offset. */
  ownVariable(name: string): number | undefined {
    for (const { unit } of this.modules.toReversed()) {
      const found = unit.variables.find(({ symbol }) => symbol.name === name && symbol.linkage === "external");
      if (found?.symbol.offset !== undefined) return found.symbol.offset;
    }
    return undefined;
  }

  /** The slot of libc's function of that name, by its prototype, for pointers to it: the one that the program has already. */
  librarySlot(name: string): number | undefined {
    const imported = this.modules.flatMap(({ imports }) => imports).find(({ symbol }) =>
      symbol.name === name && symbol.system && symbol.slot !== undefined
    );
    if (imported !== undefined) return imported.symbol.slot;
    const symbol = this.#services.librarySymbol(name);
    if (symbol === undefined) return undefined;
    const wanted = { symbol, signature: signatureOf(symbol.type) };
    this.#makeThunks([wanted]);
    const source = this.#resolve(wanted, true);
    if (source.kind === "later") return undefined;
    this.#lookedUp.push(symbol);
    return this.#slotFor(symbol, source);
  }

  #slotFor(symbol: FunctionSymbol, source: Source): number {
    if (symbol.slot === undefined) {
      symbol.slot = this.#image.allocateSlot();
      this.#instances.add({ kind: "slot", slot: symbol.slot, source });
    }
    return symbol.slot;
  }

  /** Whether a function of that name is there. */
  provides(name: string): boolean {
    return this.#defined.has(name) || memberOf(name) !== undefined || implementations[name] !== undefined ||
      this.#host.symbol(name) !== undefined;
  }

  #resolve({ symbol, signature }: ImportedFunction, member: boolean): Source {
    const { name } = symbol;
    const coming = member ? this.#coming.get(name) : undefined;
    if (coming !== undefined) {
      coming.slot ??= this.#image.allocateSlot();
      return this.#adaptor(coming.slot, signatureOf(coming.symbol.type), signature);
    }
    const found = this.#defined.get(name) ?? this.#member(name) ?? this.#thunks.get(name);
    if (found !== undefined) {
      return sameSignature(found.signature, signature) ? found.source : this.#adapt(found, signature);
    }
    // Declared, not yet defined: at the prompt a later entry may still do so.
    return { kind: "later", name };
  }

  #adapt({ source, signature }: Linkable, caller: Signature): Source {
    const slot = this.#image.allocateSlot();
    this.#instances.add({ kind: "slot", slot, source });
    return this.#adaptor(slot, signature, caller);
  }

  #adaptor(slot: number, callee: Signature, caller: Signature): Source {
    const step = this.#instances.add({ kind: "adaptor", module: adaptor(slot, callee, caller) });
    return { kind: "export", step, name: ADAPTOR };
  }

  #member(name: string): Linkable | undefined {
    if (!this.#members.has(name)) {
      const file = memberOf(name);
      if (file === undefined) return undefined;
      this.#services.loadMember(file);
    }
    return this.#members.get(name);
  }

  /** One thunk module for all functions of libc that are needed for the first time. */
  #makeThunks(imports: readonly ImportedFunction[]): void {
    const requests: ThunkRequest[] = [];
    const symbols: FunctionSymbol[] = [];
    for (const { symbol: imported, signature } of imports) {
      const { name } = imported;
      if (this.#thunks.has(name) || this.#defined.has(name) || memberOf(name) !== undefined) continue;
      const known = imported.system ? imported : this.#services.librarySymbol(name);
      const symbol = known ?? (imported.type.prototype ? imported : { ...imported, type: typeFor(signature) });
      const address = this.#host.symbol(name);
      const implementation = implementationOf(symbol, address);
      const body = symbol.system ? stringBodies.get(name) : undefined;
      const prelude = symbol.system ? characterBodies.get(name) ?? searchBodies.get(name) : undefined;
      if (body === undefined && implementation !== undefined) symbols.push(symbol);
      else if (body === undefined && (address === undefined || symbol.attributes.has("custom"))) {
        if (!symbol.system || blockingCall(name, this.#target.arch) === undefined) continue;
      }
      requests.push({ symbol, address: implementation === undefined ? address ?? 0 : undefined, body, prelude });
    }
    if (requests.length === 0) return;
    const { wasm, faults, interrupted } = buildThunks(requests, this.#target);
    const module = new WebAssembly.Module(wasm);
    const step = this.#instances.add({ kind: "thunks", module, faults, interrupted, symbols });
    for (const { symbol: { name, type } } of requests) {
      this.#thunks.set(name, { source: { kind: "export", step, name }, signature: signatureOf(type) });
    }
  }
}

/** Is it what calls the function for pointers of another type? */
function isAdapted({ adapted }: FunctionSymbol, slot: number): boolean {
  return adapted !== undefined && [...adapted.values()].includes(slot);
}

/** For a function of libc that no header declares, and the program calls without a prototype: what its call passes. */
function typeFor({ parameters, results }: Signature): FunctionType {
  const typeOf = (type: ValueType) => type === I32 ? INT : type === I64 ? LONG : type === F32 ? FLOAT : DOUBLE;
  const types = parameters.map((type) => ({ name: undefined, type: typeOf(type) }));
  return functionOf(results[0] === undefined ? VOID : typeOf(results[0]), types);
}
