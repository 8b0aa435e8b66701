import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { Card } from "../shell/card.tsx";
import { useWords } from "../shell/use-words.ts";
import { TierBars } from "./tier-bars.tsx";

const useStyles = makeStyles({ unit: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

/** The money by tier. A part of a plan is named. */
export function TiersCard({
  analysis,
  isPartOfPlan = false,
}: {
  readonly analysis: Analysis;
  readonly isPartOfPlan?: boolean;
}): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  return (
    <Card
      title={isPartOfPlan ? words.tiersOf(analysis.table.sheet) : words.tiersTitle}
      action={<span className={styles.unit}>{words.million}</span>}
    >
      <TierBars analysis={analysis} />
    </Card>
  );
}
