import type { BodyRow } from "../rows/body-row.ts";
import { LEVEL_HYPOTHESES, LEVEL_MARKS } from "./level-hypotheses.ts";
import { nestRows, type Nesting } from "./nest-rows.ts";
import { scoreNesting, type ScoredRows } from "./score-nesting.ts";

/** Rows looked at to choose between hypotheses; a longer table is of one piece. */
const ROWS_SCORED = 5_000;

/** The nesting that explains the amounts best; a flat one when nothing tells levels apart. */
export function chooseNesting(scored: ScoredRows): Nesting {
  if (looksAlike(scored.rows)) return flatNesting(scored.rows.length);
  const sample: ScoredRows =
    scored.rows.length <= ROWS_SCORED
      ? scored
      : {
          rows: scored.rows.slice(0, ROWS_SCORED),
          amounts: scored.amounts.slice(0, ROWS_SCORED),
          unread: scored.unread.slice(0, ROWS_SCORED),
        };
  const flat = {
    score: scoreNesting(flatNesting(sample.rows.length), sample),
    keyOf: null as ((row: ScoredRows["rows"][number]) => string) | null,
  };
  const tried = new Set<string>();
  const best = LEVEL_HYPOTHESES.reduce((chosen, hypothesis) => {
    const keys = sample.rows.map(hypothesis.keyOf);
    const nesting = nestRows(keys);
    const shape = nesting.parents.join();
    if (tried.has(shape)) return chosen;
    tried.add(shape);
    const score = scoreNesting(nesting, sample);
    return score > chosen.score ? { score, keyOf: hypothesis.keyOf } : chosen;
  }, flat);
  return best.keyOf === null ? flatNesting(scored.rows.length) : nestRows(scored.rows.map(best.keyOf));
}

/** Whether no mark at all tells one row from another, as in a plain list. */
function looksAlike(rows: readonly BodyRow[]): boolean {
  const [first] = rows;
  if (first === undefined) return true;
  return LEVEL_MARKS.every((mark) => {
    const usual = mark(first);
    return rows.every((row) => mark(row) === usual);
  });
}

function flatNesting(rows: number): Nesting {
  return { parents: new Array<number>(rows).fill(-1), keys: new Array<string>(rows).fill("") };
}
