/**
 * Scans by SYN segments of our own: SYN/ACK means open, RST closed, nothing (or ICMP's word) filtered. No connection
 * is made: the kernel, which knows nothing of it, answers a SYN/ACK with RST.
 */
import type { Libc } from "../../ffi/libc.ts";
import { RawSocketError, RawSockets, type Received } from "./raw-socket.ts";
import type { ScanEnd, ScanRequest, ScanResult } from "./scan.ts";
import { ACK, RST, SYN, synSegment } from "./tcp-segment.ts";

const AT_ONCE = 256;
/** The longest wait without a look at Ctrl-C. */
const LOOK_MS = 50;

/** A port from which no answer has come yet. */
interface Probe {
  sentAt: number;
  /** A segment may get lost: the second one decides. */
  tries: number;
}

const TRIES = 2;

export function synScan(libc: Libc, request: ScanRequest): ScanEnd {
  let sockets: RawSockets | undefined;
  try {
    sockets = new RawSockets(libc, request.target);
    return new SynScan(sockets, request).run();
  } catch (error) {
    if (error instanceof RawSocketError) return { problem: error.message };
    throw error;
  } finally {
    sockets?.close();
  }
}

class SynScan {
  readonly #sockets: RawSockets;
  readonly #request: ScanRequest;
  readonly #result: ScanResult = { open: [], closed: 0, filtered: 0 };
  readonly #probes = new Map<number, Probe>();
  /** Answers acknowledge it: what does not is no answer to this scan. */
  readonly #sequence = Math.floor(Math.random() * 0x1_0000_0000);
  /** Index of the first port that is not tried yet. */
  #next = 0;

  constructor(sockets: RawSockets, request: ScanRequest) {
    this.#sockets = sockets;
    this.#request = request;
  }

  run(): ScanResult {
    const { ports, stopped, progress } = this.#request;
    while ((this.#next < ports.length || this.#probes.size > 0) && !stopped()) {
      this.#sendSome();
      for (const received of this.#sockets.receive(this.#patience())) this.#take(received);
      this.#expire();
      progress(this.#result);
    }
    return this.#result;
  }

  /** As many as may be on their way at once. */
  #sendSome(): void {
    const { ports } = this.#request;
    while (this.#probes.size < AT_ONCE && this.#next < ports.length) {
      const port = ports[this.#next]!;
      if (!this.#send(port)) return;
      this.#probes.set(port, { sentAt: performance.now(), tries: 1 });
      this.#next++;
    }
  }

  #send(port: number): boolean {
    const { host } = this.#request.target;
    return this.#sockets.send(synSegment(this.#sockets, { host, port }, this.#sequence));
  }

  /** Milliseconds until the oldest probe is due: they lie in the order in which they were sent. */
  #patience(): number {
    const [oldest] = this.#probes.values();
    if (oldest === undefined) return 0;
    return Math.ceil(Math.max(0, Math.min(LOOK_MS, oldest.sentAt + this.#tryMs - performance.now())));
  }

  get #tryMs(): number {
    return this.#request.timeoutMs / TRIES;
  }

  #take(received: Received): void {
    if (received.kind === "unreachable") {
      if (received.sourcePort === this.#sockets.port && this.#probes.delete(received.destinationPort)) {
        this.#result.filtered++;
      }
      return;
    }
    const { sourcePort, destinationPort, flags, acknowledgement } = received.segment;
    const answers = destinationPort === this.#sockets.port && acknowledgement === (this.#sequence + 1) >>> 0;
    if (!answers || (flags & ACK) === 0 || (flags & (SYN | RST)) === 0 || !this.#probes.delete(sourcePort)) return;
    if ((flags & RST) !== 0) this.#result.closed++;
    else this.#result.open.push(sourcePort);
  }

  /** Whatever has waited long enough is sent once more, or given up. */
  #expire(): void {
    const now = performance.now();
    for (const [port, probe] of this.#probes) {
      if (probe.sentAt + this.#tryMs > now) return;
      this.#probes.delete(port);
      if (probe.tries === TRIES) this.#result.filtered++;
      else {
        this.#send(port);
        this.#probes.set(port, { sentAt: now, tries: probe.tries + 1 });
      }
    }
  }
}
