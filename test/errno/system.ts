/** Files by name, processes and signals, time, memory, and the functions of the library that answer with a code. */
import { cross, descriptors, few, noDescriptors, wild } from "./calls.ts";

const names = [
  ...["NULL", "BAD", '""', '"nowhere"', '"nowhere/x"', '"file/x"', '"loop"', '"loop/x"', "longname", "longpath"],
  ...['"dir"', '"full"', '"file"', '"."', '"/"'],
];
const fewNames = ["NULL", "BAD", '""', '"nowhere/x"', '"file/x"', "longname", '"file"', '"full"', '"."'];
const signals = ["-1", "0", "SIGUSR1", "SIGKILL", "SIGSTOP", "65", "INT_MAX"];
const pids = ["-1", "INT_MAX", "INT_MIN", "999999999"];
const clocks = ["-1", "CLOCK_REALTIME", "CLOCK_MONOTONIC", "99"];

export const system_calls = {
  paths: [
    ...cross("F", "open", names, ["O_RDONLY", "O_RDWR", "O_RDONLY | O_DIRECTORY", "O_RDONLY | O_NOFOLLOW"]),
    ...cross("F", "open", names, ["O_RDWR | O_CREAT | O_EXCL", "O_WRONLY | O_CREAT"], ["0600"]),
    ...cross("F", "openat", few, ["NULL", '""', '"x"', '"inner"', '"/nowhere"'], ["O_RDONLY"]),
    ...cross("F", "creat", fewNames, ["0600"]),
    ...["stat", "lstat", "statfs", "statvfs"].flatMap((name) => {
      const type = name === "statvfs" ? ["(struct statvfs *)buf"] : ["(void *)buf"];
      return cross("N", name, name === "statvfs" ? names.slice(2) : names, type);
    }),
    ...cross("N", "stat", ['"file"', '"nowhere"'], wild),
    ...cross("N", "fstat", descriptors, ["&status"]),
    ...cross("N", "fstat", ["file", "minus"], wild),
    ...cross("N", "fstatat", few, ['"x"', '""', "NULL"], ["&status"], ["0", "AT_EMPTY_PATH", "-1"]),
    ...["mkdir", "mkfifo"].flatMap((name) => cross("N", name, names, ["0700"])),
    // Root may: the machine's other users would be shut out.
    ...cross("N", "chmod", names.filter((name) => name !== '"/"'), ["0700"]),
    ...["rmdir", "unlink", "chdir"].flatMap((name) => cross("N", name, names)),
    ...cross("N", "unlinkat", few, ['"x"', "NULL"], ["0", "AT_REMOVEDIR", "-1"]),
    ...cross("N", "mkdirat", few, ['"."', "BAD"], ["0700"]),
    ...["rename", "link", "symlink"].flatMap((name) => cross("N", name, fewNames, fewNames)),
    ...cross("N", "readlink", names, ["buf", "BAD"], ["0", "1", "100"]),
    ...cross("N", "readlink", ['"loop"'], ["buf"], ["-1"]),
    ...cross("N", "truncate", names, ["4", "-1"]),
    ...cross("N", "access", names, ["F_OK", "R_OK | W_OK | X_OK", "-1", "99"]),
    ...cross("N", "faccessat", few, ['"x"', '"."'], ["F_OK"], ["0", "-1"]),
    ...cross("N", "utimensat", ["AT_FDCWD", "minus", "file"], fewNames, ["BAD"], ["0", "-1"]),
    ...cross("N", "fchmod", descriptors, ["0600"]),
    ...cross("N", "fchown", noDescriptors, ["-1"], ["-1"]),
    ...cross("N", "chown", fewNames, ["-1"], ["-1"]),
  ],
  processes: [
    ...cross("N", "kill", ["INT_MAX", "999999999", "getpid()"], ["-1", "0", "65", "INT_MAX"]),
    ...cross("N", "killpg", ["INT_MAX", "-1"], ["0", "65"]),
    ...cross("N", "raise", ["-1", "0", "65", "INT_MAX"]),
    ...cross("N", "waitpid", ["-1", "0", "INT_MAX", "-999999999", "1"], ["NULL", "BAD", "result"], [
      "0",
      "WNOHANG",
      "-1",
    ]),
    ...cross("N", "wait", ["NULL", "BAD", "result"]),
    ...cross("N", "wait3", ["NULL"], ["0", "WNOHANG", "-1"], ["NULL"]),
    ...cross("N", "wait4", ["-1", "INT_MAX"], ["NULL"], ["0", "-1"], ["NULL"]),
    ...cross("N", "waitid", ["P_ALL", "P_PID", "P_PGID", "99"], ["0", "INT_MAX"], ["NULL", "BAD"], [
      ...["0", "WEXITED", "WEXITED | WNOHANG", "-1"],
    ]),
    ...cross("N", "sigaction", signals, ["NULL"], ["NULL"]),
    ...cross("M", "signal", ["-1", "0", "SIGKILL", "SIGSTOP", "65", "32", "33"], ["SIG_IGN", "SIG_DFL"]),
    ...cross("N", "siginterrupt", signals, ["1"]),
    ...["sigaddset", "sigdelset", "sigismember"].flatMap((name) =>
      cross("N", name, ["&mask"], [...signals, "64", "32"])
    ),
    ...["sigprocmask"].flatMap((name) => cross("N", name, ["-1", "3", "SIG_BLOCK", "99"], ["NULL", "&mask"], ["NULL"])),
    ...cross("E", "pthread_sigmask", ["-1", "3", "SIG_BLOCK", "99"], ["NULL", "&mask"], ["NULL"]),
    ...cross("N", "sigpending", wild),
    ...cross("N", "sigaltstack", ["BAD", "NULL"], ["NULL"]),
    ...cross("N", "sigqueue", ["INT_MAX", "getpid()"], ["-1", "65"], ["(union sigval){ 0 }"]),
    ...cross("N", "sigtimedwait", ["&mask"], ["NULL"], ["&zerots", "&badts", "&negts"]),
    ...["getpgid", "getsid"].flatMap((name) => cross("N", name, pids)),
    ...cross("N", "setpgid", [...pids, "1"], ["0", "-1", "INT_MAX"]),
    ...cross("N", "setpgid", ["0"], ["-1", "INT_MAX"]),
    ...cross("N", "getpriority", ["-1", "PRIO_PROCESS", "PRIO_PGRP", "PRIO_USER", "99"], ["INT_MAX", "999999999"]),
    ...cross("N", "setpriority", ["-1", "PRIO_PROCESS", "PRIO_PGRP", "99"], ["INT_MAX"], ["0"]),
    ...["getrlimit", "setrlimit"].flatMap((name) => cross("N", name, ["-1", "RLIMIT_NOFILE", "99"], wild)),
    ...cross("N", "getrusage", ["-1", "RUSAGE_SELF", "99"], ["NULL", "BAD", "(struct rusage *)buf"]),
    ...cross("N", "getgroups", ["-1"], ["NULL", "BAD"]),
    ...["sched_get_priority_max", "sched_get_priority_min"].flatMap((name) =>
      cross("N", name, ["-1", "SCHED_OTHER", "SCHED_FIFO", "SCHED_RR", "99"])
    ),
    ...cross("F", "socket", ["AF_INET"], ["SOCK_STREAM"], ["0"]),
    ...cross("N", "uname", wild),
    ...cross("N", "setns", few, ["0", "-1"]),
    ...cross("N", "unshare", ["-1", "1"]),
  ],
  time: [
    ...["clock_gettime", "clock_getres"].flatMap((name) => cross("N", name, clocks, ["&zerots"])),
    ...cross("E", "clock_nanosleep", clocks, ["0"], ["NULL", "BAD", "&badts", "&negts", "&zerots"], ["NULL"]),
    ...cross("N", "nanosleep", ["NULL", "BAD", "&badts", "&negts", "&zerots"], ["NULL", "BAD"]),
    ...cross("N", "getitimer", ["-1", "ITIMER_REAL", "ITIMER_VIRTUAL", "ITIMER_PROF", "99"], [
      ...["NULL", "BAD", "(struct itimerval *)buf"],
    ]),
    ...cross("N", "setitimer", ["-1", "ITIMER_VIRTUAL", "ITIMER_PROF", "99"], ["BAD", "&noitimer", "&baditimer"], [
      ...["NULL", "BAD"],
    ]),
    ...cross("N", "timer_create", clocks, ["NULL"], ["(timer_t *)buf"]),
    ...cross("N", "timer_settime", ["(timer_t)9999"], ["0"], ["NULL", "BAD", "&noits", "&badits"], ["NULL"]),
    ...cross("N", "timer_gettime", ["(timer_t)9999"], ["&noits", "BAD"]),
    ...["timer_delete", "timer_getoverrun"].flatMap((name) => cross("N", name, ["(timer_t)9999"])),
    ...cross("N", "utimes", fewNames, ["NULL"]),
  ],
  memory: [
    ...cross(
      "M",
      "mmap",
      ["NULL"],
      ["0", "4096", "-1", "LONG_MAX"],
      ["PROT_READ", "PROT_READ | PROT_WRITE"],
      [
        ...["0", "MAP_PRIVATE", "MAP_SHARED", "MAP_PRIVATE | MAP_ANONYMOUS", "MAP_SHARED | MAP_ANONYMOUS"],
      ],
      ["minus", "file", "dir", "tcp", "pipe_r", "wronly", "rdonly"],
      ["0", "1"],
    ),
    ...cross("M", "mmap", ["BAD", "(void *)-4096"], ["4096"], ["PROT_READ"], [
      "MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED",
    ], [
      "-1",
    ], ["0"]),
    ...cross("N", "munmap", ["BAD"], ["0", "4096"]),
    ...cross("N", "munmap", ["NULL"], ["0", "-1"]),
    ...cross("N", "mprotect", ["BAD", "NULL"], ["0", "4096"], ["PROT_READ", "-1"]),
    ...cross("N", "msync", ["BAD", "NULL"], ["0", "4096"], ["MS_SYNC", "-1", "MS_SYNC | MS_ASYNC"]),
    ...cross("N", "madvise", ["BAD", "NULL"], ["0", "4096"], ["MADV_NORMAL", "-1", "9999"]),
    ...["mlock", "munlock"].flatMap((name) => cross("N", name, ["NULL"], ["4096"])),
    ...cross("F", "shm_open", ['""', '"/"', '"/nowhere"', '"a/b"', "longname"], ["O_RDWR"], ["0600"]),
    ...cross("N", "shm_unlink", ['""', '"/"', '"/nowhere"', '"a/b"', "longname"]),
    ...cross("P", "sem_open", ['""', '"/"', '"/nowhere-of-socksh"', '"a/b"', "longname"], ["0"]),
    ...cross("N", "sem_unlink", ['""', '"/"', '"/nowhere-of-socksh"', '"a/b"', "longname"]),
    ...cross("N", "sem_init", ["(sem_t *)buf"], ["0"], ["-1", "2147483648u", "0"]),
    ...["sem_trywait", "sem_post"].flatMap((name) => cross("N", name, ["semaphore(0)", "semaphore(SEM_VALUE_MAX)"])),
    ...cross("N", "sem_timedwait", ["semaphore(0)", "semaphore(1)"], ["&badts", "&negts", "&zerots"]),
  ],
  names: [
    ...cross("N", "inet_pton", ["-1", "0", "AF_INET", "AF_INET6", "AF_UNIX", "9999"], [
      ...['""', '"1.2.3.4"', '"1.2.3"', '"1.2.3.4.5"', '"256.1.1.1"', '"01.2.3.4"', '" 1.2.3.4"', '"1.2.3.4 "', '"::"'],
      ...['"::1"', '":::"', '"1::2::3"', '"::1.2.3.4"', '"fe80::1%lo"', '"12345::"', '"1:2:3:4:5:6:7:8:9"', "longname"],
    ], ["result"]),
    ...cross("P", "inet_ntop", ["-1", "AF_INET", "AF_INET6", "AF_UNIX"], ["&local4", "longname"], ["buf"], [
      ...["0", "1", "7", "8", "15", "16", "39", "46"],
    ]),
    ...cross("N", "inet_aton", [
      ...[
        '""',
        '"1.2.3.4"',
        '"1.2.3"',
        '"1"',
        '"0x7f.1"',
        '"1.2.3.4.5"',
        '"256.1.1.1"',
        '"1.2.3.4 x"',
        '"x"',
        '"08.1.1.1"',
      ],
      ...['"4294967295"', '"4294967296"', '"1.16777216"', "longname"],
    ], ["(struct in_addr *)result"]),
    ...cross("N", "if_nametoindex", ['""', '"nowhere0"', "longname", '"nowhere0123456789"']),
    ...cross("P", "if_indextoname", ["0", "99999", "-1"], ["buf"]),
    ...cross(
      "N",
      "looked_up",
      ['"127.0.0.1"', '"::1"', '""', '"256.256.256.256"', '"1"', "longname", '"::1%nowhere0"', "NULL"],
      [
        ...["NULL", '"80"', '"65536"', '"-1"', '"http"', '"nowhere"', '""'],
      ],
      ["-1", "AF_UNSPEC", "AF_INET", "AF_INET6", "AF_UNIX"],
      ["AI_NUMERICHOST", "AI_NUMERICHOST | AI_NUMERICSERV"],
    ),
    ...cross("N", "looked_up", ['"127.0.0.1"'], ['"80"'], ["AF_UNSPEC"], [
      ...[
        "-1",
        "0x8000 | AI_NUMERICHOST",
        "AI_CANONNAME | AI_NUMERICHOST",
        "AI_PASSIVE",
        "AI_V4MAPPED | AI_NUMERICHOST",
      ],
    ]),
    ...cross("N", "looked_up_for", ["-1", "0", "SOCK_STREAM", "SOCK_RAW", "SOCK_SEQPACKET", "99"], [
      ...["-1", "0", "IPPROTO_TCP", "IPPROTO_UDP", "9999"],
    ], ["NULL", '"80"', '"http"']),
    ...cross(
      "N",
      "getnameinfo",
      ["SA(local4)", "SA(any6)", "SA(missing)", "SA(odd4)"],
      ["0", "1", "15", "16", "28", "110"],
      [
        "buf",
      ],
      ["0", "1", "9", "100"],
      ["buf + 200"],
      ["0", "1", "2", "100"],
      ["NI_NUMERICHOST | NI_NUMERICSERV"],
    ),
    ...cross("N", "getnameinfo", ["SA(local4)"], ["16"], ["NULL", "buf"], ["0", "100"], ["NULL"], ["0"], [
      "-1",
      "NI_NUMERICHOST",
    ]),
    ...cross("N", "gethostname", ["buf"], ["0", "1"]),
    ...cross("P", "getcwd", ["buf"], ["0", "1", "2"]),
  ],
};
