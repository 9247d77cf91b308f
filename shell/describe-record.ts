/** A struct, union or enum as a listing: each member with its offset and size, as `pahole` shows them. */
import { positionAt, type Span } from "../cc/source.ts";
import { sizeOf } from "../cc/type-layout.ts";
import { declarationOf } from "../cc/type-print.ts";
import type { EnumType, Member, RecordInfo, RecordType } from "../cc/types.ts";
import { commentAbove, lineComment } from "./header-comments.ts";
import { wrap } from "./wrap.ts";

const INDENT = "    ";

/** The lines of `struct sockaddr_in { … };`, its size and its header. */
export function describeTagged(type: RecordType | EnumType): string[] {
  const { tag, span } = type.kind === "record" ? type.record : type.enum;
  const { file } = span;
  const place = file.system ? file.name : `${file.name}, line ${positionAt(file, span.start).line}`;
  if (type.kind === "enum") return [`enum ${tag} {`, ...enumerators(type), "};", `  defined in ${place}`];
  const { record } = type;
  const word = record.union ? "union" : "struct";
  if (record.members === undefined) {
    return [`${word} ${tag};`, `  declared in ${place}; its members are not known here`];
  }
  return [
    `${word} ${tag} {`,
    ...aligned(memberRows(record, 0, INDENT)),
    "};",
    ...(file.system ? meaningOf(span) : []),
    `  ${bytes(record.size)}, defined in ${place}`,
  ];
}

/** The comment above the struct. */
function meaningOf(span: Span): string[] {
  const comment = commentAbove(span);
  return comment === undefined || comment.startsWith("--") ? [] : wrap(comment, "  ");
}

function enumerators(type: EnumType): string[] {
  return (type.enum.enumerators ?? []).map(({ name, value }) => `${INDENT}${name} = ${value},`);
}

interface Row {
  readonly text: string;
  /** "offset 2, 2 bytes" */
  readonly remark: string;
  /** What the header says beside it. */
  readonly comment?: string | undefined;
}

function memberRows(record: RecordInfo, base: number, indent: string): Row[] {
  return (record.members ?? []).flatMap((member) => rowsOf(member, base + member.offset, indent));
}

function rowsOf(member: Member, offset: number, indent: string): Row[] {
  const { type, name = "", bits } = member;
  const comment = member.span.file.system ? lineComment(member.span) : undefined;
  if (type.kind === "record" && type.record.tag === undefined && type.alias === undefined) {
    const inner = memberRows(type.record, offset, indent + INDENT);
    const end = `${indent}}${name === "" ? "" : ` ${name}`};`;
    return [{ text: `${indent}${type.record.union ? "union" : "struct"} {`, remark: "" }, ...inner, {
      text: end,
      remark: "",
    }];
  }
  if (bits !== undefined) {
    const text = `${indent}${declarationOf(type, name)} : ${bits.width};`;
    return [{ text, remark: `offset ${offset}, bits ${bits.shift} to ${bits.shift + bits.width - 1}`, comment }];
  }
  return [{
    text: `${indent}${declarationOf(type, name)};`,
    remark: `offset ${offset}, ${bytes(sizeOf(type))}`,
    comment,
  }];
}

function aligned(rows: readonly Row[]): string[] {
  const width = Math.max(0, ...rows.map(({ text }) => text.length));
  return rows.flatMap(({ text, remark, comment }) => {
    if (remark === "") return [text];
    const line = `${text.padEnd(width)}  // ${remark}`;
    return comment === undefined ? [line] : [line, ...wrap(comment, `${" ".repeat(width)}  //   `)];
  });
}

function bytes(count: number): string {
  return count === 1 ? "1 byte" : `${count} bytes`;
}
