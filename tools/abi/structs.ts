/** Struct layouts: one interface, one type of initialisers and one constructor for each struct of the headers. */
import { sizeOf } from "../../cc/type-layout.ts";
import type { Span } from "../../cc/source.ts";
import type { Member, RecordInfo, Type } from "../../cc/types.ts";
import { commentAbove, lineComment } from "../../shell/header-comments.ts";
import { documentation, generatedBy, type HeaderFacts, headerOf } from "./headers.ts";

/** Whose structs TypeScript programs get. */
const HEADERS = [
  "sys/socket.h",
  "netinet/in.h",
  "netinet/tcp.h",
  "sys/un.h",
  "netdb.h",
  "net/if.h",
  "socksh/ifreq.h",
  "poll.h",
  "sys/select.h",
  "sys/time.h",
  "socksh/timeval.h",
  "socksh/timespec.h",
  "socksh/iovec.h",
  "fcntl.h",
];

/** A struct's own properties in TypeScript (api/struct.ts): no member may be called so. */
const RESERVED = ["bytes", "view", "address", "size", "toJSON"];

interface Field {
  readonly name: string;
  readonly offset: number;
  /** A scalar kind of api/layout.ts, or the name of a struct. */
  readonly kind: string;
  readonly struct: boolean;
  readonly length: number | undefined;
  readonly bits: Member["bits"];
  readonly meaning: string | undefined;
}

interface Struct {
  readonly name: string;
  readonly union: boolean;
  readonly size: number;
  readonly fields: readonly Field[];
  readonly meaning: string | undefined;
}

/** In an order in which each comes after those it contains. */
export function structsOf(facts: HeaderFacts): Struct[] {
  const structs = new Map<RecordInfo, Struct>();

  const add = (name: string, record: RecordInfo, span: Span | undefined): string => {
    const known = structs.get(record);
    if (known !== undefined) return known.name;
    const fields = fieldsOf(name, record, 0);
    const clash = fields.find((field) => RESERVED.includes(field.name));
    if (clash !== undefined) throw new Error(`${name}: a member must not be called ${clash.name}`);
    const meaning = span && commentAbove(span);
    structs.set(record, { name, union: record.union, size: record.size, fields, meaning });
    return name;
  };

  const fieldsOf = (owner: string, { members = [] }: RecordInfo, base: number): Field[] =>
    members.flatMap((member): Field[] => {
      const { name, type, bits } = member;
      const offset = base + member.offset;
      if (name === undefined) return type.kind === "record" && !bits ? fieldsOf(owner, type.record, offset) : [];
      if (name.startsWith("_")) return [];
      const element = type.kind === "array" ? type.element : type;
      const length = type.kind === "array" ? type.length : undefined;
      if (type.kind === "array" && length === undefined) return [];
      const inner = element.kind === "record" ? element.record : undefined;
      const kind = inner
        ? add(inner.tag ?? `${owner}_${name}`, inner, inner.span)
        : scalarKind(element, `${owner}.${name}`);
      return [{ name, offset, kind, struct: inner !== undefined, length, bits, meaning: lineComment(member.span) }];
    });

  for (const tag of facts.scope.tags()) {
    if (tag.type.kind !== "record" || tag.name.startsWith("_") || !HEADERS.includes(headerOf(tag.span))) continue;
    add(tag.name, tag.type.record, tag.span);
  }
  for (const symbol of facts.scope.symbols()) {
    if (symbol.kind !== "typedef" || symbol.type.kind !== "record" || !HEADERS.includes(headerOf(symbol.span))) {
      continue;
    }
    if (symbol.type.record.tag === undefined) add(symbol.name, symbol.type.record, symbol.type.record.span);
  }
  return [...structs.values()];
}

function scalarKind(type: Type, where: string): string {
  if (type.kind === "pointer") return "pointer";
  if (type.kind === "integer" && type.name === "char") return "char";
  const integer = type.kind === "enum" ? type.enum.underlying : type;
  if (integer.kind !== "integer") throw new Error(`${where}: no TypeScript form for this type`);
  return `${integer.signed ? "i" : "u"}${sizeOf(integer) * 8}`;
}

/** What arrays of scalars are: views of the struct's own memory. */
const ARRAYS: Readonly<Record<string, string>> = {
  u8: "Uint8Array",
  i8: "Int8Array",
  u16: "Uint16Array",
  i16: "Int16Array",
  u32: "Uint32Array",
  i32: "Int32Array",
  u64: "BigUint64Array",
  i64: "BigInt64Array",
};

/** The types that a field gives and takes. */
function typesOf({ kind, struct, length }: Field): { get: string; set: string; init: string } {
  if (struct) {
    const init = `${kind} | ${kind}_init`;
    if (length === undefined) return { get: kind, set: init, init };
    return { get: `readonly ${kind}[]`, set: `readonly (${init})[]`, init: `readonly (${init})[]` };
  }
  if (kind === "pointer") return { get: "number", set: "PointerValue", init: "PointerValue" };
  if (length === undefined) return { get: "number", set: "number", init: "number" };
  if (kind === "char") return { get: "string", set: "string | Uint8Array", init: "string | Uint8Array" };
  const element = kind.endsWith("64") ? "bigint" : "number";
  return { get: ARRAYS[kind]!, set: `ArrayLike<${element}>`, init: `ArrayLike<${element}>` };
}

function interfaceOf({ name, fields, meaning }: Struct): string {
  let text = `${documentation(meaning)}export interface ${name} extends Struct {\n`;
  for (const field of fields) {
    const { get, set } = typesOf(field);
    text += documentation(field.meaning, "  ");
    text += get === set
      ? `  ${field.name}: ${get};\n`
      : `  get ${field.name}(): ${get};\n  set ${field.name}(value: ${set});\n`;
  }
  text += `}\n/** Initial values for ${name}; what is left out is 0. */\nexport interface ${name}_init {\n`;
  for (const field of fields) {
    text += `${documentation(field.meaning, "  ")}  readonly ${field.name}?: ${typesOf(field).init};\n`;
  }
  return text + "}\n";
}

function constructorOf({ name, size, fields, meaning }: Struct): string {
  const rows = fields.map(({ name, offset, kind, struct, length, bits }) => {
    const last = bits ? `, { shift: ${bits.shift}, width: ${bits.width} }` : length === undefined ? "" : `, ${length}`;
    return `  ["${name}", ${offset}, ${struct ? kind : `"${kind}"`}${last}],\n`;
  });
  return `${documentation(meaning)}export const ${name}: StructType<${name}, ${name}_init> = ` +
    `/* @__PURE__ */ defineStruct("${name}", ${size}, [\n${rows.join("")}]);\n`;
}

export function generateStructs(x86_64: HeaderFacts, aarch64: HeaderFacts): string {
  const structs = structsOf(x86_64);
  const other = JSON.stringify(structsOf(aarch64));
  if (JSON.stringify(structs) !== other) throw new Error("a struct differs between the architectures");
  return generatedBy("generate-abi.ts") + `import { defineStruct } from "../struct.ts";
import type { PointerValue, Struct, StructType } from "../struct.ts";

${structs.map((struct) => interfaceOf(struct) + constructorOf(struct)).join("\n")}`;
}
