/** libc's own environment follows the program's (environment.c): system() and popen() pass it on, and TZ is read there. */
import type { ImplementationTable } from "./host.ts";

const OVERWRITE = 1;

export const libraryEnvironment: ImplementationTable = {
  __library_setenv: (host) => (name, value) => {
    if (value === 0) host.call("unsetenv", name!);
    else host.call("setenv", name!, value!, OVERWRITE);
  },
  __library_clearenv: (host) => () => void host.call("clearenv"),
};
