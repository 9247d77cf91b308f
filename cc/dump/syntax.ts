/** `cc --dump ast`: the syntax tree as text. Written for any node, so it never lags behind ast.ts. */
import type { TranslationUnit } from "../ast.ts";
import { DEEPEST, layOut, openNode, type TextNode } from "./layout.ts";
import { positionAt, type Span } from "../source.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The items of the user's own files; the headers' are left out. */
export function dumpSyntax(unit: TranslationUnit): string {
  return unit.items.filter(({ span }) => !span.file.system).map((item) =>
    layOut(textOf("", item as unknown as Fields, 0))
  )
    .join("");
}

/** `label kind field=value … <line:column>`, and below it the fields that are nodes themselves. */
function textOf(label: string, fields: Fields, depth: number): TextNode {
  if (depth === DEEPEST) return openNode("…", []);
  const words = [label, String(fields.kind ?? "")].filter((word) => word !== "");
  const children: TextNode[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (name === "kind" || name === "span" || name === "operatorSpan" || isAbsent(value)) continue;
    if (Array.isArray(value)) {
      if (value.every((each) => typeof each !== "object")) words.push(`${name}=${scalars(name, value)}`);
      else children.push(...value.map((each) => textOf(singular(name), each as Fields, depth + 1)));
    } else if (typeof value !== "object") {
      words.push(value === true ? name : `${name}=${scalar(value)}`);
    } else if (isIdentifier(value as Fields)) {
      words.push(`${name}=${(value as Fields).name}`);
    } else {
      const child = textOf(name, value as Fields, depth + 1);
      if (child.children.length > 0 || child.head !== name) children.push(child);
    }
  }
  const { span } = fields;
  if (span !== undefined && fields.kind !== undefined) words.push(place(span as Span));
  return openNode(words.join(" "), children);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** A name and where it stands, nothing else. */
function isIdentifier(fields: Fields): boolean {
  return typeof fields.name === "string" && fields.span !== undefined && Object.keys(fields).length === 2;
}

/** A string literal's elements are read as text. */
function scalars(name: string, values: readonly unknown[]): string {
  if (name === "elements") return scalar(String.fromCharCode(...(values as number[]).slice(0, 60)));
  return `[${values.map(String).join(" ")}]`;
}

function scalar(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** What one of several is called: `declarators` → `declarator`. */
function singular(name: string): string {
  return name.endsWith("ies") ? `${name.slice(0, -3)}y` : name.replace(/s$/, "");
}

function place({ file, start }: Span): string {
  const { line, column } = positionAt(file, start);
  return `<${line}:${column}>`;
}
