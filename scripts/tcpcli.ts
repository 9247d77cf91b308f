/**
 * The TCP echo client, after UNP figures 5.4 and 6.13: sends standard input and prints what comes back. At the end of
 * the input it closes its half and reads on.
 *
 *     deno run --allow-ffi scripts/tcpcli.ts <IPaddress> [port]
 */
import { AF_INET, char, Connect, FD_ISSET, FD_SET, fd_set, htons, Inet_pton, MAXLINE, Read, Select } from "../mod.ts";
import { SERV_PORT, SHUT_WR, Shutdown, sizeof, SOCK_STREAM, sockaddr_in, Socket } from "../mod.ts";
import { STDIN_FILENO, STDOUT_FILENO, Write, Writen } from "../mod.ts";
import { argv, err_quit } from "./program.ts";

const [address, port] = argv;
if (address === undefined) err_quit("usage: tcpcli <IPaddress> [port]");

const sockfd = Socket(AF_INET, SOCK_STREAM, 0);
const servaddr = sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(port ?? SERV_PORT)) });
Inet_pton(AF_INET, address, servaddr.sin_addr);
Connect(sockfd, servaddr, sizeof(servaddr));
str_cli(sockfd);

function str_cli(sockfd: number): void {
  const buf = char(MAXLINE);
  let stdineof = false;
  for (;;) {
    const rset = fd_set();
    if (!stdineof) FD_SET(STDIN_FILENO, rset);
    FD_SET(sockfd, rset);
    Select(Math.max(STDIN_FILENO, sockfd) + 1, rset, null, null, null);

    if (FD_ISSET(sockfd, rset)) {
      const n = Read(sockfd, buf, MAXLINE);
      if (n === 0 && stdineof) return;
      if (n === 0) err_quit("str_cli: server terminated prematurely");
      Write(STDOUT_FILENO, buf, n);
    }
    if (FD_ISSET(STDIN_FILENO, rset)) {
      const n = Read(STDIN_FILENO, buf, MAXLINE);
      if (n > 0) Writen(sockfd, buf, n);
      else {
        stdineof = true;
        Shutdown(sockfd, SHUT_WR);
      }
    }
  }
}
