/**
 * Functions at which a thread that was cancelled ends: those of POSIX that may block, and of those where a thread may be
 * cancelled the ones that read and write streams. What is written in C (libc/) comes to some of these by itself.
 */
const points: ReadonlySet<string> = new Set([
  ...["read", "readv", "pread", "write", "writev", "pwrite", "open", "openat", "creat", "close", "fsync", "fdatasync"],
  ...["accept", "accept4", "connect", "recv", "recvfrom", "recvmsg", "recvmmsg", "send", "sendto", "sendmsg"],
  ...[
    "sendmmsg",
    "select",
    "pselect",
    "poll",
    "ppoll",
    "epoll_wait",
    "epoll_pwait",
    "epoll_pwait2",
    "fcntl",
    "lockf",
    "msync",
  ],
  ...["wait", "waitpid", "waitid", "wait3", "wait4", "system", "pause", "sigsuspend", "__sigtimedwait", "nanosleep"],
  ...["clock_nanosleep", "msgrcv", "msgsnd", "tcdrain", "getaddrinfo", "getnameinfo"],
  ...["fgetc", "getc", "getchar", "fgets", "fread", "getline", "getdelim", "scanf", "fscanf"],
  ...["fflush", "fopen", "fdopen", "freopen", "fclose", "popen", "pclose"],
]);

/** A thread may be cancelled in these when they really write: once in a while. */
const buffered: ReadonlySet<string> = new Set([
  ...["fputc", "putc", "putchar", "fputs", "puts", "fwrite", "printf", "fprintf", "vprintf", "vfprintf"],
]);

export type PointKind = "always" | "buffered";

/** Undefined: no thread ends there. */
export function cancellationPoint(name: string): PointKind | undefined {
  return points.has(name) ? "always" : buffered.has(name) ? "buffered" : undefined;
}
