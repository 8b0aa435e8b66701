import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { Card } from "../shell/card.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { CountFigures } from "./count-figures.tsx";
import { GapPicture } from "./gap-picture.tsx";
import { FrameworkFigure } from "./framework-figure.tsx";

const useStyles = makeStyles({
  total: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: "6px", margin: 0 },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
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
      <p className={styles.total}>
        <span className={styles.number}>{format.million(summary.total)}</span>
        <span>{words.million}</span>
      </p>
      <FrameworkFigure standing={framework} total={summary.total} />
      {summary.linesWithoutAmount > 0 && <p className={styles.out}>{words.linesWithoutAmount(format.count(summary.linesWithoutAmount))}</p>}
      <GapPicture analysis={analysis} />
      <CountFigures summary={summary} framework={framework?.framework ?? null} />
    </Card>
  );
}
