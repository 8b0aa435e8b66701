/** How much of the calculation its own tests and the golden sheets reach; fails below these shares. `npm run coverage` */
const { projects, rootDir } = require("./jest.config.cjs");

module.exports = {
  ...projects.find(({ displayName }) => displayName === "core"),
  rootDir,
  testMatch: ["<rootDir>/test/core/**/*.test.ts", "<rootDir>/test/golden.test.ts"],
  testTimeout: 120_000,
  collectCoverage: true,
  collectCoverageFrom: ["src/core/**/*.ts"],
  coverageDirectory: "out/coverage",
  coverageReporters: ["text-summary", "json-summary"],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
};
