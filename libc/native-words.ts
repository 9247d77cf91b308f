/** Words of libc's own memory. */
import type { Host } from "./host.ts";
import { readWord } from "./memory.ts";

const WORD = 8;

export function nativeWord(host: Host, address: number): number {
  const bytes = host.native(address, WORD);
  return readWord(new DataView(bytes.buffer, bytes.byteOffset, WORD), 0);
}
