/** What is known of a few variables at one point of a function: three sets, a bit for each variable. */

export interface State {
  /** Can control get here at all? */
  readonly alive: boolean;
  /** There is a way here on which the variable was not set. */
  readonly unset: number;
  /** There is a way here on which it was set. */
  readonly set: number;
  /**
   * There is a branch that leads here for sure once it is taken, and on which the variable is not set. Without
   * it, `if (a) x = 1; if (a) use(x);` would be a false alarm.
   */
  readonly sure: number;
}

export const DEAD: State = { alive: false, unset: 0, set: 0, sure: 0 };

/** Where two ways meet. */
export function join(left: State, right: State): State {
  if (!left.alive) return right;
  if (!right.alive) return left;
  return {
    alive: true,
    unset: left.unset | right.unset,
    set: left.set | right.set,
    sure: left.sure | right.sure,
  };
}

/** Set on no way that leads here. */
export function neverSet(state: State): number {
  return state.unset & ~state.set;
}
