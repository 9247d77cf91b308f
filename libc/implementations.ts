/** All functions that TypeScript implements, by name. */
import { conversions } from "./conversions.ts";
import { directoryFunctions } from "./directories.ts";
import { dynamicLinking } from "./dynamic-linking.ts";
import { libraryEnvironment } from "./environment.ts";
import { exitHandlers } from "./exit.ts";
import type { ImplementationTable } from "./host.ts";
import { interfaces } from "./interfaces.ts";
import { nonlocalJumps } from "./jumps.ts";
import { threadLocales } from "./locale.ts";
import { lineInput } from "./lines.ts";
import { memoryMappings } from "./mappings.ts";
import { memoryStreamFunctions } from "./memory-streams.ts";
import { money } from "./money.ts";
import { nativeBuffers } from "./native-buffers.ts";
import { netdb } from "./netdb.ts";
import { printfFamily } from "./printf.ts";
import { processControl } from "./process.ts";
import { processCalls } from "./processes.ts";
import { returnedRecords } from "./records.ts";
import { regularExpressions } from "./regex.ts";
import { resolver } from "./resolver.ts";
import { scanfFamily } from "./scanf.ts";
import { signalActions } from "./sigaction.ts";
import { threadsOfLibc } from "./threads-of-libc.ts";
import { threadSupport } from "./threads.ts";
import { streams } from "./streams.ts";
import { strings } from "./strings.ts";
import { calendar } from "./time.ts";
import { words } from "./words.ts";

export const implementations: ImplementationTable = {
  ...calendar,
  ...conversions,
  ...directoryFunctions,
  ...dynamicLinking,
  ...exitHandlers,
  ...interfaces,
  ...libraryEnvironment,
  ...lineInput,
  ...memoryMappings,
  ...memoryStreamFunctions,
  ...money,
  ...nativeBuffers,
  ...netdb,
  ...nonlocalJumps,
  ...printfFamily,
  ...processCalls,
  ...processControl,
  ...regularExpressions,
  ...resolver,
  ...returnedRecords,
  ...scanfFamily,
  ...signalActions,
  ...streams,
  ...strings,
  ...threadLocales,
  ...threadSupport,
  ...threadsOfLibc,
  ...words,
};
