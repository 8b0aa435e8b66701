import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CheckedList } from "../check/checked-list.tsx";
import { NothingOpen } from "../check/nothing-open.tsx";
import { useCheckedFacts } from "../check/use-checked-facts.ts";
import { NothingYet } from "../shell/nothing-yet.tsx";
import { usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";
import { FindingsInView } from "./findings-in-view.tsx";
import { useOpenFindings } from "./use-open-findings.ts";

const useStyles = makeStyles({ tab: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" } });

/** The Findings tab: the findings; what was checked and is right where there are none; the check where there was none yet. */
export function FindingsTab(): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const hasFindings = usePane((state) => state.run.result !== null);
  const findings = useOpenFindings();
  const facts = useCheckedFacts();
  const { open, accepted } = findings;
  if (hasFindings && open.error + open.warning + open.info + accepted > 0) return <FindingsInView findings={findings} />;
  return (
    <div className={styles.tab}>
      {facts === null ? (
        <NothingYet text={words.notYet} />
      ) : (
        <>
          <NothingOpen findings={findings} />
          <CheckedList facts={facts} />
        </>
      )}
    </div>
  );
}
