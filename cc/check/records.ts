/** Structs and unions. C11 6.7.2.1, with anonymous members, flexible arrays, packed and aligned. */
import type { MemberDeclaration, MemberDeclarator, RecordSpecifier, Specifiers } from "../ast.ts";
import { alignas, alignedAttribute, attributes } from "./attributes.ts";
import { isGnuTag } from "../gnu-names.ts";
import type { Context } from "./context.ts";
import { tagWord } from "./names.ts";
import { comparePlatformStruct } from "./platform-struct.ts";
import { staticAssertion } from "./static-assertion.ts";
import { value } from "./values.ts";
import { constantInteger, isError } from "../constant.ts";
import { Diagnostics } from "../diagnostic.ts";
import { layoutMicrosoftRecord } from "../microsoft-layout.ts";
import { Scope, type Tag } from "../scope.ts";
import * as make from "../type-make.ts";
import { type DeclaredMember, layoutRecord, memberNames, sizeOf } from "../type-layout.ts";
import { integerOf, isComplete, isInteger, isVariablyModified } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { RecordInfo, RecordType, Type } from "../types.ts";

export function recordSpecifier(c: Context, node: RecordSpecifier): Type {
  if (node.members === undefined) return mentionedRecord(c, node);
  const previous = node.tag === undefined ? undefined : c.lookupTagHere(node.tag.name);
  if (previous !== undefined && isPlatforms(c, previous, node)) return platformRecord(c, node, previous);
  const type = recordToComplete(c, node, previous);
  const record = type.record;
  record.span = node.tag?.span ?? node.span;
  c.completing.add(record);
  const declared = members(c, node, record);
  c.completing.delete(record);
  const set = attributes(c, node.attributes);
  const align = alignedAttribute(c, set, node.attributes[0]);
  const layout = set.has("ms_struct") ? layoutMicrosoftRecord : layoutRecord;
  layout(record, declared, { packed: set.has("packed"), align, pack: node.pack });
  if (record.union && set.has("transparent_union")) record.transparent = true;
  if (c.hasFault(node.span)) c.broken.add(record);
  c.completed.push({ record, item: c.item });
  return type;
}

// ---- Tags ------------------------------------------------------------------------------------------

function mentionedRecord(c: Context, node: RecordSpecifier): Type {
  const name = node.tag?.name;
  if (name === undefined) return make.ERROR;
  const tag = c.scope.lookupTag(name);
  if (tag === undefined) return declareRecord(c, node);
  if (tag.type.kind === "record" && tag.type.record.union === node.union) return tag.type;
  wrongTag(c, node, tag);
  return make.ERROR;
}

/** `struct name;` on its own: names a new type in this scope, whatever an outer one means by it. */
export function forwardRecord(c: Context, node: RecordSpecifier): void {
  const name = node.tag?.name;
  if (name === undefined || node.members !== undefined) return;
  if (c.lookupTagHere(name) === undefined) declareRecord(c, node);
}

function wrongTag(c: Context, node: RecordSpecifier, tag: Tag): void {
  const wanted = node.union ? "a union" : "a struct";
  c.error("wrong-tag", `'${tag.name}' is a ${tagWord(tag.type)}, not ${wanted}`, node.tag?.span ?? node.span, {
    related: [{ message: "declared here", span: tag.span }],
  });
}

/** The type whose members are about to be listed: one mentioned before, or a new one. */
function recordToComplete(c: Context, node: RecordSpecifier, previous: Tag | undefined): RecordType {
  if (previous === undefined) return declareRecord(c, node);
  const type = previous.type;
  const fits = type.kind === "record" && type.record.union === node.union;
  const isFree = previous.system && !node.span.file.system && isGnuTag(previous.name);
  const shadows = c.atFileScope && (c.mode === "prompt" || isFree);
  if (fits && c.completing.has(type.record)) {
    c.error("redefinition", `nested redefinition of '${previous.name}'`, node.tag?.span ?? node.span);
    return declareRecord(c, node);
  }
  if (fits && type.record.members === undefined) {
    previous.system = node.span.file.system;
    return type;
  }
  if (!shadows) {
    if (!fits) wrongTag(c, node, previous);
    else {
      c.error("redefinition", `redefinition of '${previous.name}'`, node.tag?.span ?? node.span, {
        related: [{ message: "previous definition is here", span: previous.span }],
      });
    }
  }
  return declareRecord(c, node);
}

function declareRecord(c: Context, node: RecordSpecifier): RecordType {
  const span = node.tag?.span ?? node.span;
  const record: RecordInfo = {
    union: node.union,
    tag: node.tag?.name,
    members: undefined,
    size: 0,
    align: 1,
    packed: false,
    flexible: false,
    span,
  };
  const type = make.recordOf(record);
  if (node.tag !== undefined) c.declareTag({ name: node.tag.name, type, span, system: span.file.system });
  return type;
}

// ---- Members ---------------------------------------------------------------------------------------

function members(c: Context, node: RecordSpecifier, record: RecordInfo): DeclaredMember[] {
  const list: DeclaredMember[] = [];
  const names = new Map<string, DeclaredMember>();
  const lengths = c.lengths;
  const declarations = node.members ?? [];
  for (const [i, declaration] of declarations.entries()) {
    if (declaration.kind === "static-assertion") {
      staticAssertion(c, declaration);
      continue;
    }
    const before = list.length;
    memberDeclaration(c, declaration, record, i === declarations.length - 1, list);
    for (const member of list.slice(before)) rejectDuplicates(c, member, names);
  }
  c.lengths = lengths;
  return list;
}

function memberDeclaration(
  c: Context,
  node: MemberDeclaration & { kind: "member" },
  record: RecordInfo,
  last: boolean,
  list: DeclaredMember[],
): void {
  const base = c.rules.specifiers(c, node.specifiers);
  if (node.declarators.length === 0) {
    // An anonymous struct or union; `-fms-extensions` aside, one with a tag declares no member.
    const specifier = node.specifiers.type;
    if (base.kind === "record" && specifier.kind === "record" && specifier.tag === undefined) {
      list.push(anonymousMember(c, node.specifiers, base));
    } else if (base.kind !== "error" && !(specifier.kind === "record" || specifier.kind === "enum")) {
      c.warning("empty-declaration", "declaration does not declare anything", node.span);
    }
    return;
  }
  for (const [i, declarator] of node.declarators.entries()) {
    const member = oneMember(c, node.specifiers, declarator, base);
    const type = member.type;
    if (type.kind === "array" && type.length === undefined && type.variableLength === undefined) {
      const flexible = last && i === node.declarators.length - 1 && !record.union && list.length > 0;
      if (flexible) record.flexible = true;
      else if (!node.span.file.system) {
        const why = record.union ? "in a union" : list.length === 0 ? "in an otherwise empty struct" : "not at the end";
        c.error("flexible-array", `flexible array member '${member.name ?? ""}' ${why}`, declarator.span);
      }
    }
    list.push(member);
  }
}

function anonymousMember(c: Context, specifiers: Specifiers, type: Type): DeclaredMember {
  const align = alignas(c, specifiers.alignas);
  return { name: undefined, type, width: undefined, align, packed: false, span: specifiers.span };
}

function oneMember(c: Context, specifiers: Specifiers, node: MemberDeclarator, base: Type): DeclaredMember {
  const declared = node.declarator === undefined ? undefined : c.rules.declarator(c, node.declarator, base);
  const span = declared?.name?.span ?? node.span;
  const set = attributes(c, specifiers.attributes, node.attributes);
  const align = Math.max(
    alignas(c, specifiers.alignas),
    alignedAttribute(c, set, node.attributes[0] ?? specifiers.attributes[0]),
  );
  const name = declared?.name?.name;
  const type = memberType(c, declared?.type ?? base, name, node);
  const width = node.bits === undefined ? undefined : bitFieldWidth(c, type, name, node);
  return { name, type, width, align, packed: set.has("packed"), span };
}

function memberType(c: Context, type: Type, name: string | undefined, node: MemberDeclarator): Type {
  if (type.kind === "function") {
    c.error("invalid-member", `field '${name ?? ""}' declared as a function`, node.span);
    return make.ERROR;
  }
  if (isVariablyModified(type)) {
    c.error("invalid-member", "fields must have a constant size", node.span, {
      hint:
        "an array without a length, as the last member of a struct that malloc() makes, can be as long as is wanted",
    });
    return make.ERROR;
  }
  const inner = type.kind === "array" && type.length === undefined ? type.element : type;
  if (isComplete(inner) || inner.kind === "error") return type;
  const tag = inner.kind === "record" ? c.scope.lookupTag(inner.record.tag ?? "") : undefined;
  c.error("incomplete-type", `field has incomplete type '${typeToString(type)}'`, node.span, {
    related: tag === undefined ? [] : [{ message: `forward declaration of '${typeToString(inner)}'`, span: tag.span }],
  });
  return make.ERROR;
}

function bitFieldWidth(c: Context, type: Type, name: string | undefined, node: MemberDeclarator): number | undefined {
  if (node.bits === undefined) return undefined;
  const called = name === undefined ? "anonymous bit-field" : `bit-field '${name}'`;
  if (type.kind === "error") return undefined;
  if (!isInteger(type)) {
    c.error("invalid-bit-field", `${called} has non-integral type '${typeToString(type)}'`, node.span);
    return undefined;
  }
  const expr = value(c, node.bits);
  const width = constantInteger(expr);
  if (width === undefined) {
    if (!isError(expr)) c.error("not-constant", `width of ${called} is not an integer constant`, node.bits.span);
    return undefined;
  }
  const bits = integerOf(type).name === "_Bool" ? 1 : sizeOf(type) * 8;
  if (width < 0n) c.error("invalid-bit-field", `${called} has negative width (${width})`, node.bits.span);
  else if (width > BigInt(bits)) {
    const message = `width of ${called} (${width} bits) exceeds the width of its type (${bits} bits)`;
    c.error("invalid-bit-field", message, node.bits.span);
  } else if (width === 0n && name !== undefined) {
    c.error("invalid-bit-field", `named ${called} has zero width`, node.span);
  } else return Number(width);
  return undefined;
}

function rejectDuplicates(c: Context, member: DeclaredMember, names: Map<string, DeclaredMember>): void {
  const own = member.name !== undefined
    ? [member.name]
    : member.type.kind === "record"
    ? memberNames(member.type.record)
    : [];
  for (const name of own) {
    const previous = names.get(name);
    if (previous === undefined) names.set(name, member);
    else {
      c.error("duplicate-member", `duplicate member '${name}'`, member.span, {
        related: [{ message: "previous declaration is here", span: previous.span }],
      });
    }
  }
}

// ---- The platform's structs at the prompt ----------------------------------------------------------

/** A listing, at the prompt, of a struct that a header of ours defines. */
function isPlatforms(c: Context, previous: Tag, node: RecordSpecifier): boolean {
  return c.mode === "prompt" && c.atFileScope && previous.system && !node.span.file.system &&
    previous.type.kind === "record" && previous.type.record.union === node.union &&
    previous.type.record.members !== undefined;
}

/** Reads the listing aside, tells how it differs, and lets the platform's definition stand. */
function platformRecord(c: Context, node: RecordSpecifier, previous: Tag): Type {
  const platform = previous.type;
  if (platform.kind !== "record") return platform;
  const outer = { scope: c.scope, diagnostics: c.diagnostics };
  const aside = new Diagnostics();
  const listing: RecordInfo = { ...platform.record, members: undefined, size: 0, align: 1, flexible: false };
  // An inner scope: what the listing declares on the way does not outlive it.
  c.scope = new Scope(outer.scope);
  c.diagnostics = aside;
  const declared = members(c, node, listing);
  const set = attributes(c, node.attributes);
  layoutRecord(listing, declared, { packed: set.has("packed"), align: 0 });
  c.scope = outer.scope;
  c.diagnostics = outer.diagnostics;
  for (const fault of aside.all) c.diagnostics.add({ ...fault, severity: "warning" });
  comparePlatformStruct(c, node, listing, platform.record, previous.span, aside.errorCount === 0);
  return platform;
}
