/**
 * Names the fields that types in src/ declare and nothing reads: `npm run unused` runs it after knip, which looks at exports
 * only. A field is read where its name follows a point, is taken out of an object by its name, or stands as a text (as in
 * `Pick<T, "name">`). Names say nothing of types: a field that shares its name with one that is read is not found.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import ts from "typescript";

/** What these hold is read by others: JSON for programs, and libraries and hosts that call by name or speak over the wire. */
const READ_ELSEWHERE = [
  /^src\/hosts\/cli\/json\//,
  /self-check\/recorder\.ts$/,
  /^src\/simulator\//,
  /^src\/adapters\/xlsx\/write\/library-/,
  /\.d\.ts$/,
];

const files = readdirSync("src", { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name).replaceAll("\\", "/"));
const declared = new Map();
const read = new Set();

for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, true);
  visit(source, file, source);
}

function visit(node, file, source) {
  if (ts.isPropertySignature(node) && ts.isIdentifier(node.name)) {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (!declared.has(node.name.text)) declared.set(node.name.text, []);
    declared.get(node.name.text).push(`${file}:${String(line + 1)}`);
  }
  if (ts.isPropertyAccessExpression(node)) read.add(node.name.text);
  if (ts.isBindingElement(node)) read.add((node.propertyName ?? node.name).text);
  if (ts.isStringLiteralLike(node)) read.add(node.text);
  ts.forEachChild(node, (child) => visit(child, file, source));
}

const unread = [...declared].filter(([name]) => !read.has(name));
const found = unread
  .flatMap(([name, places]) => places.map((place) => [name, place]))
  .filter(([, place]) => !READ_ELSEWHERE.some((one) => one.test(place.replace(/:\d+$/, ""))));
for (const [name, place] of found) console.error(`${place} ${name}: declared, never read`);
process.exitCode = found.length === 0 ? 0 : 1;
