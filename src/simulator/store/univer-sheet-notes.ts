import type {
  StoredChart,
  StoredCondition,
  StoredFilter,
  StoredLink,
  StoredPageLayout,
  StoredPivot,
  StoredValidation,
} from "./sheet-parts.ts";

/** What belongs to a sheet and the grid does not keep for us. Changes as the sheet does. */
export interface SheetNotes {
  isProtected: boolean;
  veryHidden: boolean;
  readonly links: Map<string, StoredLink>;
  readonly unlocked: Set<string>;
  readonly conditions: Map<string, StoredCondition>;
  readonly charts: Map<string, StoredChart>;
  readonly pivots: Map<string, StoredPivot>;
  validations: readonly StoredValidation[];
  filter: StoredFilter | null;
  filteredRows: ReadonlySet<number>;
  pageLayout: StoredPageLayout;
}

const NO_LAYOUT: StoredPageLayout = {
  orientation: "Portrait",
  paperSize: null,
  titleRows: null,
  centerFooter: "",
  leftFooter: "",
  rightFooter: "",
  zoom: { scale: 100 },
  centerHorizontally: false,
};

/** Notes of a sheet nobody has done anything to. */
export function emptyNotes(): SheetNotes {
  return {
    isProtected: false,
    veryHidden: false,
    links: new Map(),
    unlocked: new Set(),
    conditions: new Map(),
    charts: new Map(),
    pivots: new Map(),
    validations: [],
    filter: null,
    filteredRows: new Set(),
    pageLayout: NO_LAYOUT,
  };
}

/** Notes for a copy of the sheet, which then lives its own life. */
export function copiedNotes(notes: SheetNotes): SheetNotes {
  return {
    ...notes,
    links: new Map(notes.links),
    unlocked: new Set(notes.unlocked),
    conditions: new Map(notes.conditions),
    charts: new Map(notes.charts),
    pivots: new Map(notes.pivots),
  };
}

/** The place of a cell in the notes. */
export function noteKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
