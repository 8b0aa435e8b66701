import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { reportPlanners } from "#report/plan-report.ts";
import { CELL_STYLES } from "#sheet/cell-style.ts";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import { KEYBOARD_SCROLL } from "../shell/fields.tsx";
import { useCommands, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { REPORT_SHEETS } from "../state/report-choice.ts";
import { reportedOf } from "../state/select-analysis.ts";

const usePreviewStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  button: { alignSelf: "flex-start" },
  waiting: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** How the chosen sheets will look, made by the same plan that is written. */
export function Preview(): ReactElement {
  const styles = usePreviewStyles();
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
  const styles = usePreviewStyles();
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

/** Rows shown of each sheet. */
const ROWS = 14;

/** Columns shown of each sheet: what fits, the rest by scrolling. */
const COLUMNS = 8;

const usePreviewSheetStyles = makeStyles({
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  scroll: { overflow: "auto", maxHeight: "260px", border: `1px solid ${tokens.colorNeutralStroke1}` },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: "1px 6px",
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: "top",
    minWidth: "24px",
    maxWidth: "180px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const STRONG = /^(title|subtitle|header|total|severity|control)/;

/** The first rows of a planned sheet as a small table. */
function PreviewSheet({ plan }: { readonly plan: SheetPlan }): ReactElement {
  const styles = usePreviewSheetStyles();
  const words = useWords().report;
  const format = useFormat();
  const rows = plan.rows.slice(0, ROWS);
  const width = Math.min(COLUMNS, Math.max(...rows.map((row) => row.length)));
  return (
    <div>
      <h3 className={styles.title}>{plan.name}</h3>
      <div {...KEYBOARD_SCROLL} className={styles.scroll} aria-label={words.previewOf(plan.name)}>
        <table className={styles.table}>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {Array.from({ length: width }, (_, column) => (
                  <PreviewCell key={column} cell={row[column] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.note}>{words.previewRows(format.count(rows.length), format.count(plan.rows.length))}</div>
    </div>
  );
}

function PreviewCell({ cell }: { readonly cell: PlannedCell | null }): ReactElement {
  const styles = usePreviewSheetStyles();
  const isNumber = typeof cell?.value === "number";
  return (
    <td className={mergeClasses(styles.cell, isNumber && styles.number, STRONG.test(cell?.style ?? "") && styles.strong)}>
      {cell === null ? "" : plannedText(cell)}
    </td>
  );
}

/** Decimals that a number format shows: those after the first point of its first part. */
function decimalsOf(numberFormat: string): number {
  return /\.(0+)/.exec(numberFormat.split(";")[0] ?? "")?.[1]?.length ?? 0;
}

/** A planned cell as Excel will show it, near enough for a preview. */
function plannedText(cell: PlannedCell): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value !== "number") return String(value);
  const decimals = decimalsOf(CELL_STYLES[cell.style ?? "plain"].numberFormat ?? "");
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, 4) });
}

/** The sheets of the report as far as they are planned: one after another, with time in between for a press or a key. */
function usePlannedSheets(): readonly SheetPlan[] {
  const run = usePane((state) => state.run);
  const shownTable = usePane((state) => state.shownTable);
  const report = usePane((state) => state.report);
  const { reportContext } = useCommands();
  const [plans, setPlans] = useState<readonly SheetPlan[]>([]);
  useEffect(() => {
    let timer = 0;
    const later = (step: () => void): void => {
      timer = window.setTimeout(step, 0);
    };
    const planNext = (waiting: ReturnType<typeof reportPlanners>, done: readonly SheetPlan[]): void => {
      const [next, ...rest] = waiting;
      if (next === undefined) return;
      const planned = [...done, next.plan()];
      setPlans(planned);
      later(() => {
        planNext(rest, planned);
      });
    };
    // Drawn first: the press that asked for the preview is answered before the work begins.
    const frame = requestAnimationFrame(() => {
      later(() => {
        const planners = reportPlanners(reportedOf({ run, shownTable, report }), reportContext());
        later(() => {
          planNext(planners, []);
        });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [run, shownTable, report, reportContext]);
  return plans;
}
