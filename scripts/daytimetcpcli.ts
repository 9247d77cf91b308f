/**
 * The daytime client, after UNP figure 1.5: prints what the server says.
 *
 *     deno run --allow-ffi scripts/daytimetcpcli.ts <IPaddress> [port]
 */
import {
  AF_INET,
  char,
  Connect,
  htons,
  Inet_pton,
  IPPORT_DAYTIME,
  MAXLINE,
  Read,
  sizeof,
  SOCK_STREAM,
} from "../mod.ts";
import { sockaddr_in, Socket, STDOUT_FILENO, Write } from "../mod.ts";
import { argv, err_quit } from "./program.ts";

const [address, port] = argv;
if (address === undefined) err_quit("usage: daytimetcpcli <IPaddress> [port]");

const sockfd = Socket(AF_INET, SOCK_STREAM, 0);
const servaddr = sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(port ?? IPPORT_DAYTIME)) });
Inet_pton(AF_INET, address, servaddr.sin_addr);
Connect(sockfd, servaddr, sizeof(servaddr));

const recvline = char(MAXLINE);
for (let n; (n = Read(sockfd, recvline, MAXLINE)) > 0;) Write(STDOUT_FILENO, recvline, n);
