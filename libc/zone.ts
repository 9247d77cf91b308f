/** tzname, timezone, daylight: libc sets its own after TZ, and the program's follow. */
import type { Host } from "./host.ts";
import { mirrors } from "./mirror.ts";

const POINTER = 8;
const sizes = { tzname: 2 * POINTER, timezone: 8, daylight: 4 } as const;
type ZoneVariable = keyof typeof sizes;

export const ZONE_VARIABLE_SIZE = sizes.tzname;

export function isZoneVariable(name: string): name is ZoneVariable {
  return name in sizes;
}

/** Copies libc's variable to `address`. */
export function copyZoneVariable(host: Host, name: ZoneVariable, address: number): void {
  const symbol = host.symbol(name);
  if (symbol === undefined) return;
  const { memory } = host;
  memory.bytes.set(host.native(symbol, sizes[name]), memory.offset(address));
  if (name !== "tzname") return;
  for (const at of [address, address + POINTER]) memory.setWord(at, mirrors(host).string(memory.getWord(at)));
}

/** To be called after every function that reads TZ. */
export function refreshZone(host: Host): void {
  for (const name of Object.keys(sizes) as ZoneVariable[]) copyZoneVariable(host, name, host.variable(name));
}
