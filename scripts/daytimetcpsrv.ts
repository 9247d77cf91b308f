/**
 * The daytime server, after UNP figure 1.9: tells each client the time. Port 0 (the default): any free one.
 *
 *     deno run --allow-ffi scripts/daytimetcpsrv.ts [port]
 */
import {
  Accept,
  AF_INET,
  Bind,
  Close,
  ctime,
  htonl,
  htons,
  INADDR_ANY,
  Listen,
  LISTENQ,
  Setsockopt,
  sizeof,
} from "../mod.ts";
import { SO_REUSEADDR, SOCK_STREAM, sockaddr_in, Socket, SOL_SOCKET, time, Write } from "../mod.ts";
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

for (;;) {
  const connfd = Accept(listenfd, null, null);
  Write(connfd, `${ctime(time()).slice(0, 24)}\r\n`);
  Close(connfd);
}
