import type { CellRef } from "#sheet/cell-address.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import { subtractMoney, type Money } from "../../money/money.ts";
import type { PlacedRow } from "../lines/placed-row.ts";

/** A sum that stands in a row, and the cells of that row that it adds up. */
export interface RowSum {
  readonly cell: CellRef;
  readonly found: Money;
  readonly added: Money;
  readonly parts: readonly CellRef[];
}

/** A row whose own cells do not add up to the sum that stands in it. */
export function wrongRowSum(row: PlacedRow, { cell, found, added, parts }: RowSum): Finding {
  return makeFinding("subtotal-mismatch", placeOfCell(cell), {
    facts: { label: row.body.look?.name ?? "", level: "project", lines: parts.length },
    found,
    expected: added,
    difference: subtractMoney(found, added),
    evidence: parts,
  });
}
