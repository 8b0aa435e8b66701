/**
 * Makes both packages (Office.js beside the pane, and from Microsoft), serves each with nginx under the configuration that it
 * brings, and works with it in Chromium: `npm run e2e:package [-- part of a title]`. nginx: /usr/sbin/nginx or the path in NGINX.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import net from "node:net";
import process from "node:process";
import { pathToFileURL } from "node:url";
import officeCli from "office-addin-cli";
import { fromRoot } from "../config/vite-builds.mjs";
import { buildRunner } from "./e2e-runner.mjs";
import { nginxProgram, startNginx } from "./nginx.mjs";

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
for (const [program, where] of [
  ["Chromium", existsSync(chromium) ? chromium : null],
  ["nginx", nginxProgram()],
])
  if (where === null) {
    officeCli.logErrorMessage(`No ${program}. Install it or name its path in ${program.toUpperCase()}.`);
    process.exit(1);
  }
process.chdir(fromRoot("."));
mkdirSync("out/e2e-package", { recursive: true });
const certificates = {
  ca: fromRoot("out/e2e-package/ca.crt"),
  cert: fromRoot("out/e2e-package/localhost.crt"),
  key: fromRoot("out/e2e-package/localhost.key"),
};
if (!existsSync(certificates.cert)) {
  const { default: devCerts } = await import("office-addin-dev-certs");
  await devCerts.generateCertificates(certificates.ca, certificates.cert, certificates.key, 365);
}
await buildRunner();
const { runTasks, tasksOf, concludeRun } = await import(pathToFileURL(fromRoot("out/e2e/runner/run.mjs")).href);

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const words = process.argv.slice(2).join(" ");
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const officeJs of ["local", "cdn"]) {
  const choice = { kind: "packaged", wanted: [`[${officeJs}]`, words] };
  if (tasksOf(choice).length === 0) continue;
  const address = `https://localhost:${await freePort()}/budget`;
  const stop = await startNginx(packageFor(address, officeJs));
  try {
    const ended = await runTasks(`${address}/demo/`, choice);
    for (const kind of Object.keys(counts)) counts[kind] += ended[kind];
  } finally {
    stop();
  }
}
process.exit(concludeRun(counts, "out/e2e-package.json"));

/** Makes a package; answers what nginx needs to serve it. */
function packageFor(address, officeJs) {
  const out = fromRoot(`out/e2e-package/${officeJs}`);
  const asked = ["--address", address, "--office-js", officeJs, "--with-demo", "--out", out];
  const made = spawnSync(process.execPath, ["scripts/package.mjs", ...asked], { stdio: "inherit" });
  if (made.status !== 0) process.exit(made.status ?? 1);
  const unpacked = `${out}/budget-value-chain-${version}`;
  checkSums(unpacked);
  return { site: `${unpacked}/site`, address, officeJs, certificates, work: `${out}/nginx` };
}

/** Ends the run where a file of the package is not the one that its list of checksums names. */
function checkSums(folder) {
  for (const line of readFileSync(`${folder}/checksums.sha256`, "utf8").trim().split("\n")) {
    const [sum, file] = line.split("  ");
    if (
      createHash("sha256")
        .update(readFileSync(`${folder}/${file}`))
        .digest("hex") === sum
    )
      continue;
    officeCli.logErrorMessage(`The checksum of ${file} is wrong.`);
    process.exit(1);
  }
}

/** A port that nothing listens on now. */
function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
