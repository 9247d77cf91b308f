/** What engines refuse in a module (the limits of the WebAssembly JavaScript interface): told as an error of the C text. */
import type { Diagnostics } from "../diagnostic.ts";
import { BUILTIN_SPAN } from "../scope.ts";
import type { Span } from "../source.ts";
import type { FunctionHandle } from "../../wasm/function.ts";
import type { FunctionDefinition, ModuleBuilder } from "../../wasm/module.ts";

const MAXIMUM_PARAMETERS = 1000;
const MAXIMUM_LOCALS = 50_000;
const MAXIMUM_BODY_BYTES = 7_654_321;
/** Its local declarations and its length come on top of the code. */
const BODY_MARGIN = 200;

export function checkLimits(
  builder: ModuleBuilder,
  spans: ReadonlyMap<FunctionHandle, Span>,
  diagnostics: Diagnostics,
): void {
  const refuse = (handle: FunctionHandle, why: string) => {
    const span = spans.get(handle) ?? BUILTIN_SPAN;
    diagnostics.error("function-too-large", `function '${handle.name}' is too large for a WebAssembly engine: ${why}`, {
      ...span,
      end: Math.min(span.end, span.start + 1),
    });
  };
  for (const { handle } of [...builder.functionImports, ...builder.functions]) {
    const { parameters } = builder.types[handle.type]!;
    if (parameters.length > MAXIMUM_PARAMETERS) refuse(handle, `more than ${MAXIMUM_PARAMETERS} parameters`);
  }
  for (const definition of builder.functions) {
    const { handle, locals, parameterCount } = definition;
    if (locals.length + parameterCount > MAXIMUM_LOCALS) {
      refuse(handle, `more than ${MAXIMUM_LOCALS} variables and intermediate values`);
    }
    if (sizeOfCode(definition) > MAXIMUM_BODY_BYTES - BODY_MARGIN) refuse(handle, "more than 7 MB of code");
  }
}

function sizeOfCode({ parts }: FunctionDefinition): number {
  return parts.reduce((sum, part) => sum + part.out.length, 0);
}
