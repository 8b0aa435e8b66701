import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { sumMoney } from "#core/money/money.ts";
import { Card } from "../shell/card.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { givenCount, skippedCount } from "../state/tagging-state.ts";
import { QueueLine } from "./queue-line.tsx";
import type { TagQueue } from "./tag-queue.ts";
import { sureSuggestions, tagQueue } from "./tag-queue.ts";

const useQueueCardStyles = makeStyles({
  good: { display: "flex", alignItems: "center", gap: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

interface Props {
  readonly analysis: Analysis;
  /** Lines of several sheets: each says its own. */
  readonly namesSheets: boolean;
}

/** The lines without a tier, of all sheets of the plan: how much money they are, and going through them one by one. */
export function QueueCard({ analysis, namesSheets }: Props): ReactElement {
  const styles = useQueueCardStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const tagging = usePane((state) => state.tagging);
  const { isQueueOpen: isOpen } = tagging;
  const queue = tagQueue(analysis, tagging);
  if (queue.open.length === 0) {
    return (
      <Card title={words.queueTitle}>
        <div className={styles.good}>
          <SeverityIcon severity="good" />
          {words.queueEmpty}
        </div>
      </Card>
    );
  }
  const amount = sumMoney(queue.open.flatMap(({ line }) => (line.amount === null ? [] : [line.amount])));
  const pause = (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => {
        dispatch({ type: "tagging/queue-closed" });
      }}
    >
      {words.pause}
    </Button>
  );
  return (
    <Card title={words.queueTitle} action={isOpen && pause}>
      <div>{words.queueSummary(format.count(queue.open.length), format.money(amount))}</div>
      {isOpen ? <OpenQueue queue={queue} analysis={analysis} namesSheets={namesSheets} /> : <StartButtons queue={queue} />}
    </Card>
  );
}

function OpenQueue({ queue, analysis, namesSheets }: Props & { readonly queue: TagQueue }): ReactElement {
  if (queue.current === null) return <QueueEnd />;
  return <QueueLine line={queue.current} queue={queue} tierTable={analysis.tierTable} namesSheets={namesSheets} />;
}

function StartButtons({ queue }: { readonly queue: TagQueue }): ReactElement {
  const styles = useQueueCardStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const tagging = usePane((state) => state.tagging);
  const sure = [...sureSuggestions(queue, tagging)];
  const sureCount = sure.reduce((count, [, tiers]) => count + tiers.size, 0);
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        onClick={() => {
          dispatch({ type: "tagging/queue-opened" });
        }}
      >
        {tagging.trail.length === 0 ? words.start : words.resume}
      </Button>
      {sureCount > 0 && (
        <Button
          onClick={() => {
            for (const [sheet, tiers] of sure) dispatch({ type: "tagging/tagged-many", sheet, tiers });
          }}
        >
          {words.acceptSure(format.count(sureCount))}
        </Button>
      )}
    </div>
  );
}

const useQueueEndStyles = makeStyles({
  end: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", marginTop: "8px" },
});

/** All lines seen: what was done, and another look at those skipped. */
function QueueEnd(): ReactElement {
  const styles = useQueueEndStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const given = usePane((state) => givenCount(state.tagging));
  const skipped = usePane((state) => skippedCount(state.tagging));
  return (
    <div className={styles.end} role="status">
      <span>
        {words.allSeen} · {words.done(format.count(given))}
      </span>
      {skipped > 0 && (
        <Button
          onClick={() => {
            dispatch({ type: "tagging/skipped-again" });
          }}
        >
          {words.seeSkipped(format.count(skipped))}
        </Button>
      )}
    </div>
  );
}
