/** Ports and addresses that lie in a socket address as the host counts, not as the network does. UNP 3.4 */
import type { Context } from "../check/context.ts";
import type { Expr } from "../tree.ts";
import type { Type } from "../types.ts";

/** Functions whose result nobody has put into network byte order. */
const HOST_ORDER: ReadonlySet<string> = new Set(["atoi", "atol", "strtol", "strtoul"]);

/** A constant, or a number just read, given to a port or an address as it is: UNP 3.4. */
export function warnByteOrder(c: Context, value: Expr, to: Type): void {
  const bytes = to.alias === "in_port_t" ? 2 : to.alias === "in_addr_t" ? 4 : 0;
  if (bytes === 0 || value.span.file.system) return;
  const convert = bytes === 2 ? "htons" : "htonl";
  let inner = value;
  while (inner.kind === "convert") inner = inner.operand;
  const raw = inner.kind === "integer"
    ? swapped(inner.value, bytes) !== inner.value && !isSwappedAlready(inner, convert)
    : inner.kind === "call" && inner.callee.kind === "direct" && HOST_ORDER.has(inner.callee.symbol.name);
  if (!raw) return;
  const what = bytes === 2 ? "a port" : "an IPv4 address";
  c.warning("byte-order", `${what} is stored in network byte order, this value is in the host's`, value.span, {
    hint: `${convert}() converts it`,
  });
}

function swapped(value: bigint, bytes: number): bigint {
  let result = 0n;
  for (let i = 0; i < bytes; i++) result |= ((value >> BigInt(8 * i)) & 255n) << BigInt(8 * (bytes - 1 - i));
  return result;
}

/** A call that was folded to a constant: the text still says `htons(…)`. */
function isSwappedAlready(value: Expr, name: string): boolean {
  const { file, start, end } = value.span;
  return file.text.slice(start, end).includes(name);
}
