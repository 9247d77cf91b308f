/** How a struct listing in a text differs from the one this platform has. */
import type { RecordSpecifier } from "./ast.ts";
import type { Context } from "./check-context.ts";
import type { Span } from "./source.ts";
import { memberNamed, memberNames, sizeOf } from "./type-layout.ts";
import { typeAsWritten } from "./type-print.ts";
import { isInteger } from "./type-relations.ts";
import type { RecordInfo, Type } from "./types.ts";

/** "struct sockaddr_in here has no sin_len; sin_family is at offset 0 (2 bytes), not at 1 (1 byte); …" */
export function comparePlatformStruct(
  c: Context,
  node: RecordSpecifier,
  text: RecordInfo,
  platform: RecordInfo,
  declared: Span,
): void {
  const differences = [...missing(text, platform), ...added(text, platform), ...moved(text, platform)];
  if (text.size !== platform.size) differences.push(`its size is ${platform.size}, not ${text.size}`);
  if (differences.length === 0) return;
  const name = `${platform.union ? "union" : "struct"} ${platform.tag ?? ""}`;
  c.note(
    "platform-struct",
    `${name} here ${differences.join("; ")}; the platform's definition stays`,
    node.tag?.span ?? node.span,
    { related: [{ message: "the platform's definition", span: declared }] },
  );
}

function missing(text: RecordInfo, platform: RecordInfo): string[] {
  const names = memberNames(text).filter((name) => memberNamed(platform, name) === undefined);
  return names.length === 0 ? [] : [`has no ${names.join(", ")}`];
}

function added(text: RecordInfo, platform: RecordInfo): string[] {
  const names = memberNames(platform)
    .filter((name) => !name.startsWith("__") && memberNamed(text, name) === undefined);
  return names.length === 0 ? [] : [`has also ${names.join(", ")}`];
}

/** Members that both have, at another place or of another type. */
function moved(text: RecordInfo, platform: RecordInfo): string[] {
  const differences: string[] = [];
  for (const name of memberNames(text)) {
    const ours = memberNamed(platform, name);
    const theirs = memberNamed(text, name);
    if (ours === undefined || theirs === undefined) continue;
    const [ourType, theirType] = [ours.member.type, theirs.member.type];
    if (!sameShape(ourType, theirType)) {
      differences.push(
        `${name} is ${place(ours.offset, ourType)} as ${typeAsWritten(ourType)}, ` +
          `not ${place(theirs.offset, theirType)} as ${typeAsWritten(theirType)}`,
      );
    } else if (ours.offset !== theirs.offset) {
      differences.push(`${name} is at offset ${ours.offset}, not ${theirs.offset}`);
    }
  }
  return differences;
}

function place(offset: number, type: Type): string {
  const size = sizeOf(type);
  return `at offset ${offset} (${size} ${size === 1 ? "byte" : "bytes"})`;
}

/** The same bytes with the same meaning: `uint16_t` for `in_port_t` is no difference worth telling. */
function sameShape(left: Type, right: Type): boolean {
  if (left.kind === "array" && right.kind === "array") {
    return left.length === right.length && sameShape(left.element, right.element);
  }
  if (sizeOf(left) !== sizeOf(right)) return false;
  if (isInteger(left) && isInteger(right)) return true;
  return left.kind === right.kind;
}
