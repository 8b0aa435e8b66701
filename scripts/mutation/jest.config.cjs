/** The tests of the core's project, with the mutant and the count of what was reached set before each test file. */
const { projects } = require("../../config/jest.config.cjs");
const path = require("node:path");

const core = projects.find(({ displayName }) => displayName === "core");
module.exports = {
  ...core,
  testEnvironment: path.join(__dirname, "first-failure.cjs"),
  setupFiles: [...core.setupFiles, path.join(__dirname, "before-file.cjs")],
  setupFilesAfterEnv: [path.join(__dirname, "after-file.cjs")],
  // What reads sheets and nothing of the screen, of Excel or of browsers.
  testMatch: ["app", "core", "report", "golden.test.ts", "hosts/cli"].map((name) =>
    name.endsWith(".ts") ? `<rootDir>/test/${name}` : `<rootDir>/test/${name}/**/*.test.ts`,
  ),
  // Hundreds of made lists in a file: too slow to be asked of every mutant.
  testPathIgnorePatterns: ["/test/core/table/generated/"],
  testTimeout: 60_000,
};
