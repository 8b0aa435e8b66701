import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { countBySeverity } from "../findings/finding-item.ts";
import { Card } from "../shell/card.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { WriteOutcome } from "../shell/write-outcome.tsx";
import { REPORT_SHEETS } from "../state/report-choice.ts";
import { Preview } from "./preview.tsx";
import { WriteButtons } from "./write-buttons.tsx";

const useStyles = makeStyles({
  sheets: { display: "flex", flexDirection: "column", marginBottom: "8px" },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: "0 0 4px 32px",
  },
  errors: { display: "flex", gap: "6px", alignItems: "flex-start", margin: "0 0 8px" },
  box: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** Which sheets to write, how they will look, and writing them. */
export function ChooseCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const format = useFormat();
  const { error } = countBySeverity(analysis.findings);
  return (
    <Card title={words.chooseTitle}>
      <div className={styles.box}>
        <div className={styles.sheets}>
          {REPORT_SHEETS.map((sheet) => (
            <SheetChoice key={sheet} sheet={sheet} />
          ))}
        </div>
        {error > 0 && (
          <p className={styles.errors}>
            <SeverityIcon severity="warning" />
            <span>{words.openErrors(format.count(error))}</span>
          </p>
        )}
        <Preview />
        <WriteButtons />
        <WriteOutcome job="report" />
      </div>
    </Card>
  );
}

function SheetChoice({ sheet }: { readonly sheet: (typeof REPORT_SHEETS)[number] }): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const dispatch = useDispatch();
  const isOn = usePane((state) => state.report.sheets.has(sheet));
  return (
    <div>
      <Checkbox
        label={words.sheets[sheet].name}
        checked={isOn}
        onChange={(_, { checked }) => {
          dispatch({ type: "report/sheet-toggled", sheet, isOn: checked === true });
        }}
      />
      <p className={styles.note}>{words.sheets[sheet].note}</p>
    </div>
  );
}
