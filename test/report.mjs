// Reads vitest's JSON report: prints "PASSED FAILED" to standard output, and what failed to standard error.
// usage: node report.mjs report.json output-of-the-run
import { readFileSync } from "node:fs";
import process from "node:process";

const [, , file, output] = process.argv;
try {
  const report = JSON.parse(readFileSync(file, "utf8"));
  let failed = report.numFailedTests;
  for (const suite of report.testResults) {
    const tests = suite.assertionResults.filter((test) => test.status === "failed");
    // A file that could not even be loaded has no tests to fail.
    if (suite.status === "failed" && tests.length === 0) {
      failed++;
      console.error(`${suite.name}\n${suite.message}`);
    }
    for (const test of tests) console.error(`${suite.name}: ${test.fullName}\n${test.failureMessages.join("\n")}`);
  }
  console.log(report.numPassedTests, failed);
} catch {
  console.error(readFileSync(output, "utf8"));
  console.log(0, 1);
}
