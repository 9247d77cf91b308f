/** Calendar time. libc computes; `tm_zone` points into its memory, so the program's struct gets a copy of the name. */
import type { FunctionSymbol } from "../cc/tree.ts";
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { mirrors } from "./mirror.ts";
import { stringResult } from "./records.ts";
import { refreshZone } from "./zone.ts";

/** struct tm: offset of tm_zone. */
const TM_ZONE = 48;

/** Runs a libc function that may set `tm_zone`. What it leaves alone may be anything, and is not looked at. */
function keepingZone(host: Host, tm: number, call: () => number): number {
  const { memory } = host;
  const before = memory.getWord(tm + TM_ZONE);
  const result = call();
  const after = memory.getWord(tm + TM_ZONE);
  if (after !== before) memory.setWord(tm + TM_ZONE, mirrors(host).string(after));
  return result;
}

/** Functions that fill the struct tm of one parameter; `local`: they read TZ, too. */
const filling =
  (parameter: number, local: boolean) => (host: Host, symbol: FunctionSymbol): Implementation => (...args) => {
    const result = keepingZone(host, args[parameter]!, () => host.call(symbol.name, ...args));
    if (local) refreshZone(host);
    return result;
  };

/** `%Z`, with its flags and width. */
const ZONE_CONVERSION = /%[-_0^#+]*\d*[EO]?Z/;

const strftime = (host: Host): Implementation => (buffer, size, format, tm) => {
  const { memory } = host;
  const zone = memory.getWord(tm! + TM_ZONE);
  const wild = zone !== 0 && !memory.contains(zone, 1);
  if (wild && ZONE_CONVERSION.test(memory.string(format!).replaceAll("%%", ""))) host.fault(zone, "strftime: tm_zone");
  // A locale's %c may ask for the zone as well.
  if (wild) memory.setWord(tm! + TM_ZONE, 0);
  const length = host.call("strftime", buffer!, size!, format!, tm!);
  if (wild) memory.setWord(tm! + TM_ZONE, zone);
  refreshZone(host);
  return length;
};

const tzset = (host: Host): Implementation => () => {
  host.call("tzset");
  refreshZone(host);
};

const ctime = (host: Host, symbol: FunctionSymbol): Implementation => {
  const convert = stringResult(host, symbol);
  return (time) => {
    const text = convert(time!);
    refreshZone(host);
    return text;
  };
};

const ctimeInto = (host: Host): Implementation => (time, buffer) => {
  const result = host.call("ctime_r", time!, buffer!);
  refreshZone(host);
  return result;
};

export const calendar: ImplementationTable = {
  gmtime_r: filling(1, false),
  localtime_r: filling(1, true),
  mktime: filling(0, true),
  timelocal: filling(0, true),
  timegm: filling(0, false),
  getdate_r: filling(1, true),
  strptime: filling(2, true),
  strftime,
  tzset,
  ctime,
  ctime_r: ctimeInto,
};
