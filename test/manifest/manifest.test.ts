import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { validateXML } from "xmllint-wasm";
import { RIBBON_COMMANDS } from "#app/ribbon-command.ts";

const ROOT = path.resolve(__dirname, "../..");
const MANIFEST = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const ORIGIN = "https://localhost:3000";

const schema = (name: string) => ({ fileName: name, contents: readFileSync(path.join(__dirname, "schema", name), "utf8") });

const validate = (xml: string) =>
  validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: [schema("office-app.xsd")],
    preload: [schema("version-overrides.xsd"), schema("basic-types.xsd")],
  });

const valuesOf = (attribute: string, xml = MANIFEST): readonly string[] =>
  [...xml.matchAll(new RegExp(`\\b${attribute}="([^"]*)"`, "gu"))].map((match) => match[1] ?? "");

/** Elements with a default text and what stands inside them: `<tag … DefaultValue="…">…</tag>`. */
const texts = [
  ...MANIFEST.matchAll(
    /<(?<tag>DisplayName|Description|bt:String)\b[^>]*DefaultValue="(?<thai>[^"]*)"[^>]*?(?:\/>|>(?<inside>[\s\S]*?)<\/\k<tag>>)/gu,
  ),
].map(({ groups = {} }) => ({ thai: groups["thai"] ?? "", inside: groups["inside"] ?? "" }));

/** Pixels of a PNG, from its first chunk. */
const pixels = (file: string): readonly [number, number] => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

const iconFile = (url: string): string => {
  expect(url.startsWith(`${ORIGIN}/icons/`)).toBe(true);
  return path.join(ROOT, "assets/icons", url.slice(`${ORIGIN}/icons/`.length));
};

const addressOf = (resid: string): string =>
  new RegExp(`id="${resid.replaceAll(".", "\\.")}" DefaultValue="([^"]*)"`, "u").exec(MANIFEST)?.[1] ?? "";

describe("the manifest", () => {
  it("has the form that Office asks for", async () => {
    const result = await validate(MANIFEST);
    expect(result.errors).toEqual([]);
  });

  it.each([
    ["no permissions", /<Permissions>.*<\/Permissions>/u, ""],
    ["an address without https", "https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html"],
    ["elements in another order", /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/u, "$2$1"],
    ["an icon of a size that Office does not know", 'size="80"', 'size="81"'],
    ["a label that is too long", 'DefaultValue="ตรวจแผนงาน"', `DefaultValue="${"ก".repeat(126)}"`],
    ["the label of its tab before the groups", /(<CustomTab id="[^"]*">)([\s\S]*)(<Label resid="Tab\.Label"\/>)/u, "$1$3$2"],
    ["overrides of a version that task panes do not take", 'xsi:type="VersionOverridesV1_0"', 'xsi:type="VersionOverridesV1_1"'],
  ])("is refused with %s", async (_fault, from, to) => {
    const broken = MANIFEST.replace(from, to);
    expect(broken).not.toBe(MANIFEST);
    expect((await validate(broken)).valid).toBe(false);
  });

  it("asks for what the add-in needs and no less", () => {
    expect(MANIFEST).toMatch(/<Sets DefaultMinVersion="1\.9">\s*<Set Name="ExcelApi"\/>/u);
    expect(MANIFEST).toContain("<Permissions>ReadWriteDocument</Permissions>");
    expect(MANIFEST).toContain("<DefaultLocale>th-TH</DefaultLocale>");
  });

  it("defines every resource it names, and names every one it defines", () => {
    const defined = valuesOf("id", MANIFEST.slice(MANIFEST.indexOf("<Resources>")));
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(valuesOf("resid"))].sort()).toEqual([...defined].sort());
  });

  it("says everything in Thai and in English", () => {
    expect(texts.length).toBeGreaterThanOrEqual(8);
    for (const { thai, inside } of texts) {
      expect(thai).toMatch(/\p{Script=Thai}/u);
      const english = /<(?:bt:)?Override Locale="en-US" Value="([^"]*)"\/>/u.exec(inside)?.[1] ?? "";
      expect(english).toMatch(/[A-Za-z]/u);
      expect(english).not.toMatch(/\p{Script=Thai}/u);
    }
  });

  it("names icon files that are there, of the size it says, in every size that Office asks for", () => {
    const sized = [...MANIFEST.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"\/>/gu)];
    for (const [, size = "", resid = ""] of sized) expect(pixels(iconFile(addressOf(resid)))).toEqual([Number(size), Number(size)]);
    const icons = [...MANIFEST.matchAll(/<Icon>([\s\S]*?)<\/Icon>/gu)].map(([, inside = ""]) => valuesOf("size", inside));
    expect(icons.length).toBeGreaterThanOrEqual(7);
    for (const sizes of icons) expect(sizes).toEqual(["16", "20", "24", "32", "40", "48", "64", "80"]);
    const [icon = "", highResolution = ""] = [...MANIFEST.matchAll(/<(?:HighResolution)?IconUrl DefaultValue="([^"]*)"/gu)].map(
      (match) => match[1] ?? "",
    );
    expect(pixels(iconFile(icon))).toEqual([32, 32]);
    expect(pixels(iconFile(highResolution))).toEqual([64, 64]);
  });

  it("names only functions that the code associates, and all of them", () => {
    const named = [...MANIFEST.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/gu)].map((match) => match[1]);
    expect(named).toEqual([...RIBBON_COMMANDS]);
    const page = readFileSync(path.join(ROOT, "src/hosts/excel/commands/main.ts"), "utf8");
    expect(page).toMatch(/for \(const command of RIBBON_COMMANDS\)\s+Office\.actions\.associate\(command/u);
  });

  it("points to pages that are built, and sends people to pages for people", () => {
    const pages = valuesOf("DefaultValue").filter((value) => value.endsWith(".html"));
    const file = (address: string): string => address.slice(`${ORIGIN}/`.length);
    for (const page of pages.map(file).filter((name) => !name.startsWith("help/")))
      expect(readFileSync(path.join(ROOT, "src/hosts/excel", page), "utf8")).toContain("<!doctype html>");
    const forPeople = [/<SupportUrl DefaultValue="([^"]*)"/u, /id="Guide\.Url" DefaultValue="([^"]*)"/u].map(
      (place) => place.exec(MANIFEST)?.[1],
    );
    expect(forPeople).toEqual([`${ORIGIN}/help/index.html`, `${ORIGIN}/help/index.html`]);
  });

  it("has a tab of its own, ids that are used once, and names no other domain", () => {
    const ids = [...MANIFEST.matchAll(/<(?:CustomTab|Group|Control)\b[^>]* id="([^"]+)"/gu)].map((match) => match[1]);
    expect(ids.length).toBe(8);
    expect(new Set(ids).size).toBe(ids.length);
    expect(MANIFEST).not.toContain("<AppDomain");
  });

  it("is of the version of the package, from 1.0.0.0 up, which is what Office takes", () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { readonly version: string };
    expect(MANIFEST).toContain(`<Version>${version}.0</Version>`);
    expect(Number(version.split(".")[0])).toBeGreaterThanOrEqual(1);
  });

  it("is read by Microsoft's own tool as what it is meant to be", async () => {
    const read = await OfficeAddinManifest.readManifestFile(path.join(ROOT, "manifest.xml"));
    expect(read).toMatchObject({
      id: "6f0c2f0e-4d7b-4f0b-9a55-2b1f6c5d8e31",
      version: "1.0.0.0",
      defaultLocale: "th-TH",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      supportUrl: `${ORIGIN}/help/index.html`,
      defaultSettings: { sourceLocation: `${ORIGIN}/taskpane.html` },
    });
  });

  it("loads everything from one place, so that a deployment changes one address", () => {
    const addresses = [...valuesOf("DefaultValue"), ...valuesOf("Value")].filter((value) => value.includes("://"));
    expect(addresses.every((address) => address.startsWith(`${ORIGIN}/`))).toBe(true);
  });
});
