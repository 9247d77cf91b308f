/** Sets of macro names (Dave Prosser's algorithm). Extending a set by the same name gives the same object again. */
import type { HideSet } from "./token.ts";

export class NameSet implements HideSet {
  readonly names: ReadonlySet<string>;
  readonly #extensions = new Map<string, NameSet>();

  constructor(names: ReadonlySet<string>) {
    this.names = names;
  }

  with(name: string): NameSet {
    if (this.names.has(name)) return this;
    let extended = this.#extensions.get(name);
    if (extended === undefined) {
      extended = new NameSet(new Set(this.names).add(name));
      this.#extensions.set(name, extended);
    }
    return extended;
  }

  union(other: HideSet): NameSet {
    if (other === this) return this;
    // deno-lint-ignore no-this-alias
    let result: NameSet = this;
    for (const name of other.names) result = result.with(name);
    return result;
  }
}

/** The names in both sets, as extensions of `empty`. */
export function intersection(empty: NameSet, a: HideSet | undefined, b: HideSet | undefined): NameSet {
  if (a === undefined || b === undefined) return empty;
  if (a === b && a instanceof NameSet) return a;
  let result = empty;
  for (const name of a.names) if (b.names.has(name)) result = result.with(name);
  return result;
}
