/** Functions whose result lies in libc's memory and is copied by its type alone; their arguments go to libc as they are. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import type { FunctionSymbol } from "../cc/tree.ts";
import { mirrors } from "./mirror.ts";

/** `struct tm *localtime(const time_t *)`, `struct servent *getservbyname(…)` */
const recordResult = (host: Host, symbol: FunctionSymbol): Implementation => {
  const { returns } = symbol.type;
  const record = returns.kind === "pointer" && returns.to.kind === "record" ? returns.to.record : undefined;
  return (...args) => {
    const native = host.call(symbol.name, ...args);
    return record === undefined ? native : mirrors(host).record(native, record);
  };
};

/** Any function annotated `__returns_static_string`: `ctime`, `strerror`, `inet_ntoa`. */
export const stringResult = (host: Host, symbol: FunctionSymbol): Implementation => (...args) =>
  mirrors(host).string(host.call(symbol.name, ...args));

const names = [
  "localtime",
  "gmtime",
  "getservbyname",
  "getservbyport",
  "getservent",
  "getprotobyname",
  "getprotobynumber",
  "getprotoent",
  "getnetbyname",
  "getnetbyaddr",
  "getnetent",
  "getpwnam",
  "getpwuid",
  "getgrnam",
  "getgrgid",
  "localeconv",
  "ether_aton",
  ...["getutent", "getutid", "getutline", "pututline", "getutxent", "getutxid", "getutxline", "pututxline"],
  ...["getpwent", "fgetpwent", "getgrent", "fgetgrent"],
  ...["getmntent", "getfsent", "getfsspec", "getfsfile", "getttyent", "getttynam"],
  ...["getspent", "getspnam", "sgetspent", "fgetspent", "getsgent", "getsgnam", "sgetsgent", "fgetsgent"],
  ...["getrpcent", "getrpcbyname", "getrpcbynumber"],
];

export const returnedRecords: ImplementationTable = Object.fromEntries(names.map((name) => [name, recordResult]));
