/** Jobs side by side, for tests that wait for other processes. */

/** Two cores. */
export const AT_ONCE = 2;

/** Does each job, a few at the same time; results are in the items' order. */
export async function inParallel<T, R>(items: readonly T[], job: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await job(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
