/**
 * What Excel loads before the pane can be used: the entry, the pane, and all that these need at once. Tabs, calculation and
 * report load when they are asked for; Office.js is Microsoft's.
 */
const fs = require("node:fs");
const path = require("node:path");

const FOLDER = "dist/pane/assets";
const files = fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER) : [];
const named = (part) => files.filter((file) => file.startsWith(`${part}-`) && file.endsWith(".js"));

/** A script and every script that it imports without being asked. */
function withImports(start) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const code = fs.readFileSync(path.join(FOLDER, file), "utf8");
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) visit(imported);
  };
  start.forEach(visit);
  return [...found].map((file) => `${FOLDER}/${file}`);
}

module.exports = [
  { name: "task pane, first load", path: withImports([...named("taskpane"), ...named("show-pane")]), limit: "180 kB", gzip: true },
];
