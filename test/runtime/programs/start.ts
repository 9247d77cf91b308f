/** How long the choice takes, in milliseconds of the processor: other work on the machine does not count. */
import process from "node:process";

const start = process.cpuUsage();
await import("../../../runtime/pick.ts");
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ milliseconds: (user + system) / 1000 }));
