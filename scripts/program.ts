/** What the example programs share: arguments, a quick end, and telling the port. */
import { Getsockname, ntohs, sockaddr_in, STDERR_FILENO, STDOUT_FILENO, Write } from "../mod.ts";
import { runtime } from "../runtime/pick.ts";

/** The program's own arguments: argv[1], … in C. */
export const argv = runtime.args;

/** Prints a message and ends the program. UNP D.3 */
export function err_quit(message: string): never {
  Write(STDERR_FILENO, `${message}\n`);
  return runtime.exit(1);
}

/** A server that was given port 0 says which one it got. */
export function tellPort(sockfd: number): void {
  const servaddr = sockaddr_in();
  Getsockname(sockfd, servaddr);
  Write(STDOUT_FILENO, `port ${ntohs(servaddr.sin_port)}\n`);
}
