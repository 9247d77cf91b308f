/**
 * `cc --dump ir`: the typed tree as text. Expressions read `(operation:type operands)`; places are names,
 * `(at pointer +offset)` and `(member place +offset)`. Variables of one name in one function are told apart by a number.
 */
import { DEEPEST, layOut, node, openNode, type TextNode } from "./layout.ts";
import { positionAt, type Span } from "../source.ts";
import type {
  BitRange,
  Builtin,
  Callee,
  Expr,
  FunctionBody,
  Initialization,
  InitializerPart,
  Place,
  Stmt,
  SwitchCase,
  Unit,
  VariableDefinition,
  VariableSymbol,
} from "../tree.ts";
import { typeAsWritten } from "../type-print.ts";

/** What the headers define is left out. */
export function dumpTree(unit: Unit): string {
  const own = ({ span }: { readonly span: Span }) => !span.file.system;
  const variables = unit.variables.filter(({ symbol }) => own(symbol)).map(variable);
  const functions = unit.functions.filter(own).map((body) => new FunctionText(body).text());
  const entry = unit.entry === undefined ? [] : [new FunctionText(unit.entry).text()];
  return [...variables, ...functions, ...entry].map(layOut).join("");
}

function variable({ symbol, init }: VariableDefinition): TextNode {
  const text = new FunctionText(undefined);
  const head = `variable ${symbol.name}: ${typeAsWritten(symbol.type)}${linkage(symbol)}${place(symbol.span)}`;
  return openNode(head, init === undefined ? [] : [text.initialization(init, symbol)]);
}

class FunctionText {
  readonly #body: FunctionBody | undefined;
  readonly #names = new Map<VariableSymbol, string>();
  readonly #uses = new Map<string, number>();
  #depth = 0;

  constructor(body: FunctionBody | undefined) {
    this.#body = body;
  }

  text(): TextNode {
    const { symbol, parameters, locals, body, span } = this.#body!;
    const own = parameters.map((each) => `${this.#name(each)}: ${typeAsWritten(each.type)}`).join(", ");
    const returns = typeAsWritten(symbol.type.returns);
    return openNode(`function ${symbol.name}(${own}) → ${returns}${linkage(symbol)}${place(span)}`, [
      ...locals.map((each) =>
        `local ${this.#name(each)}: ${typeAsWritten(each.type)}${each.inMemory ? ", in memory" : ""}`
      ),
      ...this.#flat(body),
    ]);
  }

  initialization({ zero, parts }: Initialization, { type }: VariableSymbol): TextNode {
    const [first] = parts;
    if (type.kind !== "array" && type.kind !== "record" && first?.kind === "value") return this.#expr(first.value);
    const children = parts.map((part) => this.#part(part));
    return openNode(zero ? "zeros, then" : "parts", children);
  }

  #part(part: InitializerPart): TextNode {
    if (part.kind === "value") {
      return node(`+${part.offset}:${typeAsWritten(part.type)}${bits(part.bits)}`, this.#expr(part.value));
    }
    return node(`+${part.offset}:${part.length} × ${part.elementSize} bytes`, literal(part.elements));
  }

  /** The first of a name keeps it; `i` of an inner block is `i.2`. Hidden variables have a number alone. */
  #name(symbol: VariableSymbol): string {
    let name = this.#names.get(symbol);
    if (name === undefined) {
      const count = (this.#uses.get(symbol.name) ?? 0) + 1;
      this.#uses.set(symbol.name, count);
      name = count === 1 && symbol.name !== "" ? symbol.name : `${symbol.name}.${count}`;
      this.#names.set(symbol, name);
    }
    return name;
  }

  // ---- Statements ----------------------------------------------------------------------------------

  #flat(statement: Stmt | undefined): TextNode[] {
    if (statement === undefined) return [];
    return statement.kind === "block" ? statement.body.map((each) => this.#stmt(each)) : [this.#stmt(statement)];
  }

  #stmt(statement: Stmt): TextNode {
    return this.#below(() => this.#stmtText(statement));
  }

  #expr(expr: Expr): TextNode {
    return this.#below(() => this.#exprText(expr));
  }

  #below(text: () => TextNode): TextNode {
    if (this.#depth === DEEPEST) return node("…");
    this.#depth++;
    const below = text();
    this.#depth--;
    return below;
  }

  #stmtText(statement: Stmt): TextNode {
    switch (statement.kind) {
      case "expression":
        return node("do", this.#expr(statement.expr));
      case "variable": {
        const { symbol, init, bytes } = statement;
        return node(
          `begin ${this.#name(symbol)}`,
          ...(bytes === undefined ? [] : [node("bytes", this.#expr(bytes))]),
          ...(init === undefined ? [] : [this.initialization(init, symbol)]),
        );
      }
      case "block":
        return openNode("block", this.#flat(statement));
      case "if":
        return openNode("if", [
          this.#expr(statement.condition),
          openNode("then", this.#flat(statement.then)),
          ...(statement.else === undefined ? [] : [openNode("else", this.#flat(statement.else))]),
        ]);
      case "while":
        return openNode("while", [this.#expr(statement.condition), openNode("body", this.#flat(statement.body))]);
      case "do":
        return openNode("do-while", [openNode("body", this.#flat(statement.body)), this.#expr(statement.condition)]);
      case "for":
        return openNode("for", [
          openNode("init", statement.init.map((each) => this.#stmt(each))),
          node("condition", ...(statement.condition === undefined ? [] : [this.#expr(statement.condition)])),
          node("step", ...(statement.step === undefined ? [] : [this.#expr(statement.step)])),
          openNode("body", this.#flat(statement.body)),
        ]);
      case "switch":
        return openNode(`switch ${statement.cases.map(caseLabel).join(", ")}`, [
          this.#expr(statement.value),
          openNode("body", this.#flat(statement.body)),
        ]);
      case "case":
        return openNode(`${caseLabel(statement.case)}:`, this.#flat(statement.body));
      case "label":
        return openNode(`label ${statement.name}:`, this.#flat(statement.body));
      case "goto":
        return node(`goto ${statement.label}`);
      case "goto-computed":
        return node("goto", this.#expr(statement.target));
      case "break":
      case "continue":
        return node(statement.kind);
      case "return":
        return node("return", ...(statement.value === undefined ? [] : [this.#expr(statement.value)]));
      case "report":
        return node(`report ${statement.report.label ?? ""}`.trimEnd(), this.#expr(statement.report.expr));
    }
  }

  // ---- Expressions ---------------------------------------------------------------------------------

  #exprText(expr: Expr): TextNode {
    const type = typeAsWritten(expr.type);
    switch (expr.kind) {
      case "integer":
        return node(`${expr.value}:${type}`);
      case "floating":
        return node(`${Object.is(expr.value, -0) ? "-0" : expr.value}:${type}`);
      case "load":
        return node(`load:${type}`, this.#place(expr.place));
      case "address":
        return node(`address:${type}`, this.#place(expr.place));
      case "function-address":
        return node(`function:${type}`, expr.symbol.name);
      case "label-address":
        return node(`label:${type}`, expr.label);
      case "negate":
      case "complement":
      case "not":
      case "convert":
        return node(`${expr.kind}:${type}`, this.#expr(expr.operand));
      case "arithmetic":
        return node(`${expr.operator}:${type}`, this.#expr(expr.left), this.#expr(expr.right));
      case "compare":
      case "logical":
        return node(expr.operator, this.#expr(expr.left), this.#expr(expr.right));
      case "pointer-add":
        return node(
          `pointer${expr.subtract ? "-" : "+"}:${type}`,
          this.#expr(expr.pointer),
          this.#expr(expr.index),
          this.#scale(expr.scale),
        );
      case "pointer-difference":
        return node(`difference:${type}`, this.#expr(expr.left), this.#expr(expr.right), this.#scale(expr.scale));
      case "conditional":
        return node(
          `?:${type}`,
          this.#expr(expr.condition),
          ...(expr.then === undefined ? [] : [this.#expr(expr.then)]),
          this.#expr(expr.else),
        );
      case "comma":
        return node(`,:${type}`, this.#expr(expr.left), this.#expr(expr.right));
      case "assign":
        return node(`=:${type}`, this.#place(expr.place), this.#expr(expr.value));
      case "update": {
        const how = `${expr.operator}= in ${typeAsWritten(expr.computation)}, ${expr.result}`;
        const scale = expr.scale === undefined ? [] : [this.#scale(expr.scale)];
        return node(`${how}:${type}`, this.#place(expr.place), this.#expr(expr.operand), ...scale);
      }
      case "call": {
        const fixed = expr.args.slice(0, expr.fixed).map((each) => this.#expr(each));
        const others = expr.args.slice(expr.fixed).map((each) => this.#expr(each));
        const unnamed = others.length === 0 ? [] : [node("unnamed", ...others)];
        return node(`call:${type}`, this.#callee(expr.callee), ...fixed, ...unnamed);
      }
      case "statement-expression":
        return openNode(`({…}):${type}`, [
          ...expr.body.map((each) => this.#stmt(each)),
          ...(expr.value === undefined ? [] : [this.#expr(expr.value)]),
        ]);
      case "inlined":
        return openNode(`inlined ${expr.callee.symbol.name}:${type}`, [
          ...expr.passed.map(({ symbol, value }) => node(`pass ${this.#name(symbol)}`, this.#expr(value))),
          ...expr.body.map((each) => this.#stmt(each)),
          ...(expr.value === undefined ? [] : [this.#expr(expr.value)]),
        ]);
      case "builtin":
        return this.#builtin(expr.builtin, type);
    }
  }

  #callee(callee: Callee): TextNode {
    return callee.kind === "direct" ? node(callee.symbol.name) : node("through", this.#expr(callee.pointer));
  }

  #scale(scale: number | Expr): TextNode {
    return typeof scale === "number" ? node(`×${scale}`) : node("×", this.#expr(scale));
  }

  /** Each operand of a builtin is an expression, or a list of them; the rest qualifies its name. */
  #builtin(builtin: Builtin, type: string): TextNode {
    const words: string[] = [builtin.name];
    const operands: TextNode[] = [];
    for (const [name, value] of Object.entries(builtin)) {
      if (name === "name") continue;
      if (Array.isArray(value)) operands.push(...(value as Expr[]).map((each) => this.#expr(each)));
      else if (typeof value === "object") operands.push(this.#expr(value as Expr));
      else words.push(String(value));
    }
    return node(`${words.join(" ")}:${type}`, ...operands);
  }

  // ---- Places --------------------------------------------------------------------------------------

  #place(target: Place): TextNode {
    switch (target.kind) {
      case "variable":
        return node(this.#name(target.symbol));
      case "deref":
        return node("at", this.#expr(target.pointer), ...offset(target.offset));
      case "member":
        return node(`member${bits(target.bits)}`, this.#place(target.base), ...offset(target.offset));
      case "string":
        return node(literal(target.elements));
      case "temporary":
        return node("temporary", this.#expr(target.value));
      case "compound-literal":
        return node(`literal ${this.#name(target.symbol)}`, this.initialization(target.init, target.symbol));
    }
  }
}

function offset(bytes: number): string[] {
  return bytes === 0 ? [] : [`+${bytes}`];
}

function bits(range: BitRange | undefined): string {
  return range === undefined ? "" : ` bits ${range.shift}–${range.shift + range.width - 1}`;
}

function caseLabel({ range }: SwitchCase): string {
  if (range === undefined) return "default";
  return range.first === range.last ? `case ${range.first}` : `case ${range.first} … ${range.last}`;
}

function literal(elements: readonly number[]): string {
  return JSON.stringify(String.fromCodePoint(...elements.slice(0, 60))) + (elements.length > 60 ? "…" : "");
}

function linkage({ linkage }: { readonly linkage: string }): string {
  return linkage === "internal" ? ", static" : "";
}

function place({ file, start }: Span): string {
  return `   <${file.name}:${positionAt(file, start).line}>`;
}
