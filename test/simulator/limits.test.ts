import { describe, expect, it } from "@jest/globals";
import { OFFICE_ERRORS } from "#simulator/wire/wire-types.ts";
import { startSimulatedExcel } from "./simulated-excel.ts";
import type { SimulatedExcel } from "./simulated-excel.ts";

/** The code with which a batch fails. */
async function codeOf({ excel }: SimulatedExcel, batch: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
  return "nothing failed";
}

const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

describe("limits of the real Excel that the simulation keeps", () => {
  it("refuses a request above 5 MB counted in bytes: a Thai letter is three", async () => {
    const simulated = startSimulatedExcel();
    const thai = "ก".repeat(30_000);
    const write = (rows: number) => (context: Excel.RequestContext) => {
      sheet(context).getRange(`A1:A${rows}`).values = Array.from({ length: rows }, () => [thai]);
    };
    expect(await codeOf(simulated, write(50))).toBe("nothing failed");
    expect(await codeOf(simulated, write(60))).toBe("RequestPayloadSizeLimitExceeded");
    simulated.close();
  });

  it("refuses an answer above 5 MB", async () => {
    const simulated = startSimulatedExcel();
    const cells = simulated.store.sheetNamed("Sheet1").cells;
    for (let row = 0; row < 60; row += 1) cells.put(row, 0, { value: "ก".repeat(30_000) });
    expect(await codeOf(simulated, (context) => sheet(context).getRange("A1:A50").load("values"))).toBe("nothing failed");
    expect(await codeOf(simulated, (context) => sheet(context).getRange("A1:A60").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
    simulated.close();
  });

  it("hands over no values above 5,000,000 cells, without an error", async () => {
    const simulated = startSimulatedExcel();
    const values = await simulated.excel.run(async (context) => {
      const column = sheet(context).getRange("A:E");
      column.load("values");
      await context.sync();
      return column.values as unknown;
    });
    expect(values).toBeNull();
    simulated.close();
  });

  const refusals: readonly (readonly [string, string, (context: Excel.RequestContext) => void])[] = [
    ["an array of another size", "InvalidArgument", (context) => void (sheet(context).getRange("A1:B2").values = [[1, 2]])],
    ["an array with one short row", "InvalidArgument", (context) => void (sheet(context).getRange("A1:B2").values = [[1, 2], [3]])],
    ["a sheet name of 32 letters, marks counted", "InvalidArgument", (context) => context.workbook.worksheets.add("ที่".repeat(11))],
    ["a sheet name with a slash", "InvalidArgument", (context) => context.workbook.worksheets.add("งบ/2567")],
    ["a sheet name that is taken, whatever its case", "ItemAlreadyExists", (context) => context.workbook.worksheets.add("sheet1")],
    ["a sheet that is not there", "ItemNotFound", (context) => context.workbook.worksheets.getItem("ไม่มี").load("name")],
    [
      "deleting the only visible sheet",
      "InvalidOperation",
      (context) => {
        context.workbook.worksheets.getItem("Sheet1").delete();
      },
    ],
    [
      "an address longer than 8,192 characters",
      "InvalidArgument",
      (context) =>
        void (sheet(context).getRanges(Array.from({ length: 2_000 }, (_, row) => `A${row + 1}`).join(",")).format.fill.color = "#FFFFFF"),
    ],
    ["a row below the sheet", "InvalidArgument", (context) => sheet(context).getRangeByIndexes(1_048_576, 0, 1, 1).load("values")],
    [
      "a table over another table",
      "InvalidArgument",
      (context) => {
        sheet(context).tables.add("A1:B3", true);
        sheet(context).tables.add("B2:C4", true);
      },
    ],
    [
      "a table over merged cells",
      "InvalidOperation",
      (context) => {
        sheet(context).getRange("A1:B1").merge(false);
        sheet(context).tables.add("A1:B3", true);
      },
    ],
    [
      "a list of choices longer than 255 letters",
      "InvalidArgument",
      (context) => void (sheet(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "ก".repeat(256) } }),
    ],
  ];
  it.each(refusals)("refuses %s", async (_, code, batch) => {
    const simulated = startSimulatedExcel();
    expect(await codeOf(simulated, batch)).toBe(code);
    simulated.close();
  });

  it("refuses every write to a protected sheet, a protected structure and a read-only workbook", async () => {
    const simulated = startSimulatedExcel({ workbook: { sheetNames: ["Sheet1", "Sheet2"] } });
    const { store } = simulated;
    const write = (context: Excel.RequestContext): void => void (sheet(context).getRange("A1").values = [[1]]);
    const add = (context: Excel.RequestContext): void => void context.workbook.worksheets.add("ใหม่");
    await store.setSheet(store.sheetNamed("Sheet1").id, { isProtected: true });
    expect(await codeOf(simulated, write)).toBe("AccessDenied");
    expect(await codeOf(simulated, (context) => void (sheet(context).getRange("A1").format.font.bold = true))).toBe("AccessDenied");
    store.setWorkbook({ structureProtected: true });
    expect(await codeOf(simulated, add)).toBe("AccessDenied");
    await store.setSheet(store.sheetNamed("Sheet1").id, { isProtected: false });
    store.setWorkbook({ structureProtected: false, readOnly: true });
    expect(await codeOf(simulated, write)).toBe("AccessDenied");
    expect(await codeOf(simulated, add)).toBe("AccessDenied");
    simulated.close();
  });

  it("fails a batch while a person types into a cell, unless the batch waits", async () => {
    const simulated = startSimulatedExcel();
    simulated.store.setWorkbook({ cellEdit: true });
    expect(await codeOf(simulated, (context) => sheet(context).load("name"))).toBe("InvalidOperationInCellEditMode");
    setTimeout(() => {
      simulated.store.setWorkbook({ cellEdit: false });
    }, 30);
    const name = await simulated.excel.run({ delayForCellEdit: true }, async (context) => {
      const found = sheet(context);
      found.load("name");
      await context.sync();
      return found.name;
    });
    expect(name).toBe("Sheet1");
    simulated.close();
  });

  it("loses what is written to the covered cells of a merge, as Excel does", async () => {
    const simulated = startSimulatedExcel();
    const values = await simulated.excel.run(async (context) => {
      const range = sheet(context).getRange("A1:B2");
      sheet(context).getRange("A1:B1").merge(false);
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toEqual([
      [1, ""],
      [3, 4],
    ]);
    simulated.close();
  });

  it("keeps what a batch did before its first error, and answers what came before", async () => {
    const simulated = startSimulatedExcel();
    const code = await codeOf(simulated, (context) => {
      sheet(context).getRange("A1").values = [[7]];
      context.workbook.worksheets.getItem("ไม่มี").load("name");
      sheet(context).getRange("A2").values = [[8]];
    });
    expect(code).toBe("ItemNotFound");
    expect([simulated.store.sheetNamed("Sheet1").cells.at(0, 0)?.value, simulated.store.sheetNamed("Sheet1").cells.at(1, 0)]).toEqual([
      7,
      null,
    ]);
    simulated.close();
  });

  it("lets go of every range that the client tracked", async () => {
    const simulated = startSimulatedExcel();
    await simulated.excel.run(async (context) => {
      for (let row = 1; row < 20; row += 1) sheet(context).getRange(`A${row}`).load("values");
      await context.sync();
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(simulated.server.trackedRanges()).toBe(0);
    simulated.close();
  });
});

describe("the simulation is loud about what it cannot do", () => {
  it.each<readonly [string, (context: Excel.RequestContext) => void, string]>([
    ["a method", (context) => void sheet(context).copy("End"), "Worksheet.Copy"],
    ["a property", (context) => sheet(context).load("standardWidth"), "Worksheet.standardWidth"],
    ["a navigation", (context) => context.workbook.properties.load("author"), "Workbook.Properties"],
    ["a load that names nothing", (context) => sheet(context).load(), "Worksheet.load without naming its properties"],
    [
      "unprotecting a sheet",
      (context) => {
        sheet(context).protection.unprotect();
      },
      "WorksheetProtection.Unprotect",
    ],
  ])("%s that is not implemented fails the test that meets it", async (_, batch, member) => {
    const simulated = startSimulatedExcel();
    expect(await codeOf(simulated, batch)).toBe("NotImplemented");
    expect(simulated.gaps).toEqual([`The simulation does not implement ${member}`]);
    expect(() => {
      simulated.close();
    }).toThrow(member);
  });

  it("a write through a filter, which real Excel takes and misplaces, fails the test that does it", async () => {
    const simulated = startSimulatedExcel();
    simulated.store.sheetNamed("Sheet1").setFilteredRows(new Set([1]));
    expect(await codeOf(simulated, (context) => void (sheet(context).getRange("A1:A3").values = [[1], [2], [3]]))).toBe("SimulatorHazard");
    expect(() => {
      simulated.close();
    }).toThrow("filter");
  });

  it("a member above the offered level does not exist", async () => {
    const simulated = startSimulatedExcel({ apiLevel: 9 });
    expect(await codeOf(simulated, (context) => sheet(context).getRange("A1:B2").getMergedAreasOrNullObject().load("areaCount"))).toBe(
      "ApiNotFound",
    );
    expect(await codeOf(simulated, (context) => sheet(context).getRange("A1").load("hyperlink"))).toBe("nothing failed");
    simulated.close();
  });

  it("a formula that the memory store cannot calculate is an error, not a value", async () => {
    const simulated = startSimulatedExcel({
      workbook: {
        evaluate: () => {
          throw new Error("no engine");
        },
      },
    });
    const batch = (context: Excel.RequestContext): void => {
      const range = sheet(context).getRange("A1");
      range.formulas = [["=1+1"]];
      range.load("values");
    };
    expect(await codeOf(simulated, batch)).toBe("GeneralException");
    expect(simulated.gaps).toEqual(["the simulation failed: no engine"]);
  });

  it("answers Office's own numbers for what never reaches the workbook", async () => {
    const simulated = startSimulatedExcel({ failure: (index) => (index === 0 ? { office: OFFICE_ERRORS.busy } : null) });
    expect(await codeOf(simulated, (context) => sheet(context).load("name"))).toBe("ActivityLimitReached");
    simulated.close();
  });
});
