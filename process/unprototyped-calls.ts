/**
 * Calls through pointers without a prototype, `int (*f)();`: only the call tells what is passed, and the function may
 * take something else. Machines do not mind. Here a table of its own has such functions as those that call them want them.
 */
import type { ModuleFacts } from "../cc/object.ts";
import { sameSignature, type Signature } from "../wasm/module.ts";
import { ADAPTOR, adaptor, type WasmFunction } from "./adaptor.ts";

/** Those of one thread. */
export class UnprototypedCalls {
  readonly #table = new WebAssembly.Table({ element: "anyfunc", initial: 0 });
  readonly #functions: WebAssembly.Table;
  readonly #signatures = new Map<number, Signature>();
  /** By slot: where in the table it is, for each signature. */
  readonly #known = new Map<number, { readonly caller: Signature; readonly index: number }[]>();

  constructor(functions: WebAssembly.Table) {
    this.#functions = functions;
  }

  /** What a module imports for its calls. */
  environment({ unprototyped }: ModuleFacts): WebAssembly.ModuleImports {
    const globals = unprototyped.flatMap((_, i) => [`unprototypedSlot${i}`, `unprototypedIndex${i}`]);
    return {
      unprototyped: (slot: number, number: number) => this.#index(slot, unprototyped[number]!),
      unprototypedFunctions: this.#table,
      ...Object.fromEntries(globals.map((name) => [name, new WebAssembly.Global({ value: "i32", mutable: true }, -1)])),
    };
  }

  /** What a module puts into the table of functions. */
  add(slots: ModuleFacts["slots"]): void {
    for (const { slot, signature } of slots) this.#signatures.set(slot, signature);
  }

  /** Where in the table the function of a slot is, as one with the signature `caller`. */
  #index(slot: number, caller: Signature): number {
    let known = this.#known.get(slot);
    if (known === undefined) this.#known.set(slot, known = []);
    const found = known.find((each) => sameSignature(each.caller, caller));
    if (found !== undefined) return found.index;
    const index = this.#table.grow(1);
    this.#table.set(index, this.#function(slot, caller));
    known.push({ caller, index });
    return index;
  }

  #function(slot: number, caller: Signature): WasmFunction {
    const callee = this.#signatures.get(slot);
    if (callee === undefined || sameSignature(callee, caller)) return this.#functions.get(slot) as WasmFunction;
    const instance = new WebAssembly.Instance(adaptor(slot, callee, caller), { env: { table: this.#functions } });
    return instance.exports[ADAPTOR] as WasmFunction;
  }
}
