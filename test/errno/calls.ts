/** Calls of functions with every combination of the arguments that they are given here, as macros of fixtures.c. */

/** What the result of a call is; `fixtures.c` has a macro for each. */
export type Result = "N" | "S" | "F" | "P" | "M" | "E";

/** `cross("N", "dup2", ["minus", "0"], ["1"])` is dup2(minus, 1) and dup2(0, 1). */
export function cross(result: Result, name: string, ...choices: readonly (readonly string[])[]): string[] {
  let lists: string[][] = [[]];
  for (const choice of choices) lists = lists.flatMap((list) => choice.map((argument) => [...list, argument]));
  return lists.map((list) => `${result}(${name}(${list.join(", ")}));`);
}

/** No descriptor at all. */
export const noDescriptors = ["minus", "high", "closed", "INT_MIN"];
export const files = ["null", "file", "rdonly", "wronly", "dir", "pipe_r", "pipe_w", "broken"];
export const sockets = ["tcp", "tcp6", "listener", "udp", "udp6", "unixs", "unixd", "pair"];
export const polled = ["epoll", "event", "timer", "signals", "watch"];
export const descriptors = [...noDescriptors, ...files, ...sockets, ...polled];
/** One of each kind that calls tell apart. */
export const few = ["minus", "closed", "file", "dir", "pipe_r", "tcp", "listener", "udp", "unixs", "epoll"];
/** What the kernel cannot read from, nor write to. */
export const wild = ["NULL", "BAD"];
