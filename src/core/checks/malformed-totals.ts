import { makeFinding, placeOfCell } from "../finding.ts";
import { parseAmount } from "../money/parse-amount.ts";
import type { Check } from "./check.ts";

/** Stated totals that are no amount, such as "5,523,9110", with their readings as written and what the lines add up to. */
export const malformedTotals: Check = ({ claims }) =>
  claims.flatMap(({ total, expected }) => {
    if (total.refused === null) return [];
    const { text, reason } = total.refused;
    const reading = parseAmount(text);
    const readings = reading.kind === "refused" ? reading.readings : [];
    return [
      makeFinding("total-malformed", placeOfCell(total.cell), { facts: { label: total.label, reason }, found: text, expected, readings }),
    ];
  });
