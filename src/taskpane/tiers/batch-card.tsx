import { Button, Field } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { Card } from "../shell/card.tsx";
import { Choice, KEYBOARD_SCROLL } from "../shell/fields.tsx";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useBatchStyles } from "./batch-styles.ts";
import { KnownTiersBatches } from "./known-tiers.tsx";
import type { BatchBy, TagBatch } from "./tag-queue.ts";
import { tagBatches, untouched, lineName, tagQueue } from "./tag-queue.ts";

const BATCHES = ["agency", "project", "suggestion", "selection", "known"] as const satisfies readonly BatchBy[];

/** Giving many lines a tier by one press: those of one agency, of one name, of one suggestion, or selected in the grid; and taking that back. */
export function BatchCard({ analysis, namesSheets }: { readonly analysis: Analysis; readonly namesSheets: boolean }): ReactElement | null {
  const styles = useBatchStyles();
  const words = useWords().tiers;
  const { readSelectedRows } = useCommands();
  const tagging = usePane((state) => state.tagging);
  const [by, setBy] = useState<BatchBy>("agency");
  const [key, setKey] = useState("");
  const queue = useMemo(() => tagQueue(analysis, tagging), [analysis, tagging]);
  const open = useMemo(() => untouched(queue, tagging), [queue, tagging]);
  const batches = useMemo(() => tagBatches(by, queue, tagging), [by, queue, tagging]);
  const batch = batches.find((one) => one.key === key) ?? batches[0] ?? null;
  if (queue.open.length < 2) return null;
  return (
    <Card title={words.batchTitle}>
      <div className={styles.box}>
        <Field label={words.batchBy}>
          <Choice
            value={by}
            onChange={(_, { value }) => {
              setBy(BATCHES.find((one) => one === value) ?? by);
            }}
          >
            {BATCHES.map((one) => (
              <option key={one} value={one}>
                {words.batchKinds[one]}
              </option>
            ))}
          </Choice>
        </Field>
        {by === "selection" && <Button onClick={readSelectedRows}>{words.readSelection}</Button>}
        {batches.length > 1 && batch !== null && <BatchChoice batches={batches} chosen={batch.key} onChoose={setKey} />}
        {by === "known" ? (
          <KnownTiersBatches analysis={analysis} lines={open} namesSheets={namesSheets} />
        ) : batch === null ? (
          <p className={styles.note}>{words.batchNone}</p>
        ) : (
          <BatchLines batch={batch} namesSheets={namesSheets} tiers={analysis.tierTable.tiers.map(({ id }) => id)} />
        )}
        <LastBatch />
      </div>
    </Card>
  );
}

interface ChoiceProps {
  readonly batches: readonly TagBatch[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function BatchChoice({ batches, chosen, onChoose }: ChoiceProps): ReactElement {
  const words = useWords().tiers;
  const format = useFormat();
  return (
    <Field label={words.batchWhich}>
      <Choice
        value={chosen}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        {batches.map(({ key, name, suggested, lines }) => (
          <option key={key} value={key}>
            {words.batchOption(name === "" ? format.tier(suggested) : name, format.count(lines.length))}
          </option>
        ))}
      </Choice>
    </Field>
  );
}

interface LinesProps {
  readonly batch: TagBatch;
  readonly namesSheets: boolean;
  readonly tiers: readonly TierId[];
}

/** Every line of the batch by its full name, and the tiers to give all of them. */
function BatchLines({ batch, namesSheets, tiers }: LinesProps): ReactElement {
  const styles = useBatchStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const count = format.count(batch.lines.length);
  const steps = batch.lines.map(({ line }) => ({ sheet: line.sheet, row: line.row }));
  return (
    <>
      <div>{words.batchSum(count, format.money(batch.amount))}</div>
      <div {...KEYBOARD_SCROLL} aria-label={words.batchSum(count, format.money(batch.amount))} className={styles.list}>
        {batch.lines.map(({ line }) => {
          const place = cellAddress(line.amountCell.row, line.amountCell.column);
          return (
            <div key={`${String(line.row)} ${String(line.amountCell.column)} ${line.sheet}`} className={styles.item}>
              <span>
                {namesSheets ? `${line.sheet}!${place}` : place} · {lineName(line)}
              </span>
              <span className={styles.amount}>{line.amount === null ? words.noAmount : format.million(line.amount)}</span>
            </div>
          );
        })}
      </div>
      <div role="group" aria-label={words.choose} className={styles.buttons}>
        {tiers.map((tier) => (
          <Button
            key={tier}
            appearance={batch.suggested === tier ? "primary" : "secondary"}
            onClick={() => {
              dispatch({ type: "tagging/tagged-batch", steps: steps.map((step) => ({ ...step, tier })) });
            }}
          >
            {words.batchGive(format.tier(tier), count)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** What the last press gave, in sight, with the way back beside it. */
function LastBatch(): ReactElement {
  const styles = useBatchStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const last = usePane((state) => state.tagging.lastBatch);
  const [tier, ...others] = new Set(last?.steps.map((step) => step.tier));
  return (
    <div role="status">
      {last !== null && (
        <div className={styles.done}>
          <span>
            {words.batchDone(format.count(last.steps.length), others.length > 0 || tier === undefined ? null : format.tier(tier))}
          </span>
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: "tagging/batch-undone" });
            }}
          >
            {words.batchUndo}
          </Button>
        </div>
      )}
    </div>
  );
}
