/** Two worlds: the pane in jsdom, everything else in plain Node. CommonJS mode, so no flags are needed. */
const swc = [
  "@swc/jest",
  {
    jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
    module: { type: "commonjs" },
  },
];
const rootDir = require("node:path").resolve(__dirname, "..");

const shared = {
  rootDir,
  transform: { "\\.[jt]sx?$": swc, "\\.mjs$": swc },
  transformIgnorePatterns: [
    "/node_modules/(?!(.+/)?(strip-bom|uuid|hucre|lodash-es|nanoid|rbush|kdbush|quickselect|franc-min|trigram-utils|n-gram|collapse-white-space|cjk-regex|unicode-regex|regexp-util)/)",
  ],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json"],
  setupFiles: ["<rootDir>/config/property-seed.cjs"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/"],
};

module.exports = {
  rootDir,
  // No test is about time: on a machine with other work a second may take a minute.
  testTimeout: 120_000,
  maxWorkers: "100%",
  projects: [
    { ...shared, displayName: "core", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"] },
    {
      ...shared,
      displayName: "pane",
      // Packages of the testing library hold both forms side by side: the CommonJS one first.
      moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
    },
  ],
};
