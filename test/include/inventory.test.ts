/** What the book's programs use of Linux is there: one program names it all, and says what gcc's build of it says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { compareWithGcc } from "../run/oracle.ts";
import { publicHeaders } from "./compiler.ts";
import { library } from "./worlds.ts";

const kinds = ["functions", "constants", "structures", "headers"] as const;
type Kind = typeof kinds[number];

/** The names of one kind in inventory.txt: what stands between `functions:` and the next empty line. */
function inventory(kind: Kind): string[] {
  const text = readFileSync(new URL("inventory.txt", import.meta.url), "utf8");
  const block = text.split("\n\n").find((part) => part.startsWith(`${kind}:\n`)) ?? "";
  return block.split(/\s+/).slice(1).filter((name) => name !== "");
}

/** A use of each function-like macro; `sigsetjmp` and `SIG_ERR` are others. */
const uses: Readonly<Record<string, string>> = {
  CMSG_SPACE: "number(CMSG_SPACE(5))",
  CMSG_LEN: "number(CMSG_LEN(5))",
  CMSG_DATA: "number((char *)CMSG_DATA(CMSG_FIRSTHDR(&message)) - control)",
  CMSG_FIRSTHDR: "number((char *)CMSG_FIRSTHDR(&message) - control)",
  CMSG_NXTHDR: "number(CMSG_NXTHDR(&message, CMSG_FIRSTHDR(&message)) == NULL)",
  FD_ZERO: "FD_ZERO(&set)",
  FD_SET: "FD_SET(3, &set)",
  FD_ISSET: "number(FD_ISSET(3, &set) != 0)",
  FD_CLR: "FD_CLR(3, &set)",
  ICMP6_FILTER_SETPASS: "ICMP6_FILTER_SETPASS(ICMP6_ECHO_REPLY, &filter); number(filter.icmp6_filt[4])",
  ICMP6_FILTER_SETBLOCKALL: "ICMP6_FILTER_SETBLOCKALL(&filter); number(filter.icmp6_filt[4])",
  SUN_LEN: "number(SUN_LEN(&local))",
  IN6_IS_ADDR_V4MAPPED: "number(IN6_IS_ADDR_V4MAPPED(&in6addr_any))",
  IN_MULTICAST: "number(IN_MULTICAST(0xe0000001))",
  SIG_ERR: "number((long)SIG_ERR)",
  WEXITSTATUS: "number(WEXITSTATUS(0x300))",
  WIFEXITED: "number(WIFEXITED(0x300))",
  va_start: "number(last(2, 5, 7))",
  va_end: "number(last(1, 9))",
  sigsetjmp: "number(sigsetjmp(place, 1))",
};
/** Constants that are no numbers. */
const objects = ["errno", "stderr", "optarg", "stdin", "stdout", "h_errno", "in6addr_any"];
const initializers: Readonly<Record<string, string>> = {
  PTHREAD_MUTEX_INITIALIZER: "pthread_mutex_t",
  PTHREAD_COND_INITIALIZER: "pthread_cond_t",
};

function program(): string {
  const line = (text: string) => `\t${text};\n`;
  const functions = inventory("functions").map((name) => uses[name] ?? `function((void *)${name})`);
  const constants = inventory("constants").map((name) => {
    if (objects.includes(name)) return `function((void *)&${name})`;
    const type = initializers[name];
    return type === undefined ? `number((long)${name})` : `{ ${type} object = ${name}; function(&object); }`;
  });
  const structures = inventory("structures").map((name) => `number(sizeof(struct ${name}))`);
  return `#define _GNU_SOURCE
${library.prologue}#include <linux/pfkeyv2.h>
static void number(long value) { printf("%ld\\n", value); }
static void function(void *address) { puts(address != NULL ? "there" : "missing"); }
static int last(int count, ...)
{
\tint value = 0;
\tva_list list;

\tva_start(list, count);
\twhile (count-- > 0)
\t\tvalue = va_arg(list, int);
\tva_end(list);
\treturn value;
}
int main(void)
{
\tchar control[CMSG_SPACE(sizeof(int))] __attribute__((aligned(8)));
\tstruct msghdr message = { .msg_control = control, .msg_controllen = sizeof(control) };
\tstruct icmp6_filter filter = { 0 };
\tstruct sockaddr_un local = { .sun_path = "/tmp/x" };
\tfd_set set;
\tsigjmp_buf place;

\tmemset(control, 0, sizeof(control));
${[...functions, ...constants, ...structures].map(line).join("")}\treturn 0;
}
`;
}

const folder = mkdtempSync(join(tmpdir(), "socksh-inventory-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the list is whole", () => {
  expect(kinds.map((kind) => inventory(kind).length)).toEqual([208, 343, 52, 49]);
});

test("every header of the list is there", () => {
  expect(inventory("headers").filter((name) => !publicHeaders().includes(name))).toEqual([]);
});

test("every function, constant and structure of the list compiles, links, and is what it is for gcc", async () => {
  writeFileSync(join(folder, "inventory.c"), program());
  const compared = await compareWithGcc(pathToFileURL(`${folder}/`), ["inventory"]);
  const { actual, expected } = compared.get("inventory")!;
  expect(expected.status).toBe("0");
  expect(expected.stdout.split("\n").length).toBeGreaterThan(590);
  expect(actual).toEqual(expected);
}, 60_000);
