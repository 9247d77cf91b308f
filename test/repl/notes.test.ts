/**
 * A reader's notes (test/notes), block by block as they stand, pasted into one shell: each runs, declares, or is told
 * what is wrong with it, and the session goes on. The transcripts are what the user sees; `vitest -u` writes them anew.
 */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { noNamespace, type PeerAction, type Step, type StepResult, takeSteps } from "./steps.ts";

const notes = new URL("../notes/", import.meta.url);
const blocks = readdirSync(notes).filter((name) => /^ch\d\d-\d{3}\./.test(name)).sort();
/** Chapters 1 to 8, 15 and 16 (which has no code); the others are for later versions. */
const early = blocks.filter((name) => /^ch(0[1-8]|1[56])-/.test(name));
const later = blocks.filter((name) => !early.includes(name));

/** `1+1`, the sizes and offsets of struct sockaddr_in, struct sockaddr, struct timeval, struct linger. */
const UNHARMED = "= 2 = 16 = 2 = 4 = 16 = 2 = 16 = 8";

const paste = (name: string): Step => ({ paste: name });
const type = (entry: string): Step => ({ entry });

function transcript(results: readonly StepResult[]): string {
  const text = results.map(({ title, output }) => `### ${title}\n${output}\n`).join("\n");
  // Headers change; what is said of them stays. Which process identifiers there are is the machine's affair.
  return text.replace(/^(<[^<>\n]+\.h>):\d+:\d+: /gm, "$1:[place]: ").replace(/(?<=_pid = )\d+/g, "[pid]");
}

/** Compares with test/notes/transcripts/NAME. */
async function expectTranscript(
  name: string,
  steps: readonly Step[],
  peers: readonly PeerAction[],
  surroundings = { ethernet: false },
): Promise<StepResult[]> {
  const results = await takeSteps(steps, peers, surroundings);
  await expect(transcript(results)).toMatchFileSnapshot(new URL(`transcripts/${name}.txt`, notes).pathname);
  return results;
}

/** The faults that the blocks of chapters 1 to 8 have, each as its block's diagnostic must name it. */
const faults: readonly (readonly [block: string, messages: readonly RegExp[]])[] = [
  ["ch03-003.c", [
    /9:24: warning: unterminated comment at line 8/,
    /struct sockaddr_in has no sin_len, sa_family, but has sin_family, sin_port/,
    /taken as #include <netinet\/in\.h>/,
  ]],
  ["ch03-004.c", [
    /4:5: warning: unknown type name 'sa_family'/,
    /did you mean 'sa_family_t'/,
    /sa_data is char\[14\], not char\[4\]/,
  ]],
  ["ch03-006.c", [2, 3, 4, 5].map((line) => new RegExp(`${line}:15: error: '\\w+' has no parameter list and no ';'`))],
  ["ch03-007.c", [/2:13: error: 'memset' has no parameter list/, /inet_ntop is: const char \*inet_ntop\(int af, /]],
  ["ch04-008.c", [/hint: gethostname is: int gethostname\(char \*name, size_t len\);/]],
  ["ch04-009.c", [/struct sockaddr has no sa_len; sa_data is char\[14\], not char\[4\]/]],
  ["ch04-010.c", [/4:24: warning: unterminated comment at line 3/]],
  ["ch05-021.c", [/lines 9 to 12 are prose, not C: left out/]],
  ["ch05-022.c", [/error: call to undeclared function 'handle_client'/, /hint: .*paste its definition first/]],
  ["ch05-024.c", [/error: this is tcpdump output, not C/]],
  ["ch05-025.c", [/error: this is a hex dump, not C/]],
  ["ch06-026.c", [/error: this is prose, not C/]],
  ["ch06-029.c", [/lines 7 to 10 are prose/, /lines 17 to 20 are prose/]],
  ["ch07-032.c", [/lines 5 to 8 are prose/]],
  ["ch07-034.c", [/line 4: '\.\.\.' is a placeholder for code left out/]],
];

/** Where a block of a later chapter fails, the first thing that must be said about it. */
const firstWords: Readonly<Record<string, RegExp>> = {
  "ch13-048.ini": /this is a configuration file, not C/,
  "ch13-049.bash": /this is a crontab, not C/,
  "ch13-050.ini": /this is a configuration file, not C/,
};

if (noNamespace !== undefined) console.warn(`the notes are not pasted: ${noNamespace}`);

describe.skipIf(noNamespace !== undefined)("the notes, pasted in order", async () => {
  const results = noNamespace === undefined
    ? await takeSteps(early.map(paste), [{ action: "connect", to: 9877, send: "hello\n" }])
    : [];
  const outputOf = (block: string) => results.find(({ title }) => title === block)!.output;

  test("are answered as the transcript has it", async () => {
    await expect(transcript(results)).toMatchFileSnapshot(new URL("transcripts/in-order.txt", notes).pathname);
  });

  test.each(early)("%s leaves the session usable and the platform's structs as they are", (block) => {
    expect(results.find(({ title }) => title === block)!.checkUp).toBe(UNHARMED);
  });

  test.each(faults)("%s: its fault is named", (block, messages) => {
    for (const message of messages) expect(outputOf(block)).toMatch(message);
  });

  test("blocks without a fault have neither error nor warning", () => {
    const broken = faults.map(([block]) => block);
    for (const block of early.filter((each) => !broken.includes(each))) {
      expect([block, outputOf(block)]).not.toEqual([
        block,
        expect.stringMatching(/: (?:error|warning): |Segmentation|bug worth/),
      ]);
    }
  });

  test("blocks 13 to 18 make a server that a client is served by", () => {
    expect(outputOf("ch05-016.c")).toBe("connfd = 4  cliaddr = {AF_INET, 127.0.0.1:[port]}");
    expect(outputOf("ch05-017.c")).toBe('n = 6  buf = "hello\\n"\nwrite() = 6');
    expect(outputOf("peer")).toBe('peer of 9877 received "hello\\n"');
  });
});

describe.skipIf(noNamespace !== undefined)("the notes, with what they leave to their reader", () => {
  test("the client of blocks 19, 20 and 34 to 37 is answered by servers", async () => {
    await expectTranscript("client", [
      type("int sockfd = socket(AF_INET, SOCK_STREAM)"),
      ...["ch05-019.c", "ch05-020.c"].map(paste),
      type("close(sockfd)"),
      type("sockfd = socket(AF_INET, SOCK_DGRAM)"),
      type('strcpy(sendline, "ping")'),
      ...["ch08-036.c", "ch08-037.c", "ch07-035.c"].map(paste),
      type("(fcntl(sockfd, F_GETFL) & O_NONBLOCK) != 0"),
      paste("ch07-034.c"),
    ], [{ action: "listen", port: 9877, send: "hello\n", close: false }, { action: "echo-datagram", port: 1234 }]);
  });

  test("the Unix domain server of chapter 15 serves a client", async () => {
    await expectTranscript("unix-stream", [
      type("int sockfd = socket(AF_UNIX, SOCK_STREAM, 0)"),
      ...["ch15-052.c", "ch15-054.c", "ch15-055.c"].map(paste),
      type("sockfd = client_sockfd"),
      ...["ch15-056.c", "ch15-057.c"].map(paste),
      type("sockfd = socket(AF_UNIX, SOCK_STREAM)"),
      paste("ch15-053.c"),
    ], [{ action: "connect", to: "/tmp/mysocket", send: "there" }]);
  });

  const datagramSocket = [
    "int sockfd = socket(AF_INET, SOCK_DGRAM)",
    "struct sockaddr_in servaddr = { .sin_family = AF_INET, .sin_port = htons(12345) }",
    "bind(sockfd, (SA *)&servaddr, sizeof(servaddr))",
  ].map(type);
  const ethernet = { ethernet: true };

  test("the listings of chapters 12 and 17 are told from what this platform has", async () => {
    await expectTranscript("listings", ["ch12-046.c", "ch17-058.c", "ch17-059.c", "ch17-060.c"].map(paste), []);
  });

  test("the broadcast of blocks 71 and 72 is received by block 73", async () => {
    const blocks = ["ch20-071.c", "ch20-072.c", "ch20-073.c"].map(paste);
    await expectTranscript("broadcast", [...datagramSocket, ...blocks], [], ethernet);
  });

  test("the group of blocks 74 to 79 is joined, sent to, heard and left", async () => {
    const blocks = ["ch21-078.c", "ch21-079.c", "ch21-074.c", "ch21-076.c", "ch21-077.c", "ch21-075.c"].map(paste);
    await expectTranscript("multicast", [...datagramSocket, ...blocks], [], ethernet);
  });

  test("the fragments of chapter 22 set options, receive by recvmsg(), and send to a connected address", async () => {
    await expectTranscript(
      "datagram-options",
      [
        ...datagramSocket,
        ...["ch22-080.c", "ch22-081.c", "ch22-084.c", "ch22-085.c"].map(paste),
        type("servaddr.sin_addr.s_addr = htonl(INADDR_LOOPBACK)"),
        type('sendto(sockfd, "to itself", 9, 0, (SA *)&servaddr, sizeof(servaddr))'),
        ...["ch22-082.c", "ch22-083.c", "ch22-086.c"].map(paste),
        type(":sockopt sockfd SO_RCVTIMEO"),
      ],
      [],
      ethernet,
    );
  });

  test("block 21's handler is installed, and block 22 forks once there is a handle_client()", async () => {
    const [install, raise, , fork, declare, reaped, restore] = await takeSteps([
      paste("ch05-021.c"),
      type("raise(SIGCHLD)"),
      type("void handle_client(int fd) { }"),
      ...["ch05-022.c", "ch05-023.c"].map(paste),
      // Until the handler has waited for the child.
      type("while (waitid(P_ALL, 0, NULL, WEXITED | WNOHANG | WNOWAIT) == 0) usleep(1000);"),
      type("signal(SIGCHLD, SIG_DFL) == sig_chld"),
    ]);
    expect(install!.output).toMatch(/\n= SIG_DFL$/);
    expect(raise!.output).toBe("= 0");
    const output = [fork!, declare!, reaped!, restore!].map((step) => step.output).join("\n");
    expect(output).toMatch(/^child \d+ terminated$/m);
    expect(output).toMatch(/^= 1$/m);
    expect(output).not.toContain("error");
    for (const { checkUp } of [install!, fork!, declare!]) expect(checkUp).toBe(UNHARMED);
  });
});

describe.skipIf(noNamespace !== undefined)("the programs of the notes", () => {
  const twice: PeerAction[] = [{ action: "connect", to: 9877 }, { action: "connect", to: 9877 }];
  const talks: PeerAction[] = [{ action: "connect", to: 9876, send: "hello" }, {
    action: "connect",
    to: 9876,
    send: "again",
  }];

  test("block 1 is the daytime client", async () => {
    await expectTranscript("block-1", [
      paste("ch01-001.c"),
      ...[":run", ":run 127.0.0.1", ":run 127.0.0.1", "socket(AF_INET, SOCK_STREAM)"].map(type),
    ], [{ action: "listen", port: 9877, send: "Mon Nov 23 02:53:35 2026\r\n", close: true }]);
  });

  test("block 2 is the daytime server, ended by Ctrl-C", async () => {
    const steps = [paste("ch01-002.c"), type(":run"), type("socket(AF_INET, SOCK_STREAM)")];
    const results = await takeSteps(steps, [...twice, { action: "interrupt" }]);
    const line = '"\\w{3} \\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4}\\\\r\\\\n"';
    expect(results.map(({ output }) => output)).toEqual([
      "",
      "Server is running...\n" + "Received a connection from 127.0.0.1\n".repeat(2) + "interrupted",
      "= 3",
      expect.stringMatching(new RegExp(`^peer of 9877 received ${line}\npeer of 9877 received ${line}$`)),
    ]);
  });

  test("block 30 is the select() server, ended by Ctrl-C", async () => {
    const steps = [paste("ch06-030.c"), type(":run"), type("socket(AF_INET, SOCK_STREAM)")];
    const [, run, next, peer] = await takeSteps(steps, [...talks, { action: "interrupt" }]);
    const said = (text: string) => `Received message: ${text}\nSelect returned above zero\nClient disconnected\n`;
    // One or two rounds for connection and data, as they come.
    expect(run!.output.replace(/(Select returned above zero\n)+/g, "Select returned above zero\n")).toBe(
      `Select returned above zero\n${said("hello")}Select returned above zero\n${said("again")}interrupted`,
    );
    expect(next!.output).toBe("= 3");
    expect(peer!.output).toBe('peer of 9876 received "hello"\npeer of 9876 received "again"');
  });

  test("block 31 is the poll() server, which ends by itself", async () => {
    await expectTranscript("block-31", [paste("ch06-031.c"), type(":run"), type("socket(AF_INET, SOCK_STREAM)")], [
      { action: "datagram", port: 9876, send: "hello" },
    ]);
  });

  test("block 87 receives what block 88 sends: a server in the background, a client in front", async () => {
    // 12345 is 3039 in hexadecimal, as the kernel lists its sockets.
    const waitUntilBound = 'char udp[65536]; do { FILE *list = fopen("/proc/net/udp", "r"); bzero(udp, sizeof(udp)); ' +
      'fread(udp, 1, sizeof(udp) - 1, list); fclose(list); } while (strstr(udp, ":3039 ") == NULL);';
    const steps = [
      paste("ch22-087.c"),
      type(":run &"),
      type(waitUntilBound),
      paste("ch22-088.c"),
      type(":run"),
      type(":fg"),
    ];
    const output = (await takeSteps(steps)).map((step) => step.output).join("\n");
    expect(output).toContain("Message sent: Hello, UDP!\n");
    expect(output).toContain("Received: Hello, UDP!\n");
    expect(output).not.toContain("error");
  });

  test("block 64 asks for a route to 0.0.0.0: without a default route that is ESRCH", async () => {
    await expectTranscript("block-64", [paste("ch18-064.c"), type(":run")], []);
  });

  test("block 65 adds a route to a network that eth0 is in: EEXIST (test/book/routes.test.ts has it succeed)", async () => {
    const steps = [paste("ch18-065.c"), type(":run")];
    await expectTranscript("block-65", steps, [], { ethernet: true });
  });

  test("blocks 66 to 69 ask for a security association that is not whole; block 70 is a program", async () => {
    const { output } = (await expectTranscript("key-management", [
      ...["ch19-066.c", "ch19-067.c", "ch19-068.c"].map(paste),
      type("msg.sadb_msg_errno = msg.sadb_msg_satype = msg.sadb_msg_reserved = 0"),
      type("write(key_socket, &msg, sizeof(msg))"),
      type("write(key_socket, &msg, sizeof(msg))"),
      type("recv(key_socket, &msg, sizeof(msg), 0)"),
      type("errno = msg.sadb_msg_errno"),
      type("msg.sadb_msg_pid == getpid()"),
      // What it sends and receives by is no struct msghdr; with an answer there it does not wait for one.
      paste("ch19-069.c"),
      paste("ch19-070.c"),
      type(":run"),
    ], [])).at(-1)!;
    expect(output).not.toContain("error");
  });

  test("block 88 compiles as it is, and sends", async () => {
    await expectTranscript("block-88", [paste("ch22-088.c"), type(":run")], [{ action: "echo-datagram", port: 12345 }]);
  });
});

describe.skipIf(noNamespace !== undefined)("the blocks of later chapters", async () => {
  const results = noNamespace === undefined ? await takeSteps(later.map(paste)) : [];

  test.each(later)("%s neither ends nor harms the session", (block) => {
    const { output, checkUp } = results.find(({ title }) => title === block)!;
    expect(checkUp).toBe(UNHARMED);
    expect(output).not.toMatch(/bug worth reporting|it took too long/);
    const error = /(?:^|\n)\S*: error: (.*)/.exec(output)?.[1];
    const expected = firstWords[block];
    if (expected === undefined) expect(error).toBeUndefined();
    else expect(error).toMatch(expected);
  });
});
