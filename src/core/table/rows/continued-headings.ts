import { comparisonKey } from "../../text/comparison-key.ts";
import type { LabelClass } from "../words/label-words.ts";
import type { AsideKind, BodyRow } from "./body-row.ts";

/** What a heading carries that goes on on another page: `(2)`, `(ต่อ)`, `(continued)`. */
const CONTINUED = /\((?:\d{1,2}|ต่อ|cont\.?|continued)\)$/;

/**
 * Headings without money that were printed again below a page break: the last heading of their kind once more, with a mark
 * for it or right below the repeated header. They open no new block, so what stands above them goes on.
 */
export function continuedHeadings(rows: readonly BodyRow[], aside: ReadonlyMap<number, AsideKind>): ReadonlySet<BodyRow> {
  const last = new Map<LabelClass, string>();
  const found = new Set<BodyRow>();
  for (const row of rows) {
    const named = namedAs(row);
    if (named === null) continue;
    const { kind, bare, isMarked } = named;
    const isAgain = !row.hasMoney && last.get(kind) === bare;
    if (isAgain && (isMarked || isBelowHeader(row, { aside, found }))) found.add(row);
    else last.set(kind, bare);
  }
  return found;
}

interface Named {
  readonly kind: LabelClass;
  /** Its key without the mark. */
  readonly bare: string;
  readonly isMarked: boolean;
}

function namedAs({ look, total }: BodyRow): Named | null {
  if (look === null || look.class === "other" || total !== null) return null;
  const key = comparisonKey(look.name);
  const bare = key.replace(CONTINUED, "");
  return { kind: look.class, bare, isMarked: bare !== key };
}

/** Directly below a header that is printed again, other such headings between. */
function isBelowHeader(
  { row }: BodyRow,
  { aside, found }: { readonly aside: ReadonlyMap<number, AsideKind>; readonly found: ReadonlySet<BodyRow> },
): boolean {
  const continued = new Set([...found].map((one) => one.row));
  let above = row - 1;
  while (continued.has(above) || aside.get(above) === "blank") above -= 1;
  return aside.get(above) === "repeated-header";
}
