/** One result as the shell shows it: `fd = 3`, `= -1 ECONNREFUSED (Connection refused)`, `= 0  sa = {…}`. */
import type { Expr, Report, VariableSymbol } from "../cc/tree.ts";
import { readWord } from "../libc/memory.ts";
import { explainResult, handlerName, isErrno } from "./explain-result.ts";
import { missingProtocol } from "./missing-protocol.ts";
import { isFailure, outParameters, placeText } from "./out-parameters.ts";
import { FIRST_EPHEMERAL_PORT, type OutputLine, type PlaceholderKind, type Segment } from "./output.ts";
import { ipv4Text } from "./print/addresses.ts";
import { namedMember, printValue, readInteger } from "./print/values.ts";
import { errnoText, type ReportContext } from "./report-context.ts";
import { resultKind } from "./result-kinds.ts";

type Call = Extract<Expr, { kind: "call" }>;

/** `several`: the entry shows more than this one value, so a bare call is named. */
export function reportLine(context: ReportContext, report: Report, several: boolean): OutputLine {
  const { call } = report;
  const callee = call?.callee.kind === "direct" ? call.callee.symbol.name : undefined;
  const segments: Segment[] = [];
  const quiet = callee !== undefined && report.label === undefined && isQuiet(context, report, callee);
  const value = quiet ? [] : valueSegments(context, report, callee);
  if (value.length > 0) {
    const label = report.label ?? assignedPlace(report.expr);
    if (label !== undefined) segments.push(`${label} = `);
    else if (several && callee !== undefined) segments.push(`${callee}() = `);
    else segments.push("= ");
    segments.push(...value);
  }
  for (const out of call === undefined ? [] : outParameters(context, call, report)) {
    segments.push(segments.length === 0 ? "" : "  ", ...out);
  }
  return segments;
}

function valueSegments(context: ReportContext, report: Report, callee: string | undefined): Segment[] {
  const { type } = report.expr;
  if (type.kind === "void" || report.offset === undefined) return [];
  const kind = callee === undefined ? variableKind(context, report.expr) : resultKind(callee);
  remember(context, report, kind);
  const named = memberValue(context, report);
  if (named !== undefined) return named;
  if (type.kind === "integer" || type.kind === "enum") {
    const value = readInteger(context.memory, type, report.offset);
    const explained = explainInteger(context, report, callee, value);
    if (explained !== undefined) return [explained];
    if (kind !== undefined && value >= 0n) return [{ kind, text: value.toString() }];
  }
  if (type.kind === "pointer" && type.to.kind === "function") {
    const handler = handlerName(readWord(context.memory.view, report.offset));
    if (handler !== undefined && callee?.toLowerCase() === "signal") return [handler];
  }
  const segments = printValue(context, type, report.offset);
  const failed = type.kind === "pointer" && segments[0] === "NULL" && callee !== undefined && context.setsErrno(callee);
  return failed && context.errno !== 0 ? [`NULL ${errnoText(context, context.errno)}`] : segments;
}

/** `servaddr.sin_family = …`, `client[0].fd = …`: the text of what was assigned to, where it is no plain variable. */
function assignedPlace(expr: Expr): string | undefined {
  return expr.kind === "assign" && expr.place.kind !== "variable" ? placeText(expr.place) : undefined;
}

/** Addresses and ports in network order, and members whose values have names. */
function memberValue(context: ReportContext, { expr, offset }: Report): Segment[] | undefined {
  if (expr.type.kind !== "integer" || offset === undefined) return undefined;
  const { bytes, view } = context.memory;
  if (expr.type.alias === "in_addr_t") {
    return [`${view.getUint32(offset, true)} (${ipv4Text(bytes.subarray(offset, offset + 4))})`];
  }
  if (expr.type.alias === "in_port_t") {
    const raw = `${view.getUint16(offset, true)}`;
    const port = view.getUint16(offset, false);
    if (port === 0) return ["0"];
    const swapped: Segment = port < FIRST_EPHEMERAL_PORT ? raw : { kind: "port", text: raw };
    return [swapped, " (port ", { kind: "port", text: `${port}` }, ")"];
  }
  const place = expr.kind === "load" || expr.kind === "assign" ? expr.place : undefined;
  if (place?.kind !== "member") return undefined;
  const member = /\w+$/.exec(placeText(place))?.[0];
  const name = member === undefined ? undefined : namedMember(context, member, expr.type, offset);
  if (name === undefined) return undefined;
  const value = `${readInteger(context.memory, expr.type, offset)}`;
  return [name === value ? value : `${value} ${name}`];
}

function explainInteger(
  context: ReportContext,
  report: Report,
  callee: string | undefined,
  value: bigint,
): string | undefined {
  if (isErrno(report.expr) && value !== 0n) return `${value} ${errnoText(context, Number(value))}`;
  if (callee === undefined) return undefined;
  const call = report.call!;
  return explainStatus(context, call, callee, value) ??
    explainResult(explaining(context), call, callee, Number(value));
}

function explaining(context: ReportContext) {
  return { ...context, errnoText: (errno: number) => errnoText(context, errno) };
}

/** -1 with errno, and the codes getaddrinfo and getnameinfo return. */
function explainStatus(context: ReportContext, call: Call, callee: string, value: bigint): string | undefined {
  if (value === -1n && context.errno !== 0 && context.setsErrno(callee)) {
    const missing = missingProtocol(context.memory, context.names, call, context.errno);
    const text = errnoText(context, context.errno);
    return `-1 ${missing === undefined ? text : `${text.slice(0, -1)}; ${missing})`}`;
  }
  if ((callee === "getaddrinfo" || callee === "getnameinfo") && value !== 0n) {
    const name = context.constants.name("EAI_", Number(value));
    return `${value} ${name ?? ""} (${context.resolverErrorText(Number(value))})`;
  }
  return undefined;
}

function variableOf(expr: Expr): VariableSymbol | undefined {
  const place = expr.kind === "load" ? expr.place : expr.kind === "assign" ? expr.place : undefined;
  return place?.kind === "variable" ? place.symbol : undefined;
}

function variableKind(context: ReportContext, expr: Expr): PlaceholderKind | undefined {
  const symbol = variableOf(expr) ?? (expr.kind === "assign" ? variableOf(expr.value) : undefined);
  return symbol === undefined ? undefined : context.kindOf.get(symbol);
}

function remember(context: ReportContext, report: Report, kind: PlaceholderKind | undefined): void {
  const symbol = variableOf(report.expr);
  if (symbol === undefined) return;
  if (kind === undefined) context.kindOf.delete(symbol);
  else context.kindOf.set(symbol, kind);
}

/** Calls made for what they print: the count they return would only stand between the lines. */
const PRINTING = new Set([
  "printf",
  "vprintf",
  "fprintf",
  "puts",
  "fputs",
  "putchar",
  "putc",
  "fputc",
  "fflush",
  "Fputs",
]);
/** Calls that return their first or third argument: what they wrote there is shown. */
const RETURNING_DESTINATION = new Set([
  ..."memset memcpy memmove memccpy mempcpy strcpy strncpy strcat strncat stpcpy inet_ntop Inet_ntop".split(" "),
]);

function isQuiet(context: ReportContext, report: Report, callee: string): boolean {
  if (PRINTING.has(callee)) return !isFailure(context, report);
  if (!RETURNING_DESTINATION.has(callee) || report.offset === undefined || report.call === undefined) return false;
  return readWord(context.memory.view, report.offset) !== 0 && outParameters(context, report.call, report).length > 0;
}
