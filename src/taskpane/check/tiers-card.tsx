import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { Card } from "../shell/card.tsx";
import { useWords } from "../shell/use-words.ts";
import { TierBars } from "./tier-bars.tsx";

const useStyles = makeStyles({ unit: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

/** The money by tier. */
export function TiersCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  return (
    <Card title={words.tiersTitle} action={<span className={styles.unit}>{words.million}</span>}>
      <TierBars analysis={analysis} />
    </Card>
  );
}
