import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { Severity } from "#core/finding.ts";
import { countBySeverity } from "../findings/count-by-severity.ts";
import { Card } from "../shell/card.tsx";
import { useDispatch } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { NothingWrong } from "./nothing-wrong.tsx";

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: "4px 14px", margin: "0 0 8px", padding: 0, listStyleType: "none" },
  count: { display: "flex", alignItems: "center", gap: "6px" },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** The findings in one line, with the way to them; or, plainly, that nothing is wrong. */
export function FindingsLine({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const { severities } = useDictionary();
  const dispatch = useDispatch();
  const counts = countBySeverity(analysis.findings);
  if (counts.error + counts.warning === 0) return <NothingWrong analysis={analysis} notes={counts.info} />;
  return (
    <Card title={words.findingsTitle}>
      <ul className={styles.counts}>
        {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
          <li key={severity} className={styles.count}>
            <SeverityIcon severity={severity} />
            <span>
              <span className={styles.number}>{format.count(counts[severity])}</span> {severities[severity].name}
            </span>
          </li>
        ))}
      </ul>
      <Button
        onClick={() => {
          dispatch({ type: "tab/chosen", tab: "findings" });
        }}
      >
        {words.seeFindings}
      </Button>
    </Card>
  );
}
