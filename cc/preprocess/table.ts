/** The macros that are defined, and the headers that need not be read again: what one prompt entry leaves to the next. */
import { Diagnostics } from "../diagnostic.ts";
import { GNU17, type Language } from "../language.ts";
import { parseDefinition, reportRedefinition } from "./define.ts";
import type { Macro } from "./macro.ts";
import { type Architecture, predefinedMacros } from "./predefined.ts";
import type { SourceFile } from "../source.ts";
import { tokenize } from "../tokenize.ts";

/** A state of the table to come back to. Taking one copies nothing; the first change after it does. */
export interface MacroSnapshot {
  readonly macros: ReadonlyMap<string, Macro>;
  readonly included: ReadonlyMap<SourceFile, string>;
  readonly counter: number;
  readonly pushed: ReadonlyMap<string, readonly (Macro | undefined)[]>;
}

export class MacroTable {
  #macros: Map<string, Macro>;
  /** What `#pragma push_macro` set aside, the latest last; undefined for a name without a macro. Never changed in place. */
  #pushed: ReadonlyMap<string, readonly (Macro | undefined)[]> = new Map();
  /** Headers read, with the macro that guards each from being read again ("" for `#pragma once`). */
  #included = new Map<SourceFile, string>();
  #counter = 0;
  /** Whether a snapshot (or another table) also holds these maps, so that they must be copied before a change. */
  #sharedMacros = true;
  #sharedIncluded = false;

  constructor(architecture: Architecture = "x86_64", language: Language = GNU17) {
    this.#macros = predefinedMacros(architecture, language);
  }

  get(name: string): Macro | undefined {
    return this.#macros.get(name);
  }

  isDefined(name: string): boolean {
    const macro = this.#macros.get(name);
    return macro !== undefined && macro.builtin !== "poisoned";
  }

  /** All macros, in the order of their first definition. */
  [Symbol.iterator](): IterableIterator<Macro> {
    return this.#macros.values();
  }

  define(macro: Macro): void {
    this.#changeableMacros().set(macro.name, macro);
  }

  undefine(name: string): void {
    if (this.#macros.has(name)) this.#changeableMacros().delete(name);
  }

  push(name: string): void {
    this.#pushed = new Map(this.#pushed).set(name, [...this.#pushed.get(name) ?? [], this.#macros.get(name)]);
  }

  /** Makes `name` again what it was at the last `push`, if there was one. */
  pop(name: string): void {
    const stack = this.#pushed.get(name) ?? [];
    if (stack.length === 0) return;
    const macro = stack.at(-1);
    this.#pushed = new Map(this.#pushed).set(name, stack.slice(0, -1));
    if (macro === undefined) this.undefine(name);
    else this.define(macro);
  }

  /** Notes that `file` needs to be read only once, or only while macro `guard` is not defined. */
  includeOnce(file: SourceFile, guard = ""): void {
    if (this.#included.get(file) === guard) return;
    if (this.#sharedIncluded) this.#included = new Map(this.#included);
    this.#sharedIncluded = false;
    this.#included.set(file, guard);
  }

  /** Whether including `file` would give nothing: it has been read, and protects itself against a second time. */
  isIncluded(file: SourceFile): boolean {
    const guard = this.#included.get(file);
    return guard !== undefined && (guard === "" || this.#macros.has(guard));
  }

  /** The next value of `__COUNTER__`. */
  count(): number {
    return this.#counter++;
  }

  snapshot(): MacroSnapshot {
    this.#sharedMacros = true;
    this.#sharedIncluded = true;
    return { macros: this.#macros, included: this.#included, counter: this.#counter, pushed: this.#pushed };
  }

  restore(snapshot: MacroSnapshot): void {
    // The maps stay shared: one may come back to the same snapshot again.
    this.#macros = snapshot.macros as Map<string, Macro>;
    this.#included = snapshot.included as Map<SourceFile, string>;
    this.#counter = snapshot.counter;
    this.#pushed = snapshot.pushed;
    this.#sharedMacros = true;
    this.#sharedIncluded = true;
  }

  #changeableMacros(): Map<string, Macro> {
    if (this.#sharedMacros) this.#macros = new Map(this.#macros);
    this.#sharedMacros = false;
    return this.#macros;
  }
}

/** `-D NAME`, `-D NAME=BODY`, `-D 'NAME(X)=BODY'`. */
export function defineFromCommandLine(macros: MacroTable, definition: string, diagnostics = new Diagnostics()): void {
  const equals = definition.indexOf("=");
  const name = equals < 0 ? definition : definition.slice(0, equals);
  const text = equals < 0 ? `${name} 1` : `${name} ${definition.slice(equals + 1)}`;
  // A newline would end the directive: what stands after it is not part of the definition, and gcc says so too.
  const file = { name: "<command line>", text: text.split("\n", 1)[0]!, system: false };
  const tokens = tokenize(file, diagnostics);
  const macro = parseDefinition(tokens, 0, tokens.length - 1, diagnostics);
  if (macro === undefined) return;
  const earlier = macros.get(macro.name);
  if (earlier !== undefined) reportRedefinition(macro, earlier, diagnostics);
  macros.define(macro);
}

/** `-U NAME`. */
export function undefineFromCommandLine(macros: MacroTable, name: string): void {
  macros.undefine(name.trim());
}
