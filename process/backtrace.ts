/**
 * The C functions on the stack, read off the engine's own stack trace. V8 names each wasm frame and gives the
 * offset of its call; JavaScriptCore gives the names alone (and those only through `prepareStackTrace`).
 */
import type { CallPosition, ModuleFacts } from "../cc/object.ts";
import type { Frame } from "./end.ts";

/** What both engines' call sites offer. */
interface CallSite {
  getFunctionName(): string | null;
  toString(): string;
}

interface StackTraceError {
  prepareStackTrace?: (error: Error, sites: CallSite[]) => unknown;
  stackTraceLimit: number;
}

const LIMIT = 64;
const V8_OFFSET = /wasm-function\[\d+\]:0x([0-9a-f]+)/;
const JSC_NAME = /^\.?wasm-function\[(.*)\]$/;

/** The C frames below the caller, innermost first; `modules` are the loaded ones, oldest first. */
export function captureFrames(modules: readonly ModuleFacts[], error?: Error): Frame[] {
  const engine = Error as unknown as StackTraceError;
  const { prepareStackTrace, stackTraceLimit } = engine;
  engine.prepareStackTrace = (_error, sites) => sites;
  engine.stackTraceLimit = LIMIT;
  try {
    const sites = (error ?? new Error()).stack as unknown;
    if (!Array.isArray(sites)) return [];
    return (sites as CallSite[]).flatMap((site) => framesOf(site, modules));
  } finally {
    engine.prepareStackTrace = prepareStackTrace;
    engine.stackTraceLimit = stackTraceLimit;
  }
}

/** More than one where the call stands in an inlined body; none for what is not C. */
function framesOf(site: CallSite, modules: readonly ModuleFacts[]): Frame[] {
  const text = site.toString();
  if (!text.includes("wasm-function[")) return [];
  const name = site.getFunctionName() ?? "";
  const plain = JSC_NAME.exec(name)?.[1] ?? name;
  const offset = V8_OFFSET.exec(text)?.[1];
  let known = false;
  for (let i = modules.length - 1; i >= 0; i--) {
    const module = modules[i]!;
    if (!module.functions.some((each) => each.name === plain)) continue;
    known = true;
    if (offset === undefined) break;
    const position = callAt(module, parseInt(offset, 16));
    if (position !== undefined) return framesAt(position, plain);
  }
  return known ? [{ function: plain, span: undefined }] : [];
}

function framesAt({ span, within }: CallPosition, name: string): Frame[] {
  const frames: Frame[] = [];
  let at = span;
  for (let copy = within; copy !== undefined; copy = copy.within) {
    frames.push({ function: copy.function, span: at });
    at = copy.span;
  }
  return [...frames, { function: name, span: at }];
}

/** The call at a module-relative code offset, by binary search. */
function callAt(module: ModuleFacts, offset: number): CallPosition | undefined {
  const positions = module.callPositions;
  let low = 0;
  let high = positions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const position = positions[middle]!;
    if (position.offset === offset) return position;
    if (position.offset < offset) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
