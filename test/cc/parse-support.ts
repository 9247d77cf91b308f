/** For the parser's tests: text in, tree and diagnostics out, both in a form that is easy to compare. */
import type {
  BlockItem,
  Declarator,
  Expression,
  Initializer,
  Specifiers,
  Statement,
  TopLevelItem,
  TranslationUnit,
  TypeName,
} from "../../cc/ast.ts";
import { Diagnostics } from "../../cc/diagnostic.ts";
import { parse } from "../../cc/parse.ts";
import { positionAt } from "../../cc/source.ts";
import { tokenize } from "../../cc/tokenize.ts";

/** Names that the usual headers would have made typedefs. */
const TYPEDEFS = new Set(
  ("uint8_t uint16_t uint32_t size_t ssize_t socklen_t in_addr_t in_port_t sa_family_t pid_t fd_set nfds_t time_t " +
    "FILE SA T").split(" "),
);

export interface Parsed {
  readonly unit: TranslationUnit;
  readonly diagnostics: Diagnostics;
  /** `line:column code`, of errors only. */
  readonly errors: readonly string[];
}

export function parseText(text: string, mode: "file" | "prompt" = "file", final = mode === "file"): Parsed {
  const diagnostics = new Diagnostics();
  const file = { name: "test.c", text, system: false };
  const tokens = tokenize(file, diagnostics);
  const unit = parse(tokens, { isTypedefName: (name) => TYPEDEFS.has(name) }, mode, diagnostics, { final });
  const errors = diagnostics.all.filter(({ severity }) => severity === "error").map(({ code, span }) => {
    const { line, column } = positionAt(span.file, span.start);
    return `${line}:${column} ${code}`;
  });
  return { unit, diagnostics, errors };
}

/** The items of a text that must be free of errors. */
export function itemsOf(text: string, mode: "file" | "prompt" = "file"): readonly TopLevelItem[] {
  const { unit, diagnostics } = parseText(text, mode, true);
  if (diagnostics.errorCount > 0) throw new Error(`${text}: ${diagnostics.all.map((d) => d.message).join("; ")}`);
  return unit.items;
}

/** The items of the body of a function, which must be free of errors. */
export function bodyOf(text: string): readonly BlockItem[] {
  const [item] = itemsOf(`void f(void) {${text}}`);
  if (item?.kind !== "function-definition") throw new Error("no function");
  return item.body.items;
}

/** One expression, as an S-expression. */
export function expressionOf(text: string): string {
  const [item] = bodyOf(`${text};`);
  if (item?.kind !== "expression-statement" || item.expression === undefined) throw new Error(`no expression: ${text}`);
  return show(item.expression);
}

export function show(node: Expression): string {
  switch (node.kind) {
    case "identifier":
      return node.name;
    case "integer":
      return `${node.value}${node.suffix}`;
    case "floating":
      return `${node.value}${node.suffix}`;
    case "character":
      return `${node.prefix}'${node.value}'`;
    case "string":
      return `${node.prefix}"${String.fromCodePoint(...node.elements)}"`;
    case "index":
      return `(index ${show(node.array)} ${show(node.index)})`;
    case "call":
      return `(call ${[node.callee, ...node.args].map(show).join(" ")})`;
    case "member":
      return `(${node.arrow ? "->" : "."} ${show(node.object)} ${node.member.name})`;
    case "postfix":
      return `(post${node.operator} ${show(node.operand)})`;
    case "unary":
      return `(${node.operator} ${show(node.operand)})`;
    case "binary":
    case "assign":
      return `(${node.operator} ${show(node.left)} ${show(node.right)})`;
    case "conditional":
      return `(? ${show(node.condition)} ${node.then ? show(node.then) : "-"} ${show(node.else)})`;
    case "comma":
      return `(, ${show(node.left)} ${show(node.right)})`;
    case "cast":
      return `(cast ${showType(node.type)} ${show(node.operand)})`;
    case "compound-literal":
      return `(literal ${showType(node.type)} ${showInitializer(node.initializer)})`;
    case "sizeof":
    case "alignof":
      return `(${node.kind} ${showOperand(node.operand)})`;
    case "generic": {
      const arms = node.associations.map(({ type, value }) => `[${type ? showType(type) : "default"}: ${show(value)}]`);
      return `(generic ${[show(node.control), ...arms].join(" ")})`;
    }
    case "statement-expression":
      return `({${node.body.items.map(showItem).join(" ")}})`;
    case "label-address":
      return `(&& ${node.label.name})`;
    case "va-arg":
      return `(va-arg ${show(node.list)} ${showType(node.type)})`;
    case "offsetof": {
      const path = node.path.map((step) => "kind" in step ? show(step) : step.name);
      return `(offsetof ${showType(node.type)} ${path.join(" ")})`;
    }
    case "types-compatible":
      return `(types-compatible ${showType(node.left)} ${showType(node.right)})`;
    case "parenthesized":
      return `(paren ${show(node.inner)})`;
    case "error":
      return "(error)";
  }
}

function showOperand(operand: Expression | TypeName): string {
  return operand.kind === "type-name" ? showType(operand) : show(operand);
}

export function showInitializer(node: Initializer): string {
  if (node.kind === "expression") return show(node.value);
  const items = node.items.map(({ designators, value }) => {
    const path = designators.map((step) => {
      if (step.kind === "member") return `.${step.name.name}`;
      return `[${show(step.first)}${step.last ? `...${show(step.last)}` : ""}]`;
    });
    return `${path.join("")}${path.length > 0 ? "=" : ""}${showInitializer(value)}`;
  });
  return `{${items.join(", ")}}`;
}

export function showType(node: TypeName): string {
  return `<${typeOf(node.specifiers, node.declarator)}>`;
}

/** In English, as cdecl does: "pointer to function (int) returning int". */
export function typeOf(specifiers: Specifiers, declarator: Declarator): string {
  return wrap(declarator, baseOf(specifiers));
}

function wrap(node: Declarator, base: string): string {
  switch (node.kind) {
    case "name":
      return base;
    case "pointer":
      return wrap(node.inner, `${qualifiersOf(node.qualifiers)}pointer to ${base}`);
    case "array": {
      const size = node.star ? "*" : node.size ? show(node.size) : "";
      return wrap(
        node.inner,
        `array [${node.static ? "static " : ""}${qualifiersOf(node.qualifiers)}${size}] of ${base}`,
      );
    }
    case "function": {
      const parameters = node.parameters.map((parameter) => typeOf(parameter.specifiers, parameter.declarator));
      if (node.variadic) parameters.push("...");
      const list = node.prototype
        ? parameters.join(", ") || "void"
        : node.identifiers.map(({ name }) => name).join(", ") || "?";
      return wrap(node.inner, `function (${list}) returning ${base}`);
    }
  }
}

function qualifiersOf({ const: isConst, volatile, restrict, atomic }: Specifiers["qualifiers"]): string {
  return (isConst ? "const " : "") + (volatile ? "volatile " : "") + (restrict ? "restrict " : "") +
    (atomic ? "atomic " : "");
}

function baseOf({ qualifiers, type }: Specifiers): string {
  const prefix = qualifiersOf(qualifiers);
  switch (type.kind) {
    case "basic":
      return prefix + type.words.join(" ");
    case "record":
      return `${prefix}${type.union ? "union" : "struct"} ${type.tag?.name ?? "?"}`;
    case "enum":
      return `${prefix}enum ${type.tag?.name ?? "?"}`;
    case "typedef-name":
      return prefix + type.name.name;
    case "typeof":
      return `${prefix}typeof ${showOperand(type.operand)}`;
    case "atomic":
      return `${prefix}_Atomic ${showType(type.type)}`;
    case "implicit-int":
      return `${prefix}implicit int`;
  }
}

/** What a top-level item or block item is, in a word or two: `declaration x y`, `function main`, `if`. */
export function showItem(item: TopLevelItem | BlockItem): string {
  switch (item.kind) {
    case "declaration":
      return ["declaration", ...item.declarators.map(({ declarator }) => nameIn(declarator))].join(" ");
    case "function-definition":
      return `function ${nameIn(item.declarator)}`;
    case "statement":
      return showStatement(item.statement);
    case "static-assertion":
    case "asm":
      return item.kind;
    default:
      return showStatement(item);
  }
}

export function showStatement(node: Statement): string {
  switch (node.kind) {
    case "compound":
      return `{${node.items.map(showItem).join(" ")}}`;
    case "expression-statement":
      return node.expression ? `${show(node.expression)};` : ";";
    case "if": {
      const end = node.else ? ` else ${showStatement(node.else)}` : "";
      return `if ${show(node.condition)} ${showStatement(node.then)}${end}`;
    }
    case "while":
      return `while ${show(node.condition)} ${showStatement(node.body)}`;
    case "do":
      return `do ${showStatement(node.body)} while ${show(node.condition)};`;
    case "for": {
      const init = node.init === undefined
        ? ""
        : node.init.kind === "declaration"
        ? showItem(node.init)
        : show(node.init);
      const parts = [init, node.condition ? show(node.condition) : "", node.step ? show(node.step) : ""];
      return `for (${parts.join("; ")}) ${showStatement(node.body)}`;
    }
    case "switch":
      return `switch ${show(node.value)} ${showStatement(node.body)}`;
    case "case":
      return `case ${show(node.first)}${node.last ? ` ... ${show(node.last)}` : ""}: ${showStatement(node.body)}`;
    case "default":
      return `default: ${showStatement(node.body)}`;
    case "label":
      return `${node.name.name}: ${showStatement(node.body)}`;
    case "goto":
      return `goto ${node.label.name};`;
    case "goto-computed":
      return `goto *${show(node.target)};`;
    case "return":
      return node.value ? `return ${show(node.value)};` : "return;";
    case "continue":
    case "break":
      return `${node.kind};`;
    case "asm-statement":
      return `asm "${node.template}";`;
  }
}

export function nameIn(declarator: Declarator): string {
  let node = declarator;
  while (node.kind !== "name") node = node.inner;
  return node.name?.name ?? "?";
}
