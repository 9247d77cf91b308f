/** `#define AF_INET 2` and enumerators, as `export const AF_INET = 2;`. */
import type { Macro } from "../../cc/preprocess.ts";
import type { Span } from "../../cc/source.ts";
import { documentation, generatedBy, type HeaderFacts, headerOf } from "./headers.ts";
import { lineComment } from "../../shell/header-comments.ts";

/** Whose constants TypeScript programs get, in this order. */
const HEADERS = [
  "sys/socket.h",
  "netinet/in.h",
  "netinet/tcp.h",
  "netinet/udp.h",
  "netdb.h",
  "net/if.h",
  "socksh/ifreq.h",
  "poll.h",
  "sys/select.h",
  "sys/time.h",
  "sys/uio.h",
  "sys/ioctl.h",
  "fcntl.h",
  "socksh/seek.h",
  "sys/stat.h",
  "socksh/stat.h",
  "unistd.h",
  "signal.h",
  "socksh/sigevent.h",
  "socksh/wait_status.h",
  "errno.h",
  "socksh/book.h",
];

interface Constant {
  readonly name: string;
  readonly value: number | string;
  readonly header: string;
  readonly meaning: string | undefined;
}

export function constantsOf(facts: HeaderFacts): Constant[] {
  const found: Constant[] = [];
  const add = (name: string, value: number | string | undefined, span: Span) => {
    const header = headerOf(span);
    if (value !== undefined) found.push({ name, value, header, meaning: lineComment(span) });
  };
  for (const macro of [...facts.macros]) {
    const { name, span, parameters } = macro;
    if (name.startsWith("_") || parameters !== undefined || !HEADERS.includes(headerOf(span))) continue;
    if (macro.body.length > 0) add(name, stringOf(macro) ?? numberOf(facts, name), span);
  }
  for (const symbol of facts.scope.symbols()) {
    const { kind, name, span } = symbol;
    if (kind !== "enumerator" || name.startsWith("_") || !HEADERS.includes(headerOf(span))) continue;
    if (!found.some((constant) => constant.name === name)) add(name, Number(symbol.value), span);
  }
  return found.sort((a, b) => HEADERS.indexOf(a.header) - HEADERS.indexOf(b.header));
}

/** Undefined also for what a JS number does not hold exactly. */
function numberOf(facts: HeaderFacts, name: string): number | undefined {
  const value = facts.integer(name);
  return value !== undefined && Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
}

function stringOf({ body }: Macro): string | undefined {
  return body.length === 1 && body[0]!.text.startsWith('"') ? JSON.parse(body[0]!.text) as string : undefined;
}

export function generateConstants(x86_64: HeaderFacts, aarch64: HeaderFacts): string {
  const other = new Map(constantsOf(aarch64).map(({ name, value }) => [name, value]));
  const constants = constantsOf(x86_64);
  const missing = [...other.keys()].filter((name) => !constants.some((constant) => constant.name === name));
  if (missing.length > 0) throw new Error(`only on aarch64: ${missing}`);
  let text = generatedBy("generate-abi.ts") + `import { runtime } from "../../runtime/pick.ts";

const aarch64 = /* @__PURE__ */ (() => runtime.arch === "aarch64")();
`;
  let header = "";
  for (const { name, value, meaning, header: from } of constants) {
    const there = other.get(name);
    if (there === undefined) continue;
    if (from !== header) text += `\n// <${header = from}>\n`;
    const initializer = there === value
      ? `= ${literal(value)}`
      : `: number = aarch64 ? ${literal(there)} : ${literal(value)}`;
    text += `${documentation(meaning)}export const ${name}${initializer.startsWith(":") ? "" : " "}${initializer};\n`;
  }
  return text;
}

/** Flags of many bits read better in hexadecimal. */
function literal(value: number | string): string {
  if (typeof value === "string") return JSON.stringify(value);
  return value >= 0x1_0000 ? `0x${value.toString(16)}` : String(value);
}

/** Names of error numbers. Of two names for one number the first of the header stands: EAGAIN, not EWOULDBLOCK. */
export function generateErrorNames(facts: HeaderFacts): string {
  const table = (name: string, comment: string, wanted: (constant: Constant) => boolean) => {
    const names = new Map<number | string, string>();
    for (const constant of constantsOf(facts)) {
      if (wanted(constant) && !names.has(constant.value)) names.set(constant.value, constant.name);
    }
    const lines = [...names].map(([value, constant]) => `  [${value}, "${constant}"],\n`).join("");
    return `\n/** ${comment} */\nexport const ${name}: ReadonlyMap<number, string> = new Map([\n${lines}]);\n`;
  };
  return generatedBy("generate-abi.ts") +
    table("errnoNames", "By the value of errno.", ({ header }) => header === "errno.h") +
    table(
      "addressErrorNames",
      "By the result of getaddrinfo() and getnameinfo().",
      ({ name }) => name.startsWith("EAI_"),
    ) +
    table(
      "hostErrorNames",
      "By the value of h_errno.",
      ({ name, value }) =>
        ["HOST_NOT_FOUND", "TRY_AGAIN", "NO_RECOVERY", "NO_DATA"].includes(name) && typeof value === "number",
    );
}
