import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "#core/finding.ts";
import type { OpenFindings } from "../findings/use-open-findings.ts";
import { useOpenFindings } from "../findings/use-open-findings.ts";
import { Card } from "../shell/card.tsx";
import { useDispatch } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { NothingOpen } from "./nothing-open.tsx";

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: "4px 14px", margin: "0 0 8px", padding: 0, listStyleType: "none" },
  count: { display: "flex", alignItems: "center", gap: "6px" },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** The findings in one line, with the way to them; or, plainly, that nothing is wrong. */
export function FindingsLine(): ReactElement {
  const words = useWords().check;
  const dispatch = useDispatch();
  const findings = useOpenFindings();
  const { error, warning } = findings.open;
  if (error + warning === 0) return <NothingOpen findings={findings} />;
  return (
    <Card title={words.findingsTitle}>
      <Counts findings={findings} />
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

function Counts({ findings: { open, accepted } }: { readonly findings: OpenFindings }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const { severities } = useDictionary();
  return (
    <ul className={styles.counts}>
      {SEVERITIES.filter((severity) => open[severity] > 0).map((severity) => (
        <li key={severity} className={styles.count}>
          <SeverityIcon severity={severity} />
          <span>
            <span className={styles.number}>{format.count(open[severity])}</span> {severities[severity].name}
          </span>
        </li>
      ))}
      {accepted > 0 && <li>{words.acceptedCount(format.count(accepted))}</li>}
    </ul>
  );
}
