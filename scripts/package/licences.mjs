/** Who made what the package carries, and under which terms: read from the modules that the bundler really put in. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fromRoot } from "../../config/vite-builds.mjs";

/** Names of the npm packages whose modules stand in built chunks. @param outputs what vite's `build` answered */
export function bundledPackages(outputs) {
  const names = new Set();
  for (const { output } of outputs.flat())
    for (const chunk of output)
      for (const id of chunk.moduleIds ?? []) {
        const inside = id.replaceAll("\\", "/").split("/node_modules/").at(-1);
        if (inside === id.replaceAll("\\", "/")) continue;
        const [scope, name] = inside.split("/");
        names.add(scope.startsWith("@") ? `${scope}/${name}` : scope);
      }
  return [...names].sort();
}

/** Version, licence and its text of one package. The text is null where the package brings none. */
export function licenceOf(name) {
  const folder = fromRoot(`node_modules/${name}`);
  if (!existsSync(`${folder}/package.json`)) throw new Error(`${name} is built in but not installed`);
  const { version, license, homepage, repository } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return {
    name,
    version,
    licence: license === "LICENSE" ? "its own terms, see the text" : (license ?? "see the text"),
    home: homepage ?? (typeof repository === "string" ? repository : (repository?.url ?? "")),
    text: file === undefined ? null : readFileSync(`${folder}/${file}`, "utf8"),
  };
}
