/** Says what cc/flow/uninitialized.ts has found. */
import type { Context, FunctionState } from "../check/context.ts";
import type { UnsetUse } from "../flow/facts.ts";
import { unsetUses } from "../flow/uninitialized.ts";
import type { FunctionBody } from "../tree.ts";
import type { WarningName } from "../warnings.ts";

const NAMES: Readonly<Record<UnsetUse["kind"], WarningName>> = {
  certain: "uninitialized",
  maybe: "maybe-uninitialized",
  passed: "maybe-uninitialized",
  length: "value-result",
};

export function warnUninitialized(c: Context, state: FunctionState, body: FunctionBody): void {
  if (state.unset.length === 0 || body.span.file.system) return;
  if (!Object.values(NAMES).some((name) => c.diagnostics.warnings.has(name))) return;
  for (const { symbol, span, kind } of unsetUses(body.body, state.unset, state.leadsBack)) {
    c.warning(NAMES[kind], messageOf(symbol.name, kind), span, {
      related: [{ message: `'${symbol.name}' is declared here`, span: symbol.span }],
      hint: kind === "length" ? `set it to the size of the address first: '${symbol.name} = sizeof(…);'` : undefined,
    });
  }
}

function messageOf(name: string, kind: UnsetUse["kind"]): string {
  switch (kind) {
    case "certain":
      return `'${name}' is used uninitialized`;
    case "maybe":
      return `'${name}' may be used uninitialized`;
    case "passed":
      return `'${name}' is uninitialized, and is passed by its address to be read`;
    case "length":
      return `'${name}' is uninitialized: it must tell how much room there is, before it tells how much was used`;
  }
}
