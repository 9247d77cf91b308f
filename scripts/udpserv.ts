/**
 * The UDP echo server, after UNP figures 8.3 and 8.4. Port 0 (the default): any free one.
 *
 *     deno run --allow-ffi scripts/udpserv.ts [port]
 */
import { AF_INET, Bind, char, htonl, htons, INADDR_ANY, MAXLINE, Recvfrom, Sendto, sizeof } from "../mod.ts";
import { SOCK_DGRAM, sockaddr_in, Socket, socklen_t } from "../mod.ts";
import { argv, tellPort } from "./program.ts";

const sockfd = Socket(AF_INET, SOCK_DGRAM, 0);
const servaddr = sockaddr_in({
  sin_family: AF_INET,
  sin_port: htons(Number(argv[0] ?? 0)),
  sin_addr: { s_addr: htonl(INADDR_ANY) },
});
Bind(sockfd, servaddr, sizeof(servaddr));
tellPort(sockfd);
dg_echo(sockfd);

function dg_echo(sockfd: number): never {
  const mesg = char(MAXLINE), cliaddr = sockaddr_in(), len = socklen_t();
  for (;;) {
    len.value = sizeof(cliaddr);
    const n = Recvfrom(sockfd, mesg, MAXLINE, 0, cliaddr, len);
    Sendto(sockfd, mesg, n, 0, cliaddr, len.value);
  }
}
