/** Which process group has the terminal, and in which mode: what a job-control shell hands over and takes back. */
import { duplicateHigh } from "./descriptors.ts";
import type { Libc } from "./libc.ts";
import { changeMask, signalNumbers, signalSet } from "./signals.ts";

/** struct termios. */
const attributesSize = 60;
/** After the output is out. */
const TCSADRAIN = 1;
/** Out of the way of the program's numbers. */
const ownDescriptors = 900;

export type TerminalMode = Uint8Array<ArrayBuffer>;

export interface Foreground {
  /** Makes a process group the one that reads the terminal, and gets its Ctrl-C and Ctrl-Z. */
  give(group: number): void;
  /** The shell's again, in the mode in which it was given; the mode in which it was found. */
  takeBack(): TerminalMode;
  setMode(mode: TerminalMode): void;
}

/** Undefined if the process does not have the terminal itself: then it has nothing to give. */
export function openForeground(libc: Libc, terminal: number): Foreground | undefined {
  const { call } = libc;
  const own = call.getpgrp();
  if (call.tcgetpgrp(terminal) !== own) return undefined;
  // The program may close its standard input, or put a file in its place.
  const fd = duplicateHigh(libc, terminal, ownDescriptors);
  let before = mode();

  function mode(): TerminalMode {
    const attributes = new Uint8Array(new ArrayBuffer(attributesSize));
    call.tcgetattr(fd, attributes);
    return attributes;
  }

  /** A process of a background group is stopped for this, unless it blocks the signal. */
  function setGroup(group: number): void {
    const signal = signalSet(signalNumbers.SIGTTOU);
    const before = changeMask(libc, "block", signal);
    call.tcsetpgrp(fd, group);
    if ((before & signal) === 0n) changeMask(libc, "unblock", signal);
  }

  return {
    give(group) {
      before = mode();
      setGroup(group);
    },
    takeBack() {
      setGroup(own);
      const found = mode();
      call.tcsetattr(fd, TCSADRAIN, before);
      return found;
    },
    setMode: (attributes) => void call.tcsetattr(fd, TCSADRAIN, attributes),
  };
}
