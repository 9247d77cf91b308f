/** All functions that TypeScript implements, by name. */
import type { ImplementationTable } from "./host.ts";
import { netdb } from "./netdb.ts";
import { printfFamily } from "./printf.ts";
import { processControl } from "./process.ts";
import { returnedRecords } from "./records.ts";
import { scanfFamily } from "./scanf.ts";
import { streams } from "./streams.ts";
import { strings } from "./strings.ts";

export const implementations: ImplementationTable = {
  ...netdb,
  ...printfFamily,
  ...processControl,
  ...returnedRecords,
  ...scanfFamily,
  ...streams,
  ...strings,
};
