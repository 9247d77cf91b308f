/** What <pcap.h> captures and writes, beside tcpdump, on a host of their own. */
import { expect, test } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runtime } from "../../runtime/pick.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const socksh = [...runtime.command, at("../../repl/main.ts"), "run"].join(" ");

/** Runs shell commands on the private host, in a folder with program.c; `$RUN` is `socksh run`. */
function onHost(commands: string, program: string): string {
  const folder = mkdtempSync(join(tmpdir(), "socksh-captures-"));
  try {
    writeFileSync(join(folder, "program.c"), program);
    const script = `cd '${folder}'; RUN='${socksh}'; PATH=$PATH:/usr/sbin; ` +
      `command -v tcpdump >/dev/null || { echo 'be root, and apt install tcpdump' >&2; exit; }; ${commands}`;
    // Not in a user namespace, as elsewhere: tcpdump cannot become itself there (`-Z root` is to keep it what it is).
    const host = ["unshare", "-n", "-m", "-u", "sh", at("network.sh"), "--inside"];
    const { stdout, stderr } = runtime.run([...host, "sh", "-c", script], { input: "" });
    expect(stderr).toBe("");
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Captures what it sends itself, and writes it to ours.pcap. */
const capture = `#include <pcap.h>
#include "unp.h"

int main(int argc, char **argv)
{
	char message[PCAP_ERRBUF_SIZE];
	struct bpf_program program;
	struct sockaddr_in address = { .sin_family = AF_INET };
	pcap_t *handle = pcap_open_live("lo", 65535, 0, 0, message);
	if (handle == NULL)
		err_quit("%s", message);
	if (pcap_compile(handle, &program, argv[1], 1, 0) < 0 || pcap_setfilter(handle, &program) < 0)
		err_quit("%s", pcap_geterr(handle));
	int fd = Socket(AF_INET, SOCK_DGRAM, 0);
	Inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
	for (int i = 0; i < 6; i++) {
		address.sin_port = htons(9000 + i % 3);
		Sendto(fd, "hello, everybody", 10 + i, 0, (SA *)&address, sizeof(address));
	}
	pcap_dumper_t *file = pcap_dump_open(handle, "ours.pcap");
	if (pcap_loop(handle, 4, pcap_dump, (u_char *)file) < 0)
		err_quit("%s", pcap_geterr(handle));
	pcap_dump_close(file);
	pcap_close(handle);
}
`;

test("a capture has the packets that tcpdump captures with the same filter, at the same times", () => {
  const filter = "udp and (dst port 9000 or 9002)";
  const output = onHost(
    `: >begun; tcpdump -Z root -i lo -c 4 -U -w theirs.pcap '${filter}' 2>begun & ` +
      `for i in $(seq 200); do grep -q listening begun && break; sleep 0.05; done; $RUN program.c '${filter}'; wait; ` +
      "for file in theirs ours; do echo $file; tcpdump -Z root -tt -nn -r $file.pcap 2>/dev/null; done",
    capture,
  );
  const [theirs, ours] = output.replace("theirs\n", "").split("ours\n");
  expect(theirs!.match(/ > 127\.0\.0\.1\.900[02]: UDP, length/g)).toHaveLength(4);
  expect(ours).toBe(theirs);
});

test("tcpdump's file is read, with a filter: those packets that tcpdump prints with it", () => {
  const reader = `#include <pcap.h>
static void show(unsigned char *user, const struct pcap_pkthdr *h, const unsigned char *bytes)
{
	printf("%ld.%06ld %u\\n", h->ts.tv_sec, h->ts.tv_usec, h->len - 42);
}
int main(int argc, char **argv)
{
	char message[PCAP_ERRBUF_SIZE];
	struct bpf_program program;
	pcap_t *handle = pcap_open_offline("ours.pcap", message);
	pcap_compile(handle, &program, argv[1], 1, 0);
	pcap_setfilter(handle, &program);
	return pcap_loop(handle, -1, show, NULL);
}
`;
  const filter = "udp[4:2] > 19";
  const output = onHost(
    `cat >reader.c <<'END'\n${reader}END\n` +
      "$RUN program.c 'udp'; tcpdump -Z root -r ours.pcap -w theirs.pcap 2>/dev/null; mv theirs.pcap ours.pcap; " +
      `$RUN -lpcap reader.c '${filter}'; echo; tcpdump -Z root -tt -nn -r ours.pcap '${filter}' 2>/dev/null`,
    capture,
  );
  const [ours, theirs] = output.split("\n\n");
  const expected = theirs!.trimEnd().split("\n").map((line) => line.replace(/ IP .* length (\d+)$/, " $1"));
  expect(expected).toHaveLength(2);
  expect(ours!.split("\n")).toEqual(expected);
});
