/**
 * The UDP echo client, after UNP figures 8.7 and 8.8: sends each line of standard input and prints the answer.
 *
 *     deno run --allow-ffi scripts/udpcli.ts <IPaddress> [port]
 */
import { AF_INET, char, htons, Inet_pton, MAXLINE, Readline, Recvfrom, Sendto, SERV_PORT, sizeof } from "../mod.ts";
import { SOCK_DGRAM, sockaddr_in, Socket, STDIN_FILENO, STDOUT_FILENO, Write } from "../mod.ts";
import { argv, err_quit } from "./program.ts";

const [address, port] = argv;
if (address === undefined) err_quit("usage: udpcli <IPaddress> [port]");

const servaddr = sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(port ?? SERV_PORT)) });
Inet_pton(AF_INET, address, servaddr.sin_addr);
dg_cli(Socket(AF_INET, SOCK_DGRAM, 0));

function dg_cli(sockfd: number): void {
  const sendline = char(MAXLINE), recvline = char(MAXLINE + 1);
  for (let n; (n = Readline(STDIN_FILENO, sendline, MAXLINE)) > 0;) {
    Sendto(sockfd, sendline, n, 0, servaddr, sizeof(servaddr));
    Write(STDOUT_FILENO, recvline, Recvfrom(sockfd, recvline, MAXLINE, 0, null, null));
  }
}
