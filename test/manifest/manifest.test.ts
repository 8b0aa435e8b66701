import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

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

  it("names icon files that are there, of the size it says", () => {
    const sized = [...MANIFEST.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"\/>/gu)];
    expect(new Set(sized.map((match) => match[1]))).toEqual(new Set(["16", "32", "80"]));
    for (const [, size = "", resid = ""] of sized) expect(pixels(iconFile(addressOf(resid)))).toEqual([Number(size), Number(size)]);
    const [icon = "", highResolution = ""] = [...MANIFEST.matchAll(/<(?:HighResolution)?IconUrl DefaultValue="([^"]*)"/gu)].map(
      (match) => match[1] ?? "",
    );
    expect(pixels(iconFile(icon))).toEqual([32, 32]);
    expect(pixels(iconFile(highResolution))).toEqual([64, 64]);
  });

  it("names only functions that the code associates, and all of them", () => {
    const folder = path.join(ROOT, "src/hosts/excel");
    const code = readdirSync(folder)
      .map((file) => readFileSync(path.join(folder, file), "utf8"))
      .join("\n");
    const associated = [...code.matchAll(/actions\.associate\(\s*"([^"]+)"/gu)].map((match) => match[1]);
    const named = [...MANIFEST.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/gu)].map((match) => match[1]);
    expect(named.sort()).toEqual(associated.sort());
  });

  it("loads everything from one place, so that a deployment changes one address", () => {
    const addresses = valuesOf("DefaultValue").filter((value) => value.includes("://"));
    expect(addresses.every((address) => address.startsWith(`${ORIGIN}/`))).toBe(true);
  });
});
