/** The headers of this system, as gcc's preprocessor gives them: all the C that systems code is written in. */
import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { parseText } from "./parse-support.ts";

const HEADERS =
  ("stdio.h stdlib.h string.h unistd.h math.h sys/socket.h netinet/in.h netinet/tcp.h netinet/ip.h netinet/ip6.h " +
    "netinet/ip_icmp.h arpa/inet.h netdb.h pthread.h semaphore.h sys/epoll.h sys/mman.h sys/stat.h sys/wait.h sys/un.h sys/uio.h " +
    "poll.h signal.h setjmp.h stdatomic.h stdarg.h stddef.h ucontext.h linux/netlink.h linux/rtnetlink.h linux/if_packet.h " +
    "regex.h glob.h search.h threads.h tgmath.h complex.h immintrin.h").split(" ");

describe.skipIf(spawnSync("gcc", ["--version"]).status !== 0)("the system's headers", () => {
  it("are parsed without a fault, at thousands of lines a second even on a busy machine", () => {
    const main = `int main(void) {
      atomic_int a; atomic_fetch_add(&a, 1); size_t o = offsetof(struct sockaddr_in, sin_zero[2]);
      fd_set set; FD_ZERO(&set); FD_SET(1, &set); double d = sqrt(2.0); va_list ap; return va_arg(ap, int);
    }`;
    const input = "#define _GNU_SOURCE\n" + HEADERS.map((name) => `#include <${name}>\n`).join("") + main;
    const text = execFileSync("gcc", ["-E", "-P", "-"], { input, encoding: "utf8", maxBuffer: 1 << 26 });
    const start = performance.now();
    // Pragmas come as tokens from our preprocessor, and as lines from gcc's.
    const { unit, diagnostics } = parseText(text.replace(/^#.*$/gm, ""));
    const seconds = (performance.now() - start) / 1000;
    expect(diagnostics.all.map(({ message }) => message)).toEqual([]);
    expect(unit.items.length).toBeGreaterThan(5000);
    expect(text.split("\n").length / seconds).toBeGreaterThan(5_000);
  });
});
