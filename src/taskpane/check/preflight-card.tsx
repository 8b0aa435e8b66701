import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Finding } from "#core/finding.ts";
import { findingText } from "#i18n/finding-text.ts";
import { Card } from "../shell/card.tsx";
import { useDispatch, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";

const SHOWN = 4;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  item: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", gap: "8px", alignItems: "start", overflowWrap: "anywhere" },
});

/** What is hidden, filtered, protected, out of date or an error, said before any figure; with its sheet where there are several. Absent when there is none. */
export function PreflightCard({
  analysis,
  namesSheets = false,
}: {
  readonly analysis: Analysis;
  readonly namesSheets?: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const dispatch = useDispatch();
  const findings = preflightFindings(analysis.findings);
  if (findings.length === 0) return null;
  return (
    <Card title={words.preflightTitle}>
      <ul className={styles.list}>
        {findings.slice(0, SHOWN).map((finding, index) => (
          <li key={index} className={styles.item}>
            <SeverityIcon severity={SEVERITY[finding.code]} />
            <span>
              {namesSheets && <b>{finding.place.sheet} </b>}
              {findingText(finding, format).message}
            </span>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            dispatch({ type: "tab/chosen", tab: "findings" });
          }}
        >
          {words.preflightMore(format.count(findings.length))}
        </Button>
      )}
    </Card>
  );
}

/** What must be known before any total is believed: things unseen, out of date or unreadable. */
const PREFLIGHT: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "hidden-rows",
  "filtered-rows",
  "hidden-sheet",
  "sheet-protected",
  "sheet-truncated",
  "calculation-stale",
  "precision-as-displayed",
  "merges-unknown",
  "amount-is-error",
  "unit-unknown",
]);

/** The findings of the pre-flight card, in their order. */
function preflightFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => PREFLIGHT.has(finding.code));
}
