import type { Finding } from "#core/finding.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { FindingWords } from "#i18n/finding-words.ts";

/** Titles of the errors and warnings that stand on one row, by sheet row (findings over several rows belong to none). */
export function flagsByRow(findings: readonly Finding[], words: FindingWords): ReadonlyMap<string, readonly string[]> {
  const flags = new Map<string, string[]>();
  for (const finding of findings) {
    const range = finding.place.range;
    if (range === null || range.firstRow !== range.lastRow || SEVERITY[finding.code] === "info") continue;
    const key = rowKey(finding.place.workbook, finding.place.sheet, range.firstRow);
    const titles = flags.get(key) ?? [];
    flags.set(key, titles);
    if (!titles.includes(words[finding.code].title)) titles.push(words[finding.code].title);
  }
  return flags;
}

/** Key of a sheet row over workbooks and sheets. */
export function rowKey(workbook: string | null, sheet: string, row: number): string {
  return JSON.stringify([workbook, sheet, row]);
}
