import { X509Certificate } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import officeCli from "office-addin-cli";

const { parseNumber } = officeCli;

/** Where office-addin-dev-certs keeps its files. */
const FOLDER = path.join(os.homedir(), ".office-addin-dev-certs");
const FILES = { ca: path.join(FOLDER, "ca.crt"), cert: path.join(FOLDER, "localhost.crt"), key: path.join(FOLDER, "localhost.key") };
/** How long new certificates last; `CERTIFICATE_DAYS` where an office allows less. */
const DAYS = parseNumber(process.env.CERTIFICATE_DAYS ?? "365", "CERTIFICATE_DAYS must be a number of days.");

/**
 * Certificates for https on localhost. `options` null: none could be made; `trusted` false: Excel and browsers will warn.
 * Asks the person for trust only where someone is there to answer and the system has a window for it.
 */
export async function localCertificates() {
  try {
    const { default: devCerts } = await import("office-addin-dev-certs");
    if (process.platform !== "linux" && process.stdin.isTTY && !process.env.CI) {
      await devCerts.ensureCertificatesAreInstalled(DAYS);
    } else if (!isUsable()) {
      for (const file of Object.values(FILES)) rmSync(file, { force: true });
      await silently(() => devCerts.generateCertificates(FILES.ca, FILES.cert, FILES.key, DAYS));
    }
    return { options: { cert: readFileSync(FILES.cert), key: readFileSync(FILES.key) }, trusted: isTrusted(devCerts) };
  } catch {
    return isUsable()
      ? { options: { cert: readFileSync(FILES.cert), key: readFileSync(FILES.key) }, trusted: false }
      : { options: null, trusted: false };
  }
}

/** Whether all files are there and good for at least a day. */
function isUsable() {
  try {
    const soon = Date.now() + 86_400_000;
    return (
      readFileSync(FILES.key).length > 0 &&
      [FILES.ca, FILES.cert].every((file) => Date.parse(new X509Certificate(readFileSync(file)).validTo) > soon)
    );
  } catch {
    return false;
  }
}

function isTrusted(devCerts) {
  try {
    return devCerts.verifyCertificates();
  } catch {
    return false;
  }
}

/** The maker of certificates prints where it put them, which nobody needs to read at each start. */
async function silently(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
