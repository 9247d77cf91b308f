/** Streams are libc's own; what is kept here is which FILE pointers are alive, as libc would follow a dead one. */
import type { FunctionSymbol } from "../cc/tree.ts";
import type { Host, Implementation, ImplementationTable } from "./host.ts";

/** Any function annotated `__returns_stream`: `fopen`, `fdopen`, `popen`. */
export const streamResult = (host: Host, symbol: FunctionSymbol): Implementation => (...args) => {
  const stream = host.call(symbol.name, ...args);
  if (stream !== 0) host.streams.add(stream);
  return stream;
};

/** Any function annotated `__closes_stream(i)`: the stream is dead when it returns. */
export const streamEnd = (host: Host, symbol: FunctionSymbol): Implementation => {
  const parameter = Number(symbol.attributes.get("closes_stream")?.[0]?.[0] ?? 1) - 1;
  return (...args) => {
    const result = host.call(symbol.name, ...args) | 0;
    host.streams.delete(args[parameter]!);
    return result;
  };
};

/** freopen ends one stream and gives one, the same as a rule. */
const freopen = (host: Host): Implementation => (path, mode, stream) => {
  const result = host.call("freopen", path!, mode!, stream!);
  if (result === 0) host.streams.delete(stream!);
  else host.streams.add(result);
  return result;
};

export const streams: ImplementationTable = { freopen };
