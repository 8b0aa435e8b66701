import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { Card } from "../shell/card.tsx";
import { useWords } from "../shell/use-words.ts";
import { CountFigures } from "./count-figures.tsx";
import { GapPicture } from "./gap-picture.tsx";
import { TotalNumber } from "./total-number.tsx";

/** The figures of one sheet of a plan. The framework is the whole plan's and is not held against a part. */
export function PartCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const words = useWords().check;
  const { summary, table } = analysis;
  return (
    <Card title={words.totalOf(table.sheet)}>
      <TotalNumber total={summary.total} />
      <GapPicture analysis={analysis} />
      <CountFigures summary={summary} framework={null} />
    </Card>
  );
}
