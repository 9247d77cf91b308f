/** Sizes, alignments and record layouts of the LP64 System V ABI, as gcc lays them out. */
import { append } from "./append.ts";
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

/** What the whole record asks for. */
export interface RecordAttributes {
  readonly packed: boolean;
  /** From `aligned`; 0 without. */
  readonly align: number;
  /** `#pragma pack(n)`: no member is aligned more strictly than this, whatever it asks for itself. */
  readonly pack?: number | undefined;
}

/**
 * Lays the members out and completes `record` in place. Bit-fields follow the System V ABI: a field must not
 * cross a boundary of its declared type, unless packed, and an unnamed one does not align the record.
 */
export function layoutRecord(
  record: RecordInfo,
  declared: readonly DeclaredMember[],
  attributes: RecordAttributes,
): void {
  const members: Member[] = [];
  /** Where a row of bit-fields begins or ends: bytes. */
  const borders: number[] = [];
  /** First free bit. */
  let at = 0;
  let end = 0;
  let align = 1;
  const pack = attributes.pack ?? Infinity;
  for (const member of declared) {
    if (record.union) at = 0;
    const packed = member.packed || attributes.packed;
    const natural = alignOf(member.type);
    const own = Math.min(Math.max(packed ? 1 : natural, member.align), pack);
    if (member.width === undefined) {
      const offset = roundUp(Math.ceil(at / 8), own);
      members.push({ name: member.name, type: member.type, offset, span: member.span });
      at = (offset + sizeOf(member.type)) * 8;
      borders.push(offset, at / 8);
      align = Math.max(align, own);
    } else {
      const unit = sizeOf(member.type) * 8;
      if (member.width === 0) {
        at = roundUp(at, Math.max(natural, member.align) * 8);
        borders.push(at / 8);
      } else {
        if (member.align > 0) at = roundUp(at, Math.min(member.align, pack) * 8);
        const free = packed || attributes.pack !== undefined;
        const crosses = Math.floor(at / unit) !== Math.floor((at + member.width - 1) / unit);
        if (!free && crosses) at = roundUp(at, natural * 8);
        members.push(placeBitField(member, at, unit, free));
        // gcc: under `#pragma pack` a packed field asks for as much as any other.
        const asked = attributes.pack === undefined ? own : Math.min(Math.max(natural, member.align), pack);
        if (member.name !== undefined) align = Math.max(align, asked);
        at += member.width;
      }
    }
    end = Math.max(end, at);
  }
  record.align = Math.max(align, attributes.align);
  record.size = roundUp(Math.ceil(end / 8), record.align);
  record.packed = attributes.packed;
  if (!record.union) findWholeUnits(members, [...borders, record.size]);
  record.members = members;
}

/** Marks the bit-fields whose storage units lie between two of the borders, which are in their order. */
function findWholeUnits(members: Member[], borders: readonly number[]): void {
  let next = 0;
  members.forEach((member, i) => {
    const { offset, bits, type } = member;
    if (bits === undefined) return;
    const end = offset + sizeOf(type);
    while (borders[next]! <= offset) next++;
    const fits = bits.shift + bits.width <= sizeOf(type) * 8;
    if (fits && sizeOf(type) <= 8 && end <= borders[next]!) members[i] = { ...member, bits: { ...bits, whole: true } };
  });
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

/** From here on a record's members are found by an index, made when one is first asked for. */
const MANY_MEMBERS = 16;

const indexOf = new WeakMap<readonly Member[], Map<string, FoundMember>>();

/** Finds a member, also through anonymous structs and unions. */
export function memberNamed(record: RecordInfo, name: string): FoundMember | undefined {
  const members = record.members ?? [];
  if (members.length >= MANY_MEMBERS) return memberIndex(members).get(name);
  for (const member of members) {
    if (member.name === name) return { path: [member], member, offset: member.offset };
    const inner = anonymousRecord(member);
    const found = inner && memberNamed(inner, name);
    if (found !== undefined) return throughAnonymous(member, found);
  }
  return undefined;
}

function memberIndex(members: readonly Member[]): ReadonlyMap<string, FoundMember> {
  let index = indexOf.get(members);
  if (index === undefined) {
    index = new Map();
    for (const member of members) {
      const inner = anonymousRecord(member);
      if (member.name !== undefined) index.set(member.name, { path: [member], member, offset: member.offset });
      else if (inner !== undefined) {
        for (const name of memberNames(inner)) index.set(name, throughAnonymous(member, memberNamed(inner, name)!));
      }
    }
    indexOf.set(members, index);
  }
  return index;
}

function anonymousRecord(member: Member): RecordInfo | undefined {
  const { name, type, bits } = member;
  return name === undefined && bits === undefined && type.kind === "record" ? type.record : undefined;
}

function throughAnonymous(member: Member, found: FoundMember): FoundMember {
  return { path: [member, ...found.path], member: found.member, offset: member.offset + found.offset };
}

/** Names of all members, those of anonymous structs and unions included. */
export function memberNames(record: RecordInfo): string[] {
  const names: string[] = [];
  for (const member of record.members ?? []) {
    if (member.name !== undefined) names.push(member.name);
    else if (member.type.kind === "record") append(names, memberNames(member.type.record));
  }
  return names;
}
