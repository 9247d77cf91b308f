/** A Worker of fork-load.ts: says that it runs, and, if so told, makes garbage for ever. */
import { runtime } from "../runtime/pick.ts";

interface Task {
  readonly shared: Int32Array;
  readonly endless: boolean;
}

runtime.receiveMessage((message) => {
  const { shared, endless } = message as Task;
  let list: unknown[] = [];
  for (let turn = 0; endless || turn < 1000; turn++) {
    list.push({ turn, text: `${turn}` });
    if (list.length <= 2000) continue;
    list = [];
    Atomics.store(shared, 0, 1);
    Atomics.notify(shared, 0);
    // Not all of a core: the test is not alone on its machine.
    if (endless) Atomics.wait(shared, 0, 1, 2);
  }
  Atomics.store(shared, 0, 1);
  Atomics.notify(shared, 0);
});
