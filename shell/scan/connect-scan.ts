/** Scans by connect(): so many connections at once, none of which blocks. Needs no rights. UNP 16.3 */
import type { Libc } from "../../ffi/libc.ts";
import type { ScanEnd, ScanRequest, ScanResult } from "./scan.ts";
import { socketAddressWith } from "./target.ts";

const AT_ONCE = 100;
/** The longest wait without a look at Ctrl-C. */
const LOOK_MS = 50;
const SOCK_STREAM = 1, SOCK_NONBLOCK = 0o4000, SOCK_CLOEXEC = 0o2000000;
const SOL_SOCKET = 1, SO_ERROR = 4;
const POLLOUT = 4;
/** struct pollfd: the descriptor, events, revents. */
const pollSize = 8;
const EAGAIN = 11, ENFILE = 23, EMFILE = 24, EADDRNOTAVAIL = 99, ENETUNREACH = 101, ECONNRESET = 104, ENOBUFS = 105;
const ETIMEDOUT = 110, ECONNREFUSED = 111, EHOSTDOWN = 112, EHOSTUNREACH = 113, EINPROGRESS = 115;
/** Of descriptors, memory, or local ports. */
const SHORTAGES: readonly number[] = [EAGAIN, ENFILE, EMFILE, EADDRNOTAVAIL, ENOBUFS];
const UNREACHABLE: readonly number[] = [ETIMEDOUT, ENETUNREACH, EHOSTDOWN, EHOSTUNREACH];

/** A connection that is being made. */
interface Attempt {
  readonly port: number;
  readonly descriptor: number;
  /** When it is given up. */
  readonly deadline: number;
}

type Answer = "open" | "closed" | "filtered";

/** Why a scan cannot be done. */
interface Failure {
  readonly errno: number;
}

export function connectScan(libc: Libc, request: ScanRequest): ScanEnd {
  const scan = new ConnectScan(libc, request);
  try {
    return scan.run();
  } finally {
    scan.close();
  }
}

class ConnectScan {
  readonly #libc: Libc;
  readonly #request: ScanRequest;
  readonly #result: ScanResult = { open: [], closed: 0, filtered: 0 };
  #attempts: Attempt[] = [];
  /** Index of the first port that is not tried yet. */
  #next = 0;
  readonly #polled = new DataView(new ArrayBuffer(AT_ONCE * pollSize));

  constructor(libc: Libc, request: ScanRequest) {
    this.#libc = libc;
    this.#request = request;
  }

  run(): ScanEnd {
    const { ports } = this.#request;
    while ((this.#next < ports.length || this.#attempts.length > 0) && !this.#request.stopped()) {
      const failure = this.#startSome();
      if (failure !== undefined) {
        return { problem: `${this.#request.target.text}: ${this.#libc.errorText(failure.errno)}` };
      }
      this.#wait();
      this.#request.progress(this.#result);
    }
    return this.#result;
  }

  close(): void {
    for (const { descriptor } of this.#attempts) this.#libc.call.close(descriptor);
    this.#attempts = [];
  }

  /** As many connections as there may be at once. */
  #startSome(): Failure | undefined {
    const { ports } = this.#request;
    // The loopback answers at once: even so Ctrl-C is looked at.
    for (let left = AT_ONCE; left > 0 && this.#attempts.length < AT_ONCE && this.#next < ports.length; left--) {
      const outcome = this.#start(ports[this.#next]!);
      if (outcome === "later") return undefined;
      if (outcome !== "begun") return outcome;
      this.#next++;
    }
    return undefined;
  }

  /** `later`: this system has no socket to spare just now. */
  #start(port: number): "begun" | "later" | Failure {
    const { call } = this.#libc;
    const { target, timeoutMs } = this.#request;
    const descriptor = call.socket(target.family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return this.#shortage(this.#libc.errno());
    const address = socketAddressWith(target, port);
    const errno = call.connect(descriptor, address, address.length) === 0 ? 0 : this.#libc.errno();
    if (errno === EINPROGRESS) {
      this.#attempts.push({ port, descriptor, deadline: performance.now() + timeoutMs });
      return "begun";
    }
    const answer = errno === ENETUNREACH ? undefined : this.#answerOf(descriptor, errno);
    call.close(descriptor);
    if (answer === undefined) return this.#shortage(errno);
    this.#count(port, answer);
    return "begun";
  }

  /** Sockets or ports are used up: those of this scan come back. */
  #shortage(errno: number): "later" | Failure {
    return SHORTAGES.includes(errno) && this.#attempts.length > 0 ? "later" : { errno };
  }

  /** Waits for answers a little while. */
  #wait(): void {
    if (this.#attempts.length === 0) return;
    const now = performance.now();
    const patience = Math.min(...this.#attempts.map(({ deadline }) => deadline)) - now;
    this.#attempts.forEach(({ descriptor }, i) => {
      this.#polled.setInt32(i * pollSize, descriptor, true);
      this.#polled.setInt32(i * pollSize + 4, POLLOUT, true);
    });
    const milliseconds = Math.ceil(Math.max(0, Math.min(patience, LOOK_MS)));
    // When a signal comes, nothing is known of any of them.
    const known = this.#libc.call.poll(new Uint8Array(this.#polled.buffer), this.#attempts.length, milliseconds) >= 0;
    const after = performance.now();
    this.#attempts = this.#attempts.filter((attempt, i) => {
      const answered = known && this.#polled.getInt16(i * pollSize + 6, true) !== 0;
      if (!answered && attempt.deadline > after) return true;
      const errno = answered ? this.#errorOf(attempt.descriptor) : ETIMEDOUT;
      // An error of another kind says at least that nobody can be reached.
      this.#count(attempt.port, this.#answerOf(attempt.descriptor, errno) ?? "filtered");
      this.#libc.call.close(attempt.descriptor);
      return false;
    });
  }

  #errorOf(descriptor: number): number {
    const value = new Int32Array(new ArrayBuffer(8));
    value[1] = 4;
    const bytes = new Uint8Array(value.buffer);
    this.#libc.call.getsockopt(descriptor, SOL_SOCKET, SO_ERROR, bytes.subarray(0, 4), bytes.subarray(4));
    return value[0]!;
  }

  /** What an error of connect() tells about the port; undefined if it tells nothing. */
  #answerOf(descriptor: number, errno: number): Answer | undefined {
    if (errno === 0) return this.#isConnectedToItself(descriptor) ? "closed" : "open";
    if (errno === ECONNREFUSED || errno === ECONNRESET) return "closed";
    return UNREACHABLE.includes(errno) ? "filtered" : undefined;
  }

  /** On this very host a connection may get the port it goes to: then nobody listens there. */
  #isConnectedToItself(descriptor: number): boolean {
    const { call } = this.#libc;
    const nameOf = (name: typeof call.getsockname) => {
      const bytes = new Uint8Array(new ArrayBuffer(32));
      new DataView(bytes.buffer).setInt32(0, 28, true);
      name(descriptor, bytes.subarray(4), bytes.subarray(0, 4));
      return bytes.join();
    };
    return nameOf(call.getsockname) === nameOf(call.getpeername);
  }

  #count(port: number, answer: Answer): void {
    if (answer === "open") this.#result.open.push(port);
    else this.#result[answer]++;
  }
}
