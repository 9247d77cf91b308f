/**
 * `__attribute__((ms_struct))`: bit-fields as Microsoft's compilers lay them out. Neighbours share a unit only if their
 * types are of one size, a run of them takes whole units, and the unit's type aligns the record.
 */
import { alignOf, type DeclaredMember, type RecordAttributes, roundUp, sizeOf } from "./type-layout.ts";
import type { Member, RecordInfo } from "./types.ts";

/** The unit that bit-fields are being put into; offsets in bits. */
interface Unit {
  start: number;
  readonly size: number;
  used: number;
}

/** Completes `record` in place, as `layoutRecord` does. */
export function layoutMicrosoftRecord(
  record: RecordInfo,
  declared: readonly DeclaredMember[],
  attributes: RecordAttributes,
): void {
  const members: Member[] = [];
  /** First free bit; behind the unit, if there is one. */
  let at = 0;
  let end = 0;
  let align = 1;
  let unit: Unit | undefined;
  const pack = attributes.pack ?? Infinity;
  for (const member of declared) {
    if (record.union) {
      at = 0;
      unit = undefined;
    }
    const { name, type, width, span } = member;
    const packed = member.packed || attributes.packed;
    const natural = alignOf(type);
    if (width === undefined) {
      const own = Math.min(Math.max(packed ? 1 : natural, member.align), pack);
      const offset = roundUp(at / 8, own);
      members.push({ name, type, offset, span });
      at = (offset + sizeOf(type)) * 8;
      end = Math.max(end, at);
      align = Math.max(align, own);
      unit = undefined;
    } else if (width > 0) {
      const size = sizeOf(type) * 8;
      if (unit === undefined || unit.size !== size || unit.used + width > size) {
        // The next unit of a run lies close behind the one before it.
        const own = packed || unit?.size === size ? 1 : natural;
        at = roundUp(at, Math.min(Math.max(own, member.align), pack) * 8);
        unit = { start: at, size, used: 0 };
      }
      members.push({ name, type, offset: unit.start / 8, bits: { shift: unit.used, width }, span });
      unit.used += width;
      at = unit.start + size;
      // A union does not count what is left of the unit, and a struct does.
      end = Math.max(end, record.union ? unit.used : at);
      if (!packed) align = Math.max(align, Math.min(Math.max(natural, member.align), pack));
    } else if (unit !== undefined) {
      // One of no width ends a run, and asks for something only behind one.
      at = roundUp(at, Math.min(natural, pack) * 8);
      align = Math.max(align, Math.min(Math.max(natural, member.align), pack));
      unit = undefined;
    }
  }
  record.align = Math.max(align, attributes.align);
  record.size = roundUp(Math.ceil(end / 8), record.align);
  record.packed = attributes.packed;
  record.members = members;
}
