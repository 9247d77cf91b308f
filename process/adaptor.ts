/** A function that is called by other types than it has: a few instructions between the two. */
import { adaptResults, adaptValue, matchRegisters, zero } from "../cc/lower/adapt.ts";
import { Code } from "../wasm/code.ts";
import { encode } from "../wasm/encode.ts";
import { ModuleBuilder, type Signature } from "../wasm/module.ts";

// deno-lint-ignore no-explicit-any
export type WasmFunction = (...args: any[]) => any;

/** The name of its export. */
export const ADAPTOR = "adaptor";

/**
 * A module whose function calls the function in a slot of the table, which has the signature `callee`, as one with the signature
 * `caller`. The slot may be filled later: so two modules can import each other's functions.
 */
export function adaptor(slot: number, callee: Signature, caller: Signature): WebAssembly.Module {
  const module = new ModuleBuilder();
  module.otherImports.push({ kind: "table", module: "env", name: "table", limits: { minimum: 0 } });
  const handle = module.declare(ADAPTOR, module.type(caller.parameters, caller.results));
  module.exports.push({ name: handle.name, handle });
  const code = new Code();
  module.define(handle).parts.push(code);
  const chosen = matchRegisters(caller.parameters, callee.parameters);
  callee.parameters.forEach((type, i) => {
    const at = chosen?.[i] ?? i;
    const given = caller.parameters[at];
    if (given === undefined) return zero(code, type);
    code.get(at);
    adaptValue(code, given, type, true);
  });
  code.i32(slot);
  code.callIndirect(module.type(callee.parameters, callee.results));
  adaptResults(code, callee.results[0], caller.results[0]);
  return new WebAssembly.Module(encode(module).bytes);
}
