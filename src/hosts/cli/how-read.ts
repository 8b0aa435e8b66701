import type { SheetOutcome } from "#core/analysis.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import type { FlawKind, GridSource } from "#sheet/grid-source.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { JsonObject } from "./json/json-value.ts";
import type { TerminalWords } from "./words.ts";

/** How one sheet of a file was read. `table` null: no table was read on it. */
export interface HowRead {
  readonly source: GridSource;
  readonly table: Pick<BudgetTable, "unit" | "unitSource"> | null;
}

/** How a sheet of a checked file was read; null for one of ours, which is not read. */
export function howRead({ sources }: CheckedFile, outcome: SheetOutcome): HowRead | null {
  const source = sources.get(outcome.kind === "read" ? outcome.analysis.table.sheet : outcome.skipped.sheet);
  return source === undefined ? null : { source, table: outcome.kind === "read" ? outcome.analysis.table : null };
}

/** What is counted of a sheet, in the order in which it is said; zero is what should be. */
interface Counted {
  readonly raggedRows: number;
  readonly brokenQuotes: number;
  readonly damagedCells: number;
  readonly repeatedCells: number;
  readonly missingTexts: number;
  readonly numbersUnderMerges: number;
  readonly textsUnderMerges: number;
  readonly strayCells: number;
}

function countsOf({ flaws, raggedRows, textsUnderMerges }: GridSource): Counted {
  const count = (kind: FlawKind): number => flaws.reduce((sum, flaw) => sum + (flaw.kind === kind ? 1 : 0), 0);
  return {
    raggedRows,
    brokenQuotes: count("quote-broken"),
    damagedCells: count("bytes-damaged"),
    repeatedCells: count("cell-repeated"),
    missingTexts: count("text-missing"),
    numbersUnderMerges: count("money-under-merge"),
    textsUnderMerges,
    strayCells: count("cell-far-away"),
  };
}

/** One object a sheet: what the file was taken for, what is odd about it (`odd` names the fields), and the unit with where it was stated. */
export function howReadJson({ source, table }: HowRead): JsonObject {
  const counts = countsOf(source);
  const odd = Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [name]));
  return {
    format: source.format,
    encoding: source.encoding,
    separator: source.separator,
    ...counts,
    skippedTabs: [...source.skippedTabs],
    odd,
    unit: table?.unit ?? null,
    unitFrom: table?.unitSource ?? null,
  };
}

/** The same in one line for people; what is odd stands behind a mark of warning. */
export function howReadText({ source, table }: HowRead, words: TerminalWords): string {
  const { readAs, oddCounts, skippedTabs, warning } = words.cli;
  const odd = Object.entries(countsOf(source)).flatMap(([name, count]) =>
    count === 0 ? [] : [oddCounts[name as keyof Counted](String(count))],
  );
  const unit = table?.unit ?? null;
  const parts = [
    readAs(source.encoding, separatorName(source.separator)),
    ...(unit === null || table === null ? [] : [`${words.units[unit]} (${words.unitSources[table.unitSource]})`]),
    ...(source.skippedTabs.length === 0 ? [] : [skippedTabs(source.skippedTabs.map((name) => `“${name}”`).join(", "))]),
    ...odd.map((one) => `${warning} ${one}`),
  ];
  return `${words.cli.howRead}: ${parts.join("; ")}`;
}

function separatorName(separator: string | null): string | null {
  return separator === "\t" ? "Tab" : separator;
}
