import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { TagWritePlan } from "#core/value-chain/plan-tag-writes.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { KEYBOARD_SCROLL } from "../shell/keyboard-scroll.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { ShownTagPlan } from "../state/tagging-state.ts";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  area: {
    maxHeight: "160px",
    overflowY: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

/** What writing would do, before it is done: the cells it fills, and the rows it leaves alone with the reason. */
export function TagPlanList({ shown }: { readonly shown: ShownTagPlan }): ReactElement {
  const words = useWords().tiers;
  return (
    <>
      {shown.hasChanged && <Warning text={words.planChanged} />}
      {shown.plan === null ? <Warning text={words.noFreeColumn} /> : <PlanLists plan={shown.plan} />}
    </>
  );
}

function PlanLists({ plan: { cells, refused } }: { readonly plan: TagWritePlan }): ReactElement {
  const words = useWords().tiers;
  const format = useFormat();
  return (
    <>
      <TitledList title={words.plannedTitle(format.count(cells.length))}>
        {cells.map(({ row, column, value }) => (
          <li key={row}>{words.plannedCell(cellAddress(row, column), value)}</li>
        ))}
      </TitledList>
      {refused.length > 0 && (
        <TitledList title={words.refusedTitle(format.count(refused.length))}>
          {refused.map(({ row, reason }) => (
            <li key={row}>{words.refusedRow(String(row + 1), words.refusals[reason])}</li>
          ))}
        </TitledList>
      )}
    </>
  );
}

function TitledList({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.area} {...KEYBOARD_SCROLL} aria-label={title}>
        <ul className={styles.list}>{children}</ul>
      </div>
    </>
  );
}

function Warning({ text }: { readonly text: string }): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
