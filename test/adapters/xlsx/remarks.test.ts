import { describe, expect, it } from "@jest/globals";
import type { FileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { openFileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { linksOf } from "#adapters/xlsx/write/graft-sheet.ts";
import { addContentType, editPackage } from "#adapters/xlsx/write/package-edit.ts";
import type { PackageEdit } from "#adapters/xlsx/write/package-edit.ts";
import { openPackage } from "#adapters/xlsx/read/xlsx-package.ts";
import { emptyGrid } from "#sheet/grid.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { contractPlan } from "#test/workbook-contract.ts";
import { workbookFile } from "./contract-file.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet2.xml";
const RELATIONS = "xl/worksheets/_rels/sheet2.xml.rels";

function plan(rows: readonly (readonly (string | number)[])[], tables: SheetPlan["tables"] = []): SheetPlan {
  return contractPlan({ rows: rows.map((row) => row.map((value) => ({ value }))), tables, conditions: [], choices: [] });
}

const edit = (workbook: FileWorkbook): PackageEdit => editPackage(openPackage(workbook.bytes()).entries.values());

const shape = (row: number): string =>
  `<v:shape id="s${String(row)}"><x:ClientData ObjectType="Note"><x:Anchor>3, 15, ${String(row - 1)}, 2, 5, 15, ${String(row + 3)}, 4</x:Anchor><x:Row>${String(row)}</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>`;

/** A person saves the report with a note beside row 2 and a conversation beside row 3, as Excel writes them. */
async function withRemarks(report: FileWorkbook): Promise<FileWorkbook> {
  const parts = edit(report);
  parts.set(
    "xl/comments1.xml",
    `<comments><authors><author>สมหญิง</author><author>tc={1}</author></authors><commentList><comment ref="C2" authorId="0"><text><t>หมายเหตุถึง ก</t></text></comment><comment ref="C3" authorId="1"><text><t>ความเห็นถึง ข</t></text></comment></commentList></comments>`,
  );
  await addContentType(parts, "xl/comments1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
  parts.set("xl/drawings/vmlDrawing1.vml", `<xml xmlns:v="v" xmlns:x="x">${shape(1)}${shape(2)}</xml>`);
  parts.set(
    "xl/threadedComments/threadedComment1.xml",
    `<ThreadedComments><threadedComment ref="C3" id="{1}"><text>ความเห็นถึง ข</text></threadedComment></ThreadedComments>`,
  );
  const link = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const links = [
    link("rId71", `${OFFICE}/comments`, "../comments1.xml"),
    link("rId72", `${OFFICE}/vmlDrawing`, "../drawings/vmlDrawing1.vml"),
    link("rId73", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"),
  ].join("");
  const before = parts.has(RELATIONS) ? await parts.text(RELATIONS) : "<Relationships></Relationships>";
  parts.set(RELATIONS, before.replace("</Relationships>", `${links}</Relationships>`));
  const sheet = await parts.text(SHEET);
  parts.set(SHEET, sheet.replace("</worksheet>", `<legacyDrawing xmlns:r="${OFFICE}" r:id="rId72"/></worksheet>`));
  return openFileWorkbook(await parts.bytes(), "งบ.xlsx");
}

async function remarked(rows: Parameters<typeof plan>[0], tables: SheetPlan["tables"] = []): Promise<FileWorkbook> {
  const file = await openFileWorkbook(await workbookFile({ sheets: [{ ...emptyGrid("งบ"), values: [["ก"]] }], tables: {} }), "งบ.xlsx");
  await file.writeSheets([plan(rows, tables)]);
  return withRemarks(file);
}

const FIRST = [
  ["หน่วยงาน", "วงเงิน"],
  ["กรม ก", 1],
  ["กรม ข", 2],
];
const TABLE = (lastRow: number): SheetPlan["tables"] => [
  { name: "BudgetLines", range: { firstRow: 0, firstColumn: 0, lastRow, lastColumn: 1 } },
];

describe("what people remark on one of our sheets in a file", () => {
  it("stays when the sheet is written anew, beside the row it was written for", async () => {
    const workbook = await remarked(FIRST, TABLE(2));
    const { strayRemarks } = await workbook.writeSheets([
      plan(
        [
          ["หน่วยงาน", "วงเงิน"],
          ["กรมใหม่", 5],
          ["กรม ก", 1],
          ["กรมอื่น", 5],
          ["กรม ข", 2],
        ],
        TABLE(4),
      ),
    ]);
    expect(strayRemarks).toBeUndefined();
    const parts = edit(workbook);
    const links = await linksOf(parts, SHEET);
    const path = (type: string): string => links.find((one) => one.type === type)?.target ?? "";
    expect([...(await parts.text(path("comments"))).matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(["C3", "C5"]);
    expect(await parts.text(path("threadedComment"))).toContain('ref="C5"');
    expect(await parts.text(path("vmlDrawing"))).toBe(
      `<xml xmlns:v="v" xmlns:x="x">${shape(1).replace("3, 15, 0, 2, 5, 15, 4, 4", "3, 15, 1, 2, 5, 15, 5, 4").replace("<x:Row>1", "<x:Row>2")}${shape(2).replace("3, 15, 1, 2, 5, 15, 5, 4", "3, 15, 3, 2, 5, 15, 7, 4").replace("<x:Row>2", "<x:Row>4")}</xml>`,
    );
    const drawing = links.find((one) => one.type === "vmlDrawing")?.id ?? "";
    const sheet = await parts.text(SHEET);
    expect(sheet).toContain(`r:id="${drawing}"/>`);
    expect(sheet.indexOf("<legacyDrawing")).toBeLessThan(sheet.indexOf("<tableParts"));
    expect(links.filter((one) => one.type === "table")).toHaveLength(1);
    expect(new Set(links.map((one) => one.id)).size).toBe(links.length);
  });

  it("stays over many writes, also on a sheet that has no other parts", async () => {
    const workbook = await remarked(FIRST);
    for (let times = 0; times < 3; times += 1) await workbook.writeSheets([plan(FIRST)]);
    const parts = edit(workbook);
    expect((await linksOf(parts, SHEET)).map(({ type }) => type).sort()).toEqual(["comments", "threadedComment", "vmlDrawing"]);
    expect((await parts.text(SHEET)).match(/<legacyDrawing/g)).toHaveLength(1);
  });

  it("stands below everything, and is told of, where its row is gone", async () => {
    const workbook = await remarked(FIRST);
    const { strayRemarks } = await workbook.writeSheets([
      plan([
        ["หน่วยงาน", "วงเงิน"],
        ["กรม ข", 2],
      ]),
    ]);
    expect(strayRemarks).toEqual([{ workbook: null, sheet: "รายการงบประมาณ", row: 4, column: 2 }]);
    const parts = edit(workbook);
    const comments = (await linksOf(parts, SHEET)).find((one) => one.type === "comments")?.target ?? "";
    expect([...(await parts.text(comments)).matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(["C5", "C2"]);
  });
});
