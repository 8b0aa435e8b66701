import type { LabelClass } from "../words/label-words.ts";
import type { AsideKind, BodyRow } from "./body-row.ts";
import { nameKey, type LabelLook } from "./label-look.ts";

/** What a heading carries that goes on on another page: `(2)`, `(ต่อ)`, `(continued)`. */
const CONTINUED = /\((?:\d{1,2}|ต่อ|cont\.?|continued)\)$/;

/**
 * Headings without money that were printed again below a page break: the last heading of their kind once more, with a mark
 * for it or right below the repeated header. They open no new block, so what stands above them goes on.
 */
export function continuedHeadings(rows: readonly BodyRow[], aside: ReadonlyMap<number, AsideKind>): ReadonlySet<BodyRow> {
  const last = new Map<LabelClass, LabelLook>();
  const found = new Set<BodyRow>();
  for (const row of rows) {
    const { look, total } = row;
    if (look === null || look.class === "other" || total !== null) continue;
    const before = row.hasMoney ? undefined : last.get(look.class);
    const isAgain = before !== undefined && bareKey(before) === bareKey(look);
    if (isAgain && (isMarked(look) || isBelowHeader(row, { aside, found }))) found.add(row);
    else last.set(look.class, look);
  }
  return found;
}

/** Its key without the mark. */
function bareKey(look: LabelLook): string {
  return nameKey(look).replace(CONTINUED, "");
}

function isMarked(look: LabelLook): boolean {
  return CONTINUED.test(nameKey(look));
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
