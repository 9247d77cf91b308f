/** Where a worker that runs a program's threads begins. */
import { runtime } from "../runtime/pick.ts";

runtime.codeCache?.enable();
const { serve } = await import("./thread.ts");
runtime.receiveMessage(serve);
