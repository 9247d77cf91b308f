/** One result as the shell shows it: `fd = 3`, `= -1 ECONNREFUSED (Connection refused)`, `= 0  sa = {…}`. */
import { sizeOf } from "../cc/type-layout.ts";
import type { Expr, Place, Report, VariableSymbol } from "../cc/tree.ts";
import type { Type } from "../cc/types.ts";
import type { Host } from "../libc/host.ts";
import { explainOption, explainResult, handlerName, isErrno } from "./explain-result.ts";
import { readWord } from "../libc/memory.ts";
import type { HeaderConstants } from "./header-constants.ts";
import type { OutputLine, PlaceholderKind, Segment } from "./output.ts";
import type { PrintContext } from "./print/context.ts";
import { quoteBytes } from "./print/quote.ts";
import { isCharacter, printValue, readInteger } from "./print/values.ts";
import { resultKind } from "./result-kinds.ts";

type Call = Extract<Expr, { kind: "call" }>;

export interface ReportContext extends PrintContext {
  readonly host: Host;
  readonly names: HeaderConstants;
  /** errno as it was when the value was reported, and its message. */
  readonly errno: number;
  errorText(errno: number): string;
  /** The message of a getaddrinfo error. */
  resolverErrorText(status: number): string;
  /** What a variable is known to hold, from the call that gave it. */
  readonly kindOf: WeakMap<VariableSymbol, PlaceholderKind>;
  /** The header's documentation says that the function sets errno. */
  setsErrno(name: string): boolean;
}

/** `several`: the entry shows more than this one value, so a bare call is named. */
export function reportLine(context: ReportContext, report: Report, several: boolean): OutputLine {
  const { call } = report;
  const callee = call?.callee.kind === "direct" ? call.callee.symbol.name : undefined;
  const segments: Segment[] = [];
  const quiet = callee !== undefined && report.label === undefined && isQuiet(context, report, callee);
  const value = quiet ? [] : valueSegments(context, report, callee);
  if (value.length > 0) {
    if (report.label !== undefined) segments.push(`${report.label} = `);
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
  if (type.kind === "integer" || type.kind === "enum") {
    const value = readInteger(context.memory, type, report.offset);
    const explained = explainInteger(context, report, callee, value);
    if (explained !== undefined) return [explained];
    if (kind !== undefined && value >= 0n) return [{ kind, text: value.toString() }];
    if (kind === undefined && isUnsigned(type) && type.size === 4 && report.expr.type.alias === "in_addr_t") {
      const { bytes } = context.memory;
      return [`${value} (${[...bytes.subarray(report.offset, report.offset + 4)].join(".")})`];
    }
  }
  if (type.kind === "pointer" && type.to.kind === "function") {
    const handler = handlerName(readWord(context.memory.view, report.offset));
    if (handler !== undefined && callee?.toLowerCase() === "signal") return [handler];
  }
  const segments = printValue(context, type, report.offset);
  const failed = type.kind === "pointer" && segments[0] === "NULL" && callee !== undefined && context.setsErrno(callee);
  return failed && context.errno !== 0 ? [`NULL ${errnoText(context, context.errno)}`] : segments;
}

function isUnsigned(type: Type): type is Extract<Type, { kind: "integer" }> {
  return type.kind === "integer" && !type.signed;
}

function explainInteger(context: ReportContext, report: Report, callee: string | undefined, value: bigint): string | undefined {
  if (isErrno(report.expr) && value !== 0n) return `${value} ${errnoText(context, Number(value))}`;
  if (callee === undefined) return undefined;
  return explainStatus(context, callee, value) ?? explainResult(explaining(context), report.call!, callee, Number(value));
}

function explaining(context: ReportContext) {
  return { ...context, errnoText: (errno: number) => errnoText(context, errno) };
}

/** -1 with errno, and the codes getaddrinfo and getnameinfo return. */
function explainStatus(context: ReportContext, callee: string, value: bigint): string | undefined {
  if (value === -1n && context.errno !== 0 && context.setsErrno(callee)) return `-1 ${errnoText(context, context.errno)}`;
  if ((callee === "getaddrinfo" || callee === "getnameinfo") && value !== 0n) {
    const name = context.constants.name("EAI_", Number(value));
    return `${value} ${name ?? ""} (${context.resolverErrorText(Number(value))})`;
  }
  return undefined;
}

function errnoText(context: ReportContext, errno: number): string {
  return `${context.names.errnoName(errno) ?? errno} (${context.errorText(errno)})`;
}

function variableOf(expr: Expr): VariableSymbol | undefined {
  const place = expr.kind === "load" ? expr.place : expr.kind === "assign" ? expr.place : undefined;
  return place?.kind === "variable" ? place.symbol : undefined;
}

function variableKind(context: ReportContext, expr: Expr): PlaceholderKind | undefined {
  const symbol = variableOf(expr);
  return symbol === undefined ? undefined : context.kindOf.get(symbol);
}

function remember(context: ReportContext, report: Report, kind: PlaceholderKind | undefined): void {
  const symbol = variableOf(report.expr);
  if (symbol === undefined) return;
  if (kind === undefined) context.kindOf.delete(symbol);
  else context.kindOf.set(symbol, kind);
}

// ---- What a call wrote through its pointers --------------------------------------------------------

/** `addrlen` goes in and out and says little: the address itself is shown. */
const QUIET_PARAMETERS = new Set(["addrlen", "optlen", "envp", "stream", "fp"]);
/** Calls made for what they print: the count they return would only stand between the lines. */
const PRINTING = new Set(["printf", "vprintf", "fprintf", "puts", "fputs", "putchar", "putc", "fputc", "fflush", "Fputs"]);
/** Calls that return their first or third argument: what they wrote there is shown. */
const RETURNING_DESTINATION = new Set([
  ..."memset memcpy memmove memccpy mempcpy strcpy strncpy strcat strncat stpcpy inet_ntop Inet_ntop".split(" "),
]);

function isQuiet(context: ReportContext, report: Report, callee: string): boolean {
  if (PRINTING.has(callee)) return !isFailure(context, report);
  if (!RETURNING_DESTINATION.has(callee) || report.offset === undefined || report.call === undefined) return false;
  return readWord(context.memory.view, report.offset) !== 0 && outParameters(context, report.call, report).length > 0;
}

/** Calls whose result counts the bytes in their buffer. */
const COUNTING = new Set(["read", "recv", "recvfrom", "readn", "readline", "readlink", "Read", "Recv", "Recvfrom", "Readn", "Readline"]);

function outParameters(context: ReportContext, call: Call, report: Report): Segment[][] {
  const { callee, signature } = call;
  if (callee.kind !== "direct" || !callee.symbol.system) return [];
  const failed = report.offset !== undefined && isFailure(context, report);
  if (failed) return [];
  return signature.parameters.flatMap(({ name, type }, i) => {
    const arg = call.args[i];
    if (arg === undefined || type.kind !== "pointer" || isConst(type.to)) return [];
    if (name !== undefined && QUIET_PARAMETERS.has(name)) return [];
    const place = pointedPlace(arg);
    if (place === undefined) return [];
    const value = pointedValue(context, call, place, callee.symbol.name, report);
    return value === undefined ? [] : [[`${placeText(place)} = `, ...value]];
  });
}

/** Calls that fill an array with descriptors. */
const DESCRIPTORS = new Set(["pipe", "pipe2", "socketpair"]);

function descriptors(context: ReportContext, type: Extract<Type, { kind: "array" }>, offset: number): Segment[] {
  const segments: Segment[] = ["{"];
  for (let i = 0; i < (type.length ?? 0); i++) {
    if (i > 0) segments.push(", ");
    segments.push({ kind: "fd", text: `${context.memory.view.getInt32(offset + 4 * i, true)}` });
  }
  return [...segments, "}"];
}

/** Only a failing call leaves its buffers alone; those are not shown. */
function isFailure(context: ReportContext, report: Report): boolean {
  const { type } = report.expr;
  if (report.offset === undefined || (type.kind !== "integer" && type.kind !== "enum")) return false;
  return readInteger(context.memory, type, report.offset) < 0n;
}

function isConst(type: Type): boolean {
  return (type.qualifiers & 1) !== 0;
}

/** `&sa`, `(SA *) &sa`, `buf`: the variable (or a part of it) an argument points to, with its own type. */
function pointedPlace(arg: Expr): Place | undefined {
  if (arg.kind === "convert") return pointedPlace(arg.operand);
  if (arg.kind !== "address") return undefined;
  return offsetOf(arg.place) === undefined ? undefined : arg.place;
}

function offsetOf(place: Place): number | undefined {
  if (place.kind === "variable") return place.symbol.storage === "static" ? place.symbol.offset : undefined;
  if (place.kind !== "member") return undefined;
  const base = offsetOf(place.base);
  return base === undefined ? undefined : base + place.offset;
}

function placeText(place: Place): string {
  return place.span.file.text.slice(place.span.start, place.span.end).replace(/\s+/g, "");
}

function pointedValue(
  context: ReportContext,
  call: Call,
  place: Place,
  callee: string,
  report: Report,
): Segment[] | undefined {
  const offset = offsetOf(place)!;
  const { type } = place;
  if (type.kind === "array" && DESCRIPTORS.has(callee.toLowerCase())) return descriptors(context, type, offset);
  if (type.kind === "integer" && callee.toLowerCase() === "getsockopt") {
    const value = Number(readInteger(context.memory, type, offset));
    const explained = explainOption(explaining(context), call, value);
    if (explained !== undefined) return [explained];
  }
  if (type.kind === "array" && isCharacter(type.element) && COUNTING.has(callee) && report.offset !== undefined) {
    const result = report.expr.type;
    if (result.kind !== "integer") return undefined;
    const count = Math.min(Number(readInteger(context.memory, result, report.offset)), sizeOf(type));
    return [quoteBytes(context.memory.bytes.subarray(offset, offset + count))];
  }
  return printValue(context, type, offset);
}
