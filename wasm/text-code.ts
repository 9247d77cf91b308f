/** Instructions of one function as text, a line each, indented by their blocks. */
import { atomicPrefix, EMPTY, numericPrefix, op } from "./opcodes.ts";
import type { ByteReader } from "./reader.ts";
import { instructionName, typeName } from "./text-names.ts";
import { opFd, vectorPrefix } from "./vector-opcodes.ts";

/** What an index stands for in the module. */
export interface IndexNames {
  function(index: number): string;
  global(index: number): string;
  tag(index: number): string;
  /** A function type with all that it stands for: `(type 1) (param i32)`. */
  type(index: number): string;
}

/** Writes instructions up to the end of the body, which is the end of `code`. `note`: a comment for the instruction at an offset. */
export function codeText(
  code: ByteReader,
  names: IndexNames,
  note: (offset: number) => string | undefined,
  write: (line: string) => void,
): void {
  let depth = 0;
  while (code.at < code.end - 1) {
    const comment = note(code.at);
    const opcode = code.byte();
    if (opcode === op.end || opcode === op.else) depth--;
    const text = instruction(opcode, code, names);
    write("  ".repeat(depth) + text + (comment === undefined ? "" : `  ;; ${comment}`));
    if (opensBlock(opcode)) depth++;
  }
  code.byte();
}

/** A constant expression: one instruction, and `end`. */
export function constantText(code: ByteReader, names: IndexNames): string {
  const text = instruction(code.byte(), code, names);
  code.byte();
  return `(${text})`;
}

function opensBlock(opcode: number): boolean {
  return opcode === op.block || opcode === op.loop || opcode === op.if || opcode === op.else || opcode === op.try_table;
}

function instruction(opcode: number, code: ByteReader, names: IndexNames): string {
  if (opcode === numericPrefix) return numeric(code);
  if (opcode === atomicPrefix) return atomic(code);
  if (opcode === vectorPrefix) return vector(code);
  const name = instructionName(opcode);
  switch (opcode) {
    case op.block:
    case op.loop:
    case op.if:
      return name + blockType(code, names);
    case op.try_table:
      return name + blockType(code, names) + code.vector(() => ` ${catchClause(code, names)}`).join("");
    case op.br:
    case op.br_if:
    case op.local_get:
    case op.local_set:
    case op.local_tee:
      return `${name} ${code.unsigned()}`;
    case op.br_table:
      return `${name} ${code.vector(() => code.unsigned()).concat(code.unsigned()).join(" ")}`;
    case op.call:
      return `${name} ${names.function(code.unsigned())}`;
    case op.call_indirect: {
      const type = code.unsigned();
      const table = code.unsigned();
      return table === 0 ? `${name} (type ${type})` : `${name} ${table} (type ${type})`;
    }
    case op.global_get:
    case op.global_set:
      return `${name} ${names.global(code.unsigned())}`;
    case op.throw:
      return `${name} ${names.tag(code.unsigned())}`;
    case op.memory_size:
    case op.memory_grow:
      code.byte();
      return name;
    case op.i32_const:
    case op.i64_const:
      return `${name} ${code.signed()}`;
    case op.f32_const:
      return `${name} ${float(code, 4)}`;
    case op.f64_const:
      return `${name} ${float(code, 8)}`;
  }
  return opcode >= op.i32_load && opcode <= op.i64_store32 ? name + memoryArgument(code) : name;
}

function numeric(code: ByteReader): string {
  const opcode = code.unsigned();
  const name = instructionName(numericPrefix * 256 + opcode);
  if (opcode < 8) return name;
  // Memory or table 0, as often as the instruction names one.
  const indices = /\.(copy|init)$/.test(name) ? 2 : 1;
  for (let i = 0; i < indices; i++) code.byte();
  return name.startsWith("table.") ? `${name} 0` : name;
}

function atomic(code: ByteReader): string {
  const name = instructionName(atomicPrefix * 256 + code.byte());
  if (name !== "atomic.fence") return name + memoryArgument(code);
  code.byte();
  return name;
}

function vector(code: ByteReader): string {
  const opcode = code.unsigned();
  const name = instructionName(vectorPrefix * 256 + opcode);
  if (opcode === opFd.v128_const) {
    const lanes = Array.from(code.bytes(16), (byte) => `0x${byte.toString(16).padStart(2, "0")}`);
    return `${name} i8x16 ${lanes.join(" ")}`;
  }
  if (name.endsWith("extract_lane")) return `${name} ${code.byte()}`;
  if (!/\.(load|store)/.test(name)) return name;
  return name + memoryArgument(code) + (name.endsWith("_lane") ? ` ${code.byte()}` : "");
}

function memoryArgument(code: ByteReader): string {
  const align = 2 ** code.unsigned();
  const offset = code.unsigned();
  return `${offset === 0 ? "" : ` offset=${offset}`} align=${align}`;
}

function blockType(code: ByteReader, names: IndexNames): string {
  const type = Number(code.signed());
  if (type >= 0) return ` ${names.type(type)}`;
  const byte = type & 0x7f;
  return byte === EMPTY ? "" : ` (result ${typeName(byte)})`;
}

function catchClause(code: ByteReader, names: IndexNames): string {
  const kind = code.byte();
  const tag = kind < 2 ? `${names.tag(code.unsigned())} ` : "";
  return `(${["catch", "catch_ref", "catch_all", "catch_all_ref"][kind]} ${tag}${code.unsigned()})`;
}

/** The shortest decimal that reads back as the value; a NaN with its payload. */
function float(code: ByteReader, size: 4 | 8): string {
  const bits = code.bits(size);
  const value = size === 4 ? code.float32() : code.float64();
  if (Number.isNaN(value)) {
    const [payload, sign] = size === 4 ? [bits & 0x7fffffn, bits >> 31n] : [bits & 0xfffffffffffffn, bits >> 63n];
    return `${sign === 1n ? "-" : ""}nan:0x${payload.toString(16)}`;
  }
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  return Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");
}
