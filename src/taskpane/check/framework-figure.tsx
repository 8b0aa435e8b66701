import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FrameworkStanding } from "#core/analysis.ts";
import type { Money } from "#core/money/money.ts";
import { absoluteMoney } from "#core/money/money.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import type { Format } from "#i18n/format.ts";
import { Gauge } from "../pictures/gauge.tsx";
import { percentText, ratioOf } from "../pictures/ratio.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "6px", fontWeight: tokens.fontWeightSemibold, margin: "2px 0 6px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: "4px 0 0",
  },
});

function standingText(standing: FrameworkStanding, words: PaneWords["check"], format: Format): string {
  if (standing.amountMet) return words.frameworkMet;
  const size = format.money(absoluteMoney(standing.difference));
  return standing.difference > 0n ? words.frameworkOver(size) : words.frameworkShort(size);
}

/** How the total stands to its framework: words first, then the picture, then which framework it was. */
export function FrameworkFigure({ standing, total }: { readonly standing: FrameworkStanding | null; readonly total: Money }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const { stages } = useDictionary();
  if (standing === null) {
    return (
      <p className={styles.small}>
        {words.noFramework} {words.noFrameworkHint}
      </p>
    );
  }
  const { framework, amountMet } = standing;
  const percent = format.percent(percentText(total, framework.amount));
  return (
    <>
      <div className={styles.line}>
        <SeverityIcon severity={amountMet ? "good" : "error"} />
        <span className={amountMet ? styles.good : styles.bad}>{standingText(standing, words, format)}</span>
      </div>
      <Gauge ratio={ratioOf(total, framework.amount)} isMet={amountMet} text={words.gauge(percent)} />
      <p className={styles.small}>
        {words.framework(format.money(framework.amount))} · {framework.plan[format.language]} {format.fiscalYear(framework.fiscalYear)} ·{" "}
        {stages[framework.stage]}
      </p>
    </>
  );
}
