/** Signatures of the libc functions that TypeScript itself calls, for ffi/prototypes.ts. */
import { sizeOf } from "../../cc/type-layout.ts";
import { CONST, type FunctionType, type Type } from "../../cc/types.ts";
import { generatedBy, type HeaderFacts } from "./headers.ts";

/** The functions, and nothing more: their signatures stand in the headers. */
const FUNCTIONS: readonly string[] = [
  // Sockets.
  ..."socket socketpair bind listen accept accept4 connect shutdown getsockname getpeername".split(" "),
  ..."getsockopt setsockopt send recv sendto recvfrom sendmsg recvmsg sockatmark".split(" "),
  // Addresses and names.
  ..."inet_pton inet_ntop inet_aton inet_addr getaddrinfo freeaddrinfo gai_strerror getnameinfo".split(" "),
  ..."gethostname gethostbyname __h_errno_location hstrerror if_nametoindex".split(" "),
  ..."getservbyname getservbyport getpwuid".split(" "),
  // Descriptors.
  ..."close read write readv writev lseek pipe dup dup2 select poll readlink unlink rmdir chdir mkdtemp isatty".split(
    " ",
  ),
  // Processes, signals, time.
  ..."tcgetpgrp tcsetpgrp getpgrp setpgid setsid getpid getppid gettid getuid".split(" "),
  ..."kill raise alarm pause sigaction pthread_sigmask sigpending waitpid _exit execve execvp sleep nanosleep time ctime"
    .split(" "),
  // Memory, strings.
  ..."malloc free fflush strerror getenv __errno_location".split(" "),
];

function cType(type: Type, role: "parameter" | "result"): string {
  switch (type.kind) {
    case "void":
      return "void";
    case "pointer": {
      const { to } = type;
      const text = to.kind === "integer" && to.name === "char" && (to.qualifiers & CONST) !== 0;
      return text && role === "parameter" ? "string" : "pointer";
    }
    case "integer":
      if (sizeOf(type) === 8) return type.signed ? "long" : "size";
      if (sizeOf(type) === 4) return type.signed ? "int" : "unsigned";
  }
  throw new Error(`no form for a ${type.kind} in a call`);
}

function prototype(name: string, { returns, parameters }: FunctionType): string {
  const list = parameters.map(({ name, type }, index) =>
    `["${name ?? `arg${index + 1}`}", "${cType(type, "parameter")}"]`
  );
  return `  ${name}: { result: "${cType(returns, "result")}", parameters: [${list.join(", ")}] },\n`;
}

export function generatePrototypes(facts: HeaderFacts): string {
  const rows = FUNCTIONS.map((name) => {
    const symbol = facts.scope.lookup(name);
    if (symbol?.kind !== "function" || symbol.type.variadic) {
      throw new Error(`${name}: no header has a fixed prototype of it`);
    }
    return prototype(name, symbol.type);
  });
  return `${generatedBy("generate-abi.ts")}
/** See ffi/prototypes.ts for the types' names. */
export const headerPrototypes = {
${rows.join("")}} as const;
`;
}
