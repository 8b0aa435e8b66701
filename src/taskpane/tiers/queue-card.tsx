import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { sumMoney } from "#core/money/money.ts";
import { Card } from "../shell/card.tsx";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { SheetTags } from "../state/tagging-state.ts";
import { QueueEnd } from "./queue-end.tsx";
import { QueueLine } from "./queue-line.tsx";
import type { TagQueue } from "./tag-queue.ts";
import { sureSuggestions, tagQueue } from "./tag-queue.ts";

const useStyles = makeStyles({
  good: { display: "flex", alignItems: "center", gap: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

interface Props {
  readonly analysis: Analysis;
  readonly tags: SheetTags;
}

/** The lines without a tier: how much money they are, and going through them one by one. */
export function QueueCard({ analysis, tags }: Props): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const isOpen = usePane((state) => state.tagging.isQueueOpen);
  const queue = tagQueue(analysis, tags);
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
      {isOpen ? (
        <OpenQueue queue={queue} analysis={analysis} tags={tags} />
      ) : (
        <StartButtons queue={queue} analysis={analysis} tags={tags} />
      )}
    </Card>
  );
}

function OpenQueue({ queue, analysis, tags }: Props & { readonly queue: TagQueue }): ReactElement {
  if (queue.current === null) return <QueueEnd sheet={analysis.table.sheet} tags={tags} />;
  return <QueueLine line={queue.current} queue={queue} tierTable={analysis.tierTable} />;
}

function StartButtons({ queue, analysis, tags }: Props & { readonly queue: TagQueue }): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const tiers = sureSuggestions(queue, tags);
  const { sheet } = analysis.table;
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        onClick={() => {
          dispatch({ type: "tagging/queue-opened" });
        }}
      >
        {tags.trail.length === 0 ? words.start : words.resume}
      </Button>
      {tiers.size > 0 && (
        <Button
          onClick={() => {
            dispatch({ type: "tagging/tagged-many", sheet, tiers });
          }}
        >
          {words.acceptSure(format.count(tiers.size))}
        </Button>
      )}
    </div>
  );
}
