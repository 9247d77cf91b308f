/** Open descriptors, looked at through the program's own calls: type, addresses, TCP state (`:fds`). */
import type { Host } from "../libc/host.ts";
import type { OutputLine, Segment } from "./output.ts";
import type { ConstantNames } from "./print/constants.ts";
import { decoders } from "./print/structs.ts";
import { TCP_STATES } from "./print/tcp-states.ts";

/** Values of this platform that the look itself needs; what is shown comes from the headers. */
const SOL_SOCKET = 1;
const SO_TYPE = 3;
const SO_PROTOCOL = 38;
const SO_DOMAIN = 39;
const SO_ACCEPTCONN = 30;
const SOCK_STREAM = 1;
const IPPROTO_TCP = 6;
const IPPROTO_SCTP = 132;
const SCTP_STATUS = 14;
const SCTP_GET_ASSOC_NUMBER = 28;
const TCP_INFO = 11;
const F_GETFL = 3;
const F_GETFD = 1;
const FD_CLOEXEC = 1;
const AF_UNSPEC = 0;
/** From here up lie the engine's and the shell's own (ffi/descriptors.ts, session/capture.ts). */
export const MAXIMUM_DESCRIPTORS = 900;
const STDOUT = 1;
const FIRST_OWN_DESCRIPTOR = 3;
const STORAGE_SIZE = 128;
const LINK_SIZE = 256;
const SCRATCH_SIZE = 512;

const EMPTY_RECORD = {
  union: false,
  tag: "sockaddr_storage",
  members: undefined,
  size: STORAGE_SIZE,
  align: 8,
  packed: false,
  flexible: false,
  span: { file: { name: "", text: "", system: true }, start: 0, end: 0 },
};

/** One line for each open descriptor of the program. */
export function listDescriptors(host: Host, constants: ConstantNames): OutputLine[] {
  const scratch = host.malloc(SCRATCH_SIZE);
  const saved = host.errno;
  try {
    const lines: OutputLine[] = [];
    for (let fd = isRecorded(host, scratch) ? FIRST_OWN_DESCRIPTOR : 0; fd < MAXIMUM_DESCRIPTORS; fd++) {
      if ((host.call("fcntl", fd, F_GETFD) | 0) < 0) continue;
      // 0, 1 and 2 are the same everywhere.
      const number: Segment = fd < FIRST_OWN_DESCRIPTOR ? `${fd}` : { kind: "fd", text: `${fd}` };
      lines.push([number, "  ", ...describe(host, constants, fd, scratch)]);
    }
    return lines;
  } finally {
    host.free(scratch);
    host.errno = saved;
  }
}

function describe(host: Host, constants: ConstantNames, fd: number, scratch: number): Segment[] {
  const type = option(host, fd, SOL_SOCKET, SO_TYPE, scratch);
  const flags: Segment[] = (host.call("fcntl", fd, F_GETFD) & FD_CLOEXEC) !== 0 ? ["  close-on-exec"] : [];
  const status = constants.flags("O_", (host.call("fcntl", fd, F_GETFL) | 0) & O_NONBLOCK);
  if (status !== "0") flags.push(`  ${status}`);
  if (type === undefined) return [...link(host, fd, scratch), ...flags];
  return [...describeSocket(host, constants, fd, type, scratch), ...flags];
}

const O_NONBLOCK = 0o4000;

function describeSocket(host: Host, constants: ConstantNames, fd: number, type: number, scratch: number): Segment[] {
  const domain = option(host, fd, SOL_SOCKET, SO_DOMAIN, scratch) ?? AF_UNSPEC;
  const protocol = option(host, fd, SOL_SOCKET, SO_PROTOCOL, scratch) ?? 0;
  const parts: Segment[] = [
    `${constants.name("AF_", domain) ?? domain} ${constants.name("SOCK_", type) ?? type}`,
    protocol === IPPROTO_SCTP ? " SCTP" : "",
  ];
  const own = address(host, constants, "getsockname", fd, scratch);
  const peer = address(host, constants, "getpeername", fd, scratch);
  if (own !== undefined) parts.push("  ", ...own);
  if (peer !== undefined) parts.push(" -> ", ...peer);
  const state = protocol === IPPROTO_TCP ? option(host, fd, IPPROTO_TCP, TCP_INFO, scratch) : undefined;
  // tcp_info begins with tcpi_state, a byte.
  if (state !== undefined) parts.push(`  ${TCP_STATES[state & 0xff] ?? state & 0xff}`);
  else if (option(host, fd, SOL_SOCKET, SO_ACCEPTCONN, scratch) === 1) parts.push("  LISTEN");
  if (protocol === IPPROTO_SCTP) parts.push(associations(host, constants, fd, type, scratch));
  return parts;
}

/** The state of a one-to-one socket's association, the number of a one-to-many's. */
function associations(host: Host, constants: ConstantNames, fd: number, type: number, scratch: number): string {
  if (type !== SOCK_STREAM) {
    const count = option(host, fd, IPPROTO_SCTP, SCTP_GET_ASSOC_NUMBER, scratch) ?? 0;
    return count === 0 ? "" : `  ${count} association${count === 1 ? "" : "s"}`;
  }
  if (option(host, fd, IPPROTO_SCTP, SCTP_STATUS, scratch) === undefined) return "";
  // sctp_status: the association's id, then sstat_state.
  const state = constants.name("enum sctp_sstat_state", host.memory.getInt32(scratch + 12));
  return state === undefined ? "" : `  ${state.replace("SCTP_", "")}`;
}

/** The first int of a socket option, or undefined if the descriptor has none. */
function option(host: Host, fd: number, level: number, name: number, scratch: number): number | undefined {
  const { memory } = host;
  memory.setInt32(scratch, SCRATCH_SIZE - 8);
  const result = host.call("getsockopt", fd, level, name, scratch + 8, scratch) | 0;
  return result === 0 ? memory.getInt32(scratch + 8) : undefined;
}

/** The decoded address; an unbound one says nothing and is left out. */
function address(
  host: Host,
  constants: ConstantNames,
  call: "getsockname" | "getpeername",
  fd: number,
  scratch: number,
): Segment[] | undefined {
  const { memory } = host;
  memory.bytes.fill(0, memory.offset(scratch), memory.offset(scratch) + 8 + STORAGE_SIZE);
  memory.setInt32(scratch, STORAGE_SIZE);
  if ((host.call(call, fd, scratch + 8, scratch) | 0) !== 0) return undefined;
  return decoders["sockaddr_storage"]!({ memory, constants }, EMPTY_RECORD, memory.offset(scratch + 8));
}

/** In a session the standard streams are the session's own (session/capture.ts). */
function isRecorded(host: Host, scratch: number): boolean {
  return link(host, STDOUT, scratch)[0] === "memfd:session";
}

/** What a descriptor that is no socket refers to: `/proc/thread-self/fd` knows its name. */
function link(host: Host, fd: number, scratch: number): Segment[] {
  const { memory } = host;
  const path = scratch + LINK_SIZE;
  memory.writeString(path, `/proc/thread-self/fd/${fd}`);
  const length = host.call("readlink", path, scratch, LINK_SIZE);
  if (length < 0) return ["?"];
  const text = new TextDecoder().decode(memory.bytes.slice(memory.offset(scratch), memory.offset(scratch) + length));
  const anonymous = /^\/memfd:(.*?)(?: \(deleted\))?$/.exec(text);
  if (anonymous !== null) return [`memfd:${anonymous[1]}`];
  const numbered = /^(pipe|socket|anon_inode):\[(\d+)\]$/.exec(text);
  if (numbered === null) return [text];
  return [`${numbered[1]}:[`, { kind: "inode", text: numbered[2]! }, "]"];
}
