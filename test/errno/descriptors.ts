/** Descriptors of every kind: reading and writing, copying, waiting, and what only some of them know. */
import { cross, descriptors, few, files, noDescriptors, polled, wild } from "./calls.ts";

const some = [...few, "event", "timer", "signals"];
const vectors = ["NULL", "BAD", "iov", "badiov", "longiov", "toolong"];
const poll = ["NULL", "BAD", "polls"];
const sets = ["NULL", "BAD", "&set"];
const requests = ["FIONREAD", "FIONBIO", "SIOCATMARK", "SIOCGIFCONF", "SIOCGIFFLAGS", "SIOCGIFINDEX", "SIOCGPGRP"];

export const descriptors_calls = {
  transfer: [
    ...["read", "write"].flatMap((name) => [
      ...cross("N", name, descriptors, ["buf"], ["1"]),
      ...cross("N", name, some, ["buf", ...wild], ["0", "8", "-1"]),
    ]),
    ...["pread", "pwrite"].flatMap((name) => [
      ...cross("N", name, descriptors, ["buf"], ["1"], ["0"]),
      ...cross("N", name, ["file", "dir", "pipe_r"], ["buf", "BAD"], ["0", "1", "-1"], ["-1", "5", "LONG_MAX"]),
    ]),
    ...["readv", "writev"].flatMap((name) => [
      ...cross("N", name, few, ["iov"], ["1"]),
      ...cross("N", name, ["minus", "file", "pair", "pipe_r", "pipe_w"], vectors, ["0", "2", "1025", "-1"]),
    ]),
    ...["preadv", "pwritev"].flatMap((name) => cross("N", name, few, vectors, ["2"], ["0", "-1"])),
    ...["preadv2", "pwritev2"].flatMap((name) => cross("N", name, few, ["iov"], ["2"], ["0", "-1"], ["0", "-1"])),
    ...cross("N", "lseek", descriptors, ["0"], ["SEEK_CUR"]),
    ...cross("N", "lseek", ["file", "dir", "null"], ["-1", "0", "LONG_MAX"], [
      ...["SEEK_SET", "SEEK_CUR", "SEEK_END", "SEEK_DATA", "SEEK_HOLE", "-1", "99"],
    ]),
    ...cross("N", "ftruncate", descriptors, ["4"]),
    ...cross("N", "ftruncate", ["file", "rdonly", "pipe_w"], ["-1", "LONG_MAX"]),
    ...["fsync", "fdatasync", "fchdir"].flatMap((name) => cross("N", name, descriptors)),
    ...cross("E", "posix_fadvise", few, ["0"], ["0", "-1"], ["POSIX_FADV_NORMAL", "-1", "99"]),
    ...cross("E", "posix_fallocate", ["minus", "file", "rdonly", "dir", "pipe_w", "tcp"], ["-1", "0"], [
      "0",
      "-1",
      "10",
    ]),
    ...cross(
      "N",
      "splice",
      ["minus", "file", "pipe_r", "pair"],
      ["NULL", "BAD", "O(0)"],
      [
        ...["minus", "file", "pipe_w", "tcp"],
      ],
      ["NULL"],
      ["0", "8"],
      ["0", "-1"],
    ),
    ...cross("N", "tee", few, ["minus", "pipe_w", "file", "broken"], ["0", "8"], ["SPLICE_F_NONBLOCK", "-1"]),
    ...cross("N", "vmsplice", few, ["iov", "BAD"], ["0", "1", "2000"], ["SPLICE_F_NONBLOCK"]),
    ...cross(
      "N",
      "copy_file_range",
      ["minus", "file", "dir", "pipe_r"],
      ["NULL", "BAD"],
      ["minus", "wronly", "rdonly"],
      [
        "NULL",
      ],
      ["4"],
      ["0", "-1"],
    ),
  ],
  copies: [
    ...["close", "dup", "isatty"].flatMap((name) => cross(name === "dup" ? "F" : "N", name, noDescriptors)),
    ...cross("F", "dup2", [...noDescriptors, "file"], ["-1", "INT_MAX", "1 << 30", "INT_MIN"]),
    ...cross("F", "dup3", [...noDescriptors, "file"], ["-1", "INT_MAX", "file"], ["0", "1", "-1", "O_CLOEXEC"]),
    ...cross("N", "pipe", wild),
    ...cross("N", "pipe2", [...wild, "result"], ["-1", "O_CREAT", "O_APPEND"]),
    ...cross("N", "close_range", ["5", "-1"], ["1"], ["0", "-1", "1"]),
    ...cross("N", "fcntl", descriptors, ["F_GETFD"]),
    ...cross("N", "fcntl", few, ["F_GETFL"]),
    ...cross("N", "fcntl", few, ["-1", "9999", "F_SETFD", "F_SETOWN", "F_SETSIG", "F_SETPIPE_SZ", "F_ADD_SEALS"], [
      ...["0", "-1", "INT_MAX"],
    ]),
    ...cross("F", "fcntl", ["minus", "closed", "file"], ["F_DUPFD", "F_DUPFD_CLOEXEC"], ["-1", "INT_MAX", "1 << 30"]),
    ...cross("N", "fcntl", few, ["F_GETLK", "F_SETLK", "F_OFD_GETLK", "F_GETOWN_EX", "F_SETOWN_EX"], ["NULL", "BAD"]),
    ...cross("N", "flock", [...noDescriptors, ...files], ["-1", "0", "LOCK_SH | LOCK_NB", "LOCK_UN", "99"]),
    ...cross("N", "lockf", few, ["F_TLOCK", "F_TEST", "F_ULOCK", "99"], ["0", "-1"]),
    ...cross("N", "ioctl", descriptors, ["FIONREAD"], ["result"]),
    ...cross("N", "ioctl", some, [...requests, "0", "-1", "TIOCGWINSZ", "TCGETS"], ["NULL", "BAD"]),
    ...cross("N", "ioctl", ["udp"], ["SIOCGIFFLAGS", "SIOCGIFADDR", "SIOCGIFMTU", "SIOCSIFFLAGS", "SIOCGARP"], ["buf"]),
    ...cross("N", "tcgetattr", noDescriptors, ["(struct termios *)buf"]),
    ...cross("N", "tcgetattr", few, ["(struct termios *)buf"]),
    ...["tcgetpgrp", "tcdrain", "tcgetsid"].flatMap((name) => cross("N", name, few)),
    ...cross("N", "tcflush", few, ["0", "-1"]),
  ],
  waiting: [
    ...cross("N", "poll", poll, ["0", "1", "4", "-1"], ["0"]),
    ...cross("N", "ppoll", poll, ["0", "3", "-1"], ["&zerots", "&badts", "&negts"], ["NULL", "BAD"]),
    ...cross("N", "select", ["-1", "0", "1024", "INT_MIN"], sets, sets, ["NULL"], ["&zero", "&negtv"]),
    ...cross("N", "pselect", ["-1", "0", "1024"], sets, ["NULL", "BAD"], ["NULL"], ["&zerots", "&badts", "&negts"], [
      ...["NULL", "BAD"],
    ]),
    ...cross("F", "epoll_create", ["-1", "0", "1"]),
    ...cross("F", "epoll_create1", ["-1", "1", "EPOLL_CLOEXEC"]),
    ...cross("N", "epoll_ctl", descriptors, ["EPOLL_CTL_ADD"], ["udp"], ["&readable"]),
    ...cross("N", "epoll_ctl", ["epoll"], ["EPOLL_CTL_ADD"], descriptors, ["&readable"]),
    ...cross("N", "epoll_ctl", ["epoll", "udp"], ["EPOLL_CTL_ADD", "EPOLL_CTL_MOD", "EPOLL_CTL_DEL", "0", "99", "-1"], [
      ...["minus", "file", "udp", "epoll"],
    ], ["NULL", "BAD", "&readable", "&exclusive"]),
    ...cross("N", "epoll_wait", descriptors, ["&readable"], ["1"], ["0"]),
    ...cross("N", "epoll_wait", ["epoll", "udp"], ["NULL", "BAD", "&readable"], ["-1", "0", "1", "INT_MAX"], ["0"]),
    ...cross("N", "epoll_pwait", ["epoll", "minus"], ["&readable"], ["0", "1"], ["0"], ["NULL", "BAD", "&mask"]),
  ],
  special: [
    ...cross("F", "eventfd", ["0", "-1"], ["0", "1", "2", "-1", "EFD_NONBLOCK"]),
    ...cross("N", "eventfd_read", few, ["(eventfd_t *)buf"]),
    ...cross("N", "eventfd_read", ["event"], ["(eventfd_t *)buf", "NULL", "BAD"]),
    ...cross("N", "eventfd_write", [...noDescriptors, "event", "rdonly", "udp"], ["0", "1", "-1"]),
    ...cross("N", "write", ["event", "timer", "signals", "watch"], ["buf", "BAD"], ["7", "8"]),
    ...cross("N", "read", polled, ["buf", "BAD"], ["7", "8", "200"]),
    ...cross("F", "timerfd_create", ["-1", "CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID", "99"], [
      ...["0", "-1", "1"],
    ]),
    ...cross("N", "timerfd_settime", [...few, "timer"], ["0", "-1"], ["NULL", "BAD", "&noits", "&badits"], [
      ...["NULL", "BAD"],
    ]),
    ...cross("N", "timerfd_gettime", [...few, "timer"], ["NULL", "BAD", "&noits"]),
    ...cross("F", "signalfd", ["-1"], ["NULL", "BAD", "&mask"], ["0", "-1", "1"]),
    ...cross("F", "signalfd", ["high", "file", "udp", "INT_MIN"], ["&mask", "NULL"], ["0"]),
    ...cross("F", "inotify_init1", ["1", "-1"]),
    ...cross("N", "inotify_add_watch", [...few, "watch"], ["NULL", "BAD", '""', '"nowhere"', '"file"'], [
      "0",
      "IN_ALL_EVENTS",
    ]),
    ...cross("N", "inotify_rm_watch", [...few, "watch"], ["-1", "99"]),
    ...cross("F", "memfd_create", ["NULL", "BAD", "longname", '"name"'], ["-1", "0"]),
  ],
};
