import type { Framework } from "#core/budget/framework.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";

/** Every framework there is to choose: the workbook's own first, standing in for the shipped one of the same id. */
export function frameworksOf(reference: ReferenceData, { framework }: SetupContent): readonly Framework[] {
  const others = reference.frameworks.filter((one) => one.id !== framework?.id);
  return framework === null ? others : [framework, ...others];
}
