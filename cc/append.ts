/** `to.push(...items)` for any number of them: a spread puts each on the stack, which ends at a hundred thousand. */
export function append<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}
