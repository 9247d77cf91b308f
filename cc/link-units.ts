/**
 * Several units become one, before a byte of code is made: what one declares and another defines is made the same
 * symbol. So a call from file to file is a plain call, and a variable's address is a constant. C11 6.2.2, 6.9.
 */
import type { Diagnostics } from "./diagnostic.ts";
import { knownSize, sameInBothUnits } from "./link-types.ts";
import type { FunctionBody, FunctionSymbol, LinkedSymbol, Unit, VariableDefinition, VariableSymbol } from "./tree.ts";
import { typeToString } from "./type-print.ts";

/** What is behind the program: libc and socksh's own members of it. */
export interface Library {
  /** The platform's prototype of a function, for a program that declares it by itself. */
  functionOf(name: string): FunctionSymbol | undefined;
  /** Whether a function or a variable of this name is to be had there. */
  provides(symbol: LinkedSymbol): boolean;
}

/** How much a definition counts, as in ELF: a strong one once; a common or a weak one yields to it. */
const STRENGTHS = ["inline", "weak", "common", "strong"] as const;
type Strength = (typeof STRENGTHS)[number];

interface Definition {
  readonly symbol: LinkedSymbol;
  readonly strength: Strength;
}

/** All definitions of external names, the one that counts first. */
type Definitions = ReadonlyMap<string, readonly [Definition, ...Definition[]]>;

/** The names that `units` use and none of them defines: whoever has them may be asked for another unit. */
export function undefinedIn(units: readonly Unit[]): readonly LinkedSymbol[] {
  const definitions = collect(units);
  const open = new Map<string, LinkedSymbol>();
  for (const unit of units) {
    for (const symbol of externalReferences(unit)) {
      if (!definitions.has(symbol.name) && !open.has(symbol.name)) open.set(symbol.name, symbol);
    }
  }
  return [...open.values()];
}

/** Whether `unit` defines a name for others: what makes it worth taking from a folder of sources. */
export function defines(unit: Unit, name: string): boolean {
  return collect([unit]).has(name);
}

/** The names that the units define for others. */
export function definedIn(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(collect(units).keys());
}

export function linkUnits(units: readonly Unit[], library: Library, diagnostics: Diagnostics): Unit {
  const definitions = collect(units);
  for (const [name, list] of definitions) settle(name, list, diagnostics);
  const outside = new Map<string, LinkedSymbol>();
  for (const unit of units) {
    for (const symbol of externalReferences(unit)) {
      const chosen = definitions.get(symbol.name)?.[0].symbol;
      if (chosen !== undefined) link(symbol, chosen, diagnostics);
      else linkOutside(symbol, outside, library);
    }
  }
  const superseded = new Set<LinkedSymbol>();
  for (const [name, [, ...rest]] of definitions) {
    // What has an alias that is not wanted is wanted itself.
    for (const { symbol } of rest) if (symbol.name === name) superseded.add(symbol);
  }
  return {
    functions: units.flatMap(({ functions }) => functions).filter(({ symbol }) => !superseded.has(symbol)),
    variables: units.flatMap(({ variables }) => variables).filter(({ symbol }) => !superseded.has(symbol)),
    references: units.flatMap(({ references }) => references),
    entry: undefined,
    aliases: [],
    reports: [],
  };
}

// ---- Definitions -----------------------------------------------------------------------------------

function collect(units: readonly Unit[]): Definitions {
  const definitions = new Map<string, [Definition, ...Definition[]]>();
  const add = (definition: Definition, name = definition.symbol.name) => {
    const list = definitions.get(name);
    if (list === undefined) definitions.set(name, [definition]);
    else if (counts(definition, list[0])) list.unshift(definition);
    else list.push(definition);
  };
  for (const { functions, variables } of units) {
    for (const body of functions) if (isShared(body)) add({ symbol: body.symbol, strength: functionStrength(body) });
    for (const variable of variables) {
      if (variable.symbol.linkage === "external" && !variable.symbol.span.file.system) {
        add({ symbol: variable.symbol, strength: variableStrength(variable) });
      }
    }
  }
  for (const { aliases } of units) {
    for (const { alias, target } of aliases) {
      add({ symbol: target, strength: alias.attributes.has("weak") ? "weak" : "strong" }, alias.name);
    }
  }
  return definitions;
}

/** Whether a definition that comes later takes the place of the one that counts so far. */
function counts(later: Definition, chosen: Definition): boolean {
  const difference = STRENGTHS.indexOf(later.strength) - STRENGTHS.indexOf(chosen.strength);
  if (difference !== 0 || later.strength !== "common") return difference > 0;
  return knownSize(later.symbol.type) > knownSize(chosen.symbol.type);
}

/** A header's own functions belong to each unit for itself, unless they are to take the place of libc's in all of them. */
function isShared({ symbol, span }: FunctionBody): boolean {
  return symbol.linkage === "external" && (!span.file.system || symbol.attributes.has("weak"));
}

function functionStrength({ symbol }: FunctionBody): Strength {
  if (symbol.inline && !symbol.forOtherUnits) return "inline";
  return symbol.attributes.has("weak") ? "weak" : "strong";
}

function variableStrength({ symbol, init }: VariableDefinition): Strength {
  if (symbol.attributes.has("weak")) return "weak";
  return init === undefined && !symbol.threadLocal ? "common" : "strong";
}

/** What all but the first definition of a name become: parts of it, or one too many. */
function settle(
  name: string,
  [chosen, ...rest]: readonly [Definition, ...Definition[]],
  diagnostics: Diagnostics,
): void {
  const again = rest.filter(({ strength }) => strength === "strong");
  if (chosen.strength === "strong" && again.length > 0) {
    const { span } = chosen.symbol;
    for (const { symbol } of again) {
      diagnostics.error("multiple-definition", `multiple definition of '${name}'`, symbol.span, {
        related: [{ message: `'${name}' is first defined here`, span }],
      });
    }
    return;
  }
  for (const { symbol } of rest) if (symbol.name === name) link(symbol, chosen.symbol, diagnostics);
}

// ---- References ------------------------------------------------------------------------------------

/** What other units could define: not the functions of headers, which each unit has for itself. */
function* externalReferences(unit: Unit): Generator<LinkedSymbol> {
  const own = new Set<LinkedSymbol>();
  for (const body of unit.functions) if (!isShared(body)) own.add(body.symbol);
  for (const { symbol } of unit.variables) if (symbol.span.file.system) own.add(symbol);
  for (const symbol of unit.references) if (symbol.linkage === "external" && !own.has(symbol)) yield symbol;
}

/** `symbol` stands for `definition` from now on. */
function link(symbol: LinkedSymbol, definition: LinkedSymbol, diagnostics: Diagnostics): void {
  if (symbol === definition || symbol.definition === definition) return;
  const related = [{ message: `'${symbol.name}' is defined here`, span: definition.span }];
  if (symbol.kind === "function" && definition.kind === "function") symbol.definition = definition;
  else if (symbol.kind === "variable" && definition.kind === "variable") {
    symbol.definition = definition;
    unite(definition, symbol);
  } else {
    const message = `'${symbol.name}' is a ${symbol.kind} here, and a ${definition.kind} where it is defined`;
    return diagnostics.error("unit-kind-mismatch", message, symbol.span, { related });
  }
  // What the platform declares is the platform's: a program that has its own function of the name knows why.
  if (symbol.system || sameInBothUnits(symbol.type, definition.type)) return;
  const types = `'${typeToString(symbol.type)}' here, '${typeToString(definition.type)}' in its definition`;
  const message = `'${symbol.name}' has another type in another file: ${types}`;
  diagnostics.warning("lto-type-mismatch", message, symbol.span, { related });
}

/** The object is as large and as aligned as the one that wants most. */
function unite(definition: VariableSymbol, other: VariableSymbol): void {
  const missing = knownSize(other.type) - knownSize(definition.type);
  if (missing > (definition.tail ?? 0)) definition.tail = missing;
  definition.align = Math.max(definition.align, other.align);
}

/** One symbol for all units, so that a function of libc has one address; the platform's, where it has one. */
function linkOutside(symbol: LinkedSymbol, outside: Map<string, LinkedSymbol>, library: Library): void {
  let shared = outside.get(symbol.name);
  if (shared === undefined) {
    const ofPlatform = symbol.kind === "function" && !symbol.system ? library.functionOf(symbol.name) : undefined;
    shared = ofPlatform ?? symbol;
    outside.set(symbol.name, shared);
    if (shared.kind === "function" && shared.attributes.has("weak") && !library.provides(shared)) shared.absent = true;
  }
  if (shared === symbol) return;
  if (shared.kind === "function" && symbol.kind === "function") symbol.definition = shared;
  else if (shared.kind === "variable" && symbol.kind === "variable") symbol.definition = shared;
}
