/** Pragmas may stand anywhere, so they are taken out before the grammar sees the tokens; only `pack` matters. */
import type { Token } from "./token.ts";

export interface PreparedTokens {
  readonly tokens: readonly Token[];
  readonly packs: readonly PackChange[];
}

/** From token `from` on, `#pragma pack` asks for `value` (undefined: the platform's own alignment). */
export interface PackChange {
  readonly from: number;
  readonly value: number | undefined;
}

export function prepareTokens(tokens: readonly Token[]): PreparedTokens {
  const first = tokens.findIndex((token) => token.kind === "pragma");
  if (first < 0) return { tokens, packs: [] };
  const kept = tokens.slice(0, first);
  const pack = new PackState();
  const packs: PackChange[] = [];
  for (let index = first; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== "pragma") kept.push(token);
    else if (pack.apply(token.text)) packs.push({ from: kept.length, value: pack.value });
  }
  return { tokens: kept, packs };
}

/** The `pack` value in force at token `index`. */
export function packAt(packs: readonly PackChange[], index: number): number | undefined {
  let low = 0;
  let high = packs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (packs[middle]!.from <= index) low = middle + 1;
    else high = middle;
  }
  return packs[low - 1]?.value;
}

/** The stack behind `pack(push, n)` and `pack(pop)`. */
class PackState {
  value: number | undefined = undefined;
  readonly #stack: { readonly name: string; readonly value: number | undefined }[] = [];

  /** False for every pragma but `pack`. */
  apply(text: string): boolean {
    const match = /^\s*pack\s*\(([^)]*)\)/.exec(text);
    if (match === null) return false;
    const words = match[1]!.split(",").map((word) => word.trim()).filter((word) => word !== "");
    const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
    const name = words.slice(1).find((word) => !/^\d+$/.test(word)) ?? "";
    if (words[0] === "push") this.#stack.push({ name, value: this.value });
    else if (words[0] === "pop") this.#pop(name);
    else if (words.length === 0) this.value = undefined;
    const [bytes] = numbers;
    if (bytes !== undefined && words[0] !== "pop") this.value = bytes === 0 ? undefined : bytes;
    return true;
  }

  #pop(name: string): void {
    let depth = this.#stack.length - 1;
    while (name !== "" && depth >= 0 && this.#stack[depth]!.name !== name) depth--;
    if (depth < 0) return;
    this.value = this.#stack[depth]!.value;
    this.#stack.length = depth;
  }
}
