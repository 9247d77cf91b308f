/** How opcodes, types and names are written in WebAssembly's text format. */
import { atomicPrefix, F32, F64, FUNCREF, I32, I64, numericPrefix, op, opFc, opFe, V128 } from "./opcodes.ts";
import { opFd, vectorPrefix } from "./vector-opcodes.ts";

/** By opcode; those behind a prefix by prefix × 256 + opcode. */
const names = new Map<number, string>();
for (const [name, opcode] of Object.entries(op)) names.set(opcode, dotted(name));
for (const [name, opcode] of Object.entries(opFc)) names.set(numericPrefix * 256 + opcode, dotted(name));
for (const [name, opcode] of Object.entries(opFd)) names.set(vectorPrefix * 256 + opcode, dotted(name));
for (const [name, opcode] of Object.entries(opFe)) names.set(atomicPrefix * 256 + opcode, dotted(name));

const types: Readonly<Record<number, string>> = {
  [I32]: "i32",
  [I64]: "i64",
  [F32]: "f32",
  [F64]: "f64",
  [V128]: "v128",
  [FUNCREF]: "funcref",
  0x6f: "externref",
  0x69: "exnref",
};

/** `i32_load8_s` → `i32.load8_s`; `br_if`, `try_table`, `throw_ref` stay. */
function dotted(name: string): string {
  const [, group, rest] =
    /^(i32|i64|f32|f64|v128|[if]\d+x\d+|local|global|memory|table|data|elem|atomic)_(.+)$/.exec(name) ?? [];
  if (group === undefined) return name;
  return `${group}.${rest!.replace(/^atomic_/, "atomic.").replace(/^(atomic\.)?(rmw\d*)_/, "$1$2.")}`;
}

/** The name of an instruction. One that opcodes.ts lacks is a mistake of this project: an Error. */
export function instructionName(opcode: number): string {
  const name = names.get(opcode);
  if (name === undefined) throw new Error(`opcodes.ts has no opcode 0x${opcode.toString(16)}`);
  return name;
}

export function typeName(type: number): string {
  return types[type] ?? `0x${type.toString(16)}`;
}

/** An identifier of the text format for any name. */
export function identifier(name: string): string {
  return `$${name.replace(/[^\w.!#%&'*+\-/:<=>?@\\^`|~$]/g, "_")}`;
}

export function quoted(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    text += plain ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, "0")}`;
  }
  return `"${text}"`;
}
