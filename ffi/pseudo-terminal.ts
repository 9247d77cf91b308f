/** A pseudo-terminal for output alone: what writes to it finds a terminal, and nothing is changed on the way. */
import type { Libc } from "./libc.ts";

const O_RDWR = 2, O_NOCTTY = 0o400, O_CLOEXEC = 0x8_0000;
const TIOCSPTLCK = 0x4004_5431, TIOCGPTPEER = 0x5441;
/** struct termios. */
const attributesSize = 60, outputFlags = 4, localFlags = 12;
const OPOST = 0o1, ISIG = 0o1, ICANON = 0o2, ECHO = 0o10;
const TCSANOW = 0;

export interface PseudoTerminal {
  readonly master: number;
  readonly slave: number;
}

/** It becomes nobody's controlling terminal. Undefined where there are none: no /dev/ptmx, or Linux before 4.13. */
export function openPseudoTerminal(libc: Libc): PseudoTerminal | undefined {
  const { call, scratch } = libc;
  const master = call.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC, 0);
  if (master < 0) return undefined;
  scratch.view.setInt32(0, 0, true);
  // The flags go where an address is expected.
  const slave = call.ioctl(master, TIOCSPTLCK, scratch.address) === 0
    ? call.ioctl(master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC)
    : -1;
  const attributes = new Uint8Array(new ArrayBuffer(attributesSize));
  if (slave < 0 || call.tcgetattr(slave, attributes) !== 0) {
    call.close(master);
    if (slave >= 0) call.close(slave);
    return undefined;
  }
  const view = new DataView(attributes.buffer);
  view.setUint32(outputFlags, view.getUint32(outputFlags, true) & ~OPOST, true);
  view.setUint32(localFlags, view.getUint32(localFlags, true) & ~(ISIG | ICANON | ECHO), true);
  call.tcsetattr(slave, TCSANOW, attributes);
  return { master, slave };
}
