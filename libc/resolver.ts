/** The resolver: its state, which lies in libc's memory, has a copy in the program's; so has h_errno. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { mirrors } from "./mirror.ts";

/**
 * struct __res_state (resolv.h): what comes before `dnsrch` are numbers that a program may change, and so is `ndots`;
 * then there are pointers, to the struct's own bytes, to servers' addresses, and to what is libc's own.
 */
const STATE = {
  ...{ size: 568, nscount: 16, searched: 72, searchedEnd: 128, dots: 392, dotsEnd: 396, hooks: 480, hooksEnd: 496 },
  ...{ servers: 536, serversEnd: 560 },
} as const;
const MAXIMAL_SERVERS = 3;
const POINTER = 8;
/** sizeof(struct sockaddr_in6) */
const SERVER_SIZE = 28;

/** The program's copies of the state, once it has asked for one. */
const states = new WeakMap<Host, number>();

/** `_res`: options that the program sets count from its next question on. */
const resolverState = (host: Host): Implementation => () => {
  let state = states.get(host);
  if (state === undefined) states.set(host, state = host.permanent(STATE.size));
  else giveOptions(host);
  takeState(host);
  return state;
};

/** libc's state becomes what the program has made of its copy. */
export function giveOptions(host: Host): void {
  const state = states.get(host);
  if (state === undefined) return;
  const { memory } = host;
  const servers = memory.getInt32(state + STATE.nscount);
  if (servers < 0 || servers > MAXIMAL_SERVERS) host.fault(state + STATE.nscount, "_res.nscount");
  const native = host.call("__res_state");
  host.call("memcpy", native, state, STATE.searched);
  host.call("memcpy", native + STATE.dots, state + STATE.dots, STATE.dotsEnd - STATE.dots);
}

/** The program's copy becomes what libc's state is. */
function takeState(host: Host): void {
  const state = states.get(host);
  if (state === undefined) return;
  const { memory } = host;
  const native = host.call("__res_state");
  memory.bytes.set(host.native(native, STATE.size), memory.offset(state));
  const follow = (from: number, to: number, copy: (pointer: number) => number) => {
    for (let at = state + from; at < state + to; at += POINTER) {
      const pointer = memory.getWord(at);
      if (pointer !== 0) memory.setWord(at, copy(pointer));
    }
  };
  const own = (pointer: number) =>
    pointer >= native && pointer < native + STATE.size ? pointer - native + state : mirrors(host).string(pointer);
  follow(STATE.searched, STATE.searchedEnd, own);
  follow(STATE.hooks, STATE.hooksEnd, () => 0);
  follow(STATE.servers, STATE.serversEnd, (server) => mirrors(host).bytes(server, SERVER_SIZE));
}

/** h_errno is a thread's own in libc; the program's `__h_errno_location` points to a word of its own. */
const hErrno = new WeakMap<Host, number>();

export function hErrnoLocation(host: Host): number {
  let address = hErrno.get(host);
  if (address === undefined) hErrno.set(host, address = host.permanent(8));
  return address;
}

export function withResolverErrno(host: Host, lookUp: () => number): number {
  giveOptions(host);
  const result = lookUp();
  const native = host.native(host.call("__h_errno_location"), 4);
  host.memory.bytes.set(native, host.memory.offset(hErrnoLocation(host)));
  return result;
}

/** A question: its arguments are numbers and the program's buffers. */
const question = (name: string) => (host: Host): Implementation => (...args) =>
  withResolverErrno(host, () => {
    const result = host.call(name, ...args) | 0;
    takeState(host);
    return result;
  });

export const resolver: ImplementationTable = {
  __res_state: resolverState,
  res_init: question("__res_init"),
  ...Object.fromEntries(
    ["res_query", "res_search", "res_querydomain", "res_mkquery", "res_send"].map((name) => [name, question(name)]),
  ),
};
