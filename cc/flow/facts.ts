/**
 * Definite assignment: the state at the point the walk has reached, and the uses of variables that were not set.
 * One walk over the function's text suffices. A loop's body is seen as on its first round; whether a use in it may
 * be reported is known for sure at the loop's end, when all that the loop sets has been seen.
 */
import type { Span } from "../source.ts";
import { DEAD, join, neverSet, type State } from "./state.ts";
import type { VariableSymbol } from "../tree.ts";

/** How many variables one walk follows: a bit of a small integer for each. */
export const FOLLOWED = 30;

export interface UnsetUse {
  readonly symbol: VariableSymbol;
  readonly span: Span;
  /** `maybe`: there is a way on which it was set. `passed`: by address, for reading. `length`: a value-result one. */
  readonly kind: "certain" | "maybe" | "passed" | "length";
}

/** A use in a loop, not set so far. It counts unless the loop sets the variable elsewhere. */
interface Doubtful {
  readonly use: UnsetUse;
  readonly index: number;
  /** `sum += x` is the use, and may be all that ever sets the variable. */
  readonly updates: boolean;
}

/** What `break` and `continue` reach. */
export interface Target {
  readonly loop: boolean;
  /** The clock when it began. */
  readonly start: number;
  breaks: State;
  continues: State;
  /** Jumps to this target, which are no ways out of it. */
  jumps: number;
  readonly doubtful: Doubtful[];
  /** `Facts.inner` outside of it. */
  readonly outer: number;
  /** Of a `switch`: the state at its head. */
  readonly head: State;
}

export class Facts {
  /** The state here. */
  at: State = { alive: true, unset: 0, set: 0, sure: 0 };
  readonly uses: UnsetUse[] = [];
  readonly targets: Target[] = [];
  /** Where `goto`s to labels further down have left. */
  readonly labels = new Map<string, State>();
  /** Ways out: `return`, `goto`, calls that never return. */
  exits = 0;
  /** setjmp, vfork or a computed goto: nothing can be said. */
  abandoned = false;
  /** Counts declarations and assignments. */
  clock = 0;
  readonly #index = new Map<VariableSymbol, number>();
  readonly #declaredAt: number[];
  readonly #setAt: number[];
  readonly #timesSet: number[];
  /** A `goto` leads back: any label may begin a loop. */
  readonly #leadsBack: boolean;
  /** Variables that live in the innermost loop, so that no earlier round can have set them. */
  #inner: number;
  /** Variables already reported, once is enough. */
  #reported = 0;
  readonly #doubtful: Doubtful[] = [];

  constructor(variables: readonly VariableSymbol[], leadsBack: boolean) {
    variables.forEach((symbol, index) => this.#index.set(symbol, index));
    this.#declaredAt = variables.map(() => 0);
    this.#setAt = variables.map(() => -1);
    this.#timesSet = variables.map(() => 0);
    this.#leadsBack = leadsBack;
    this.#inner = leadsBack ? 0 : -1;
  }

  follows(symbol: VariableSymbol): boolean {
    return this.#index.has(symbol);
  }

  // ---- Variables -----------------------------------------------------------------------------------

  /** Its life begins here, without a value. */
  declare(symbol: VariableSymbol): void {
    const index = this.#index.get(symbol);
    if (index === undefined) return;
    const bit = 1 << index;
    this.#declaredAt[index] = ++this.clock;
    if (!this.#leadsBack) this.#inner |= bit;
    const { alive, unset, set, sure } = this.at;
    this.at = { alive, unset: unset | bit, set: set & ~bit, sure: sure | bit };
  }

  set(symbol: VariableSymbol): void {
    const index = this.#index.get(symbol);
    if (index === undefined) return;
    this.#setAt[index] = ++this.clock;
    this.#timesSet[index]!++;
    this.#takeAsSet(1 << index);
  }

  #takeAsSet(bit: number): void {
    const { alive, unset, set, sure } = this.at;
    this.at = { alive, unset: unset & ~bit, set: set | bit, sure: sure & ~bit };
  }

  use(symbol: VariableSymbol, span: Span, kind: UnsetUse["kind"], updates = false): void {
    const index = this.#index.get(symbol);
    if (index === undefined) return;
    const bit = 1 << index;
    const { alive, unset, set, sure } = this.at;
    if (!alive || !(unset & bit) || this.#reported & bit) return;
    if (set & bit) {
      if (sure & bit) this.#report(index, { symbol, span, kind: kind === "certain" ? "maybe" : kind });
      return;
    }
    const use: UnsetUse = { symbol, span, kind };
    const loop = this.#loop();
    if (sure & bit || (loop === undefined && !this.#leadsBack)) this.#report(index, use);
    else (loop?.doubtful ?? this.#doubtful).push({ use, index, updates });
  }

  #report(index: number, use: UnsetUse): void {
    this.#reported |= 1 << index;
    this.uses.push(use);
    this.#takeAsSet(1 << index);
  }

  #loop(): Target | undefined {
    for (let i = this.targets.length - 1; i >= 0; i--) {
      if (this.targets[i]!.loop) return this.targets[i];
    }
    return undefined;
  }

  // ---- Branches ------------------------------------------------------------------------------------

  /** The state at the beginning of a branch: what is not set there is so for sure if the branch is taken. */
  branch(state: State, inner = this.#inner): State {
    return state.alive ? { ...state, sure: neverSet(state) & inner } : state;
  }

  /** Those of `sure` that were not set since: whoever was sure to come by there has come here. */
  stillSure(sure: number, since: number): number {
    let left = sure;
    for (let rest = sure; rest !== 0; rest &= rest - 1) {
      const index = 31 - Math.clz32(rest & -rest);
      if (this.#setAt[index]! > since) left &= ~(1 << index);
    }
    return left;
  }

  /** Two branches meet. `sure` and `since` are of the point where they parted, `exits` counts the ways out by then. */
  meet(left: State, right: State, sure: number, since: number, exits: number): void {
    const state = join(left, right);
    this.at = this.exits === exits ? this.withSure(state, this.stillSure(sure, since)) : state;
  }

  withSure(state: State, more: number): State {
    return state.alive && more !== 0 ? { ...state, sure: state.sure | (more & state.unset) } : state;
  }

  leave(): void {
    this.exits++;
    this.at = DEAD;
  }

  // ---- Loops, switches and labels ------------------------------------------------------------------

  open(loop: boolean, head: State = DEAD): Target {
    const target: Target = {
      loop,
      start: this.clock,
      breaks: DEAD,
      continues: DEAD,
      jumps: 0,
      doubtful: [],
      outer: this.#inner,
      head,
    };
    this.targets.push(target);
    if (loop) this.#inner = 0;
    return target;
  }

  /** The end of a loop or switch: what was in doubt in it is certain now, forgiven, or for the loop around. */
  close(target: Target): void {
    this.targets.pop();
    this.exits -= target.jumps;
    if (!target.loop) return;
    this.#inner = target.outer | (this.#leadsBack ? 0 : this.#inner);
    const around = this.#loop();
    for (const each of target.doubtful) {
      if (this.#reported & (1 << each.index)) continue;
      if (this.#declaredAt[each.index]! > target.start) this.#confirm(each);
      else if (this.#setAt[each.index]! > target.start && !this.#onlyItself(each)) continue;
      else if (around !== undefined) around.doubtful.push(each);
      else if (this.#leadsBack) this.#doubtful.push(each);
      else this.#confirm(each);
    }
  }

  #onlyItself({ index, updates }: Doubtful): boolean {
    return updates && this.#timesSet[index] === 1;
  }

  #confirm({ index, use }: Doubtful): void {
    this.#reported |= 1 << index;
    this.uses.push(use);
  }

  /** The innermost target of `break`, or of `continue`. */
  target(loopOnly: boolean): Target | undefined {
    return loopOnly ? this.#loop() : this.targets.at(-1);
  }

  /** A label: reached from above, and from the gotos seen so far. */
  label(name: string): void {
    this.at = join(this.at, this.labels.get(name) ?? DEAD);
    if (this.#leadsBack) {
      // Control may come back here from anywhere below: nothing is dead, nothing is sure.
      this.at = { ...this.at, alive: true, sure: 0 };
    }
  }

  /** The end of the function. */
  finish(): readonly UnsetUse[] {
    for (const each of this.#doubtful) {
      const settled = this.#timesSet[each.index] === 0 || this.#onlyItself(each);
      if (settled && !(this.#reported & (1 << each.index))) this.#confirm(each);
    }
    return this.abandoned ? [] : this.uses;
  }
}
