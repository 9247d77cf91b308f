/** What a call wrote through its pointers: `sa = {AF_INET, 127.0.0.1:9877}`, `buf = "hello"`. */
import type { Expr, Place, Report } from "../cc/tree.ts";
import { sizeOf } from "../cc/type-layout.ts";
import type { Type } from "../cc/types.ts";
import { readWord } from "../libc/memory.ts";
import { argumentValue, placeOffset } from "./argument-value.ts";
import { explainOption } from "./explain-result.ts";
import type { Segment } from "./output.ts";
import { quoteBytes } from "../process/quote.ts";
import { isCharacter, printValue, readInteger } from "./print/values.ts";
import { isNotification } from "./print/sctp.ts";
import { errnoText, type ReportContext } from "./report-context.ts";

type Call = Extract<Expr, { kind: "call" }>;

/** A length that goes in and out says little: the address itself is shown. */
const QUIET_PARAMETERS = new Set(["addrlen", "salenptr", "optlen", "optlenptr", "envp", "stream", "fp"]);
/** The book writes `void *` for what is only read. */
const WRITING = new Set([
  ...["writen", "write", "send", "sendto", "sendmsg", "setsockopt", "fputs"],
  ...["sctp_sendmsg", "sctp_sendv", "sctp_bindx", "sctp_connectx", "print_notification", "check_notification"],
]);
/** Calls that say by flags what they have received. */
const FLAGGING = new Set(["sctp_recvmsg", "sctp_recvv"]);
/** Calls whose result counts the bytes in their buffer. */
const COUNTING = new Set([
  ...["read", "recv", "recvfrom", "readn", "readline", "readlink", "recvfrom_flags", "read_fd", "sctp_recvmsg"],
]);
/** Those of which 0 is the end, so that nothing was written. */
const ENDING = new Set(["read", "recv", "readn", "readline"]);
/** Calls that fill an array with descriptors. */
const DESCRIPTORS = new Set(["pipe", "pipe2", "socketpair"]);
/** The parameter of read_fd() that a descriptor comes by. */
const RECEIVED_DESCRIPTOR = 3;
/** … and the one that recvfrom_flags() gives its flags by. */
const RECEIVED_FLAGS = 3;
/** Calls that give 0 for text which is no address. */
const CONVERTING = new Set(["inet_pton", "inet_aton"]);

export function outParameters(context: ReportContext, call: Call, report: Report): Segment[][] {
  const { callee, signature } = call;
  if (callee.kind !== "direct" || !callee.symbol.system) return [];
  const name = callee.symbol.name.toLowerCase();
  if (WRITING.has(name) || wroteNothing(context, report, name)) return [];
  return signature.parameters.flatMap(({ name: parameter, type }, i) => {
    const arg = call.args[i];
    if (arg === undefined || type.kind !== "pointer" || isConst(type.to)) return [];
    if (parameter !== undefined && QUIET_PARAMETERS.has(parameter)) return [];
    const place = pointedPlace(arg);
    if (place === undefined) return [];
    const value = pointedValue(context, call, i, place, name, report);
    return value === undefined ? [] : [[`${placeText(place)} = `, ...value]];
  });
}

/** A failing call leaves its buffers alone, and so does the end of a file. */
function wroteNothing(context: ReportContext, report: Report, name: string): boolean {
  const { expr: { type }, offset } = report;
  if (offset === undefined) return false;
  if (type.kind === "pointer") return name === "inet_ntop" && readWord(context.memory.view, offset) === 0;
  if (isFailure(context, report)) return true;
  if (type.kind !== "integer" || !(ENDING.has(name) || CONVERTING.has(name))) return false;
  return readInteger(context.memory, type, offset) === 0n;
}

/** A negative number. */
export function isFailure(context: ReportContext, report: Report): boolean {
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
  return placeOffset(arg.place) === undefined ? undefined : arg.place;
}

export function placeText(place: Place): string {
  return place.span.file.text.slice(place.span.start, place.span.end).replace(
    /(\w)\s+(?=\w)|\s+/g,
    (_, word?: string) => word === undefined ? "" : `${word} `,
  );
}

function pointedValue(
  context: ReportContext,
  call: Call,
  index: number,
  place: Place,
  callee: string,
  report: Report,
): Segment[] | undefined {
  const { memory } = context;
  const offset = placeOffset(place)!;
  const { type } = place;
  if (type.kind === "array" && DESCRIPTORS.has(callee)) return descriptors(context, type, offset);
  if (type.kind === "array" && isCharacter(type.element) && COUNTING.has(callee) && report.offset !== undefined) {
    const count = bytesRead(context, call, type, report);
    const notification = FLAGGING.has(callee) && isNotification(context, offset, count)
      ? context.names.tagged("sctp_notification")
      : undefined;
    if (notification !== undefined) return printValue(context, notification, offset);
    return [quoteBytes(memory.bytes.subarray(offset, offset + count))];
  }
  if (type.kind === "integer" && index === flagsParameter(callee, call)) {
    return [receivedFlags(context, Number(readInteger(memory, type, offset)))];
  }
  if (type.kind === "integer" && callee === "read_fd" && index === RECEIVED_DESCRIPTOR) {
    const descriptor = readInteger(memory, type, offset);
    return descriptor < 0n ? [`${descriptor}`] : [{ kind: "fd", text: `${descriptor}` }];
  }
  if (type.kind === "integer" && callee === "getsockopt") {
    const explaining = { ...context, errnoText: (errno: number) => errnoText(context, errno) };
    const explained = explainOption(explaining, call, Number(readInteger(memory, type, offset)));
    if (explained !== undefined) return [explained];
  }
  if (type.kind === "record" && isAddress(type) && addressLength(context, call, index) === 0) return ["{}"];
  const segments = printValue(context, type, offset);
  return callee === "select" && type.kind === "record" && type.record.tag === "timeval" ? timeLeft(segments) : segments;
}

/** What is MSG_MORE in sending. */
const MSG_NOTIFICATION = 0x8000;

/** The parameter that flags come back by. */
function flagsParameter(callee: string, call: Call): number | undefined {
  if (callee === "recvfrom_flags") return RECEIVED_FLAGS;
  return FLAGGING.has(callee) ? call.args.length - 1 : undefined;
}

function receivedFlags({ constants }: ReportContext, value: number): string {
  if ((value & MSG_NOTIFICATION) === 0) return constants.flags("MSG_", value);
  return `${constants.flags("MSG_", value & ~MSG_NOTIFICATION)}|MSG_NOTIFICATION`;
}

/** With MSG_TRUNC the result is longer than what was asked for. */
function bytesRead(context: ReportContext, call: Call, type: Type, report: Report): number {
  const result = report.expr.type;
  const count = result.kind === "integer" ? Number(readInteger(context.memory, result, report.offset!)) : 0;
  return Math.min(count, sizeOf(type), argumentValue(context.memory, call, 2) ?? count);
}

function descriptors(context: ReportContext, type: Extract<Type, { kind: "array" }>, offset: number): Segment[] {
  const segments: Segment[] = ["{"];
  for (let i = 0; i < (type.length ?? 0); i++) {
    if (i > 0) segments.push(", ");
    segments.push({ kind: "fd", text: `${context.memory.view.getInt32(offset + 4 * i, true)}` });
  }
  return [...segments, "}"];
}

function isAddress(type: Extract<Type, { kind: "record" }>): boolean {
  return type.record.tag?.startsWith("sockaddr") ?? false;
}

/** The length that the call has put behind the address: 0 for a sender without a name. */
function addressLength(context: ReportContext, call: Call, index: number): number | undefined {
  const place = call.args[index + 1] === undefined ? undefined : pointedPlace(call.args[index + 1]!);
  if (place?.type.kind !== "integer") return undefined;
  return Number(readInteger(context.memory, place.type, placeOffset(place)!));
}

/** Linux leaves in the timeout what was left of it, another time in every run. */
function timeLeft(segments: Segment[]): Segment[] {
  const [text] = segments;
  if (typeof text !== "string" || text === "0 s") return segments;
  return [{ kind: "time", text: text.replace(/ s$/, "") }, " s"];
}
