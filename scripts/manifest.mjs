import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fromRoot } from "../config/vite-builds.mjs";

/** The address in the manifest for development; every other manifest is made from that one. */
const DEVELOPMENT = "https://localhost:3000";
/** Names of addresses as RFC 4122 numbers them: the same address gives the same Id on every machine. */
const URL_NAMESPACE = "6ba7b8119dad11d180b400c04fd430c8";

/**
 * The manifest for an address.
 * @param address where the pages are served, without a closing slash, e.g. `https://apps.example.go.th/budget`
 * @param id the organisation's own Id; two organisations that share one would overwrite each other's add-in
 * @param version four numbers, at least 1.0.0.0, which is what Office takes
 * @param support a page for people; null for the guide beside the add-in
 */
export function manifestFor({ address, id, version, support }) {
  const text = readFileSync(fromRoot("manifest.xml"), "utf8")
    .replace(/<!--[\s\S]*?-->\s*/, "")
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}</Version>`)
    .replaceAll(DEVELOPMENT, xmlText(address));
  return support === null ? text : text.replace(/<SupportUrl [\s\S]*?<\/SupportUrl>/, `<SupportUrl DefaultValue="${xmlText(support)}"/>`);
}

/** The address as manifests need it. Throws with words for a person when Excel could not use it. */
export function addressOf(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`${text} is no address; it should look like https://apps.example.go.th/budget`);
  }
  if (url.protocol !== "https:") throw new Error(`the address must start with https://, as Excel asks for; it is ${text}`);
  if (url.search !== "" || url.hash !== "" || url.username !== "") throw new Error(`the address must end with a folder; it is ${text}`);
  return url.href.replace(/\/$/, "");
}

/** The manifest's version for the package's: `1.2.3` becomes `1.2.3.0`. Throws below 1.0.0, which Office refuses. */
export function manifestVersion(packageVersion) {
  const match = /^([1-9]\d*)\.(\d+)\.(\d+)$/.exec(packageVersion);
  if (match === null) throw new Error(`version ${packageVersion} of package.json is not three numbers from 1.0.0 up`);
  return `${packageVersion}.0`;
}

/** An Id for an address (UUID version 5): the same each time, so that an update replaces the add-in instead of adding a second. */
export function idForAddress(address) {
  const hash = createHash("sha1").update(Buffer.from(URL_NAMESPACE, "hex")).update(address, "utf8").digest().subarray(0, 16);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** An Id given by a person, checked. */
export function checkedId(text) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw new Error(`${text} is no Id; it should look like ${idForAddress("")}`);
  return text.toLowerCase();
}

const xmlText = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
