/** Builds a module in memory: types, imports, functions, elements, data. `encode.ts` writes it out. */
import type { Code } from "./code.ts";
import type { FunctionHandle } from "./function.ts";
import type { ValueType } from "./opcodes.ts";

export interface Signature {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

export function sameSignature(first: Signature, second: Signature): boolean {
  return first.parameters.join() === second.parameters.join() && first.results.join() === second.results.join();
}

export interface FunctionImport {
  readonly module: string;
  readonly handle: FunctionHandle;
}

export interface FunctionDefinition {
  readonly handle: FunctionHandle;
  readonly parameterCount: number;
  /** Types of the locals behind the parameters. */
  readonly locals: ValueType[];
  /** The body in pieces, one after the other; the last one leaves the results on the stack. */
  readonly parts: Code[];
}

export interface Limits {
  readonly minimum: number;
  readonly maximum?: number;
  readonly shared?: boolean;
}

export type OtherImport =
  | { readonly kind: "memory"; readonly module: string; readonly name: string; readonly limits: Limits }
  | { readonly kind: "table"; readonly module: string; readonly name: string; readonly limits: Limits }
  | {
    readonly kind: "global";
    readonly module: string;
    readonly name: string;
    readonly type: ValueType;
    readonly mutable: boolean;
  }
  /** Of exceptions; `type` is the index of a function type without results. */
  | { readonly kind: "tag"; readonly module: string; readonly name: string; readonly type: number };

export class ModuleBuilder {
  readonly types: Signature[] = [];
  readonly functionImports: FunctionImport[] = [];
  readonly otherImports: OtherImport[] = [];
  readonly functions: FunctionDefinition[] = [];
  readonly exports: { readonly name: string; readonly handle: FunctionHandle }[] = [];
  /** Table slots of table 0 to fill. */
  readonly elements: { readonly slot: number; readonly handle: FunctionHandle }[] = [];
  readonly data: { readonly offset: number; readonly bytes: Uint8Array }[] = [];
  private readonly typeIndices = new Map<string, number>();

  type(parameters: readonly ValueType[], results: readonly ValueType[]): number {
    const key = `${parameters.join()}:${results.join()}`;
    let index = this.typeIndices.get(key);
    if (index === undefined) {
      index = this.types.push({ parameters, results }) - 1;
      this.typeIndices.set(key, index);
    }
    return index;
  }

  importFunction(module: string, name: string, type: number): FunctionHandle {
    const handle = { name, type, index: -1 };
    this.functionImports.push({ module, handle });
    return handle;
  }

  /** A function whose body follows: see `define`. */
  declare(name: string, type: number): FunctionHandle {
    return { name, type, index: -1 };
  }

  define(handle: FunctionHandle): FunctionDefinition {
    const parameterCount = this.types[handle.type]!.parameters.length;
    const definition = { handle, parameterCount, locals: [], parts: [] };
    this.functions.push(definition);
    return definition;
  }

  /** Gives every function its index, imports first. */
  numberFunctions(): void {
    let index = 0;
    for (const { handle } of this.functionImports) handle.index = index++;
    for (const { handle } of this.functions) handle.index = index++;
  }
}
