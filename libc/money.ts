/** strfmon, strfmon_l: the format tells how many amounts follow, each a double. */
import { SLOT } from "./area.ts";
import type { Host, Implementation, ImplementationTable, RawArgument } from "./host.ts";
import { nativeLocale } from "./locale.ts";

/** %, flags (`=f` with a fill character), width, #digits, .digits, and `i` or `n`; or %%. */
const CONVERSION = /%(?:=.|[\^+(!-])*\d*(?:#\d+)?(?:\.\d+)?([in%])/gs;

/** The amounts of a format, as they lie in the argument area. */
function amountsOf(host: Host, format: number, area: number): RawArgument[] {
  const amounts = [...host.memory.string(format).matchAll(CONVERSION)].filter((match) => match[1] !== "%");
  return amounts.map((_, i): RawArgument => {
    const at = area + i * SLOT;
    if (!host.memory.contains(at, SLOT)) host.fault(at, "strfmon: an amount");
    return { class: "double", offset: host.memory.offset(at) };
  });
}

const strfmon = (host: Host): Implementation => (buffer, size, format, area) =>
  host.callVariadic("strfmon", [buffer!, size!, format!], amountsOf(host, format!, area!));

const strfmonIn = (host: Host): Implementation => (buffer, size, locale, format, area) => {
  const native = nativeLocale(host, locale!, "strfmon_l");
  // Not a locale for libc's functions that take one.
  if (native < 0) host.fault(locale!, "strfmon_l: LC_GLOBAL_LOCALE");
  return host.callVariadic("strfmon_l", [buffer!, size!, native, format!], amountsOf(host, format!, area!));
};

export const money: ImplementationTable = { strfmon, strfmon_l: strfmonIn };
