import { describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createOfficeWorkbook } from "#adapters/office/office-workbook.ts";
import { runRibbonCommand } from "#app/ribbon-command.ts";
import type { Recording } from "#hosts/excel/self-check/recorder.ts";
import { FORMAT, recordExchanges } from "#hosts/excel/self-check/recorder.ts";
import type { SelfCheckResult } from "#hosts/excel/self-check/run-self-check.ts";
import { runSelfCheck } from "#hosts/excel/self-check/run-self-check.ts";
import { levelOf, parseRecording, replayDifferences, replayedExcel } from "#test/simulator/replay.ts";
import { shippedReference } from "#test/shipped-reference.ts";
import type { SimulatedExcel } from "#test/simulator/simulated-excel.ts";
import { startSimulatedExcel } from "#test/simulator/simulated-excel.ts";

const PERSONS_SHEET = "งบลับของกรม";

const selfCheckIn = ({ excel, client }: SimulatedExcel): Promise<SelfCheckResult> => {
  const host = { excel, isSetSupported: client.isSetSupported, platform: "Simulation", version: "16.01", language: "th-TH" };
  return runSelfCheck({ ...host, now: () => new Date("2026-12-01T03:00:00Z") }, () => undefined);
};

/** What a simulated Excel was asked during some work, and what it answered. */
async function recorded<Result>(apiLevel: number, work: (simulated: SimulatedExcel) => Promise<Result>) {
  const simulated = startSimulatedExcel({ apiLevel, workbook: { sheetNames: [PERSONS_SHEET] } });
  const recorder = recordExchanges(simulated.client.way);
  if (recorder === null) throw new Error("the library's way out was not found");
  const result = await work(simulated);
  recorder.stop();
  simulated.close();
  const about = { format: FORMAT, addIn: "1.0.0", at: "2026-12-01T03:00:00.000Z", platform: "Simulation", version: "16.01" } as const;
  const recording: Recording = { ...about, apiLevel: `1.${String(apiLevel)}`, exchanges: recorder.exchanges };
  return { result, recording: parseRecording(JSON.stringify(recording)) };
}

const fresh = (apiLevel: number): SimulatedExcel => startSimulatedExcel({ apiLevel, workbook: { sheetNames: ["แผ่น"] } });
const states = ({ probes }: SelfCheckResult) => probes.map(({ id, state, detail }) => [id, state, detail]);

describe("a recording of the self-check", () => {
  it("holds every request and answer, and nothing of the person's workbook", async () => {
    const { result, recording } = await recorded(15, selfCheckIn);
    expect(recording.exchanges.length).toBeGreaterThan(2 * result.probes.length);
    expect(JSON.stringify(recording)).not.toContain(PERSONS_SHEET);
    expect(JSON.stringify(recording)).toContain("bvc-check-1");
  });

  it("leaves the library as it was once it is stopped", async () => {
    const { recording } = await recorded(15, async (simulated) => {
      const recorder = recordExchanges(simulated.client.way);
      recorder?.stop();
      await simulated.excel.run((context) => context.sync());
    });
    expect(recording.exchanges.length).toBeLessThan(3);
    expect(recordExchanges(undefined)).toBeNull();
    expect(recordExchanges({})).toBeNull();
    expect(recordExchanges(Object.freeze({ RichApi: { executeRichApiRequestAsync: () => undefined } }))).toBeNull();
  });

  it.each([9, 15, 20])("of ExcelApi 1.%i is answered alike by another simulation of that level", async (apiLevel) => {
    const { recording } = await recorded(apiLevel, selfCheckIn);
    const simulated = fresh(levelOf(recording));
    expect(await replayDifferences(recording, simulated.server)).toEqual([]);
    expect(simulated.store.sheets().map(({ name }) => name)).toEqual(["แผ่น"]);
    simulated.close();
  });

  it("says where the simulation answers otherwise than the Excel that was recorded", async () => {
    const { recording } = await recorded(15, selfCheckIn);
    const simulated = fresh(15);
    const found = await replayDifferences(printingUpright(recording), simulated.server);
    simulated.close();
    expect(found).toEqual([expect.stringMatching(/^request \d+ .*: "Portrait", here "Landscape"$/u)]);
  });

  it.each([9, 15])("of ExcelApi 1.%i, played back to the self-check, gives the result that was had there", async (apiLevel) => {
    const { result, recording } = await recorded(apiLevel, selfCheckIn);
    const again = await playedBack(recording);
    expect(states(again)).toEqual(states(result));
  });

  it("played back, shows what the self-check says of an Excel that does otherwise", async () => {
    const { recording } = await recorded(15, selfCheckIn);
    const again = await playedBack(printingUpright(recording));
    expect(again.probes.filter(({ state }) => state !== "works")).toMatchObject([
      { id: "print", state: "differs", detail: 'orientation: "Portrait" instead of "Landscape"' },
    ]);
  });

  it("is refused where it is none", () => {
    expect(() => parseRecording('{"format":"something else"}')).toThrow("no recording");
  });
});

/** The same recording of an Excel that prints upright whatever it is told. */
function printingUpright(recording: Recording): Recording {
  const exchanges = recording.exchanges.map((one) => ({ ...one, answer: one.answer.replaceAll('"Landscape"', '"Portrait"') }));
  return { ...recording, exchanges };
}

async function playedBack(recording: Recording): Promise<SelfCheckResult> {
  const simulated = fresh(levelOf(recording));
  const { process } = replayedExcel(recording, simulated.server.settings);
  Object.assign(simulated.server, { process });
  const result = await selfCheckIn(simulated);
  simulated.close();
  return result;
}

/** Recordings made in real Excel, where people have sent some in: see docs/real-excel-checks.md. */
const FOLDER = path.join(__dirname, "recordings");
const sentIn = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith(".json")) : [];

describe("recordings from real Excel", () => {
  it("are answered alike by the simulation", async () => {
    for (const file of sentIn) {
      const recording = parseRecording(readFileSync(path.join(FOLDER, file), "utf8"));
      const simulated = fresh(levelOf(recording));
      expect({ file, differences: await replayDifferences(recording, simulated.server) }).toEqual({ file, differences: [] });
      simulated.close();
    }
  });
});

/** Names in requests that the client library brings in by itself, for large writes and for objects that live on. */
const OWN_OF_LIBRARY = /^(?:ref_\d+|_validatearraysize|getrow)$/u;

/** Everything that requests ask for: objects, properties and methods, by name. */
function namesIn({ exchanges }: Recording): ReadonlySet<string> {
  interface Named {
    readonly Name: string;
    readonly QueryInfo?: { readonly Select?: readonly string[] };
  }
  const all = exchanges.flatMap(({ body }) => {
    const { Actions, ObjectPaths } = JSON.parse(body) as { Actions: readonly Named[]; ObjectPaths: Readonly<Record<string, Named>> };
    return [...Actions, ...Object.values(ObjectPaths)].flatMap(({ Name, QueryInfo }) => [Name, ...(QueryInfo?.Select ?? [])]);
  });
  return new Set(all.map((name) => name.replace(/^.*\//u, "").toLowerCase()).filter((name) => !OWN_OF_LIBRARY.test(name)));
}

describe("the self-check", () => {
  it("tries everything that the add-in asks of Excel: checking, writing, tagging, taking back, going there, listening", async () => {
    const work = await recorded(20, async ({ excel, client, store }) => {
      const workbook = createOfficeWorkbook({ excel, isSetSupported: client.isSetSupported });
      const stop = await workbook.onChange(() => undefined);
      await excel.run(async (context) => {
        context.workbook.worksheets.getItem(store.sheets()[0]?.id ?? "").getRange("A1:D3").values = [
          ["หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณปี 2567 (ล้านบาท)"],
          ["กรม ก", "โครงการ 1", "ต้นน้ำ", 1],
          ["กรม ข", "โครงการ 2", "", "5,523,9110"],
        ];
        await context.sync();
      });
      const deps = { workbook, reference: shippedReference(), language: "th", now: new Date("2026-12-01T03:00:00Z") } as const;
      await runRibbonCommand("writeReport", deps);
      await runRibbonCommand("writeReport", deps);
      const { snapshot } = await workbook.fillBlankCells(PERSONS_SHEET, [{ row: 2, column: 2, value: "ต้นน้ำ" }]);
      await workbook.restore(snapshot);
      await workbook.goTo({ sheet: PERSONS_SHEET, row: 1, column: 1 });
      await workbook.readSelection();
      await workbook.status();
      await runRibbonCommand("removeReport", deps);
      await stop();
    });
    const used = namesIn(work.recording);
    const tried = namesIn((await recorded(20, selfCheckIn)).recording);
    expect(used.size).toBeGreaterThan(80);
    expect([...used].filter((name) => !tried.has(name))).toEqual([]);
  });
});
