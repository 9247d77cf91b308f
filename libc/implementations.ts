/** All functions that TypeScript implements, by name. */
import { directoryFunctions } from "./directories.ts";
import { libraryEnvironment } from "./environment.ts";
import { exitHandlers } from "./exit.ts";
import type { ImplementationTable } from "./host.ts";
import { interfaces } from "./interfaces.ts";
import { lineInput } from "./lines.ts";
import { memoryStreamFunctions } from "./memory-streams.ts";
import { nativeBuffers } from "./native-buffers.ts";
import { netdb } from "./netdb.ts";
import { printfFamily } from "./printf.ts";
import { processControl } from "./process.ts";
import { returnedRecords } from "./records.ts";
import { scanfFamily } from "./scanf.ts";
import { signalActions } from "./sigaction.ts";
import { streams } from "./streams.ts";
import { strings } from "./strings.ts";
import { calendar } from "./time.ts";

export const implementations: ImplementationTable = {
  ...calendar,
  ...directoryFunctions,
  ...exitHandlers,
  ...interfaces,
  ...libraryEnvironment,
  ...lineInput,
  ...memoryStreamFunctions,
  ...nativeBuffers,
  ...netdb,
  ...printfFamily,
  ...processControl,
  ...returnedRecords,
  ...scanfFamily,
  ...signalActions,
  ...streams,
  ...strings,
};
