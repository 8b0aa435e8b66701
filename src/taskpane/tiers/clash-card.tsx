import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { ClashSide, TierClash } from "#core/value-chain/find-clashes.ts";
import { findClashes } from "#core/value-chain/find-clashes.ts";
import { Card } from "../shell/card.tsx";
import { useCommands, useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";

/** Clashes shown at first, and rows of each side. */
const SHOWN = 20;
const ROWS = 3;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100px, 100%), 1fr))", gap: "8px", marginTop: "4px" },
  side: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "6px 8px",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    alignItems: "flex-start",
  },
  name: { overflowWrap: "anywhere" },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  tier: { fontWeight: tokens.fontWeightSemibold },
});

/** What speaks for a side of a column that disagrees with its goal. */
function useSideSource(kind: TierClash["kind"], index: number): string | null {
  const { evidence } = useDictionary();
  if (kind !== "column-against-goal") return null;
  return index === 0 ? evidence.column : evidence.goal;
}

interface SideProps {
  readonly side: ClashSide;
  readonly kind: TierClash["kind"];
  readonly index: number;
  readonly namesSheets: boolean;
}

function Side({ side, kind, index, namesSheets }: SideProps): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const { goTo } = useCommands();
  const source = useSideSource(kind, index);
  return (
    <div className={styles.side}>
      {source !== null && <span className={styles.small}>{source}</span>}
      <span className={styles.tier}>{format.tier(side.tier)}</span>
      {side.lines.slice(0, ROWS).map((line) => (
        <Button
          key={`${String(line.row)} ${line.sheet}`}
          size="small"
          aria-label={words.goTo(format.cell(line.amountCell))}
          onClick={() => {
            goTo(line.amountCell);
          }}
        >
          {namesSheets ? format.cell(line.amountCell) : words.reviewRow(String(line.row + 1))}
        </Button>
      ))}
      {side.lines.length > ROWS && <span className={styles.small}>{words.moreRows(format.count(side.lines.length - ROWS))}</span>}
    </div>
  );
}

/** Lines whose tiers disagree, both sides beside each other: column against goal, one project in two tiers, one name in two tiers. Absent when there are none. */
export function ClashCard({ analysis, namesSheets }: { readonly analysis: Analysis; readonly namesSheets: boolean }): ReactElement | null {
  const styles = useStyles();
  const words = useWords().tiers;
  const clashes = useMemo(() => findClashes(analysis.lines, analysis.tierTable), [analysis]);
  if (clashes.length === 0) return null;
  return (
    <Card title={words.clashTitle}>
      <ul className={styles.list}>
        {clashes.slice(0, SHOWN).map((clash, index) => (
          <li key={index}>
            <div className={styles.small}>{words.clashKinds[clash.kind]}</div>
            {clash.name !== null && <div className={styles.name}>{clash.name}</div>}
            <div className={styles.pair}>
              {clash.sides.map((side, at) => (
                <Side key={side.tier} side={side} kind={clash.kind} index={at} namesSheets={namesSheets} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
