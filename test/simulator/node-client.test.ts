import { describe, expect, it } from "@jest/globals";
import { startSimulatedExcel } from "./simulated-excel.ts";

describe("the real Excel client against the simulated workbook", () => {
  it("writes values and reads them back through the library's own proxies", async () => {
    const { excel, close } = startSimulatedExcel();
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3");
      range.values = [
        ["ก", 1],
        ["=SUM(C2:C2)", null],
      ];
      range.load("values,address,formulas,valueTypes");
      await context.sync();
      return { values: range.values, address: range.address, formulas: range.formulas, types: range.valueTypes };
    });
    expect(values).toEqual({
      values: [
        ["ก", 1],
        [1, ""],
      ],
      address: "Sheet1!B2:C3",
      formulas: [
        ["ก", 1],
        ["=SUM(C2:C2)", ""],
      ],
      types: [
        ["String", "Double"],
        ["Double", "Empty"],
      ],
    });
    close();
  });
});
