import { openLibc } from "../../../ffi/libc.ts";
import { openTerminal } from "../../../ffi/terminal.ts";
import { runtime } from "../../../runtime/pick.ts";
import { openShell } from "../../../repl/open-shell.ts";
import { readFileSync, readdirSync } from "node:fs";
const libc = openLibc(runtime), terminal = openTerminal(libc);
const dir = "/work/main/test/notes/";
const re = new RegExp(runtime.args[0] ?? "^ch0[1-8]|ch15");
const texts = readdirSync(dir).filter(n=>re.test(n) && /^ch/.test(n)).sort().map(n=>[n, readFileSync(dir+n,"utf8")] as const);
const { shell, sink } = openShell(libc, terminal, true, []);
const w = (s:string)=>terminal.write(1,new TextEncoder().encode(s));
for (const [n,t] of texts) { w(`\n##### ${n}\n`); w(t.split("\n").map(l=>"    | "+l).join("\n")+"\n");
 try { shell.withTimeLimit(3, ()=>shell.evaluate(t)); } catch(e) { w("!!!!! THROWN "+(e as Error).stack+"\n"); }
 try { shell.evaluate("1+1"); } catch(e) { w("!!!!! THROWN "+(e as Error).stack+"\n"); }
}
