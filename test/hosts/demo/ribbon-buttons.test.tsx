import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ribbonGroups } from "#hosts/demo/ribbon-buttons.ts";

const manifest = new DOMParser().parseFromString(readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8"), "application/xml");

describe("the ribbon of the demo", () => {
  it("shows the button as the manifest describes it, in Thai", () => {
    expect(ribbonGroups(manifest, "th")).toMatchObject([
      { label: "แผนงานบูรณาการ", buttons: [{ label: "ตรวจแผนงาน", tipTitle: "ตรวจแผนงานบูรณาการ", icon: "icon-32.png" }] },
    ]);
  });

  it("and in English", () => {
    expect(ribbonGroups(manifest, "en")).toMatchObject([{ label: "Budget plan", buttons: [{ label: "Check plan", icon: "icon-32.png" }] }]);
  });
});
