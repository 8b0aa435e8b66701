import type { SheetOutcome } from "#core/analysis.ts";
import type { InputFile } from "./read-input.ts";

/** An input file and what came of its sheets. */
export interface CheckedFile {
  readonly input: InputFile;
  readonly outcomes: readonly SheetOutcome[];
}
