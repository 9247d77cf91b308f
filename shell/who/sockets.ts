/** The kernel's table of sockets: /proc/net/tcp, tcp6, udp, udp6. */
import { readProcFile } from "../../ffi/proc.ts";
import type { Libc } from "../../ffi/libc.ts";
import { ipv4Text, ipv6Text } from "../print/addresses.ts";
import { TCP_STATES } from "../print/tcp-states.ts";
import type { Protocol } from "../services.ts";

export interface KernelSocket {
  readonly local: Endpoint;
  /** Undefined if it is not connected. */
  readonly peer: Endpoint | undefined;
  /** RFC 9293's name; "" for UDP. */
  readonly state: string;
  readonly user: number;
  /** 0: no process has it any more. */
  readonly inode: number;
}

export interface Endpoint {
  /** `127.0.0.1`, `[::1]` */
  readonly host: string;
  readonly port: number;
}

/** The sockets of a protocol whose own port this is; those that listen come first. */
export function socketsOnPort(libc: Libc, protocol: Protocol, port: number): KernelSocket[] {
  const decoder = new TextDecoder();
  const sockets = [protocol, `${protocol}6`].flatMap((table) => {
    // Without IPv6 there is no such file.
    const bytes = readProcFile(libc, `/proc/thread-self/net/${table}`);
    return bytes === undefined ? [] : parseSocketTable(decoder.decode(bytes), protocol, port);
  });
  return [...sockets.filter(({ peer }) => peer === undefined), ...sockets.filter(({ peer }) => peer !== undefined)];
}

/** A table's text: a heading, then a line for each socket. */
export function parseSocketTable(text: string, protocol: Protocol, port: number): KernelSocket[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const sockets: KernelSocket[] = [];
  for (const line of text.split("\n").slice(1)) {
    // Number, own address, peer's, state, queues, timer, retransmissions, user, timeout, inode.
    const [, local, peer, state, , , , user, , inode] = line.trim().split(/ +/);
    if (local === undefined || peer === undefined || inode === undefined || !local.endsWith(wanted)) continue;
    sockets.push({
      local: endpoint(local),
      peer: peer.endsWith(":0000") ? undefined : endpoint(peer),
      state: protocol === "tcp" ? TCP_STATES[parseInt(state!, 16)] ?? state! : "",
      user: Number(user),
      inode: Number(inode),
    });
  }
  return sockets;
}

/** `0100007F:1F90`: words of the address as this machine has them in memory, the port as a number. */
function endpoint(text: string): Endpoint {
  const [words = "", port = ""] = text.split(":");
  const bytes = new DataView(new ArrayBuffer(words.length / 2));
  for (let at = 0; at < bytes.byteLength; at += 4) {
    bytes.setUint32(at, parseInt(words.slice(2 * at, 2 * at + 8), 16), true);
  }
  const address = new Uint8Array(bytes.buffer);
  const host = address.length === 4 ? ipv4Text(address) : `[${ipv6Text(address)}]`;
  return { host, port: parseInt(port, 16) };
}
