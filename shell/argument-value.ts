/** Arguments of a call whose value can be known without evaluating anything: constants, and variables as they are. */
import type { Expr } from "../cc/tree.ts";
import type { ProgramMemory } from "../libc/memory.ts";
import { readInteger } from "./print/values.ts";

export function argumentValue(
  memory: ProgramMemory,
  call: Extract<Expr, { kind: "call" }>,
  index: number,
): number | undefined {
  let expr = call.args[index];
  while (expr?.kind === "convert") expr = expr.operand;
  if (expr?.kind === "integer") return Number(expr.value);
  if (expr?.kind !== "load" || expr.type.kind !== "integer" || expr.place.kind !== "variable") return undefined;
  const { symbol } = expr.place;
  const known = symbol.storage === "static" && symbol.offset !== undefined;
  return known ? Number(readInteger(memory, expr.type, symbol.offset!)) : undefined;
}
