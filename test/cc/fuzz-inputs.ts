/**
 * Inputs for the whole compiler that nobody would write: damaged programs of the corpus, random programs that follow
 * the grammar for a while, and plain noise. The same seed gives the same inputs.
 */
import { GRAMMAR, KIND_OF, LEAVES, PRELUDE, WORDS } from "./fuzz-grammar.ts";
import { Choice, seeded } from "./random.ts";

export class Inputs extends Choice {
  readonly #corpus: readonly string[];
  /** How many functions and labels were named so far. */
  #names = 0;

  constructor(seed: number, corpus: readonly string[]) {
    super(seeded(seed));
    this.#corpus = corpus;
  }

  /** The next input. */
  next(): string {
    const kind = this.below(20);
    if (kind < 8) return this.#withTokensChanged(this.one(this.#corpus));
    if (kind < 12) return this.#withCharactersChanged(this.one(this.#corpus));
    if (kind < 14) return this.#grammatical();
    if (kind < 17) return this.#typed();
    if (kind < 18) return this.#withTokensChanged(this.#grammatical());
    if (kind < 19) return Array.from({ length: this.below(120) }, () => this.one(WORDS)).join(" ");
    return String.fromCharCode(...Array.from({ length: this.below(300) }, () => this.#character()));
  }

  #character(): number {
    return this.below(12) === 0 ? this.below(0x10000) : this.below(4) === 0 ? this.below(256) : 32 + this.below(95);
  }

  /** Tokens left out, doubled, swapped, replaced and put in; whole stretches moved or repeated. */
  #withTokensChanged(text: string): string {
    const tokens = text.match(/\w+|"[^"\n]*"|'[^'\n]*'|\s+|[^\s\w]/g) ?? [];
    const gentle = this.below(2) === 0;
    for (let count = 1 + this.below(4); count > 0; count--) {
      const at = this.below(tokens.length + 1);
      const from = this.below(tokens.length + 1);
      const length = this.below(12);
      if (gentle) {
        const alike = KIND_OF.get(tokens[at] ?? "");
        if (alike === undefined) count += this.below(20) > 0 ? 1 : 0;
        else tokens[at] = this.one(alike);
        continue;
      }
      switch (this.below(8)) {
        case 0:
          tokens.splice(at, 1);
          break;
        case 1:
          tokens.splice(at, length);
          break;
        case 2:
          tokens.splice(at, 0, ...tokens.slice(from, from + length));
          break;
        case 3:
          tokens.splice(at, 1, tokens[from] ?? "");
          break;
        case 4:
          tokens.splice(at, 0, ` ${this.one(WORDS)} `);
          break;
        case 5:
          tokens.splice(at, 1, ` ${this.one(WORDS)} `);
          break;
        case 6:
          tokens.splice(at, 1, `(${this.#expand("E", 4)})`);
          break;
        default:
          tokens.splice(at, 1, this.#expand(this.one(["S", "D", "T"]), 4));
      }
    }
    return tokens.join("");
  }

  #withCharactersChanged(text: string): string {
    for (let count = 1 + this.below(4); count > 0; count--) {
      const at = this.below(text.length + 1);
      switch (this.below(5)) {
        case 0:
          text = text.slice(0, at);
          break;
        case 1:
          text = text.slice(0, at) + text.slice(at + 1 + this.below(40));
          break;
        default:
          text = text.slice(0, at) + String.fromCharCode(this.#character()) + text.slice(at + this.below(2));
      }
    }
    return text;
  }

  #grammatical(): string {
    return Array.from({ length: 1 + this.below(5) }, () => this.#expand("F", 3 + this.below(5))).join("\n");
  }

  #typed(): string {
    const count = 1 + this.below(4);
    const functions = Array.from({ length: count }, () => this.#expand("M", 4 + this.below(4)));
    return PRELUDE + functions.join("\n");
  }

  /** Fills the holes of a production, `depth` levels deep. */
  #expand(symbol: string, depth: number): string {
    if (symbol === "N") return this.one(GRAMMAR.N!);
    if (depth <= 0) return LEAVES[symbol]!;
    const production = this.one(GRAMMAR[symbol]!).replaceAll("#", String(this.#names++));
    return production.replace(/(?<![\w".])(?:[ETDISNFVLXMW]|I2)(?![\w])/g, (hole) => this.#expand(hole, depth - 1));
  }
}
