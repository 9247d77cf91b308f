/**
 * The TCP echo server of one process, after UNP figures 6.21 and 6.22: select() watches the listening socket and all
 * clients. Port 0 (the default): any free one.
 *
 *     deno run --allow-ffi scripts/tcpserv.ts [port]
 */
import { Accept, AF_INET, Bind, char, Close, errno, FD_CLR, FD_ISSET, FD_SET, fd_set, htonl, htons } from "../mod.ts";
import { INADDR_ANY, Listen, LISTENQ, MAXLINE, perror, read, Select, Setsockopt, sizeof } from "../mod.ts";
import { SO_REUSEADDR, SOCK_STREAM, sockaddr_in, Socket, socklen_t, SOL_SOCKET, writen } from "../mod.ts";
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
tellPort(listenfd);

const client = new Set<number>();
const allset = fd_set(), buf = char(MAXLINE);
FD_SET(listenfd, allset);

for (;;) {
  const rset = fd_set(allset);
  Select(Math.max(listenfd, ...client) + 1, rset, null, null, null);

  if (FD_ISSET(listenfd, rset)) {
    const cliaddr = sockaddr_in(), clilen = socklen_t(sizeof(cliaddr));
    const connfd = Accept(listenfd, cliaddr, clilen);
    client.add(connfd);
    FD_SET(connfd, allset);
  }
  for (const sockfd of client) {
    if (!FD_ISSET(sockfd, rset)) continue;
    const n = read(sockfd, buf, MAXLINE);
    if (n > 0 && writen(sockfd, buf, n) === n) continue;
    if (n !== 0) perror(`client ${sockfd}, errno ${errno()}`);
    Close(sockfd);
    FD_CLR(sockfd, allset);
    client.delete(sockfd);
  }
}
