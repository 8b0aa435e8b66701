import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { Card } from "../shell/card.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { CountFigures } from "./count-figures.tsx";
import { GapPicture } from "./gap-picture.tsx";
import { FrameworkFigure } from "./framework-figure.tsx";
import { TotalNumber } from "./total-number.tsx";

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  out: { color: tokens.colorStatusDangerForeground3, margin: "4px 0 0" },
});

/** Total against framework and the counts: the answer to "does it add up?" at one look. */
export function TotalCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const { stages } = useDictionary();
  const { summary, framework, table } = analysis;
  return (
    <Card title={words.total} action={table.stage !== null && <span className={styles.small}>{stages[table.stage]}</span>}>
      <TotalNumber total={summary.total} />
      <FrameworkFigure standing={framework} total={summary.total} />
      {summary.linesWithoutAmount > 0 && <p className={styles.out}>{words.linesWithoutAmount(format.count(summary.linesWithoutAmount))}</p>}
      <GapPicture analysis={analysis} />
      <CountFigures summary={summary} framework={framework?.framework ?? null} />
    </Card>
  );
}
