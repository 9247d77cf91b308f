/** Which headers one program may include at the same time: those of the kernel and of the C library define some names both. */
import { includes, publicHeaders } from "./compiler.ts";

export interface World {
  readonly name: string;
  readonly headers: readonly string[];
  /** All its headers in one text, and how many lines that is. */
  readonly prologue: string;
  readonly prologueLines: number;
}

/** RFC 854, 959 and 1350 call things DATA, ERROR, DO and IP. */
const isProtocol = (header: string): boolean => /^arpa\/(ftp|telnet|tftp)\.h$/.test(header);
/** glibc's <resolv.h> has a macro of the name of a member of theirs, p_type. */
const isLinker = (header: string): boolean => /^(elf|link)\.h$/.test(header);
/** Those of the kernel that the C library's own headers include can be told apart from them. */
const isKernel = (header: string): boolean => /^(linux|asm)\//.test(header);

function world(name: string, wanted: (header: string) => boolean, before: readonly string[] = []): World {
  const headers = [...before, ...publicHeaders().filter(wanted)];
  const prologue = includes(headers);
  return { name, headers, prologue, prologueLines: headers.length };
}

export const library = world(
  "the library's",
  (header) => !isProtocol(header) && !isLinker(header) && !isKernel(header),
);
/** <linux/errqueue.h> and <linux/vm_sockets.h> count on what stands in these. */
const kernel = world("the kernel's", isKernel, ["stddef.h", "stdint.h", "time.h", "sys/socket.h"]);
export const worlds: readonly World[] = [
  library,
  kernel,
  world("the dynamic linker's", isLinker, ["stddef.h", "signal.h", "sys/socket.h"]),
  world("a protocol's", isProtocol),
];
