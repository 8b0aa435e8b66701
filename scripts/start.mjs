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

console.log("Building the pane, the demo and the command line (about ten seconds) ...");
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
const demoAddress = `http://localhost:${demoPort}/demo/`;

console.log(`
เปิดหน้านี้ในเบราว์เซอร์ · Open this page in a browser:

    ${demoAddress}

โปรแกรมจำลอง: ตารางตัวอย่างกับบานหน้าต่างจริงของโปรแกรมเสริม · A simulation: a sample sheet beside the add-in's own pane

ใช้ใน Excel · In Excel:   ${inExcel()}
หยุด · Stop:             Ctrl+C`);
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

/** What Excel needs from here, or why it cannot have it now. */
function inExcel() {
  if (panePort === null) return `port ${PANE_PORT} is taken by another program; close that one and start again`;
  if (options === null) return "not from this machine: no certificate could be made";
  const address = `${paneScheme}://localhost:${panePort}/taskpane.html`;
  const steps = "install manifest.xml as README.md says; keep this window open";
  return trusted ? `${steps} (${address})` : `first trust the certificate: npx office-addin-dev-certs install; then ${steps} (${address})`;
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
