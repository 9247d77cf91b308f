/** Behaviour of the library's calls for processes, by name; prints what it saw as JSON. See processes.test.ts. */
import * as socksh from "../../../mod.ts";
import { runtime } from "../../../runtime/pick.ts";

const { _exit, char, fork, int, kill, pipe, read, signal, waitpid, write } = socksh;

function pair(): [number, number] {
  const fd: [number, number] = [-1, -1];
  if (pipe(fd) < 0) throw new Error("no pipe");
  return fd;
}

/** Keeps the processor busy for so many milliseconds, without a call. */
function compute(milliseconds: number): void {
  for (const start = performance.now(); performance.now() < start + milliseconds;);
}

/** The status of a child that runs `action`. */
function statusOf(action: () => void): number {
  const pid = fork();
  if (pid === 0) {
    action();
    _exit(99);
  }
  const stat = int();
  return waitpid(pid, stat, 0) === pid ? stat.value : -1;
}

/** Sends itself a signal from a child, again and again until the child is killed. */
function pester(signo: number, target = socksh.getpid()): number {
  const pid = fork();
  while (pid === 0) {
    kill(target, signo);
    socksh.poll([], 0, 1);
  }
  return pid;
}

function end(pid: number): void {
  kill(pid, socksh.SIGKILL);
  waitpid(pid, null, 0);
}

const behaviours: Readonly<Record<string, () => unknown>> = {
  /** Each child knows what the parent knew, changes its own copy, and makes garbage and a grandchild. */
  family() {
    let counter = 1;
    const statuses: number[] = [];
    for (let turn = 0; turn < 20; turn++) {
      statuses.push(
        statusOf(() => {
          counter += turn;
          const garbage = Array.from({ length: 50_000 }, (_, i) => ({ i, text: `${i}` }));
          const inner = statusOf(() => _exit(garbage.length === 50_000 ? counter : 98));
          _exit(socksh.WEXITSTATUS(inner) + 1);
        }) >> 8,
      );
    }
    return { counter, statuses };
  },

  /** A child whose code comes to an end without _exit(), throws, or ends by the runtime's own means. */
  ends() {
    const status = (code: string) => {
      const [reading, writing] = pair();
      const pid = fork();
      if (pid === 0) {
        socksh.dup2(writing, 2);
        socksh.execvp(runtime.command[0]!, [...runtime.command, import.meta.filename!, "child", code]);
      }
      socksh.close(writing);
      const stat = int();
      waitpid(pid, stat, 0);
      const told = char(10_000);
      return { status: stat.value, told: told.text(read(reading, told)).includes("boom") };
    };
    return ["fall", "throw", "exit"].map(status);
  },

  /** A blocked read goes on after a handler of signal(), and ends after one of Signal(SIGALRM). */
  restart() {
    const [reading, writing] = pair();
    let handled = 0;
    signal(socksh.SIGUSR1, () => handled++);
    const parent = socksh.getpid();
    const pid = fork();
    if (pid === 0) {
      for (let turn = 0; turn < 50; turn++) {
        kill(parent, socksh.SIGUSR1);
        socksh.poll([], 0, 2);
      }
      write(writing, "x");
      _exit(0);
    }
    const restarted = read(reading, char(1));
    waitpid(pid, null, 0);
    socksh.Signal(socksh.SIGALRM, () => {});
    socksh.alarm(1);
    const interrupted = [read(reading, char(1)), socksh.errnoName(socksh.errno())];
    return { restarted, handled: handled > 1, interrupted };
  },

  /** Each of many signals wakes pause(): none comes unseen between the look at what has come and the call. */
  pauses() {
    let handled = 0;
    signal(socksh.SIGUSR1, () => handled++);
    const pid = pester(socksh.SIGUSR1);
    for (let turn = 0; turn < 500; turn++) socksh.pause();
    end(pid);
    return handled >= 500;
  },

  /** A signal that has come during plain TypeScript is handled after a fork, too: the second is the one that rehearses. */
  keeps() {
    let handled = 0;
    signal(socksh.SIGUSR1, () => handled++);
    const parent = socksh.getpid();
    const [reading, writing] = pair();
    if (fork() === 0) {
      read(reading, char(1));
      // A handler would run at the end of the parent's write().
      compute(100);
      kill(parent, socksh.SIGUSR1);
      _exit(0);
    }
    write(writing, "x");
    compute(500);
    const before = handled;
    if (fork() === 0) _exit(0);
    while (socksh.wait(null) > 0 || socksh.errno() === socksh.EINTR);
    return [before, handled];
  },

  /** What a handler throws comes out of the call; the next signal is handled all the same. */
  throws() {
    let handled = 0;
    signal(socksh.SIGUSR1, () => {
      handled++;
      throw new Error("from the handler");
    });
    const messages: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      try {
        kill(socksh.getpid(), socksh.SIGUSR1);
      } catch (error) {
        messages.push((error as Error).message);
      }
    }
    return { handled, messages };
  },

  /** In its handler a signal is blocked; another one is not. */
  nested() {
    const order: string[] = [];
    let depth = 0;
    const self = socksh.getpid();
    signal(socksh.SIGUSR1, () => {
      depth++;
      order.push(`one ${depth}`);
      if (order.length < 4) {
        kill(self, socksh.SIGUSR1);
        kill(self, socksh.SIGUSR2);
      }
      depth--;
    });
    signal(socksh.SIGUSR2, () => order.push("two"));
    kill(self, socksh.SIGUSR1);
    return order;
  },

  /** Dispositions as signal() tells them; what it refuses. */
  dispositions() {
    const handler = () => {};
    const told = [
      signal(socksh.SIGUSR1, handler),
      signal(socksh.SIGUSR1, socksh.SIG_IGN) === handler,
      kill(socksh.getpid(), socksh.SIGUSR1),
      signal(socksh.SIGUSR1, socksh.SIG_DFL),
    ];
    const refused = [0, 65, 1.5, socksh.SIGKILL, socksh.SIGSTOP, 32, socksh.SIGSEGV].map((signo) =>
      [signal(signo, handler), socksh.errnoName(socksh.errno())].join(" ")
    );
    const death = statusOf(() => kill(socksh.getpid(), socksh.SIGUSR1));
    return { told, refused, death };
  },

  /** Signals that come to the parent are not the child's; handlers are. */
  childSignals() {
    let handled = 0;
    signal(socksh.SIGUSR1, () => handled++);
    return statusOf(() => {
      const before = handled;
      kill(socksh.getpid(), socksh.SIGUSR1);
      _exit(10 * before + handled);
    }) >> 8;
  },

  /** What the runtime catches for its event loop kills a child. */
  async runtimeSignals() {
    const { default: process } = await import("node:process");
    process.on("SIGTERM", () => {});
    const statuses = new Set<number>();
    for (let turn = 0; turn < 30; turn++) {
      const pid = fork();
      while (pid === 0) socksh.pause();
      kill(pid, socksh.SIGTERM);
      const stat = int();
      waitpid(pid, stat, 0);
      statuses.add(stat.value);
    }
    return [...statuses];
  },

  /** An executed program has SIGPIPE's default and open standard streams; a failed exec leaves all as it was. */
  exec() {
    const [reading, writing] = pair();
    const failed = [socksh.execl("/no/such/file", "x", null), socksh.errnoName(socksh.errno())];
    const [r, w] = pair();
    socksh.close(r);
    const broken = [write(w, "x"), socksh.errnoName(socksh.errno())];
    const status = statusOf(() => {
      socksh.dup2(writing, 1);
      // grep reads its own status: SIGPIPE is bit 12 of the ignored signals.
      socksh.execlp("sh", "sh", "-c", "grep SigIgn /proc/self/status; echo $A-$B; exit 3");
    });
    const buf = char(1000);
    const [ignored = ""] = buf.text(read(reading, buf)).split("\n");
    const sigpipe = Number.parseInt(ignored.split(/\s+/)[1] ?? "", 16) & (1 << 12);
    return { failed, broken, status, sigpipe };
  },
};

function child(code: string | undefined): void {
  const pid = fork();
  if (pid === 0) {
    if (code === "throw") throw new Error("boom");
    if (code === "exit") runtime.exit(7);
    return;
  }
  const stat = int();
  waitpid(pid, stat, 0);
  _exit(socksh.WIFEXITED(stat.value) ? socksh.WEXITSTATUS(stat.value) : 200);
}

const [name = "", code] = runtime.args;
if (name === "child") child(code);
else {
  console.log(JSON.stringify(await behaviours[name]!()));
  runtime.exit(0);
}
