import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { newWorkbookBytes, openFileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { openPackage } from "#adapters/xlsx/read/xlsx-package.ts";
import { editPackage } from "#adapters/xlsx/write/package-edit.ts";
import { scanXml } from "#adapters/xlsx/xml/scan-xml.ts";
import { planReport } from "#report/plan-report.ts";
import { sealedPlans } from "#report/seal/sealed-plan.ts";
import { line } from "#test/core/sample-table.ts";
import { analysisOf, context, smallFramework, smallPlan } from "#test/report/made-analysis.ts";

/** Children of each element in the order of their sequence in ECMA-376 (transitional); "a|b" stand in one place. Excel repairs a file that breaks it. */
const SEQUENCES: Readonly<Record<string, string>> = {
  workbook: `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize
    customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst`,
  worksheet: `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState
    dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup
    headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture
    oleObjects controls webPublishItems tableParts extLst`,
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  row: "c extLst",
  c: "f v is extLst",
  cfRule: "formula colorScale dataBar iconSet extLst",
  dataValidation: "formula1 formula2",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  fill: "patternFill|gradientFill",
  patternFill: "fgColor bgColor",
  border: "left|start right|end top bottom diagonal vertical horizontal",
  xf: "alignment protection extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
  twoCellAnchor: "from to sp|grpSp|graphicFrame|cxnSp|pic|contentPart clientData",
  from: "col colOff row rowOff",
  to: "col colOff row rowOff",
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart: "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  title: "tx layout overlay spPr txPr extLst",
  plotArea: "layout barChart|lineChart|pieChart valAx|catAx|dateAx|serAx dTable spPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  ser: "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
  scaling: "logBase orientation max min extLst",
  catAx: `axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses|crossesAt
    auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  valAx: `axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses|crossesAt
    crossBetween majorUnit minorUnit dispUnits extLst`,
};

const PLACES = new Map(
  Object.entries(SEQUENCES).map(([name, text]) => [
    name,
    new Map(text.split(/\s+/).flatMap((step, at) => step.split("|").map((one) => [one, at] as const))),
  ]),
);

/** Names that mean something else elsewhere in a package. */
function sequenceOf(name: string, path: string): ReadonlyMap<string, number> | undefined {
  const isDrawing = path.includes("/drawings/") || path.includes("/charts/");
  const isOfDrawing = ["title", "chart", "from", "to", "ser", "scaling"].includes(name);
  if (["c", "row", "border", "fill", "table"].includes(name) && isDrawing) return undefined;
  return isOfDrawing && !isDrawing ? undefined : name === "chart" && path.includes("/drawings/") ? undefined : PLACES.get(name);
}

/** Children that stand where the schema has no place for them. */
function misplaced(path: string, xml: string): readonly string[] {
  const wrong: string[] = [];
  const open: { readonly name: string; last: number }[] = [];
  scanXml(xml, {
    open: (name) => {
      const parent = open.at(-1);
      const sequence = parent === undefined ? undefined : sequenceOf(parent.name, path);
      if (parent !== undefined && sequence !== undefined) {
        const place = sequence.get(name);
        if (place === undefined || place < parent.last) wrong.push(`${path}: <${name}> in <${parent.name}>`);
        else parent.last = place;
      }
      open.push({ name, last: 0 });
    },
    close: () => void open.pop(),
  });
  return wrong;
}

async function parts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const edit = editPackage(openPackage(bytes).entries.values());
  const found = new Map<string, string>();
  for (const path of edit.paths()) if (/\.(?:xml|rels)$/.test(path)) found.set(path, await edit.text(path));
  return found;
}

async function wrongIn(bytes: Uint8Array): Promise<readonly string[]> {
  const found = await parts(bytes);
  const types = found.get("[Content_Types].xml") ?? "";
  const wrong = [...found].flatMap(([path, xml]) => misplaced(path, xml));
  const paths = new Set(editPackage(openPackage(bytes).entries.values()).paths());
  for (const [path, xml] of found) {
    if (!path.endsWith(".rels")) {
      if (path !== "[Content_Types].xml" && !types.includes(`PartName="/${path}"`) && !/Extension="xml"/.test(types))
        wrong.push(`${path}: no content type`);
      continue;
    }
    const folder = path.replace(/_rels\/[^/]*$/, "");
    for (const [tag] of xml.matchAll(/<Relationship\b[^>]*>/g)) {
      const target = /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? "";
      const full = target.startsWith("/") ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      if (!tag.includes('TargetMode="External"') && !paths.has(decodeURIComponent(full))) wrong.push(`${path}: ${target} is not there`);
    }
  }
  return wrong;
}

describe("the parts of written files", () => {
  const rich = [
    ...smallPlan(),
    line(10, "12.5", {
      agency: "กรมหก",
      project: "โครงการ ง",
      tierText: "ต้นน้ำ",
      goal: "เป้าหมายที่ 1",
      guideline: "แนวทางที่ 1.1",
      category: "งบลงทุน",
    }),
  ];
  const plans = sealedPlans(planReport([analysisOf(rich, [smallFramework()])], context()), "");

  it("have their elements in the order of the schema, and every link leads to a part: a report in a new file", async () => {
    const bytes = await newWorkbookBytes(plans);
    const names = [...(await parts(bytes)).keys()];
    for (const kind of ["xl/charts/", "xl/tables/", "xl/drawings/", "xl/worksheets/"])
      expect(names.some((name) => name.startsWith(kind))).toBe(true);
    expect(await wrongIn(bytes)).toEqual([]);
  });

  it.each(["fy2567-illustrative.xlsx", "fy2567-illustrative-faulty.xlsx"])(
    "a report written into %s, twice, and highlights",
    async (name) => {
      const file = await openFileWorkbook(new Uint8Array(readFileSync(`assets/samples/${name}`)), name);
      await file.writeSheets(plans);
      await file.writeSheets(plans);
      const [first] = await file.listSheets();
      await file.highlight([{ sheet: first?.name ?? "", row: 6, column: 3, severity: "error" }]);
      expect(await wrongIn(file.bytes())).toEqual([]);
    },
  );

  it("are found out of order where they are", () => {
    expect(misplaced("xl/worksheets/sheet1.xml", "<worksheet><sheetData/><cols/></worksheet>")).toEqual([
      "xl/worksheets/sheet1.xml: <cols> in <worksheet>",
    ]);
  });
});
