/** What libc dereferences for itself, read off a prototype's annotations (include/socksh/annotations.h). */
import { sizeOf } from "../cc/type-layout.ts";
import type { AttributeArgument, FunctionSymbol } from "../cc/tree.ts";

/** A number of bytes known when the call is made. Parameters count from 0. */
export type Extent =
  | { readonly kind: "constant"; readonly bytes: number }
  | { readonly kind: "parameter"; readonly parameter: number }
  | { readonly kind: "product"; readonly left: number; readonly right: number };

export type PointerCheck =
  | {
    readonly kind: "bytes";
    readonly parameter: number;
    readonly extent: Extent;
    readonly nullable: boolean;
    readonly writes: boolean;
  }
  /** A string: it ends inside the program's memory if it begins there. */
  | { readonly kind: "string"; readonly parameter: number; readonly nullable: boolean }
  | { readonly kind: "stream"; readonly parameter: number; readonly nullable: boolean };

export function pointerChecks(symbol: FunctionSymbol): PointerCheck[] {
  const { attributes, type } = symbol;
  // Declared by the program itself, and in none of our headers: nothing is known, so every pointer must be its own.
  if (!symbol.system) {
    return type.parameters.flatMap(({ type }, parameter): PointerCheck[] =>
      type.kind === "pointer" ? [{ kind: "string", parameter, nullable: true }] : []
    );
  }
  const nullable = new Set((attributes.get("nullable") ?? []).map(([parameter]) => index(parameter)));
  const checks: PointerCheck[] = [];
  const bytes = (mode: AttributeArgument | undefined, parameter: number, extent: Extent) =>
    checks.push({
      kind: "bytes",
      parameter,
      extent,
      nullable: nullable.has(parameter),
      writes: mode !== "read_only",
    });

  for (const [mode, parameter, size] of attributes.get("access") ?? []) {
    const at = index(parameter);
    if (size !== undefined) bytes(mode, at, { kind: "parameter", parameter: index(size) });
    else bytes(mode, at, { kind: "constant", bytes: pointeeSize(symbol, at) });
  }
  for (const [mode, parameter, size] of attributes.get("access_bytes") ?? []) {
    bytes(mode, index(parameter), { kind: "constant", bytes: Number(size) });
  }
  for (const [mode, parameter, left, right] of attributes.get("access_product") ?? []) {
    bytes(mode, index(parameter), { kind: "product", left: index(left), right: index(right) });
  }
  for (const name of ["null_terminated_string_arg", "string_n"]) {
    for (const [parameter] of attributes.get(name) ?? []) {
      checks.push({ kind: "string", parameter: index(parameter), nullable: nullable.has(index(parameter)) });
    }
  }
  for (const [parameter] of attributes.get("stream") ?? []) {
    checks.push({ kind: "stream", parameter: index(parameter), nullable: nullable.has(index(parameter)) });
  }
  return checks.filter((check) => check.parameter < type.parameters.length);
}

/** Attributes count parameters from 1. */
function index(argument: AttributeArgument | undefined): number {
  return Number(argument) - 1;
}

function pointeeSize(symbol: FunctionSymbol, parameter: number): number {
  const type = symbol.type.parameters[parameter]?.type;
  if (type?.kind !== "pointer" || type.to.kind === "void") return 1;
  return type.to.kind === "record" && type.to.record.members === undefined ? 1 : sizeOf(type.to);
}
