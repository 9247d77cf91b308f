/** The table of bad calls as C programs: each call prints one line, `name(arguments) = result ERRNO`. */
import { readFileSync } from "node:fs";
import { descriptors_calls } from "./descriptors.ts";
import { option, sockets_calls, strange_options } from "./sockets.ts";
import { system_calls } from "./system.ts";

/** So many that a function, and a program, stay of a usual size. */
const IN_A_FUNCTION = 25, IN_A_PROGRAM = 700;

const text = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

/** Names that a header defines as plain numbers. */
function constants(header: string, pattern: RegExp): string[] {
  const lines = text(`../../include/${header}`).matchAll(/^#define ([A-Z0-9_]+) \d+\b/gm);
  return [...lines].map((line) => line[1]!).filter((name) => pattern.test(name));
}

/** Every option of the headers; their values have prefixes of their own, and are left out. */
function options(): string[] {
  const of = (level: string, names: readonly string[], own: string, other: string) =>
    names.flatMap((name) => option(level, name, own, other));
  const values = /_(DONT|WANT|DO|PROBE|INTERFACE|OMIT|LOOSE|STRICT|TYPE_0)$|^IP_DEFAULT|^IP_MAX/;
  const inet = constants("netinet/in.h", /^(IP|IPV6|MCAST)_/).filter((name) => !values.test(name));
  const six = inet.filter((name) => name.startsWith("IPV6_"));
  return [
    ...of("SOL_SOCKET", constants("sys/socket.h", /^SO_/), "udp", "unixs"),
    ...of("IPPROTO_IP", inet.filter((name) => !six.includes(name)), "udp", "tcp"),
    ...of("IPPROTO_IPV6", six, "udp6", "udp"),
    ...of("IPPROTO_TCP", constants("netinet/tcp.h", /^TCP_[A-Z0-9_]+$/), "tcp", "udp"),
    ...of("IPPROTO_UDP", constants("netinet/udp.h", /^UDP_/), "udp", "unixd"),
  ];
}

/** All calls, by subject. */
export const subjects: Readonly<Record<string, readonly string[]>> = {
  ...sockets_calls,
  options: [...strange_options, ...options()],
  ...descriptors_calls,
  ...system_calls,
};

/** The programs of a subject: one, or some if it is large. */
export function programs(subject: string): Map<string, string> {
  const calls = subjects[subject]!;
  const count = Math.ceil(calls.length / IN_A_PROGRAM);
  const size = Math.ceil(calls.length / count);
  return new Map(Array.from({ length: count }, (_, i) => {
    return [`${subject}_${i}`, program(calls.slice(i * size, (i + 1) * size))] as const;
  }));
}

function program(calls: readonly string[]): string {
  const functions: string[] = [];
  for (let i = 0; i < calls.length; i += IN_A_FUNCTION) {
    const lines = calls.slice(i, i + IN_A_FUNCTION).map((call) => `\t${call}\n`);
    functions.push(`static void part${functions.length}(void)\n{\n${lines.join("")}}\n`);
  }
  const run = functions.map((_, i) => `\tpart${i}();\n`).join("");
  return `${text("fixtures.c")}\n${
    functions.join("\n")
  }\nint main(void)\n{\n\tbegin();\n${run}\ttidy();\n\treturn 0;\n}\n`;
}
