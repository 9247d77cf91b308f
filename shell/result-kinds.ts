/** What a call's result means: descriptors, process ids and times are known by the function that gives them. */
import type { PlaceholderKind } from "./output.ts";

const kinds: Readonly<Record<string, PlaceholderKind>> = {
  socket: "fd",
  accept: "fd",
  accept4: "fd",
  open: "fd",
  openat: "fd",
  creat: "fd",
  dup: "fd",
  dup2: "fd",
  dup3: "fd",
  fileno: "fd",
  eventfd: "fd",
  timerfd_create: "fd",
  signalfd: "fd",
  epoll_create: "fd",
  epoll_create1: "fd",
  memfd_create: "fd",
  mkstemp: "fd",
  sctp_peeloff: "fd",
  sctp_peeloff_flags: "fd",
  sctp_accept: "fd",
  tcp_connect: "fd",
  tcp_listen: "fd",
  udp_client: "fd",
  udp_connect: "fd",
  udp_server: "fd",
  sock_bind_wild: "port",
  sock_get_port: "port",
  getpid: "pid",
  getppid: "pid",
  fork: "pid",
  vfork: "pid",
  wait: "pid",
  waitpid: "pid",
  getpgrp: "pid",
  getsid: "pid",
  setsid: "pid",
  time: "time",
};

/** The kind of `name()`'s result; Stevens's wrappers (`Socket`) give what the call gives. */
export function resultKind(name: string): PlaceholderKind | undefined {
  return kinds[name] ?? kinds[name.toLowerCase()];
}
