/** The argument area of a variadic call (cc/object.ts): 8-byte slots in the caller's frame. */
import type { Host } from "./host.ts";

export const SLOT = 8;

/** Where a function finds its unnamed arguments, from its last parameter: the area itself, or a `va_list`. */
export type AreaOf = (host: Host, name: string, last: number) => number;

/** printf: the compiler passes the area's address. */
export const directArea: AreaOf = (_host, _name, area) => area;

/** vprintf: a `va_list` object holds the address of the next slot in its first word. */
export const listArea: AreaOf = (host, name, list) => {
  if (!host.memory.contains(list, SLOT)) host.fault(list, `${name}: its va_list`);
  return host.memory.getWord(list);
};
