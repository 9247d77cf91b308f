/** Which header the hint at an undeclared name tells the user to include. */
import { expect, test } from "vitest";
import { openLibc } from "../../ffi/libc.ts";
import { Program } from "../../process/program.ts";
import { runtime } from "../../runtime/pick.ts";

const program = new Program(openLibc(runtime), { mode: "file" });
const headerOf = (name: string) => program.state.scope.headerOf!(name);

/** Variables that the prompt has by custom, in no header. */
const CUSTOMARY = "<socksh/customary.h>";

test("every function, type and variable of the library has one that programs may include", () => {
  const without = [...program.allHeaders().scope.symbols()].filter(({ name, span }) =>
    !name.startsWith("_") && span.file.name !== CUSTOMARY && headerOf(name) === undefined
  );
  expect(without.map(({ name, span }) => `${name}: ${span.file.name}`)).toEqual([]);
});

test.each([
  ["read", "<unistd.h>"],
  ["write", "<unistd.h>"],
  ["getopt", "<unistd.h>"],
  ["socket", "<sys/socket.h>"],
  ["recvfrom", "<sys/socket.h>"],
  ["ioctl", "<sys/ioctl.h>"],
  ["poll", "<poll.h>"],
  ["open", "<fcntl.h>"],
  ["size_t", "<stddef.h>"],
  ["FILE", "<stdio.h>"],
  ["pid_t", "<sys/types.h>"],
  ["pthread_t", "<pthread.h>"],
  ["struct iovec", "<sys/uio.h>"],
  ["struct timeval", "<sys/time.h>"],
  ["struct sockaddr_storage", "<sys/socket.h>"],
  ["SEEK_SET", "<stdio.h>"],
  ["WIFEXITED", "<sys/wait.h>"],
  ["malloc", "<stdlib.h>"],
  ["sctp_bindx", "<netinet/sctp.h>"],
  ["Accept", '"unp.h"'],
  ["Mcast_join", '"unp.h"'],
])("%s: %s", (name, header) => {
  expect(headerOf(name)).toBe(header);
});
