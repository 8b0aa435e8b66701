import type { Finding } from "../../finding.ts";
import type { BudgetTable } from "../budget-table.ts";
import type { ReadTable } from "../read-table.ts";
import {
  impreciseAmounts,
  missingAmounts,
  namelessAmounts,
  negativeAmounts,
  remarkedAmounts,
  unreadableAmounts,
} from "./amount-notices.ts";
import { categorySums } from "./category-notices.ts";
import { ambiguousAmount, fiscalYears, formulaLikeTexts, missingYear, unknownUnit } from "./column-notices.ts";
import { commitmentTotals } from "./commitment-notices.ts";
import { fineAmounts, floatResidue, numbersAsText, repairedTexts } from "./grouped-notices.ts";
import { doubtfulLines, linesBelowTotal, moneyLeftAside, namesThatAreErrors, openQuestions } from "./ledger-notices.ts";
import type { Notice } from "./notice.ts";
import { brokenRelations } from "./row-relations.ts";
import { hiddenRows, sheetState } from "./sheet-notices.ts";
import { addedFromCategories, spreadSums } from "./spread-notices.ts";
import { uncalculatedAmounts } from "./uncalculated-amounts.ts";
import { unitSlips } from "./unit-notices.ts";
import { misspeltUnit, unitStatements } from "./unit-statements.ts";

/** Everything that reading a table can find, one kind each. */
const NOTICES: readonly Notice[] = [
  ambiguousAmount,
  openQuestions,
  missingYear,
  moneyLeftAside,
  linesBelowTotal,
  doubtfulLines,
  namesThatAreErrors,
  unknownUnit,
  unitSlips,
  unitStatements,
  misspeltUnit,
  unreadableAmounts,
  remarkedAmounts,
  uncalculatedAmounts,
  missingAmounts,
  namelessAmounts,
  negativeAmounts,
  impreciseAmounts,
  floatResidue,
  numbersAsText,
  repairedTexts,
  fineAmounts,
  formulaLikeTexts,
  hiddenRows,
  sheetState,
  fiscalYears,
  commitmentTotals,
  brokenRelations,
  spreadSums,
  categorySums,
  addedFromCategories,
];

/** All that is to be said of a table's cells. */
export function readingFindings(read: ReadTable, table: Omit<BudgetTable, "findings">): readonly Finding[] {
  return NOTICES.flatMap((notice) => notice({ read, table }));
}
