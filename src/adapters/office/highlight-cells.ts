import type { CellRef } from "#sheet/cell-address.ts";
import { cellAddress, rangeAddress } from "#sheet/cell-address.ts";
import { HIGHLIGHT_CONDITION, HIGHLIGHT_FILLS, highlightRuns, highlightsBySheet, isHighlight } from "#sheet/highlight.ts";
import type { CellHighlight } from "#sheet/highlight.ts";
import type { HighlightResult } from "#sheet/workbook.ts";
import { converse, inTurn } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { readFacts, refuseProtected, refuseReadOnly, sheetNamed } from "./workbook-facts.ts";
import type { OfficeSheet } from "./workbook-facts.ts";

/** Cells asked for, and rules made, in one request. */
const BLOCK = 500;

/** A sheet and what of it is to be highlighted. */
interface Painting {
  readonly sheet: OfficeSheet;
  readonly cells: readonly CellHighlight[];
}

/** Highlights cells in place of all highlights there are; on any failure none of ours stays. */
export async function highlightCells(host: OfficeHost, cells: readonly CellHighlight[]): Promise<HighlightResult> {
  const paintings = await converse(host, (context) => refusedOrFound(context, cells));
  try {
    return await converse(host, async (context) => {
      await removeAll(context);
      const results = await inTurn(paintings, (painting) => paint(context, painting));
      return {
        highlighted: results.reduce((sum, one) => sum + one.highlighted, 0),
        coloured: results.flatMap((one) => one.coloured),
      };
    });
  } catch (error) {
    // The first failure is what the person must hear of.
    await converse(host, removeAll).catch(() => undefined);
    throw error;
  }
}

/** Takes every highlight of ours out of every sheet; answers how many cells had one. */
export function removeHighlights(host: OfficeHost): Promise<number> {
  return converse(host, async (context) => {
    refuseReadOnly(await readFacts(context));
    return removeAll(context);
  });
}

async function refusedOrFound(context: Excel.RequestContext, cells: readonly CellHighlight[]): Promise<readonly Painting[]> {
  const facts = await readFacts(context);
  refuseReadOnly(facts);
  const paintings = [...highlightsBySheet(cells)].map(([name, found]) => ({ sheet: sheetNamed(facts, name), cells: found }));
  for (const { sheet } of paintings) refuseProtected(sheet);
  return paintings;
}

async function paint(context: Excel.RequestContext, { sheet, cells }: Painting): Promise<HighlightResult> {
  const fills = await inTurn(blocksOf(cells), async (block) => {
    const asked = block.map(
      ({ row, column }) => context.workbook.worksheets.getItem(sheet.id).getRange(cellAddress(row, column)).format.fill,
    );
    for (const fill of asked) fill.load("color");
    await context.sync();
    return asked.map(({ color }) => color);
  });
  const colours = fills.flat();
  const free = cells.filter((_, at) => isWithoutColour(colours[at]));
  const runs = (["error", "warning"] as const).flatMap((severity) => highlightRuns(free, severity).map((run) => ({ run, severity })));
  await inTurn(blocksOf(runs), async (block) => {
    const place = context.workbook.worksheets.getItem(sheet.id);
    for (const { run, severity } of block) addRule(place.getRange(rangeAddress(run)), HIGHLIGHT_FILLS[severity]);
    await context.sync();
  });
  const coloured = cells.filter((cell) => !free.includes(cell));
  return {
    highlighted: free.length,
    coloured: coloured.map(({ row, column }): CellRef => ({ workbook: null, sheet: sheet.name, row, column })),
  };
}

function blocksOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / BLOCK) }, (_, at) => items.slice(at * BLOCK, (at + 1) * BLOCK));
}

/** Excel says white of a cell without a fill. */
function isWithoutColour(color: string | undefined): boolean {
  return color === undefined || color === "" || color.toUpperCase() === "#FFFFFF";
}

/** More than any sheet has rules: Excel takes it for the last place, after all rules of a person. */
const LAST_PLACE = 100_000;

function addRule(range: Excel.Range, fill: string): void {
  const rule = range.conditionalFormats.add("Custom");
  rule.custom.rule.formula = `=${HIGHLIGHT_CONDITION}`;
  rule.custom.format.fill.color = `#${fill}`;
  rule.priority = LAST_PLACE;
}

async function removeAll(context: Excel.RequestContext): Promise<number> {
  const { sheets } = await readFacts(context);
  const asked = sheets.map((sheet) => ({ sheet, formats: context.workbook.worksheets.getItem(sheet.id).getRange().conditionalFormats }));
  for (const { formats } of asked) formats.load("items/type");
  await context.sync();
  const custom = asked.flatMap(({ sheet, formats }) =>
    formats.items.filter(({ type }) => type === "Custom").map((one) => ({ sheet, one })),
  );
  for (const { one } of custom) one.custom.rule.load("formula");
  await context.sync();
  const ours = custom.filter(({ one }) => isHighlight(one.custom.rule.formula));
  for (const { sheet } of ours) refuseProtected(sheet);
  // Null where a person's cutting and pasting left several parts of what was one range.
  const areas = ours.map(({ one }) => one.getRangeOrNullObject());
  for (const area of areas) area.load("cellCount");
  await context.sync();
  for (const { one } of ours) one.delete();
  await context.sync();
  return areas.reduce((sum, area) => sum + (area.isNullObject ? 1 : area.cellCount), 0);
}
