/** Sockets from host and service: UNP 11.12, 11.13. They throw a SocketError; a failed look-up has an EAI_ code. */
import { errno } from "./errno.ts";
import { close } from "./descriptors.ts";
import { AF_UNSPEC, AI_PASSIVE, LISTENQ, SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET } from "./generated/constants.ts";
import { addressErrorNames } from "./generated/error-names.ts";
import { type AddressInfo, gai_strerror, getaddrinfo } from "./names.ts";
import { SocketError } from "./socket-error.ts";
import { bind, connect, socket } from "./sockets.ts";
import { Listen, Setsockopt } from "./wrappers.ts";

function lookUp(host: string | null, serv: string | null, flags: number): AddressInfo[] {
  const res: AddressInfo[] = [];
  const n = getaddrinfo(host, serv, { ai_flags: flags, ai_family: AF_UNSPEC, ai_socktype: SOCK_STREAM }, res);
  if (n === 0) return res;
  throw new SocketError("getaddrinfo", n, addressErrorNames.get(n) ?? String(n), gai_strerror(n));
}

/** The first of the addresses for which `action` succeeds on a socket of its own. */
function firstSocket(
  addresses: AddressInfo[],
  call: string,
  action: (sockfd: number, ai: AddressInfo) => number,
): number {
  let last = 0;
  for (const ai of addresses) {
    const sockfd = socket(ai.ai_family, ai.ai_socktype, ai.ai_protocol);
    if (sockfd >= 0 && action(sockfd, ai) === 0) return sockfd;
    last = errno();
    if (sockfd >= 0) close(sockfd);
  }
  throw new SocketError(call, last);
}

/**
 * Connects to a TCP server, trying each of its addresses. UNP 11.12
 *
 * @param host a name or a numeric address
 * @param serv a service or a port
 * @returns the socket
 *
 * @example
 * ```ts
 * import { Getsockname, ntohs, sockaddr_in, Tcp_connect, Tcp_listen } from "./mod.ts";
 *
 * const listenfd = Tcp_listen("127.0.0.1", "0"), sa = sockaddr_in();
 * Getsockname(listenfd, sa);
 * console.log(Tcp_connect("127.0.0.1", String(ntohs(sa.sin_port))) > listenfd); // true
 * ```
 */
export function Tcp_connect(host: string, serv: string): number {
  return firstSocket(lookUp(host, serv, 0), "connect", (sockfd, ai) => connect(sockfd, ai.ai_addr, ai.ai_addrlen));
}

/**
 * Makes a listening TCP socket. UNP 11.13
 *
 * @param host a name or a numeric address; null: any of this host's
 * @param serv a service or a port; "0": the kernel chooses one
 * @returns the socket
 *
 * @example
 * ```ts
 * import { SocketError, Tcp_listen } from "./mod.ts";
 *
 * try {
 *   Tcp_listen("127.0.0.1", "no-such-service");
 * } catch (error) {
 *   console.log((error as SocketError).call, (error as SocketError).code); // getaddrinfo EAI_SERVICE
 * }
 * ```
 */
export function Tcp_listen(host: string | null, serv: string): number {
  const listenfd = firstSocket(lookUp(host, serv, AI_PASSIVE), "bind", (sockfd, ai) => {
    Setsockopt(sockfd, SOL_SOCKET, SO_REUSEADDR, 1);
    return bind(sockfd, ai.ai_addr, ai.ai_addrlen);
  });
  Listen(listenfd, LISTENQ);
  return listenfd;
}
