import { useEffect, useState } from "react";
import { reportPlanners } from "#report/plan-report.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { useCommands, usePane } from "../shell/pane-context.ts";
import { reportedOf } from "../state/select-report.ts";

/** The sheets of the report as far as they are planned: one after another, with time in between for a press or a key. */
export function usePlannedSheets(): readonly SheetPlan[] {
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
