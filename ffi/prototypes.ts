/**
 * The libc functions that TypeScript itself calls: descriptors, sockets, the terminal, signals. (C programs call
 * everything, through the trampoline.) Their prototypes come from include/: tools/generate-abi.ts lists the names.
 * All integers are JS numbers here.
 */
import { headerPrototypes } from "./generated/prototypes.ts";

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

/** What no header of include/ declares, and what takes variable arguments: with those that TypeScript passes. */
const otherPrototypes = {
  open: c("int", ["pathname", "string"], ["flags", "int"], ["mode", "unsigned"]),
  openat: c("int", ["dirfd", "int"], ["pathname", "string"], ["flags", "int"], ["mode", "unsigned"]),
  fcntl: c("int", ["fd", "int"], ["cmd", "int"], ["arg", "long"]),
  ioctl: c("int", ["fd", "int"], ["request", "size"], ["argp", "pointer"]),
  memfd_create: c("int", ["name", "string"], ["flags", "unsigned"]),
  tcgetattr: c("int", ["fd", "int"], ["termios_p", "pointer"]),
  tcsetattr: c("int", ["fd", "int"], ["optional_actions", "int"], ["termios_p", "pointer"]),
  syscall: c(
    "long",
    ["number", "long"],
    ["arg1", "long"],
    ["arg2", "long"],
    ["arg3", "long"],
    ["arg4", "long"],
    ["arg5", "long"],
  ),
  unshare: c("int", ["flags", "int"]),
  getauxval: c("size", ["type", "size"]),
  mmap: c(
    "pointer",
    ["addr", "pointer"],
    ["len", "size"],
    ["prot", "int"],
    ["flags", "int"],
    ["fd", "int"],
    ["offset", "long"],
  ),
  unsetenv: c("int", ["name", "string"]),
  madvise: c("int", ["addr", "pointer"], ["len", "size"], ["advice", "int"]),
  mprotect: c("int", ["addr", "pointer"], ["len", "size"], ["prot", "int"]),
  // A string that lies in libc's memory, not one of ours.
  strlen: c("size", ["s", "pointer"]),
  dlopen: c("pointer", ["filename", "string"], ["flags", "int"]),
  dlsym: c("pointer", ["handle", "pointer"], ["symbol", "string"]),
} as const;

export const prototypes = {
  ...headerPrototypes,
  ...otherPrototypes,
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
