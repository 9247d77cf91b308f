/** Ends by an uncaught error after the engine's write() has been redirected. */
import { prepareDescriptorTable } from "../../../ffi/descriptors.ts";
import { openLibc } from "../../../ffi/libc.ts";
import { runtime } from "../../../runtime/pick.ts";

prepareDescriptorTable(openLibc(runtime));
throw new Error("not caught");
