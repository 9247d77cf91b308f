/**
 * x86-64, in Intel's syntax. The table is written as Intel's manual (volume 2) writes it, with the instructions that
 * the stubs use; a new one is a new row.
 */
import { AssemblyError } from "./assembler.ts";
import type { Instruction, Resolve } from "./assembler.ts";

/**
 * Kinds of operands: `eax` and `rax` are these registers, `r` and `rm` any and register-or-memory of a width; `m` is memory alone, where `m` without
 * a width takes any; `imm8s` is an immediate that sign-extension from 8 bits reproduces.
 */
type Kind =
  | "eax"
  | "rax"
  | "r32"
  | "r64"
  | "rm8"
  | "rm16"
  | "rm32"
  | "rm64"
  | "m"
  | "m64"
  | "m80"
  | "xmm"
  | "xmm/m64"
  | "imm8"
  | "imm8s"
  | "imm32"
  | "imm64"
  | "label";

/**
 * `MR`, `RM`, `M`, `MI`, `O`, `OI`, `I`, `D`, `ZO` are the manual's "Op/En" column: what ModRM.rm, ModRM.reg, the opcode's
 * low bits, the immediate and the displacement hold.
 */
interface Row {
  readonly operands: readonly Kind[];
  readonly opcode: readonly number[];
  readonly encoding: "MR" | "RM" | "M" | "MI" | "O" | "OI" | "I" | "D" | "ZO";
  /** The prefix REX.W: an operand of 64 bits that the opcode does not imply. */
  readonly wide?: true;
  /** Before REX: F2, F3, 66. */
  readonly prefix?: number;
  /** ModRM.reg where it extends the opcode: the manual's "/digit". */
  readonly digit?: number;
}

const conditions = ["o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g"];

/** The eight classical operations share their encodings; `digit` tells them apart. */
function arithmetic(digit: number): Row[] {
  return [
    { operands: ["rm64", "imm8s"], opcode: [0x83], encoding: "MI", digit, wide: true },
    { operands: ["rm32", "imm8s"], opcode: [0x83], encoding: "MI", digit },
    { operands: ["rm8", "imm8"], opcode: [0x80], encoding: "MI", digit },
    { operands: ["rax", "imm32"], opcode: [digit << 3 | 5], encoding: "I", wide: true },
    { operands: ["eax", "imm32"], opcode: [digit << 3 | 5], encoding: "I" },
    { operands: ["rm64", "imm32"], opcode: [0x81], encoding: "MI", digit, wide: true },
    { operands: ["rm32", "imm32"], opcode: [0x81], encoding: "MI", digit },
    { operands: ["rm64", "r64"], opcode: [digit << 3 | 1], encoding: "MR", wide: true },
    { operands: ["rm32", "r32"], opcode: [digit << 3 | 1], encoding: "MR" },
    { operands: ["r64", "rm64"], opcode: [digit << 3 | 3], encoding: "RM", wide: true },
    { operands: ["r32", "rm32"], opcode: [digit << 3 | 3], encoding: "RM" },
  ];
}

/** Short where the target is within 127 bytes. */
function jump(short: number, near: readonly number[]): Row[] {
  return [
    { operands: ["label"], opcode: [short], encoding: "D" },
    { operands: ["label"], opcode: near, encoding: "D" },
  ];
}

const table: Readonly<Record<string, readonly Row[]>> = {
  push: [{ operands: ["r64"], opcode: [0x50], encoding: "O" }],
  pop: [{ operands: ["r64"], opcode: [0x58], encoding: "O" }],
  mov: [
    { operands: ["rm64", "r64"], opcode: [0x89], encoding: "MR", wide: true },
    { operands: ["rm32", "r32"], opcode: [0x89], encoding: "MR" },
    { operands: ["r64", "rm64"], opcode: [0x8b], encoding: "RM", wide: true },
    { operands: ["r32", "rm32"], opcode: [0x8b], encoding: "RM" },
    { operands: ["r32", "imm32"], opcode: [0xb8], encoding: "OI" },
    { operands: ["rm8", "imm8"], opcode: [0xc6], encoding: "MI", digit: 0 },
    { operands: ["rm32", "imm32"], opcode: [0xc7], encoding: "MI", digit: 0 },
    { operands: ["rm64", "imm32"], opcode: [0xc7], encoding: "MI", digit: 0, wide: true },
  ],
  movabs: [{ operands: ["r64", "imm64"], opcode: [0xb8], encoding: "OI", wide: true }],
  movzx: [
    { operands: ["r32", "rm8"], opcode: [0x0f, 0xb6], encoding: "RM" },
    { operands: ["r32", "rm16"], opcode: [0x0f, 0xb7], encoding: "RM" },
  ],
  movsxd: [{ operands: ["r64", "rm32"], opcode: [0x63], encoding: "RM", wide: true }],
  movsd: [
    { operands: ["xmm", "xmm/m64"], opcode: [0x0f, 0x10], encoding: "RM", prefix: 0xf2 },
    { operands: ["m64", "xmm"], opcode: [0x0f, 0x11], encoding: "MR", prefix: 0xf2 },
  ],
  lea: [{ operands: ["r64", "m"], opcode: [0x8d], encoding: "RM", wide: true }],
  add: arithmetic(0),
  or: arithmetic(1),
  and: arithmetic(4),
  sub: arithmetic(5),
  xor: arithmetic(6),
  cmp: arithmetic(7),
  test: [
    { operands: ["rm8", "imm8"], opcode: [0xf6], encoding: "MI", digit: 0 },
    { operands: ["rm64", "r64"], opcode: [0x85], encoding: "MR", wide: true },
    { operands: ["rm32", "r32"], opcode: [0x85], encoding: "MR" },
  ],
  cmpxchg: [{ operands: ["rm32", "r32"], opcode: [0x0f, 0xb1], encoding: "MR" }],
  bts: [{ operands: ["rm64", "r64"], opcode: [0x0f, 0xab], encoding: "MR", wide: true }],
  shl: [{ operands: ["rm64", "imm8"], opcode: [0xc1], encoding: "MI", digit: 4, wide: true }],
  inc: [
    { operands: ["rm64"], opcode: [0xff], encoding: "M", digit: 0, wide: true },
    { operands: ["rm32"], opcode: [0xff], encoding: "M", digit: 0 },
    { operands: ["rm8"], opcode: [0xfe], encoding: "M", digit: 0 },
  ],
  dec: [
    { operands: ["rm64"], opcode: [0xff], encoding: "M", digit: 1, wide: true },
    { operands: ["rm32"], opcode: [0xff], encoding: "M", digit: 1 },
  ],
  fstp: [{ operands: ["m80"], opcode: [0xdb], encoding: "M", digit: 7 }],
  call: [
    { operands: ["rm64"], opcode: [0xff], encoding: "M", digit: 2 },
    { operands: ["label"], opcode: [0xe8], encoding: "D" },
  ],
  jmp: [...jump(0xeb, [0xe9]), { operands: ["rm64"], opcode: [0xff], encoding: "M", digit: 4 }],
  ...Object.fromEntries(conditions.map((name, code) => [`j${name}`, jump(0x70 | code, [0x0f, 0x80 | code])])),
  jz: jump(0x74, [0x0f, 0x84]),
  jnz: jump(0x75, [0x0f, 0x85]),
  ret: [{ operands: [], opcode: [0xc3], encoding: "ZO" }],
  syscall: [{ operands: [], opcode: [0x0f, 0x05], encoding: "ZO" }],
};

const names64 = ["rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi"];
const names32 = ["eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi"];

const registers = new Map<string, Register>();
for (let number = 0; number < 16; number++) {
  registers.set(names64[number] ?? `r${number}`, { type: "register", class: "64", number });
  registers.set(names32[number] ?? `r${number}d`, { type: "register", class: "32", number });
  registers.set(`xmm${number}`, { type: "register", class: "xmm", number });
}

interface Register {
  readonly type: "register";
  readonly class: "64" | "32" | "xmm";
  readonly number: number;
}

interface Memory {
  readonly type: "memory";
  /** Bits; undefined where the text leaves it to the other operand. */
  readonly width: number | undefined;
  readonly base: Register | undefined;
  readonly index: Register | undefined;
  readonly scale: number;
  readonly displacement: number;
  /** `[rip + label]`. */
  readonly label: string | undefined;
  /** `fs:[16]`: relative to the thread's own block. */
  readonly threadLocal: boolean;
}

interface Immediate {
  readonly type: "immediate";
  readonly value: bigint;
}

interface Label {
  readonly type: "label";
  readonly name: string;
}

type Operand = Register | Memory | Immediate | Label;

const widths: Readonly<Record<string, number>> = { byte: 8, word: 16, dword: 32, qword: 64, tbyte: 80 };

function parseOperand(text: string, instruction: Instruction): Operand {
  const register = registers.get(text);
  if (register) return register;
  const bracket = text.indexOf("[");
  if (bracket >= 0 && text.endsWith("]")) return parseMemory(text, bracket, instruction);
  if (/^-?(0x[0-9a-f]+|\d+)$/.test(text)) {
    const value = text.startsWith("-") ? -BigInt(text.slice(1)) : BigInt(text);
    return { type: "immediate", value };
  }
  if (/^\w+$/.test(text)) return { type: "label", name: text };
  throw new AssemblyError(instruction, `what is ${text}?`);
}

/** memory = [ width "ptr" ] [ "fs:" ] "[" term { ( "+" | "-" ) term } "]" ; term = register [ "*" scale ] | number | label */
function parseMemory(text: string, bracket: number, instruction: Instruction): Memory {
  const threadLocal = text.slice(0, bracket).endsWith("fs:");
  const size = text.slice(0, threadLocal ? bracket - "fs:".length : bracket).trim();
  const width = size === "" ? undefined : widths[size.replace(/ ptr$/, "")];
  if (size !== "" && width === undefined) throw new AssemblyError(instruction, `unknown width ${size}`);
  let base: Register | undefined, index: Register | undefined, label: string | undefined;
  let scale = 1, displacement = 0;
  for (const term of text.slice(bracket + 1, -1).replaceAll("-", "+-").split("+").map((part) => part.trim())) {
    const [name = "", factor] = term.split("*").map((part) => part.trim());
    const register = registers.get(name);
    if (register && factor !== undefined) [index, scale] = [register, Number(factor)];
    else if (register && !base) base = register;
    else if (register) index = register;
    else if (/^-? *\d+$/.test(term)) displacement += Number(term.replace(" ", ""));
    else if (term !== "rip") label = term;
  }
  return { type: "memory", width, base, index, scale, displacement, label, threadLocal };
}

const memoryWidths: Partial<Record<Kind, number>> = {
  rm8: 8,
  rm16: 16,
  rm32: 32,
  rm64: 64,
  m64: 64,
  m80: 80,
  "xmm/m64": 64,
};

const fits8 = (value: number | bigint) => value >= -128 && value <= 127;

function matches(operand: Operand, kind: Kind): boolean {
  switch (operand.type) {
    case "register":
      if (operand.class === "xmm") return kind === "xmm" || kind === "xmm/m64";
      if (kind === "rax" || kind === "eax") {
        return operand.number === 0 && kind === (operand.class === "64" ? "rax" : "eax");
      }
      return kind === `r${operand.class}` || kind === `rm${operand.class}`;
    case "memory": {
      if (kind === "m") return true;
      const width = memoryWidths[kind];
      return width !== undefined && (operand.width === undefined || operand.width === width);
    }
    case "immediate":
      if (kind === "imm8s") return fits8(operand.value);
      if (kind === "imm8") return operand.value >= -128 && operand.value <= 255;
      if (kind === "imm32") return operand.value >= -0x8000_0000 && operand.value <= 0x7fff_ffff;
      return kind === "imm64";
    case "label":
      return kind === "label";
  }
}

/** The least significant bytes first. */
function littleEndian(value: bigint | number, count: number): number[] {
  const bytes: number[] = [];
  for (let rest = BigInt(value); bytes.length < count; rest >>= 8n) bytes.push(Number(rest & 0xffn));
  return bytes;
}

const immediateSize: Partial<Record<Kind, number>> = { imm8: 1, imm8s: 1, imm32: 4, imm64: 8 };

/** An operand's part of the instruction: REX bits, ModRM, SIB and displacement. */
interface Address {
  readonly rex: number;
  readonly modrm: number;
  readonly tail: readonly number[];
  /** The displacement, the last four bytes of `tail`, counts from the instruction's end. */
  readonly ripRelative: boolean;
}

const REX_W = 8, REX_R = 4, REX_X = 2, REX_B = 1;

function encodeAddress(operand: Operand): Address {
  if (operand.type === "register") {
    const rex = operand.number > 7 ? REX_B : 0;
    return { rex, modrm: 0xc0 | operand.number & 7, tail: [], ripRelative: false };
  }
  const { base, index, scale, displacement, label } = operand as Memory;
  if (label !== undefined) return { rex: 0, modrm: 0x05, tail: [0, 0, 0, 0], ripRelative: true };
  const rex = (base && base.number > 7 ? REX_B : 0) | (index && index.number > 7 ? REX_X : 0);
  const sib = Math.log2(scale) << 6 | ((index?.number ?? 4) & 7) << 3 | ((base?.number ?? 5) & 7);
  // Without a base the displacement always has 32 bits; without an index, too, "none" is in the SIB byte.
  if (!base) return { rex, modrm: 0x04, tail: [sib, ...littleEndian(displacement, 4)], ripRelative: false };
  // rsp and r12 as base need a SIB byte; rbp and r13 have no form without displacement.
  const needsSib = index !== undefined || (base.number & 7) === 4;
  const mod = displacement === 0 && (base.number & 7) !== 5 ? 0 : fits8(displacement) ? 1 : 2;
  const bytes = littleEndian(displacement, mod === 2 ? 4 : mod);
  return {
    rex,
    modrm: mod << 6 | (needsSib ? 4 : base.number & 7),
    tail: needsSib ? [sib, ...bytes] : bytes,
    ripRelative: false,
  };
}

function encodeRow(row: Row, operands: readonly Operand[], address: number, resolve: Resolve): number[] | undefined {
  const { encoding, wide, prefix, digit } = row;
  const start = operands.some((operand) => operand.type === "memory" && operand.threadLocal) ? [0x64] : [];
  if (prefix !== undefined) start.push(prefix);
  const [first, second] = operands;
  if (encoding === "ZO") return [...start, ...row.opcode];

  if (encoding === "D") {
    const isShort = row.opcode[0] === 0xeb || (row.opcode[0]! & 0xf0) === 0x70;
    const distance = resolve((first as Label).name) - (address + row.opcode.length + (isShort ? 1 : 4));
    if (isShort && !fits8(distance)) return undefined;
    return [...row.opcode, ...littleEndian(distance, isShort ? 1 : 4)];
  }

  const last = operands[operands.length - 1]!;
  const size = immediateSize[row.operands[row.operands.length - 1]!] ?? 0;
  const immediate = last.type === "immediate" ? littleEndian(last.value, size) : [];
  if (encoding === "I") return [...start, ...(wide ? [0x40 | REX_W] : []), ...row.opcode, ...immediate];
  if (encoding === "O" || encoding === "OI") {
    const { number } = first as Register;
    const rex = (wide ? REX_W : 0) | (number > 7 ? REX_B : 0);
    return [...start, ...(rex ? [0x40 | rex] : []), row.opcode[0]! | number & 7, ...immediate];
  }

  const memory = encoding === "RM" ? second! : first!;
  const register = encoding === "RM" ? first as Register : encoding === "MR" ? second as Register : undefined;
  const reg = register?.number ?? digit ?? 0;
  const { rex: memoryRex, modrm, tail, ripRelative } = encodeAddress(memory);
  const rex = (wide ? REX_W : 0) | (reg > 7 ? REX_R : 0) | memoryRex;
  const head = [...start, ...(rex ? [0x40 | rex] : []), ...row.opcode, modrm | (reg & 7) << 3];
  if (!ripRelative) return [...head, ...tail, ...immediate];
  const end = address + head.length + 4 + immediate.length;
  return [...head, ...littleEndian(resolve((memory as Memory).label!) - end, 4), ...immediate];
}

/** `lock inc byte ptr [rax]` was read as the mnemonic `lock` and the operand `inc byte ptr [rax]`. */
function withoutPrefix(instruction: Instruction): Instruction {
  const [first = "", ...others] = instruction.operands;
  const [mnemonic = "", ...words] = first.split(" ");
  return { ...instruction, mnemonic, operands: [words.join(" "), ...others] };
}

/** The encoder for `assemble`. */
export function encodeX86(instruction: Instruction, address: number, resolve: Resolve): number[] {
  if (instruction.mnemonic === "lock") return [0xf0, ...encodeX86(withoutPrefix(instruction), address + 1, resolve)];
  const rows = table[instruction.mnemonic];
  if (!rows) throw new AssemblyError(instruction, "not in the table");
  const operands = instruction.operands.map((text) => parseOperand(text, instruction));
  for (const row of rows) {
    if (row.operands.length !== operands.length) continue;
    if (!operands.every((operand, index) => matches(operand, row.operands[index]!))) continue;
    const bytes = encodeRow(row, operands, address, resolve);
    if (bytes) return bytes;
  }
  throw new AssemblyError(instruction, "no encoding for these operands");
}
