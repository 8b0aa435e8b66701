import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { ReportContext } from "../report-context.ts";
import type { ReportTable } from "../report-table.ts";
import type { AcceptedFinding } from "./finding-key.ts";
import { findingKeys, findingStatus } from "./finding-key.ts";
import { rowKey } from "../lines/line-flags.ts";
import type { FindingEntry, LineOf } from "./finding-row.ts";
import { FINDINGS_COLUMNS, FINDINGS_WIDTHS, PRINTED_FINDINGS_COLUMNS, findingRow } from "./finding-row.ts";
import { pageFooter } from "../head-and-foot.ts";

const FINDINGS_TABLE = "BvcFindings";
const HEADER_ROW = 4;

/** What the findings sheet needs. */
type FindingsContext = Pick<ReportContext, "language" | "now" | "accepted"> & { readonly lineOf: LineOf };

/** The findings sheet: every finding with its place, what to do, and a status that a person sets and a re-run keeps. */
export function planFindings(tables: readonly ReportTable[], context: FindingsContext): SheetPlan {
  const words = dictionaryOf(context.language);
  const rows = findingRows(tables, context);
  const lastRow = HEADER_ROW + rows.length;
  const statusColumn = FINDINGS_COLUMNS.indexOf("status");
  return {
    id: "findings",
    name: words.report.sheetNames.findings,
    rows: [
      ...head(tables, context),
      FINDINGS_COLUMNS.map((column) => textCell(words.report.findings.titles[column], "header")),
      ...(rows.length === 0 ? [nothingFound(words.report.findings.none)] : rows),
    ],
    columnWidths: FINDINGS_COLUMNS.map((column) => FINDINGS_WIDTHS[column]),
    merges: [],
    tables:
      rows.length === 0
        ? []
        : [{ name: FINDINGS_TABLE, range: { firstRow: HEADER_ROW, firstColumn: 0, lastRow, lastColumn: FINDINGS_COLUMNS.length - 1 } }],
    conditions: [],
    choices:
      rows.length === 0
        ? []
        : [
            {
              range: { firstRow: HEADER_ROW + 1, firstColumn: statusColumn, lastRow, lastColumn: statusColumn },
              options: [words.report.findings.open, words.report.findings.accepted],
            },
          ],
    charts: [],
    keyColumn: FINDINGS_COLUMNS.indexOf("key"),
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: {
      orientation: "landscape",
      repeatRows: { first: HEADER_ROW, last: HEADER_ROW },
      footer: pageFooter(words, context.now),
      columns: PRINTED_FINDINGS_COLUMNS,
    },
  };
}

/** Said in the widest column, where it can be read whole. */
function nothingFound(text: string): PlannedRow {
  return FINDINGS_COLUMNS.slice(0, FINDINGS_COLUMNS.indexOf("message") + 1).map((column) =>
    column === "message" ? textCell(text, "control-good") : null,
  );
}

function findingRows(tables: readonly ReportTable[], { language, accepted, lineOf }: FindingsContext): readonly PlannedRow[] {
  const words = dictionaryOf(language);
  return sortedEntries(tables, accepted).map(({ table, ...one }) => findingRow(one, words, { table, lineOf }));
}

/** The findings in the order of the sheet: accepted ones last. */
function sortedEntries(
  tables: readonly ReportTable[],
  acceptedBefore: readonly AcceptedFinding[],
): readonly (FindingEntry & { readonly table: ReportTable })[] {
  const accepted = new Map(acceptedBefore.map((one) => [one.subject, one]));
  const entries = tables.flatMap((table) => findingStatuses(table, accepted).map((one) => ({ ...one, table })));
  const isAccepted = ({ status }: (typeof entries)[number]): boolean => status.kind === "accepted";
  const sorted = [...entries.filter((one) => !isAccepted(one)), ...entries.filter(isAccepted)];
  return sorted.map((one, at) => ({ ...one, number: at + 1 }));
}

/** Row of the first finding that the findings sheet has for a row of a source sheet, by the key of that row. */
export function findingRowsByKey(tables: readonly ReportTable[], accepted: readonly AcceptedFinding[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { finding, number } of sortedEntries(tables, accepted)) {
    const { workbook, sheet, range } = finding.place;
    if (range === null || range.firstRow !== range.lastRow || SEVERITY[finding.code] === "info") continue;
    const key = rowKey(workbook, sheet, range.firstRow);
    if (!rows.has(key)) rows.set(key, HEADER_ROW + number);
  }
  return rows;
}

/** The findings of a table, each with its key and how it stands to what a person accepted. */
export function findingStatuses(
  { analysis, read }: ReportTable,
  accepted: ReadonlyMap<string, AcceptedFinding>,
): readonly Omit<FindingEntry, "number">[] {
  const keys = findingKeys(
    analysis.findings,
    read.flatMap(({ lines }) => lines),
  );
  return analysis.findings.map((finding, at) => {
    const key = keys[at];
    if (key === undefined) throw new Error("A finding has no key");
    return { finding, key, status: findingStatus(key, accepted) };
  });
}

function head(tables: readonly ReportTable[], { language, now }: Pick<ReportContext, "language" | "now">): readonly PlannedRow[] {
  const words = dictionaryOf(language);
  const sheet = words.report.findings;
  const findings = tables.flatMap(({ analysis }) => analysis.findings);
  const count = (severity: "error" | "warning" | "info"): string => {
    const { name } = words.severities[severity];
    return `${name} ${String(findings.filter((finding) => SEVERITY[finding.code] === severity).length)}`;
  };
  const sources = tables.map(({ source }) => source).join(" · ");
  return [
    [textCell(sheet.title, "title")],
    [textCell(words.report.summary.checkedAt(tables[0]?.format.dateTime(now) ?? "", sources), "note")],
    [textCell([count("error"), count("warning"), count("info")].join(" · "), "subtitle")],
    [textCell(sheet.note, "note")],
  ];
}
