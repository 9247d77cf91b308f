// Reads vitest's JSON reports of a suite's parts: prints "PASSED FAILED" to standard output, and what failed to standard
// error. A part that has crashed or hung, without a report or behind it, counts as one failure: what it printed is told.
// usage: node report.mjs folder name parts
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";

const [, , folder, name, parts] = process.argv;
let passed = 0, failed = 0;

function tell(report) {
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  for (const suite of report.testResults) {
    const tests = suite.assertionResults.filter((test) => test.status === "failed");
    // A file that could not even be loaded has no tests to fail.
    if (suite.status === "failed" && tests.length === 0) {
      failed++;
      console.error(`${suite.name}\n${suite.message}`);
    }
    for (const test of tests) console.error(`${suite.name}: ${test.fullName}\n${test.failureMessages.join("\n")}`);
  }
}

for (let part = 1; part <= Number(parts); part++) {
  const base = `${folder}/${name}-${part}`;
  const before = failed;
  const json = textOf(`${base}.json`);
  if (json !== "") tell(JSON.parse(json));
  const status = textOf(`${base}.status`).trim();
  if ((json === "" || status !== "0") && failed === before) {
    failed++;
    console.error(`part ${part} ended with status ${status}:\n${textOf(`${base}.out`)}`);
  }
}
console.log(passed, failed);

function textOf(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
