/** What a program names and nothing defines, with the first place that does: the linker's complaint. */
import { type Diagnostic, Diagnostics } from "../cc/diagnostic.ts";
import type { ObjectModule } from "../cc/object.ts";
import type { Span } from "../cc/source.ts";
import type { FunctionSymbol, Unit, VariableSymbol } from "../cc/tree.ts";

type Linked = FunctionSymbol | VariableSymbol;

export function undefinedReferences(module: ObjectModule, functions: readonly FunctionSymbol[]): readonly Diagnostic[] {
  const diagnostics = new Diagnostics();
  for (const symbol of [...functions, ...module.unresolvedVariables]) {
    const used = firstUse(module.unit, symbol);
    const related = used === undefined || symbol.span.file.system
      ? []
      : [{ message: `'${symbol.name}' is declared here`, span: symbol.span }];
    diagnostics.error(
      "undefined-reference",
      `undefined reference to '${symbol.name}': nothing defines it`,
      used ?? symbol.span,
      { related },
    );
  }
  return diagnostics.all;
}

/** A node of the tree, as far as the search needs to know it. */
interface Node {
  readonly symbol?: unknown;
  readonly callee?: { readonly symbol?: unknown };
  readonly span?: Span;
}

/** Searches without recursion: expressions may be nested as deep as memory goes. */
function firstUse(unit: Unit, symbol: Linked): Span | undefined {
  const pending: unknown[] = [...unit.variables.map(({ init }) => init), ...unit.functions.map(({ body }) => body)]
    .reverse();
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== "object" || node === null) continue;
    if (Array.isArray(node)) {
      for (let i = node.length - 1; i >= 0; i--) pending.push(node[i]);
      continue;
    }
    const { symbol: named, callee, span } = node as Node;
    if (named === symbol || callee?.symbol === symbol) return span;
    for (const [key, value] of Object.entries(node).reverse()) if (!NO_NODES.has(key)) pending.push(value);
  }
  return undefined;
}

/** Properties that lead out of the tree, to declarations and types. */
const NO_NODES: ReadonlySet<string> = new Set(["symbol", "type", "span", "signature", "record", "member"]);
