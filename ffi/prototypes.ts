/**
 * The libc functions that TypeScript itself calls: descriptors, sockets, the terminal, signals. (C programs call
 * everything, through the trampoline; their prototypes stand in include/.) All integers are JS numbers here.
 */

/**
 * `long` and `size` carry what a JS number holds exactly; `pointer` takes an address, a buffer or null;
 * `string` is made NUL-terminated UTF-8 for the length of the call.
 */
export type CType = "void" | "int" | "unsigned" | "long" | "size" | "double" | "pointer" | "string";

export type Parameter = readonly [name: string, type: CType];

export interface Prototype {
  readonly result: CType;
  readonly parameters: readonly Parameter[];
}

function c<const Result extends CType, const Parameters extends readonly Parameter[]>(
  result: Result,
  ...parameters: Parameters
) {
  return { result, parameters } as const;
}

export const prototypes = {
  // Sockets.
  socket: c("int", ["domain", "int"], ["type", "int"], ["protocol", "int"]),
  socketpair: c("int", ["domain", "int"], ["type", "int"], ["protocol", "int"], ["sv", "pointer"]),
  bind: c("int", ["sockfd", "int"], ["addr", "pointer"], ["addrlen", "unsigned"]),
  listen: c("int", ["sockfd", "int"], ["backlog", "int"]),
  accept: c("int", ["sockfd", "int"], ["addr", "pointer"], ["addrlen", "pointer"]),
  connect: c("int", ["sockfd", "int"], ["addr", "pointer"], ["addrlen", "unsigned"]),
  shutdown: c("int", ["sockfd", "int"], ["how", "int"]),
  getsockname: c("int", ["sockfd", "int"], ["addr", "pointer"], ["addrlen", "pointer"]),
  getpeername: c("int", ["sockfd", "int"], ["addr", "pointer"], ["addrlen", "pointer"]),
  getsockopt: c(
    "int",
    ["sockfd", "int"],
    ["level", "int"],
    ["optname", "int"],
    ["optval", "pointer"],
    ["optlen", "pointer"],
  ),
  setsockopt: c(
    "int",
    ["sockfd", "int"],
    ["level", "int"],
    ["optname", "int"],
    ["optval", "pointer"],
    ["optlen", "unsigned"],
  ),
  send: c("long", ["sockfd", "int"], ["buf", "pointer"], ["len", "size"], ["flags", "int"]),
  recv: c("long", ["sockfd", "int"], ["buf", "pointer"], ["len", "size"], ["flags", "int"]),
  sendto: c(
    "long",
    ["sockfd", "int"],
    ["buf", "pointer"],
    ["len", "size"],
    ["flags", "int"],
    ["dest_addr", "pointer"],
    ["addrlen", "unsigned"],
  ),
  recvfrom: c(
    "long",
    ["sockfd", "int"],
    ["buf", "pointer"],
    ["len", "size"],
    ["flags", "int"],
    ["src_addr", "pointer"],
    ["addrlen", "pointer"],
  ),
  sendmsg: c("long", ["sockfd", "int"], ["msg", "pointer"], ["flags", "int"]),
  recvmsg: c("long", ["sockfd", "int"], ["msg", "pointer"], ["flags", "int"]),
  inet_pton: c("int", ["af", "int"], ["src", "string"], ["dst", "pointer"]),
  inet_ntop: c("pointer", ["af", "int"], ["src", "pointer"], ["dst", "pointer"], ["size", "unsigned"]),
  getaddrinfo: c("int", ["node", "string"], ["service", "string"], ["hints", "pointer"], ["res", "pointer"]),
  freeaddrinfo: c("void", ["res", "pointer"]),
  gai_strerror: c("pointer", ["errcode", "int"]),

  // Descriptors.
  open: c("int", ["pathname", "string"], ["flags", "int"], ["mode", "unsigned"]),
  close: c("int", ["fd", "int"]),
  read: c("long", ["fd", "int"], ["buf", "pointer"], ["count", "size"]),
  write: c("long", ["fd", "int"], ["buf", "pointer"], ["count", "size"]),
  lseek: c("long", ["fd", "int"], ["offset", "long"], ["whence", "int"]),
  pipe: c("int", ["pipefd", "pointer"]),
  dup: c("int", ["oldfd", "int"]),
  dup2: c("int", ["oldfd", "int"], ["newfd", "int"]),
  fcntl: c("int", ["fd", "int"], ["cmd", "int"], ["arg", "long"]),
  ioctl: c("int", ["fd", "int"], ["request", "size"], ["argp", "pointer"]),
  poll: c("int", ["fds", "pointer"], ["nfds", "size"], ["timeout", "int"]),
  readlink: c("long", ["pathname", "string"], ["buf", "pointer"], ["bufsiz", "size"]),
  unlink: c("int", ["pathname", "string"]),
  unshare: c("int", ["flags", "int"]),
  memfd_create: c("int", ["name", "string"], ["flags", "unsigned"]),

  // The terminal and its process groups.
  isatty: c("int", ["fd", "int"]),
  tcgetattr: c("int", ["fd", "int"], ["termios_p", "pointer"]),
  tcsetattr: c("int", ["fd", "int"], ["optional_actions", "int"], ["termios_p", "pointer"]),
  tcgetpgrp: c("int", ["fd", "int"]),
  tcsetpgrp: c("int", ["fd", "int"], ["pgrp", "int"]),
  getpgrp: c("int"),
  setpgid: c("int", ["pid", "int"], ["pgid", "int"]),
  setsid: c("int"),

  // Processes and signals.
  getpid: c("int"),
  getppid: c("int"),
  gettid: c("int"),
  getuid: c("unsigned"),
  kill: c("int", ["pid", "int"], ["sig", "int"]),
  raise: c("int", ["sig", "int"]),
  alarm: c("unsigned", ["seconds", "unsigned"]),
  sigaction: c("int", ["signum", "int"], ["act", "pointer"], ["oldact", "pointer"]),
  pthread_sigmask: c("int", ["how", "int"], ["set", "pointer"], ["oldset", "pointer"]),
  sigpending: c("int", ["set", "pointer"]),
  waitpid: c("int", ["pid", "int"], ["wstatus", "pointer"], ["options", "int"]),
  fflush: c("int", ["stream", "pointer"]),
  _exit: c("void", ["status", "int"]),
  syscall: c(
    "long",
    ["number", "long"],
    ["arg1", "long"],
    ["arg2", "long"],
    ["arg3", "long"],
    ["arg4", "long"],
    ["arg5", "long"],
  ),

  // Memory, strings, symbols.
  getauxval: c("size", ["type", "size"]),
  mprotect: c("int", ["addr", "pointer"], ["len", "size"], ["prot", "int"]),
  malloc: c("pointer", ["size", "size"]),
  free: c("void", ["ptr", "pointer"]),
  strlen: c("size", ["s", "pointer"]),
  strerror: c("pointer", ["errnum", "int"]),
  getenv: c("pointer", ["name", "string"]),
  dlopen: c("pointer", ["filename", "string"], ["flags", "int"]),
  dlsym: c("pointer", ["handle", "pointer"], ["symbol", "string"]),
  __errno_location: c("pointer"),
} as const satisfies Record<string, Prototype>;

export type FunctionName = keyof typeof prototypes;

/** What TypeScript passes for a C parameter. */
interface Argument {
  readonly void: never;
  readonly int: number;
  readonly unsigned: number;
  readonly long: number;
  readonly size: number;
  readonly double: number;
  readonly pointer: number | Uint8Array | null;
  readonly string: string | null;
}

type Arguments<P extends readonly Parameter[]> = {
  [Index in keyof P]: P[Index] extends readonly [string, infer Type extends CType] ? Argument[Type] : never;
};

/** `call.socket(2, 1, 0)`: one function for each prototype. */
export type Calls = {
  readonly [Name in FunctionName]: (
    ...args: Arguments<(typeof prototypes)[Name]["parameters"]>
  ) => (typeof prototypes)[Name]["result"] extends "void" ? void : number;
};
