/** TCP segments as they stand on the wire: what a SYN scan sends, and reads in what comes back. RFC 9293 3.1 */

export const SYN = 0x02, RST = 0x04, ACK = 0x10;

const headerSize = 20;
const sequenceOffset = 4, acknowledgementOffset = 8, lengthOffset = 12, flagsOffset = 13, windowOffset = 14;
const checksumOffset = 16;
/** A SYN says how much it takes at once; a host may drop one that does not. */
const MAXIMUM_SEGMENT_OPTION = [2, 4, 0x05, 0xb4];
const WINDOW = 1024;
const IPPROTO_TCP = 6;

export interface Segment {
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly acknowledgement: number;
  readonly flags: number;
}

/** A SYN with its checksum; the addresses, of 4 or 16 bytes, are of the IP header that goes before it. */
export function synSegment(
  source: { readonly host: Uint8Array; readonly port: number },
  destination: { readonly host: Uint8Array; readonly port: number },
  sequence: number,
): Uint8Array<ArrayBuffer> {
  const size = headerSize + MAXIMUM_SEGMENT_OPTION.length;
  const bytes = new Uint8Array(new ArrayBuffer(size));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, source.port);
  view.setUint16(2, destination.port);
  view.setUint32(sequenceOffset, sequence);
  // In words of 4 bytes.
  view.setUint8(lengthOffset, size / 4 << 4);
  view.setUint8(flagsOffset, SYN);
  view.setUint16(windowOffset, WINDOW);
  bytes.set(MAXIMUM_SEGMENT_OPTION, headerSize);
  view.setUint16(checksumOffset, tcpChecksum(source.host, destination.host, bytes));
  return bytes;
}

/** Undefined if it is too short for a header. */
export function readSegment(bytes: Uint8Array): Segment | undefined {
  if (bytes.length < headerSize) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    sourcePort: view.getUint16(0),
    destinationPort: view.getUint16(2),
    acknowledgement: view.getUint32(acknowledgementOffset),
    flags: view.getUint8(flagsOffset),
  };
}

/** Over the segment and the pseudo-header: addresses, protocol, length (RFC 9293 3.1, RFC 8200 8.1). 0 if one that is there is right. */
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  let sum = IPPROTO_TCP + segment.length;
  for (const part of [source, destination, segment]) {
    for (let i = 0; i < part.length; i += 2) sum += part[i]! << 8 | (part[i + 1] ?? 0);
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}
