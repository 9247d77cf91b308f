/** What libc's own threads do for a program: asynchronous input and output (aio.c), names and addresses (lookups.c). */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { takeAddresses } from "./netdb.ts";
import { giveOptions } from "./resolver.ts";

const libcs = (name: string) => (host: Host): Implementation => (...args) => host.call(name, ...args) | 0;

const lookUp = (host: Host): Implementation => (mode, list, count, event) => {
  giveOptions(host);
  return host.call("getaddrinfo_a", mode!, list!, count!, event!) | 0;
};

export const threadsOfLibc: ImplementationTable = {
  __library_aio_read: libcs("aio_read"),
  __library_aio_write: libcs("aio_write"),
  __library_aio_fsync: libcs("aio_fsync"),
  __library_lio_listio: libcs("lio_listio"),
  __library_aio_suspend: libcs("aio_suspend"),
  __library_getaddrinfo_a: lookUp,
  __library_gai_suspend: libcs("gai_suspend"),
  __library_gai_error: libcs("gai_error"),
  __take_addresses: (host) => (found) => takeAddresses(host, found!),
};
