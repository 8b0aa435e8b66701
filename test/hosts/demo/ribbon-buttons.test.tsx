import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ribbonTab } from "#hosts/demo/ribbon-buttons.ts";

const manifest = new DOMParser().parseFromString(readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8"), "application/xml");

describe("the ribbon of the demo", () => {
  it("shows the tab as the manifest describes it, in Thai", () => {
    const { label, groups } = ribbonTab(manifest, "th");
    expect(label).toBe("แผนงานบูรณาการ");
    expect(groups.map((group) => group.buttons.map((button) => button.label))).toEqual([
      ["ตรวจแผนงาน", "ตรวจทันที", "เขียนรายงาน", "ลบรายงาน"],
      ["ตรวจความพร้อม"],
    ]);
    expect(groups[0]?.buttons[0]).toMatchObject({ tipTitle: "ตรวจแผนงานบูรณาการ", icon: "icon-32.png" });
  });

  it("and in English", () => {
    const { label, groups } = ribbonTab(manifest, "en");
    expect(label).toBe("Budget plan");
    expect(groups.flatMap((group) => group.buttons.map((button) => button.label))).toEqual([
      "Check plan",
      "Check now",
      "Write report",
      "Remove report",
      "Self-check",
    ]);
  });

  it("does what the manifest says: opens a page beside the sheet, or calls a function with the pane closed", () => {
    const buttons = ribbonTab(manifest, "th").groups.flatMap((group) => group.buttons);
    expect(buttons.map(({ action }) => action)).toEqual([
      { kind: "show-page", page: "taskpane.html" },
      { kind: "call-function", page: "commands.html", name: "checkNow" },
      { kind: "call-function", page: "commands.html", name: "writeReport" },
      { kind: "call-function", page: "commands.html", name: "removeReport" },
      { kind: "show-page", page: "self-check.html" },
    ]);
  });
});
