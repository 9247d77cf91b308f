/** Functions called when the program ends: on_exit, and quick_exit's own. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";

const quickHandlers = new WeakMap<Host, number[]>();

const onExit = (host: Host): Implementation => (handler, argument) => {
  host.atExit.push({ pointer: handler!, argument: BigInt(argument!) });
  return 0;
};

const atQuickExit = (host: Host): Implementation => (handler) => {
  const handlers = quickHandlers.get(host) ?? [];
  quickHandlers.set(host, [...handlers, handler!]);
  return 0;
};

const quickExit = (host: Host): Implementation => (status) => {
  const handlers = [...quickHandlers.get(host) ?? []];
  quickHandlers.delete(host);
  for (const handler of handlers.reverse()) host.callback(handler, []);
  host.end({ kind: "exit", status: status!, immediate: true });
};

export const exitHandlers: ImplementationTable = {
  on_exit: onExit,
  at_quick_exit: atQuickExit,
  quick_exit: quickExit,
};
