/** `ask.ts http|dns|redis|bytes PORT`: asks a server on 127.0.0.1 as its clients do, and prints what it answers. */
import { createSocket } from "node:dgram";
import { connect, type Socket } from "node:net";
import process from "node:process";

const PATIENCE = 90_000, AGAIN = 50;
const HOST = "127.0.0.1";

const kind = process.argv[2]!, port = Number(process.argv[3]);

function connected(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: HOST, port, allowHalfOpen: true }, () => resolve(socket));
    socket.once("error", reject);
  });
}

/** The server may still be compiling. */
async function firstConnection(): Promise<Socket> {
  for (const deadline = Date.now() + PATIENCE;;) {
    try {
      return await connected();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

/** All that comes until the server closes the connection. */
function everything(socket: Socket): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    socket.on("data", (part) => void parts.push(Buffer.from(part)));
    socket.once("end", () => {
      socket.end();
      resolve(Buffer.concat(parts));
    });
    socket.once("error", reject);
  });
}

async function http(): Promise<void> {
  (await firstConnection()).destroy();
  // No POST: mini-httpd's child that has handed it on shuts the connection down, perhaps before the answer.
  const requests = [
    "GET /a.txt HTTP/1.0\r\n\r\n",
    "GET /nothing HTTP/1.0\r\n\r\n",
    "GET / HTTP/1.0\r\n\r\n",
    "HEAD /a.txt HTTP/1.1\r\nHost: here\r\n\r\n",
    "GET /answer.cgi?a=1&b=%20 HTTP/1.0\r\n\r\n",
    "GET /folder HTTP/1.0\r\n\r\n",
    "WRONG\r\n\r\n",
    "GET /../../etc/passwd HTTP/1.0\r\n\r\n",
    "GET /a.txt HTTP/1.0\r\nIf-Modified-Since: Sat, 01 Jan 2050 00:00:00 GMT\r\n\r\n",
  ];
  for (const request of requests) {
    const socket = await connected();
    // Without its end the server waits for more of a wrong request.
    socket.end(request);
    const answer = (await everything(socket)).toString("latin1");
    console.log(answer.replaceAll(/^(Date|Last-Modified|Expires): .*$/gm, "$1"));
  }
}

async function dns(): Promise<void> {
  (await firstConnection()).destroy();
  const [A, TXT, AAAA] = [1, 16, 28];
  const questions: [string, number][] = [
    ["any.example.test", A],
    ["host.lan", A],
    ["host.lan", AAAA],
    ["nobody.lan", A],
    ["text.lan", TXT],
    ["elsewhere.test", A],
  ];
  for (const [name, type] of questions) {
    const labels = name.split(".").flatMap((label) => [label.length, ...Buffer.from(label)]);
    const query = Buffer.from([0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...labels, 0, 0, type, 0, 1]);
    const datagrams = createSocket("udp4");
    const answer = await new Promise<Buffer>((resolve, reject) => {
      datagrams.once("message", resolve);
      datagrams.once("error", reject);
      datagrams.send(query, port, HOST);
    });
    datagrams.close();
    const stream = await connected();
    stream.end(Buffer.concat([Buffer.from([0, query.length]), query]));
    const answers = await everything(stream);
    console.log(name, type, answer.toString("hex"), answers.toString("hex"));
  }
}

async function redis(): Promise<void> {
  const numbers = Array.from({ length: 300 }, (_, i) => String(i));
  const commands: string[][] = [
    ["PING"],
    ["SET", "k", "v"],
    ["GET", "k"],
    ["INCR", "n"],
    ["ZADD", "z", ...numbers.flatMap((n) => [String(Number(n) * 1.1), `m${n}`])],
    ["ZRANGE", "z", "0", "5", "WITHSCORES"],
    ["OBJECT", "ENCODING", "z"],
    ["LPUSH", "l", ...numbers],
    ["SORT", "l", "LIMIT", "0", "3", "DESC"],
    ["HSET", "h", "f1", "v1", "f2", "v2"],
    ["HGETALL", "h"],
    ["DUMP", "h"],
    ["EVAL", "return {KEYS[1], ARGV[1] * 2, redis.call('GET', 'k'), tostring(1/3)}", "1", "key", "21"],
    ["SETRANGE", "s", "5", "hello"],
    ["BITCOUNT", "s"],
    ["PFADD", "p", ...numbers],
    ["PFCOUNT", "p"],
    ["GEOADD", "g", "13.361389", "38.115556", "Palermo", "15.087269", "37.502669", "Catania"],
    ["GEODIST", "g", "Palermo", "Catania", "km"],
    ["XADD", "x", "1-1", "a", "b"],
    ["XRANGE", "x", "-", "+"],
    ["MULTI"],
    ["SET", "a", "1"],
    ["INCR", "a"],
    ["EXEC"],
    // What is written and read back must be what was there.
    ["SAVE"],
    ["DEBUG", "RELOAD"],
    ["DBSIZE"],
    ["ZSCORE", "z", "m77"],
    ["WRONG"],
    // By a forked child.
    ["BGSAVE"],
  ];
  console.log(await redisAnswers(await firstConnection(), commands));
  for (;;) {
    const state = await redisAnswers(await connected(), [["INFO", "persistence"]]);
    if (!state.includes("rdb_bgsave_in_progress:0")) continue;
    console.log(/rdb_last_bgsave_status:.*/.exec(state)?.[0]);
    return;
  }
}

async function redisAnswers(socket: Socket, commands: readonly (readonly string[])[]): Promise<string> {
  const answers = everything(socket);
  for (const words of [...commands, ["QUIT"]]) {
    const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
    socket.write(`*${words.length}\r\n${parts.join("")}`);
  }
  return (await answers).toString("latin1");
}

async function bytes(): Promise<void> {
  const socket = await firstConnection();
  const sent = new Uint8Array(300_000).map((_, i) => (i * i) >> 3);
  const answer = everything(socket);
  socket.end(sent);
  console.log((await answer).toString("latin1"));
}

const asks: Readonly<Record<string, () => Promise<void>>> = { http, dns, redis, bytes };
await asks[kind]!();
