/** Sizes, alignments and record layouts of the LP64 System V ABI, as gcc lays them out. */
import { FLOAT } from "./type-make.ts";
import type { Member, RecordInfo, Type } from "./types.ts";
import type { Span } from "./source.ts";

/** Bytes; 0 for an incomplete type and for a VLA, 1 for void and functions (GNU pointer arithmetic). */
export function sizeOf(type: Type): number {
  switch (type.kind) {
    case "integer":
    case "float":
      return type.size;
    case "enum":
      return type.enum.underlying.size;
    case "pointer":
      return 8;
    case "array":
      return type.length === undefined ? 0 : type.length * sizeOf(type.element);
    case "record":
      return type.record.size;
    case "void":
    case "function":
      return 1;
    case "error":
      return 4;
  }
}

export function alignOf(type: Type): number {
  if (type.aligned !== undefined) return type.aligned;
  switch (type.kind) {
    case "array":
      return alignOf(type.element);
    case "record":
      return type.record.align;
    case "error":
      return FLOAT.size;
    default:
      return sizeOf(type);
  }
}

/** A member as declared, before it has its place. */
export interface DeclaredMember {
  readonly name: string | undefined;
  readonly type: Type;
  /** Width of a bit-field. */
  readonly width: number | undefined;
  /** From `_Alignas` or `aligned`; 0 without. */
  readonly align: number;
  readonly packed: boolean;
  readonly span: Span;
}

/**
 * Lays the members out and completes `record` in place. Bit-fields follow the System V ABI: a field must not
 * cross a boundary of its declared type, unless packed, and an unnamed one does not align the record.
 */
export function layoutRecord(
  record: RecordInfo,
  declared: readonly DeclaredMember[],
  attributes: { readonly packed: boolean; readonly align: number },
): void {
  const members: Member[] = [];
  /** First free bit. */
  let at = 0;
  let end = 0;
  let align = 1;
  for (const member of declared) {
    if (record.union) at = 0;
    const packed = member.packed || attributes.packed;
    const natural = alignOf(member.type);
    const own = Math.max(packed ? 1 : natural, member.align);
    if (member.width === undefined) {
      const offset = roundUp(Math.ceil(at / 8), own);
      members.push({ name: member.name, type: member.type, offset, span: member.span });
      at = (offset + sizeOf(member.type)) * 8;
      align = Math.max(align, own);
    } else {
      const unit = sizeOf(member.type) * 8;
      if (member.width === 0) {
        at = roundUp(at, Math.max(natural, member.align) * 8);
      } else {
        if (member.align > 0) at = roundUp(at, member.align * 8);
        const crosses = Math.floor(at / unit) !== Math.floor((at + member.width - 1) / unit);
        if (!packed && crosses) at = roundUp(at, natural * 8);
        members.push(placeBitField(member, at, unit, packed));
        if (member.name !== undefined) align = Math.max(align, own);
        at += member.width;
      }
    }
    end = Math.max(end, at);
  }
  record.align = Math.max(align, attributes.align);
  record.size = roundUp(Math.ceil(end / 8), record.align);
  record.packed = attributes.packed;
  record.members = members;
}

/** A packed field may cross its unit's boundary: its unit then begins at the byte that holds its lowest bit. */
function placeBitField(member: DeclaredMember, at: number, unit: number, packed: boolean): Member {
  const start = packed ? Math.floor(at / 8) * 8 : Math.floor(at / unit) * unit;
  return {
    name: member.name,
    type: member.type,
    offset: start / 8,
    bits: { shift: at - start, width: member.width ?? 0 },
    span: member.span,
  };
}

export function roundUp(value: number, to: number): number {
  return Math.ceil(value / to) * to;
}

// ---- Members by name -------------------------------------------------------------------------------

export interface FoundMember {
  /** From the record inwards: anonymous structs and unions, then the member itself. */
  readonly path: readonly Member[];
  readonly member: Member;
  /** From the start of the outermost record. */
  readonly offset: number;
}

/** Finds a member, also through anonymous structs and unions. */
export function memberNamed(record: RecordInfo, name: string): FoundMember | undefined {
  for (const member of record.members ?? []) {
    if (member.name === name) return { path: [member], member, offset: member.offset };
    if (member.name === undefined && member.type.kind === "record" && member.bits === undefined) {
      const found = memberNamed(member.type.record, name);
      if (found !== undefined) {
        return { path: [member, ...found.path], member: found.member, offset: member.offset + found.offset };
      }
    }
  }
  return undefined;
}

/** Names of all members, those of anonymous structs and unions included. */
export function memberNames(record: RecordInfo): string[] {
  const names: string[] = [];
  for (const member of record.members ?? []) {
    if (member.name !== undefined) names.push(member.name);
    else if (member.type.kind === "record") names.push(...memberNames(member.type.record));
  }
  return names;
}
