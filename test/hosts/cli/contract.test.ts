import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { FAULTY_SAMPLE, SAMPLE, freshFolder, run, tables } from "./cli-run.ts";

const folder = freshFolder();

function csv(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

const LIST = csv("list.csv", [
  "หน่วยงาน,โครงการ,ห่วงโซ่คุณค่า,งบประมาณปี 2567 (ล้านบาท)",
  'กรมที่ดิน,ระบบโฉนด,ปลายน้ำ,"1,200.5000"',
  "กรมการปกครอง,ทะเบียนราษฎร,ต้นน้ำ,12.2500",
  'กรมป่าไม้,แผนที่ป่า,,"5,523,9110"',
  'รวมทั้งสิ้น,,,"1,212.7500"',
]);

describe("the JSON of the command line, a contract", () => {
  it("states every field of a table, rows counted from 1 and money as text", async () => {
    const [table] = await tables(LIST);
    expect(table).toMatchObject({
      file: LIST,
      sheet: "list",
      range: "A1:D5",
      headerRows: [1],
      unit: "million-baht",
      fiscalYear: 2567,
      columns: { agency: "A", project: "B", tier: "C", amount: "D" },
      total: { baht: "1212750000", millionBaht: "1212.7500" },
      lines: 3,
      fundedLines: 2,
      projects: 2,
      agencies: 2,
      agenciesListed: 3,
      framework: null,
    });
    expect(table?.["tiers"]).toMatchObject([
      { id: "upstream", label: "ต้นน้ำ", millionBaht: "12.2500", projects: 1 },
      { id: "midstream", label: "กลางน้ำ", millionBaht: "0.0000", projects: 0 },
      { id: "downstream", label: "ปลายน้ำ", millionBaht: "1200.5000", projects: 1 },
      { id: null, label: "ยังไม่ระบุ", millionBaht: "0.0000", projects: 0 },
    ]);
    expect(table).not.toHaveProperty("lineItems");
  });

  it("states every field of a finding, with both readings and words in both languages", async () => {
    const [table] = await tables(LIST);
    const findings = table?.["findings"] as readonly Record<string, unknown>[];
    const malformed = findings.find((finding) => finding["code"] === "amount-malformed");
    expect(malformed).toMatchObject({
      severity: "error",
      sheet: "list",
      cell: "D4",
      row: 4,
      found: "5,523,9110",
      expected: null,
      difference: null,
      readings: ["5523.9110", "55239110"],
      explanations: [],
    });
    const message = malformed?.["message"] as { readonly th: string; readonly en: string };
    expect(message.th).toMatch(/[ก-๙]/u);
    expect(message.en).not.toMatch(/[ก-๙]/u);
  });

  it("lists every line with its tier and what it rests on when asked", async () => {
    const [table] = await tables(LIST, "--lines");
    expect(table?.["lineItems"]).toMatchObject([
      {
        row: 2,
        ministry: null,
        agency: "กรมที่ดิน",
        project: "ระบบโฉนด",
        baht: "1200500000",
        tier: "downstream",
        because: "column",
        suggestedTier: null,
      },
      { row: 3, baht: "12250000", tier: "upstream", because: "column" },
      { row: 4, baht: null, tier: null, because: "none" },
    ]);
  });

  it("names a sheet without a list with the reason for passing over it", async () => {
    const words = csv("words.csv", ["เรื่อง การเตรียมงบประมาณ", "ขอให้ทุกหน่วยงานส่งข้อมูลภายในกำหนด"]);
    const [table] = await tables(words);
    expect(table).toMatchObject({
      file: words,
      sheet: "words",
      reason: { th: expect.stringMatching(/[ก-๙]/u), en: expect.stringMatching(/^[ -~]+$/) },
    });
    expect(typeof table?.["skipped"]).toBe("string");
    expect(table).not.toHaveProperty("total");
  });

  it("prints one object for several files, in their order", async () => {
    const found = await tables(SAMPLE, LIST);
    expect(found.map((table) => table["file"])).toEqual([SAMPLE, LIST]);
  });

  it("adds the plan that several tables make, the same money counted once", async () => {
    const { printed } = await run(SAMPLE, SAMPLE, LIST, "--json");
    const { plan } = JSON.parse(printed) as { readonly plan: Record<string, unknown> };
    expect(plan).toMatchObject({
      total: { millionBaht: "6736.6610" },
      members: [{ file: SAMPLE }, { file: SAMPLE }, { file: LIST, countedMillionBaht: "1212.7500" }],
    });
    expect(JSON.parse((await run(SAMPLE, "--json")).printed)).not.toHaveProperty("plan");
    expect((await run(SAMPLE, SAMPLE)).printed).toContain("ทั้งแผนงาน");
  });

  it("tells files of the same name apart", async () => {
    const [one, two] = ["one", "two"].map((agency) => {
      mkdirSync(join(folder, agency), { recursive: true });
      return csv(`${agency}/งบ.csv`, ["หน่วยงาน,โครงการ,งบประมาณปี 2567 (ล้านบาท)", `กรม ${agency},โครงการ,"1,20"`, `กรม ${agency},งาน,5`]);
    });
    const found = await tables(one ?? "", two ?? "");
    expect(found.map((table) => [table["file"], table["sheet"]])).toEqual([
      [one, "งบ"],
      [two, "งบ"],
    ]);
  });

  it("holds no money as a JSON number", async () => {
    const { printed } = await run(FAULTY_SAMPLE, "--json", "--lines");
    const numbers: string[] = [];
    JSON.parse(printed, (key: string, value: unknown) => {
      if (typeof value === "number") numbers.push(key);
      return value;
    });
    expect(numbers.filter((key) => /baht$|^total$/i.test(key))).toEqual([]);
  });
});

describe("exit codes", () => {
  it.each([
    ["0 when no finding is an error", 0, [SAMPLE]],
    ["1 when some are", 1, [FAULTY_SAMPLE]],
    ["1 when one of several files has some", 1, [SAMPLE, FAULTY_SAMPLE]],
    ["2 without a file", 2, []],
    ["2 for an unknown option", 2, [SAMPLE, "--jsn"]],
    ["2 for an option without its value", 2, [SAMPLE, "--sheet"]],
    ["2 for an option whose value is the next option", 2, [SAMPLE, "--out", "--json"]],
    ["2 for an unknown language", 2, [SAMPLE, "--lang", "fr"]],
    ["2 for a report that is no .xlsx", 2, [SAMPLE, "--out", "report.pdf"]],
    ["2 for a sheet that is not there", 2, [SAMPLE, "--sheet", "ไม่มี"]],
    ["2 for an unknown framework", 2, [SAMPLE, "--framework", "nothing"]],
    ["0 for help", 0, ["--help"]],
  ] as const)("%s", async (_, expected, args) => {
    const { exitCode, complaints, printed } = await run(...args);
    expect(exitCode).toBe(expected);
    expect(complaints).toHaveLength(expected === 2 ? 1 : 0);
    if (expected === 2) expect(printed).toBe("");
    for (const line of complaints) expect(line).not.toMatch(/\n|\bat .*:\d+/);
  });
});

describe("options", () => {
  it("checks one sheet by name", async () => {
    expect((await tables(SAMPLE, "--sheet", "โครงการ 2567")).map((table) => table["sheet"])).toEqual(["โครงการ 2567"]);
  });

  it("compares with a framework by id, or from a file of the person's own", async () => {
    const [named] = await tables(SAMPLE, "--framework", "digital-government-2565-draft-bill");
    expect(named?.["framework"]).toMatchObject({ id: "digital-government-2565-draft-bill", met: false });
    const own = join(folder, "own.json");
    const framework = {
      id: "own",
      plan: { th: "แผนทดลอง", en: "Trial plan" },
      planAliases: [],
      fiscalYear: 2567,
      stage: "framework",
      statedAmount: "5,523.9110",
      unit: "million-baht",
      projects: 78,
      agencies: 51,
      ministries: null,
      approvedOn: null,
      tierTable: { tiers: [], goals: [] },
      source: { sentence: "-", address: "-" },
    };
    writeFileSync(own, JSON.stringify(framework));
    const [byFile] = await tables(SAMPLE, "--framework", own);
    expect(byFile?.["framework"]).toMatchObject({ id: "own", met: true });
    writeFileSync(own, "{");
    expect((await run(SAMPLE, "--framework", own)).exitCode).toBe(2);
  });

  it("speaks Thai unless asked for English", async () => {
    expect((await run(SAMPLE)).printed).toContain("รวมทั้งสิ้น: 5,523.9110 ล้านบาท");
    expect((await run(SAMPLE, "--lang", "en")).printed).toContain("Grand total: 5,523.9110");
    expect((await run("missing.xlsx", "--lang", "en")).complaints[0]).toMatch(/^[ -~“”…]+$/);
  });
});

describe("the list of expected agencies", () => {
  const list = csv("two-agencies.csv", [
    "หน่วยงาน,โครงการ,ห่วงโซ่คุณค่า,งบประมาณปี 2567 (ล้านบาท)",
    'กรมที่ดิน,ระบบโฉนด,ปลายน้ำ,"1,200.5000"',
    "กรมการปกครอง,ทะเบียนราษฎร,ต้นน้ำ,12.2500",
    'รวมทั้งสิ้น 2 โครงการ 3 หน่วยงาน,,,"1,212.7500"',
  ]);
  const expected = csv("expected.csv", ["ลำดับ,หน่วยงาน", "1,กรมที่ดิน", "2,กรมประมง", "3,กรมการปกครอง"]);

  it("names who is missing, and explains a count that is off by it", async () => {
    const [table] = await tables(list, `--expect-agencies=${expected}`);
    const findings = table?.["findings"] as readonly Record<string, unknown>[];
    expect(findings.filter(({ code }) => code === "agency-missing")).toMatchObject([{ severity: "warning", expected: "กรมประมง" }]);
    const { printed } = await run(list, "--expect-agencies", expected, "--lang", "en");
    expect(printed).toContain("Of the list of expected agencies, กรมประมง stands nowhere here.");
  });

  it("is of the whole plan where several files are checked", async () => {
    const other = csv("fishing.csv", ["หน่วยงาน,โครงการ,ห่วงโซ่คุณค่า,งบประมาณปี 2567 (ล้านบาท)", "กรมประมง,ท่าเรือ,ต้นน้ำ,3.5000"]);
    const { printed } = await run(list, other, "--expect-agencies", expected, "--json");
    expect(printed).not.toContain("agency-missing");
  });

  it("cannot be read where the file is not there or names nobody", async () => {
    for (const path of [join(folder, "nowhere.csv"), csv("numbers.csv", ["1,2", "3,4"])]) {
      const { exitCode, complaints } = await run(list, "--expect-agencies", path);
      expect([exitCode, complaints.length]).toEqual([2, 1]);
    }
  });
});
