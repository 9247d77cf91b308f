/** The other side of the shell's connections: `peer.ts PID ACTIONS`, told apart in ../steps.ts. Says `ready` when it listens. */
import { createSocket } from "node:dgram";
import { createConnection, createServer, type Socket } from "node:net";
import process from "node:process";
import type { PeerAction } from "../steps.ts";

const RETRY_MS = 20;
const TIME_LIMIT = 40_000;
/** Standard output is for `ready` alone. */
const log = (text: string) => process.stderr.write(`${text}\n`);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const shell = Number(process.argv[2]);
const actions = JSON.parse(process.argv[3]!) as PeerAction[];
setTimeout(() => process.exit(1), TIME_LIMIT).unref();

function connect(to: number | string): Promise<Socket> {
  return new Promise((resolve) => {
    const attempt = () => {
      const socket = typeof to === "number" ? createConnection(to, "127.0.0.1") : createConnection(to);
      socket.once("connect", () => resolve(socket));
      socket.once("error", () => setTimeout(attempt, RETRY_MS));
    };
    attempt();
  });
}

/** Reads `count` bytes, or all until the end. */
function receive(socket: Socket, count = Infinity): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const done = () => resolve(text);
    socket.on("data", (chunk) => {
      text += chunk.toString();
      if (text.length >= count) done();
    });
    socket.on("end", done);
    socket.on("error", done);
  });
}

async function connectAction({ to, send }: PeerAction & { action: "connect" }): Promise<void> {
  const socket = await connect(to);
  if (send !== undefined) socket.write(send);
  const text = await receive(socket, send?.length);
  socket.destroy();
  log(`peer of ${to} received ${JSON.stringify(text)}`);
}

function listenAction({ port, send, close }: PeerAction & { action: "listen" }): Promise<() => Promise<void>> {
  return new Promise((listening) => {
    let served: () => void;
    const done = new Promise<void>((resolve) => served = resolve);
    const server = createServer(async (socket) => {
      server.close();
      socket.write(send);
      if (close) socket.end();
      const text = await receive(socket);
      socket.destroy();
      log(`peer on ${port} received ${JSON.stringify(text)}`);
      served();
    });
    server.listen(port, "127.0.0.1", () => listening(() => done));
  });
}

async function datagramAction({ port, send }: PeerAction & { action: "datagram" }): Promise<void> {
  const socket = createSocket("udp4");
  const reply = new Promise<string>((resolve) => socket.once("message", (message) => resolve(message.toString())));
  // Nobody may be there yet.
  socket.on("error", () => {});
  const timer = setInterval(() => socket.send(send, port, "127.0.0.1"), RETRY_MS);
  const text = await reply;
  clearInterval(timer);
  socket.close();
  log(`peer of ${port} received ${JSON.stringify(text)}`);
}

function echoDatagramAction({ port }: PeerAction & { action: "echo-datagram" }): Promise<() => Promise<void>> {
  return new Promise((listening) => {
    const socket = createSocket("udp4");
    const done = new Promise<void>((resolve) => {
      socket.once("message", (message, from) => {
        socket.send(message, from.port, from.address, () => {
          socket.close();
          log(`peer on ${port} received ${JSON.stringify(message.toString())}`);
          resolve();
        });
      });
    });
    socket.bind(port, "127.0.0.1", () => listening(() => done));
  });
}

/** What is to be waited for in turn. */
const turns: (() => Promise<void>)[] = [];
for (const action of actions) {
  if (action.action === "listen") turns.push(await listenAction(action));
  else if (action.action === "echo-datagram") turns.push(await echoDatagramAction(action));
  else if (action.action === "connect") turns.push(() => connectAction(action));
  else if (action.action === "datagram") turns.push(() => datagramAction(action));
  else {
    turns.push(async () => {
      await sleep(200);
      process.kill(shell, "SIGINT");
    });
  }
}
process.stdout.write("ready\n");
for (const turn of turns) await turn();
log("done");
process.exit(0);
