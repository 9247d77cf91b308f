/** The constants of the headers in force, as the printers ask for them. */
import type { CompilerState } from "../cc/compile.ts";
import type { Macro } from "../cc/preprocess.ts";
import type { Type } from "../cc/types.ts";
import type { ConstantSource } from "./print/constants.ts";

/** Chains such as `AF_INET` → `PF_INET` → `2` are followed so far. */
const MAXIMUM_CHAIN = 8;
const ENUM = "enum ";
const INTEGER = /^(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)[uUlL]*$/;

export class HeaderConstants implements ConstantSource {
  readonly #state: CompilerState;
  /** Has the headers read, where nothing has needed them yet. */
  readonly #prepare: () => void;

  constructor(state: CompilerState, prepare: () => void) {
    this.#state = state;
    this.#prepare = prepare;
  }

  *constants(prefix: string): Generator<{ name: string; value: number }> {
    this.#prepare();
    if (prefix.startsWith(ENUM)) {
      const type = this.#state.scope.lookupTag(prefix.slice(ENUM.length))?.type;
      const enumerators = type?.kind === "enum" ? type.enum.enumerators ?? [] : [];
      for (const { name, value } of enumerators) yield { name, value: Number(value) };
      return;
    }
    for (const macro of this.#state.macros) {
      if (!macro.name.startsWith(prefix) || !macro.span.file.system) continue;
      const value = this.#value(macro, 0);
      if (value !== undefined) yield { name: macro.name, value };
    }
    for (const symbol of this.#state.scope.symbols()) {
      if (symbol.kind === "enumerator" && symbol.system && symbol.name.startsWith(prefix)) {
        yield { name: symbol.name, value: Number(symbol.value) };
      }
    }
  }

  /** The struct, union or enum of a tag. */
  tagged(tag: string): Type | undefined {
    return this.#state.scope.lookupTag(tag)?.type;
  }

  /** The name of an errno value: `ECONNREFUSED`. */
  errnoName(errno: number): string | undefined {
    this.#prepare();
    for (const macro of this.#state.macros) {
      if (
        !macro.name.startsWith("E") || macro.span.file.name !== "<errno.h>" && macro.span.file.name !== "<sys/errno.h>"
      ) {
        continue;
      }
      if (this.#value(macro, 0) === errno) return macro.name;
    }
    return undefined;
  }

  /** Macros that are one integer, possibly in parentheses or by another name. */
  #value(macro: Macro, depth: number): number | undefined {
    if (macro.parameters !== undefined || depth > MAXIMUM_CHAIN) return undefined;
    let { body } = macro;
    if (body.length >= 3 && body[0]!.text === "(" && body.at(-1)!.text === ")") body = body.slice(1, -1);
    const negative = body.length === 2 && body[0]!.text === "-";
    const token = body[negative ? 1 : 0];
    if (token === undefined || body.length > (negative ? 2 : 1)) return undefined;
    if (token.kind === "identifier") {
      const next = this.#state.macros.get(token.text);
      if (next !== undefined) return next === macro ? this.#enumerator(token.text) : this.#value(next, depth + 1);
      return this.#enumerator(token.text);
    }
    const digits = INTEGER.exec(token.text)?.[1];
    if (digits === undefined) return undefined;
    const value = /^0[0-7]+$/.test(digits) ? parseInt(digits, 8) : Number(digits);
    return negative ? -value : value;
  }

  #enumerator(name: string): number | undefined {
    const symbol = this.#state.scope.lookup(name);
    return symbol?.kind === "enumerator" ? Number(symbol.value) : undefined;
  }
}
