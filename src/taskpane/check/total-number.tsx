import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Money } from "#core/money/money.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  total: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: "6px", margin: 0 },
  number: {
    // A number is never broken over lines: in a narrow pane it is smaller.
    fontSize: "clamp(14px, 8.5vw, 28px)",
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** An amount as the largest thing of a card, to the fourth decimal of a million baht. */
export function TotalNumber({ total }: { readonly total: Money }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  return (
    <p className={styles.total}>
      <span className={styles.number}>{format.million(total)}</span>
      <span>{words.million}</span>
    </p>
  );
}
