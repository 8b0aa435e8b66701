/**
 * Makes what an administrator puts on an office's own server: one zip of static files with its own manifest.
 *
 *   npm run package -- --address https://apps.example.go.th/budget [--id GUID] [--office-js cdn|local]
 *                      [--support https://…] [--with-demo] [--out FOLDER]
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { build } from "vite";
import { demoBuild, fromRoot, paneBuild } from "../config/vite-builds.mjs";
import { copyPaneFiles, useLocalOfficeJs } from "./copy-pane-files.mjs";
import { adminPage } from "./help-pages.mjs";
import { addressOf, checkedId, idForAddress, manifestFor, manifestVersion } from "./manifest.mjs";
import { bundledPackages, licenceOf } from "./package/licences.mjs";
import { iisConfig, nginxConfig } from "./package/server-configs.mjs";
import { zipOf } from "./package/zip.mjs";

const USAGE = `Usage: npm run package -- --address https://apps.example.go.th/budget [--id GUID] [--office-js cdn|local]
                       [--support https://…] [--with-demo] [--out FOLDER]
  --address    where the files will be served; goes into the manifest
  --id         your organisation's own Id of the add-in; made from the address when left out
  --office-js  cdn: Office.js comes from Microsoft, which is what Microsoft supports (default)
               local: Office.js lies beside the pane, for closed networks
  --support    a page of yours for people who need help; the guide in the package when left out
  --with-demo  adds the demo (a simulated Excel in the browser), to try the package before deploying it
  --out        folder for the zip (default: dist/package)`;

const { version } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8"));
const asked = readOptions();
const name = `budget-value-chain-${version}`;
const folder = path.join(asked.out, name);
rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}/server`, { recursive: true });

const built = await buildSite(`${folder}/site`);
writeFileSync(`${folder}/manifest.xml`, manifestFor({ ...asked, version: manifestVersion(version) }));
writeServerConfigs();
const parts = writeLicences(bundledPackages(built));
for (const language of ["th", "en"]) writeFileSync(`${folder}/read-me-first.${language}.html`, adminPage(language));
writeFileSync(`${folder}/versions.txt`, versionTable(parts));

const files = filesBelow(folder);
const sums = files.map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}`);
writeFileSync(`${folder}/checksums.sha256`, `${sums.join("\n")}\n`);
const zip = zipOf(
  [...files, "checksums.sha256"].map((file) => ({ name: `${name}/${file}`, bytes: readFileSync(path.join(folder, file)) })),
);
const zipFile = path.join(asked.out, `${name}.zip`);
writeFileSync(zipFile, zip);
console.log(`${path.relative(process.cwd(), zipFile)}  ${(zip.length / 2 ** 20).toFixed(1)} MB, ${String(files.length + 1)} files
SHA-256   ${sha256(zip)}
Manifest  Id ${asked.id}, version ${manifestVersion(version)}, ${asked.address}
Next      open read-me-first.th.html (or .en.html) in the zip`);

/** What the person asked for, checked; leaves with exit code 2 and one clear line otherwise. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        address: { type: "string" },
        id: { type: "string" },
        "office-js": { type: "string", default: "cdn" },
        support: { type: "string" },
        "with-demo": { type: "boolean", default: false },
        out: { type: "string", default: fromRoot("dist/package") },
      },
    });
    if (values.address === undefined) throw new Error("--address is missing");
    const officeJs = values["office-js"];
    if (officeJs !== "cdn" && officeJs !== "local") throw new Error(`--office-js takes cdn or local, not ${officeJs}`);
    const address = addressOf(values.address);
    manifestVersion(version);
    return {
      address,
      officeJs,
      id: values.id === undefined ? idForAddress(address) : checkedId(values.id),
      support: values.support === undefined ? null : addressOf(values.support),
      withDemo: values["with-demo"],
      out: path.resolve(values.out),
    };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** Builds the pages, and the demo where it was asked for. Answers what the bundler put in. */
async function buildSite(site) {
  const outputs = [await build(paneBuild(site))];
  copyPaneFiles(site);
  if (asked.officeJs === "local") useLocalOfficeJs(site);
  if (asked.withDemo) {
    outputs.push(await build(demoBuild(`${site}/demo`)));
    addDemoPane(site);
  }
  writeFileSync(`${site}/web.config`, iisConfig(asked));
  return outputs;
}

/** The demo shows the very pages of the package where they need no other server, else a copy with Office.js beside it. */
function addDemoPane(site) {
  if (asked.officeJs === "local") {
    const page = `${site}/demo/index.html`;
    writeFileSync(page, readFileSync(page, "utf8").replace(/(<meta name="add-in" content=")[^"]*/, "$1../"));
    return;
  }
  cpSync(site, `${folder}/pane`, { recursive: true, filter: (file) => path.basename(file) !== "demo" });
  cpSync(`${folder}/pane`, `${site}/demo/pane`, { recursive: true });
  rmSync(`${folder}/pane`, { recursive: true });
  useLocalOfficeJs(`${site}/demo/pane`);
}

function writeServerConfigs() {
  const nginx = nginxConfig({
    ...asked,
    root: `/srv/budget-value-chain/site`,
    listen: "443 ssl",
    certificate: "/etc/ssl/certs/your-server.pem",
    key: "/etc/ssl/private/your-server.key",
  });
  writeFileSync(`${folder}/server/nginx.conf`, nginx);
  writeFileSync(`${folder}/server/iis-web.config`, iisConfig(asked));
}

/** A text for each package that is built in, and for Office.js where it is carried along. */
function writeLicences(names) {
  const carried = asked.officeJs === "local" || asked.withDemo ? ["@microsoft/office-js"] : [];
  const found = [...names, ...carried].map(licenceOf);
  mkdirSync(`${folder}/licences`, { recursive: true });
  cpSync(fromRoot("LICENSE"), `${folder}/licences/budget-value-chain.txt`);
  for (const one of found)
    writeFileSync(
      `${folder}/licences/${one.name.replaceAll("/", "__")}.txt`,
      `${one.name} ${one.version}\n${one.licence}\n${one.home}\n\n${one.text ?? "The package brings no licence text; its licence is named above."}\n`,
    );
  return found;
}

function versionTable(found) {
  const rows = [["budget-value-chain", version, "MIT"], ...found.map((one) => [one.name, one.version, one.licence])];
  const width = Math.max(...rows.map(([first]) => first.length));
  const list = rows.map(([first, second, third]) => `${first.padEnd(width)}  ${second.padEnd(10)}  ${third}`);
  return `${[`source      ${commit()}`, `address     ${asked.address}`, `id          ${asked.id}`, `office-js   ${asked.officeJs}`, ""].join("\n")}
${list.join("\n")}
`;
}

/** The commit that the package was made from; a changed work tree is said. */
function commit() {
  const git = (...words) =>
    execFileSync("git", words, { cwd: fromRoot("."), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return git("rev-parse", "HEAD") + (git("status", "--porcelain") === "" ? "" : " with changes that are not committed");
  } catch {
    return "unknown (made outside a git clone)";
  }
}

function filesBelow(root) {
  return readdirSync(root, { recursive: true })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(path.join(root, file)).isFile())
    .sort();
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
