/** GNU's asm statement, as far as it computes nothing: a barrier, or values handed from operand to operand. */
import { assemblerMeaning } from "../assembler.ts";
import type { Statement } from "../ast.ts";
import { fence } from "./atomics.ts";
import { modifiable } from "./assignable.ts";
import type { Context } from "./context.ts";
import { ASSIGNING, convertByAssignment } from "./conversions.ts";
import { load, value } from "./values.ts";
import { isError } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Place, Stmt } from "../tree.ts";

type AssemblerStatement = Statement & { kind: "asm-statement" };

/**
 * `asm("" : "=r"(p) : "0"(&s))` is `p = &s` behind the optimizer's back: an input whose constraint names an output
 * shares its register. Other outputs keep what they hold; all inputs are read before any output is written.
 */
export function assemblerStatement(c: Context, node: AssemblerStatement): Stmt {
  const { span } = node;
  const meaning = assemblerMeaning(node.template);
  if (meaning === undefined) refuse(c, node.template, span);
  const places = node.outputs.map(({ expression }) =>
    modifiable(c, c.rules.expression(c, expression), expression.span)
  );
  // What is computed to reach an output is computed once, whether it is written here or not.
  const tied = new Set(node.inputs.map(({ constraint }) => outputOf(node, constraint)));
  const reads: Stmt[] = places.flatMap((place, i) =>
    place === undefined || place.kind === "variable" || tied.has(i)
      ? []
      : [{ kind: "expression", expr: load(place, span), span }]
  );
  const writes: Stmt[] = [];
  for (const { constraint, expression } of node.inputs) {
    const output = places[outputOf(node, constraint)];
    const expr = value(c, expression);
    if (isError(expr)) continue;
    if (output === undefined) {
      reads.push({ kind: "expression", expr, span });
      continue;
    }
    const converted = convertByAssignment(c, expr, output.type, ASSIGNING);
    if (isError(converted)) continue;
    const { type } = converted;
    const register: Place = { kind: "variable", symbol: c.hidden("register", type, span), type, span };
    reads.push({ kind: "expression", expr: { kind: "assign", place: register, value: converted, type, span }, span });
    const written = load(register, span);
    writes.push({ kind: "expression", expr: { kind: "assign", place: output, value: written, type, span }, span });
  }
  if (meaning === "fence") reads.push({ kind: "expression", expr: fence(span), span });
  return { kind: "block", body: [...reads, ...writes], span };
}

const CLOCK = "clock_gettime(CLOCK_MONOTONIC, …) tells the time in nanoseconds";
const SUPPORTED = 'barriers as asm volatile("" ::: "memory") and "mfence" are supported, and "nop" and "pause"';

/** Instructions of the processor's: a program is WebAssembly. */
function refuse(c: Context, template: string, span: Span): void {
  const hint = /\brdtscp?\b/i.test(template) ? CLOCK : SUPPORTED;
  c.error("unsupported", "inline assembly is not supported", span, { hint });
}

/** The index of the output that a constraint as `0` or `[name]` names; −1 for any other. */
function outputOf({ outputs }: AssemblerStatement, constraint: string): number {
  if (/^[0-9]+$/.test(constraint)) return Number(constraint);
  return outputs.findIndex(({ name }) => name !== undefined && constraint === `[${name}]`);
}
