import type { SheetSums } from "#core/sums/sheet-sum.ts";
import type { SheetOutcome } from "#core/analysis.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { GridSource } from "#sheet/grid-source.ts";
import type { InputFile } from "./read-input.ts";

/** Everything that was checked. */
export interface CheckedFiles {
  readonly files: readonly CheckedFile[];
  /** The tables together as one plan; null when there are fewer than two. */
  readonly plan: PlanAnalysis | null;
}

/** An input file and what came of its sheets. */
export interface CheckedFile {
  readonly input: InputFile;
  readonly outcomes: readonly SheetOutcome[];
  /** How each sheet was read, by its name; sheets of ours are not read. */
  readonly sources: ReadonlyMap<string, GridSource>;
  /** The printed sums of each sheet that was read, by its name; none where nobody asked. */
  readonly sums: ReadonlyMap<string, SheetSums>;
}
