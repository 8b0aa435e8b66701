import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { ReportContext } from "#report/report-context.ts";
import { planReport } from "#report/plan-report.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { usePane } from "../shell/pane-context.ts";
import { useCommands } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";
import { reportedOf } from "../state/select-report.ts";
import { PreviewSheet } from "./preview-sheet.tsx";

const useStyles = makeStyles({ box: { display: "flex", flexDirection: "column", gap: "8px" }, button: { alignSelf: "flex-start" } });

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
  const run = usePane((state) => state.run);
  const shownTable = usePane((state) => state.shownTable);
  const report = usePane((state) => state.report);
  const { reportContext } = useCommands();
  const context: ReportContext = reportContext();
  const plans: readonly SheetPlan[] = planReport(reportedOf({ run, shownTable, report }), context).filter((plan) =>
    report.sheets.has(plan.id),
  );
  return (
    <>
      {plans.map((plan) => (
        <PreviewSheet key={plan.id} plan={plan} />
      ))}
    </>
  );
}
