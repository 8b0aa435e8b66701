import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { cleanText } from "#core/text/clean-text.ts";
import { comparisonKey } from "#core/text/comparison-key.ts";
import { HEADER_NAMES } from "#core/table/header-names.ts";
import type { CellValue } from "#sheet/cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { readInput } from "./read-input.ts";

const HEADERS: ReadonlySet<string> = new Set([...HEADER_NAMES.agency.thai, ...HEADER_NAMES.agency.english].map(comparisonKey));

/**
 * The agencies that should be in the list, from a .csv, .txt or .xlsx file: of each row of its first sheet the first cell with a name, each name once; a
 * header over them is none. Fails with a WorkbookError where the file cannot be read or names nobody.
 */
export async function readExpectedAgencies(path: string): Promise<readonly string[]> {
  const { bytes, name } = await readInput(path);
  const workbook = await readWorkbookFile(bytes, name);
  const [first] = await workbook.listSheets();
  const { values } = first === undefined ? { values: [] } : await workbook.readSheet(first.name);
  const names = new Map(
    values.flatMap((row) => {
      const [named, ...more] = row.map(nameIn).filter((text) => text !== "");
      const isHeader = [named, ...more].some((text) => HEADERS.has(comparisonKey(text ?? "")));
      return named === undefined || isHeader ? [] : [[comparisonKey(named), named] as const];
    }),
  );
  if (names.size === 0) throw new WorkbookError("file-unreadable", path);
  return [...names.values()];
}

/** A text with a letter in it; numbers count the rows. */
function nameIn(value: CellValue): string {
  const text = typeof value === "string" ? cleanText(value) : "";
  return /\p{L}/u.test(text) ? text : "";
}
