/** Warnings about what is passed to library functions. */
import type { Expression } from "../ast.ts";
import type { Context } from "../check/context.ts";
import { sameExpression, unwrapped } from "../same-expression.ts";
import type { Span } from "../source.ts";
import type { Expr, FunctionSymbol } from "../tree.ts";
import { typeToString } from "../type-print.ts";

/** Positions (from 0) of pointers and of the size in calls that want the size of what is pointed to. */
const SIZED: Readonly<Record<string, { readonly pointers: readonly number[]; readonly size: number }>> = {
  memset: { pointers: [0], size: 2 },
  memcpy: { pointers: [0, 1], size: 2 },
  memmove: { pointers: [0, 1], size: 2 },
  memcmp: { pointers: [0, 1], size: 2 },
  bzero: { pointers: [0], size: 1 },
  bcopy: { pointers: [0, 1], size: 2 },
  bcmp: { pointers: [0, 1], size: 2 },
  strncpy: { pointers: [0, 1], size: 2 },
  strncat: { pointers: [0, 1], size: 2 },
  strncmp: { pointers: [0, 1], size: 2 },
  snprintf: { pointers: [0], size: 1 },
};

export function warnCall(
  c: Context,
  symbol: FunctionSymbol,
  nodes: readonly Expression[],
  args: readonly Expr[],
): void {
  if (!symbol.system) return;
  if (Object.hasOwn(SIZED, symbol.name)) warnPointerSize(c, symbol.name, nodes);
  if (symbol.name === "memset") warnTransposed(c, nodes, args);
  warnNull(c, symbol, nodes, args);
}

/** `bzero(p, sizeof(p))` with p a pointer. */
function warnPointerSize(c: Context, name: string, nodes: readonly Expression[]): void {
  const { pointers, size } = SIZED[name]!;
  const argument = nodes[size];
  if (argument === undefined) return;
  const measured = unwrapped(argument);
  if (measured.kind !== "sizeof" || measured.operand.kind === "type-name") return;
  for (const index of pointers) {
    const pointer = nodes[index];
    if (pointer === undefined || !sameExpression(stripCasts(pointer), measured.operand)) continue;
    c.unevaluated++;
    const { type } = c.rules.expression(c, measured.operand);
    c.unevaluated--;
    if (type.kind !== "pointer") continue;
    const to = typeToString(type.to);
    c.warning("sizeof-pointer-memaccess", `'sizeof' in the call of ${name}() is the size of a pointer`, measured.span, {
      hint: type.to.kind === "integer"
        ? "what it points to has a length of its own"
        : `'sizeof(*…)' is the size of the '${to}' it points to`,
    });
    return;
  }
}

function stripCasts(node: Expression): Expression {
  let inner = unwrapped(node);
  while (inner.kind === "cast") inner = unwrapped(inner.operand);
  return inner;
}

/** `memset(p, sizeof(*p), 0)` */
function warnTransposed(c: Context, nodes: readonly Expression[], args: readonly Expr[]): void {
  const [, value, size] = nodes;
  if (value === undefined || size === undefined || unwrapped(size).kind !== "integer") return;
  const [, fill, length] = args;
  if (length?.kind !== "integer" || length.value !== 0n) return;
  if (fill?.kind === "integer" && fill.value === 0n) return;
  c.warning(
    "memset-transposed-args",
    "memset() of 0 bytes does nothing: value and size may have changed places",
    size.span,
  );
}

/** NULL for what libc looks at at once: the headers say where it may be. */
function warnNull(c: Context, symbol: FunctionSymbol, nodes: readonly Expression[], args: readonly Expr[]): void {
  const { attributes } = symbol;
  for (const kind of ["null_terminated_string_arg", "nonnull"] as const) {
    for (const [index] of attributes.get(kind) ?? []) {
      if (typeof index !== "number") continue;
      const arg = args[index - 1];
      if (arg?.kind !== "integer" || arg.value !== 0n) continue;
      if (attributes.get("nullable")?.some((use) => use[0] === index) === true) continue;
      c.warning(
        "nonnull",
        `NULL for parameter ${index} of ${symbol.name}(), which must point to something`,
        spanOf(nodes, index, arg),
      );
    }
  }
}

function spanOf(nodes: readonly Expression[], index: number, arg: Expr): Span {
  return nodes[index - 1]?.span ?? arg.span;
}
