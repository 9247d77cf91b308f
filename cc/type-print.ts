/** Types as text, the way clang writes them: `char *`, `char[16]`, `int (*)(const struct addrinfo *)`. */
import { ATOMIC, CONST, RESTRICT, type Type, VOLATILE } from "./types.ts";

/** For messages: the names it was written with, and what they stand for: `socklen_t {aka unsigned int}`. */
export function typeToString(type: Type): string {
  const written = typeAsWritten(type);
  const meant = spell(type, "", false);
  return written === meant || isUnnamed(type) ? written : `${written} {aka ${meant}}`;
}

/** With typedef names, without explanation. */
export function typeAsWritten(type: Type): string {
  return spell(type, "", true);
}

/** A declaration of `name`, without `;`: `unsigned char sin_zero[8]`. */
export function declarationOf(type: Type, name: string): string {
  return spell(type, name, true);
}

/** With all typedef names replaced. */
export function canonicalTypeToString(type: Type): string {
  return spell(type, "", false);
}

/** `typedef struct {…} name`: there is nothing better to say than the name. */
function isUnnamed(type: Type): boolean {
  let inner = type;
  while (inner.kind === "pointer" || inner.kind === "array") {
    inner = inner.kind === "pointer" ? inner.to : inner.element;
  }
  return (inner.kind === "record" && inner.record.tag === undefined) ||
    (inner.kind === "enum" && inner.enum.tag === undefined);
}

/** A declaration of `inner`, which is the part of the declarator that is written already. */
function spell(type: Type, inner: string, aliases: boolean): string {
  if (aliases && type.alias !== undefined) return join(qualifierText(type.qualifiers) + type.alias, inner);
  switch (type.kind) {
    case "pointer": {
      const qualifiers = qualifierText(type.qualifiers).trimEnd();
      const gap = qualifiers !== "" && inner !== "" && !inner.startsWith("[") && !inner.startsWith(")") ? " " : "";
      const text = "*" + qualifiers + gap + inner;
      const direct = aliases && type.to.alias !== undefined;
      const parentheses = !direct && (type.to.kind === "array" || type.to.kind === "function");
      return spell(type.to, parentheses ? `(${text})` : text, aliases);
    }
    case "array":
      return spell(type.element, `${inner}[${type.length ?? (type.variableLength === undefined ? "" : "*")}]`, aliases);
    case "function": {
      const parameters = type.parameters.map((parameter) => spell(parameter.type, "", aliases));
      if (type.variadic) parameters.push("...");
      else if (type.prototype && parameters.length === 0) parameters.push("void");
      return spell(type.returns, `${inner}(${parameters.join(", ")})`, aliases);
    }
    default:
      return join(qualifierText(type.qualifiers) + baseName(type), inner);
  }
}

function join(base: string, inner: string): string {
  return inner === "" || inner.startsWith("[") ? base + inner : `${base} ${inner}`;
}

function baseName(type: Exclude<Type, { kind: "pointer" | "array" | "function" }>): string {
  switch (type.kind) {
    case "void":
      return "void";
    case "error":
      return "<error>";
    case "integer":
      return type.width === undefined ? type.name : `${type.name}:${type.width}`;
    case "float":
      return type.name;
    case "enum":
      return `enum ${type.enum.tag ?? "<anonymous>"}`;
    case "record":
      return `${type.record.union ? "union" : "struct"} ${type.record.tag ?? "<anonymous>"}`;
  }
}

/** Each followed by a space. */
function qualifierText(qualifiers: number): string {
  if (qualifiers === 0) return "";
  return (qualifiers & CONST ? "const " : "") + (qualifiers & VOLATILE ? "volatile " : "") +
    (qualifiers & RESTRICT ? "restrict " : "") + (qualifiers & ATOMIC ? "_Atomic " : "");
}
