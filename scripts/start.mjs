/**
 * Builds all, checks the faulty sample once in the terminal, then serves the pane for Excel on https://localhost:3000 and
 * the demo for any browser at /demo/, until Ctrl+C.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fromRoot } from "../config/vite-builds.mjs";
import { localCertificates } from "./certificates.mjs";
import { openBrowser } from "./open-browser.mjs";
import { createDistServer, listen } from "./serve.mjs";

/** The port that the manifest names; Excel asks for no other. */
const PANE_PORT = 3000;

const built = spawnSync(process.execPath, [fromRoot("scripts/build.mjs")], { stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);
checkFaultySample();

const { options, trusted } = await localCertificates();
const pane = createDistServer(options);
const demo = createDistServer(null);
const paneScheme = options === null ? "http" : "https";

const panePort = await listenOrNull(pane, PANE_PORT);
// A second, plain server for the demo: browsers trust localhost without a certificate.
const demoPort = await nextFreePort(demo, PANE_PORT + 1);
const demoAddress =
  panePort !== null && (trusted || options === null) ? `${paneScheme}://localhost:${panePort}/demo/` : `http://localhost:${demoPort}/demo/`;

console.log("");
if (panePort === null) {
  console.log(`Port ${PANE_PORT} is taken by another program, so Excel cannot load the pane. Close that program and start again.`);
} else {
  if (!trusted) console.warn(warning());
  console.log(`Pane for Excel:     ${paneScheme}://localhost:${panePort}/taskpane.html   (install manifest.xml, see README.md)`);
}
console.log(`Demo in a browser:  ${demoAddress}`);
if (panePort !== null && !demoAddress.includes(`:${panePort}/`))
  console.log(`                    ${paneScheme}://localhost:${panePort}/demo/`);
console.log("Stop with Ctrl+C.");
openBrowser(demoAddress);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    for (const server of [pane, demo]) {
      server.closeAllConnections();
      server.close();
    }
    process.exit(0);
  });
}

/** Shows at once what the program finds, without a browser: the sample with seeded faults, checked in the terminal. */
function checkFaultySample() {
  const sample = readdirSync(fromRoot("assets"), { recursive: true }).find((file) => /fault[^/\\]*\.xlsx$/.test(file));
  if (sample !== undefined) spawnSync(process.execPath, ["dist/cli.mjs", `assets/${sample}`], { cwd: fromRoot("."), stdio: "inherit" });
}

function warning() {
  return options === null
    ? "Warning: no certificate could be made, so Excel will not load the pane; the demo works."
    : "Warning: the certificate for localhost is not trusted on this machine. Excel will not load the pane until it is (npx office-addin-dev-certs install); the demo works.";
}

async function listenOrNull(server, port) {
  try {
    return await listen(server, port);
  } catch (error) {
    if (error.code === "EADDRINUSE") return null;
    throw error;
  }
}

async function nextFreePort(server, first) {
  for (let port = first; port < first + 100; port += 1) {
    const listening = await listenOrNull(server, port);
    if (listening !== null) return listening;
  }
  throw new Error(`No free port from ${first} to ${first + 99}.`);
}
