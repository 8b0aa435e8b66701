/** Where no mutant is awake: writes down which ones this test file reached, and how often. */
const { createHash } = require("node:crypto");
const { writeFileSync } = require("node:fs");
const path = require("node:path");

const folder = process.env.MUTANT_COVERAGE;
if (folder !== undefined)
  afterAll(() => {
    const file = path.relative(process.cwd(), expect.getState().testPath);
    const hits = globalThis.__stryker__.mutantCoverage?.static ?? {};
    const name = createHash("sha256").update(file).digest("hex").slice(0, 16);
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify({ file, hits }));
  });
