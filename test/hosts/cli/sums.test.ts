import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { SAMPLE, freshFolder, run } from "./cli-run.ts";

const folder = freshFolder();

/** A printed table of income by month, no project list; `april` is the printed total of April, whose parts make 4,880.00. */
function incomeTable(april: string): string {
  const path = join(folder, `income-${april.replace(/\D/g, "")}.csv`);
  const rows = [
    "รายการ,ม.ค.,ก.พ.,มี.ค.,เม.ย.,พ.ค.,มิ.ย.,รวม",
    'ค่าธรรมเนียม,"1,204.50","1,377.25","1,090.75","1,410.00","1,288.25","1,301.50","7,672.25"',
    'ค่าปรับ,310.25,288.75,402.50,377.00,366.50,291.25,"2,036.25"',
    'ค่าเช่า,"2,940.00","2,871.50","3,004.25","2,990.75","3,110.50","3,088.00","18,005.00"',
    "ดอกผล,87.25,91.50,79.75,102.25,95.50,88.75,545.00",
    `รวม,"4,542.00","4,629.00","4,577.25","${april}","4,860.75","4,769.50","28,258.50"`,
  ];
  writeFileSync(path, `${rows.join("\n")}\n`);
  return path;
}

interface Told {
  readonly skipped?: string;
  readonly sums: readonly { readonly cell: string; readonly of: readonly string[]; readonly holds: boolean; readonly difference: string }[];
  readonly findings: readonly { readonly code: string; readonly cell: string; readonly found: string; readonly expected: string }[];
}

async function toldOf(...args: readonly string[]): Promise<readonly Told[]> {
  const { printed } = await run(...args, "--json");
  return (JSON.parse(printed) as { readonly tables: readonly Told[] }).tables;
}

describe("the printed sums of every sheet", () => {
  it("stand in the JSON of a sheet without a project list, down and along", async () => {
    const [table] = await toldOf(incomeTable("4,880.00"));
    expect(table?.skipped).toBeDefined();
    expect(table?.findings.filter(({ code }) => code === "sum-broken")).toEqual([]);
    expect(table?.sums).toContainEqual({ cell: "H2", of: ["B2:G2"], holds: true, difference: "0" });
    expect(table?.sums).toContainEqual({ cell: "E6", of: ["E2:E5"], holds: true, difference: "0" });
    expect(table?.sums).toHaveLength(12);
  });

  it("stand in the JSON of a project list, each holding", async () => {
    const [table] = await toldOf(SAMPLE);
    expect(table?.skipped).toBeUndefined();
    expect(table?.sums.length).toBeGreaterThan(0);
    expect(table?.sums.every(({ holds }) => holds)).toBe(true);
  });

  it("name the one that is broken: a finding, exit 1, and the sentence for people", async () => {
    const path = incomeTable("4,888.00");
    const [table] = await toldOf(path);
    expect(table?.sums).toContainEqual({ cell: "E6", of: ["E2:E5"], holds: false, difference: "8" });
    expect(table?.findings).toContainEqual(
      expect.objectContaining({ code: "sum-broken", cell: "E6", found: "4,888.00", expected: "4880" }),
    );
    const { exitCode, printed } = await run(path, "--lang", "en");
    expect(exitCode).toBe(1);
    expect(printed).toContain("Cell E6 is printed as the sum of E2:E5, but differs from it");
  });
});
