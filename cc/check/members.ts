/** Members: `object.name`, `pointer->name`, and what to say when there is none of that name. */
import { didYouMean, incompleteHint, newlyIncomplete } from "./names.ts";
import type { Expression } from "../ast.ts";
import type { Context } from "./context.ts";
import { decay, dereference, foundMember, load, placeOfValue } from "./values.ts";
import { errorNode, isError } from "../constant.ts";
import type { Span } from "../source.ts";
import { closest } from "../spell.ts";
import type { Expr } from "../tree.ts";
import { memberNamed, memberNames } from "../type-layout.ts";
import { typeToString } from "../type-print.ts";
import type { Type } from "../types.ts";

/** What the socket addresses of BSD, and of every book about them, have and Linux has not. */
const lengthMembers: ReadonlySet<string> = new Set(["sa_len", "sin_len", "sin6_len", "sun_len", "ss_len", "sdl_len"]);

export function member(c: Context, node: Expression & { kind: "member" }): Expr {
  const object = c.rules.expression(c, node.object);
  if (isError(object)) return errorNode(node.span);
  const name = node.member.name;
  const pointer = node.arrow ? decay(object) : object;
  const type = node.arrow ? (pointer.type.kind === "pointer" ? pointer.type.to : undefined) : object.type;
  if (type === undefined) {
    wrongOperator(c, node, object.type, "->", ".");
    return errorNode(node.span);
  }
  if (!node.arrow && type.kind === "pointer" && type.to.kind === "record") {
    wrongOperator(c, node, type, ".", "->");
    return errorNode(node.span);
  }
  const found = type.kind === "record" ? memberNamed(type.record, name) : undefined;
  if (found === undefined) {
    noMember(c, type, name, node.member.span);
    return errorNode(node.span);
  }
  const base = node.arrow ? dereference(pointer, 0, type, node.object.span) : placeOfValue(object);
  return load(foundMember(base, found, node.span), node.span);
}

function wrongOperator(
  c: Context,
  node: Expression & { kind: "member" },
  type: Type,
  written: "." | "->",
  meant: "." | "->",
): void {
  const what = `member reference type '${typeToString(type)}' is ${type.kind === "pointer" ? "a" : "not a"} pointer`;
  const helps = type.kind === "record" || (type.kind === "pointer" && type.to.kind === "record");
  const operator = operatorSpan(node, written);
  c.error("wrong-member-operator", what, operator, {
    ranges: [node.object.span],
    hint: helps ? `did you mean to use '${meant}' in place of '${written}'?` : undefined,
    fix: helps ? { span: operator, text: meant } : undefined,
  });
}

/** Where the operator stands; the whole expression if macros made it. */
function operatorSpan(node: Expression & { kind: "member" }, written: string): Span {
  const { file, start: name } = node.member.span;
  const { end } = node.object.span;
  const at = node.object.span.file === file ? file.text.indexOf(written, end) : -1;
  return at < 0 || at >= name ? node.span : { file, start: at, end: at + written.length };
}

/** "no member named 'sin_prot' in 'struct sockaddr_in'; did you mean 'sin_port'?" */
export function noMember(c: Context, type: Type, name: string, span: Span): void {
  if (type.kind === "error") return;
  if (type.kind !== "record") {
    c.error("no-member", `'${typeToString(type)}' is not a structure or union`, span);
    return;
  }
  if (c.broken.has(type.record)) return;
  if (type.record.members === undefined) {
    if (!newlyIncomplete(c, type)) return;
    c.error("incomplete-type", `incomplete definition of type '${typeToString(type)}'`, span, {
      related: [{ message: "forward declaration is here", span: type.record.span }],
      ...incompleteHint(c, type, span),
    });
    return;
  }
  if (lengthMembers.has(name)) {
    c.error("no-member", `no member named '${name}' in '${typeToString(type)}'`, span, {
      hint: "it is BSD's: on Linux socket addresses do not tell their length, and what sets it can be left out",
    });
    return;
  }
  const near = closest(name, memberNames(type.record));
  c.error("no-member", `no member named '${name}' in '${typeToString(type)}'`, span, {
    ...didYouMean(near, span),
    related: near === undefined ? [] : [{
      message: `'${near}' declared here`,
      span: memberNamed(type.record, near)?.member.span ?? type.record.span,
    }],
  });
}
