/** Names of services, as /etc/services (or whatever this system asks) has them. */
import type { Libc } from "../ffi/libc.ts";

export type Protocol = "tcp" | "udp";

/** struct servent: s_name, s_aliases, s_port in network byte order, s_proto. */
const serventSize = 32, nameOffset = 0, portOffset = 16;

export function portOfService(libc: Libc, name: string, protocol: Protocol): number | undefined {
  const address = libc.call.getservbyname(name, protocol);
  return address === 0 ? undefined : viewOf(libc, address).getUint16(portOffset, false);
}

export function serviceOfPort(libc: Libc, port: number, protocol: Protocol): string | undefined {
  const swapped = (port & 0xff) << 8 | port >> 8;
  const address = libc.call.getservbyport(swapped, protocol);
  return address === 0 ? undefined : libc.readCString(Number(viewOf(libc, address).getBigUint64(nameOffset, true)));
}

function viewOf({ runtime }: Libc, address: number): DataView {
  const { buffer, byteOffset } = runtime.viewAt(address, serventSize);
  return new DataView(buffer, byteOffset, serventSize);
}
