import type { ExpenditureCategory } from "#core/budget/expenditure-category.ts";
import type { FigureMeasure } from "#core/budget/stated-figure.ts";
import type { TotalLevel } from "#core/budget/stated-total.ts";

/** The five expenditure categories. */
export type CategoryWords = Readonly<Record<ExpenditureCategory, string>>;

/** What a figure in words measures. */
export type MeasureWords = Readonly<Record<FigureMeasure, string>>;

/** What level a stated total stands at. */
export type LevelWords = Readonly<Record<TotalLevel, string>>;
