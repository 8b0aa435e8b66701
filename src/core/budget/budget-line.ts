import type { CellRef } from "#sheet/cell-address.ts";
import type { Money } from "../money/money.ts";
import type { ExpenditureCategory } from "./expenditure-category.ts";
import type { TextPlaces } from "./text-places.ts";

/** One row of money, as read: the smallest row of the table that is no total. Texts are as written, trimmed; null where absent. */
export interface BudgetLine {
  readonly workbook: string | null;
  readonly sheet: string;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly fiscalYear: number | null;
  readonly ministry: string | null;
  readonly agency: string | null;
  readonly budgetPlan: string | null;
  readonly output: string | null;
  readonly project: string | null;
  readonly activity: string | null;
  readonly description: string | null;
  readonly goal: string | null;
  readonly guideline: string | null;
  readonly category: string | null;
  /** What stands in the tier column, or what the sheet's own legend says it stands for. */
  readonly tierText: string | null;
  /** The tier word of the banner row above, where the table is cut into tiers by rows of their own; where the money stands in one column a tier, what the row says besides. */
  readonly tierBanner: string | null;
  /** Words of other columns that tell rows apart, such as a quarter, a place or a code; null where there are none. */
  readonly besides: string | null;
  /** Baht of this year; null when the cell is blank or cannot be read (a finding says so) and the line is in no total. */
  readonly amount: Money | null;
  /** Last year's baht where the table has it. */
  readonly previousAmount: Money | null;
  /** Baht by expenditure category where the table has such columns. */
  readonly categoryAmounts: readonly { readonly category: ExpenditureCategory; readonly amount: Money }[];
  readonly amountCell: CellRef;
  /** Where the texts were taken from; `textCell` makes a cell of it. */
  readonly textPlaces: TextPlaces;
  readonly isHidden: boolean;
}
