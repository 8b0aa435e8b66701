import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { useCommands } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { lineName } from "./line-name.ts";
import { markWords } from "./mark-words.ts";
import { SuggestionText } from "./suggestion-text.tsx";
import type { TagQueue } from "./tag-queue.ts";
import { TierKeys } from "./tier-keys.tsx";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    marginTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "8px",
  },
  // One height for short and long names keeps the keys where the eye and the mouse are.
  name: { minHeight: "60px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", margin: 0 },
  match: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { textDecoration: "underline" },
  },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
});

/** One line without a tier: its name with the telling words marked, the suggestion, and the keys. */
export function QueueLine({
  line,
  queue,
  tierTable,
  namesSheets,
}: {
  readonly line: TaggedLine;
  readonly queue: TagQueue;
  readonly tierTable: TierTable;
  readonly namesSheets: boolean;
}): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const { goTo } = useCommands();
  const { line: budgetLine, suggestion } = line;
  const place = format.cell(budgetLine.amountCell, budgetLine.sheet);
  const top = useRef<HTMLDivElement>(null);
  // The queue was just opened: the line and its keys come into sight together. Test pages have no scrolling.
  useEffect(() => {
    if ("scrollIntoView" in Element.prototype) top.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={top} className={styles.line}>
      <div className={styles.head}>
        <span className={styles.small}>
          {words.position(format.count(queue.position), format.count(queue.open.length))}
          {namesSheets && <div>{format.sheet(budgetLine.sheet)}</div>}
        </span>
        <Button
          size="small"
          icon={<ArrowRightRegular aria-hidden />}
          onClick={() => {
            goTo(budgetLine.amountCell);
          }}
        >
          {words.goTo(place)}
        </Button>
      </div>
      <p className={styles.name} aria-live="polite">
        {markWords(lineName(budgetLine), suggestion?.matchedWords ?? []).map(({ text, isMatch }, index) =>
          isMatch ? (
            <mark key={index} className={styles.match}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      <div className={styles.small}>{[budgetLine.agency, budgetLine.ministry].filter((text) => text !== null).join(" · ")}</div>
      <div>{budgetLine.amount === null ? words.noAmount : format.money(budgetLine.amount)}</div>
      <SuggestionText suggestion={suggestion} />
      <TierKeys line={line} tierTable={tierTable} />
    </div>
  );
}
