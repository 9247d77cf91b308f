/** The end of a compilation: what of it stays in the file scope for the next entry, and which functions are needed. */
import type { TranslationUnit } from "../ast.ts";
import type { CheckedFunction, Context } from "./context.ts";
import type { Tag } from "../scope.ts";
import type { FunctionBody, FunctionSymbol, LinkedSymbol, Symbol } from "../tree.ts";

/** All names, if there was no error; otherwise those that mean something without the code. */
export function commit(c: Context, node: TranslationUnit): void {
  const faulty = faultyItems(c, node);
  const failed = c.diagnostics.errorCount > 0;
  if (failed) takeBack(c, faulty);
  for (const { entry, item } of c.journal) {
    if (failed && (faulty.has(item) || !outlivesFailure(entry, c))) continue;
    if ("kind" in entry) c.persistent.declare(entry);
    else c.persistent.declareTag(entry);
  }
}

/** Items that hold an error of any pass: with too many errors to be told, all. */
function faultyItems(c: Context, node: TranslationUnit): Set<number> {
  if (c.diagnostics.full) return new Set(node.items.keys());
  const faulty = new Set<number>();
  for (const { severity, span } of c.diagnostics.all) {
    if (severity !== "error") continue;
    for (const [i, item] of node.items.entries()) {
      if (item.span.file === span.file && item.span.start <= span.start && span.start <= item.span.end) faulty.add(i);
    }
  }
  return faulty;
}

/** Nothing was compiled: what was defined here is not. */
function takeBack(c: Context, faulty: ReadonlySet<number>): void {
  for (const symbol of c.defined) symbol.defined = symbol.kind === "function" && c.persistent.deferred.has(symbol);
  for (const { record, item } of c.completed) {
    const before = record.tag === undefined ? undefined : c.persistent.lookupTag(record.tag);
    if (!faulty.has(item) || before?.type.kind !== "record" || before.type.record !== record) continue;
    record.members = undefined;
    record.size = 0;
  }
}

/** Types, constants and declarations do; variables and functions that were to be defined do not. */
function outlivesFailure(entry: Symbol | Tag, c: Context): boolean {
  if (!("kind" in entry)) return true;
  switch (entry.kind) {
    case "typedef":
    case "enumerator":
      return true;
    case "function":
      return c.persistent.deferred.has(entry) || !c.defined.includes(entry);
    case "variable":
      return !entry.defined;
  }
}

// ---- Functions of headers --------------------------------------------------------------------------

/** What keeps a function that nothing refers to. */
const WANTED_ANYWAY = ["constructor", "destructor", "used"] as const;

/**
 * The functions to compile. `static` and `inline` ones are compiled when something refers to them; those of the
 * platform's headers wait for a later entry that does.
 */
export function neededFunctions(c: Context): { functions: FunctionBody[]; references: LinkedSymbol[] } {
  const { deferred } = c.persistent;
  const waiting = new Map<FunctionSymbol, CheckedFunction>();
  const needed = new Set<CheckedFunction>();
  const pending = new Set(c.roots);
  const need = (checked: CheckedFunction) => {
    needed.add(checked);
    for (const reference of checked.references) pending.add(reference);
  };
  for (const checked of c.functions) {
    const { symbol } = checked.body;
    if (symbol.system && (symbol.inline || symbol.linkage === "internal" || c.mode === "prompt")) {
      deferred.set(symbol, checked);
    } else if (symbol.linkage === "internal" && !WANTED_ANYWAY.some((name) => symbol.attributes.has(name))) {
      // At the prompt: shadowed by a later definition in the same entry.
      waiting.set(symbol, checked);
    } else {
      need(checked);
    }
  }
  // A set that is added to while it is walked is walked to its end.
  for (const symbol of pending) {
    if (symbol.kind === "variable") continue;
    const checked = waiting.get(symbol) ?? deferred.get(symbol);
    if (checked === undefined) {
      if (symbol.linkage === "internal" && !symbol.defined) {
        c.warning(
          "undefined-internal",
          `function '${symbol.name}' has internal linkage but is not defined`,
          symbol.span,
        );
      }
      continue;
    }
    need(checked);
  }
  if (c.diagnostics.errorCount === 0) {
    for (const symbol of pending) if (symbol.kind === "function") deferred.delete(symbol);
  }
  // In the order of the text, those of earlier texts last.
  const own = new Set(c.functions);
  const functions = [
    ...c.functions.filter((each) => needed.has(each)),
    ...[...needed].filter((each) => !own.has(each)),
  ];
  return { functions: functions.map(({ body }) => body), references: [...pending] };
}
