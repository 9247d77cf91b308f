/**
 * Deno gives a worker's message to whoever listens when it arrives, and to nobody if that is nobody: so someone listens
 * from the first module on, before any is awaited.
 */
type Handler = (message: unknown) => void;

interface Scope {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

let arrived: { readonly message: unknown } | undefined;
let waiting: Handler | undefined;

if ("Deno" in globalThis && "WorkerGlobalScope" in globalThis) {
  (globalThis as unknown as Scope).addEventListener("message", ({ data }) => {
    if (waiting === undefined) arrived ??= { message: data };
    else waiting(data);
    waiting = undefined;
  });
}

/** Calls `handler` with the first message, later if it has not come yet. */
export function receiveFirstMessage(handler: Handler): void {
  if (arrived === undefined) waiting = handler;
  else queueMicrotask(() => handler(arrived!.message));
}
