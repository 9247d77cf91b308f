/**
 * Locales of single threads. A program's locale_t points to a small object in its own memory, which holds libc's: so a
 * wild one is told before libc follows it, in every thread.
 */
import type { Host, Implementation, ImplementationTable } from "./host.ts";

const ENOMEM = 12;
/** The object: libc's locale_t, and what marks it. */
const LOCALE = { native: 0, mark: 8, size: 16 } as const;
const MARK = 0x6c6f63616c65;
/** LC_GLOBAL_LOCALE, as libc takes it; as an argument it is the last address of all. */
const GLOBAL = -1;
const isGlobal = (locale: number): boolean => locale === 2 ** 64;

/** What each thread uses; the global locale if nothing else. */
const used = new WeakMap<Host, number>();

/** The locale that a program means, for a call of libc; a wild one is a fault. */
export function nativeLocale(host: Host, locale: number, what: string): number {
  if (isGlobal(locale)) return GLOBAL;
  const { memory } = host;
  const good = memory.contains(locale, LOCALE.size) && memory.getWord(locale + LOCALE.mark) === MARK;
  return good ? memory.getWord(locale + LOCALE.native) : host.fault(locale, what);
}

/** The object for a locale of libc's; 0 if there is none. */
function objectFor(host: Host, native: number): number {
  if (native === 0) return 0;
  const object = host.malloc(LOCALE.size);
  if (object === 0) {
    host.call("freelocale", native);
    host.errno = ENOMEM;
    return 0;
  }
  host.memory.setWord(object + LOCALE.native, native);
  host.memory.setWord(object + LOCALE.mark, MARK);
  return object;
}

const newlocale = (host: Host): Implementation => (mask, name, base) => {
  if (base === 0) return objectFor(host, host.call("newlocale", mask!, name!, 0));
  const what = "newlocale: base";
  if (isGlobal(base!)) host.fault(base!, what);
  const native = host.call("newlocale", mask!, name!, nativeLocale(host, base!, what));
  if (native === 0) return 0;
  host.memory.setWord(base! + LOCALE.native, native);
  return base!;
};

const duplocale = (host: Host): Implementation => (locale) =>
  objectFor(host, host.call("duplocale", nativeLocale(host, locale!, "duplocale")));

const freelocale = (host: Host): Implementation => (locale) => {
  if (isGlobal(locale!)) return;
  host.call("freelocale", nativeLocale(host, locale!, "freelocale"));
  host.memory.setWord(locale! + LOCALE.mark, 0);
  host.free(locale!);
};

const uselocale = (host: Host): Implementation => (locale) => {
  const before = used.get(host) ?? GLOBAL;
  if (locale === 0) return before;
  host.call("uselocale", nativeLocale(host, locale!, "uselocale"));
  used.set(host, isGlobal(locale!) ? GLOBAL : locale!);
  return before;
};

export const threadLocales: ImplementationTable = { newlocale, duplocale, freelocale, uselocale };
