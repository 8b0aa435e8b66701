import { describe, expect, it } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import { readFileSync } from "node:fs";
import { expandEntry, readDirectory } from "#adapters/xlsx/zip/read-zip.ts";

const ROOT = path.resolve(__dirname, "../..");

/** Runs a few lines over the script that makes manifests, and gives what they print. */
const printed = (lines: string): string =>
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { addressOf, checkedId, idForAddress, manifestFor, manifestVersion } from ${JSON.stringify(path.join(ROOT, "scripts/manifest.mjs"))};
       ${lines}`,
    ],
    { encoding: "utf8" },
  );

const ADDRESS = "https://apps.example.go.th/งบ & แผน";
const made = printed(`
  const address = addressOf(${JSON.stringify(ADDRESS)});
  process.stdout.write(manifestFor({ address, id: idForAddress(address), version: manifestVersion("2.3.4"), support: null }));
`);

const schema = (name: string) => ({ fileName: name, contents: readFileSync(path.join(__dirname, "schema", name), "utf8") });

describe("the manifest of a package", () => {
  it("has the form that Office asks for, whatever is in the address", async () => {
    const result = await validateXML({
      xml: [{ fileName: "manifest.xml", contents: made }],
      schema: [schema("office-app.xsd")],
      preload: [schema("version-overrides.xsd"), schema("basic-types.xsd")],
    });
    expect(result.errors).toEqual([]);
  });

  it("names its own address, version and Id, and nothing of the development's", () => {
    expect(made).not.toContain("localhost");
    expect(made).not.toContain("6f0c2f0e");
    expect(made).toContain("<Version>2.3.4.0</Version>");
    expect(made).toContain(
      'DefaultValue="https://apps.example.go.th/%E0%B8%87%E0%B8%9A%20&amp;%20%E0%B9%81%E0%B8%9C%E0%B8%99/taskpane.html"',
    );
    expect(made).not.toContain("<!--");
  });

  it("keeps its Id from one version to the next, and differs between organisations", () => {
    const ids = printed(`for (const a of ["https://a.go.th", "https://a.go.th", "https://b.go.th"]) console.log(idForAddress(a));`)
      .trim()
      .split("\n");
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("sends people to the office's own page for help where it has one", () => {
    const own = printed(
      `process.stdout.write(manifestFor({ address: "https://a.go.th", id: "x", version: "1.0.0.0", support: "https://help.go.th/?a=1&b=2" }));`,
    );
    expect(own).toContain('<SupportUrl DefaultValue="https://help.go.th/?a=1&amp;b=2"/>');
    expect(own).not.toMatch(/<SupportUrl[^/]*help\/index\.en/u);
  });

  it.each([
    [["--address", "http://a.go.th"], "https://"],
    [["--address", "a.go.th"], "is no address"],
    [["--address", "https://a.go.th/?x=1"], "must end with a folder"],
    [["--address", "https://a.go.th", "--id", "1234"], "is no Id"],
    [["--address", "https://a.go.th", "--office-js", "mine"], "takes cdn or local"],
    [["--adress", "https://a.go.th"], "--adress"],
    [[], "--address is missing"],
  ])("refuses %j in words, before anything is built", (args, words) => {
    const run = spawnSync(process.execPath, [path.join(ROOT, "scripts/package.mjs"), ...args], { encoding: "utf8" });
    expect(run.status).toBe(2);
    expect(run.stderr.split("\n")[0]).toContain(words);
    expect(run.stderr).toContain("Usage: npm run package");
    expect(run.stdout).toBe("");
  });
});

describe("the zip of a package", () => {
  it("gives every file back byte for byte, Thai names too", async () => {
    const files = { "site/taskpane.html": "<!doctype html>", "อ่านก่อน.txt": "ก".repeat(5_000), "site/icons/empty.png": "" };
    const bytes = Buffer.from(
      execFileSync(
        process.execPath,
        [
          "--input-type=module",
          "-e",
          `import { zipOf } from ${JSON.stringify(path.join(ROOT, "scripts/package/zip.mjs"))};
           const files = ${JSON.stringify(files)};
           process.stdout.write(zipOf(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))).toString("base64"));`,
        ],
        { encoding: "utf8" },
      ),
      "base64",
    );
    const directory = readDirectory(bytes);
    expect([...directory.keys()]).toEqual(Object.keys(files));
    for (const [name, text] of Object.entries(files)) {
      const entry = directory.get(name);
      expect(entry === undefined ? null : Buffer.from(await expandEntry(entry)).toString("utf8")).toBe(text);
    }
  });
});
