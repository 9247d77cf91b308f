/**
 * Which identifiers are typedef names at this point of the text. C cannot be parsed without knowing: `T * x;`
 * declares or multiplies. Only what the parser needs is kept; the checker has the real scopes.
 */
import { BUILTIN_TYPEDEFS } from "./keywords.ts";

/** What the parser asks of the scope it is given (the file scope of earlier entries). */
export interface TypedefLookup {
  isTypedefName(name: string): boolean;
}

export class TypedefNames {
  readonly #outer: TypedefLookup;
  /** The visible meaning of a name: true a typedef, false something that hides a typedef. */
  readonly #visible = new Map<string, boolean>();
  /** What to put back when a scope ends, newest last. */
  readonly #undo: { readonly name: string; readonly before: boolean | undefined }[] = [];
  /** For each open scope, the length of `#undo` at its start. */
  readonly #marks: number[] = [];

  constructor(outer: TypedefLookup) {
    this.#outer = outer;
  }

  has(name: string): boolean {
    return this.#visible.get(name) ?? (this.#outer.isTypedefName(name) || BUILTIN_TYPEDEFS.has(name));
  }

  /** A variable, function, parameter or enumerator matters only where it hides a typedef. */
  declare(name: string, typedef: boolean): void {
    if (this.has(name) === typedef) return;
    if (this.#marks.length > 0) this.#undo.push({ name, before: this.#visible.get(name) });
    this.#visible.set(name, typedef);
  }

  /** How many scopes are open, to return to after an error. */
  get level(): number {
    return this.#marks.length;
  }

  enter(): void {
    this.#marks.push(this.#undo.length);
  }

  leave(): void {
    const mark = this.#marks.pop() ?? 0;
    while (this.#undo.length > mark) {
      const { name, before } = this.#undo.pop()!;
      if (before === undefined) this.#visible.delete(name);
      else this.#visible.set(name, before);
    }
  }

  leaveTo(level: number): void {
    while (this.#marks.length > level) this.leave();
  }
}
