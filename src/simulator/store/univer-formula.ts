import type { FormulaPlace, NamedTable } from "./univer-structured-references.ts";
import { withoutStructuredReferences } from "./univer-structured-references.ts";

/** A text in quotes, or a call of HYPERLINK. */
const LINKS = /"(?:[^"]|"")*"|\bHYPERLINK\(/giu;

/**
 * A formula in the form that the grid calculates rightly: structured references as plain addresses, and HYPERLINK as a
 * choice of its shown text, since the grid would put a formatted text in place of the formula.
 */
export function calculableFormula(formula: string, place: FormulaPlace, tables: readonly NamedTable[]): string {
  const plain = tables.length === 0 ? formula : withoutStructuredReferences(formula, place, tables);
  return plain.replace(LINKS, (found) => (found.startsWith('"') ? found : "CHOOSE(2,"));
}
