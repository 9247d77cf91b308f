/** Another program in this process. */
import type { Libc } from "./libc.ts";

/** `char *argv[]`: as long as it is reachable, what it points to is. */
export class TextArray {
  readonly #texts: readonly Uint8Array[];
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(libc: Libc, words: readonly string[]) {
    this.#texts = words.map((word) => libc.cString(word));
    const addresses = new BigUint64Array(new ArrayBuffer(8 * (words.length + 1)));
    this.#texts.forEach((text, index) => addresses[index] = BigInt(libc.runtime.addressOf(text)));
    this.bytes = new Uint8Array(addresses.buffer);
  }
}

/** The environment of this process as libc has it: `char **`. */
export function environmentAddress(libc: Libc): number {
  const variable = libc.symbolAddress("environ")!;
  return Number(new DataView(libc.runtime.viewAt(variable, 8).buffer).getBigUint64(0, true));
}

/** Comes back, with libc's errno, only if it fails. Without an environment, this process's own. */
export function execute(libc: Libc, path: string, args: readonly string[], environment?: readonly string[]): void {
  const words = new TextArray(libc, args);
  const variables = environment && new TextArray(libc, environment);
  libc.call.execve(path, words.bytes, variables?.bytes ?? environmentAddress(libc));
}
