import type { Dictionary } from "#i18n/dictionary.ts";
import { columnLetters, rangeAddress } from "#sheet/cell-address.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { ReportTable } from "../report-table.ts";
import type { ColumnTemplate, SetupContent, SheetDecisions } from "./setup-content.ts";
import { listRow, sectionRows } from "./setup-rows.ts";
import { templateSignature } from "./template-signature.ts";

/** What a person decided for sheets, and one open row for every sheet of the report without decisions. */
export function sheetsSection(tables: readonly ReportTable[], { sheets }: SetupContent, words: Dictionary): readonly PlannedRow[] {
  const decided = new Set(sheets.map((one) => one.sheet));
  const names = [...new Set(tables.flatMap(({ read }) => read.map((table) => table.sheet)))].filter((sheet) => !decided.has(sheet));
  const blank = names.map((sheet): SheetDecisions => ({
    sheet,
    range: null,
    unit: null,
    fiscalYear: null,
    frameworkId: null,
    tiersByRow: new Map(),
  }));
  const rows = [...sheets, ...blank].map((one) =>
    listRow([
      textCell(one.sheet, "input"),
      textCell(one.range === null ? null : rangeAddress(one.range), "input"),
      textCell(one.unit === null ? null : words.units[one.unit], "input"),
      numberCell(one.fiscalYear, "input"),
      textCell(one.frameworkId, "input"),
    ]),
  );
  return sectionRows("sheets", rows, words);
}

/** Tiers that officers gave to rows; the project stands beside only to be recognised. */
export function rowTiersSection(tables: readonly ReportTable[], { sheets }: SetupContent, words: Dictionary): readonly PlannedRow[] {
  const lines = new Map<string, TaggedLine>();
  for (const { analysis } of tables)
    for (const tagged of analysis.lines) lines.set(JSON.stringify([tagged.line.sheet, tagged.line.row]), tagged);
  const label = (tier: string): string => tables[0]?.format.tier(tier) ?? tier;
  const rows = sheets.flatMap(({ sheet, tiersByRow }) =>
    [...tiersByRow].map(([row, tier]) => {
      const line = lines.get(JSON.stringify([sheet, row]))?.line;
      return listRow([
        textCell(sheet, "input"),
        numberCell(row + 1, "input"),
        textCell(label(tier), "input"),
        textCell(line?.project ?? line?.description ?? null, "wrapped-text"),
      ]);
    }),
  );
  return sectionRows("rowTiers", rows, words);
}

/** What each column was taken for; a role other than the one read is a person's decision for this form. */
export function columnsSection(tables: readonly ReportTable[], { templates }: SetupContent, words: Dictionary): readonly PlannedRow[] {
  const bySignature = new Map(templates.map((template) => [template.signature, template]));
  const shown = new Set<string>();
  const rows = tables
    .flatMap(({ read }) => read)
    .flatMap((table) => {
      const signature = templateSignature(table);
      if (shown.has(signature)) return [];
      shown.add(signature);
      return table.columns.map((column) => {
        const role = bySignature.get(signature)?.roles.get(column.column);
        return listRow([
          textCell(signature, "note"),
          textCell(columnLetters(column.column), "text"),
          textCell(column.header, "wrapped-text"),
          textCell(words.columns[role ?? column.role], "input"),
          textCell(role === undefined ? column.role : null, "note"),
          textCell(words.columnReasons[column.reason], "text"),
          textCell(`${String(Math.round(column.confidence * 100))} %`, "text"),
        ]);
      });
    });
  return sectionRows(
    "columns",
    [...rows, ...templates.filter((template) => !shown.has(template.signature)).flatMap((template) => rememberedRows(template, words))],
    words,
  );
}

/** Columns of a form that is not in this report, and columns a person named beyond those read. */
function rememberedRows({ signature, roles }: ColumnTemplate, words: Dictionary): readonly PlannedRow[] {
  return [...roles].map(([column, role]) =>
    listRow([
      textCell(signature, "note"),
      textCell(columnLetters(column), "text"),
      textCell(null, "text"),
      textCell(words.columns[role], "input"),
      textCell(null, "note"),
    ]),
  );
}
