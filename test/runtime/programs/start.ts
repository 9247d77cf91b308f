/** How long the choice takes, in milliseconds. */
const start = performance.now();
await import("../../../runtime/pick.ts");
console.log(JSON.stringify({ milliseconds: performance.now() - start }));
