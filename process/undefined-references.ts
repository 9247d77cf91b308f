/** What a program names and nothing defines, with the places that do: the linker's complaint. */
import type { Diagnostics } from "../cc/diagnostic.ts";
import type { RelatedSpan } from "../cc/diagnostic.ts";
import type { Span } from "../cc/source.ts";
import type { LinkedSymbol, Unit } from "../cc/tree.ts";

/** Places told of one name; nobody reads more. */
const MAXIMUM_PLACES = 10;

/** `hintFor`: where the name, or one like it, is to be had. */
export function reportUndefined(
  units: readonly Unit[],
  symbols: readonly LinkedSymbol[],
  hintFor: (symbol: LinkedSymbol) => string | undefined,
  diagnostics: Diagnostics,
): void {
  for (const symbol of symbols) {
    const { name, span } = symbol;
    const [first, ...others] = units.flatMap((unit) => usesOf(unit, name));
    const related: RelatedSpan[] = others.slice(0, MAXIMUM_PLACES - 1).map((use) => ({
      message: "also used here",
      span: use,
    }));
    const left = others.length - related.length;
    if (left > 0) related.push({ message: `and ${left} more like this`, span: others.at(-1)! });
    const declared = first !== undefined && !span.file.system &&
      !(span.file === first.file && span.start === first.start);
    if (declared) related.push({ message: `'${name}' is declared here`, span });
    diagnostics.error(
      "undefined-reference",
      `undefined reference to '${name}': nothing defines it`,
      first ?? span,
      { related, hint: hintFor(symbol) },
    );
  }
}

/** A node of the tree, as far as the search needs to know it. */
interface Node {
  readonly symbol?: Partial<LinkedSymbol>;
  readonly callee?: { readonly symbol?: Partial<LinkedSymbol> };
  readonly span?: Span;
}

/** Searches without recursion: expressions may be nested as deep as memory goes. */
function usesOf(unit: Unit, name: string): Span[] {
  const uses: Span[] = [];
  const pending: unknown[] = [...unit.variables.map(({ init }) => init), ...unit.functions.map(({ body }) => body)]
    .reverse();
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== "object" || node === null) continue;
    if (Array.isArray(node)) {
      for (let i = node.length - 1; i >= 0; i--) pending.push(node[i]);
      continue;
    }
    const { symbol, callee, span } = node as Node;
    const named = symbol?.name === name ? symbol : callee?.symbol;
    if (named?.name === name && named.linkage === "external" && span !== undefined) uses.push(span);
    for (const [key, value] of Object.entries(node).reverse()) if (!NO_NODES.has(key)) pending.push(value);
  }
  return uses;
}

/** Properties that lead out of the tree, to declarations and types. */
const NO_NODES: ReadonlySet<string> = new Set(["symbol", "type", "span", "signature", "record", "member"]);
