/** An initialisation spelled out as statements: at the prompt a static object gets its value when control comes by. */
import { integerNode } from "../constant.ts";
import { integerOfSize, memberOf } from "./values.ts";
import type { Span } from "../source.ts";
import type { Expr, Initialization, InitializerPart, Place, Stmt, VariableSymbol } from "../tree.ts";
import { arrayOf, INT, pointerTo, SIZE, VOID_POINTER } from "../type-make.ts";
import { sizeOf } from "../type-layout.ts";

export function storeInitialization(symbol: VariableSymbol, init: Initialization, span: Span): Stmt[] {
  const whole: Place = { kind: "variable", symbol, type: symbol.type, span };
  const body: Stmt[] = [];
  if (init.zero) {
    const to: Expr = { kind: "address", place: whole, type: VOID_POINTER, span };
    const size = integerNode(BigInt(sizeOf(symbol.type) + (symbol.tail ?? 0)), SIZE, span);
    const builtin = { name: "memset", to, value: integerNode(0n, INT, span), size } as const;
    body.push(statement({ kind: "builtin", builtin, type: VOID_POINTER, span }));
  }
  for (const part of init.parts) body.push(statement(storePart(whole, part, span)));
  return body;
}

function statement(expr: Expr): Stmt {
  return { kind: "expression", expr, span: expr.span };
}

function storePart(whole: Place, part: InitializerPart, span: Span): Expr {
  if (part.kind === "value") {
    const direct = part.offset === 0 && part.bits === undefined && whole.type.kind !== "array" &&
      (whole.type.kind !== "record" || part.type.kind === "record" && whole.type.record === part.type.record);
    const place = direct ? whole : memberOf(whole, part.offset, part.type, part.value.span, part.bits);
    return { kind: "assign", place, value: part.value, type: part.type, span: part.value.span };
  }
  // A literal with as many zeros behind it as the array has room for.
  const padding = Math.max(0, part.length - part.elements.length - 1);
  const elements = [...part.elements, ...new Array<number>(padding).fill(0)];
  const element = integerOfSize(part.elementSize, true);
  const array = arrayOf(element, elements.length + 1);
  const literal: Place = { kind: "string", elements, type: array, span };
  const target = memberOf(whole, part.offset, arrayOf(element, part.length), span);
  const size = integerNode(BigInt(part.length * part.elementSize), SIZE, span);
  const to: Expr = { kind: "address", place: target, type: pointerTo(element), span };
  const from: Expr = { kind: "address", place: literal, type: pointerTo(element), span };
  return { kind: "builtin", builtin: { name: "memcpy", to, from, size }, type: VOID_POINTER, span };
}
