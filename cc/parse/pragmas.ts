/** Pragmas may stand anywhere, so they are taken out before the grammar sees the tokens: `pack` and `weak` matter. */
import type { TranslationUnit } from "../ast.ts";
import type { Diagnostics } from "../diagnostic.ts";
import { spanOfToken, type Token } from "../token.ts";

export interface PreparedTokens {
  readonly tokens: readonly Token[];
  readonly packs: readonly PackChange[];
  readonly weak: WeakNames;
}

export type WeakNames = TranslationUnit["weak"];

/** From token `from` on, `#pragma pack` asks for `value` (undefined: the platform's own alignment). */
export interface PackChange {
  readonly from: number;
  readonly value: number | undefined;
}

const NO_WEAK_NAMES: WeakNames = new Map();

export function prepareTokens(tokens: readonly Token[], diagnostics: Diagnostics): PreparedTokens {
  const first = tokens.findIndex((token) => token.kind === "pragma");
  if (first < 0) return { tokens, packs: [], weak: NO_WEAK_NAMES };
  const kept = tokens.slice(0, first);
  const pack = new PackState();
  const packs: PackChange[] = [];
  const weak = new Map<string, string | undefined>();
  for (let index = first; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== "pragma") {
      kept.push(token);
      continue;
    }
    const word = /^\s*(pack|weak)\b/.exec(token.text)?.[1];
    if (word === undefined) continue;
    const named = /^\s*weak\s+(\w+)(?:\s*=\s*(\w+))?\s*$/.exec(token.text);
    if (named !== null) weak.set(named[1]!, named[2]);
    else if (word === "pack" && pack.apply(token.text)) packs.push({ from: kept.length, value: pack.value });
    else {
      const wanted = word === "weak" ? "a name" : "(), (1), (2), (4), (8), (16), (push, …) or (pop)";
      const message = `'#pragma ${token.text}' is ignored: it wants ${wanted}`;
      diagnostics.warning("pragmas", message, spanOfToken(token));
    }
  }
  return { tokens: kept, packs, weak };
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

const ALIGNMENTS: readonly number[] = [1, 2, 4, 8, 16];

/** The stack behind `pack(push, n)` and `pack(pop)`. */
class PackState {
  value: number | undefined = undefined;
  readonly #stack: { readonly name: string; readonly value: number | undefined }[] = [];

  /** False if the pragma makes no sense. */
  apply(text: string): boolean {
    const match = /^\s*pack\s*\(([^)]*)\)/.exec(text);
    if (match === null) return false;
    const words = match[1]!.split(",").map((word) => word.trim()).filter((word) => word !== "");
    const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
    if (numbers.some((bytes) => bytes !== 0 && !ALIGNMENTS.includes(bytes))) return false;
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
