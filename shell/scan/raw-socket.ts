/** Raw sockets for a SYN scan: one for TCP, one for the ICMP errors that routers send. UNP 28.2 to 28.4 */
import type { Libc } from "../../ffi/libc.ts";
import { readSegment, type Segment } from "./tcp-segment.ts";
import { AF_INET, socketAddressWith, type Target } from "./target.ts";

const SOCK_STREAM = 1, SOCK_DGRAM = 2, SOCK_RAW = 3, SOCK_NONBLOCK = 0o4000, SOCK_CLOEXEC = 0o2000000;
const IPPROTO_ICMP = 1, IPPROTO_TCP = 6, IPPROTO_ICMPV6 = 58;
const SOL_SOCKET = 1, SO_RCVBUF = 8;
/** What answers a whole window of a scan. */
const RECEIVE_BUFFER = 1 << 20;
const POLLIN = 1;
/** struct pollfd: the descriptor, events, revents. */
const pollSize = 8;
const EPERM = 1, EINTR = 4, EAGAIN = 11, ENOBUFS = 105;
const ICMP_UNREACHABLE = 3, ICMPV6_UNREACHABLE = 1;
const icmpHeaderSize = 8, ipv6HeaderSize = 40;
const BUFFER_SIZE = 65536;
/** All TCP of this host comes to a raw socket: busy as it may be, it does not keep the scan from looking at Ctrl-C. */
const PACKETS_AT_ONCE = 1024;

/** A number that libc gives for an error. */
export class RawSocketError extends Error {
  override readonly name = "RawSocketError";
}

export type Received =
  | { readonly kind: "segment"; readonly segment: Segment }
  /** A router, or the host, could not deliver a segment to this port of the target. */
  | { readonly kind: "unreachable"; readonly sourcePort: number; readonly destinationPort: number };

export class RawSockets {
  readonly #libc: Libc;
  readonly #target: Target;
  readonly #tcp: number;
  readonly #icmp: number;
  /** Has the port that segments come from, so that nobody else gets it. */
  readonly #reserved: number;
  /** Where segments come from. */
  readonly host: Uint8Array;
  readonly port: number;
  readonly #buffer = new Uint8Array(new ArrayBuffer(BUFFER_SIZE));
  readonly #polled = new DataView(new ArrayBuffer(2 * pollSize));
  readonly #opened: number[] = [];

  /** Throws a RawSocketError. */
  constructor(libc: Libc, target: Target) {
    this.#libc = libc;
    this.#target = target;
    try {
      this.#tcp = this.#open(SOCK_RAW, IPPROTO_TCP);
      this.#icmp = this.#open(SOCK_RAW, target.family === AF_INET ? IPPROTO_ICMP : IPPROTO_ICMPV6);
      // Without CAP_NET_ADMIN the kernel gives as much as it gives anybody.
      const size = new Int32Array(new ArrayBuffer(4)).fill(RECEIVE_BUFFER);
      libc.call.setsockopt(this.#tcp, SOL_SOCKET, SO_RCVBUF, new Uint8Array(size.buffer), 4);
      this.host = this.#sourceHost();
      this.#reserved = this.#open(SOCK_STREAM, IPPROTO_TCP);
      this.port = this.#reservePort();
      this.#watch(0, this.#tcp);
      this.#watch(1, this.#icmp);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** False if the system has no room for it just now. Throws a RawSocketError. */
  send(segment: Uint8Array): boolean {
    // For a raw socket of IPv6 a port would be a protocol.
    const address = socketAddressWith(this.#target, 0);
    const { call } = this.#libc;
    if (call.sendto(this.#tcp, segment, segment.length, 0, address, address.length) >= 0) return true;
    const errno = this.#libc.errno();
    if (errno === EAGAIN || errno === ENOBUFS || errno === EINTR) return false;
    throw new RawSocketError(`${this.#target.text}: ${this.#libc.errorText(errno)}`);
  }

  /** What has come, after a wait of at most so long. */
  *receive(milliseconds: number): Generator<Received> {
    const { call } = this.#libc;
    if (call.poll(new Uint8Array(this.#polled.buffer), 2, milliseconds) <= 0) return;
    for (const packet of this.#packets(this.#tcp)) {
      const segment = readSegment(packet);
      if (segment !== undefined) yield { kind: "segment", segment };
    }
    for (const packet of this.#packets(this.#icmp)) {
      const unreachable = this.#readIcmp(packet);
      if (unreachable !== undefined) yield unreachable;
    }
  }

  *#packets(descriptor: number): Generator<Uint8Array> {
    for (let left = PACKETS_AT_ONCE; left > 0; left--) {
      const packet = this.#packet(descriptor);
      if (packet === undefined) return;
      yield packet;
    }
  }

  close(): void {
    for (const descriptor of this.#opened) this.#libc.call.close(descriptor);
  }

  #open(type: number, protocol: number): number {
    const descriptor = this.#libc.call.socket(this.#target.family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol);
    if (descriptor >= 0) {
      this.#opened.push(descriptor);
      return descriptor;
    }
    const errno = this.#libc.errno();
    const text = this.#libc.errorText(errno);
    throw new RawSocketError(
      errno === EPERM
        ? `--syn: ${text}: segments of one's own go through a raw socket, which takes root or CAP_NET_RAW; ` +
          "without --syn a scan takes no rights"
        : `--syn: ${text}`,
    );
  }

  /** The address from which the kernel would go to the target. */
  #sourceHost(): Uint8Array {
    const descriptor = this.#open(SOCK_DGRAM, 0);
    // No packet is sent for this; any port will do.
    const address = socketAddressWith(this.#target, 9);
    this.#must(this.#libc.call.connect(descriptor, address, address.length));
    const own = this.#ownAddress(descriptor);
    return this.#target.family === AF_INET ? own.slice(4, 8) : own.slice(8, 24);
  }

  #reservePort(): number {
    const address = new Uint8Array(new ArrayBuffer(this.#target.socketAddress.length));
    new DataView(address.buffer).setUint16(0, this.#target.family, true);
    this.#must(this.#libc.call.bind(this.#reserved, address, address.length));
    return new DataView(this.#ownAddress(this.#reserved).buffer).getUint16(2);
  }

  #ownAddress(descriptor: number): Uint8Array<ArrayBuffer> {
    const length = this.#target.socketAddress.length;
    const address = new Uint8Array(new ArrayBuffer(length));
    const size = new Int32Array(new ArrayBuffer(4)).fill(length);
    this.#must(this.#libc.call.getsockname(descriptor, address, new Uint8Array(size.buffer)));
    return address;
  }

  #must(result: number): void {
    if (result < 0) throw new RawSocketError(`${this.#target.text}: ${this.#libc.errorText(this.#libc.errno())}`);
  }

  #watch(index: number, descriptor: number): void {
    this.#polled.setInt32(index * pollSize, descriptor, true);
    this.#polled.setInt32(index * pollSize + 4, POLLIN, true);
  }

  /** The next packet of the target's family behind its IP header; an empty one if it is not the target's. */
  #packet(descriptor: number): Uint8Array | undefined {
    const { call } = this.#libc;
    const from = new Uint8Array(new ArrayBuffer(this.#target.socketAddress.length));
    const size = new Int32Array(new ArrayBuffer(4)).fill(from.length);
    const count = call.recvfrom(descriptor, this.#buffer, BUFFER_SIZE, 0, from, new Uint8Array(size.buffer));
    if (count < 0) return undefined;
    const isIpv4 = this.#target.family === AF_INET;
    const packet = this.#buffer.subarray(isIpv4 ? ipv4HeaderSize(this.#buffer) : 0, count);
    if (descriptor === this.#icmp) return packet;
    const host = isIpv4 ? from.subarray(4, 8) : from.subarray(8, 24);
    return isSame(host, this.#target.host) ? packet : packet.subarray(0, 0);
  }

  /** An ICMP error holds the beginning of the packet that was not delivered: its IP header, and at least the ports. */
  #readIcmp(packet: Uint8Array): Received | undefined {
    const isIpv4 = this.#target.family === AF_INET;
    if (packet[0] !== (isIpv4 ? ICMP_UNREACHABLE : ICMPV6_UNREACHABLE)) return undefined;
    const lost = packet.subarray(icmpHeaderSize);
    const host = isIpv4 ? lost.subarray(16, 20) : lost.subarray(24, 40);
    const protocol = isIpv4 ? lost[9] : lost[6];
    const ports = lost.subarray(isIpv4 ? ipv4HeaderSize(lost) : ipv6HeaderSize);
    if (protocol !== IPPROTO_TCP || ports.length < 4 || !isSame(host, this.#target.host)) return undefined;
    const port = (at: number) => ports[at]! << 8 | ports[at + 1]!;
    return { kind: "unreachable", sourcePort: port(0), destinationPort: port(2) };
  }
}

/** The low half of the first byte, in words of 4 bytes. */
function ipv4HeaderSize(packet: Uint8Array): number {
  return 4 * (packet[0]! & 0x0f);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
