import { describe, expect, it } from "@jest/globals";
import { isUnchanged, resultText } from "#hosts/excel/self-check/result-text.ts";
import type { SelfCheckResult } from "#hosts/excel/self-check/run-self-check.ts";
import { PROBES, runSelfCheck } from "#hosts/excel/self-check/run-self-check.ts";
import { OFFICE_ERRORS } from "#simulator/wire/wire-types.ts";
import type { SimulatedExcel, SimulatedExcelSettings } from "#test/simulator/simulated-excel.ts";
import { startSimulatedExcel } from "#test/simulator/simulated-excel.ts";

const NOW = "2026-12-01T03:00:00.000Z";

type Simulation = Pick<SimulatedExcel, "excel"> & { readonly client: Pick<SimulatedExcel["client"], "isSetSupported"> };

async function checked({ excel, client }: Simulation): Promise<SelfCheckResult> {
  const host = { excel, isSetSupported: client.isSetSupported, platform: "Simulation", version: "16.01", language: "th-TH" };
  return runSelfCheck({ ...host, now: () => new Date(NOW) }, () => undefined);
}

async function runIn(settings: SimulatedExcelSettings): Promise<{ readonly result: SelfCheckResult; readonly sheets: readonly string[] }> {
  const simulated = startSimulatedExcel({ ...settings, workbook: { sheetNames: ["งบ"], ...settings.workbook } });
  const result = await checked(simulated);
  const sheets = simulated.store.sheets().map(({ name }) => name);
  simulated.close();
  return { result, sheets };
}

const not = (result: SelfCheckResult, state: string) => result.probes.filter((probe) => probe.state !== state);

describe("the self-check", () => {
  it.each([15, 20])("works through in an Excel of ExcelApi 1.%i, and leaves no sheet behind", async (apiLevel) => {
    const { result, sheets } = await runIn({ apiLevel });
    expect(not(result, "works")).toEqual([]);
    expect(result.probes.length).toBe(PROBES.length);
    expect(result.apiLevel).toBe(`1.${String(apiLevel)}`);
    expect(result.leftBehind).toBeNull();
    expect(sheets).toEqual(["งบ"]);
  });

  it("says in an Excel of ExcelApi 1.9 what is absent there, and all else works", async () => {
    const { result, sheets } = await runIn({ apiLevel: 9 });
    expect(not(result, "works").map(({ id, state }) => [id, state])).toEqual([
      ["merged-areas", "absent"],
      ["comments", "absent"],
    ]);
    expect(result.apiLevel).toBe("1.9");
    expect(sheets).toEqual(["งบ"]);
  });

  it("says of each part by itself when it fails, and goes on with the others", async () => {
    let requests = 0;
    const { result, sheets } = await runIn({
      failure: () => {
        requests += 1;
        return requests === 2 ? { office: OFFICE_ERRORS.busy } : null;
      },
    });
    expect(not(result, "works").map(({ id, state }) => [id, state])).toEqual([["values", "fails"]]);
    expect(not(result, "works")[0]?.detail).not.toBe("");
    expect(sheets).toEqual(["งบ"]);
  });

  it("gives a dated text with a checksum that a changed line gives away", async () => {
    const { result } = await runIn({ apiLevel: 15 });
    const text = await resultText(result, "1.0.0");
    expect(text).toContain(NOW);
    expect(text).toContain("Simulation 16.01 th-TH");
    expect(text).toContain(`${String(PROBES.length)} work, 0 differ, 0 fail, 0 absent`);
    expect(text).not.toContain("งบ\n");
    expect(await isUnchanged(text)).toBe(true);
    expect(await isUnchanged(text.replaceAll("\n", "\r\n"))).toBe(true);
    expect(await isUnchanged(text.replace("works", "fails"))).toBe(false);
    expect(await isUnchanged("nothing")).toBe(false);
  });
});
