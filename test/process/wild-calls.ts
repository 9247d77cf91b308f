/** Calls of every function in include/ with wild pointers, made from the prototypes themselves. */
import type { FunctionSymbol } from "../../cc/tree.ts";
import type { Type } from "../../cc/types.ts";
import { typeAsWritten } from "../../cc/type-print.ts";

/** Ends of the process, of its rights, of its patience: functions that do harm when their arguments are good. */
const left = new Set([
  ...["exit", "_exit", "_Exit", "quick_exit", "abort", "fork", "vfork", "daemon", "daemon_init", "daemon_inetd"],
  ...["setrlimit", "sethostname", "setdomainname", "setgroups", "chroot"],
  // They would set the clock of the machine that the tests run on.
  ...["settimeofday", "clock_settime", "adjtime", "adjtimex", "ntp_adjtime", "clock_adjtime"],
  // A handle of zeros has the descriptor of standard input.
  "pcap_close",
  // They go on at every alarm.
  ...["heartbeat_cli", "heartbeat_serv"],
  ...["sigsuspend", "sigwait", "sigwaitinfo", "nanosleep", "clock_nanosleep", "getpass", "sem_timedwait"],
  ...["pthread_cond_wait", "pthread_join", "pthread_barrier_wait", "pthread_rwlock_rdlock", "pthread_rwlock_wrlock"],
  ...["pthread_mutex_lock", "pthread_spin_lock", "sem_wait", "sem_timedwait", "cnd_wait", "mtx_lock"],
  ...["Pthread_cond_wait", "Pthread_join", "Pthread_mutex_lock"],
  // Of a size beyond all memory it fills what there is, the lines to come included.
  ...["getrandom", "argz_stringify"],
]);

/** Names are looked up in the network, which the tests keep away from. */
const resolving = /^(gethostby|getaddrinfo|getnameinfo|getnetby|host_serv|tcp_|udp_|Host_serv|Tcp_|Udp_)/;

/** Waits as long as memory full of ones says, starts a process for it, or reads the lines that follow from stdin. */
const slow = /^(v?scanf|p?select|Select|[Pp]thread_|thrd_|mtx_|cnd_|call_once|sem_|timer_|setitimer|system|popen)/;

/** Null for the time limit means for ever. */
const blocksWithNull = new Set(["select", "pselect", "ppoll", "sigtimedwait", "Select"]);

/** An address that nothing is mapped at, an odd small one, the highest, and one behind the program's memory. */
export const wildPointers = [
  "(void *)0",
  "(void *)1",
  "(void *)0x123456789000",
  "(void *)-1",
  "(void *)(room + (1l << 34))",
];

export const prologue = [
  "static char room[65536] __attribute__((aligned(64)));",
  "static char filled[65536] __attribute__((aligned(64)));",
  "memset(filled, 1, sizeof(filled) - 1);",
  "FILE *stream = tmpfile();",
];

export function wildCalls(functions: Iterable<FunctionSymbol>): string[] {
  const calls: string[] = [];
  for (const symbol of functions) {
    if (!symbol.system || left.has(symbol.name) || symbol.attributes.has("refused")) continue;
    const { parameters } = symbol.type;
    const pointers = parameters.flatMap(({ type }, i) => type.kind === "pointer" ? [i] : []);
    if (pointers.length === 0) continue;
    const call = (valueOf: (type: Type, i: number) => string) => {
      // No descriptor is open: standard error would get gigabytes.
      const args = parameters.map(({ name, type }, i) => /fd|sock/.test(name ?? "") ? "-1" : valueOf(type, i));
      calls.push(`bzero(room, sizeof(room)); ${symbol.name}(${args.join(", ")});`);
    };
    for (const wild of wildPointers) {
      if (wild === wildPointers[0] && blocksWithNull.has(symbol.name)) continue;
      for (const pointer of pointers) call((type, i) => i === pointer ? wild : valid(type));
      if (pointers.length > 1) call((type) => type.kind === "pointer" ? wild : valid(type));
    }
    if (resolving.test(symbol.name)) continue;
    // Sizes beyond all memory; structs and lists whose own pointers are wild.
    call((type) => type.kind === "integer" && type.size === 8 ? "-1" : valid(type));
    if (!slow.test(symbol.name)) call((type) => valid(type, "filled"));
  }
  return calls;
}

/** An argument that the function can take: memory full of zeros, an open stream, a small number. */
function valid(type: Type, memory = "room"): string {
  switch (type.kind) {
    case "pointer":
      if (type.to.kind === "record" && type.to.record.tag === "_IO_FILE") return "stream";
      return type.to.kind === "function" ? "(void *)strcmp" : `(void *)${memory}`;
    case "record":
    case "array":
      return `*(${typeAsWritten(type)} *)${memory}`;
    case "integer":
      return type.size === 8 ? "16" : "2";
    default:
      return "2";
  }
}
