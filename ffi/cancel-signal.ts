/**
 * The signal that ends a blocked call of a thread that is to be cancelled: the one libc keeps for that, which programs can
 * neither block nor see. libc's sigaction() refuses it. So another signal gets the handler for a moment, and what the
 * kernel then has for that one is copied: libc's return from handlers is in it.
 */
import type { Libc } from "./libc.ts";
import { SIGCANCEL } from "./signals-linux.ts";
import { signalFlags, withHandler } from "./signals.ts";

/** Seldom used by anybody. */
const MODEL = 63;
const SYS_rt_sigaction = { x86_64: 13, aarch64: 134 } as const;
/** The kernel's struct sigaction, and its set of signals. */
const actionSize = 32, actionFlags = 8, setSize = 8;

/** `handler`: the stub that marks signals. */
export function installCancelSignal(libc: Libc, handler: number): void {
  const { call, runtime } = libc;
  const action = new Uint8Array(new ArrayBuffer(actionSize));
  const address = runtime.addressOf(action);
  const sigaction = (signo: number, set: number, get: number) => {
    if (call.syscall(SYS_rt_sigaction[runtime.arch], signo, set, get, setSize, 0) !== 0) {
      throw new Error(`rt_sigaction(${signo}): ${libc.errorText(libc.errno())}`);
    }
  };
  withHandler(libc, MODEL, handler, () => sigaction(MODEL, 0, address));
  const view = new DataView(action.buffer);
  view.setUint32(actionFlags, view.getUint32(actionFlags, true) & ~signalFlags.SA_RESTART, true);
  sigaction(SIGCANCEL, address, 0);
}
