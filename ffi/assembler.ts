/**
 * A two-pass assembler for the native stubs: reads assembly text in the CPU's usual notation (GNU as takes the same
 * text, which the tests use), and leaves the encoding of an instruction to the CPU's table.
 *
 *     line        = [ label ":" ] [ mnemonic [ operand { "," operand } ] ] [ "#" comment ]
 */

export interface Instruction {
  readonly mnemonic: string;
  readonly operands: readonly string[];
  /** For messages. */
  readonly text: string;
}

export class AssemblyError extends Error {
  constructor(instruction: Instruction, problem: string) {
    super(`${instruction.text}: ${problem}`);
    this.name = "AssemblyError";
  }
}

/** The address of a label, relative to the code's start, as far as the pass knows it. */
export type Resolve = (label: string) => number;

/** Encodes one instruction that stands at `address`. */
export type Encoder = (instruction: Instruction, address: number, resolve: Resolve) => number[];

type Line = { readonly label: string } | Instruction;

function parseLine(source: string): Line[] {
  const hash = source.indexOf("#");
  let text = (hash < 0 ? source : source.slice(0, hash)).trim();
  const lines: Line[] = [];
  // Not every colon ends a label: `fs:[16]`.
  const colon = text.indexOf(":");
  if (colon >= 0 && /^\w+$/.test(text.slice(0, colon))) {
    lines.push({ label: text.slice(0, colon) });
    text = text.slice(colon + 1).trim();
  }
  if (text === "") return lines;
  const space = text.indexOf(" ");
  const mnemonic = space < 0 ? text : text.slice(0, space);
  const operands = space < 0 ? [] : splitOperands(text.slice(space + 1));
  lines.push({ mnemonic, operands, text });
  return lines;
}

/** Commas within brackets belong to the operand: `ldr x0, [x1, #8]`. */
function splitOperands(text: string): string[] {
  const operands: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const character = text[index];
    if (character === "[") depth++;
    else if (character === "]") depth--;
    else if (index === text.length || (character === "," && depth === 0)) {
      operands.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return operands;
}

/** Far more than code of one page needs. */
const maximalPasses = 20;

/**
 * Assembles a piece of code. A jump's size depends on its distance, and distances depend on the jumps' sizes: the
 * first pass takes every jump forward for a short one, and passes repeat until no label moves.
 */
export function assemble(source: string, encode: Encoder): Uint8Array<ArrayBuffer> {
  const lines = source.split("\n").flatMap(parseLine);
  const names = new Set(lines.flatMap((line) => "label" in line ? [line.label] : []));
  let known = new Map<string, number>();
  for (let pass = 0; pass < maximalPasses; pass++) {
    const placed = new Map<string, number>();
    const bytes: number[] = [];
    let moved = false;
    for (const line of lines) {
      const here = bytes.length;
      if ("label" in line) {
        if (placed.has(line.label)) throw new Error(`label ${line.label} is defined twice`);
        if (known.get(line.label) !== here) moved = true;
        placed.set(line.label, here);
        continue;
      }
      const resolve = (label: string) => {
        if (!names.has(label)) throw new AssemblyError(line, `no label ${label}`);
        return placed.get(label) ?? known.get(label) ?? here;
      };
      bytes.push(...encode(line, here, resolve));
    }
    if (!moved) return new Uint8Array(bytes);
    known = placed;
  }
  throw new Error("the distances of the jumps do not settle");
}
