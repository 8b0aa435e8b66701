import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlanAnalysis, PlanMember } from "#core/plan/plan-analysis.ts";
import { Card } from "../shell/card.tsx";
import { FigureButton } from "../shell/figure-button.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/pane-context.ts";
import { CountFigures } from "./count-figures.tsx";
import { FrameworkFigure, TotalNumber } from "./total-card.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "10px 0 0", padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "3px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  amount: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    gridColumn: "1 / -1",
  },
  unsent: { margin: "10px 0 0", overflowWrap: "anywhere" },
});

/** Many sheets as one plan: its total against the framework, what each sheet brings, and who has not sent. */
export function PlanCard({ plan }: { readonly plan: PlanAnalysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const { summary, framework, members, unsent } = plan;
  return (
    <Card title={words.planTitle(format.count(members.length))}>
      <TotalNumber total={summary.total} />
      <FrameworkFigure standing={framework} total={summary.total} />
      <CountFigures summary={summary} framework={framework?.framework ?? null} />
      <ul className={styles.list}>
        {members.map((member) => (
          <Member key={`${member.workbook ?? ""} ${member.sheet}`} member={member} />
        ))}
      </ul>
      {unsent.length > 0 && (
        <p className={styles.unsent}>{words.planUnsent(format.count(unsent.length), format.list(unsent.map((one) => one.agency)))}</p>
      )}
    </Card>
  );
}

function Member({ member }: { readonly member: PlanMember }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  return (
    <li className={styles.item}>
      <span>{member.sheet}</span>
      <span className={styles.amount}>
        <FigureButton query={{ kind: "all", sheet: member.sheet }}>{format.million(member.countedAmount)}</FigureButton>
      </span>
      {member.repeatedLines > 0 && (
        <span className={styles.small}>{words.planRepeated(format.count(member.repeatedLines), format.money(member.repeatedAmount))}</span>
      )}
    </li>
  );
}
