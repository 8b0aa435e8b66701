import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";
import { REPORT_SHEETS } from "../state/report-choice.ts";
import { PreviewSheet } from "./preview-sheet.tsx";
import { usePlannedSheets } from "./use-planned-sheets.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  button: { alignSelf: "flex-start" },
  waiting: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** How the chosen sheets will look, made by the same plan that is written. */
export function Preview(): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.box}>
      <Button
        className={styles.button}
        size="small"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {words.preview}
      </Button>
      {isOpen && <PreviewSheets />}
    </div>
  );
}

function PreviewSheets(): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const report = usePane((state) => state.report);
  const plans = usePlannedSheets();
  const chosen = plans.filter((plan) => report.sheets.has(plan.id));
  return (
    <>
      {chosen.map((plan) => (
        <PreviewSheet key={plan.id} plan={plan} />
      ))}
      {plans.length < REPORT_SHEETS.length && (
        <p role="status" className={styles.waiting}>
          {words.previewing}
        </p>
      )}
    </>
  );
}
