/**
 * libc's string functions in the program's own module: a call that stays in it costs half of one that leaves it. What the
 * program's memory does not have from begin to end is left to the import, which knows how to fault.
 */
import type { FunctionContext } from "./function.ts";
import { searchBodies } from "./search-bodies.ts";
import { skipString } from "./skip-string.ts";
import { stringBodies } from "./string-bodies.ts";
import { copyString } from "./string-copies.ts";
import { signatureOf } from "./types.ts";
import { vectorBodies, vectorSearches } from "./vector-searches.ts";
import type { FunctionSymbol } from "../tree.ts";
import type { Code, Label } from "../../wasm/code.ts";
import type { FunctionHandle } from "../../wasm/function.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

/** The parameter with the number of bytes at each pointer parameter; undefined: a string begins there. */
const POINTERS: ReadonlyMap<string, readonly (readonly [pointer: number, bytes?: number])[]> = new Map([
  ["strlen", [[0]]],
  ["strcmp", [[0], [1]]],
  ["strncmp", [[0], [1]]],
  ["memcmp", [[0, 2], [1, 2]]],
  ["strchr", [[0]]],
  ["strchrnul", [[0]]],
  ["strrchr", [[0]]],
  ["memchr", [[0, 2]]],
  ["strcpy", [[0], [1]]],
  ["stpcpy", [[0], [1]]],
  ["strcat", [[0], [1]]],
  ["strncpy", [[0, 2], [1]]],
  ["strstr", [[0], [1]]],
  ["strspn", [[0], [1]]],
  ["strcspn", [[0], [1]]],
  ["strpbrk", [[0], [1]]],
]);

/** What is called for the function: the import itself if it is none of these. */
export function stringFunction(
  { module }: FunctionContext,
  symbol: FunctionSymbol,
  imported: FunctionHandle,
): FunctionHandle {
  const pointers = POINTERS.get(symbol.name);
  if (pointers === undefined || !symbol.system || symbol.defined || symbol.definition?.defined === true) {
    return imported;
  }
  const { base, target: { size, vectors = false } } = module;
  const signature = signatureOf(symbol.type);
  const count = signature.parameters.length;
  return module.helper(`(${symbol.name})`, signature, (code, locals) => {
    const elsewhere = code.block();
    const leave = (address: number, bytes: number) =>
      leaveUnlessInside(code, { address, bytes, base, size }, elsewhere);
    for (const [pointer, bytes = -1] of pointers) leave(pointer, bytes);
    const write = (vectors ? vectorBodies.get(symbol.name) : undefined) ?? stringBodies.get(symbol.name);
    const first = (vectors ? vectorSearches.get(symbol.name) : undefined) ?? searchBodies.get(symbol.name);
    (write ?? first)?.({
      code,
      base,
      vectors,
      local: (type) => count + locals.push(type) - 1,
      checkWritten: (_, address, bytes) => leave(address, bytes),
    });
    if (write !== undefined) code.op(op.return);
    code.end();
    for (let i = 0; i < count; i++) code.get(i);
    code.call(imported);
  });
}

/**
 * Copies the string at the second address to the first one, and gives the index of the copy's end; −1, and nothing is
 * written, if they are not the program's from begin to end.
 */
export function copyToEnd({ module }: FunctionContext): FunctionHandle {
  const { base, target: { size, vectors = false } } = module;
  return module.helper("(copy string)", { parameters: [I64, I64], results: [I32] }, (code, locals) => {
    const elsewhere = code.block();
    const leave = (address: number, bytes: number) =>
      leaveUnlessInside(code, { address, bytes, base, size }, elsewhere);
    leave(0, -1);
    leave(1, -1);
    const length = copyString({
      code,
      base,
      vectors,
      local: (type) => 1 + locals.push(type),
      checkWritten: (_, address, bytes) => leave(address, bytes),
    }, 0);
    code.get(0);
    code.i64(base);
    code.op(op.i64_sub);
    code.op(op.i32_wrap_i64);
    code.get(length);
    code.op(op.i32_add);
    code.op(op.return);
    code.end();
    code.i32(-1);
  });
}

/** The index of a string's end by that of its beginning, which is the program's. */
export function endOfString({ module }: FunctionContext): FunctionHandle {
  const { base, target: { vectors = false } } = module;
  return module.helper("(end of string)", { parameters: [I32], results: [I32] }, (code, locals) => {
    skipString({ code, base, vectors, local: (type) => locals.push(type), checkWritten: () => {} }, 0);
    code.get(0);
  });
}

interface Range {
  /** i64 locals; without `bytes` there must be one. */
  readonly address: number;
  readonly bytes: number;
  readonly base: number;
  readonly size: number;
}

function leaveUnlessInside(code: Code, { address, bytes, base, size }: Range, elsewhere: Label): void {
  if (bytes >= 0) {
    code.get(bytes);
    code.i64(size);
    code.op(op.i64_gt_u);
    code.brIf(elsewhere);
  }
  code.get(address);
  code.i64(base);
  code.op(op.i64_sub);
  code.i64(bytes < 0 ? size - 1 : size);
  if (bytes >= 0) {
    code.get(bytes);
    code.op(op.i64_sub);
  }
  code.op(op.i64_gt_u);
  code.brIf(elsewhere);
}
