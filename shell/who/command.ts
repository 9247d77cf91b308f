/** `:who PORT`: which processes hold a port, as fuser(1) and ss(8) tell it. */
import { type Libc, openLibc } from "../../ffi/libc.ts";
import { type Command, type CommandOutput, fail, usage } from "../command.ts";
import { FIRST_EPHEMERAL_PORT, type OutputLine, type Segment } from "../output.ts";
import { Progress } from "../progress.ts";
import { LAST_PORT } from "../scan/ports.ts";
import { portOfService, type Protocol } from "../services.ts";
import type { Shell } from "../shell.ts";
import { findHolders, type Holders } from "./holders.ts";
import { type Endpoint, type KernelSocket, socketsOnPort } from "./sockets.ts";

const USAGE = ":who PORT[/udp]";

export const whoCommand: Command = {
  name: "who",
  usage: USAGE,
  meaning: "which processes hold a TCP port (with /udp, a UDP port): address, state, pid, descriptor, user, command",
  run(shell, argument, out) {
    const libc = openLibc(shell.program.runtime);
    const [, name, protocolName = "tcp"] = /^([^\s/]+)(?:\/(tcp|udp))?$/.exec(argument) ?? [];
    if (name === undefined) return usage(out, USAGE);
    const protocol = protocolName as Protocol;
    const port = /^[0-9]+$/.test(name) ? Number(name) : portOfService(libc, name, protocol);
    if (port === undefined) return fail(out, `no ${protocol.toUpperCase()} service is called '${name}'`);
    if (port < 1 || port > LAST_PORT) return fail(out, `${name}: a port is a number from 1 to ${LAST_PORT}`);
    const sockets = socketsOnPort(libc, protocol, port);
    if (sockets.length === 0) return fail(out, `nobody holds ${protocol.toUpperCase()} port ${port}`);
    return showHolders(shell, libc, sockets, out);
  },
};

function showHolders(shell: Shell, libc: Libc, sockets: readonly KernelSocket[], out: CommandOutput): boolean {
  const inodes = new Set(sockets.map(({ inode }) => inode).filter((inode) => inode !== 0));
  return shell.work((stopped) => {
    const progress = new Progress(out);
    let interrupted = false;
    const holders = findHolders(libc, inodes, (done, total) => {
      progress.update(done, total, () => `${done}/${total} processes`);
      return !(interrupted = stopped());
    });
    progress.end();
    for (const socket of sockets) {
      for (const line of linesOf(libc, socket, holders, interrupted)) out.line(line);
    }
    return interrupted ? fail(out, "interrupted: not all processes were looked at") : true;
  });
}

/** A line for each holder of a socket. */
function linesOf(libc: Libc, socket: KernelSocket, { byInode, hidden }: Holders, interrupted: boolean): OutputLine[] {
  const { local, peer, state, inode } = socket;
  const beginning: Segment[] = [
    ...endpointText(local),
    ...(peer === undefined ? [] : [" -> ", ...endpointText(peer)]),
    ...(state === "" ? [] : [`  ${state}`]),
  ];
  const user = userName(libc, socket.user);
  const holders = byInode.get(inode);
  if (holders !== undefined) {
    return holders.map(({ holder, descriptor }) => [
      ...beginning,
      "  pid ",
      { kind: "pid", text: `${holder.pid}` },
      " fd ",
      { kind: "fd", text: `${descriptor}` },
      `  ${user}  ${holder.command}`,
    ]);
  }
  if (inode === 0) return [[...beginning, "  no process: the kernel alone"]];
  const why = interrupted
    ? "not found so far"
    : hidden
    ? "not ours to see: ask as root"
    : "none that is seen from here";
  return [[...beginning, `  process ${why}  ${user}`]];
}

function endpointText({ host, port }: Endpoint): Segment[] {
  return [`${host}:`, port < FIRST_EPHEMERAL_PORT ? `${port}` : { kind: "port", text: `${port}` }];
}

/** struct passwd begins with pw_name. */
function userName(libc: Libc, user: number): string {
  const address = libc.call.getpwuid(user);
  if (address === 0) return `uid ${user}`;
  const { buffer, byteOffset } = libc.runtime.viewAt(address, 8);
  return libc.readCString(Number(new DataView(buffer, byteOffset, 8).getBigUint64(0, true)));
}
