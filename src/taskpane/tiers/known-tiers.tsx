import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import { agencyKnowledge } from "#core/agencies/agency-knowledge.ts";
import type { Analysis } from "#core/analysis.ts";
import type { CarriedTier } from "#core/compare/carry-tiers.ts";
import { carriedTiers } from "#core/compare/carry-tiers.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { KEYBOARD_SCROLL } from "../shell/fields.tsx";
import { OtherListSource } from "../shell/other-list.tsx";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { analysesOf } from "../state/select-analysis.ts";
import { useBatchStyles } from "./batch-styles.ts";
import { lineName } from "./tag-queue.ts";

interface Props {
  readonly analysis: Analysis;
  /** The lines that nobody has dealt with. */
  readonly lines: readonly TaggedLine[];
  readonly namesSheets: boolean;
}

/** Tiers taken from another list: which one, then the lines that are the same projects there, by the same name and by a like one apart. */
export function KnownTiersBatches({ analysis, lines, namesSheets }: Props): ReactElement {
  const styles = useBatchStyles();
  const words = useWords().tiers;
  const known = usePane((state) => state.tagging.known);
  const isJustGiven = usePane((state) => state.tagging.lastBatch !== null);
  const reference = usePane((state) => state.reference);
  const aliases = usePane((state) => state.setup.aliases);
  const carried = useMemo(() => {
    if (known === null) return [];
    const tiers = new Set(analysis.tierTable.tiers.map(({ id }) => id));
    return carriedTiers(lines, known.lines, agencyKnowledge(reference, aliases).agencies).filter(({ tier }) => tiers.has(tier));
  }, [known, lines, analysis, reference, aliases]);
  const [same, like] = [carried.filter(({ by }) => by === "name"), carried.filter(({ by }) => by !== "name")];
  return (
    <>
      <KnownTiersSource />
      {known !== null && carried.length === 0 && !isJustGiven && <p className={styles.note}>{words.knownNone(known.from)}</p>}
      {same.length > 0 && <CarriedLines title={words.knownSame} carried={same} namesSheets={namesSheets} isSure />}
      {like.length > 0 && <CarriedLines title={words.knownLike} carried={like} namesSheets={namesSheets} isSure={false} />}
    </>
  );
}

/** The other sheets of the workbook, and a file where the host can open one. */
function KnownTiersSource(): ReactElement {
  const words = useWords().tiers;
  const { readKnownTiers } = useCommands();
  const host = usePane((state) => state.host);
  const run = usePane((state) => state.run);
  const checked = new Set(analysesOf({ run }).map(({ table }) => table.sheet));
  const sheets = host.kind === "ready" ? host.sheets.filter(({ name, own }) => own === null && !checked.has(name)) : [];
  return (
    <OtherListSource
      words={{ sheet: words.knownSheet, read: words.knownRead, file: words.knownFile }}
      sheets={sheets}
      onRead={readKnownTiers}
    />
  );
}

interface CarriedProps {
  readonly title: string;
  readonly carried: readonly CarriedTier[];
  readonly namesSheets: boolean;
  readonly isSure: boolean;
}

/** Each line with the tier it has there, and the name it has there where that is another; one press gives all of them theirs. */
function CarriedLines({ title, carried, namesSheets, isSure }: CarriedProps): ReactElement {
  const styles = useBatchStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const count = format.count(carried.length);
  return (
    <>
      <div>{`${title} · ${words.batchCount(count)}`}</div>
      <div {...KEYBOARD_SCROLL} aria-label={title} className={styles.list}>
        {carried.map(({ line: { line }, tier, before }) => {
          const place = cellAddress(line.amountCell.row, line.amountCell.column);
          return (
            <div key={`${String(line.row)} ${String(line.amountCell.column)} ${line.sheet}`} className={styles.item}>
              <span>
                {namesSheets ? `${line.sheet}!${place}` : place} · {lineName(line)}
                {!isSure && before.project !== null && (
                  <span className={styles.there}>{words.knownThere(before.project, before.agency ?? "")}</span>
                )}
              </span>
              <span className={styles.amount}>{format.tier(tier)}</span>
            </div>
          );
        })}
      </div>
      <Button
        appearance={isSure ? "primary" : "secondary"}
        onClick={() => {
          const steps = carried.map(({ line: { line }, tier }) => ({ sheet: line.sheet, row: line.row, tier }));
          dispatch({ type: "tagging/tagged-batch", steps });
        }}
      >
        {words.knownGive(count)}
      </Button>
    </>
  );
}
