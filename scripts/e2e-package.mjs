/**
 * Makes both packages (Office.js beside the pane, and from Microsoft), serves each with nginx under the configuration that it
 * brings, and works with it in Chromium: `npm run e2e:package [-- part of a title]`. nginx: /usr/sbin/nginx or the path in NGINX.
 */
import { spawnSync } from "node:child_process";
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
const { runTasks } = await import(pathToFileURL(fromRoot("out/e2e/runner/run.mjs")).href);

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const wanted = process.argv.slice(2).join(" ");
let failed = 0;
for (const officeJs of ["local", "cdn"]) {
  const address = `https://localhost:${await freePort()}/budget`;
  const out = fromRoot(`out/e2e-package/${officeJs}`);
  const made = spawnSync(
    process.execPath,
    ["scripts/package.mjs", "--address", address, "--office-js", officeJs, "--with-demo", "--out", out],
    {
      stdio: "inherit",
    },
  );
  if (made.status !== 0) process.exit(made.status ?? 1);
  const site = `${out}/budget-value-chain-${version}/site`;
  const stop = await startNginx({ site, address, officeJs, certificates, work: `${out}/nginx` });
  try {
    failed += await runTasks(`${address}/demo/`, {
      wanted: wanted === "" ? `[${officeJs}]` : wanted,
      kind: "packaged",
      results: `out/e2e-package-${officeJs}.json`,
    });
  } finally {
    stop();
  }
}
process.exit(failed === 0 ? 0 : 1);

/** A port that nothing listens on now. */
function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
