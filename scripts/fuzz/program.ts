/** What the fuzz run works on, exactly as it ships. */
export { openFileWorkbook } from "../../src/adapters/xlsx/file-workbook.ts";
export { readWorkbookFile } from "../../src/adapters/xlsx/read-workbook-file.ts";
export { crc32, readDirectory, expandEntry } from "../../src/adapters/xlsx/zip/read-zip.ts";
export { newEntry, writeZip } from "../../src/adapters/xlsx/zip/write-zip.ts";
export { analyzeWorkbook } from "../../src/app/analyze-workbook.ts";
export { readDecisions } from "../../src/app/read-decisions.ts";
export { EMBEDDED_ASSETS } from "../../src/app/reference/embedded-assets.ts";
export { parseReference } from "../../src/app/reference/parse-reference.ts";
export { parseAgencyNames } from "../../src/core/agencies/agency-alias.ts";
export { NO_DECISIONS } from "../../src/core/analyze-options.ts";
export { parseFramework } from "../../src/core/budget/parse-framework.ts";
export { SEVERITY } from "../../src/core/finding-severity.ts";
export { bahtText } from "../../src/core/money/format-money.ts";
export { parseTaggingRules } from "../../src/core/value-chain/tagging-rule.ts";
export { parseTierTable } from "../../src/core/value-chain/tier-table-json.ts";
export { WorkbookError } from "../../src/sheet/workbook-error.ts";
