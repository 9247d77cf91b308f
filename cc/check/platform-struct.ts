/** How a struct listing in a text differs from the one this platform has. */
import type { RecordSpecifier } from "../ast.ts";
import type { Context } from "./context.ts";
import type { Span } from "../source.ts";
import { memberNamed, memberNames, sizeOf } from "../type-layout.ts";
import { typeAsWritten } from "../type-print.ts";
import { isInteger } from "../type-relations.ts";
import type { RecordInfo, Type } from "../types.ts";

/**
 * "this platform's struct sockaddr_in has no sin_len; sin_family is at offset 0 (2 bytes) as …, not at …". `exact`: the
 * whole listing was understood, so that its offsets mean something.
 */
export function comparePlatformStruct(
  c: Context,
  node: RecordSpecifier,
  text: RecordInfo,
  platform: RecordInfo,
  declared: Span,
  exact: boolean,
): void {
  const differences = [...otherMembers(text, platform), ...moved(text, platform, exact)];
  if (exact && text.size !== platform.size) differences.push(`its size is ${platform.size}, not ${text.size}`);
  if (differences.length === 0) return;
  const name = `${platform.union ? "union" : "struct"} ${platform.tag ?? ""}`;
  c.note(
    "platform-struct",
    `this platform's ${name} ${differences.join("; ")}; it stays as it is`,
    node.tag?.span ?? node.span,
    { related: [{ message: "the platform's definition is here", span: declared }] },
  );
}

/** "has no sin_len, in_port, but has sin_port" */
function otherMembers(text: RecordInfo, platform: RecordInfo): string[] {
  const lacking = memberNames(text).filter((name) => memberNamed(platform, name) === undefined);
  const more = memberNames(platform)
    .filter((name) => !name.startsWith("__") && memberNamed(text, name) === undefined);
  if (lacking.length === 0) return more.length === 0 ? [] : [`has also ${more.join(", ")}`];
  return [`has no ${lacking.join(", ")}${more.length === 0 ? "" : `, but has ${more.join(", ")}`}`];
}

/** Members that both have, at another place or of another type. */
function moved(text: RecordInfo, platform: RecordInfo, exact: boolean): string[] {
  const differences: string[] = [];
  for (const name of memberNames(text)) {
    const ours = memberNamed(platform, name);
    const theirs = memberNamed(text, name);
    if (ours === undefined || theirs === undefined || theirs.member.type.kind === "error") continue;
    const [ourType, theirType] = [ours.member.type, theirs.member.type];
    const [ourName, theirName] = [typeAsWritten(ourType), typeAsWritten(theirType)];
    if (!sameShape(ourType, theirType)) {
      differences.push(
        exact
          ? `${name} is ${place(ours.offset, ourType)} as ${ourName}, not ${
            place(theirs.offset, theirType)
          } as ${theirName}`
          : `${name} is ${ourName}, not ${theirName}`,
      );
    } else if (exact && ours.offset !== theirs.offset) {
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
