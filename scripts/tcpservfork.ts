/**
 * The concurrent TCP echo server, after UNP figures 5.2 and 5.12: a child for each client, and a handler of SIGCHLD
 * that waits for those that have ended. Port 0 (the default): any free one.
 *
 *     deno run --allow-ffi scripts/tcpservfork.ts [port]
 *
 * The child is a whole copy of the runtime. It stays with what blocks: no timer, no promise, and `_exit()` at its end.
 */
import {
  _exit,
  Accept,
  AF_INET,
  Bind,
  char,
  Close,
  EINTR,
  errno,
  Fork,
  htonl,
  htons,
  INADDR_ANY,
  int,
} from "../mod.ts";
import { Listen, LISTENQ, MAXLINE, perror, read, Setsockopt, SIGCHLD, Signal, sizeof, SO_REUSEADDR } from "../mod.ts";
import { SOCK_STREAM, sockaddr_in, Socket, SOL_SOCKET, STDOUT_FILENO, waitpid, WEXITSTATUS } from "../mod.ts";
import { WNOHANG, Write, writen } from "../mod.ts";
import { argv, tellPort } from "./program.ts";

const listenfd = Socket(AF_INET, SOCK_STREAM, 0);
Setsockopt(listenfd, SOL_SOCKET, SO_REUSEADDR, 1);
const servaddr = sockaddr_in({
  sin_family: AF_INET,
  sin_port: htons(Number(argv[0] ?? 0)),
  sin_addr: { s_addr: htonl(INADDR_ANY) },
});
Bind(listenfd, servaddr, sizeof(servaddr));
Listen(listenfd, LISTENQ);
Signal(SIGCHLD, sig_chld); // accept() goes on after it: see signal()
tellPort(listenfd);

for (;;) {
  const connfd = Accept(listenfd, null, null);
  if (Fork() === 0) { // the child
    Close(listenfd);
    _exit(str_echo(connfd));
  }
  Close(connfd); // the child has it
}

/** Several children may have ended for one signal: a loop, and WNOHANG. UNP figure 5.11 */
function sig_chld(): void {
  const stat = int();
  for (;;) {
    const pid = waitpid(-1, stat, WNOHANG);
    if (pid <= 0) return;
    Write(STDOUT_FILENO, `child ${pid} ended with ${WEXITSTATUS(stat.value)}\n`);
  }
}

/** Echoes until the client closes; the child's status. */
function str_echo(sockfd: number): number {
  const buf = char(MAXLINE);
  for (;;) {
    const n = read(sockfd, buf, MAXLINE);
    if (n === 0) return 0;
    if (n < 0 && errno() === EINTR) continue;
    if (n < 0 || writen(sockfd, buf, n) !== n) {
      perror("str_echo");
      return 1;
    }
  }
}
