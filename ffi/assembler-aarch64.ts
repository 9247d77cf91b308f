/**
 * aarch64, in Arm's syntax without the immediates' `#`, which starts a comment here. Every instruction is one word: a
 * row gives the word with all fields 0, and each operand's kind says into which field it goes.
 */
import { AssemblyError } from "./assembler.ts";
import type { Instruction, Resolve } from "./assembler.ts";

/**
 * Registers: the class (`X` 64 bits, `W` 32, `D` and `Q` vector) and the field's name in Arm's manual: `d`, `t` at bit
 * 0, `n` at 5, `t2` at 10, `m`, `s` at 16; `SP` only where 31 means the stack pointer. Memory: `[Xn]`, `[Xn, imm]` with
 * the offset in units of 4, 8 or 16 bytes, `[Xn, Xm, lsl 3]`, and for pairs an offset of 7 bits, also before (`!`).
 */
type Kind =
  | `${"X" | "W" | "D" | "Q"}${"d" | "t" | "n" | "t2" | "m" | "s"}`
  | "tpidr_el0"
  | "SPd"
  | "SPn"
  | "imm12"
  | "imm16"
  | "negative16"
  | "lsl"
  | "lsl immediate"
  | "lsr immediate"
  | "[Xn]"
  | "[Xn, 1]"
  | "[Xn, 2]"
  | "[Xn, 4]"
  | "[Xn, 8]"
  | "[Xn, 16]"
  | "[Xn, Xm, lsl 3]"
  | "[Xn, pair]"
  | "[Xn, pair]!"
  | "pair"
  | "label19"
  | "label21"
  | "label26";

interface Row {
  readonly operands: readonly Kind[];
  readonly word: number;
}

const conditions = ["eq", "ne", "hs", "lo", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le"];

const table: Readonly<Record<string, readonly Row[]>> = {
  mov: [
    { operands: ["SPd", "Xn"], word: 0x9100_0000 },
    { operands: ["Xd", "SPn"], word: 0x9100_0000 },
    { operands: ["Xd", "Xm"], word: 0xaa00_03e0 },
    { operands: ["Wd", "Wm"], word: 0x2a00_03e0 },
    { operands: ["Xd", "imm16"], word: 0xd280_0000 },
    { operands: ["Wd", "imm16"], word: 0x5280_0000 },
    { operands: ["Xd", "negative16"], word: 0x9280_0000 },
    { operands: ["Wd", "negative16"], word: 0x1280_0000 },
  ],
  add: [
    { operands: ["Xd", "Xn", "imm12"], word: 0x9100_0000 },
    { operands: ["Wd", "Wn", "imm12"], word: 0x1100_0000 },
    { operands: ["Xd", "Xn", "Xm"], word: 0x8b00_0000 },
    { operands: ["Xd", "Xn", "Xm", "lsl"], word: 0x8b00_0000 },
  ],
  sub: [
    { operands: ["Xd", "Xn", "imm12"], word: 0xd100_0000 },
    { operands: ["Wd", "Wn", "imm12"], word: 0x5100_0000 },
    { operands: ["Xd", "Xn", "Xm"], word: 0xcb00_0000 },
  ],
  cmp: [
    { operands: ["Xn", "Xm"], word: 0xeb00_001f },
    { operands: ["Wn", "Wm"], word: 0x6b00_001f },
    { operands: ["Xn", "imm12"], word: 0xf100_001f },
    { operands: ["Wn", "imm12"], word: 0x7100_001f },
  ],
  cmn: [
    { operands: ["Xn", "imm12"], word: 0xb100_001f },
    { operands: ["Wn", "imm12"], word: 0x3100_001f },
  ],
  orr: [{ operands: ["Xd", "Xn", "Xm"], word: 0xaa00_0000 }],
  bic: [{ operands: ["Xd", "Xn", "Xm"], word: 0x8a20_0000 }],
  lsl: [
    { operands: ["Xd", "Xn", "lsl immediate"], word: 0xd340_0000 },
    { operands: ["Xd", "Xn", "Xm"], word: 0x9ac0_2000 },
  ],
  lsr: [{ operands: ["Xd", "Xn", "lsr immediate"], word: 0xd340_0000 }],
  ldr: [
    { operands: ["Xt", "[Xn, 8]"], word: 0xf940_0000 },
    { operands: ["Wt", "[Xn, 4]"], word: 0xb940_0000 },
    { operands: ["Xt", "[Xn, Xm, lsl 3]"], word: 0xf860_7800 },
    { operands: ["Xt", "label19"], word: 0x5800_0000 },
  ],
  str: [
    { operands: ["Xt", "[Xn, 8]"], word: 0xf900_0000 },
    { operands: ["Wt", "[Xn, 4]"], word: 0xb900_0000 },
    { operands: ["Xt", "[Xn, Xm, lsl 3]"], word: 0xf820_7800 },
    { operands: ["Qt", "[Xn, 16]"], word: 0x3d80_0000 },
  ],
  ldp: [
    { operands: ["Xt", "Xt2", "[Xn, pair]"], word: 0xa940_0000 },
    { operands: ["Xt", "Xt2", "[Xn]", "pair"], word: 0xa8c0_0000 },
    { operands: ["Dt", "Dt2", "[Xn, pair]"], word: 0x6d40_0000 },
  ],
  stp: [
    { operands: ["Xt", "Xt2", "[Xn, pair]"], word: 0xa900_0000 },
    { operands: ["Xt", "Xt2", "[Xn, pair]!"], word: 0xa980_0000 },
    { operands: ["Dt", "Dt2", "[Xn, pair]"], word: 0x6d00_0000 },
  ],
  ldrb: [{ operands: ["Wt", "[Xn, 1]"], word: 0x3940_0000 }],
  ldrh: [{ operands: ["Wt", "[Xn, 2]"], word: 0x7940_0000 }],
  ldrsw: [{ operands: ["Xt", "[Xn, 4]"], word: 0xb980_0000 }],
  ldar: [{ operands: ["Wt", "[Xn]"], word: 0x88df_fc00 }],
  stlr: [{ operands: ["Wt", "[Xn]"], word: 0x889f_fc00 }],
  ldaxr: [{ operands: ["Wt", "[Xn]"], word: 0x885f_fc00 }],
  stlxr: [{ operands: ["Ws", "Wt", "[Xn]"], word: 0x8800_fc00 }],
  ldxrb: [{ operands: ["Wt", "[Xn]"], word: 0x085f_7c00 }],
  stxrb: [{ operands: ["Ws", "Wt", "[Xn]"], word: 0x0800_7c00 }],
  adr: [{ operands: ["Xd", "label21"], word: 0x1000_0000 }],
  b: [{ operands: ["label26"], word: 0x1400_0000 }],
  bl: [{ operands: ["label26"], word: 0x9400_0000 }],
  ...Object.fromEntries(
    conditions.map((name, code) => [`b.${name}`, [{ operands: ["label19"], word: 0x5400_0000 | code }]] as const),
  ),
  cbz: [{ operands: ["Xt", "label19"], word: 0xb400_0000 }, { operands: ["Wt", "label19"], word: 0x3400_0000 }],
  cbnz: [{ operands: ["Xt", "label19"], word: 0xb500_0000 }, { operands: ["Wt", "label19"], word: 0x3500_0000 }],
  blr: [{ operands: ["Xn"], word: 0xd63f_0000 }],
  br: [{ operands: ["Xn"], word: 0xd61f_0000 }],
  mrs: [{ operands: ["Xt", "tpidr_el0"], word: 0xd53b_d040 }],
  svc: [{ operands: ["imm16"], word: 0xd400_0001 }],
  ret: [{ operands: [], word: 0xd65f_03c0 }],
};

const fieldAt: Readonly<Record<string, number>> = { d: 0, t: 0, n: 5, t2: 10, m: 16, s: 16 };

interface Register {
  readonly class: string;
  readonly number: number;
}

function register(text: string): Register | undefined {
  if (text === "sp") return { class: "SP", number: 31 };
  if (text === "xzr" || text === "wzr") return { class: text[0]!.toUpperCase(), number: 31 };
  const found = /^([xwdq])(\d+)$/.exec(text);
  if (!found || Number(found[2]) > 31 || (Number(found[2]) === 31 && "xw".includes(found[1]!))) return undefined;
  return { class: found[1]!.toUpperCase(), number: Number(found[2]) };
}

/** A signed or unsigned field of `bits` bits in units of `unit`; undefined where the value does not fit. */
function field(value: number, bits: number, unit: number, signed: boolean): number | undefined {
  const scaled = value / unit;
  const low = signed ? -(2 ** (bits - 1)) : 0;
  if (!Number.isInteger(scaled) || scaled < low || scaled >= low + 2 ** bits) return undefined;
  return scaled & (2 ** bits - 1);
}

const at = (value: number | undefined, bit: number) => value === undefined ? undefined : value << bit;

/** `[x1, 8]` to its parts, with `!` as a part of its own. */
function memoryParts(text: string): string[] | undefined {
  const found = /^\[([^\]]*)\](!?)$/.exec(text);
  if (!found) return undefined;
  const parts = found[1]!.split(",").map((part) => part.trim());
  return found[2] ? [...parts, "!"] : parts;
}

function encodeMemory(text: string, kind: Kind): number | undefined {
  const parts = memoryParts(text);
  if (!parts) return undefined;
  const base = register(parts[0]!);
  if (!base || (base.class !== "X" && base.class !== "SP")) return undefined;
  const bits = base.number << 5;
  const [, offset = "0"] = parts;
  const combine = (other: number | undefined) => other === undefined ? undefined : bits | other;
  switch (kind) {
    case "[Xn]":
      return parts.length === 1 ? bits : undefined;
    case "[Xn, 1]":
    case "[Xn, 2]":
    case "[Xn, 4]":
    case "[Xn, 8]":
    case "[Xn, 16]":
      return parts.length > 2
        ? undefined
        : combine(at(field(Number(offset), 12, Number(kind.slice(5, -1)), false), 10));
    case "[Xn, pair]":
      return parts.length > 2 ? undefined : combine(at(field(Number(offset), 7, 8, true), 15));
    case "[Xn, pair]!":
      return parts[2] === "!" ? combine(at(field(Number(offset), 7, 8, true), 15)) : undefined;
    case "[Xn, Xm, lsl 3]": {
      const index = register(offset);
      return index?.class === "X" && parts[2] === "lsl 3" ? combine(index.number << 16) : undefined;
    }
    default:
      return undefined;
  }
}

/** The operand's bits in the word, or undefined where it is not of this kind. */
function encodeOperand(text: string, kind: Kind, address: number, resolve: Resolve): number | undefined {
  if (kind === "tpidr_el0") return text === kind ? 0 : undefined;
  if (kind.startsWith("[")) return encodeMemory(text, kind);
  const named = /^(X|W|D|Q|SP)(d|t|n|t2|m|s)$/.exec(kind);
  if (named) {
    const found = register(text);
    return found?.class === named[1] ? found!.number << fieldAt[named[2]!]! : undefined;
  }
  if (kind.startsWith("label")) {
    if (!/^[a-z_]\w*$/.test(text) || register(text)) return undefined;
    const distance = resolve(text) - address;
    // adr counts bytes: the two lowest bits stand apart. The others count words.
    if (kind === "label21") return field(distance, 21, 1, true) === undefined ? undefined : adrBits(distance);
    return kind === "label26" ? field(distance, 26, 4, true) : at(field(distance, 19, 4, true), 5);
  }
  if (kind === "lsl") {
    const shift = /^lsl (\d+)$/.exec(text);
    return shift ? at(field(Number(shift[1]), 6, 1, false), 10) : undefined;
  }
  if (!/^-?\d+$/.test(text)) return undefined;
  const value = Number(text);
  switch (kind) {
    case "imm12":
      return at(field(value, 12, 1, false), 10);
    case "imm16":
      return at(field(value, 16, 1, false), 5);
    case "negative16": // movn: the complement
      return at(field(-value - 1, 16, 1, false), 5);
    case "pair":
      return at(field(value, 7, 8, true), 15);
    case "lsl immediate": // both are forms of ubfm, rotate right and keep so many bits
      return ((64 - value) % 64) << 16 | (63 - value) << 10;
    case "lsr immediate":
      return value << 16 | 63 << 10;
    default:
      return undefined;
  }
}

const adrBits = (distance: number) => (distance & 3) << 29 | (distance >> 2 & 0x7_ffff) << 5;

function encodeRow(row: Row, operands: readonly string[], address: number, resolve: Resolve): number | undefined {
  if (row.operands.length !== operands.length) return undefined;
  let word = row.word;
  for (const [index, text] of operands.entries()) {
    const bits = encodeOperand(text, row.operands[index]!, address, resolve);
    if (bits === undefined) return undefined;
    word |= bits;
  }
  return word;
}

/** The encoder for `assemble`. `.quad` puts 8 bytes of data. */
export function encodeAarch64(instruction: Instruction, address: number, resolve: Resolve): number[] {
  const { mnemonic, operands } = instruction;
  if (mnemonic === ".quad") {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, BigInt(operands[0] ?? 0), true);
    return [...bytes];
  }
  const rows = table[mnemonic];
  if (!rows) throw new AssemblyError(instruction, "not in the table");
  for (const row of rows) {
    const word = encodeRow(row, operands, address, resolve);
    if (word !== undefined) return [word & 0xff, word >> 8 & 0xff, word >> 16 & 0xff, word >>> 24];
  }
  throw new AssemblyError(instruction, "no encoding for these operands");
}
