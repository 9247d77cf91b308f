/** What a report of a result is made from. */
import type { VariableSymbol } from "../cc/tree.ts";
import type { Host } from "../libc/host.ts";
import type { HeaderConstants } from "./header-constants.ts";
import type { PlaceholderKind } from "./output.ts";
import type { PrintContext } from "./print/context.ts";

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

/** `ECONNREFUSED (Connection refused)` */
export function errnoText(context: ReportContext, errno: number): string {
  return `${context.names.errnoName(errno) ?? errno} (${context.errorText(errno)})`;
}
